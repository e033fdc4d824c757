import { DAY_MS, instantOf } from '../../feed/time.js';
import type { Activity, FeedDocument } from '../../feed/types.js';
import type { FeedConfig } from './config.js';
import { jsonLdContext } from './context.js';
import type { LoadedSource } from './load-source.js';
import type { Previous } from './previous.js';
import { feedsOf } from './publish/addresses.js';

/** By start, then park, then id; open offers, which have none, stand last. */
export function byStart(one: Activity, other: Activity): number {
  const at = ({ startDate }: Activity): number => (startDate === undefined ? Infinity : instantOf(startDate));
  const [a, b] = [at(one), at(other)];
  if (a !== b) return a < b ? -1 : 1;
  return `${one.park} ${one.id}` < `${other.park} ${other.id}` ? -1 : 1;
}

/** What the document is made of. */
export interface Contents {
  readonly config: FeedConfig;
  readonly items: readonly Activity[];
  /** What came of each source, in the order of the configuration. */
  readonly loaded: readonly LoadedSource[];
  readonly previous: Previous;
  /** RFC 3339. */
  readonly now: string;
  /** Milliseconds: what ended before that is no longer in the feed. */
  readonly from: number;
}

/** The document around the items. */
export function documentOf(contents: Contents): FeedDocument {
  const { config, items, loaded, previous, now } = contents;
  const languages = config.languages ?? ['sv', 'en'];
  const nth = new Map<string, number>();
  const feeds = feedsOf(config);
  const deleted = deletedOf(contents);
  return {
    '@context': jsonLdContext(languages[0] ?? 'sv'),
    version: '1.0',
    generated: previous.generatedOf(items, now),
    ...(config.title !== undefined && { title: config.title }),
    languages,
    timeZone: 'Europe/Stockholm',
    ...(config.license !== undefined && { license: config.license }),
    ...(config.self !== undefined && { self: config.self }),
    parks: config.parks,
    areas: config.areas,
    ...(config.types && { types: config.types }),
    ...(config.newsletter && { newsletter: config.newsletter }),
    ...(feeds && { feeds }),
    sources: config.sources.map(({ park, kind }, position) => {
      const key = `${park} ${kind}`;
      const order = nth.get(key) ?? 0;
      nth.set(key, order + 1);
      const state = { park, kind, status: loaded[position]?.status ?? 'failed' };
      return { ...state, since: previous.sinceOf(state, order, now) };
    }),
    items,
    ...(deleted.length > 0 && { deleted }),
  };
}

/** How long the feed tells of an activity that was taken away. */
const REMEMBERED = 30 * DAY_MS;

/**
 * Activities that were in the feed within the last thirty days and have been taken away. Those that have only become
 * too old for it are none: readers can tell by the date.
 */
function deletedOf({ items, previous, now, from }: Contents): NonNullable<FeedDocument['deleted']> {
  const present = new Set(items.map(({ id }) => id));
  const { document } = previous;
  const isOld = ({ startDate, endDate = startDate }: Activity): boolean =>
    endDate !== undefined && instantOf(endDate, 'end') < from;
  const just = (document?.items ?? []).filter((item) => !present.has(item.id) && !isOld(item));
  const before = (document?.deleted ?? []).filter(
    ({ id, modified }) => !present.has(id) && Date.parse(modified) > Date.parse(now) - REMEMBERED,
  );
  return [...before, ...just.map(({ id }) => ({ id, modified: now }))];
}
