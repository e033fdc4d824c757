import type { AttendanceMode, GeoCoordinates } from '../../../../feed/types.js';
import { safeLink } from '../../address.js';
import { plainLine } from '../../plain-text.js';
import type { SourceActivity } from '../../source-activity.js';
import type { Thing, Value } from './thing.js';

/** Where an event takes place, and how one takes part. */
export type EventPlace = Pick<SourceActivity, 'location' | 'place' | 'geo'> & {
  readonly mode?: AttendanceMode;
  /** Where one takes part online. */
  readonly url?: string;
};

const MODES: readonly (readonly [RegExp, AttendanceMode])[] = [
  [/mixed|blended|hybrid/i, 'Mixed'],
  [/offline|on-?site/i, 'Offline'],
  [/online|distan/i, 'Online'],
];
/** Leads into the meeting itself: for those who registered, not for everyone. */
const MEETING =
  /\/\/(?:teams\.(?:microsoft|live)\.com|[\w.-]*zoom\.us|meet\.google\.com|[\w.-]*webex\.com)\//i;

/**
 * `location` and `eventAttendanceMode` of schema.org.
 *
 * @param stated the values of `eventAttendanceMode` or `courseMode`
 */
export function placeOf(locations: readonly Value[], stated: readonly string[], base: string): EventPlace {
  const virtual = locations.filter((value) => typeof value === 'object' && value.is(/^VirtualLocation$/));
  const real = locations.filter((value) => !virtual.includes(value));
  const said = MODES.find(([words]) => stated.some((text) => words.test(text)))?.[1];
  const link = virtual
    .map((value) => (typeof value === 'object' ? value.text('url') : undefined))
    .find(Boolean);
  const url = link !== undefined && !MEETING.test(link) ? safeLink(link, base) : undefined;
  const mode = said ?? (virtual.length === 0 ? undefined : real.length > 0 ? 'Mixed' : 'Online');
  const online = { ...(mode && { mode }), ...(url !== undefined && { url }) };
  if (mode === 'Online') return online;
  return { ...online, ...realPlace(real) };
}

function realPlace(values: readonly Value[]): Pick<EventPlace, 'location' | 'place' | 'geo'> {
  const [first, ...more] = values;
  const names = values.map((value) =>
    typeof value === 'object' ? lineOf(value, 'name') : line(String(value)),
  );
  if (more.length > 0) return { location: names.filter(Boolean).join(' och ') };
  if (first === undefined) return {};
  return typeof first === 'object' ? placeOfThing(first) : { location: line(String(first)) };
}

function placeOfThing(place: Thing): Pick<EventPlace, 'location' | 'place' | 'geo'> {
  const [address = place] = place.values('address');
  const geo = geoOf(place.things('geo')[0] ?? place);
  const name = lineOf(place, 'name');
  const withGeo = geo ? { geo } : {};
  if (typeof address !== 'object') {
    const text = line(String(address));
    const isSaid = text.toLowerCase().includes(name.toLowerCase());
    return { location: isSaid ? text : [name, text].filter(Boolean).join(', '), ...withGeo };
  }
  const [street, postalCode, town] = [
    lineOf(address, 'streetAddress'),
    lineOf(address, 'postalCode'),
    lineOf(address, 'addressLocality'),
  ];
  const parts = {
    // Some systems write the address into the name once more.
    ...(name && { name: street && name.includes(street) ? (name.split(/,\s*/)[0] ?? name) : name }),
    ...(street && { street }),
    ...(postalCode && { postalCode: postalCode.replace(/^SE?-?\s?(?=\d)/i, '') }),
    ...(town && { town }),
  };
  return { ...(Object.keys(parts).length > 0 && { place: parts }), ...withGeo };
}

const LONGEST = 300;
const line = (text: string): string => plainLine(text.slice(0, LONGEST));
const lineOf = (thing: Thing, name: string): string => line(thing.text(name) ?? '');

function geoOf(thing: Thing): GeoCoordinates | undefined {
  const degrees = (name: string): number => Number((thing.text(name) ?? 'none').replace(',', '.'));
  const [latitude, longitude] = [degrees('latitude'), degrees('longitude')];
  // 0, 0 is what programs write when they know nothing.
  const isReal =
    Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return isReal ? { latitude, longitude } : undefined;
}
