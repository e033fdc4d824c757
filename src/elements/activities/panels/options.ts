import type { TemplateResult } from 'lit';
import { countyOf, isOnline, ONLINE, parkOrder, townOf } from '../../../feed/queries.js';
import type { ActivityType, FeedDocument, Text } from '../../../feed/types.js';
import { laterMessages } from '../../../locale/later.js';
import { parkDot } from '../../../parts/parks.js';
import { plainText, shownText, type Reading } from '../../../parts/reading.js';
import type { Entry } from '../../../selection/entries.js';
import { placeKey, type OptionFacet } from '../../../selection/selection.js';
import type { Drawing } from '../drawing.js';

/** One choice within a filter. */
export interface Option {
  readonly key: string;
  readonly label: string;
  /** The label as it is shown, where that says its language. */
  readonly shown?: string | TemplateResult;
  readonly mark?: TemplateResult;
  readonly inset?: boolean;
}

/** Options of a facet that occur, in the order a visitor reads them. */
export function optionsOf(facet: OptionFacet, { reading, view, ownPark }: Drawing): readonly Option[] {
  const { feed, locale } = reading;
  const occurs = new Set(view.matches.within.flatMap(({ options }) => options[facet]));
  const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label, locale.lang);
  switch (facet) {
    case 'areas':
      return Object.entries(feed.areas)
        .filter(([key]) => occurs.has(key))
        .map(([key, { name }]) => ({ key, label: plainText(name, reading), shown: shownText(name, reading) }))
        .sort(byLabel);
    case 'parks':
      return parkOrder(feed, ownPark).flatMap((key) => {
        const park = feed.parks[key];
        return park && occurs.has(key) ? [{ key, label: park.name, mark: parkDot(key, feed) }] : [];
      });
    case 'types':
      return [...occurs]
        .map((key) => ({
          key,
          label: typeName(key, reading),
          shown: typeName(key, reading, shownText),
        }))
        .sort(byLabel);
    case 'places':
      return placeOptions(view.matches.within, feed, locale.messages.online);
  }
}

/** What an option of a facet is called that no activity in the list has: as the feed knows it, else as written. */
export function optionName(facet: OptionFacet, key: string, reading: Reading): string {
  const { areas, parks } = reading.feed;
  switch (facet) {
    case 'areas':
      return areas[key] ? plainText(areas[key].name, reading) : key;
    case 'parks':
      return parks[key]?.name ?? key;
    case 'types':
      return typeName(key, reading);
    case 'places':
      return key.slice(0, 1).toUpperCase() + key.slice(1);
  }
}

/** The places of a feed's activities: online first, then county by county with its towns. */
function placeOptions(entries: readonly Entry[], feed: FeedDocument, online: string): readonly Option[] {
  const counties = new Map<string, Set<string>>();
  let anyOnline = false;
  for (const { activity } of entries) {
    anyOnline ||= isOnline(activity);
    const county = countyOf(activity, feed) ?? '';
    const town = townOf(activity, feed);
    if (!county && town === undefined) continue;
    const towns = counties.get(county) ?? new Set();
    if (town !== undefined) towns.add(town);
    counties.set(county, towns);
  }
  const byName = (a: string, b: string): number => a.localeCompare(b, 'sv');
  const options: Option[] = anyOnline ? [{ key: ONLINE, label: online }] : [];
  for (const county of [...counties.keys()].sort(byName)) {
    if (county) options.push({ key: placeKey(county), label: county });
    for (const town of [...(counties.get(county) ?? [])].sort(byName)) {
      options.push({ key: placeKey(town), label: town, inset: county !== '' });
    }
  }
  return options;
}

function typeName<T = string>(
  key: string,
  reading: Reading,
  write: (text: Text, reading: Reading) => T | string = plainText,
): T | string {
  const name = reading.feed.types?.[key as ActivityType]?.name;
  if (name !== undefined) return write(name, reading);
  const { typeNames } = laterMessages(reading.locale.lang);
  return Object.hasOwn(typeNames, key) ? typeNames[key as ActivityType] : key;
}
