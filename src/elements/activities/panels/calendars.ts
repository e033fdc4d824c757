import { html, type TemplateResult } from 'lit';
import { subscriptionsOf, type Subscription } from '../../../calendar/subscriptions.js';
import { parkLabel } from '../../../feed/queries.js';
import { laterMessages } from '../../../locale/later.js';
import { parkDot } from '../../../parts/parks.js';
import { shownText, type Reading } from '../../../parts/reading.js';
import { copyLink, copyNote } from '../details/copy-link.js';
import type { Drawing } from '../drawing.js';

/**
 * Calendars that keep themselves up to date, what concerns the visitor first. Of the profile areas those that are
 * chosen, since all of them would hide the rest. Each is a link for a calendar program and, for calendars on the
 * web, an address to copy.
 */
export function calendars({ reading, selection, ownPark }: Drawing): TemplateResult {
  const messages = laterMessages(reading.locale.lang);
  const all = subscriptionsOf(reading.feed, { park: ownPark, areas: selection.areas });
  const near = all.filter(({ kind, id = '' }) => kind !== 'area' || selection.areas.includes(id));
  return html`<div class="calendars copying">
    <p>${messages.followHint}</p>
    <ul role="list">
      ${(near.length ? near : all).map((subscription) => {
        const name = nameOf(subscription, reading);
        return html`<li>
          <a href=${subscription.url}>${name}</a>
          <button
            class="link"
            @click=${({ currentTarget }: Event) => {
              void copyLink(subscription.webUrl, currentTarget as Element, messages);
            }}
          >
            ${messages.copyLink} <span class="unseen">${name}</span>
          </button>
        </li>`;
      })}
    </ul>
    ${copyNote(messages)}
  </div>`;
}

/** What a calendar has, and of a park its mark. */
function nameOf({ kind, id = '' }: Subscription, reading: Reading): unknown {
  const { parks, areas } = reading.feed;
  if (kind === 'park') return parks[id] && [parkDot(id, reading.feed), parkLabel(parks[id])];
  if (kind === 'area') return areas[id] && shownText(areas[id].name, reading);
  return laterMessages(reading.locale.lang).followAll;
}
