import { countyOf, isOnline, ONLINE, townOf } from '../../feed/queries.js';
import type { FeedDocument } from '../../feed/types.js';
import { entriesOf, type Entry } from '../../selection/entries.js';
import { match, type Matches } from '../../selection/matching.js';
import { firstRows, foldSeries, ordered, sectionsOf, type Section } from '../../selection/order.js';
import { placeKey, type Selection } from '../../selection/selection.js';

/** What the list shows of a feed at a moment. */
export interface View {
  readonly matches: Matches;
  readonly sections: readonly Section[];
  /** How many rows are in the sections. */
  readonly shown: number;
  readonly hasMore: boolean;
  /** How many instances of a series wait behind "more dates", by the id of the last one shown. */
  readonly heldAfter: ReadonlyMap<string, number>;
}

export interface ViewOptions {
  readonly now: number;
  readonly ownPark: string | undefined;
  /** How many rows, not counting cancelled ones. */
  readonly rows: number;
  /** Series whose instances are all shown. */
  readonly unfolded: ReadonlySet<string>;
}

export function viewOf(
  feed: FeedDocument,
  selection: Selection,
  bounds: Selection,
  { now, ownPark, rows, unfolded }: ViewOptions,
): View {
  const matches = match(entriesOf(feed), selection, now, bounds);
  const { entries, held } = foldSeries(ordered(matches.entries, now, ownPark), unfolded);
  const first = firstRows(entries, rows);
  const heldAfter = new Map<string, number>();
  for (const [series, count] of held) {
    const last = entries.findLast(({ activity }) => activity.superEvent === series);
    if (last) heldAfter.set(last.activity.id, count);
  }
  return {
    matches,
    sections: sectionsOf(first, now),
    shown: first.length,
    hasMore: first.length < entries.length,
    heldAfter,
  };
}

/** A place to filter by: online, a county, or a town below its county. */
export interface PlaceOption {
  readonly key: string;
  readonly label: string;
  readonly within?: string;
}

/** The places of a feed's activities: online first, then county by county with its towns. */
export function placeOptions(
  entries: readonly Entry[],
  feed: FeedDocument,
  online: string,
): readonly PlaceOption[] {
  const counties = new Map<string, Set<string>>();
  let anyOnline = false;
  for (const { activity } of entries) {
    anyOnline ||= isOnline(activity);
    const county = countyOf(activity, feed) ?? '';
    const town = townOf(activity, feed);
    if (!county && town === undefined) continue;
    const towns = counties.get(county) ?? new Set();
    if (town !== undefined) towns.add(town);
    counties.set(county, towns);
  }
  const byName = (a: string, b: string): number => a.localeCompare(b, 'sv');
  const options: PlaceOption[] = anyOnline ? [{ key: ONLINE, label: online }] : [];
  for (const county of [...counties.keys()].sort(byName)) {
    if (county) options.push({ key: placeKey(county), label: county });
    for (const town of [...(counties.get(county) ?? [])].sort(byName)) {
      options.push({ key: placeKey(town), label: town, ...(county ? { within: county } : {}) });
    }
  }
  return options;
}
