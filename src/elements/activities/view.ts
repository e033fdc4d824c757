import type { FeedDocument } from '../../feed/types.js';
import { entriesOf, type Entry } from '../../selection/entries.js';
import { match, type Matches } from '../../selection/matching.js';
import {
  firstRows,
  foldSeries,
  isCancelled,
  ordered,
  sectionsOf,
  type Order,
  type Section,
} from '../../selection/order.js';
import type { Selection } from '../../selection/selection.js';

/** What the list shows of a feed at a moment. */
export interface View {
  readonly matches: Matches;
  readonly sections: readonly Section[];
  /** How many of the rows count as coming: all but the cancelled ones. */
  readonly shown: number;
  readonly hasMore: boolean;
  /** How many instances of a series wait behind "more dates", by the id of the last one shown. */
  readonly heldAfter: ReadonlyMap<string, number>;
}

export interface ViewOptions {
  readonly now: number;
  readonly ownPark: string | undefined;
  readonly order: Order;
  /** How many rows, not counting cancelled ones. */
  readonly rows: number;
  /** Series whose instances are all shown. */
  readonly unfolded: ReadonlySet<string>;
  /** An activity that is shown however far down it stands, by its id. */
  readonly wanted: string;
}

export function viewOf(
  feed: FeedDocument,
  selection: Selection,
  bounds: Selection,
  { now, ownPark, order, rows, unfolded, wanted }: ViewOptions,
): View {
  const matches = match(entriesOf(feed), selection, now, bounds);
  const isWanted = ({ activity }: Entry): boolean => activity.id === wanted;
  const series = wanted && matches.entries.find(isWanted)?.activity.superEvent;
  const { entries, held } = foldSeries(
    ordered(matches.entries, now, ownPark, order),
    series ? new Set([...unfolded, series]) : unfolded,
  );
  let first = firstRows(entries, rows);
  const place = wanted ? entries.findIndex(isWanted) : -1;
  if (place >= first.length) first = entries.slice(0, place + 1);
  const heldAfter = new Map<string, number>();
  const lastOf = new Map(entries.map(({ activity }) => [activity.superEvent, activity.id]));
  for (const [id, count] of held) heldAfter.set(lastOf.get(id) ?? '', count);
  return {
    matches,
    sections: sectionsOf(first, now, order, ownPark),
    shown: first.filter((entry) => !isCancelled(entry)).length,
    hasMore: first.length < entries.length,
    heldAfter,
  };
}
