import { dayOf, daysBetween, isDateOnly } from '../feed/time.js';
import type { Timing } from '../feed/timing.js';
import type { DateOrDateTime } from '../feed/types.js';
import type { Locale } from './locale.js';
import { clockAt, hoursOf } from './moments.js';

/** The day with its weekday; the year only where it isn't clear. */
export const longDay = (day: string, today: string, { day: write }: Locale): string =>
  write(
    day,
    Math.abs(daysBetween(today, day)) > 300 || day.slice(0, 4) !== today.slice(0, 4) ? 'full' : 'long',
  );

/** When an activity is, in full: `tisdag 1 december, 13.00–16.30`. */
export function momentOf(timing: Timing, today: string, locale: Locale): string {
  const { firstDay, lastDay, allDay } = timing;
  if (firstDay === lastDay)
    return `${longDay(firstDay, today, locale)}, ${lowerFirst(hoursOf(timing, locale))}`;
  return allDay
    ? `${longDay(firstDay, today, locale)} – ${longDay(lastDay, today, locale)}`
    : hoursOf(timing, locale);
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** A date in full, with the time of day where it has one: `fredag 27 november`, `fredag 27 november, 12.00`. */
export function dateInWords(date: DateOrDateTime, today: string, locale: Locale): string {
  const day = longDay(dayOf(date), today, locale);
  return isDateOnly(date) ? day : `${day}, ${clockAt(Date.parse(date), locale)}`;
}
