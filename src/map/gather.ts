import type { Point } from './projection.js';
import { inside, type Size } from './spread.js';

/** Points that share a mark, and the middle of that. */
export interface Gathering extends Point {
  /** Which of the points, by their place in the list. */
  readonly members: readonly number[];
}

/**
 * Gathers points whose marks would overlap, in the middle of them. The marks are the same whatever the order of the
 * points.
 *
 * @param points where marks belong, in CSS pixels
 * @param fixed the middles of marks that stay, apart from each other, and take in what would overlap them
 * @param across how wide and high a mark is, with the space around it
 * @returns one for each of `fixed`, in their order and often without members, then the others from north to south;
 * the others' boxes are disjoint from all, and in the picture
 */
export function gather(
  points: readonly Point[],
  fixed: readonly Point[],
  across: number,
  picture: Size,
): readonly Gathering[] {
  const kept = fixed.map(({ x, y }) => ({ x, y, members: [] as number[] }));
  let loose = points.map((point, member) => ({ ...inside(point, across, picture), members: [member] }));
  // A mark that has moved to the middle of its points may overlap another one: again, until none is taken in.
  for (let before = Infinity; loose.length < before;) {
    before = loose.length;
    const marks = [...kept];
    for (const { x, y, members } of loose.sort((a, b) => a.y - b.y || a.x - b.x)) {
      const at = marks.findIndex((mark) => Math.abs(mark.x - x) < across && Math.abs(mark.y - y) < across);
      const host = marks[at];
      if (!host) {
        marks.push({ x, y, members });
        continue;
      }
      if (at >= kept.length) {
        const share = members.length / (host.members.length + members.length);
        host.x += share * (x - host.x);
        host.y += share * (y - host.y);
      }
      host.members.push(...members);
    }
    loose = marks.slice(kept.length);
  }
  return [...kept, ...loose];
}
