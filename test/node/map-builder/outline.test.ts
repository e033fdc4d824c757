import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { COUNTIES, NEIGHBOURS } from '../../../src/map/outline.js';
import { project } from '../../../src/map/projection.js';
import { extract, ringsOf, type Geodata } from '../../../src/node/map-builder/geodata.js';
import { outlineModule, projectionOf } from '../../../src/node/map-builder/outline.js';

const geodata = JSON.parse(readFileSync('src/node/map-builder/natural-earth.json', 'utf8')) as Geodata;

/** The corners of a path, "x y", of all its parts. */
function cornersOf(path: string): Set<string> {
  const corners = new Set<string>();
  let [x, y] = [0, 0];
  for (const part of path.split('z').filter(Boolean)) {
    const numbers = part.match(/-?\d+/g)?.map(Number) ?? [];
    let start: [number, number] | undefined;
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i]!;
      y += numbers[i + 1]!;
      start ??= [x, y];
      corners.add(`${x} ${y}`);
    }
    [x, y] = start!;
  }
  return corners;
}

describe('the map builder', () => {
  it('makes of the geodata what is committed', async () => {
    equal(readFileSync('src/map/outline.ts', 'utf8'), await outlineModule(geodata), 'run: npm run map');
  });

  it('draws each border the same for both its sides', () => {
    const paths = new Map([
      ...COUNTIES.map(({ name, path }) => [name, path] as const),
      ['around', NEIGHBOURS],
    ]);
    const own = cornersOf(paths.get('Kronoberg') ?? '');
    paths.delete('Kronoberg');
    const others = [...paths.values()].map(cornersOf);
    ok(own.size > 50);
    // Kronoberg has no coast: each of its corners is one of a county beside it.
    deepEqual(
      [...own].filter((corner) => !others.some((corners) => corners.has(corner))),
      [],
    );
  });

  it('projects as d3 does, to half a pixel', () => {
    const reference = projectionOf(geodata);
    fc.assert(
      fc.property(
        fc.double({ min: 55.4, max: 58.1, noNaN: true }),
        fc.double({ min: 12.6, max: 16.9, noNaN: true }),
        (latitude, longitude) => {
          const { x, y } = project({ latitude, longitude })!;
          const [expectedX, expectedY] = reference([longitude, latitude])!;
          ok(Math.hypot(x - expectedX, y - expectedY) < 0.5);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('cuts counties out of a collection, with what is needed of them', () => {
    const ring = (at: number): [number, number][] => [
      [at, 56],
      [at + 0.123456, 56],
      [at, 56.5],
      [at, 56],
    ];
    const features = [
      { properties: { name: null }, geometry: { type: 'Polygon' as const, coordinates: [ring(11)] } },
      { properties: { name: 'A' }, geometry: { type: 'Polygon' as const, coordinates: [ring(12)] } },
      {
        properties: { name: 'B' },
        geometry: { type: 'MultiPolygon' as const, coordinates: [[ring(13)], [ring(14)]] },
      },
    ];
    const cut = extract(features, ['B', 'A'], 'a test');
    deepEqual(cut, {
      source: 'a test',
      counties: {
        B: ['13 56,13.1235 56,13 56.5', '14 56,14.1235 56,14 56.5'],
        A: ['12 56,12.1235 56,12 56.5'],
      },
    });
    deepEqual(ringsOf('A', cut), [
      [
        [12, 56],
        [12.1235, 56],
        [12, 56.5],
      ],
    ]);
    throws(() => extract(features, ['C'], 'a test'), /no county named C/);
  });
});
