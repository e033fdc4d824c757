import { html, nothing, type TemplateResult } from 'lit';
import { wordingOf } from '../../feed/queries.js';
import { hoursOf } from '../../locale/moments.js';
import { dateTile } from '../../parts/date-tile.js';
import { chevronIcon } from '../../parts/icons.js';
import { organizers } from '../../parts/parks.js';
import { placeOf } from '../../parts/place.js';
import { plainText, shownText } from '../../parts/reading.js';
import { stateLine } from '../../parts/state-line.js';
import { isCancelled } from '../../selection/order.js';
import type { Entry } from '../../selection/entries.js';
import type { Drawing } from './drawing.js';
import { signUp } from './sign-up.js';

/** One activity: its day, what one must know first, its title, when and where, by whom, and how to sign up. */
export function activityRow(entry: Entry, drawing: Drawing): TemplateResult {
  const { reading, level, parts, does } = drawing;
  const { activity, timing } = entry;
  const { feed, locale } = reading;
  const { id, name, areas = [] } = activity;
  const facts = [timing ? hoursOf(timing, locale) : '', placeOf(activity, reading)]
    .filter(Boolean)
    .join(' · ');
  const isOpen = does.open.has(id);
  const { lang } = wordingOf(name, locale.lang, feed);
  return html`<li class="row ${isCancelled(entry) ? 'off' : ''}" part="activity" data-id=${id}>
    ${timing ? dateTile(timing, reading) : html`<span class="tile" aria-hidden="true"><b>∞</b></span>`}
    <div class="body">
      ${stateLine(activity, reading)}
      <div class="title" part="title" role="heading" aria-level=${level + 2}>
        <button
          aria-expanded=${isOpen ? 'true' : 'false'}
          lang=${lang === locale.lang ? nothing : lang}
          @click=${() => {
            does.onOpen(activity);
          }}
        >
          <span>${plainText(name, reading)}</span>${chevronIcon}
        </button>
      </div>
      <p class="facts">${facts}</p>
      <p class="by">
        ${organizers(activity, reading)}${areas.map((area) =>
          feed.areas[area]
            ? html`<span class="area">${shownText(feed.areas[area].name, reading)}</span>`
            : nothing,
        )}
      </p>
      ${isOpen ? parts.get('details')?.details(entry, drawing) : nothing}
    </div>
    ${isOpen ? nothing : signUp(activity, drawing, 'tonal')}
  </li>`;
}
