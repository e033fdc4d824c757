import { findPark, foldName, wordingsOf } from '../../../../feed/queries.js';
import type { Activity, FeedDocument, Organization } from '../../../../feed/types.js';
import { areaFinder } from '../../area-names.js';
import type { FeedConfig, SourceConfig } from '../../config.js';

/** Who is behind an activity, in terms of the parks here. */
export interface Organizers {
  readonly park: string;
  readonly coOrganizers: readonly (string | Organization)[];
}

/** What the parks and areas of another feed are called here. */
export class Names {
  readonly #feed: FeedDocument;
  readonly #parks: ReadonlyMap<string, string>;
  readonly #areas: ReadonlyMap<string, string>;
  readonly #config: Pick<FeedConfig, 'parks' | 'areas'>;

  constructor(feed: FeedDocument, source: SourceConfig, config: Pick<FeedConfig, 'parks' | 'areas'>) {
    this.#feed = feed;
    this.#config = config;
    const parks = Object.entries(feed.parks);
    this.#parks = new Map(
      parks.flatMap(([id, park]) => {
        const known = parkCalled(id, park, config);
        // Of a feed of one park the configuration says whose it is.
        const ours = known ?? (parks.length === 1 ? source.park : undefined);
        return ours === undefined ? [] : [[id, ours] as const];
      }),
    );
    const findArea = areaFinder(config, source);
    this.#areas = new Map(
      Object.entries(feed.areas).flatMap(([id, { name, aliases = [] }]) => {
        const ours = [...wordingsOf(name), id, ...aliases].map(findArea).find((found) => found !== undefined);
        return ours === undefined ? [] : [[id, ours] as const];
      }),
    );
  }

  /** The first park of the activity that is one here, and all others beside it; undefined where none is. */
  organizersOf({ park, coOrganizers = [] }: Activity): Organizers | undefined {
    const all = [park, ...coOrganizers].map((each) => this.#organizer(each));
    const first = all.find((each) => typeof each === 'string');
    if (first === undefined) return undefined;
    return { park: first, coOrganizers: all.filter((each) => each !== first) };
  }

  /** The areas that are ones here, and the names of those that are none. */
  areasOf({ areas = [] }: Activity): { areas: string[]; unknown: string[] } {
    const [known, unknown]: [string[], string[]] = [[], []];
    for (const id of areas) {
      const ours = this.#areas.get(id);
      const [name = id] = wordingsOf(this.#feed.areas[id]?.name);
      (ours === undefined ? unknown : known).push(ours ?? name);
    }
    return { areas: [...new Set(known)], unknown };
  }

  #organizer(each: string | Organization): string | Organization {
    if (typeof each !== 'string') return findPark(each.name, this.#config) ?? each;
    const theirs = this.#feed.parks[each];
    return this.#parks.get(each) ?? { name: theirs?.name ?? each, ...(theirs && { url: theirs.url }) };
  }
}

/** By its names; by its id only where both lie in the same town, since ids are short. */
function parkCalled(
  id: string,
  { name, shortName = '', aliases = [], city }: FeedDocument['parks'][string],
  config: Pick<FeedConfig, 'parks'>,
): string | undefined {
  const named = [name, ...aliases, shortName]
    .filter(Boolean)
    .map((each) => findPark(each, config))
    .find((found) => found !== undefined);
  if (named !== undefined || !Object.hasOwn(config.parks, id)) return named;
  return foldName(config.parks[id]?.city ?? '') === foldName(city) ? id : undefined;
}
