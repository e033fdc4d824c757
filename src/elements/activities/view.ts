import type { FeedDocument } from '../../feed/types.js';
import { entriesOf } from '../../selection/entries.js';
import { match, type Matches } from '../../selection/matching.js';
import { firstRows, foldSeries, ordered, sectionsOf, type Section } from '../../selection/order.js';
import type { Selection } from '../../selection/selection.js';

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
  const lastOf = new Map(entries.map(({ activity }) => [activity.superEvent, activity.id]));
  for (const [series, count] of held) heldAfter.set(lastOf.get(series) ?? '', count);
  return {
    matches,
    sections: sectionsOf(first, now),
    shown: first.length,
    hasMore: first.length < entries.length,
    heldAfter,
  };
}
