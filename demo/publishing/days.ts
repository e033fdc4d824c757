/**
 * Civil days as whole numbers (days since 1970-01-01), so that arithmetic on them knows no time zone.
 * Only two functions know that the demo lives in Sweden: {@link today} and {@link toUtc}.
 */
export type Day = number;

const TIME_ZONE = 'Europe/Stockholm';
const DAY_IN_MS = 86_400_000;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2026-11-24 13:00:00`, read off a clock in Stockholm. */
const inStockholm = (moment: Date): string => wallClock.format(moment).replace(',', '');

export const dayOf = (year: number, month: number, date: number): Day =>
  Date.UTC(year, month - 1, date) / DAY_IN_MS;

export const fromIso = (iso: string): Day => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_IN_MS;

export const toIso = (day: Day): string => new Date(day * DAY_IN_MS).toISOString().slice(0, 10);

/** The date in Stockholm, whatever the zone of the computer. */
export const today = (now: Date): Day => fromIso(inStockholm(now));

/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: Day): number => (day + 3) % 7;

/** A time of day in Stockholm as a moment; summer time included. */
export function toUtc(day: Day, time: string): Date {
  const wanted = Date.parse(`${toIso(day)}T${time}:00Z`);
  // The clock in Stockholm is ahead of UTC; a second look settles the hours around a change of the clock.
  let moment = wanted;
  for (let look = 0; look < 2; look += 1) {
    const shown = Date.parse(`${inStockholm(new Date(moment)).replace(' ', 'T')}Z`);
    moment += wanted - shown;
  }
  return new Date(moment);
}

/** Easter Sunday (Gauss, as corrected for the Gregorian calendar). */
function easter(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moon =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const paschal =
    moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + paschal + 2 - century + Math.floor(century / 4)) % 7;
  const offset = paschal - weekday;
  const month = 3 + Math.floor((offset + 40) / 44);
  return dayOf(year, month, offset + 28 - 31 * Math.floor(month / 4));
}

/** Days on which no Swedish office arranges anything: weekends, public holidays, Christmas to Epiphany. */
export function isDayOff(day: Day): boolean {
  if (weekdayOf(day) > 4) return true;
  const [year = 0, month = 0, date = 0] = toIso(day).split('-').map(Number);
  const yearDay = month * 100 + date;
  if (yearDay >= 1222 || yearDay <= 106) return true;
  if (yearDay === 501 || yearDay === 606) return true;
  // Midsummer Eve: the Friday between 19 and 25 June.
  if (month === 6 && date >= 19 && date <= 25 && weekdayOf(day) === 4) return true;
  const sinceEaster = day - easter(year);
  return [-2, 1, 39].includes(sinceEaster);
}
