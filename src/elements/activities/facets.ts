import { html, nothing, type TemplateResult } from 'lit';
import { chips, offeredAreas } from '../../parts/chip.js';
import { chevronIcon } from '../../parts/icons.js';
import { isActive, type OptionFacet } from '../../selection/selection.js';
import type { Drawing } from './drawing.js';

/** Profile areas that occur, by name. */
export const areaChips = ({
  selection,
  view,
  reading,
  isShown,
  does,
}: Drawing): TemplateResult | typeof nothing =>
  isShown('areas')
    ? chips(
        offeredAreas(view.matches, reading),
        reading.locale.messages.areas,
        reading,
        selection.areas,
        (id) => {
          does.onToggle('areas', id);
        },
      )
    : nothing;

/** Lets through only what one can register for. */
export const openOnly = ({ selection, view, reading, does }: Drawing): TemplateResult =>
  html`<label class="option"
    ><input
      type="checkbox"
      .checked=${selection.registration === 'open'}
      @change=${() => {
        does.onChange({ registration: selection.registration ? '' : 'open' });
      }}
    /><span>${reading.locale.messages.registration}</span
    ><span class="count">${view.matches.counts.registration}</span></label
  >`;

/** What unfolds beside the search field: when, where, park, type, and the order of the list. */
export function facetButtons(drawing: Drawing): TemplateResult {
  const { isShown, layout, order, reading, selection } = drawing;
  const { messages } = reading.locale;
  const isByDeadline = order === 'deadline';
  const orderLabel = isByDeadline
    ? `${messages.order} ${messages.orderNames.deadline.toLowerCase()}`
    : messages.order;
  const lists: readonly (readonly [OptionFacet, string])[] = [
    ['places', messages.where],
    ['parks', messages.parks],
    ['types', messages.types],
  ];
  return html`${isShown('when') ? disclosure('when', messages.when, drawing, isActive(selection, 'when'), Number(isActive(selection, 'when'))) : nothing}
  ${lists.map(([facet, label]) =>
    isShown(facet)
      ? disclosure(facet, label, drawing, isActive(selection, facet), selection[facet].length)
      : nothing,
  )}
  ${isShown('registration') && layout !== 'month' ? disclosure('order', orderLabel, drawing, isByDeadline) : nothing}`;
}

/** The ways to have the list in one's own calendar, where the feed names any. */
export const followButton = (drawing: Drawing): TemplateResult | typeof nothing => {
  const { feed, locale } = drawing.reading;
  const { ics, byPark = {}, byArea = {} } = feed.feeds ?? {};
  return ics || [byPark, byArea].some((group) => Object.values(group).some((one) => one.ics))
    ? disclosure('follow', locale.messages.follow, drawing)
    : nothing;
};

/** What a disclosure is for: one of the filters, or something else that unfolds. */
export type Panel = OptionFacet | 'when' | 'order' | 'follow';

function disclosure(panel: Panel, label: string, drawing: Drawing, isOn = false, chosen = 0): TemplateResult {
  const { does } = drawing;
  const isOpen = does.facet === panel;
  return html`<div class="facet" data-facet=${panel}>
    <button
      class="field ${isOn ? 'on' : ''}"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="panel-${panel}"
      @click=${() => {
        does.onFacet(isOpen ? '' : panel);
      }}
    >
      ${label}${chosen ? html` <span class="count">${chosen}</span>` : nothing}${chevronIcon}
    </button>
    <fieldset class="panel" id="panel-${panel}" tabindex="-1" ?hidden=${!isOpen}>
      <legend class="unseen">${label}</legend>
      ${isOpen ? contentOf(panel, drawing) : nothing}
    </fieldset>
  </div>`;
}

const contentOf = (panel: Panel, drawing: Drawing): TemplateResult | string | undefined =>
  drawing.parts.isMissing('panels')
    ? drawing.reading.locale.messages.failedNetwork
    : drawing.parts.get('panels')?.panel(panel, drawing);
