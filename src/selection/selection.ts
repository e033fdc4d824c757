import { isDay } from '../feed/rules.js';

/** What a visitor has chosen, shared by all elements of a group. Within a field any may match, the fields all must. */
export interface Selection {
  /** Ids of profile areas. */
  readonly areas: readonly string[];
  /** Ids of parks. */
  readonly parks: readonly string[];
  /** Activity types. */
  readonly types: readonly string[];
  /** `online`, counties and towns, as {@link placeKey} spells them. */
  readonly places: readonly string[];
  /** First day, `YYYY-MM-DD`; empty for none. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`; empty for none. */
  readonly to: string;
  /** `open` lets through only what one can register for now. */
  readonly registration: '' | 'open';
  /** Search text as typed. */
  readonly text: string;
}

/** The fields of a selection that hold a list of options. */
export type OptionFacet = 'areas' | 'parks' | 'types' | 'places';
/** Everything that narrows the list; `when` stands for `from` and `to`. */
export type Facet = OptionFacet | 'when' | 'registration' | 'text';

export const OPTION_FACETS: readonly OptionFacet[] = ['areas', 'parks', 'types', 'places'];

/**
 * A selection from whatever a page hands in. What is no list of texts, no day or no text counts as not chosen: a
 * selection is shared, and one slip must not break every list on the page.
 */
export function selectionOf(
  value: { readonly [K in keyof Selection]?: unknown } | null | undefined,
): Selection {
  const { areas, parks, types, places, from, to, registration, text } = value ?? {};
  const texts = (list: unknown): readonly string[] =>
    Object.freeze(Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : []);
  const day = (date: unknown): string => (typeof date === 'string' && isDay(date) ? date : '');
  return Object.freeze({
    areas: texts(areas),
    parks: texts(parks),
    types: texts(types),
    places: texts(places),
    from: day(from),
    to: day(to),
    registration: registration === 'open' ? 'open' : '',
    text: typeof text === 'string' ? text : '',
  });
}

export const NOTHING_SELECTED = selectionOf({});

/** Places are compared without case: `kalmar län`, `online`. */
export const placeKey = (name: string): string => name.trim().toLowerCase();

/** True when a facet narrows the list. */
export function isActive(selection: Selection, facet: Facet): boolean {
  if (facet === 'when') return selection.from !== '' || selection.to !== '';
  if (facet === 'text') return selection.text.trim() !== '';
  return selection[facet].length > 0;
}

export const FACETS: readonly Facet[] = [...OPTION_FACETS, 'when', 'registration', 'text'];

export const isNarrowed = (selection: Selection): boolean =>
  FACETS.some((facet) => isActive(selection, facet));

/** The selection with one facet taken away. */
export const without = (selection: Selection, facet: Facet): Selection => ({
  ...selection,
  ...(facet === 'when' ? { from: '', to: '' } : { [facet]: NOTHING_SELECTED[facet] }),
});

/** The selection with one option of a facet turned on or off. */
export const toggled = (selection: Selection, facet: OptionFacet, option: string): Selection => ({
  ...selection,
  [facet]: selection[facet].includes(option)
    ? selection[facet].filter((other) => other !== option)
    : [...selection[facet], option],
});
