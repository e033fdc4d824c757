import { html, nothing, type TemplateResult } from 'lit';
import type { FeedError } from '../../feed/errors.js';
import { instantInWords } from '../../locale/moments.js';
import type { Messages } from '../../locale/sv.js';
import type { Reading } from '../../parts/reading.js';
import type { Matches } from '../../selection/matching.js';
import type { Facet } from '../../selection/selection.js';

/** How many were found, and the way back to all. Its live region stands from the first, or it would not be heard. */
export const statusLine = (
  matches: Matches | undefined,
  isNarrowed: boolean,
  messages: Messages,
  onClear: () => void,
): TemplateResult =>
  html`<div class="status" part="status">
    <p role="status">
      ${
        matches?.all
          ? html`<b>${messages.activities(matches.entries.length)}</b
              >${isNarrowed ? ` ${messages.ofAll(matches.all)}` : nothing}`
          : nothing
      }
    </p>
    ${matches?.all && isNarrowed ? html`<button class="link" @click=${onClear}>${messages.clear}</button>` : nothing}
  </div>`;

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
export function emptyNote(
  { all, withoutFacet }: Matches,
  messages: Messages,
  onLoosen: (facet: Facet) => void,
): TemplateResult {
  if (!all) return html`<p class="note">${messages.noneYet}</p>`;
  const [facet, count] = [...withoutFacet].sort(([, a], [, b]) => b - a)[0] ?? [];
  return html`<div class="note">
    <p>${messages.noneFound}</p>
    ${
      facet && count
        ? html`<p>${messages.noneFoundHint(messages.facetNames[facet], count)}</p>
            <button
              class="button"
              @click=${() => {
                onLoosen(facet);
              }}
            >
              ${messages.loosen(messages.facetNames[facet])}
            </button>`
        : nothing
    }
  </div>`;
}

/** The feed could not be had and there is nothing older to show. */
export const failedNote = (
  kind: FeedError['kind'],
  messages: Messages,
  onRetry: () => void,
): TemplateResult =>
  html`<div class="note" role="alert">
    <p>
      <b>${messages.failed}</b>
      ${kind === 'network' || kind === 'timeout' ? messages.failedNetwork : messages.failedServer}
    </p>
    <button class="button" @click=${onRetry}>${messages.retry}</button>
    <slot></slot>
  </div>`;
