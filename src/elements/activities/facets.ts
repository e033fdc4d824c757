import { html, nothing, type TemplateResult } from 'lit';
import { isDay } from '../../feed/rules.js';
import { checkIcon, chevronIcon } from '../../parts/icons.js';
import { PERIOD_NAMES, periodOf } from '../../selection/periods.js';
import type { Facet, OptionFacet } from '../../selection/selection.js';
import type { Drawing } from './drawing.js';
import { optionsOf } from './options.js';

/** Profile areas as chips with counts. */
export function areaChips(drawing: Drawing): TemplateResult | typeof nothing {
  const { selection, view, reading, isShown, does } = drawing;
  if (!isShown('areas')) return nothing;
  return html`<div class="chips" role="group" aria-label=${reading.locale.messages.areas}>
    ${optionsOf('areas', drawing).map(({ key, label, shown }) => {
      const isOn = selection.areas.includes(key);
      const count = view.matches.counts.areas.get(key) ?? 0;
      return html`<button
        class="chip ${isOn ? 'filled' : ''} ${count ? '' : 'none'}"
        part="chip"
        aria-pressed=${isOn ? 'true' : 'false'}
        @click=${() => {
          does.onToggle('areas', key);
        }}
      >
        <span>${isOn ? checkIcon : nothing}${shown ?? label} <span class="count">${count}</span></span>
      </button>`;
    })}
  </div>`;
}

/** Lets through only what one can register for. */
export const openOnly = ({ selection, view, reading, does }: Drawing): TemplateResult =>
  option(
    html`<input
      type="checkbox"
      .checked=${selection.registration === 'open'}
      @change=${() => {
        does.onChange({ registration: selection.registration ? '' : 'open' });
      }}
    />`,
    reading.locale.messages.registration,
    view.matches.counts.registration,
  );

/** The filters that unfold: when, where, park, type. */
export function facetButtons(drawing: Drawing): TemplateResult {
  const { isShown, reading } = drawing;
  const { messages } = reading.locale;
  const lists: readonly (readonly [OptionFacet, string])[] = [
    ['places', messages.where],
    ['parks', messages.parks],
    ['types', messages.types],
  ];
  return html`${isShown('when') ? disclosure('when', messages.when, 0, periods(drawing), drawing) : nothing}
  ${lists.map(([facet, label]) =>
    isShown(facet)
      ? disclosure(facet, label, drawing.selection[facet].length, () => checkboxes(facet, drawing), drawing)
      : nothing,
  )}`;
}

function disclosure(
  facet: Facet,
  label: string,
  chosen: number,
  content: () => TemplateResult,
  { does, selection }: Drawing,
): TemplateResult {
  const isOpen = does.facet === facet;
  const isOn = facet === 'when' ? Boolean(selection.from || selection.to) : chosen > 0;
  return html`<div class="facet" data-facet=${facet}>
    <button
      class="field ${isOn ? 'on' : ''}"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="panel-${facet}"
      @click=${() => {
        does.onFacet(isOpen ? '' : facet);
      }}
    >
      ${label}${chosen ? html` <span class="count">${chosen}</span>` : nothing}${chevronIcon}
    </button>
    <fieldset class="panel" id="panel-${facet}" tabindex="-1" ?hidden=${!isOpen}>
      <legend class="unseen">${label}</legend>
      ${isOpen ? content() : nothing}
    </fieldset>
  </div>`;
}

const option = (
  control: TemplateResult,
  label: unknown,
  count: number | undefined,
  inset = false,
): TemplateResult =>
  html`<label class="option ${inset ? 'inset' : ''}"
    >${control}<span>${label}</span>${count === undefined ? nothing : html`<span class="count">${count}</span>`}</label
  >`;

function checkboxes(facet: OptionFacet, drawing: Drawing): TemplateResult {
  const { selection, view, does } = drawing;
  return html`${optionsOf(facet, drawing).map(({ key, label, shown, mark, inset }) =>
    option(
      html`<input
        type="checkbox"
        .checked=${selection[facet].includes(key)}
        @change=${() => {
          does.onToggle(facet, key);
        }}
      />`,
      html`${mark}${shown ?? label}`,
      view.matches.counts[facet].get(key) ?? 0,
      inset,
    ),
  )}`;
}

const periods =
  ({ reading, selection, view, does }: Drawing) =>
  (): TemplateResult => {
    const { messages } = reading.locale;
    const { from, to } = selection;
    const radio = (label: string, period: { from: string; to: string }, count?: number): TemplateResult =>
      option(
        html`<input
          type="radio"
          name="when"
          .checked=${period.from === from && period.to === to}
          @change=${() => {
            does.onChange(period);
          }}
        />`,
        label,
        count,
      );
    const day = (name: 'from' | 'to', label: string): TemplateResult =>
      html`<label class="day"
        >${label}<input
          class="field"
          type="date"
          .value=${selection[name]}
          @change=${(event: Event) => {
            const { value, validity } = event.target as HTMLInputElement;
            // Half a date, or a year that is still being typed, is left to the visitor to finish.
            if (!validity.badInput && (!value || isDay(value))) does.onChange({ [name]: value });
          }}
      /></label>`;
    return html`${radio(messages.anyDate, { from: '', to: '' })}
      ${PERIOD_NAMES.map((name) =>
        radio(
          messages.periodNames[name],
          periodOf(name, reading.today),
          view.matches.counts.when.get(name) ?? 0,
        ),
      )}
      <div class="days">${day('from', messages.from)}${day('to', messages.to)}</div>`;
  };
