import { instantOf } from '../../feed/time.js';
import type { Activity, FeedDocument } from '../../feed/types.js';
import type { FeedConfig } from './config.js';
import { jsonLdContext } from './context.js';
import type { LoadedSource } from './load-source.js';
import type { Previous } from './previous.js';

/** By start, then park, then id; open offers, which have none, stand last. */
export function byStart(one: Activity, other: Activity): number {
  const at = ({ startDate }: Activity): number => (startDate === undefined ? Infinity : instantOf(startDate));
  const [a, b] = [at(one), at(other)];
  if (a !== b) return a < b ? -1 : 1;
  return `${one.park} ${one.id}` < `${other.park} ${other.id}` ? -1 : 1;
}

/**
 * The document around the items.
 *
 * @param loaded what came of each source, in the order of the configuration
 * @param now RFC 3339
 */
export function documentOf(
  config: FeedConfig,
  items: readonly Activity[],
  loaded: readonly LoadedSource[],
  previous: Previous,
  now: string,
): FeedDocument {
  const languages = config.languages ?? ['sv', 'en'];
  const nth = new Map<string, number>();
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
    ...(config.feeds && { feeds: config.feeds }),
    sources: config.sources.map(({ park, kind }, position) => {
      const key = `${park} ${kind}`;
      const order = nth.get(key) ?? 0;
      nth.set(key, order + 1);
      const state = { park, kind, status: loaded[position]?.status ?? 'failed' };
      return { ...state, since: previous.sinceOf(state, order, now) };
    }),
    items,
  };
}
