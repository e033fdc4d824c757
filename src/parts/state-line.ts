import { html, nothing, type TemplateResult } from 'lit';
import { registrationOf, type Registration } from '../feed/registration.js';
import { dayOf } from '../feed/time.js';
import { phaseOf, timingOf } from '../feed/timing.js';
import type { Activity } from '../feed/types.js';
import type { Messages } from '../locale/sv.js';
import type { Reading } from './reading.js';

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function registrationText(
  { state, daysLeft = 0, url }: Registration,
  messages: Messages,
): string | undefined {
  switch (state) {
    case 'full':
      return url ? `${messages.full}, ${messages.waitingListOpen}` : messages.full;
    case 'closed':
      return messages.closed;
    case 'few':
      return messages.few;
    case 'closing':
      return [messages.closingToday, messages.closingTomorrow][daysLeft] ?? messages.closingIn(daysLeft);
    default:
      return undefined;
  }
}

/** What a visitor must know before the title: whether it takes place as announced and whether one can still come. */
export function stateLine(
  activity: Activity,
  { now, today, locale }: Reading,
): TemplateResult | typeof nothing {
  const { messages } = locale;
  const registration = registrationOf(activity, now);
  const timing = timingOf(activity);
  const { eventStatus, previousStartDate } = activity;
  const parts: (string | undefined)[] =
    eventStatus === 'EventCancelled'
      ? [messages.cancelled]
      : [
          eventStatus === 'EventPostponed' ? `${messages.postponed}, ${messages.newDateLater}` : undefined,
          eventStatus === 'EventRescheduled' && previousStartDate !== undefined
            ? messages.movedFrom(locale.day(dayOf(previousStartDate), 'short'))
            : undefined,
          eventStatus === 'EventMovedOnline' ? messages.movedOnline : undefined,
          timing && timing.firstDay <= today && phaseOf(timing, now) === 'running'
            ? messages.stateRunning
            : undefined,
          registrationText(registration, messages),
        ];
  const texts = parts.filter((part) => part !== undefined);
  if (!texts.length) return nothing;
  const tone = eventStatus === 'EventCancelled' ? 'bad' : isCalm(activity, registration) ? 'calm' : 'warn';
  return html`<p class="state ${tone}">
    ${texts.map((text, index) => (index ? `, ${lowerFirst(text)}` : text)).join('')}
  </p>`;
}

/** Nothing that a visitor has to act on. */
const isCalm = ({ eventStatus = 'EventScheduled' }: Activity, { state }: Registration): boolean =>
  eventStatus === 'EventScheduled' && (state === 'open' || state === 'none' || state === 'closed');
