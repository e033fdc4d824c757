import type { Activity, FeedDocument } from '../feed/types.js';
import { entryOf, type CalendarEntry } from './entry.js';

/** Characters of a link. Servers, proxies and mail programs on the way may refuse or cut what is longer. */
const LONGEST = 2000;
/** How many of them a title or a place may take, */
const FIELD = 300;
/** and how many the addresses under the description, so that there are at least 500 for the description itself. */
const LINKS = 700;

type Encode = (text: string) => string;

/** Encodes as much of a text as takes no more than `room`, cut between two characters as a reader counts them. */
function fitted(text: string, room: number, encode: Encode): string {
  const whole = encode(text);
  if (whole.length <= room) return whole;
  const ellipsis = encode('…');
  let start = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const next = start + encode(segment);
    if (next.length + ellipsis.length > room) break;
    start = next;
  }
  return start + ellipsis;
}

/** The description, its addresses whole or left out. */
function described({ about, links }: CalendarEntry, room: number, encode: Encode): string {
  let tail = '';
  for (const link of links) {
    const next = tail + (tail && encode('\n')) + encode(link);
    if (next.length <= LINKS) tail = next;
  }
  if (!about) return tail;
  if (tail) tail = encode('\n\n') + tail;
  return fitted(about, room - tail.length, encode) + tail;
}

/** Spaces become `%20`: Outlook shows a `+` as it is. */
function withFields(
  base: string,
  fields: Readonly<Record<string, string>>,
  description: string,
  entry: CalendarEntry,
  encode: Encode = encodeURIComponent,
): string {
  let link = base;
  for (const [name, value] of Object.entries(fields)) {
    if (value) link += `&${name}=${fitted(value, FIELD, encodeURIComponent)}`;
  }
  link += `&${description}=`;
  return link + described(entry, LONGEST - link.length, encode);
}

/**
 * A link to Google Calendar's form for a new event, filled in. Nothing is asked of Google until it is followed.
 *
 * Both dates are needed; they are the same where no end is known, and the last day is exclusive
 * (github.com/InteractionDesignFoundation/add-event-to-calendar-docs, services/google.md).
 *
 * @returns at most 2000 characters; `undefined` for an offer without a date
 */
export function googleCalendarLink(activity: Activity, feed: FeedDocument, lang: string): string | undefined {
  const entry = entryOf(activity, feed, lang);
  if (!entry) return undefined;
  const { title: text, start, end, place: location } = entry;
  const dates = `${start}/${end}`.replace(/[-:]/g, '');
  const base = 'https://calendar.google.com/calendar/render?action=TEMPLATE';
  return withFields(base, { text, dates, location }, 'details', entry);
}

/** Outlook reads `body` as HTML. */
const encodeHtml: Encode = (text) =>
  encodeURIComponent(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>'));

/**
 * A link to the form for a new event of Outlook on the web, filled in. Nothing is asked of Microsoft until it is
 * followed.
 *
 * No address serves both kinds of account. `outlook.office.com` takes those of a workplace or a school, which most
 * of the parks' visitors have, and tells who has a private one; `outlook.live.com` lets one of a workplace in and
 * drops the event without a word (github.com/AnandChowdhary/calendar-link/issues/324). Who has a private one has the
 * file. Of the paths, `deeplink/compose` has hung (github.com/OfficeDev/office-js/issues/3345) and leaves a blank
 * page when the event is saved (github.com/jaredlt/add_to_calendar/pull/55). The last day is exclusive here, too.
 *
 * @returns at most 2000 characters; `undefined` for an offer without a date
 */
export function outlookCalendarLink(
  activity: Activity,
  feed: FeedDocument,
  lang: string,
): string | undefined {
  const entry = entryOf(activity, feed, lang);
  if (!entry) return undefined;
  const { title: subject, start: startdt, end: enddt, allDay, place: location } = entry;
  const fields = { subject, startdt, enddt, allday: allDay ? 'true' : '', location };
  const base = 'https://outlook.office.com/calendar/0/action/compose?rru=addevent';
  return withFields(base, fields, 'body', entry, encodeHtml);
}
