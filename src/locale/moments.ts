import { addDays, dayAt, dayOf, daysBetween, isDateOnly, offsetAt, timeAt } from '../feed/time.js';
import type { Timing } from '../feed/timing.js';
import type { DateOrDateTime } from '../feed/types.js';
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

/** A stretch of days, the month only once where it is the same: `7–8 dec`, `30 nov–2 dec`. */
export const daysOf = (from: string, to: string, { day }: Locale): string =>
  `${from.slice(0, 7) === to.slice(0, 7) ? Number(from.slice(8)) : day(from, 'short')}–${day(to, 'short')}`;

/** Minutes that clocks are ahead of UTC at an instant. */
type Offset = (instant: number) => number;

/** The visitor's own. */
const here: Offset = (instant) => -new Date(instant).getTimezoneOffset();

/**
 * What clocks in Sweden show, `13.00–16.30`; where the visitor's own show something else, whose it is and that too:
 * `13.00–16.30 svensk tid (07.00–10.30 hos dig)`.
 */
function onBothClocks(show: (offset: Offset) => string, { messages }: Locale): string {
  const [swedish, own] = [show(offsetAt), show(here)];
  return swedish === own ? swedish : `${swedish} ${messages.swedishTime} (${messages.yourTime(own)})`;
}

/** From a time to another, with the days where it is not all on the one that the reader takes it to be on. */
function hoursBetween(
  start: number,
  end: number,
  showEnd: boolean,
  knownDay: string,
  locale: Locale,
): string {
  return onBothClocks((offset) => {
    const dayOn = (instant: number): string => dayAt(instant, offset(instant));
    const timeOn = (instant: number): string => locale.time(timeAt(instant, offset(instant)));
    const first = dayOn(start);
    // What ends at midnight ends on the day before; but beside a time it is named as the midnight that it is.
    const last = dayOn(Math.max(start, end - 1));
    const until = showEnd && end > start ? timeOn(end) : '';
    const from = `${first === last && first === knownDay ? '' : `${locale.day(first, 'short')} `}${timeOn(start)}`;
    if (first === last) return until ? `${from}–${until}` : from;
    return `${from} – ${locale.day(until ? dayOn(end) : last, 'short')} ${until}`.trimEnd();
  }, locale);
}

/** When an activity is, beside a tile that shows its first day: `13.00–16.30`, `24 nov–26 nov`, `Heldag`. */
export function hoursOf({ firstDay, lastDay, start, end, allDay, endTimed }: Timing, locale: Locale): string {
  if (allDay) return lastDay === firstDay ? locale.messages.allDay : daysOf(firstDay, lastDay, locale);
  return hoursBetween(start, endTimed || lastDay > firstDay ? end : start, endTimed, firstDay, locale);
}

/** A time of day beside the day that it is on in Sweden: `13.05`. */
export const clockAt = (instant: number, locale: Locale): string =>
  hoursBetween(instant, instant, false, dayAt(instant), locale);

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

/** An instant near to now: `i dag 13.05`, `24 nov 13.05`. */
export const instantInWords = (instant: number, now: number, locale: Locale): string =>
  `${nearDay(dayAt(instant), dayAt(now), 'short', locale)} ${clockAt(instant, locale)}`;
