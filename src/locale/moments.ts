import { addDays, dayAt, offsetAt, timeAt } from '../feed/time.js';
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

/** An instant near to now: `i dag 13.05`, `24 nov 13.05`. */
export const instantInWords = (instant: number, now: number, locale: Locale): string =>
  `${nearDay(dayAt(instant), dayAt(now), 'short', locale)} ${clockAt(instant, locale)}`;
