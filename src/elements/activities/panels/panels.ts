import { html, nothing, type TemplateResult } from 'lit';
import { isDay } from '../../../feed/rules.js';
import { laterMessages } from '../../../locale/later.js';
import { PERIOD_NAMES, periodOf } from '../../../selection/periods.js';
import type { OptionFacet } from '../../../selection/selection.js';
import type { Drawing } from '../drawing.js';
import type { Panel } from '../facets.js';
import { calendars } from './calendars.js';
import { optionsOf } from './options.js';

export { chosenChips } from './chosen.js';
export { marked, reason } from './marks.js';
export { panelStyles as styles } from './panel-styles.js';

/** What unfolds under a button: the options of a filter, the orders, the calendars to follow. */
export function panel(name: Panel, drawing: Drawing): TemplateResult {
  switch (name) {
    case 'when':
      return periods(drawing);
    case 'order':
      return orders(drawing);
    case 'follow':
      return calendars(drawing);
    default:
      return checkboxes(name, drawing);
  }
}

const option = (control: TemplateResult, label: unknown, count?: number, inset = false): TemplateResult =>
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

function periods({ reading, selection, view, does }: Drawing): TemplateResult {
  const messages = laterMessages(reading.locale.lang);
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
}

/** By date, as the page has it, or by what closes first. */
function orders({ reading, order, does }: Drawing): TemplateResult {
  const { orderNames } = reading.locale.messages;
  return html`${(['date', 'deadline'] as const).map((name) =>
    option(
      html`<input
        type="radio"
        name="order"
        .checked=${name === (order === 'deadline' ? order : 'date')}
        @change=${() => {
          does.onOrder(name);
        }}
      />`,
      orderNames[name],
    ),
  )}`;
}
