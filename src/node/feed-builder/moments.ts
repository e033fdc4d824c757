import { addDays } from '../../feed/time.js';
import type { DateOrDateTime } from '../../feed/types.js';
import { parseMoment } from './dates.js';
import { stampAt, stampOn } from './stockholm.js';
import { STOCKHOLM } from './zone.js';

/** A date, perhaps with a time of day, as a web page or a feed writes it. */
export interface Moment {
  /** `YYYY-MM-DD`, as written; what is written in UTC stands here on Stockholm's clock. */
  readonly day: string;
  /** `HH:MM`, as written; none for a date alone. */
  readonly clock?: string;
  /** Milliseconds since 1970, where an offset says it. */
  readonly instant?: number;
}

const ZONE = String.raw`(?:\s*(Z|UTC?|GMT|CES?T|[+-]\d{1,2}:?(?:\d{2})?)(?![\p{L}\d]))?`;
const CLOCK = String.raw`(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?:[.,]\d+)?${ZONE}`;
/** RFC 3339, and what is taken for it. */
const ISO = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+)${CLOCK}(?:\[[^\]]*\])?)?$`, 'iu');
/** RFC 5545 section 3.3.5. */
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2})?(Z)?)?$/;
/** RFC 5322 section 3.3, with or without the day of the week. */
const MAIL = new RegExp(
  String.raw`^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})\s+(\p{L}{3,9})\.?\s+(\d{4})\s+${CLOCK}`,
  'iu',
);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Seconds or milliseconds since 1970, from 2001 to 2128. */
const EPOCH = /^(?:1|2|3|4)\d{9}(\d{3})?$/;

/**
 * `2026-11-26T13:00:00+01:00`, `2026-11-26 13:00`, `20261126T120000Z`, `Thu, 26 Nov 2026 13:00:00 +0100`, seconds
 * since 1970, `26 november kl 13`.
 *
 * @param near `YYYY-MM-DD`; a date without a year is the one closest to it
 * @returns undefined where there is no date that the calendar has
 */
export function readMoment(written: string | number, near: string): Moment | undefined {
  const text = String(written).trim();
  const epoch = EPOCH.exec(text);
  if (epoch) return atInstant(Number(text) * (epoch[1] === undefined ? 1000 : 1));
  const iso = ISO.exec(text) ?? BASIC.exec(text);
  if (iso) return moment(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4], iso[5], iso[6]);
  const mail = MAIL.exec(text);
  const month = MONTHS.indexOf(mail?.[2]?.slice(0, 3).toLowerCase() ?? '') + 1;
  if (mail && month > 0) return moment(Number(mail[3]), month, Number(mail[1]), mail[4], mail[5], mail[6]);
  const found = parseMoment(text, near);
  if (found === undefined) return undefined;
  const [day = '', time] = found.split('T');
  return { day, ...(time !== undefined && { clock: time.slice(0, 5) }) };
}

function moment(
  year: number,
  month: number,
  date: number,
  hour?: string,
  minute?: string,
  zone?: string,
): Moment | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  if (year < 1900 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return undefined;
  const day = at.toISOString().slice(0, 10);
  if (hour === undefined || minute === undefined) return { day };
  if (Number(hour) > 24 || Number(minute) > 59) return { day };
  return Number(hour) === 24
    ? onClock(addDays(day, 1), '00:00', zone)
    : onClock(day, `${hour.padStart(2, '0')}:${minute}`, zone);
}

function onClock(day: string, clock: string, zone: string | undefined): Moment {
  // What is written `CET` is the clock in Stockholm, also in summer.
  if (zone === undefined || /^CES?T$/i.test(zone)) return { day, clock };
  const written = Date.parse(`${day}T${clock}Z`);
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return atInstant(written);
  const ahead = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return { day, clock, instant: written - ahead * 60_000 };
}

/** Programs store times in UTC; those that store whole days there mean its days, not Stockholm's. */
function atInstant(instant: number): Moment {
  const utc = new Date(instant).toISOString();
  const stamp = /T(?:00:00|23:59)/.test(utc) ? utc : stampAt(instant);
  return { day: stamp.slice(0, 10), clock: stamp.slice(11, 16), instant };
}

/** Milliseconds since 1970; of a date alone its first. */
export const instantOfMoment = ({ day, clock = '00:00', instant }: Moment): number =>
  instant ?? STOCKHOLM.toEpoch(Date.parse(`${day}T${clock}Z`));

/** Start and end as the feed has them; `isBackwards` where the end was before the start and is left out. */
export interface MomentSpan {
  readonly startDate: DateOrDateTime;
  readonly endDate?: DateOrDateTime;
  readonly isBackwards?: true;
}

/**
 * From start to end. What is written as midnight to midnight, or to 23.59, is whole days: that is how calendars of
 * web sites write them. An end that is a date alone is the last day.
 */
export function spanOf(start: Moment, end?: Moment): MomentSpan {
  const days = wholeDays(start, end);
  if (days) {
    const [first, last] = days;
    return {
      startDate: first,
      ...(last > first && { endDate: last }),
      ...(last < first && { isBackwards: true }),
    };
  }
  const from = instantOfMoment(start);
  const startDate = stampAt(from);
  if (!end) return { startDate };
  if (end.clock === undefined) {
    const first = startDate.slice(0, 10);
    if (end.day < first) return { startDate, isBackwards: true };
    return { startDate, ...(end.day > first && { endDate: stampOn(end.day, '23:59') }) };
  }
  const to = instantOfMoment(end);
  return { startDate, ...(to > from && { endDate: stampAt(to) }), ...(to < from && { isBackwards: true }) };
}

/** First and last day; undefined where the times of day mean something. */
function wholeDays(start: Moment, end: Moment | undefined): [string, string] | undefined {
  if (start.clock !== undefined && start.clock !== '00:00') return undefined;
  if (!end) return [start.day, start.day];
  if (end.clock === undefined || start.clock === undefined || end.clock === '23:59')
    return [start.day, end.day];
  // Midnight is the end of the day before; but a whole day may also be written with the same start and end.
  if (end.clock === '00:00') return [start.day, end.day > start.day ? addDays(end.day, -1) : end.day];
  return undefined;
}
