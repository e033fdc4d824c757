import { html, nothing, type TemplateResult } from 'lit';
import { registrationOf, type Registration } from '../feed/registration.js';
import { dayOf, isDateOnly } from '../feed/time.js';
import { isRunning, timingOf, type Timing } from '../feed/timing.js';
import type { Activity } from '../feed/types.js';
import type { Locale } from '../locale/locale.js';
import { clockAt } from '../locale/moments.js';
import type { Messages } from '../locale/sv.js';
import type { Reading } from './reading.js';

type Texts = readonly (string | undefined)[];

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** What there is of some texts as one: `Få platser kvar, anmälan stänger i dag`; empty where there is none. */
export const joined = (texts: Texts): string =>
  texts
    .filter((text) => text !== undefined)
    .map((text, index) => (index ? `, ${lowerFirst(text)}` : text))
    .join('');

/** What has changed since it was announced. */
function changeText(activity: Activity, timing: Timing | undefined, locale: Locale): string | undefined {
  const { eventStatus, startDate, previousStartDate } = activity;
  const { messages } = locale;
  const shortDay = (date: string): string => locale.day(dayOf(date), 'short');
  switch (eventStatus) {
    case 'EventPostponed': {
      // Without a new date the feed may keep the former one as its start.
      const former = previousStartDate ?? startDate;
      const text = former === undefined ? messages.postponed : messages.postponedFrom(shortDay(former));
      return `${text}, ${messages.newDateLater}`;
    }
    case 'EventRescheduled':
      if (previousStartDate === undefined) return messages.rescheduled;
      return messages.movedFrom(
        dayOf(previousStartDate) === timing?.firstDay && !isDateOnly(previousStartDate)
          ? clockAt(Date.parse(previousStartDate), locale)
          : shortDay(previousStartDate),
      );
    case 'EventMovedOnline':
      return messages.movedOnline;
    default:
      return undefined;
  }
}

/** Whether one can still come. */
export const registrationTexts = ({ state, daysLeft, url }: Registration, messages: Messages): Texts => [
  state === 'notNeeded' || state === 'closed' || state === 'few' || state === 'full'
    ? messages[state]
    : undefined,
  state === 'full' && url ? messages.waitingListOpen : undefined,
  daysLeft === undefined
    ? undefined
    : ([messages.closingToday, messages.closingTomorrow][daysLeft] ?? messages.closingIn(daysLeft)),
];

/** What a visitor must know before the title: whether it takes place as announced and whether one can still come. */
export function stateLine(activity: Activity, { now, locale }: Reading): TemplateResult | typeof nothing {
  const { messages } = locale;
  const { eventStatus } = activity;
  const registration = registrationOf(activity, now);
  const timing = timingOf(activity);
  const parts: Texts =
    eventStatus === 'EventCancelled'
      ? [messages.cancelled]
      : [
          changeText(activity, timing, locale),
          timing && isRunning(activity, timing, now) ? messages.stateRunning : undefined,
          ...registrationTexts(registration, messages),
        ];
  const text = joined(parts);
  if (!text) return nothing;
  const tone = eventStatus === 'EventCancelled' ? 'bad' : isCalm(activity, registration) ? 'calm' : 'warn';
  return html`<p class="state ${tone}">${text}</p>`;
}

/** Nothing that a visitor has to act on. */
const isCalm = ({ eventStatus = 'EventScheduled' }: Activity, { state }: Registration): boolean =>
  eventStatus === 'EventScheduled' && /^(open|none|closed|notNeeded)$/.test(state);
