import { en } from './en.js';
import { sv, type Messages } from './sv.js';

/** Languages that the elements speak. */
export type Language = 'sv' | 'en';

/** A language with its words and its ways to write dates and amounts. */
export interface Locale {
  readonly lang: Language;
  readonly messages: Messages;
  /** Formats a day `YYYY-MM-DD`. */
  readonly day: (day: string, style: DayStyle) => string;
  /** `13.00` */
  readonly time: (time: string) => string;
  /** An amount with its currency: `495 kr`. */
  readonly amount: (amount: number, currency: string) => string;
  /** The name of a language in this one, from its BCP 47 tag: `engelska`. */
  readonly languageName: (tag: string) => string;
  /** "a, b och c" */
  readonly list: (names: readonly string[]) => string;
}

/** `weekday` tis · `month` dec · `short` 1 dec · `long` tisdag 1 december · `full` with the year · `month-year` december 2026 · `heading` December 2026 */
export type DayStyle = 'weekday' | 'month' | 'short' | 'long' | 'full' | 'month-year' | 'heading';

const STYLES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  weekday: { weekday: 'short' },
  month: { month: 'short' },
  short: { day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  'month-year': { month: 'long', year: 'numeric' },
  heading: { month: 'long', year: 'numeric' },
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function makeLocale(lang: Language, region: string, messages: Messages): Locale {
  // A new Intl format costs thirty times a kept one.
  const formats = new Map<DayStyle, Intl.DateTimeFormat>();
  return {
    lang,
    messages,
    day(day, style) {
      let format = formats.get(style);
      if (!format) {
        // A day is a day wherever it is read, so it is written out in the zone it is parsed in.
        format = new Intl.DateTimeFormat(region, { ...STYLES[style], timeZone: 'UTC' });
        formats.set(style, format);
      }
      const text = format.format(Date.parse(day));
      // Short Swedish months carry a full stop ("nov."), which only adds noise to a tile.
      return style === 'heading' ? capital(text) : text.replace(/\.(?=$|\s)/, '').replace(',', '');
    },
    time: (time) => time.replace(':', '.'),
    amount: (amount, currency) =>
      amount.toLocaleString(region, {
        style: 'currency',
        currency,
        minimumFractionDigits: amount % 1 ? 2 : 0,
      }),
    languageName(tag) {
      try {
        return new Intl.DisplayNames(region, { type: 'language' }).of(tag) ?? tag;
      } catch {
        return tag; // Not a language tag at all: the feed's own word is the best there is.
      }
    },
    list: (names) => names.join(', ').replace(/, ([^,]*)$/, ` ${messages.and} $1`),
  };
}

const makers: Readonly<Record<Language, () => Locale>> = {
  sv: () => makeLocale('sv', 'sv-SE', sv),
  en: () => makeLocale('en', 'en-GB', en),
};
const made = new Map<Language, Locale>();

/** The locale of a language, made once. */
export function localeOf(lang: Language): Locale {
  let locale = made.get(lang);
  if (!locale) made.set(lang, (locale = makers[lang]()));
  return locale;
}
