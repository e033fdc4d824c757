import { isDateOnly, withOffset } from './time.js';

/** Reports a fault below the value that a rule was given; `path` is relative to that value. */
export type Report = (reason: string, path?: string) => void;

/** Turns an unknown value into a clean one; what can't be used is reported and becomes `undefined`. */
export type Rule<T> = (value: unknown, report: Report) => T | undefined;

/** Only addresses that are safe in a link, whatever follows. */
const SAFE_LINK = /^(?:https?:\/\/[^\s/]|mailto:[^\s]|tel:[^\s])\S*$/i;
/** Years that a calendar of activities can mean; what lies beyond would not survive date arithmetic. */
const DAY = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/;
/** RFC 3339 section 5.6, with seconds and offset optional as real feeds have it. */
const MOMENT =
  /^(\d{4}-\d\d-\d\d)[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d(?:\.\d+)?|60))?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/i;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is not just as the schema asks is named, even where it can be mended. */
const rule =
  <T>(reason: string, read: (value: unknown) => T | undefined, mended = 'has blanks around it'): Rule<T> =>
  (value, report) => {
    const clean = read(value);
    if (clean === undefined) report(reason);
    else if (clean !== value) report(mended);
    return clean;
  };

const textLike = (reason: string, pattern: RegExp): Rule<string> =>
  rule(reason, (value) =>
    typeof value === 'string' && pattern.test(value.trim()) ? value.trim() : undefined,
  );

export const string = textLike('is not a text', /\S/);

/** A code that `Intl.NumberFormat` does not throw at. */
export const currency = textLike('is not a currency code such as SEK', /^[A-Z]{3}$/);

export const number = (least: number, most = Infinity): Rule<number> =>
  rule(`is not a number from ${least}${most < Infinity ? ` to ${most}` : ''}`, (value) =>
    typeof value === 'number' && value >= least && value <= most && value < Infinity ? value : undefined,
  );

export const boolean = rule('is neither true nor false', (value) =>
  typeof value === 'boolean' ? value : undefined,
);

export const link = textLike('is not an address that starts with https:, http:, mailto: or tel:', SAFE_LINK);

/** True for a day that the calendar has: `2026-02-30` is none. */
export function isDay(value: string): boolean {
  const [, year, month, day] = DAY.exec(value) ?? [];
  if (!year) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

const readDate = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (isDay(text)) return text;
  const [, day, time, second = '00', offset = ''] = MOMENT.exec(text) ?? [];
  if (!day || !isDay(day)) return undefined;
  const zone = offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  return withOffset(`${day}T${time}:${second === '60' ? '59' : second}${zone}`);
};

const NOT_A_DATE = 'is not a date';
const SPELLING = 'is not spelled as RFC 3339 asks';

/** A date, or a date-time in RFC 3339's own spelling; one without offset is one in Stockholm. */
export const dateOrDateTime = rule(NOT_A_DATE, readDate, SPELLING);

/** A date-time; of a date alone its first instant. */
export const dateTime = rule(
  NOT_A_DATE,
  (value) => {
    const date = readDate(value);
    return date && isDateOnly(date) ? withOffset(`${date}T00:00:00`) : date;
  },
  SPELLING,
);

export const oneOf = <T extends string>(...values: readonly T[]): Rule<T> =>
  rule(`is none of ${values.join(', ')}`, (value) => values.find((known) => known === value));

/** Reads each entry by itself: a bad one goes, and so does a text that was there before; the rest stay. */
export const list =
  <T>(entry: Rule<T>): Rule<readonly T[]> =>
  (value, report) => {
    if (!Array.isArray(value)) {
      report('is not a list');
      return undefined;
    }
    const clean: T[] = [];
    value.forEach((raw: unknown, index) => {
      const read = entry(raw, (reason, path = '') => {
        report(reason, `[${index}]${path}`);
      });
      if (read !== undefined) clean.push(read);
    });
    const unique = [...new Set(clean)];
    if (unique.length < clean.length) report('says the same twice');
    return unique;
  };

/** Reads each value by itself. The result has no prototype, so that no key can mean anything but itself. */
export const record =
  <T>(entry: Rule<T>): Rule<Readonly<Record<string, T>>> =>
  (value, report) => {
    if (!isRecord(value)) {
      report('is not an object');
      return undefined;
    }
    const clean = Object.create(null) as Record<string, T>;
    for (const [key, raw] of Object.entries(value)) {
      const read = entry(raw, (reason, path = '') => {
        report(reason, `.${key}${path}`);
      });
      if (read !== undefined) clean[key] = read;
    }
    return clean;
  };

/** A string, or the same text in several languages. */
export const text: Rule<string | Readonly<Record<string, string>>> = (value, report) => {
  if (!isRecord(value)) return string(value, report);
  const clean = record(string)(value, report);
  if (clean && Object.keys(clean).length) return clean;
  report('has no text in any language');
  return undefined;
};

export const either =
  <A, B>(first: Rule<A>, second: Rule<B>, useFirst: (value: unknown) => boolean): Rule<A | B> =>
  (value, report) =>
    useFirst(value) ? first(value, report) : second(value, report);

/** The rule of each field of `T`; no field can be forgotten. */
export type Fields<T> = { readonly [K in keyof T]-?: Rule<NonNullable<T[K]>> };

/**
 * Reads an object field by field. A missing or bad field named in `required` makes the whole object
 * `undefined`; any other bad field is left out, unknown fields are ignored.
 */
export const shape = <T extends object>(
  fields: Fields<T>,
  ...required: readonly (keyof T & string)[]
): Rule<T> => {
  const rules = Object.entries(fields) as [keyof T & string, Rule<unknown>][];
  return (value, report) => {
    if (!isRecord(value)) {
      report('is not an object');
      return undefined;
    }
    const clean: Partial<Record<keyof T, unknown>> = {};
    for (const [key, read] of rules) {
      const raw = Object.hasOwn(value, key) ? value[key] : undefined;
      const field =
        raw === undefined
          ? undefined
          : read(raw, (reason, path = '') => {
              report(reason, `.${key}${path}`);
            });
      if (field !== undefined) clean[key] = field;
      else if (required.includes(key)) {
        if (raw === undefined) report('is missing', `.${key}`);
        return undefined;
      }
    }
    return clean as T;
  };
};
