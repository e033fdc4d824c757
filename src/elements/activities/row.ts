import { html, nothing, type TemplateResult } from 'lit';
import { wordingOf } from '../../feed/queries.js';
import { hoursOf } from '../../locale/moments.js';
import { dateTile } from '../../parts/date-tile.js';
import { chevronIcon } from '../../parts/icons.js';
import { organizers } from '../../parts/parks.js';
import { placeOf } from '../../parts/place.js';
import { plainText, shownText, type Reading } from '../../parts/reading.js';
import { stateLine } from '../../parts/state-line.js';
import { isCancelled } from '../../selection/order.js';
import type { Entry } from '../../selection/entries.js';
import type { Drawing } from './drawing.js';
import { signUp } from './sign-up.js';

/** One activity: its day, what one must know first, its title, when and where, by whom, and how to sign up. */
export function activityRow(entry: Entry, drawing: Drawing): TemplateResult {
  const { activity } = entry;
  const isOpen = drawing.does.open.has(activity.id);
  return html`<li class="row ${isCancelled(entry) ? 'off' : ''}" part="activity" data-id=${activity.id}>
    ${activityTile(entry, drawing)}
    <div class="body">
      ${activityText(entry, drawing)}
      ${isOpen ? drawing.parts.get('details')?.details(entry, drawing) : nothing}
    </div>
    ${isOpen ? nothing : signUp(activity, drawing, 'tonal')}
  </li>`;
}

/** The day of an activity, or the sign of one without. */
export const activityTile = ({ timing }: Entry, { reading }: Drawing): TemplateResult =>
  timing ? dateTile(timing, reading) : html`<span class="tile" aria-hidden="true"><b>∞</b></span>`;

/** When and where, beside the tile: `13.00–16.30 · Framtidsvägen 14, Växjö`. */
export const activityFacts = ({ timing }: Entry, { locale }: Reading, place: string): TemplateResult =>
  html`<p class="facts">${[timing ? hoursOf(timing, locale) : '', place].filter(Boolean).join(' · ')}</p>`;

/** What one reads of an activity before it is unfolded; its title is the button that does so. */
export function activityText(entry: Entry, drawing: Drawing): TemplateResult {
  const { reading, level, does } = drawing;
  const { activity } = entry;
  const { feed, locale } = reading;
  const { id, name, areas = [] } = activity;
  const { lang } = wordingOf(name, locale.lang, feed);
  return html`${stateLine(activity, reading)}
    <div class="title" part="title" role="heading" aria-level=${level + 2}>
      <button
        aria-expanded=${does.open.has(id) ? 'true' : 'false'}
        lang=${lang === locale.lang ? nothing : lang}
        @click=${() => {
          does.onOpen(activity);
        }}
      >
        <span>${plainText(name, reading)}</span>${chevronIcon}
      </button>
    </div>
    ${activityFacts(entry, reading, placeOf(activity, reading))}
    <p class="by">
      ${organizers(activity, reading)}${areas.map((area) =>
        feed.areas[area]
          ? html`<span class="area">${shownText(feed.areas[area].name, reading)}</span>`
          : nothing,
      )}
    </p>`;
}
