import type { Point } from './projection.js';
import type { Size } from './spread.js';

/** CSS pixels; x and y are of its left upper corner. */
export interface Box extends Point, Size {}

/** The name of a county. */
export interface Name extends Size {
  /** Where its middle best stands. */
  readonly middle: Point;
}

/** A place for a text, and how much worse it is than the best there could be. */
interface Place {
  readonly box: Box;
  readonly cost: number;
}

/** Pixels between a label and its mark. */
const GAP = 3;
/** Pixels between any other two boxes, and to the picture's edge. */
const CLEAR = 2;
/** Pixels within which two boxes look crowded. */
const NEAR = 9;

// What makes an answer worse, where the next best place of a label costs 1.
/** The next best place of a name: names give way to labels. */
const NEXT_OF_NAME = 0.25;
/** A mark or a text that is {@link NEAR}. */
const CROWDED = 2;
/** A mark that is nearer to the middle of a label than the label's own: one would take it for that one's. */
const ASTRAY = 8;
/** A name that is left out: labels may go to worse places for it, but not to the worst. */
const UNNAMED = 16;
/** A label that is left out: more than all else together. A later one costs a bit less. */
const UNLABELLED = 10_000;
const PRIORITY = 100;

/** Steps of the search, a few milliseconds at most; then the best answer so far is taken. */
const STEPS = 1000;

/** Whether two boxes have less than `space` between them. */
const collide = (a: Box, b: Box, space: number): boolean =>
  a.x < b.x + b.width + space &&
  b.x < a.x + a.width + space &&
  a.y < b.y + b.height + space &&
  b.y < a.y + a.height + space;

/** From a mark to the middle of a box. */
const apart = (mark: Point, { x, y, width, height }: Box): number =>
  Math.hypot(x + width / 2 - mark.x, y + height / 2 - mark.y);

/** The middles of a label beside its mark: right, left, below, above, then slid along these sides. */
function beside({ x, y }: Point, radius: number, { width, height }: Size): readonly Point[] {
  const across = radius + width / 2;
  const down = radius + height / 2;
  return [0, -0.5, 0.5, -1, 1].flatMap((slid) => [
    { x: x + across + GAP, y: y + slid * down },
    { x: x - across - GAP, y: y + slid * down },
    { x: x + slid * across, y: y + down + GAP },
    { x: x + slid * across, y: y - down - GAP },
  ]);
}

/** The middles of a name: where it should be, then lines above and below, then to the sides. */
const about = ({ middle: { x, y }, width, height }: Name): readonly Point[] =>
  [0, -0.5, 0.5, -1, 1].flatMap((slid) =>
    [0, -1, 1, 2, -2].map((lines) => ({ x: x + slid * width, y: y + lines * height })),
  );

/**
 * Places the labels of marks and the names of counties so that all of them, and the marks, are disjoint and in the
 * picture. What finds no room is left out: a name rather than a label, and the last label rather than the first.
 *
 * It is a search for the places that cost least together (branch and bound), from the text with the fewest places to
 * that with the most, and the same for the same input. All sizes are in CSS pixels.
 *
 * @param marks the middles of all marks; the first are those of `labels`, the others have none
 * @param radius half of what a mark is wide and high
 * @returns the boxes of `labels`, then those of `names`; `undefined` for what is left out
 */
export function placeLabels(
  picture: Size,
  marks: readonly Point[],
  radius: number,
  labels: readonly Size[],
  names: readonly Name[] = [],
): readonly (Box | undefined)[] {
  const boxAt = ({ x, y }: Point, { width, height }: Size): Box => {
    const inside = (start: number, length: number, most: number): number =>
      Math.max(CLEAR, Math.min(start - length / 2, most - length - CLEAR));
    return { x: inside(x, width, picture.width), y: inside(y, height, picture.height), width, height };
  };
  const across = 2 * radius;
  const taken = marks.map(({ x, y }) => ({ x: x - radius, y: y - radius, width: across, height: across }));
  const places = (size: Size, middles: readonly Point[], next = 1, own?: Point): readonly Place[] =>
    middles
      .map((middle, rank) => {
        const box = boxAt(middle, size);
        const near = taken.filter((mark) => collide(box, mark, NEAR)).length;
        const astray = own ? marks.filter((mark) => apart(mark, box) < apart(own, box)).length : 0;
        return { box, cost: rank * next + CROWDED * near + ASTRAY * astray };
      })
      .filter(
        ({ box }) =>
          box.x + box.width <= picture.width &&
          box.y + box.height <= picture.height &&
          !taken.some((mark) => collide(box, mark, CLEAR)),
      )
      .sort((a, b) => a.cost - b.cost);
  const texts = [
    ...labels.map((label, i) => ({
      places: places(label, beside(marks[i] as Point, radius, label), 1, marks[i]),
      lost: UNLABELLED - i * PRIORITY,
    })),
    ...names.map((name) => ({ places: places(name, about(name), NEXT_OF_NAME), lost: UNNAMED })),
  ]
    .map((text, index) => ({ ...text, index }))
    .sort((a, b) => a.places.length - b.places.length);

  let steps = STEPS;
  let least = Infinity;
  let found: readonly (Box | undefined)[] = [];
  const search = (boxes: readonly (Box | undefined)[], cost: number): void => {
    const text = texts[boxes.length];
    if (cost >= least || steps-- < 0) return;
    if (!text) {
      least = cost;
      found = boxes;
      return;
    }
    for (const { box, cost: more } of text.places) {
      const near = boxes.filter((other) => other && collide(box, other, NEAR));
      if (!near.some((other) => other && collide(box, other, CLEAR))) {
        search([...boxes, box], cost + more + CROWDED * near.length);
      }
    }
    search([...boxes, undefined], cost + text.lost);
  };
  search([], 0);
  return texts.map((_, index) => found[texts.findIndex((text) => text.index === index)]);
}
