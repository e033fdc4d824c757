import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placeLabels, type Box, type Name } from '../../src/map/labels.js';
import { COUNTIES } from '../../src/map/outline.js';
import { scaled, type Point } from '../../src/map/projection.js';
import { spread, type Size } from '../../src/map/spread.js';
import { boxOf, outside, overlapping, pictureOf, pointsOf, ronneby, towns, widths } from './places.js';

const RADIUS = 14;
const ACROSS = 2 * RADIUS;

const context = document.createElement('canvas').getContext('2d')!;
const sizeOf = (text: string, font: string, height: number): Size => {
  context.font = font;
  return { width: context.measureText(text).width, height };
};
const labelOf = (text: string): Size => sizeOf(text, '600 13px sans-serif', 17);
const namesAt = (width: number): readonly Name[] =>
  COUNTIES.map(({ name, middle: [x, y] }) => ({
    ...sizeOf(name.toUpperCase(), '10px sans-serif', 12),
    middle: scaled({ x, y }, width),
  }));

interface Drawn {
  readonly marks: readonly Point[];
  readonly labels: readonly (Box | undefined)[];
  readonly names: readonly (Box | undefined)[];
  /** All boxes in the picture. */
  readonly boxes: readonly Box[];
}

/** Marks with labels on a map of the region, as an element draws them. */
function draw(points: readonly Point[], labels: readonly Size[], width: number): Drawn {
  const picture = pictureOf(width);
  const marks = spread(points, ACROSS + 2, picture);
  const placed = placeLabels(picture, marks, RADIUS, labels, namesAt(width));
  const boxes = [...marks.map((mark) => boxOf(mark, ACROSS)), ...placed.filter((box) => box !== undefined)];
  return { marks, labels: placed.slice(0, labels.length), names: placed.slice(labels.length), boxes };
}

const drawTowns = (
  places: readonly { town: string; latitude: number; longitude: number }[],
  width: number,
  text: (town: string) => string = (town) => town,
): Drawn =>
  draw(
    pointsOf(places, width),
    places.map(({ town }) => labelOf(text(town))),
    width,
  );

/** On which side of its mark a label is. */
const sideOf = (label: Box | undefined, { x, y }: Point): string | undefined => {
  if (!label) return undefined;
  if (label.x > x) return 'right';
  if (label.x + label.width < x) return 'left';
  return label.y > y ? 'below' : 'above';
};

const long = (town: string): string => town.padEnd(24, 'vetenskapsstadsdelen');

const sets = [
  { title: 'five parks', places: towns, text: (town: string) => town },
  { title: 'a sixth park in Ronneby', places: [...towns, ronneby], text: (town: string) => town },
  { title: 'names of 24 letters', places: towns, text: long },
  { title: 'six names of 24 letters', places: [...towns, ronneby], text: long },
];

describe('labels on the map', () => {
  for (const { title, places, text } of sets) {
    it(`of ${title} are disjoint from marks, names and each other, and in the picture, from 240 to 980 pixels`, () => {
      for (const width of widths) {
        const { boxes } = drawTowns(places, width, text);
        expect(overlapping(boxes), `at ${width}`).to.be.undefined;
        expect(outside(boxes, pictureOf(width)), `at ${width}`).to.deep.equal([]);
      }
    });
  }

  it('all find room where they are the names of towns', () => {
    for (const width of widths) {
      expect(drawTowns([...towns, ronneby], width).labels, `at ${width}`).to.not.include(undefined);
    }
  });

  it('all find room from 360 pixels on where they have 24 letters', () => {
    for (const width of widths.filter((each) => each >= 360)) {
      expect(drawTowns([...towns, ronneby], width, long).labels, `at ${width}`).to.not.include(undefined);
    }
  });

  it('leave room for the names of all counties', () => {
    for (const [places, least] of [
      [towns, 260],
      [[...towns, ronneby], 400],
    ] as const) {
      for (const width of widths.filter((each) => each >= least)) {
        expect(drawTowns(places, width).names, `of ${places.length} parks at ${width}`).to.not.include(
          undefined,
        );
      }
    }
  });

  it('stand where the design has them', () => {
    const { labels, marks } = drawTowns(towns, 600);
    expect(labels.map((label, i) => sideOf(label, marks[i]!))).to.deep.equal([
      'right',
      'right',
      'below',
      'left',
      'right',
    ]);
  });

  it('are nearer to their own mark than to any other', () => {
    for (const [places, least] of [
      [towns, 240],
      [[...towns, ronneby], 420],
    ] as const) {
      for (const width of widths.filter((each) => each >= least)) {
        const { labels, marks } = drawTowns(places, width);
        labels.forEach((label, i) => {
          const distances = marks.map(({ x, y }) =>
            Math.hypot(label!.x + label!.width / 2 - x, label!.y + label!.height / 2 - y),
          );
          expect(Math.min(...distances), `label ${i} of ${places.length} at ${width}`).to.equal(distances[i]);
        });
      }
    }
  });

  it('stand in the middle of a side of their marks where there is room', () => {
    for (const width of widths.filter((each) => each >= 420)) {
      const { labels, marks } = drawTowns(towns, width);
      const askew = labels.filter((label, i) => {
        const { x, y } = marks[i]!;
        const off = [label!.x + label!.width / 2 - x, label!.y + label!.height / 2 - y];
        return off.every((distance) => Math.abs(distance) > 0.01);
      });
      expect(askew, `at ${width}`).to.deep.equal([]);
    }
  });

  it('and names keep a distance from each other, and names from marks, where there is room', () => {
    const roomy = (boxes: readonly (Box | undefined)[]): Box[] =>
      boxes.map((box) => ({ ...box!, width: box!.width + 8, height: box!.height + 8 }));
    for (const width of widths.filter((each) => each >= 420)) {
      const { marks, labels, names } = drawTowns(towns, width);
      expect(overlapping(roomy([...labels, ...names])), `at ${width}`).to.be.undefined;
      const discs = marks.map((mark) => boxOf(mark, ACROSS));
      expect(overlapping(roomy([...discs, ...names])), `at ${width}`).to.be.undefined;
    }
  });

  it('stand close to their marks', () => {
    for (const width of widths) {
      const { labels, marks } = drawTowns([...towns, ronneby], width);
      labels.forEach((label, i) => {
        const mark = boxOf(marks[i]!, ACROSS + 8);
        expect(overlapping([mark, label!]), `label ${i} at ${width}`).to.not.be.undefined;
      });
    }
  });

  it('go before the names of counties', () => {
    const picture = { width: 120, height: 34 };
    const marks = [{ x: 17, y: 17 }];
    const label = { width: 80, height: 20 };
    const name = { width: 80, height: 20, middle: { x: 75, y: 17 } };
    const [placed, named] = placeLabels(picture, marks, RADIUS, [label], [name]);
    expect(sideOf(placed, marks[0]!)).to.equal('right');
    expect(named).to.be.undefined;
    expect(placeLabels(picture, marks, RADIUS, [], [name])[0]).to.not.be.undefined;
  });

  it('are left out from the last one on where there is no room', () => {
    const picture = { width: 160, height: 34 };
    const [west, east] = [
      { x: 17, y: 17 },
      { x: 143, y: 17 },
    ];
    const label = { width: 80, height: 20 };
    for (const marks of [
      [west, east],
      [east, west],
    ]) {
      const [first, last] = placeLabels(picture, marks, RADIUS, [label, label]);
      expect(first).to.not.be.undefined;
      expect(last).to.be.undefined;
    }
  });

  it('are left out where they are larger than the picture', () => {
    const picture = pictureOf(240);
    const marks = [{ x: 100, y: 100 }];
    expect(placeLabels(picture, marks, RADIUS, [{ width: 300, height: 17 }])).to.deep.equal([undefined]);
    expect(placeLabels(picture, marks, RADIUS, [{ width: 30, height: 400 }])).to.deep.equal([undefined]);
  });

  it('keep clear of marks that have none', () => {
    const picture = pictureOf(600);
    const [park, venue] = [
      { x: 300, y: 300 },
      { x: 340, y: 300 },
    ];
    const [alone] = placeLabels(picture, [park], RADIUS, [labelOf('Växjö')]);
    const [beside] = placeLabels(picture, [park, venue], RADIUS, [labelOf('Växjö')]);
    expect(sideOf(alone, park)).to.equal('right');
    expect(sideOf(beside, park)).to.equal('left');
  });

  it('are disjoint, in the picture and the same again, for any 5 to 7 parks in the region', () => {
    const places = fc.array(
      fc.record({
        latitude: fc.double({ min: 55.4, max: 58, noNaN: true }),
        longitude: fc.double({ min: 12.6, max: 16.9, noNaN: true }),
        letters: fc.integer({ min: 2, max: 24 }),
      }),
      { minLength: 5, maxLength: 7 },
    );
    fc.assert(
      fc.property(places, fc.integer({ min: 240, max: 980 }), (parks, width) => {
        const points = pointsOf(parks, width);
        const labels = parks.map(({ letters }) => labelOf('x'.repeat(letters)));
        const drawn = draw(points, labels, width);
        expect(overlapping(drawn.boxes)).to.be.undefined;
        expect(outside(drawn.boxes, pictureOf(width))).to.deep.equal([]);
        expect(draw(points, labels, width)).to.deep.equal(drawn);
      }),
    );
  });
});
