import { isOnline, isOnSite, wordingOf } from '../feed/queries.js';
import { addDays } from '../feed/time.js';
import { timingOf } from '../feed/timing.js';
import type { Activity, FeedDocument, Text } from '../feed/types.js';

const STATUS: Readonly<Record<string, string>> = { EventCancelled: 'CANCELLED', EventPostponed: 'TENTATIVE' };
/** SEQUENCE counts from here, in minutes, so that it fits 32 bits and only grows (RFC 5545 section 3.8.7.4). */
const SEQUENCE_EPOCH = Date.UTC(2020, 0, 1);

const utc = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const date = (day: string): string => day.replaceAll('-', '');

/** TEXT of RFC 5545 section 3.3.11. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Folds a line at 75 octets without cutting a character (RFC 5545 section 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/**
 * An activity as an iCalendar object (RFC 5545), for the visitor's own calendar. Times are in UTC, which every
 * program shows right; an all-day activity is one of dates.
 *
 * @returns the text with CRLF line ends; `undefined` for an offer without a date
 */
export function icsOf(activity: Activity, feed: FeedDocument, lang: string): string | undefined {
  const timing = timingOf(activity);
  if (!timing) return undefined;
  const { id, url, name, modified, eventStatus = '', location: { name: spot, address, geo } = {} } = activity;
  const text = (value: Text | undefined): string =>
    value === undefined ? '' : wordingOf(value, lang, feed).text;
  const about = [text(activity.description ?? activity.summary), url].filter(Boolean).join('\n\n');
  const town = [address?.postalCode, address?.addressLocality].filter(Boolean).join(' ');
  const onSite = isOnSite(activity) ? [text(spot), address?.streetAddress, town] : [];
  const place = [...new Set([...onSite, isOnline(activity) ? 'Online' : ''])].filter(Boolean).join(', ');
  const areas = (activity.areas ?? []).map((area) => escaped(text(feed.areas[area]?.name))).join(',');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sydost//Sydost widgets//SV',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${utc(Date.parse(modified))}`,
    `SEQUENCE:${Math.max(0, Math.floor((Date.parse(modified) - SEQUENCE_EPOCH) / 60_000))}`,
    ...(timing.allDay
      ? [
          `DTSTART;VALUE=DATE:${date(timing.firstDay)}`,
          `DTEND;VALUE=DATE:${date(addDays(timing.lastDay, 1))}`,
        ]
      : [
          `DTSTART:${utc(timing.start)}`,
          timing.endKnown && timing.end > timing.start ? `DTEND:${utc(timing.end)}` : '',
        ]),
    `SUMMARY:${escaped(text(name))}`,
    `DESCRIPTION:${escaped(about)}`,
    place && `LOCATION:${escaped(place)}`,
    geo ? `GEO:${geo.latitude};${geo.longitude}` : '',
    areas && `CATEGORIES:${areas}`,
    `URL:${url}`,
    `STATUS:${STATUS[eventStatus] ?? 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  return lines
    .filter((line, index) => line || index === lines.length - 1)
    .map(folded)
    .join('\r\n');
}
