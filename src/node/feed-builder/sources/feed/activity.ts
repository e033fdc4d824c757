import type { Activity, Organization, Text } from '../../../../feed/types.js';
import type { SourceActivity, Stated, TranslatedTexts } from '../../source-activity.js';
import type { Names } from './names.js';

export interface Reading {
  readonly isOwn: (item: Activity) => boolean;
  /** Language of the other feed's plain strings. */
  readonly from: string;
  /** Language of the plain strings here. */
  readonly to: string;
}

/** A UID that is known everywhere; the numbers of a sheet are not. */
const GLOBAL_UID = /@|:\/\/|^[\w.-]{20,}$/;
const USABLE_ID = /^[^\s\p{C}]{1,200}$/u;

/** An item → an activity in terms of the parks and areas here; undefined where none of its parks is one. */
export function activityOf(
  item: Activity,
  names: Names,
  { isOwn, from, to }: Reading,
): SourceActivity | undefined {
  const organizers = names.organizersOf(item);
  if (!organizers) return undefined;
  const { areas, unknown } = names.areasOf(item);
  const tagged = (text: Text): Readonly<Record<string, string>> =>
    typeof text === 'string' ? { [from]: text } : text;
  const [name, summary, description] = [item.name, item.summary ?? {}, item.description ?? {}].map(tagged);
  const language = name?.[to] === undefined ? (Object.keys(name ?? {})[0] ?? from) : to;
  const textsIn = (tag: string): TranslatedTexts => ({
    ...(name?.[tag] && { name: name[tag] }),
    ...(summary?.[tag] && { summary: summary[tag] }),
    ...(description?.[tag] && { description: description[tag] }),
  });
  const others = [
    ...new Set([name, summary, description].flatMap((texts) => Object.keys(texts ?? {}))),
  ].filter((tag) => tag !== language);
  const { superEvent, source, startDate, endDate, ongoing, modified, url } = item;
  const instance = superEvent !== undefined && item.id.startsWith(`${superEvent}-`);
  const uid = source?.uid ?? '';
  return {
    ...(USABLE_ID.test(item.id) && { id: item.id }),
    park: organizers.park,
    ...(GLOBAL_UID.test(uid) && { uid }),
    ...(instance && { recurrenceId: item.id.slice(superEvent.length + 1) }),
    ...(language !== to && { language }),
    ...textsIn(language),
    name: name?.[language] ?? '',
    ...(others.length > 0 && { translations: Object.fromEntries(others.map((tag) => [tag, textsIn(tag)])) }),
    ...(startDate !== undefined && { startDate }),
    ...(endDate !== undefined && { endDate }),
    ...(ongoing && { ongoing }),
    modified,
    ...(isOwn(item) && { url }),
    categories: [...unknown, ...(item.keywords ?? [])],
    said: {},
    stated: statedOf(item, organizers.coOrganizers, areas, (text) => (from === to ? text : tagged(text))),
  };
}

/** What is in the feed's own terms already. */
const STATED = [
  'previousStartDate',
  'type',
  'eventStatus',
  'eventAttendanceMode',
  'location',
  'inLanguage',
  'offers',
  'image',
  'audience',
  'accessibilitySummary',
  'contact',
  'superEvent',
  'sameAs',
] as const satisfies readonly (keyof Stated)[];

function statedOf(
  item: Activity,
  coOrganizers: readonly (string | Organization)[],
  areas: readonly string[],
  tagged: (text: Text) => Text,
): Stated {
  const { location, image, audience, accessibilitySummary, contact } = item;
  const known = STATED.filter((key) => item[key] !== undefined).map((key) => [key, item[key]]);
  return {
    ...(Object.fromEntries(known) as Stated),
    ...(location?.name !== undefined && { location: { ...location, name: tagged(location.name) } }),
    ...(image?.alt !== undefined && { image: { ...image, alt: tagged(image.alt) } }),
    ...(audience !== undefined && { audience: tagged(audience) }),
    ...(accessibilitySummary !== undefined && { accessibilitySummary: tagged(accessibilitySummary) }),
    ...(contact?.jobTitle !== undefined && { contact: { ...contact, jobTitle: tagged(contact.jobTitle) } }),
    ...(coOrganizers.length > 0 && { coOrganizers }),
    ...(areas.length > 0 && { areas }),
  };
}
