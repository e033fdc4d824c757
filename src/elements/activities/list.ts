import { html, nothing, type TemplateResult } from 'lit';
import { parkLabel } from '../../feed/queries.js';
import type { Activity } from '../../feed/types.js';
import type { Section } from '../../selection/order.js';
import type { Drawing } from './drawing.js';
import { activityRow } from './row.js';

/** The rows of a view under the headings of their months; another layout draws each of them its own way. */
export function activityList(drawing: Drawing, draw = activityRow): TemplateResult {
  const { view, level } = drawing;
  return html`${view.sections.map(
    (section) =>
      html`<section>
        <div class="section" part="month" role="heading" aria-level=${level + 1}>
          ${sectionName(section, drawing)}
        </div>
        <ul role="list">
          ${section.entries.map((entry) => [draw(entry, drawing), moreOfSeries(entry.activity, drawing)])}
        </ul>
      </section>`,
  )}
  ${moreButton(drawing)}`;
}

/** The way to the next rows, where there are any. */
export const moreButton = ({ view, reading, limit, does }: Drawing): TemplateResult | typeof nothing =>
  view.hasMore
    ? html`<p class="more">
        <button
          class="button"
          part="more"
          @click=${() => {
            does.onMore(view.shown + limit);
          }}
        >
          ${reading.locale.messages.more}
        </button>
      </p>`
    : nothing;

function sectionName({ name }: Section, { reading, ownPark }: Drawing): string {
  const { feed, locale } = reading;
  const { messages } = locale;
  const park = ownPark === undefined ? undefined : feed.parks[ownPark];
  switch (name) {
    case 'running':
      return messages.running;
    case 'ongoing':
      return messages.ongoing;
    case 'own':
      return messages.ownPark(park ? parkLabel(park) : '');
    case 'others':
      return messages.otherParks;
    case 'no-last-day':
      return messages.noLastDay;
    case 'not-open':
      return messages.notOpen;
    default:
      return name.startsWith('by-')
        ? messages.registerBy(locale.day(`${name.slice(3)}-01`, 'month-year'))
        : locale.day(`${name}-01`, 'heading');
  }
}

/** The rest of a series, behind a button under the last of its rows. */
function moreOfSeries(activity: Activity, { view, reading, does }: Drawing): TemplateResult | typeof nothing {
  const held = view.heldAfter.get(activity.id);
  return held === undefined
    ? nothing
    : html`<li class="rest">
        <button
          class="link"
          @click=${() => {
            does.onUnfoldSeries(activity);
          }}
        >
          ${reading.locale.messages.moreOfSeries(held)}
        </button>
      </li>`;
}
