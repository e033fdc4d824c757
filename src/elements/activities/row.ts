import { html, nothing, type TemplateResult } from 'lit';
import { wordingOf } from '../../feed/queries.js';
import type { Text } from '../../feed/types.js';
import { hoursOf } from '../../locale/moments.js';
import { dateTile } from '../../parts/date-tile.js';
import { chevronIcon } from '../../parts/icons.js';
import { organizers } from '../../parts/parks.js';
import { placeOf } from '../../parts/place.js';
import { plainText, type Reading } from '../../parts/reading.js';
import { stateLine } from '../../parts/state-line.js';
import { isCancelled } from '../../selection/order.js';
import type { Entry } from '../../selection/entries.js';
import { isActive } from '../../selection/selection.js';
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
export const activityFacts = ({ timing }: Entry, { locale }: Reading, place: unknown): TemplateResult => {
  const hours = timing ? hoursOf(timing, locale) : '';
  return html`<p class="facts">${hours}${hours && place ? ' · ' : ''}${place}</p>`;
};

/** What marks hits and says why an activity was found: loaded when there is a search text. */
const search = ({ selection, parts }: Drawing) =>
  isActive(selection, 'text') ? parts.get('panels') : undefined;

/** A text with what the search text hits in it marked. */
export const marked = (text: string, drawing: Drawing): unknown =>
  search(drawing)?.marked(text, drawing.selection.text) ?? text;

/** What one reads of an activity before it is unfolded; its title is the button that does so. */
export function activityText(entry: Entry, drawing: Drawing): TemplateResult {
  const { reading, level, does } = drawing;
  const { activity } = entry;
  const { feed, locale } = reading;
  const { id, name, areas = [] } = activity;
  const langOf = (text: Text): string | typeof nothing => {
    const { lang } = wordingOf(text, locale.lang, feed);
    return lang === locale.lang ? nothing : lang;
  };
  return html`${stateLine(activity, reading)}
    <div class="title" part="title" role="heading" aria-level=${level + 2}>
      <button
        aria-expanded=${does.open.has(id) ? 'true' : 'false'}
        lang=${langOf(name)}
        @click=${() => {
          does.onOpen(activity);
        }}
      >
        <span>${marked(plainText(name, reading), drawing)}</span>${chevronIcon}
      </button>
    </div>
    ${activityFacts(entry, reading, marked(placeOf(activity, reading), drawing))}
    ${search(drawing)?.reason(entry, drawing)}
    <p class="by">
      ${organizers(activity, reading, (names) => marked(names, drawing))}${areas.map((area) =>
        feed.areas[area]
          ? html`<span class="area" lang=${langOf(feed.areas[area].name)}
              >${marked(plainText(feed.areas[area].name, reading), drawing)}</span
            >`
          : nothing,
      )}
    </p>`;
}
