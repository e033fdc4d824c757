import type { Activity, FeedDocument, Organization, Park, Text } from './types.js';

/** A text in one language, and which language that is. */
export interface Wording {
  readonly text: string;
  readonly lang: string;
}

/** Language names are compared by their first part: `sv-FI` is served by `sv`. */
const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** A text in the wanted language, else in Swedish, else in whichever there is. */
export function wordingOf(text: Text, lang: string, { languages }: Pick<FeedDocument, 'languages'>): Wording {
  if (typeof text === 'string') return { text, lang: languages[0] ?? 'sv' };
  const tags = Object.keys(text);
  const tag =
    [lang, 'sv'].map((wanted) => tags.find((known) => primary(known) === primary(wanted))).find(Boolean) ??
    tags[0] ??
    'sv';
  return { text: text[tag] ?? '', lang: tag };
}

/** Every language's version of a text. */
export const wordingsOf = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

/** Ids of all parks behind an activity, the organising one first. */
export const parksOf = ({ park, coOrganizers = [] }: Activity): readonly string[] => [
  ...new Set([park, ...coOrganizers.filter((other) => typeof other === 'string')]),
];

/** Organisers that are not parks. */
export const otherOrganizersOf = ({ coOrganizers = [] }: Activity): readonly Organization[] =>
  coOrganizers.filter((other) => typeof other !== 'string');

export const parkLabel = (park: Park): string => park.shortName ?? park.name;

/** What `places` calls an activity that one can join from anywhere. */
export const ONLINE = 'online';

export const isOnline = ({ eventAttendanceMode: mode, eventStatus }: Activity): boolean =>
  mode === 'Online' || mode === 'Mixed' || eventStatus === 'EventMovedOnline';

/** True when one can be there in person. */
export const isOnSite = ({ eventAttendanceMode: mode, eventStatus }: Activity): boolean =>
  mode !== 'Online' && eventStatus !== 'EventMovedOnline';

/** The town of an activity; without an address one is taken to be at the park. */
export const townOf = (activity: Activity, { parks }: FeedDocument): string | undefined =>
  isOnSite(activity)
    ? (activity.location?.address?.addressLocality ??
      (activity.location ? undefined : parks[activity.park]?.city))
    : undefined;

/** The county of an activity: its own, else that of the park in the same town. */
export const countyOf = (activity: Activity, feed: FeedDocument): string | undefined => {
  if (!isOnSite(activity)) return undefined;
  const town = townOf(activity, feed);
  return (
    activity.location?.address?.addressRegion ??
    Object.values(feed.parks).find(({ city }) => city === town)?.county
  );
};

/** Folds a name for comparison: case, spaces, hyphens and letters that differ between spellings. */
export const foldName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The id of the park that a name, town, id or other spelling means. */
export function findPark(name: string, { parks }: Pick<FeedDocument, 'parks'>): string | undefined {
  const wanted = foldName(name);
  return Object.entries(parks).find(([id, park]) =>
    [id, park.name, park.shortName ?? '', park.city, ...(park.aliases ?? [])].some(
      (known) => known && foldName(known) === wanted,
    ),
  )?.[0];
}

/** The id of the profile area that a name, id or other spelling means; its own name goes before another's alias. */
export function findArea(name: string, { areas }: Pick<FeedDocument, 'areas'>): string | undefined {
  const wanted = foldName(name);
  const means = (known: string): boolean => foldName(known) === wanted;
  const all = Object.entries(areas);
  const found =
    all.find(([id, area]) => [id, ...wordingsOf(area.name)].some(means)) ??
    all.find(([, area]) => area.aliases?.some(means));
  return found?.[0];
}

/** Park ids in the order a visitor reads them: the own one first, then by name. */
export const parkOrder = ({ parks }: Pick<FeedDocument, 'parks'>, own?: string): readonly string[] =>
  Object.keys(parks).sort(
    (a, b) =>
      Number(b === own) - Number(a === own) ||
      (parks[a]?.name ?? '').localeCompare(parks[b]?.name ?? '', 'sv'),
  );
