import type { Position, Ring } from './geodata.js';

/** The edges of the picture in the outline's units. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Signed: positive where the ring goes clockwise on a screen. */
export const areaOf = (ring: Ring): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Position;
    return sum + (x * nextY - y * nextX) / 2;
  }, 0);

/** What of a ring lies between the edges (Sutherland and Hodgman). */
export function clipped(ring: Ring, { left, top, right, bottom }: Edges): Ring {
  const sides: readonly [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ];
  return sides.reduce<Ring>((inside, [axis, limit, sign]) => {
    const isIn = (position: Position): boolean => (position[axis] - limit) * sign >= 0;
    return inside.flatMap((to, i) => {
      const from = inside.at(i - 1) as Position;
      const part = (limit - from[axis]) / (to[axis] - from[axis]);
      const crossing: Position[] =
        isIn(from) === isIn(to)
          ? []
          : [[from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]];
      return isIn(to) ? [...crossing, to] : crossing;
    });
  }, ring);
}

/** In whole units, without a position that is the same as the one before. */
export const rounded = (ring: Ring): Ring =>
  ring
    .map(([x, y]): Position => [Math.round(x), Math.round(y)])
    .filter(([x, y], i, all) => {
      const [beforeX, beforeY] = all.at(i - 1) as Position;
      return x !== beforeX || y !== beforeY;
    });

/** As the data of an SVG path, in relative moves: `M1 2 3-4 5 6z`. */
export function pathOf(rings: readonly Ring[]): string {
  let from: Position = [0, 0];
  const moves = rings.map((ring) => {
    const start = ring[0] as Position;
    const steps = ring.map((position, i) => {
      const [x, y] = (i === 0 ? from : ring[i - 1]) as Position;
      return `${position[0] - x} ${position[1] - y}`;
    });
    // A closed part leaves the pen where it began.
    from = start;
    return `m${steps.join(' ')}z`;
  });
  return moves.join('').replaceAll(' -', '-');
}
