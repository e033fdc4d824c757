import { fromIso, isDayOff, toIso, toUtc, weekdayOf, WEEKDAYS } from './days.js';
import type { Day } from './days.js';

/**
 * The dates in `demo/sources` are written relative to today, so that the demo is never out of date:
 *
 *     {{today 13:00}}               {{+3 days 09:00}}        {{+2 workdays 08:00}}
 *     {{+2 weeks tue 13:00}}        the Tuesday of the week after next
 *     {{-1 months 2nd tue 07:30}}   the second Tuesday of last month
 *     {{start 16:30}}               same day as the entry's start, another time
 *     {{start -4 days | d month}}   counted from the entry's start, written "27 november"
 *
 * After `|` stands how to write it; without it, as the file's kind of calendar does.
 */
export interface DateContext {
  readonly today: Day;
  /** The day on which the entry (event or row) begins, once known. */
  readonly start?: Day;
  /** How a token without `|` is written. */
  readonly format: string;
  /** Called with a token that cannot be read, for what stands there instead; without it, that is an error. */
  readonly onUnreadable?: (token: string) => string;
}

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);
const DAY_NAMES = 'måndag tisdag onsdag torsdag fredag lördag söndag'.split(' ');

interface Moment {
  readonly day: Day;
  readonly time?: string;
}

const compact = (iso: string): string => iso.replaceAll(/[-:]/g, '');

const FORMATS: Readonly<Record<string, (moment: Moment) => string>> = {
  ics: ({ day, time }) => compact(toIso(day)) + (time ? `T${compact(time)}00` : ''),
  utc: ({ day, time }) =>
    compact(
      toUtc(day, time ?? '00:00')
        .toISOString()
        .replace(/\.\d+/, ''),
    ),
  iso: ({ day }) => toIso(day),
  'd/m': ({ day }) => `${dateOf(day)}/${monthOf(day)}`,
  'd mon': ({ day }) => `${dateOf(day)} ${nameOf(day).slice(0, 3)}`,
  'd month': ({ day }) => `${dateOf(day)} ${nameOf(day)}`,
  'weekday d month': ({ day }) => `${DAY_NAMES[weekdayOf(day)] ?? ''} ${dateOf(day)} ${nameOf(day)}`,
};

const dateOf = (day: Day): number => Number(toIso(day).slice(8));
const monthOf = (day: Day): number => Number(toIso(day).slice(5, 7));
const nameOf = (day: Day): string => MONTHS[monthOf(day) - 1] ?? '';

const TOKEN = /\{\{\s*([^}|]+?)\s*(?:\|\s*([^}]+?)\s*)?\}\}/g;
const EXPRESSION =
  /^(?:(?<base>today|start)\b\s*)?(?:(?<count>[+-]\d+) (?<unit>days|workdays|weeks|months)(?: (?<nth>\d)(?:st|nd|rd|th))?(?: (?<weekday>mon|tue|wed|thu|fri|sat|sun))?\s*)?(?<time>\d\d:\d\d)?$/;

/** Writes out every date token of one entry of a source. */
export function renderDates(text: string, context: DateContext): string {
  return text.replaceAll(TOKEN, (token, expression: string, format: string | undefined) => {
    const write = FORMATS[format ?? context.format];
    const moment = readExpression(expression, context);
    if (write && moment) return write(moment);
    if (context.onUnreadable) return context.onUnreadable(token);
    throw new Error(`Cannot read the date ${token}`);
  });
}

/** A date that somebody has written out, in a calendar (`20261201`) or a sheet (`2026-12-01`). */
const WRITTEN_OUT = /(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)/;

/** The day of the first token or date in a text: for an entry, the day on which it begins. */
export function firstDay(text: string, today: Day): Day | undefined {
  const [token] = text.matchAll(TOKEN);
  const written = WRITTEN_OUT.exec(text);
  if (written && !(token && token.index < written.index)) {
    const day = fromIso(written.slice(1).join('-'));
    return Number.isNaN(day) ? undefined : day;
  }
  const expression = token?.[1];
  return expression === undefined ? undefined : readExpression(expression, { today, format: 'iso' })?.day;
}

function readExpression(expression: string, context: DateContext): Moment | undefined {
  const parts = EXPRESSION.exec(expression)?.groups;
  if (!parts) return undefined;
  const from = parts['base'] === 'start' ? context.start : context.today;
  if (from === undefined) return undefined;
  const day = parts['unit'] ? move(from, Number(parts['count']), parts) : from;
  return day === undefined ? undefined : { day, ...(parts['time'] ? { time: parts['time'] } : {}) };
}

function move(
  from: Day,
  count: number,
  parts: Readonly<Record<string, string | undefined>>,
): Day | undefined {
  const weekday = WEEKDAYS.findIndex((name) => name === parts['weekday']);
  switch (parts['unit']) {
    case 'days':
      return from + count;
    case 'workdays':
      return moveByWorkdays(from, count);
    case 'weeks':
      return weekday < 0 ? from + 7 * count : moveByWeeks(from, count, weekday);
    default:
      return weekday < 0 || !parts['nth']
        ? undefined
        : nthOfMonth(from, count, Number(parts['nth']), weekday);
  }
}

function moveByWorkdays(from: Day, count: number): Day {
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day += Math.sign(count);
    if (!isDayOff(day)) left -= 1;
  }
  return day;
}

/**
 * Nobody gives a course on Christmas Eve: weeks that are mostly holidays do not count, and a holiday in another week
 * moves what falls on it by whole weeks, away from today.
 */
function moveByWeeks(from: Day, count: number, weekday: number): Day {
  const step = count < 0 ? -7 : 7;
  let monday = from - weekdayOf(from);
  for (let left = Math.abs(count); left > 0;) {
    monday += step;
    if (!isHolidayWeek(monday)) left -= 1;
  }
  let day = monday + weekday;
  while (weekday < 5 && isDayOff(day)) day += step;
  return day;
}

const isHolidayWeek = (monday: Day): boolean =>
  [0, 1, 2, 3, 4].filter((weekday) => isDayOff(monday + weekday)).length >= 3;

function nthOfMonth(from: Day, months: number, nth: number, weekday: number): Day {
  const [year = 0, month = 0] = toIso(from).split('-').map(Number);
  const first = fromIso(new Date(Date.UTC(year, month - 1 + months, 1)).toISOString());
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}
