import { dayOf, instantOf, isDateOnly } from './time.js';
import type { Activity } from './types.js';

/** When an activity is, worked out once from its dates. */
export interface Timing {
  /** First and last day in Stockholm. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** First instant, and the first instant after it. */
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
  /** False where the feed names no end: `end` is then the end of the day. */
  readonly endKnown: boolean;
  /** True where the end is a time of day, and not a date alone. */
  readonly endTimed: boolean;
}

/** The timing of an activity, `undefined` for an ongoing offer; one with a first day but no last goes on, too. */
export function timingOf({ startDate, endDate, ongoing }: Activity): Timing | undefined {
  if (!startDate || (ongoing && !endDate)) return undefined;
  const allDay = isDateOnly(startDate);
  const firstDay = dayOf(startDate);
  const start = instantOf(startDate);
  const end = endDate
    ? instantOf(endDate, 'end')
    : // Without an end it stays in the list for the rest of its day: better shown too long than gone too early.
      instantOf(firstDay, 'end');
  // What ends at midnight belongs to the day before.
  const lastDay = endDate
    ? isDateOnly(endDate)
      ? endDate
      : dayOf(new Date(end - 1).toISOString())
    : firstDay;
  return {
    firstDay,
    lastDay: lastDay < firstDay ? firstDay : lastDay,
    start,
    end,
    allDay,
    endKnown: allDay || !!endDate,
    endTimed: !!endDate && !isDateOnly(endDate),
  };
}

/** `upcoming` and `over` are about the whole; `running` only where the feed says when it ends. */
export type Phase = 'upcoming' | 'running' | 'over';

export function phaseOf({ start, end, endKnown }: Timing, now: number): Phase {
  if (now >= end && end > start) return 'over';
  return now < start || !endKnown ? 'upcoming' : end > start ? 'running' : 'over';
}

/** True while an activity takes place; one that is cancelled or postponed does not. */
export const isRunning = ({ eventStatus }: Activity, timing: Timing, now: number): boolean =>
  eventStatus !== 'EventCancelled' && eventStatus !== 'EventPostponed' && phaseOf(timing, now) === 'running';
