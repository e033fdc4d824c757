import { parkOrder } from '../feed/queries.js';
import type { FeedDocument } from '../feed/types.js';

/** A calendar that grows by itself: all activities, those of one park or those of one profile area. */
export interface Subscription {
  readonly kind: 'all' | 'park' | 'area';
  /** Of the park or the area. */
  readonly id?: string;
  /**
   * `webcal:`, which opens the visitor's calendar program where an address of the web would only fetch the file.
   * Also of https addresses: hardly any program knows `webcals:`, and a host that has https sends on to it.
   */
  readonly url: string;
  /** The same as the feed has it, to copy into a calendar on the web: some take no other. */
  readonly webUrl: string;
}

/**
 * The calendars that the feed offers, of parks and profile areas that it knows: first the own park's and the chosen
 * areas', then that of all activities, then the other parks' by name and the other areas'.
 *
 * @param own ids of the embedding park and of the areas that are chosen
 */
export function subscriptionsOf(
  feed: Pick<FeedDocument, 'feeds' | 'parks' | 'areas'>,
  { park: ownPark, areas: chosen = [] }: { park?: string | undefined; areas?: readonly string[] } = {},
): readonly Subscription[] {
  const { ics, byPark = {}, byArea = {} } = feed.feeds ?? {};
  const offered = (kind: Subscription['kind'], webUrl = '', id?: string): Subscription[] => {
    const url = webUrl.replace(/^https?:/i, 'webcal:');
    return url === webUrl ? [] : [{ kind, ...(id !== undefined && { id }), url, webUrl }];
  };
  const areas = [...new Set([...chosen, ...Object.keys(feed.areas)])].filter((id) => feed.areas[id]);
  const each = [
    ...parkOrder(feed, ownPark).flatMap((id) => offered('park', byPark[id]?.ics, id)),
    ...areas.flatMap((id) => offered('area', byArea[id]?.ics, id)),
  ];
  const isFirst = ({ kind, id = '' }: Subscription): boolean =>
    kind === 'park' ? id === ownPark : chosen.includes(id);
  return [...each.filter(isFirst), ...offered('all', ics), ...each.filter((other) => !isFirst(other))];
}
