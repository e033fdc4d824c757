import { addDays, dayAt, daysBetween, offsetAt, timeAt } from '../feed/time.js';
import type { Timing } from '../feed/timing.js';
import type { DayStyle, Locale } from './locale.js';

/** "i dag", "i morgon", else the day as written in a style. */
export function nearDay(
  day: string,
  today: string,
  style: DayStyle,
  { messages, day: write }: Locale,
): string {
  if (day === today) return messages.today;
  return day === addDays(today, 1) ? messages.tomorrow : write(day, style);
}

/** The day with its weekday; the year only where it isn't clear. */
export const longDay = (day: string, today: string, { day: write }: Locale): string =>
  write(
    day,
    Math.abs(daysBetween(today, day)) > 300 || day.slice(0, 4) !== today.slice(0, 4) ? 'full' : 'long',
  );

/** True when the visitor's own clock shows another time than Stockholm's at an instant. */
const isElsewhere = (instant: number): boolean =>
  -new Date(instant).getTimezoneOffset() !== offsetAt(instant);

/** A stretch of days, the month only once where it is the same: `7–8 dec`, `30 nov–2 dec`. */
export const daysOf = (from: string, to: string, { day }: Locale): string =>
  `${from.slice(0, 7) === to.slice(0, 7) ? Number(from.slice(8)) : day(from, 'short')}–${day(to, 'short')}`;

/** When an activity is, beside a tile that shows its first day: `13.00–16.30`, `24 nov–26 nov`, `Heldag`. */
export function hoursOf(timing: Timing, locale: Locale): string {
  const { firstDay, lastDay, start, end, allDay, endTimed } = timing;
  const { messages, day, time } = locale;
  if (allDay) return lastDay === firstDay ? messages.allDay : daysOf(firstDay, lastDay, locale);
  const begins = time(timeAt(start));
  const ends = endTimed && end > start ? time(timeAt(end)) : '';
  // Beside a time, an end at midnight is that of the day after.
  const endDay = endTimed ? dayAt(end) : lastDay;
  const hours =
    firstDay === lastDay
      ? [begins, ends].filter(Boolean).join('–')
      : `${day(firstDay, 'short')} ${begins} – ${day(endDay, 'short')} ${ends}`.trimEnd();
  return isElsewhere(start) ? `${hours} ${messages.swedishTime}` : hours;
}

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

/** An instant near to now: `i dag 13.05`, `24 nov 13.05`. */
export function instantInWords(instant: number, now: number, locale: Locale): string {
  return `${nearDay(dayAt(instant), dayAt(now), 'short', locale)} ${locale.time(timeAt(instant))}`;
}
