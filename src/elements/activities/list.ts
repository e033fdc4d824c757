import { html, nothing, type TemplateResult } from 'lit';
import type { Activity } from '../../feed/types.js';
import type { Reading } from '../../parts/reading.js';
import type { Section } from '../../selection/order.js';
import { activityRow } from './row.js';
import type { View } from './view.js';

export interface ListContext {
  readonly reading: Reading;
  /** Level of the sections' headings; rows take the next. */
  readonly level: number;
  /** Ids of unfolded activities. */
  readonly open: ReadonlySet<string>;
  readonly onOpen: (activity: Activity) => void;
  readonly onMore: () => void;
  readonly onUnfoldSeries: (activity: Activity) => void;
}

/** The rows of a view under the headings of their months. */
export function activityList(view: View, context: ListContext): TemplateResult {
  const { reading, level, onMore } = context;
  return html`${view.sections.map(
    (section) =>
      html`<section>
        <div class="month" part="month" role="heading" aria-level=${level}>
          ${sectionName(section, reading)}
        </div>
        <ul role="list">
          ${section.entries.map((entry) => [
            activityRow(entry, {
              reading,
              level: level + 1,
              isOpen: context.open.has(entry.activity.id),
              onOpen: context.onOpen,
            }),
            moreOfSeries(entry.activity, view, context),
          ])}
        </ul>
      </section>`,
  )}
  ${
    view.hasMore
      ? html`<p class="more">
          <button class="button" part="more" @click=${onMore}>${reading.locale.messages.more}</button>
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
  { reading, onUnfoldSeries }: ListContext,
): TemplateResult | typeof nothing {
  const held = heldAfter.get(activity.id);
  return held === undefined
    ? nothing
    : html`<li class="rest">
        <button
          class="link"
          @click=${() => {
            onUnfoldSeries(activity);
          }}
        >
          ${reading.locale.messages.moreOfSeries(held)}
        </button>
      </li>`;
}
