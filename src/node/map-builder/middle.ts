import type { Position, Ring } from './geodata.js';

/** A county's name is some six times as wide as high. */
const ASPECT = 6;
/** Units between the positions that are looked at. */
const STEP = 4;

/** How high a box in the shape of a name may be, with its middle on one position, without reaching another. */
const room = ([x, y]: Position, [otherX, otherY]: Position): number =>
  Math.max(Math.abs(x - otherX) / ASPECT, Math.abs(y - otherY));

function isInside([x, y]: Position, ring: Ring): boolean {
  const crossings = ring.filter(([toX, toY], i) => {
    const [fromX, fromY] = ring.at(i - 1) as Position;
    return toY > y !== fromY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX);
  });
  return crossings.length % 2 === 1;
}

/** Positions along a ring, no farther from each other than {@link STEP}. */
const along = (ring: Ring): Position[] =>
  ring.flatMap((to, i) => {
    const from = ring.at(i - 1) as Position;
    const parts = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP);
    return Array.from({ length: parts }, (_, part): Position => {
      const share = part / parts;
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    });
  });

function steps(values: readonly number[]): number[] {
  const first = Math.min(...values);
  return Array.from({ length: Math.ceil((Math.max(...values) - first) / STEP) }, (_, i) => first + i * STEP);
}

/** The middle of the largest box in the shape of a name that a ring has room for. */
export function middleOf(ring: Ring): Position {
  const border = along(ring);
  const columns = steps(ring.map(([x]) => x));
  const inside = steps(ring.map(([, y]) => y))
    .flatMap((y) => columns.map((x): Position => [x, y]))
    .filter((position) => isInside(position, ring))
    .map((position) => ({ position, room: Math.min(...border.map((other) => room(position, other))) }));
  return inside.reduce((best, other) => (other.room > best.room ? other : best)).position;
}
