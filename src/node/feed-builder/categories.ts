import { findPark } from '../../feed/queries.js';
import type { Activity } from '../../feed/types.js';
import type { FeedConfig } from './config.js';
import type { Facts } from './facts.js';
import { parseType } from './words.js';

/** What the categories of a source mean. */
export interface Categories {
  readonly areas: readonly string[];
  readonly type?: Activity['type'];
  readonly keywords: readonly string[];
}

/** Parts categories into profile areas, kinds of activity, states (taken in by `facts`) and words that are kept as they are. */
export function sortCategories(
  categories: readonly string[],
  facts: Facts,
  findArea: (name: string) => string | undefined,
  config: FeedConfig,
): Categories {
  const areas: string[] = [];
  const keywords: string[] = [];
  let type: Activity['type'];
  for (const category of categories) {
    const area = findArea(category);
    const kind = area === undefined ? parseType(category) : undefined;
    if (area !== undefined) areas.push(area);
    // "Övrigt" beside a word that says more says nothing.
    else if (kind) type = type === undefined || type === 'other' ? kind : type;
    else if (facts.understand('status', category, '')) continue;
    else if (findPark(category, config) === undefined) keywords.push(category);
  }
  return { areas, ...(type && { type }), keywords: [...new Set(keywords)] };
}
