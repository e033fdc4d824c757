import { VIEW_BOX } from '../../src/map/outline.js';
import { project, scaled, type Point } from '../../src/map/projection.js';
import type { Box } from '../../src/map/labels.js';
import type { Size } from '../../src/map/spread.js';

/** Towns with a park: where they are on Earth, and on the outline by the design (FEED, "Map"). */
export const towns = [
  { town: 'Kalmar', county: 'Kalmar län', latitude: 56.667, longitude: 16.372, x: 507.5, y: 342 },
  { town: 'Karlskrona', county: 'Blekinge', latitude: 56.161, longitude: 15.587, x: 407.2, y: 461.5 },
  { town: 'Karlshamn', county: 'Blekinge', latitude: 56.171, longitude: 14.862, x: 312.7, y: 459.3 },
  { town: 'Kristianstad', county: 'Skåne', latitude: 56.029, longitude: 14.157, x: 220.4, y: 491.4 },
  { town: 'Växjö', county: 'Kronoberg', latitude: 56.878, longitude: 14.809, x: 306.8, y: 293.8 },
] as const;

/** A sixth one, where there is hardly room for it. */
export const ronneby = { town: 'Ronneby', latitude: 56.21, longitude: 15.276 };

/** Every width that a map may be drawn at, in steps. */
export const widths = Array.from({ length: 75 }, (_, i) => 240 + i * 10);

export const pictureOf = (width: number): Size => ({ width, height: (width * VIEW_BOX[3]) / VIEW_BOX[2] });

/** Where places are on a map of a width. */
export const pointsOf = (
  places: readonly { latitude: number; longitude: number }[],
  width: number,
): readonly Point[] => places.map((place) => scaled(project(place)!, width));

/** The box of a mark. */
export const boxOf = ({ x, y }: Point, across: number): Box => ({
  x: x - across / 2,
  y: y - across / 2,
  width: across,
  height: across,
});

/** The first two boxes that share some room. */
export const overlapping = (boxes: readonly Box[]): readonly Box[] | undefined => {
  for (const [i, a] of boxes.entries()) {
    const b = boxes
      .slice(0, i)
      .find(
        (other) =>
          a.x < other.x + other.width &&
          other.x < a.x + a.width &&
          a.y < other.y + other.height &&
          other.y < a.y + a.height,
      );
    if (b) return [b, a];
  }
  return undefined;
};

/** The boxes that are not wholly in the picture. */
export const outside = (boxes: readonly Box[], picture: Size): readonly Box[] =>
  boxes.filter(
    ({ x, y, width, height }) => x < 0 || y < 0 || x + width > picture.width || y + height > picture.height,
  );
