import { findPark } from '../../../../feed/queries.js';
import { isRecord } from '../../../../feed/rules.js';
import type { FeedDocument, GeoCoordinates } from '../../../../feed/types.js';
import type { PlaceParts, SourceActivity, Stated } from '../../source-activity.js';
import {
  embeddedTerms,
  featuredPicture,
  lineOf,
  namesOf,
  pictureOf,
  recordsOf,
  textOf,
  type Fields,
} from '../../wordpress-entry.js';

/** Addresses of the systems in which one registers, or of a page that says so. */
const REGISTRATION =
  /anm(?:[aä]|%c3%a4)l|regist(?:er|r)|sign-?up|boka|biljett|ticket|lyyti|invajo|magnetevent|billetto|eventbrite|nortic|confetti\.events|forms\.(?:gle|office)|google\.com\/forms/i;

/** The event's own web site has no place in the feed but as a line: to register, or to read more. */
export function descriptionOf(event: Fields, url: string): string {
  const text = textOf(event['description']) || textOf(event['content']);
  const website = lineOf(event['website']);
  if (!/^https?:\/\//i.test(website) || website.replace(/\/$/, '') === url.replace(/\/$/, '')) return text;
  if (REGISTRATION.test(website)) return `${text}\n\nAnmälan: ${website}`.trim();
  return text.includes(website.replace(/\/$/, '')) ? text : `${text}\n\nWebbplats: ${website}`.trim();
}

/** In the older interface a venue is called `venue`, in the newer one it has a title. */
export function placeOf(venue: Fields): PlaceParts | undefined {
  const line = (field: string): string => lineOf(venue[field]);
  const name = line('venue') || line('title') || line('name');
  const [street, postalCode, town] = [line('address'), line('zip'), line('city')];
  const parts = {
    ...(name && { name }),
    ...(street && { street }),
    ...(postalCode && { postalCode }),
    ...(town && { town }),
  };
  return Object.keys(parts).length > 0 ? parts : undefined;
}

export function geoOf({ geo_lat: lat, geo_lng: lng }: Fields): GeoCoordinates | undefined {
  const [latitude, longitude] = [Number.parseFloat(String(lat)), Number.parseFloat(String(lng))];
  const isReal =
    Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return isReal ? { latitude, longitude } : undefined;
}

/** Without `_embed` the newer interface gives the numbers of the terms, and their slugs as CSS classes. */
export function categoriesOf(event: Fields): string[] {
  const named = namesOf([
    ...recordsOf(event['categories']),
    ...recordsOf(event['tags']),
    ...embeddedTerms(event),
  ]);
  const classes: unknown[] = Array.isArray(event['class_list']) ? event['class_list'] : [];
  const slugs = classes.flatMap((each) => /^(?:tribe_events_cat|tag)-(.+)$/.exec(String(each))?.[1] ?? []);
  return [...new Set(named.length > 0 ? named : slugs.map((slug) => slug.replaceAll('-', ' ')))];
}

/** Organisers with a telephone or an address for mail are whom to ask, unless they are parks. */
export function peopleOf(event: Fields, config: Pick<FeedDocument, 'parks'>): SourceActivity['said'] {
  const organizers: string[] = [];
  const contacts: string[] = [];
  for (const each of [...recordsOf(event['organizer']), ...recordsOf(event['organizers'])]) {
    const line = (field: string): string => lineOf(each[field]);
    const name = line('organizer') || line('title') || line('name');
    const ways = [line('phone'), line('email')].filter(Boolean);
    if (name && (ways.length === 0 || findPark(name, config) !== undefined)) organizers.push(name);
    if (ways.length > 0) contacts.push([name, ...ways].filter(Boolean).join(', '));
  }
  const [contact] = contacts;
  return {
    ...(organizers.length > 0 && { organizers: organizers.join('\n') }),
    ...(contact && { contact }),
  };
}

/** "kr495", "495" with the currency beside it → "495 kr" */
export function priceOf(event: Fields): string {
  const details = isRecord(event['cost_details']) ? event['cost_details'] : {};
  const cost = lineOf(event['cost']).replace(/\p{L}(?=\d)|\d(?=\p{L})/gu, '$& ');
  const currency = lineOf(details['currency_code']) || lineOf(details['currency_symbol']);
  return /^[\d\s.,]+$/.test(cost) && currency ? `${cost} ${currency}` : cost;
}

export function statedOf(event: Fields, place: PlaceParts | undefined): Stated {
  const image = pictureOf(event['image']) ?? featuredPicture(event);
  const isOnSite = (place?.street ?? place?.town) !== undefined && event['virtual_event_type'] !== 'virtual';
  return {
    ...(image && { image }),
    ...(event['is_virtual'] === true && { eventAttendanceMode: isOnSite ? 'Mixed' : 'Online' }),
    ...(event['event_status'] === 'postponed' && { eventStatus: 'EventPostponed' }),
  };
}
