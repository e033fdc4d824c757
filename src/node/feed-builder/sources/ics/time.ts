import { STOCKHOLM, UTC, type Zone } from '../../zone.js';
import type { ContentLine } from './content-lines.js';

/** A DATE or DATE-TIME of a calendar. `wall` is the clock's reading in milliseconds, counted as if it were UTC. */
export type IcsTime =
  | { readonly kind: 'date'; readonly wall: number }
  | { readonly kind: 'floating'; readonly wall: number }
  | { readonly kind: 'zoned'; readonly wall: number; readonly zone: Zone };

/** Finds the zone that a TZID means in this calendar. */
export type ZoneFinder = (tzid: string) => Zone | undefined;

export const DAY = 86_400_000;

/** `20261126`, `20261126T090000`, `20261126T090000Z` (RFC 5545 §3.3.4–5) → wall time; undefined where it is none. */
export function parseWall(value: string): { wall: number; isDate: boolean; utc: boolean } | undefined {
  const match = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2}):?(\d{2})?(Z)?)?\s*$/i.exec(value);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  // 31 April would roll over into May: better no date than a wrong one.
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  at.setUTCHours(hour, minute, Math.min(second, 59));
  return { wall: at.getTime(), isDate: match[4] === undefined, utc: match[7] !== undefined };
}

/** The time in one value of a line, with the zone its TZID means. A TZID nobody knows leaves the time floating. */
export function timeOf(line: ContentLine, value: string, zoneFor: ZoneFinder): IcsTime | undefined {
  const parsed = parseWall(value);
  if (!parsed) return undefined;
  const { wall } = parsed;
  if (parsed.isDate) return { kind: 'date', wall };
  if (parsed.utc) return { kind: 'zoned', wall, zone: UTC };
  const zone = line.params['TZID'] === undefined ? undefined : zoneFor(line.params['TZID']);
  return zone ? { kind: 'zoned', wall, zone } : { kind: 'floating', wall };
}

/** Milliseconds in UTC; floating times and dates are Stockholm's. */
export function epochOf(time: IcsTime): number {
  return time.kind === 'zoned' ? time.zone.toEpoch(time.wall) : STOCKHOLM.toEpoch(time.wall);
}

/** The same kind of time, at another reading of the clock. */
export function atWall(time: IcsTime, wall: number): IcsTime {
  return { ...time, wall };
}

/** The wall time that a UTC time has on the clock of `like`. */
export function wallOn(like: IcsTime, epoch: number): number {
  const zone = like.kind === 'zoned' ? like.zone : STOCKHOLM;
  return epoch + zone.offsetAt(epoch);
}

/** RFC 5545 §3.3.6: `P1D`, `PT1H30M`, `-P1W` → milliseconds. */
export function parseDuration(value: string): number | undefined {
  const match = /^\s*([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?\s*$/i.exec(value);
  const parts: (string | undefined)[] = match?.slice(2) ?? [];
  if (!match || parts.every((part) => part === undefined)) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  const duration = ((weeks * 7 + days) * 86_400 + hours * 3600 + minutes * 60 + seconds) * 1000;
  return match[1] === '-' ? -duration : duration;
}
