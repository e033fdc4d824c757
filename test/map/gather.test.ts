import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { gather } from '../../src/map/gather.js';
import { spread } from '../../src/map/spread.js';
import { boxOf, outside, overlapping, pictureOf, pointsOf, towns } from './places.js';

const ACROSS = 30;
const picture = pictureOf(300);

/** Quarters of a pixel: doubles would nearly all be close to 0. */
const within = (length: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: Math.floor(length * 4) }).map((quarters) => quarters / 4);

const points = fc.array(fc.record({ x: within(picture.width), y: within(picture.height) }), {
  maxLength: 60,
  size: 'max',
});

describe('venues that are gathered', () => {
  it('have a mark each where they are far from each other', () => {
    const far = [
      { x: 50, y: 50 },
      { x: 100, y: 50 },
      { x: 100, y: 200 },
    ];
    expect(gather(far, [], ACROSS, picture)).to.deep.equal(
      far.map((point, i) => ({ ...point, members: [i] })),
    );
  });

  it('share a mark in their middle where theirs would overlap', () => {
    const near = [
      { x: 100, y: 100 },
      { x: 120, y: 100 },
      { x: 110, y: 115 },
      { x: 200, y: 200 },
    ];
    expect(gather(near, [], ACROSS, picture)).to.deep.equal([
      { x: 110, y: 105, members: [0, 1, 2] },
      { x: 200, y: 200, members: [3] },
    ]);
  });

  it('share the mark of a park that theirs would overlap, which stays', () => {
    const park = { x: 100, y: 100 };
    expect(
      gather(
        [
          { x: 110, y: 110 },
          { x: 200, y: 100 },
        ],
        [park],
        ACROSS,
        picture,
      ),
    ).to.deep.equal([
      { ...park, members: [0] },
      { x: 200, y: 100, members: [1] },
    ]);
  });

  it('are in the picture even at its edge', () => {
    expect(gather([{ x: 0, y: 0 }], [], ACROSS, picture)).to.deep.equal([{ x: 15, y: 15, members: [0] }]);
  });

  it('come apart on a wider map', () => {
    const near = [towns[1], { latitude: 56.21, longitude: 15.276 }];
    expect(gather(pointsOf(near, 240), [], ACROSS, pictureOf(240))).to.have.length(1);
    expect(gather(pointsOf(near, 980), [], ACROSS, pictureOf(980))).to.have.length(2);
  });

  it('are each in one mark, the marks disjoint, in the picture and apart from the parks', () => {
    fc.assert(
      fc.property(points, (venues) => {
        const parks = spread(pointsOf(towns, picture.width), ACROSS, picture);
        const gathered = gather(venues, parks, ACROSS, picture);
        expect(gathered.flatMap(({ members }) => members).sort((a, b) => a - b)).to.deep.equal([
          ...venues.keys(),
        ]);
        expect(gathered.slice(0, parks.length).map(({ x, y }) => ({ x, y }))).to.deep.equal(parks);
        const boxes = gathered.map((mark) => boxOf(mark, ACROSS));
        expect(overlapping(boxes)).to.be.undefined;
        expect(outside(boxes, picture)).to.deep.equal([]);
      }),
    );
  });

  it('have the same marks whatever their order', () => {
    fc.assert(
      fc.property(points, (venues) => {
        const marks = (list: typeof venues): readonly unknown[] =>
          gather(list, [], ACROSS, picture).map(({ x, y, members }) => ({ x, y, venues: members.length }));
        expect(marks(venues.toReversed())).to.deep.equal(marks(venues));
      }),
    );
  });
});
