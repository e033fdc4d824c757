import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { spread } from '../../src/map/spread.js';
import { boxOf, outside, overlapping, pictureOf, pointsOf, ronneby, towns, widths } from './places.js';

const ACROSS = 30;

const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

/** A heap of marks anywhere in or beside a picture. */
const heaps = fc
  .tuple(
    fc.integer({ min: 240, max: 980 }),
    fc.record({ x: share, y: share }),
    fc.array(fc.record({ x: share, y: share }), { minLength: 1, maxLength: 12, size: 'max' }),
  )
  .map(([width, middle, points]) => {
    const picture = pictureOf(width);
    return {
      picture,
      points: points.map(({ x, y }) => ({
        x: middle.x * picture.width + (x - 0.5) * 40,
        y: middle.y * picture.height + (y - 0.5) * 40,
      })),
    };
  });

describe('marks that are spread', () => {
  it('stay where they are if they do not overlap', () => {
    const points = pointsOf(towns, 600);
    expect(spread(points, ACROSS, pictureOf(600))).to.deep.equal(points);
  });

  it('never overlap and are in the picture, from 5 to 6 parks and from 240 to 980 pixels', () => {
    for (const width of widths) {
      for (const places of [towns, [...towns, ronneby]]) {
        const boxes = spread(pointsOf(places, width), ACROSS, pictureOf(width)).map((mark) =>
          boxOf(mark, ACROSS),
        );
        expect(overlapping(boxes), `at ${width}`).to.be.undefined;
        expect(outside(boxes, pictureOf(width)), `at ${width}`).to.deep.equal([]);
      }
    }
  });

  it('are still near where they belong, and from west to east', () => {
    const coast = [towns[2], ronneby, towns[1]];
    const points = pointsOf(coast, 240);
    const marks = spread(points, ACROSS, pictureOf(240));
    marks.forEach(({ x, y }, i) => {
      expect(Math.hypot(x - points[i]!.x, y - points[i]!.y), coast[i]!.town).to.be.lessThan(ACROSS * 0.6);
    });
    expect(marks.map(({ x }) => x)).to.deep.equal(marks.map(({ x }) => x).sort((a, b) => a - b));
  });

  it('go apart even from the same spot, in a corner too', () => {
    const picture = pictureOf(240);
    for (const spot of [
      { x: 100, y: 100 },
      { x: 0, y: 0 },
      { x: 240, y: 300 },
    ]) {
      const boxes = spread(Array(6).fill(spot), ACROSS, picture).map((mark) => boxOf(mark, ACROSS));
      expect(overlapping(boxes)).to.be.undefined;
      expect(outside(boxes, picture)).to.deep.equal([]);
    }
  });

  it('are disjoint and in the picture wherever they belong', () => {
    fc.assert(
      fc.property(heaps, ({ points, picture }) => {
        const boxes = spread(points, ACROSS, picture).map((mark) => boxOf(mark, ACROSS));
        expect(overlapping(boxes)).to.be.undefined;
        expect(outside(boxes, picture)).to.deep.equal([]);
      }),
    );
  });
});
