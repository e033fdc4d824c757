/** What the entries of WordPress' REST interfaces have in common: texts as HTML, terms, pictures. */
import { isRecord } from '../../feed/rules.js';
import type { Image } from '../../feed/types.js';
import { safeLink } from './address.js';
import { plainLine, plainText, withoutMeetingDetails } from './plain-text.js';

/** An entry, or a part of one: whatever the answer holds. */
export type Fields = Readonly<Record<string, unknown>>;

/** The records of a list. PHP writes one with a gap as an object, a single one perhaps alone, an empty one as either. */
export function recordsOf(value: unknown): Fields[] {
  const list = Array.isArray(value)
    ? (value as unknown[])
    : isRecord(value) && Object.keys(value).every((key) => /^\d+$/.test(key))
      ? Object.values(value)
      : [value];
  return list.filter(isRecord);
}

/** The HTML of a text that is written out, or stands in `rendered`. */
const htmlOf = (value: unknown): string => {
  const html = isRecord(value) ? value['rendered'] : value;
  return typeof html === 'string' ? html : '';
};

/** What builders of pages leave behind where their plugin is not asked: `[vc_column width="1/2"]`. */
const SHORTCODE =
  /\[\/?(?:[a-z]+_[\w-]+|[a-z][\w-]*(?=\s[\w-]+\s?=\s?["'&])|caption|gallery|embed|audio|video)(?:\s[^\]]*)?\]/g;

/** A text with its paragraphs. */
export const textOf = (value: unknown): string =>
  withoutMeetingDetails(plainText(htmlOf(value).replace(SHORTCODE, ' ')));

/** A title or a name; some are escaped once more than they should be. */
export function lineOf(value: unknown): string {
  const line = plainLine(htmlOf(value));
  return /&(?:#\d+|[a-z]+);/i.test(line) ? plainLine(line) : line;
}

const CUT_OFF = /\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3})\s*(?:\p{L}[^.!?\n]{0,60})?$/u;

/**
 * An excerpt that somebody wrote. One that WordPress cut off by itself ends in "[…]", perhaps with the words of a link
 * to go on reading: the text says the same, so that it counts only where there is none.
 */
export function excerptOf(value: unknown, text: string): string {
  const excerpt = textOf(value).replace(/\s+/g, ' ');
  return !CUT_OFF.test(excerpt) ? excerpt : text === '' ? excerpt.replace(CUT_OFF, '…') : '';
}

/** When an entry was changed last: `2026-11-20 09:00:00` in UTC. */
export function changedAt({
  modified_utc: legacy,
  modified_gmt: modified = legacy,
}: Fields): string | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)/.exec(String(modified)) ?? [];
  return day !== undefined && time !== undefined && !day.startsWith('0000') ? `${day}T${time}Z` : undefined;
}

/** What only WordPress itself or its plugins for languages mean by a term. */
const NO_CATEGORY = /^(?:okategoriserade?|uncategorized|allmänt)$/i;
const NO_TAXONOMY = /^(?:post_format|language|translation_priority|author)$/;

/** The terms that stand with an entry when it was asked for with `_embed`. */
export function embeddedTerms({ _embedded: embedded }: Fields): Fields[] {
  const terms = isRecord(embedded) ? embedded['wp:term'] : undefined;
  return Array.isArray(terms) ? terms.flatMap(recordsOf) : [];
}

/** The names of terms that mean something to a visitor. */
export const namesOf = (terms: readonly Fields[]): string[] =>
  terms
    .filter(({ taxonomy }) => typeof taxonomy !== 'string' || !NO_TAXONOMY.test(taxonomy))
    .map(({ name }) => lineOf(name))
    .filter((name) => name !== '' && !NO_CATEGORY.test(name));

/** The picture that stands with an entry when it was asked for with `_embed`. */
export const featuredPicture = ({ _embedded: embedded }: Fields): Image | undefined =>
  pictureOf(recordsOf(isRecord(embedded) ? embedded['wp:featuredmedia'] : [])[0]);

/** A picture of a card is some 600 pixels wide, on a screen with two points to a pixel twice that. */
const WIDE_ENOUGH = 1000;

/**
 * A picture as `wp/v2` and The Events Calendar describe it, in the smallest of its sizes that is large enough and
 * shows all of it.
 */
export function pictureOf(media: unknown): Image | undefined {
  if (!isRecord(media)) return undefined;
  const details = isRecord(media['media_details']) ? media['media_details'] : media;
  const whole = sizeOf({ ...details, url: media['source_url'] ?? media['url'] });
  if (!whole) return undefined;
  const ratio = (whole.width ?? NaN) / (whole.height ?? NaN);
  const [fitting = whole] = Object.values(isRecord(details['sizes']) ? details['sizes'] : {})
    .flatMap((size) => (isRecord(size) ? (sizeOf(size) ?? []) : []))
    .filter(
      ({ width = 0, height = NaN }) => width >= WIDE_ENOUGH && Math.abs(width / height / ratio - 1) < 0.02,
    )
    .sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  const alt = lineOf(media['alt_text'] ?? media['alt']);
  return { ...fitting, ...(alt && { alt }) };
}

function sizeOf(size: Fields): Image | undefined {
  const address = size['source_url'] ?? size['url'];
  const url = typeof address === 'string' ? safeLink(address) : undefined;
  const [width, height] = [Number(size['width']), Number(size['height'])];
  return url === undefined || !/^https?:/.test(url)
    ? undefined
    : { url, ...(width > 0 && height > 0 && { width, height }) };
}
