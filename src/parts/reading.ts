import { html, type TemplateResult } from 'lit';
import { wordingOf } from '../feed/queries.js';
import { dayAt } from '../feed/time.js';
import type { FeedDocument, Text } from '../feed/types.js';
import type { Locale } from '../locale/locale.js';

/** What every template needs to put a feed in a visitor's words at a moment. */
export interface Reading {
  readonly feed: FeedDocument;
  readonly locale: Locale;
  readonly now: number;
  /** The day in Stockholm at `now`. */
  readonly today: string;
}

export const readingOf = (feed: FeedDocument, locale: Locale, now: number): Reading => ({
  feed,
  locale,
  now,
  today: dayAt(now),
});

/** A text of the feed in the visitor's language, as plain text. */
export const plainText = (text: Text, { feed, locale }: Reading): string =>
  wordingOf(text, locale.lang, feed).text;

/** A text of the feed; in another language than the visitor's it says which (WCAG 3.1.2). */
export function shownText(text: Text, { feed, locale }: Reading): string | TemplateResult {
  const wording = wordingOf(text, locale.lang, feed);
  return wording.lang === locale.lang
    ? wording.text
    : html`<span lang=${wording.lang}>${wording.text}</span>`;
}
