import { canRegister, registrationOf } from '../feed/registration.js';
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
  readonly isOpen: (now: number) => boolean;
}

const entriesOfFeed = new WeakMap<FeedDocument, readonly Entry[]>();

/** The activities of a feed as entries, in the feed's order; the same list for the same document. */
export function entriesOf(feed: FeedDocument): readonly Entry[] {
  let entries = entriesOfFeed.get(feed);
  if (!entries) {
    entries = feed.items.map((activity) => entryOf(activity, feed));
    entriesOfFeed.set(feed, entries);
  }
  return entries;
}

function entryOf(activity: Activity, feed: FeedDocument): Entry {
  const parks = parksOf(activity);
  const areas = activity.areas ?? [];
  const town = townOf(activity, feed);
  const county = countyOf(activity, feed);
  let key: SearchKey | undefined;
  return {
    activity,
    timing: timingOf(activity),
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
        ],
        [...wordingsOf(activity.summary), activity.location?.address?.streetAddress ?? ''],
      )),
    isOpen: (now) => canRegister(registrationOf(activity, now)),
  };
}
