import { addDays, weekdayOf } from '../feed/time.js';

/** A stretch of whole days, both ends included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export type PeriodName = 'today' | 'tomorrow' | 'week' | 'nextWeek' | 'month' | 'nextMonth';

export const PERIOD_NAMES: readonly PeriodName[] = [
  'today',
  'tomorrow',
  'week',
  'nextWeek',
  'month',
  'nextMonth',
];

const monthOf = (day: string): Period => {
  const first = `${day.slice(0, 7)}-01`;
  return { from: first, to: addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) };
};

/** The days that a period's name means on a day; weeks begin on Monday (ISO 8601). */
export function periodOf(name: PeriodName, today: string): Period {
  const monday = addDays(today, 1 - weekdayOf(today));
  const month = monthOf(today);
  switch (name) {
    case 'today':
      return { from: today, to: today };
    case 'tomorrow':
      return { from: addDays(today, 1), to: addDays(today, 1) };
    case 'week':
      return { from: monday, to: addDays(monday, 6) };
    case 'nextWeek':
      return { from: addDays(monday, 7), to: addDays(monday, 13) };
    case 'month':
      return month;
    case 'nextMonth':
      return monthOf(addDays(month.to, 1));
  }
}
