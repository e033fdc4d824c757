import { html, nothing, type TemplateResult } from 'lit';
import { parkOrder } from '../../feed/queries.js';
import type { ActivityType } from '../../feed/types.js';
import { checkIcon, chevronIcon } from '../../parts/icons.js';
import { parkDot } from '../../parts/parks.js';
import { plainText, type Reading } from '../../parts/reading.js';
import type { Matches } from '../../selection/matching.js';
import { PERIOD_NAMES, periodOf } from '../../selection/periods.js';
import type { Facet, OptionFacet, Selection } from '../../selection/selection.js';
import { placeOptions } from './view.js';

/** What the filters show and whom they tell of a gesture. */
export interface FacetContext {
  readonly reading: Reading;
  readonly selection: Selection;
  readonly matches: Matches;
  readonly ownPark: string | undefined;
  readonly isShown: (facet: Facet) => boolean;
  /** The filter whose options are unfolded. */
  readonly open: string;
  readonly onOpen: (facet: string) => void;
  readonly onToggle: (facet: OptionFacet, option: string) => void;
  readonly onChange: (part: Partial<Selection>) => void;
  /** Like `onChange`, from a control that goes away with it; `position` is its place among its like. */
  readonly onRemove: (part: Partial<Selection>, position: number) => void;
}

interface Option {
  readonly key: string;
  readonly label: string;
  readonly mark?: TemplateResult;
  readonly inset?: boolean;
}

/** Options of a facet that occur, in the order a visitor reads them. */
export function optionsOf(
  facet: OptionFacet,
  { reading, matches, ownPark }: FacetContext,
): readonly Option[] {
  const { feed, locale } = reading;
  const occurs = new Set(matches.within.flatMap(({ options }) => options[facet]));
  const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label, locale.lang);
  switch (facet) {
    case 'areas':
      return Object.entries(feed.areas)
        .filter(([key]) => occurs.has(key))
        .map(([key, { name }]) => ({ key, label: plainText(name, reading) }))
        .sort(byLabel);
    case 'parks':
      return parkOrder(feed, ownPark).flatMap((key) => {
        const park = feed.parks[key];
        return park && occurs.has(key) ? [{ key, label: park.name, mark: parkDot(key, feed) }] : [];
      });
    case 'types':
      return [...occurs].map((key) => ({ key, label: typeName(key, reading) })).sort(byLabel);
    case 'places':
      return placeOptions(matches.within, feed, locale.messages.online).map(({ key, label, within }) => ({
        key,
        label,
        inset: within !== undefined,
      }));
  }
}

function typeName(key: string, reading: Reading): string {
  const name = reading.feed.types?.[key as ActivityType]?.name;
  return name === undefined
    ? reading.locale.messages.typeNames[key as ActivityType]
    : plainText(name, reading);
}

/** Profile areas as chips with counts. */
export function areaChips(context: FacetContext): TemplateResult | typeof nothing {
  const { selection, matches, reading, isShown, onToggle } = context;
  if (!isShown('areas')) return nothing;
  return html`<div class="chips" role="group" aria-label=${reading.locale.messages.areas}>
    ${optionsOf('areas', context).map(({ key, label }) => {
      const isOn = selection.areas.includes(key);
      const count = matches.counts.areas.get(key) ?? 0;
      return html`<button
        class="chip ${isOn ? 'filled' : ''} ${count ? '' : 'none'}"
        part="chip"
        aria-pressed=${isOn ? 'true' : 'false'}
        @click=${() => {
          onToggle('areas', key);
        }}
      >
        <span>${isOn ? checkIcon : nothing}${label} <span class="count">${count}</span></span>
      </button>`;
    })}
  </div>`;
}

/** Lets through only what one can register for. */
export const openOnly = ({ selection, matches, reading, onChange }: FacetContext): TemplateResult =>
  option(
    html`<input
      type="checkbox"
      .checked=${selection.registration === 'open'}
      @change=${() => {
        onChange({ registration: selection.registration ? '' : 'open' });
      }}
    />`,
    reading.locale.messages.registration,
    matches.counts.registration,
  );

/** The filters that unfold: when, where, park, type. */
export function facetButtons(context: FacetContext): TemplateResult {
  const { isShown, reading } = context;
  const { messages } = reading.locale;
  const lists: readonly (readonly [OptionFacet, string])[] = [
    ['places', messages.where],
    ['parks', messages.parks],
    ['types', messages.types],
  ];
  return html`${isShown('when') ? disclosure('when', messages.when, 0, periods(context), context) : nothing}
  ${lists.map(([facet, label]) =>
    isShown(facet)
      ? disclosure(facet, label, context.selection[facet].length, () => checkboxes(facet, context), context)
      : nothing,
  )}`;
}

function disclosure(
  facet: Facet,
  label: string,
  chosen: number,
  content: () => TemplateResult,
  { open, onOpen, selection }: FacetContext,
): TemplateResult {
  const isOpen = open === facet;
  const isOn = facet === 'when' ? Boolean(selection.from || selection.to) : chosen > 0;
  return html`<div class="facet" data-facet=${facet}>
    <button
      class="field ${isOn ? 'on' : ''}"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="panel-${facet}"
      @click=${() => {
        onOpen(isOpen ? '' : facet);
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

function checkboxes(facet: OptionFacet, context: FacetContext): TemplateResult {
  const { selection, matches, onToggle } = context;
  return html`${optionsOf(facet, context).map(({ key, label, mark, inset }) =>
    option(
      html`<input
        type="checkbox"
        .checked=${selection[facet].includes(key)}
        @change=${() => {
          onToggle(facet, key);
        }}
      />`,
      html`${mark}${label}`,
      matches.counts[facet].get(key) ?? 0,
      inset,
    ),
  )}`;
}

const periods =
  ({ reading, selection, matches, onChange }: FacetContext) =>
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
            onChange(period);
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
            onChange({ [name]: (event.target as HTMLInputElement).value });
          }}
      /></label>`;
    return html`${radio(messages.anyDate, { from: '', to: '' })}
      ${PERIOD_NAMES.map((name) =>
        radio(messages.periodNames[name], periodOf(name, reading.today), matches.counts.when.get(name) ?? 0),
      )}
      <div class="days">${day('from', messages.from)}${day('to', messages.to)}</div>`;
  };
