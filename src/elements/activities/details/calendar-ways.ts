import { html, type TemplateResult } from 'lit';
import { googleCalendarLink, outlookCalendarLink } from '../../../calendar/links.js';
import type { Activity } from '../../../feed/types.js';
import { laterMessages } from '../../../locale/later.js';
import { chevronIcon } from '../../../parts/icons.js';
import type { Reading } from '../../../parts/reading.js';
import { saveToCalendar } from './save-to-calendar.js';

/** Ways to have an activity in one's own calendar, unfolded after their button. Only a click asks anyone anything. */
export function calendarWays(activity: Activity, reading: Reading): TemplateResult {
  const { feed, locale } = reading;
  const messages = laterMessages(locale.lang);
  const link = (href: string | undefined, name: string): TemplateResult =>
    html`<li><a href=${href ?? activity.url} rel="noopener">${name}</a></li>`;
  return html`<div class="unfolds" @keydown=${onKeydown}>
    <button class="button" aria-expanded="false" @click=${onClick}>
      ${messages.addToCalendar}${chevronIcon}
    </button>
    <ul class="ways" role="list" hidden>
      <li>
        <button
          class="link"
          @click=${() => {
            void saveToCalendar(activity, reading);
          }}
        >
          ${messages.calendarFile}
        </button>
      </li>
      ${link(googleCalendarLink(activity, feed, locale.lang), messages.googleCalendar)}
      ${link(outlookCalendarLink(activity, feed, locale.lang), messages.outlookCalendar)}
    </ul>
  </div>`;
}

/** What is unfolded lives in the page alone, as with `<details>`: nothing else depends on it. */
function unfold(box: Element, isUnfolded: boolean): void {
  box.querySelector('button')?.setAttribute('aria-expanded', String(isUnfolded));
  box.querySelector('ul')?.toggleAttribute('hidden', !isUnfolded);
}

const boxOf = ({ currentTarget }: Event): Element | null =>
  currentTarget instanceof Element ? currentTarget.closest('.unfolds') : null;

function onClick(event: Event): void {
  const box = boxOf(event);
  if (box) unfold(box, box.querySelector('ul')?.hidden === true);
}

/** Escape folds and goes back to the button. */
function onKeydown(event: KeyboardEvent): void {
  const box = boxOf(event);
  if (event.key !== 'Escape' || !box || box.querySelector('ul')?.hidden) return;
  event.stopPropagation();
  event.preventDefault();
  unfold(box, false);
  box.querySelector('button')?.focus();
}
