import type { FeedDocument } from '../../../feed/types.js';
import type { FeedConfig } from '../config.js';
import { fileNameOf } from './file-name.js';

/** A choice of activities to follow: all, those of one park or those of one profile area. */
export type Group = { readonly kind: 'all' } | { readonly kind: 'park' | 'area'; readonly id: string };

export type Format = 'ics' | 'rss';

const ENDINGS: Readonly<Record<Format, string>> = { ics: 'ics', rss: 'xml' };

/** Where a group's calendar or news feed lies in the published folder: `ics/park-kalmar.ics`. */
export const followPath = (format: Format, group: Group): string =>
  `${format}/${group.kind === 'all' ? 'all' : `${group.kind}-${fileNameOf(group.id)}`}.${ENDINGS[format]}`;

/** The folder of an activity's page, with a slash at the end: `activity/kalmar-1f0c/`. */
export const activityPath = (id: string): string => `activity/${fileNameOf(id)}/`;

/** The list of a park's activities, or of all; a park that is called `all` goes by its hash. */
export const listPath = (park?: string): string =>
  `list/${park === undefined ? 'all' : park === 'all' ? fileNameOf('park all') : fileNameOf(park)}.html`;

/** True for an address that a browser can load something from. */
export const isWebAddress = (address: string | undefined): address is string =>
  address !== undefined && /^https?:/i.test(address) && URL.canParse(address);

/** The address of a path in the published folder; none where the configuration does not say where that will be. */
export const publishedAt = (path: string, self: string | undefined): string | undefined =>
  isWebAddress(self) ? new URL(path, self).href : undefined;

/**
 * The feed's list of what can be followed: what lies beside it, and instead of that what the configuration names.
 * Nothing where the configuration does not say where the feed will be.
 */
export function feedsOf({ self, parks, areas, feeds }: FeedConfig): FeedDocument['feeds'] {
  const both = (group: Group): { ics?: string; rss?: string } => {
    const ics = publishedAt(followPath('ics', group), self);
    const rss = publishedAt(followPath('rss', group), self);
    return { ...(ics !== undefined && { ics }), ...(rss !== undefined && { rss }) };
  };
  const all = both({ kind: 'all' });
  if (all.ics === undefined) return feeds;
  const each = (
    kind: 'park' | 'area',
    ids: readonly string[],
    named: Readonly<Record<string, object>> = {},
  ): Record<string, { ics?: string; rss?: string }> =>
    Object.fromEntries(
      ids.map((id) => [id, { ...both({ kind, id }), ...(Object.hasOwn(named, id) && named[id]) }]),
    );
  return {
    ...all,
    ...feeds,
    byPark: each('park', Object.keys(parks), feeds?.byPark),
    byArea: each('area', Object.keys(areas), feeds?.byArea),
  };
}
