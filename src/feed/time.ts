/**
 * The parks' own clock. All that a visitor reads is counted in Europe/Stockholm, wherever the browser is.
 *
 * A day is `YYYY-MM-DD`, a time of day `HH:MM`, an instant milliseconds since 1970 in UTC.
 */
import type { DateOrDateTime } from './types.js';

export const TIME_ZONE = 'Europe/Stockholm';
export const DAY_MS = 86_400_000;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

let offsetFormat: Intl.DateTimeFormat | undefined;
/** Offset in minutes of each UTC day without a change of clocks; 550 days of feed cost some thousand bytes. */
const offsetOfDay = new Map<number, number | undefined>();

function askOffset(instant: number): number {
  offsetFormat ??= new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' });
  const name = offsetFormat.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** Minutes that Stockholm is ahead of UTC at an instant. */
export function offsetAt(instant: number): number {
  const day = Math.floor(instant / DAY_MS);
  if (!offsetOfDay.has(day)) {
    const first = askOffset(day * DAY_MS);
    offsetOfDay.set(day, first === askOffset((day + 1) * DAY_MS - 1) ? first : undefined);
  }
  return offsetOfDay.get(day) ?? askOffset(instant);
}

const wallClock = (instant: number, offset = offsetAt(instant)): string =>
  new Date(instant + offset * MINUTE_MS).toISOString();

/** The day at an instant, in Stockholm or where clocks are so many minutes ahead of UTC. */
export const dayAt = (instant: number, offset?: number): string => wallClock(instant, offset).slice(0, 10);

/** The time of day at an instant, in Stockholm or where clocks are so many minutes ahead of UTC. */
export const timeAt = (instant: number, offset?: number): string => wallClock(instant, offset).slice(11, 16);

/**
 * The instant of a wall-clock time in Stockholm. Of a time that occurs twice the earlier is meant, one that is
 * left out counts on with the offset before the change (RFC 5545 section 3.3.5). Asking two hours back, the
 * largest offset there is, gives just that.
 */
export function instantAt(day: string, time = '00:00'): number {
  const wall = Date.parse(`${day}T${time}Z`);
  return wall - offsetAt(wall - 2 * HOUR_MS) * MINUTE_MS;
}

export const isDateOnly = (date: DateOrDateTime): boolean => date.length === 10;

/** Moves a day by whole calendar days. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole calendar days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The day of the week: 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: string): number => ((new Date(day).getUTCDay() + 6) % 7) + 1;

/** The day in Stockholm of a date or date-time. */
export const dayOf = (date: DateOrDateTime): string => (isDateOnly(date) ? date : dayAt(Date.parse(date)));

/** The instant of a date-time, or the first instant of a date; with `end` the first instant after that date. */
export const instantOf = (date: DateOrDateTime, edge: 'start' | 'end' = 'start'): number =>
  isDateOnly(date) ? instantAt(edge === 'end' ? addDays(date, 1) : date) : Date.parse(date);

/** A date-time that carries no offset is one in Stockholm: gives it the offset that {@link instantAt} reads it with. */
export function withOffset(date: DateOrDateTime): DateOrDateTime {
  if (isDateOnly(date) || /(?:Z|[+-]\d\d:\d\d)$/.test(date)) return date;
  // The offset that it is counted on with, which in the hour that is left out is not the one of that moment.
  const hours = (Date.parse(`${date}Z`) - instantAt(date.slice(0, 10), date.slice(11))) / HOUR_MS;
  return `${date}+0${hours}:00`;
}
