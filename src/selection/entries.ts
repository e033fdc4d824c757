import { openUntil } from '../feed/registration.js';
import {
  countyOf,
  isOnline,
  ONLINE,
  otherOrganizersOf,
  parksOf,
  townOf,
  wordingsOf,
} from '../feed/queries.js';
import { timingOf, type Timing } from '../feed/timing.js';
import type { Activity, FeedDocument } from '../feed/types.js';
import { searchKey, type SearchKey } from './search-key.js';
import { placeKey, type OptionFacet } from './selection.js';

/** An activity with all that matching and ordering ask of it, worked out once. */
export interface Entry {
  readonly activity: Activity;
  /** `undefined` for an ongoing offer. */
  readonly timing: Timing | undefined;
  readonly options: Readonly<Record<OptionFacet, readonly string[]>>;
  /** Made when first asked for: a visitor who does not search does not pay for it. */
  readonly key: () => SearchKey;
  /** Until when one can register; 0 where one can't. */
  readonly openUntil: number;
  readonly title: string;
}

const entriesOfFeed = new WeakMap<FeedDocument, readonly Entry[]>();

/** Text and numbers in their plain order; what can't be told apart is equal. */
export const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** By time, then title; offers without a date last. */
export const byTime = (a: Entry, b: Entry): number =>
  compare(a.timing?.start ?? Infinity, b.timing?.start ?? Infinity) ||
  compare(a.title, b.title) ||
  compare(a.activity.id, b.activity.id);

/**
 * The activities of a feed as entries, by time, so that ordering a part of them again finds little to do. The same
 * list for the same document.
 */
export function entriesOf(feed: FeedDocument): readonly Entry[] {
  let entries = entriesOfFeed.get(feed);
  if (!entries) {
    entries = feed.items.map((activity) => entryOf(activity, feed)).sort(byTime);
    entriesOfFeed.set(feed, entries);
  }
  return entries;
}

function entryOf(activity: Activity, feed: FeedDocument): Entry {
  const parks = parksOf(activity);
  const areas = activity.areas ?? [];
  const town = townOf(activity, feed);
  const county = countyOf(activity, feed);
  const timing = timingOf(activity);
  let key: SearchKey | undefined;
  return {
    activity,
    timing,
    title: wordingsOf(activity.name)[0] ?? '',
    options: {
      areas,
      parks,
      types: [activity.type ?? 'other'],
      places: [
        ...new Set(
          [isOnline(activity) ? ONLINE : undefined, county, town].flatMap((name) =>
            name ? [placeKey(name)] : [],
          ),
        ),
      ],
    },
    key: () =>
      (key ??= searchKey(
        [
          ...wordingsOf(activity.name),
          ...wordingsOf(activity.location?.name),
          ...[town, county].filter((name) => name !== undefined),
          ...parks.flatMap((id) => [feed.parks[id]?.name ?? '', ...(feed.parks[id]?.aliases ?? [])]),
          ...areas.flatMap((id) => [...wordingsOf(feed.areas[id]?.name), ...(feed.areas[id]?.aliases ?? [])]),
          ...otherOrganizersOf(activity).map(({ name }) => name),
          ...(activity.keywords ?? []),
          ...wordingsOf(feed.types?.[activity.type ?? 'other']?.name),
          isOnline(activity) ? ONLINE : '',
        ],
        [...wordingsOf(activity.summary), activity.location?.address?.streetAddress ?? ''],
      )),
    openUntil: openUntil(activity, timing),
  };
}
