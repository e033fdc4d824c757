import { isOnline, isOnSite, townOf, wordingOf } from '../feed/queries.js';
import { registrationOf } from '../feed/registration.js';
import { addDays } from '../feed/time.js';
import { timingOf } from '../feed/timing.js';
import type { Activity, FeedDocument, Text } from '../feed/types.js';

/** What stands of an activity in a visitor's calendar, whichever way it gets there. */
export interface CalendarEntry {
  /** Says first that it is cancelled or postponed: few calendars show that in another way. */
  readonly title: string;
  /** `2026-12-03T08:00:00Z`, or `2026-12-03` where it is all day. */
  readonly start: string;
  /** As `start`, and exclusive: of all-day ones the day after the last. The start itself where no end is known. */
  readonly end: string;
  readonly allDay: boolean;
  readonly about: string;
  /** One line each, what it is and the address: where to register, to join online, to read more. */
  readonly links: readonly string[];
  readonly place: string;
}

/** Said here and not in `locale`, so that the page and the builder write the same. The builder reads all of them. */
const sv = {
  EventCancelled: 'Inställt',
  EventPostponed: 'Framflyttat',
  registration: 'Anmälan',
  queue: 'Väntelista',
  more: 'Läs mer',
};
const en: typeof sv = {
  EventCancelled: 'Cancelled',
  EventPostponed: 'Postponed',
  registration: 'Registration',
  queue: 'Waiting list',
  more: 'Read more',
};

const wordsIn = (lang: string): typeof sv => (/^en\b/i.test(lang) ? en : sv);

/** Text that every format can carry: `\n` between lines, no other control character, no half of a surrogate pair. */
export const cleaned = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');

/** A text of the feed in the wanted language, else in the one there is. */
export const textIn = (text: Text | undefined, lang: string, feed: FeedDocument): string =>
  text === undefined ? '' : cleaned(wordingOf(text, lang, feed).text);

/** The title, which says first that an activity is cancelled or postponed: few programs show that in another way. */
export const titleIn = (activity: Activity, lang: string, feed: FeedDocument): string =>
  (activity.eventStatus === 'EventCancelled' || activity.eventStatus === 'EventPostponed'
    ? `${wordsIn(lang)[activity.eventStatus]}: `
    : '') + textIn(activity.name, lang, feed);

/** Where one goes: name, street, postal code and town, and `Online` where one can join from anywhere. */
export function placeIn(activity: Activity, lang: string, feed: FeedDocument): string {
  const { name, address } = activity.location ?? {};
  const town = [address?.postalCode, townOf(activity, feed)].filter(Boolean).join(' ');
  const onSite = isOnSite(activity) ? [textIn(name, lang, feed), address?.streetAddress, town] : [];
  return cleaned([...new Set([...onSite, isOnline(activity) ? 'Online' : ''])].filter(Boolean).join(', '));
}

const second = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

/** The entry of an activity; `undefined` for an offer without a date. */
export function entryOf(activity: Activity, feed: FeedDocument, lang: string): CalendarEntry | undefined {
  const timing = timingOf(activity);
  if (!timing) return undefined;
  const words = wordsIn(lang);
  const { description, summary, location } = activity;
  const { allDay, firstDay, lastDay, endKnown } = timing;
  const start = second(timing.start);
  const end = second(timing.end);
  const { state, url: registration } = registrationOf(activity, 0);
  const addresses = [
    [state === 'full' ? words.queue : words.registration, registration],
    ['Online', isOnline(activity) ? location?.url : undefined],
    [words.more, activity.url],
  ] as const;
  return {
    title: titleIn(activity, lang, feed),
    allDay,
    ...(allDay
      ? { start: firstDay, end: addDays(lastDay, 1) }
      : { start, end: endKnown && end > start ? end : start }),
    about: textIn(description ?? summary, lang, feed),
    links: addresses.flatMap(([label, target], at) =>
      // The same address is shown once, by what it is first.
      target && addresses.findIndex((other) => other[1] === target) === at
        ? `${label}: ${cleaned(target).replace(/^(?:mailto|tel):([^?]*).*/i, '$1')}`
        : [],
    ),
    place: placeIn(activity, lang, feed),
  };
}
