import { addDays } from '../../../../feed/time.js';
import { parseClocks } from '../../dates.js';
import { readMoment, type Moment } from '../../moments.js';

/** When something is, as a text says it. */
export interface When {
  readonly start: Moment;
  readonly end?: Moment;
}

const MONTH = String.raw`(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec)\p{L}*\.?`;
const YEAR = String.raw`(?:19|20)\d{2}`;
/** "26 november 2026", "26–27 nov.", "24 de mayo de 2022", "2026-11-26", "26/11" */
const DAY = String.raw`(?:${YEAR}-\d{2}-\d{2}|(?:\d{1,2}\s?[-–]\s?)?\d{1,2}\.?\s(?:(?:de|of)\s)?${MONTH}(?:\s(?:de\s)?${YEAR})?|\d{1,2}\/\d{1,2}(?:[/-](?:${YEAR}|\d{2}))?)`;
const A_DAY = new RegExp(String.raw`(?<![\p{L}\d])${DAY}(?![\p{L}\d])`, 'iu');

/**
 * "Torsdag 26 november kl 13.00–15.00", "26–27 november 2026" → when it is; undefined without a day.
 *
 * @param near `YYYY-MM-DD`; a date without a year is the one closest to it
 */
export function readWhen(text: string, near: string): When | undefined {
  const written = A_DAY.exec(text)?.[0];
  if (written === undefined) return undefined;
  const date = written.replace(/\sde(?=\s)|\sof(?=\s)/gi, '');
  const [, first = '', last] = /^(\d{1,2})\s?[-–]\s?(\d{1,2}\P{N}.*)$/u.exec(date) ?? [];
  const start = readMoment(last === undefined ? date : last.replace(/^\d+/, first), near);
  const end = last === undefined ? undefined : readMoment(last, near);
  if (!start) return undefined;
  const rest = text.replace(written, ' ');
  const [from, until] = /(?<!\p{L})kl(?:ockan)?(?!\p{L})|\d[.:]\d{2}/iu.test(rest) ? parseClocks(rest) : [];
  if (from === undefined) return { start, ...(end && { end }) };
  const day = end?.day ?? (until !== undefined && until < from ? addDays(start.day, 1) : start.day);
  return {
    start: { day: start.day, clock: from },
    ...(until === undefined ? end && { end } : { end: { day, clock: until } }),
  };
}

/** "24 May 2022 20:00 : Konsert" */
const IN_FRONT = new RegExp(
  String.raw`^\s*(${DAY}(?:,?\s+(?:kl\.?\s?)?\d{1,2}[.:]\d{2})?)\s*[:|–—-]\s+(?=\S)`,
  'iu',
);
/** What is said of such a date is not when the activity is. */
const OTHER_DATE =
  /(?<!\p{L})(?:senast|sista|före|innan|fram till|t\.?\s?o\.?\s?m|deadline|until|before|by)(?!\p{L})/iu;

/** A title that says when, with day, month and year → the title, without the date where that stands in front. */
export function readTitle(title: string, near: string): { readonly name: string; readonly when?: When } {
  const front = IN_FRONT.exec(title);
  const text = front?.[1] ?? title;
  const isWhole = new RegExp(YEAR).test(A_DAY.exec(text)?.[0] ?? '') && !OTHER_DATE.test(text);
  const when = isWhole ? readWhen(text, near) : undefined;
  return { name: when && front ? title.slice(front[0].length) : title, ...(when && { when }) };
}

/** Lines that an editor writes into a text where there is no field for it. */
const LINES = {
  when: /^\s*[•*–-]?\s*(?:när|datum(?: och tid)?|dag|when|date(?: and time)?)\s*:\s*(?<value>\S.*)$/iu,
  time: /^\s*[•*–-]?\s*(?:tid|klockan|time)\s*:\s*(?<value>\S.*)$/iu,
  where: /^\s*[•*–-]?\s*(?:var|plats|lokal|adress|where|place|location|venue)\s*:\s*(?<value>\S.*)$/iu,
} as const;

/** "Datum: 26 november 2026", "Tid: 13.00–15.00", "Plats: Krinova" → what they say, and the text without them. */
export function readLines(
  text: string,
  near: string,
): { readonly text: string; readonly when?: When; readonly where?: string } {
  const lines = text.split('\n');
  const line = (kind: keyof typeof LINES): number => lines.findIndex((each) => LINES[kind].test(each));
  const valueAt = (kind: keyof typeof LINES): string | undefined =>
    LINES[kind].exec(lines[line(kind)] ?? '')?.groups?.['value']?.trim();
  const [day, time] = [valueAt('when'), valueAt('time')];
  const when =
    day === undefined
      ? readWhen(time ?? '', near)
      : readWhen(`${day}${time === undefined ? '' : ` kl ${time}`}`, near);
  const where = valueAt('where');
  if (!when) return { text, ...(where !== undefined && { where }) };
  const said = new Set([line('when'), line('time')]);
  return {
    text: lines
      .filter((_, at) => !said.has(at))
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    when,
    ...(where !== undefined && { where }),
  };
}
