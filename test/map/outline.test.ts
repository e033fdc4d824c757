import { expect } from '@open-wc/testing';
import { findCounty } from '../../src/map/counties.js';
import { COUNTIES, NEIGHBOURS, VIEW_BOX } from '../../src/map/outline.js';
import { project } from '../../src/map/projection.js';
import { towns } from './places.js';

const context = document.createElement('canvas').getContext('2d')!;

/** Which counties a point of the outline lies in, as a browser fills their paths. */
const countiesAt = (x: number, y: number): readonly string[] =>
  COUNTIES.filter(({ path }) => context.isPointInPath(new Path2D(path), x, y)).map(({ name }) => name);

describe('the outline', () => {
  it('has the region from 0 to 600 and from 0 to 650', () => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    document.body.append(svg);
    for (const { path } of COUNTIES) {
      const element = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      element.setAttribute('d', path);
      svg.append(element);
    }
    const { x, y, width, height } = svg.getBBox();
    svg.remove();
    expect(
      [x, y, width, height].map((value, i) => Math.abs(value - [0, 0, 600, 650][i]!) <= 2),
    ).to.deep.equal([true, true, true, true]);
  });

  for (const { town, county, ...geo } of towns) {
    it(`has ${town} in ${county}`, () => {
      // A harbour may lie a few units off a coast that is drawn this coarsely.
      const { x, y } = project(geo)!;
      const around = [0, -6, 6].flatMap((dx) => [0, -6, 6].flatMap((dy) => countiesAt(x + dx, y + dy)));
      expect([...new Set(around)]).to.deep.equal([county]);
    });
  }

  it('has the name of each county in that county alone', () => {
    for (const { name, middle } of COUNTIES) expect(countiesAt(...middle)).to.deep.equal([name]);
  });

  it('has land around and sea to the south-east', () => {
    const isLand = (x: number, y: number): boolean => context.isPointInPath(new Path2D(NEIGHBOURS), x, y);
    const [left, top, width, height] = VIEW_BOX;
    expect(isLand(left + 1, top + 1)).to.be.true;
    expect(isLand(left + width - 1, top + height - 1)).to.be.false;
    expect(countiesAt(left + width - 1, top + height - 1)).to.deep.equal([]);
  });
});

describe('a county of the feed', () => {
  it('is found by its short name, its full one and the English one', () => {
    const found = (name: string): string | undefined => findCounty(name)?.name;
    expect(['Kalmar län', 'Kalmar', 'Kalmar County', 'KALMAR LÄN'].map(found)).to.deep.equal(
      Array(4).fill('Kalmar län'),
    );
    expect(['Kronoberg', 'Kronobergs län'].map(found)).to.deep.equal(['Kronoberg', 'Kronoberg']);
    expect(['Skåne län', 'Blekinge län'].map(found)).to.deep.equal(['Skåne', 'Blekinge']);
  });

  it('is unknown outside the region', () => {
    expect(findCounty('Hallands län')).to.be.undefined;
    expect(findCounty('')).to.be.undefined;
  });
});
