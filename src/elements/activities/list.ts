import { html, nothing, type TemplateResult } from 'lit';
import type { Activity } from '../../feed/types.js';
import type { Reading } from '../../parts/reading.js';
import type { Section } from '../../selection/order.js';
import type { Drawing } from './drawing.js';
import type { Interaction } from './interaction.js';
import { activityRow } from './row.js';
import type { View } from './view.js';

/** The rows of a view under the headings of their months. */
export function activityList({ view, reading, level, does }: Drawing): TemplateResult {
  return html`${view.sections.map(
    (section) =>
      html`<section>
        <div class="month" part="month" role="heading" aria-level=${level + 1}>
          ${sectionName(section, reading)}
        </div>
        <ul role="list">
          ${section.entries.map((entry) => [
            activityRow(entry, {
              reading,
              level: level + 2,
              isOpen: does.open.has(entry.activity.id),
              onOpen: does.onOpen,
            }),
            moreOfSeries(entry.activity, view, reading, does),
          ])}
        </ul>
      </section>`,
  )}
  ${
    view.hasMore
      ? html`<p class="more">
          <button class="button" part="more" @click=${does.onMore}>${reading.locale.messages.more}</button>
        </p>`
      : nothing
  }`;
}

function sectionName({ name }: Section, { locale }: Reading): string {
  if (name === 'running') return locale.messages.running;
  return name === 'ongoing' ? locale.messages.ongoing : locale.day(`${name}-01`, 'heading');
}

/** The rest of a series, behind a button under the last of its rows. */
function moreOfSeries(
  activity: Activity,
  { heldAfter }: View,
  reading: Reading,
  does: Interaction,
): TemplateResult | typeof nothing {
  const held = heldAfter.get(activity.id);
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
