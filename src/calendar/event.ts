import { isOnSite } from '../feed/queries.js';
import type { Activity, FeedDocument } from '../feed/types.js';
import { cleaned, entryOf, textIn } from './entry.js';

const STATUS: Readonly<Record<string, string>> = { EventCancelled: 'CANCELLED', EventPostponed: 'TENTATIVE' };
/** SEQUENCE counts from here, in minutes, so that it fits 32 bits and only grows (RFC 5545 section 3.8.7.4). */
const SEQUENCE_EPOCH = Date.UTC(2020, 0, 1);

/** `2026-12-03T08:00:00Z` → `20261203T080000Z` (RFC 5545 section 3.3.5), and so with a date. */
const basic = (time: string): string => time.replace(/[-:]/g, '');

/** TEXT of RFC 5545 section 3.3.11. */
export const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** Six decimals, as RFC 5545 section 3.8.1.6 asks; a float has no exponent there. */
const degrees = (angle: number): number => Number(angle.toFixed(6));

/** Folds a line at 75 octets without cutting a character (RFC 5545 section 3.1). */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    // In UTF-8; what is two units in a string, a surrogate pair, is four octets.
    const size = character.length > 1 ? 4 : character > '\u07ff' ? 3 : character > '\x7f' ? 2 : 1;
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** Content lines with their ends; what is empty is left out. */
export const written = (lines: readonly (string | false | undefined)[]): string =>
  lines.map((line) => (line ? `${folded(line)}\r\n` : '')).join('');

/**
 * A VCALENDAR.
 *
 * @param parts lines of the calendar itself and components, written
 */
export const calendar = (...parts: readonly string[]): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Sydost//Sydost widgets//SV\r\n${parts.join('')}END:VCALENDAR\r\n`;

/**
 * An activity as a VEVENT (RFC 5545 section 3.6.1). Times are in UTC, which every program shows right; an all-day
 * activity is one of dates.
 *
 * It has no ORGANIZER: that is for invitations (section 3.8.4.3). DTSTAMP then says the same as LAST-MODIFIED
 * (section 3.8.7.2); some programs look only at the one, some only at the other.
 *
 * @returns the text with CRLF line ends; `undefined` for an offer without a date
 */
export function eventOf(activity: Activity, feed: FeedDocument, lang: string): string | undefined {
  const entry = entryOf(activity, feed, lang);
  if (!entry) return undefined;
  const { title, start, end, allDay, about, links, place } = entry;
  const { id, url, modified, eventStatus = '', location, areas = [] } = activity;
  const geo = isOnSite(activity) && location?.geo;
  const changed = Date.parse(modified);
  const stamp = basic(`${new Date(changed).toISOString().slice(0, 19)}Z`);
  const type = allDay ? ';VALUE=DATE' : '';
  const categories = areas
    .map((area) => escaped(textIn(feed.areas[area]?.name, lang, feed)))
    .filter(Boolean)
    .join(',');
  return written([
    'BEGIN:VEVENT',
    `UID:${escaped(cleaned(id))}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${Math.max(0, Math.floor((changed - SEQUENCE_EPOCH) / 60_000))}`,
    `DTSTART${type}:${basic(start)}`,
    // One that is not later than the start may not be said (RFC 5545 section 3.8.2.2).
    end > start && `DTEND${type}:${basic(end)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped([about, links.join('\n')].filter(Boolean).join('\n\n'))}`,
    place && `LOCATION:${escaped(place)}`,
    geo && `GEO:${degrees(geo.latitude)};${degrees(geo.longitude)}`,
    categories && `CATEGORIES:${categories}`,
    `URL:${cleaned(url)}`,
    `STATUS:${STATUS[eventStatus] ?? 'CONFIRMED'}`,
    'END:VEVENT',
  ]);
}
