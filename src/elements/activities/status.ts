import { html, nothing, type TemplateResult } from 'lit';
import type { FeedError } from '../../feed/errors.js';
import { instantInWords } from '../../locale/moments.js';
import type { Messages } from '../../locale/sv.js';
import type { Reading } from '../../parts/reading.js';
import { isNarrowed } from '../../selection/selection.js';
import type { Drawing } from './drawing.js';
import { activityList } from './list.js';

/** How many were found, and the way back to all. Its live region stands from the first, or it would not be heard. */
export function statusLine(
  drawing: Drawing | undefined,
  messages: Messages,
  speaks: boolean,
): TemplateResult {
  const { entries = [], all = 0 } = drawing?.view.matches ?? {};
  const isPart = all > 0 && drawing !== undefined && isNarrowed(drawing.selection);
  return html`<div class="status" part="status">
    <p role=${speaks ? 'status' : nothing}>
      ${
        all
          ? html`<b>${messages.activities(entries.length)}</b>${isPart ? ` ${messages.ofAll(all)}` : nothing}`
          : nothing
      }
    </p>
    ${isPart ? html`<button class="link" @click=${drawing.does.onClear}>${messages.clear}</button>` : nothing}
  </div>`;
}

/** The rows, or the sentence that says why there are none. */
export function listOrNote(drawing: Drawing): TemplateResult {
  const { layout, parts, view } = drawing;
  if (!view.sections.length) return emptyNote(drawing);
  const other = layout === 'list' ? undefined : parts.get(layout);
  return (other?.draw ?? activityList)(drawing);
}

/** The list stands, but could not be renewed. */
export const staleNote = (
  received: number | undefined,
  { feed, locale, now }: Reading,
  onRetry: () => void,
): TemplateResult =>
  html`<p class="note stale" part="stale">
    ${locale.messages.stale(instantInWords(received ?? Date.parse(feed.generated), now, locale))}
    <button class="link" @click=${onRetry}>${locale.messages.retry}</button>
  </p>`;

/** Nothing fits: says which filter to loosen, the one that gives most. */
function emptyNote({ view, reading, does }: Drawing): TemplateResult {
  const { all, withoutFacet } = view.matches;
  const { messages } = reading.locale;
  const [facet, count] = [...withoutFacet].sort(([, a], [, b]) => b - a)[0] ?? [];
  return html`<div class="note">
      <p>${all ? messages.noneFound : messages.noneYet}</p>
      ${
        facet && count
          ? html`<p>${messages.noneFoundHint(messages.facetNames[facet], count)}</p>
              <button
                class="button"
                @click=${() => {
                  does.onLoosen(facet);
                }}
              >
                ${messages.loosen(messages.facetNames[facet])}
              </button>`
          : nothing
      }
    </div>
    <slot name="empty"></slot>`;
}

/** The feed could not be had and there is nothing older to show. */
export const failedNote = (
  kind: FeedError['kind'],
  isRetrying: boolean,
  speaks: boolean,
  messages: Messages,
  onRetry: () => void,
): TemplateResult =>
  html`<div class="note" role=${speaks ? 'alert' : nothing}>
    <p>
      ${
        isRetrying
          ? messages.loading
          : html`<b>${messages.failed}</b> ${
                kind === 'network' || kind === 'timeout' ? messages.failedNetwork : messages.failedServer
              }`
      }
    </p>
    <button class="button" @click=${onRetry}>${messages.retry}</button>
    <slot></slot>
  </div>`;
