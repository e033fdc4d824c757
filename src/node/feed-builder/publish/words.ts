import { textIn } from '../../../calendar/entry.js';
import { otherOrganizersOf, parksOf, wordingOf } from '../../../feed/queries.js';
import { registrationOf } from '../../../feed/registration.js';
import { dayAt, dayOf, isDateOnly, timeAt } from '../../../feed/time.js';
import { timingOf } from '../../../feed/timing.js';
import type { Activity, FeedDocument, Text } from '../../../feed/types.js';
import { laterMessages } from '../../../locale/later.js';
import { localeOf, type Language, type Locale } from '../../../locale/locale.js';
import type { LaterMessages } from '../../../locale/sv-later.js';
import { markup, type Markup } from './markup.js';

/**
 * A feed told in one language on pages that stay as they are until the feed changes. So nothing here knows what time
 * it is: days have their year, and what closes tomorrow says when it closes.
 */
export interface Telling {
  readonly feed: FeedDocument;
  readonly locale: Locale;
  readonly later: LaterMessages;
}

export const tellingIn = (lang: Language, feed: FeedDocument): Telling => ({
  feed,
  locale: localeOf(lang),
  later: laterMessages(lang),
});

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** A text in the language that is told in, else in the one there is. */
export const plain = (text: Text | undefined, { feed, locale }: Telling): string =>
  textIn(text, locale.lang, feed);

/** A text of the feed as HTML; in another language than the page's it says which (WCAG 3.1.2). */
export function shown(text: Text, { feed, locale }: Telling): Markup {
  const wording = wordingOf(text, locale.lang, feed);
  return wording.lang === locale.lang
    ? markup`${wording.text}`
    : markup`<span lang="${wording.lang}">${wording.text}</span>`;
}

/** When an activity is: `torsdag 3 december 2026, 09.00–11.00`. Whose clock that is, is said to readers of English. */
export function whenInWords(activity: Activity, { locale, later }: Telling): string {
  const { messages } = locale;
  const day = (date: string): string => locale.day(date, 'full');
  const clock = (instant: number): string => locale.time(timeAt(instant));
  const timing = timingOf(activity);
  if (!timing)
    return activity.startDate === undefined
      ? messages.ongoing
      : `${messages.ongoing}, ${lowerFirst(later.fromDay(day(dayOf(activity.startDate))))}`;
  const { firstDay, lastDay, start, end, allDay, endTimed } = timing;
  if (allDay)
    return firstDay === lastDay
      ? `${day(firstDay)}, ${lowerFirst(messages.allDay)}`
      : `${day(firstDay)} – ${day(lastDay)}`;
  const until = endTimed && end > start;
  const span =
    firstDay === lastDay
      ? `${day(firstDay)}, ${clock(start)}${until ? `–${clock(end)}` : ''}`
      : // What ends at midnight is on the day before, but its time is that of the day after.
        `${day(firstDay)} ${clock(start)} – ${until ? `${day(dayAt(end))} ${clock(end)}` : day(lastDay)}`;
  return locale.lang === 'sv' ? span : `${span} ${messages.swedishTime}`;
}

/** A date in full, with the time of day where it has one. */
export const dateInWords = (date: string, { locale }: Telling): string =>
  isDateOnly(date)
    ? locale.day(date, 'full')
    : `${locale.day(dayOf(date), 'full')}, ${locale.time(timeAt(Date.parse(date)))}`;

/** What has changed since it was announced and whether there are places: `Inställt`, `Flyttat från 1 dec, få platser kvar`. */
export function stateInWords(activity: Activity, { locale }: Telling): string {
  const { messages } = locale;
  const { eventStatus, startDate, previousStartDate } = activity;
  const short = (date: string): string => locale.day(dayOf(date), 'short');
  if (eventStatus === 'EventCancelled') return messages.cancelled;
  if (eventStatus === 'EventPostponed') {
    const former = previousStartDate ?? startDate;
    return `${former === undefined ? messages.postponed : messages.postponedFrom(short(former))}, ${messages.newDateLater}`;
  }
  const changed =
    eventStatus === 'EventMovedOnline'
      ? messages.movedOnline
      : eventStatus !== 'EventRescheduled'
        ? undefined
        : previousStartDate === undefined
          ? messages.rescheduled
          : messages.movedFrom(
              startDate !== undefined &&
                dayOf(previousStartDate) === dayOf(startDate) &&
                !isDateOnly(previousStartDate)
                ? locale.time(timeAt(Date.parse(previousStartDate)))
                : short(previousStartDate),
            );
  const { state, url } = registrationOf(activity, 0);
  const places =
    state === 'full' && url !== undefined
      ? `${messages.full}, ${messages.waitingListOpen}`
      : state === 'full' || state === 'few' || state === 'notNeeded'
        ? messages[state]
        : undefined;
  if (changed === undefined) return places ?? '';
  return places === undefined ? changed : `${changed}, ${lowerFirst(places)}`;
}

export function priceInWords({ offers = {} }: Activity, { locale, later }: Telling): string {
  const { price, priceCurrency = 'SEK', vatExcluded } = offers;
  if (price === undefined) return '';
  if (price === 0) return later.free;
  const amount = locale.amount(price, priceCurrency);
  return vatExcluded ? `${amount} ${later.plusVat}` : amount;
}

/** Everyone behind an activity, the park first. */
export const organizersOf = (
  activity: Activity,
  { parks }: FeedDocument,
): readonly { readonly name: string; readonly url?: string }[] => [
  ...parksOf(activity).flatMap((id) => parks[id] ?? []),
  ...otherOrganizersOf(activity),
];

/** Names of everyone behind an activity: "Krinova och Kalmar Science Park". */
export const organizersInWords = (activity: Activity, { feed, locale }: Telling): string =>
  locale.list(organizersOf(activity, feed).map(({ name }) => name));
