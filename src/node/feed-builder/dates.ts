import { dayOf, daysBetween, isDateOnly } from '../../feed/time.js';
import { stampOn } from './stockholm.js';
import type { DateOrDateTime } from '../../feed/types.js';

/** First three letters of the months in Swedish and English; "maj" and "may", "okt" and "oct" differ. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  maj: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};
const MONTH = String.raw`(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}*\.?`;

const ISO = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const COMPACT = /^\s*(20\d{2})(\d{2})(\d{2})\s*$/;
const SLASHED = /(?<![\d/])(\d{1,2})\s?[/.]\s?(\d{1,2})(?:[\s/.–-]+(20\d{2}|\d{2}(?![\d.:])))?(?![\d/])/;
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?::?[ae]|st|nd|rd|th)?[\s.]*(?:of\s)?${MONTH}(?:,?\s*(\d{4}))?`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<!\p{L})${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s*(\d{4}))?`,
  'iu',
);
/** Days since 30 December 1899, as Excel writes a date whose cell is formatted as a number: 1990–2099. */
const SERIAL = /^\s*(\d{5})(?:[.,]0+)?\s*$/;
const SERIAL_DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * The first date in a text: `2026-11-26`, `26/11`, `26 nov`, `26 november 2026`, `November 26`, an Excel serial.
 *
 * @param near `YYYY-MM-DD`; a date without a year is the one closest to it
 * @returns `YYYY-MM-DD`; undefined where there is no date that the calendar has
 */
export function parseDay(text: string, near: string): string | undefined {
  const serial = SERIAL.exec(text)?.[1];
  if (serial !== undefined) {
    const days = Number(serial);
    return days > 32_000 && days < 73_051
      ? new Date(SERIAL_DAY_ZERO + days * 86_400_000).toISOString().slice(0, 10)
      : undefined;
  }
  const whole = COMPACT.exec(text) ?? ISO.exec(text);
  if (whole) return day(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const named = DAY_FIRST.exec(text);
  if (named) return closest(monthOf(named[2]), Number(named[1]), named[3], near);
  const english = MONTH_FIRST.exec(text);
  if (english) return closest(monthOf(english[1]), Number(english[2]), english[3], near);
  const slashed = SLASHED.exec(text);
  return slashed ? closest(Number(slashed[2]), Number(slashed[1]), slashed[3], near) : undefined;
}

const monthOf = (name: string | undefined): number => MONTHS[name?.toLowerCase() ?? ''] ?? 0;

function closest(month: number, date: number, year: string | undefined, near: string): string | undefined {
  if (year !== undefined) return day(Number(year) + (year.length === 2 ? 2000 : 0), month, date);
  const around = Number(near.slice(0, 4));
  return [around - 1, around, around + 1]
    .flatMap((candidate) => day(candidate, month, date) ?? [])
    .sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))[0];
}

function day(year: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  const isReal = year >= 1900 && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return isReal ? at.toISOString().slice(0, 10) : undefined;
}

const CLOCK =
  /(?<![\d.,:/-])(?:kl(?:ockan)?\.?\s*)?([01]?\d|2[0-4])(?:[.:]([0-5]\d))?(?:[.:][0-5]\d)?\s*([ap]\.?m\.?)?(?![\d/:-])/gi;
const FRACTION = /^\s*0[.,]\d{3,}\s*$/;

/**
 * The times of day in a text: `13.00`, `13:00`, `kl 13`, `13.00–15.00`, Excel's fraction of a day.
 *
 * @returns `HH:MM`, in the order of the text
 */
export function parseClocks(text: string): string[] {
  if (FRACTION.test(text)) {
    const minutes = Math.round(Number(text.trim().replace(',', '.')) * 1440) % 1440;
    return [clock(Math.floor(minutes / 60), minutes % 60)];
  }
  return [...text.replace(/(\d)\s*[-–—]\s*(?=\d)/g, '$1 – ').matchAll(CLOCK)].flatMap(
    ([, hours, minutes = '0', half]) => {
      const afternoon = half?.toLowerCase().startsWith('p') && Number(hours) < 12;
      const hour = Number(hours) + (afternoon ? 12 : 0);
      return hour > 23 ? [] : [clock(hour, Number(minutes))];
    },
  );
}

const clock = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** A date with a time of day only where one is marked as such: `27 november kl 12`, `27 november 12.00`. */
export function parseMoment(text: string, near: DateOrDateTime): DateOrDateTime | undefined {
  const found = parseDay(text, isDateOnly(near) ? near : dayOf(near));
  if (!found) return undefined;
  const marked = /(?:kl(?:ockan)?\.?\s*|\s(?:at\s+)?)(\d{1,2}[.:]\d{2})|kl(?:ockan)?\.?\s*(\d{1,2})/i.exec(
    text,
  );
  const [time] = parseClocks(marked?.[1] ?? marked?.[2] ?? '');
  return time === undefined ? found : stampOn(found, time);
}
