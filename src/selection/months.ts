import { addDays, daysBetween, weekdayOf } from '../feed/time.js';
import type { Entry } from './entries.js';
import { periodOf, type Period } from './periods.js';

/** A week of a month's page in the calendar. */
export interface Week {
  /** The number of the week (ISO 8601: week 1 holds the year's first Thursday). */
  readonly number: number;
  /** Monday to Sunday; empty where a day is another month's. */
  readonly days: readonly string[];
}

/** The month of a day, `YYYY-MM`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** First and last day of a month. */
export const daysIn = (month: string): Period => periodOf('month', `${month}-01`);

/** The weeks that a month takes part in, four to six. */
export function weeksOf(month: string): readonly Week[] {
  const { from, to } = daysIn(month);
  const weeks: Week[] = [];
  for (let monday = addDays(from, 1 - weekdayOf(from)); monday <= to; monday = addDays(monday, 7)) {
    const thursday = addDays(monday, 3);
    weeks.push({
      number: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1,
      days: Array.from({ length: 7 }, (_, place) => {
        const day = addDays(monday, place);
        return monthOf(day) === month ? day : '';
      }),
    });
  }
  return weeks;
}

/**
 * What takes place on each day of a period, days without anything left out: what begins that day, then what goes on
 * from an earlier one; the own park's first among both, then as the entries stand. Offers without a date have no day.
 */
export function entriesByDay(
  entries: readonly Entry[],
  { from, to }: Period,
  ownPark = '',
): ReadonlyMap<string, readonly Entry[]> {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { firstDay = '', lastDay = '' } = entry.timing ?? {};
    for (let day = firstDay > from ? firstDay : from; day <= to && day <= lastDay; day = addDays(day, 1)) {
      const others = days.get(day);
      if (others) others.push(entry);
      else days.set(day, [entry]);
    }
  }
  for (const [day, list] of days) {
    const rank = ({ timing, options }: Entry): number =>
      (timing?.firstDay === day ? 0 : 2) + (options.parks.includes(ownPark) ? 0 : 1);
    list.sort((a, b) => rank(a) - rank(b));
  }
  return days;
}

/** The first month, from one on, in which anything with a date takes place. */
export function monthFrom(entries: readonly Entry[], month: string): string | undefined {
  let nearest: string | undefined;
  for (const { timing } of entries) {
    if (!timing || monthOf(timing.lastDay) < month) continue;
    const first = monthOf(timing.firstDay);
    if (first <= month) return month;
    if (nearest === undefined || first < nearest) nearest = first;
  }
  return nearest;
}

/** The last month in which anything with a date takes place. */
export function lastMonth(entries: readonly Entry[]): string | undefined {
  let last: string | undefined;
  for (const { timing } of entries)
    if (timing && (last === undefined || monthOf(timing.lastDay) > last)) last = monthOf(timing.lastDay);
  return last;
}
