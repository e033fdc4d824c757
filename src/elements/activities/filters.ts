import { html, nothing, type TemplateResult } from 'lit';
import { searchIcon } from '../../parts/icons.js';
import { isActive, OPTION_FACETS, type Facet } from '../../selection/selection.js';
import type { Drawing } from './drawing.js';
import { areaChips, facetButtons } from './facets.js';

/** What a narrow element keeps behind its one button. */
const PANEL_FACETS: readonly Facet[] = [...OPTION_FACETS, 'when'];

/** Search, filters, and what is chosen. On a narrow element all but the search field waits behind one button. */
export function filters(drawing: Drawing): TemplateResult {
  const { reading, selection, view, isShown, parts, does } = drawing;
  const { messages } = reading.locale;
  const chosen = PANEL_FACETS.filter((facet) => isActive(selection, facet)).length;
  const hasPanel = PANEL_FACETS.some(isShown);
  return html`<div class="filters ${does.isUnfolded ? 'unfolded' : ''}" part="filters" role="search">
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
              ${messages.filter}${chosen ? html` <span class="count">${chosen}</span>` : nothing}
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
    ${chosen ? parts.get('panels')?.chosenChips(drawing) : nothing}
  </div>`;
}
