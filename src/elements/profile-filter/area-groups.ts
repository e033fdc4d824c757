import type { FeedDocument } from '../../feed/types.js';
import type { OfferedArea } from '../../parts/chip.js';

type Areas = readonly OfferedArea[];

/** The areas of each park, in the order of the parks, one of several parks with each; in the end those of none. */
export function groupedBy(parks: readonly string[], areas: Areas, feed: FeedDocument): readonly Areas[] {
  // A feed may tell it in either place.
  const groups = parks.map((park) =>
    areas.filter(({ id }) => feed.parks[park]?.areas?.includes(id) || feed.areas[id]?.parks?.includes(park)),
  );
  return [...groups, areas.filter((area) => !groups.some((group) => group.includes(area)))];
}

/** The first areas, and those that must be seen. To hide one alone would gain no place: the button for it takes that. */
export function folded(areas: Areas, limit: number, kept: readonly string[]): Areas {
  const first = areas.filter(({ id }, i) => i < limit || kept.includes(id));
  return areas.length - first.length > 1 ? first : areas;
}
