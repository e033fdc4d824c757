import { listed } from '../../parts/names.js';
import { FACETS, type Facet } from '../../selection/selection.js';
import type { Order } from '../../selection/order.js';

/** What the attribute `filters` calls each of them. */
const FILTER_NAMES: Readonly<Record<Facet, string>> = {
  text: 'search',
  areas: 'areas',
  when: 'when',
  places: 'where',
  parks: 'parks',
  types: 'types',
  registration: 'registration',
};

const LIMITS = { list: 20, cards: 20, compact: 5, month: 20 } as const;
export type LayoutName = keyof typeof LIMITS;

/** The attributes that say how an element shows what it shows, as written; frameworks set `undefined` and `null` too. */
export interface SettingAttributes {
  readonly layout: string | undefined | null;
  readonly order: string;
  readonly filters: string;
  readonly limit: number;
  readonly headingLevel: number;
  readonly moreUrl: string | undefined | null;
  readonly urlState: string | undefined | null;
  readonly campaign: string;
}

/** What they mean. */
export interface Settings {
  readonly layout: LayoutName;
  readonly order: Order;
  /** Whether there are any filters, and which. */
  readonly hasFilters: boolean;
  readonly isShown: (facet: Facet) => boolean;
  /** How many rows there are to begin with, and are added each time. */
  readonly limit: number;
  /** Level of the element's own heading. */
  readonly level: number;
  /** Address of the page with the whole list, for a layout that shows a part; empty for none. */
  readonly moreUrl: string;
  /** Prefix of the element's own parameters in the page's address; `undefined` where it has none. */
  readonly urlPrefix: string | undefined;
  /** Query parameters that go on to where one registers; empty for none. */
  readonly campaign: string;
}

export function settingsOf(attributes: SettingAttributes): Settings {
  const { limit, headingLevel, urlState } = attributes;
  const layout = Object.hasOwn(LIMITS, attributes.layout ?? '') ? (attributes.layout as LayoutName) : 'list';
  const filters = listed(attributes.filters || (layout === 'compact' ? 'none' : 'all'));
  const isShown = (facet: Facet): boolean => filters.includes('all') || filters.includes(FILTER_NAMES[facet]);
  return {
    layout,
    order: attributes.order === 'park-first' || attributes.order === 'deadline' ? attributes.order : 'date',
    hasFilters: FACETS.some(isShown),
    isShown,
    limit: limit >= 1 ? Math.floor(limit) : LIMITS[layout],
    level: headingLevel >= 1 && headingLevel <= 4 ? Math.floor(headingLevel) : 2,
    moreUrl: addressOf(attributes.moreUrl),
    urlPrefix: urlState === null || urlState === undefined ? undefined : urlState || 'sydost',
    campaign: new URLSearchParams(attributes.campaign || '').toString(),
  };
}

/** An address that a visitor may be sent to; empty for any other. */
function addressOf(address: string | undefined | null): string {
  try {
    const { href, protocol } = new URL(address || 'about:', document.baseURI);
    return protocol.startsWith('http') ? href : '';
  } catch {
    return '';
  }
}
