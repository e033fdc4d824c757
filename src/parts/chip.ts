import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../feed/types.js';
import type { Matches } from '../selection/matching.js';
import { checkIcon } from './icons.js';
import { plainText, shownText, type Reading } from './reading.js';

/** A profile area that a visitor may choose. */
export interface OfferedArea {
  readonly id: string;
  readonly name: Text;
  /** Its name in the visitor's language. */
  readonly label: string;
  /** How many activities there are with it chosen. */
  readonly count: number;
}

/** The profile areas of what is current, by name; `also` those that have to be offered in any case. */
export function offeredAreas(
  { within, counts }: Matches,
  reading: Reading,
  also: readonly string[] = [],
): OfferedArea[] {
  const { feed, locale } = reading;
  const occurring = new Set([...within.flatMap(({ options }) => options.areas), ...also]);
  return Object.entries(feed.areas)
    .filter(([id]) => occurring.has(id))
    .map(([id, { name }]) => ({
      id,
      name,
      label: plainText(name, reading),
      count: counts.areas.get(id) ?? 0,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, locale.lang));
}

/**
 * Profile areas as chips with their counts, each a button that turns its area on and off.
 *
 * @param label what they are, for a screen reader
 * @param chosen ids of those that are on
 */
export const chips = (
  areas: readonly OfferedArea[],
  label: string,
  reading: Reading,
  chosen: readonly string[],
  onToggle: (id: string) => void,
): TemplateResult =>
  html`<div class="chips" role="group" aria-label=${label}>
    ${areas.map(({ id, name, count }) => {
      const isOn = chosen.includes(id);
      return html`<button
        class="chip ${isOn ? 'filled' : ''} ${count ? '' : 'none'}"
        part="chip"
        value=${id}
        aria-pressed=${isOn ? 'true' : 'false'}
        @click=${() => {
          onToggle(id);
        }}
      >
        <span
          >${isOn ? checkIcon : nothing}${shownText(name, reading)} <span class="count">${count}</span></span
        >
      </button>`;
    })}
  </div>`;
