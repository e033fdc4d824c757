import { isDay } from '../../feed/rules.js';
import { ACTIVITY_TYPES } from '../../feed/shapes.js';
import { findArea, findPark, foldName, wordingsOf } from '../../feed/queries.js';
import type { FeedDocument } from '../../feed/types.js';
import { knownIds, listed } from '../../parts/names.js';
import { entriesOf } from '../../selection/entries.js';
import { placeKey, type Selection } from '../../selection/selection.js';

/** The attributes that fix what an element shows, as written. */
export interface BoundAttributes {
  readonly areas: string;
  readonly parks: string;
  readonly types: string;
  readonly places: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The bounds that an element's attributes set. What the feed does not know is named to `hint`, and left
 * out unless it is a place; a list of nothing but such is no bound, so that a slip of the pen does not empty a page.
 */
export function boundsOf(
  attributes: BoundAttributes,
  feed: FeedDocument,
  hint: (message: string) => void,
): Selection {
  const ids = (
    name: 'areas' | 'parks' | 'types',
    find: (name: string, feed: FeedDocument) => string | undefined,
  ): string[] => knownIds(name, attributes[name], find, feed, hint);
  const day = (name: 'from' | 'to'): string => {
    const value = attributes[name];
    if (!value || isDay(value)) return value || '';
    hint(`${name} is no date like 2026-11-26: ${value}`);
    return '';
  };
  const places = listed(attributes.places).map(placeKey);
  for (const place of places) {
    // It may be a town where nothing is on just now, so it binds all the same.
    if (!entriesOf(feed).some(({ options }) => options.places.includes(place))) {
      hint(`no activity is in ${place}, named in places`);
    }
  }
  return {
    areas: ids('areas', findArea),
    parks: ids('parks', findPark),
    types: ids('types', (name, { types = {} }) =>
      ACTIVITY_TYPES.find((type) =>
        [type, ...wordingsOf(types[type]?.name)].some((known) => foldName(known) === foldName(name)),
      ),
    ),
    places,
    from: day('from'),
    to: day('to'),
    registration: '',
    text: '',
  };
}
