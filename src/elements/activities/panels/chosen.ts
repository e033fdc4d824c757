import { html, nothing, type TemplateResult } from 'lit';
import { laterMessages } from '../../../locale/later.js';
import type { Locale } from '../../../locale/locale.js';
import { daysOf } from '../../../locale/moments.js';
import { crossIcon } from '../../../parts/icons.js';
import { PERIOD_NAMES, periodOf } from '../../../selection/periods.js';
import { OPTION_FACETS, type Selection } from '../../../selection/selection.js';
import type { Drawing } from '../drawing.js';
import { optionName, optionsOf } from './options.js';

interface Chosen {
  readonly label: string;
  /** The change that takes it away. */
  readonly part: Partial<Selection>;
  /** True where a pressed chip shows it already, except on a narrow element. */
  readonly isDouble: boolean;
}

/** What is chosen, each as a chip that takes it away. */
export function chosenChips(drawing: Drawing): TemplateResult | typeof nothing {
  const { selection, reading, isShown, does } = drawing;
  const messages = laterMessages(reading.locale.lang);
  const chosen: Chosen[] = OPTION_FACETS.filter((facet) => selection[facet].length).flatMap((facet) => {
    const options = optionsOf(facet, drawing).filter(({ key }) => selection[facet].includes(key));
    // A link from elsewhere may choose what nothing in the list has, or what the feed doesn't know.
    const others = selection[facet]
      .filter((key) => !options.some((option) => option.key === key))
      .map((key) => ({ key, label: optionName(facet, key, reading) }));
    return [...options, ...others].map(({ key, label }, index) => ({
      label,
      part: { [facet]: selection[facet].filter((other) => other !== key) },
      isDouble: facet === 'areas' && isShown('areas') && index < options.length,
    }));
  });
  const when = whenLabel(selection, reading.today, reading.locale);
  if (when) chosen.push({ label: when, part: { from: '', to: '' }, isDouble: false });
  if (!chosen.length) return nothing;
  const doubled = chosen.every(({ isDouble }) => isDouble);
  return html`<div class="chips chosen ${doubled ? 'double' : ''}" role="group" aria-label=${messages.chosen}>
    ${chosen.map(
      ({ label, part, isDouble }, position) =>
        html`<button
          class="chip ${isDouble ? 'double' : ''}"
          aria-label=${messages.remove(label)}
          @click=${() => {
            does.onRemove(part, position);
          }}
        >
          ${label}${crossIcon}
        </button>`,
    )}
  </div>`;
}

/** The chosen days in words; a quick period by its name. */
function whenLabel({ from, to }: Selection, today: string, locale: Locale): string {
  const messages = laterMessages(locale.lang);
  if (!from && !to) return '';
  const period = PERIOD_NAMES.find((name) => {
    const days = periodOf(name, today);
    return days.from === from && days.to === to;
  });
  if (period) return messages.periodNames[period];
  if (from && to) return daysOf(from, to, locale);
  return from ? messages.fromDay(locale.day(from, 'short')) : messages.toDay(locale.day(to, 'short'));
}
