import { html, nothing, type TemplateResult } from 'lit';
import { searchIcon } from '../../parts/icons.js';
import type { Facet } from '../../selection/selection.js';
import { chosenChips } from './chosen.js';
import type { Drawing } from './drawing.js';
import { areaChips, facetButtons } from './facets.js';

/** What the attribute `filters` calls each of them. */
export const FILTER_NAMES: Readonly<Record<Facet, string>> = {
  text: 'search',
  areas: 'areas',
  when: 'when',
  places: 'where',
  parks: 'parks',
  types: 'types',
  registration: 'registration',
};

/** Search, filters, and what is chosen. On a narrow element all but the search field waits behind one button. */
export function filters(drawing: Drawing): TemplateResult {
  const { reading, selection, view, isShown, does } = drawing;
  const { messages } = reading.locale;
  const hasPanel = (['areas', 'when', 'places', 'parks', 'types'] as const).some(isShown);
  return html`<div
    class="filters ${does.isUnfolded ? 'unfolded' : ''}"
    part="filters"
    role="search"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !does.facet) return;
      event.stopPropagation();
      (event.currentTarget as Element)
        .querySelector<HTMLElement>('[aria-expanded="true"]:not(.unfold)')
        ?.focus();
      does.onFacet('');
    }}
    @focusout=${(event: FocusEvent) => {
      const facet = (event.target as Element).closest('.facet');
      // A click beside the options folds them; leaving the window, or Safari's focus-less click inside, does not.
      const goesTo = event.relatedTarget as Node | null;
      if (facet && document.hasFocus() && !facet.contains(goesTo) && !isNarrow(facet)) does.onFacet('');
    }}
  >
    <div class="bar">
      ${
        isShown('text')
          ? html`<label class="field search"
              >${searchIcon}<span class="unseen">${messages.searchLong}</span
              ><input
                type="search"
                part="search"
                placeholder=${messages.search}
                autocomplete="off"
                spellcheck="false"
                .value=${selection.text}
                @input=${(event: Event) => {
                  does.onChange({ text: (event.target as HTMLInputElement).value });
                }}
            /></label>`
          : nothing
      }
      ${
        hasPanel
          ? html`<button
              class="field unfold"
              aria-expanded=${does.isUnfolded ? 'true' : 'false'}
              aria-controls="facets areas"
              @click=${does.onUnfold}
            >
              ${messages.filter}
            </button>`
          : nothing
      }
      <div class="facets" id="facets">${facetButtons(drawing)}</div>
    </div>
    <div class="areas" id="areas">
      ${areaChips(drawing)}
      <button class="button filled close" @click=${does.onUnfold}>
        <span>${messages.showChosen(view.matches.entries.length)}</span>
      </button>
    </div>
    ${chosenChips(drawing)}
  </div>`;
}

/** On a narrow element the options unfold in the flow and stay. */
const isNarrow = (facet: Element): boolean =>
  facet.parentElement !== null && getComputedStyle(facet.parentElement).flexDirection === 'column';
