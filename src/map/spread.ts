import type { Point } from './projection.js';

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A bit further than needed, so that a push is not followed by ever smaller ones. */
const SLACK = 0.1;
/** More than marks that have room ever take. */
const ROUNDS = 300;

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** The nearest middle of a mark that is wholly in the picture. */
export const inside = (
  { x, y }: Point,
  across: number,
  { width, height }: Size,
): { x: number; y: number } => ({
  x: between(across / 2, x, width - across / 2),
  y: between(across / 2, y, height - across / 2),
});

/**
 * Moves marks apart, to the side on which they are soon clear of each other, and into the picture. Those on the same
 * spot go apart in their order.
 *
 * @param points where the marks belong, in CSS pixels
 * @param across how wide and high a mark is, with the space around it
 * @returns the middles of the marks; their boxes are disjoint where the picture has room for them
 */
export function spread(points: readonly Point[], across: number, picture: Size): readonly Point[] {
  const marks = points.map((point) => inside(point, across, picture));
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    marks.forEach((b, at) => {
      for (const a of marks.slice(0, at)) {
        const lack = { x: across - Math.abs(b.x - a.x), y: across - Math.abs(b.y - a.y) };
        if (lack.x <= 0 || lack.y <= 0) continue;
        // The shorter way; now and then the other, since many marks in a corner may block each other.
        const axis = lack.x < lack.y !== (round % 9 === 8) ? 'x' : 'y';
        const push = (lack[axis] / 2 + SLACK) * (b[axis] < a[axis] ? -1 : 1);
        a[axis] -= push;
        b[axis] += push;
        Object.assign(a, inside(a, across, picture));
        Object.assign(b, inside(b, across, picture));
        moved = true;
      }
    });
  }
  return marks;
}
