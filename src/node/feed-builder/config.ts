import type { Activity, Area, FeedDocument, Park, Text } from '../../feed/types.js';
import { faultsOf, unknownKeysOf } from './config-check.js';
import { SOURCE_KINDS, type SourceKind } from './sources/read-source.js';
import type { FieldPaths } from './sources/wordpress/fields.js';

export { SOURCE_KINDS, type SourceKind };

/** What an activity of a source gets where the source itself says nothing. */
export type ActivityDefaults = Partial<
  Pick<
    Activity,
    | 'type'
    | 'areas'
    | 'keywords'
    | 'eventAttendanceMode'
    | 'location'
    | 'inLanguage'
    | 'offers'
    | 'image'
    | 'audience'
    | 'accessibilitySummary'
    | 'contact'
  >
>;

/** One calendar or sheet of one park. */
export interface SourceConfig {
  /** Id of the park whose activities these are. */
  readonly park: string;
  readonly kind: SourceKind;
  /** http, https or file; a relative one is resolved against the base (see {@link FeedConfig.base}). */
  readonly url: string;
  /** Address of an activity whose source gives none. The park's own address where this is left out too. */
  readonly page?: string;
  /**
   * The same calendar in other languages, keyed by language tag: same UIDs (or same Id column).
   * Name, summary, description and location name of an activity found there become `{ sv, en }`.
   */
  readonly translations?: Readonly<Record<string, string>>;
  readonly defaults?: ActivityDefaults;
  /** The source's own category names → ids of profile areas. Upper and lower case do not matter. */
  readonly areas?: Readonly<Record<string, string>>;
  /** Of a `wordpress` source: where in its entries the facts are, `{ start: 'acf.datum' }`. */
  readonly fields?: FieldPaths;
  /** Of a `jsonld` list: beginnings of the addresses of its activities' pages, `*` for anything: `/event/`. */
  readonly follow?: string | readonly string[];
  /** Of a `jsonld` source: how many pages it may be asked for in one build; 60 where left out. */
  readonly mostPages?: number;
  /** Of a `jsonld` source: seconds between two pages; 1 where left out. */
  readonly pause?: number;
}

/** The builder's configuration: everything that is known about parks and areas, and where the calendars are. */
export interface FeedConfig {
  readonly title?: Text;
  /** BCP 47 tags; the first is the sources' own language. `["sv", "en"]` where left out. */
  readonly languages?: readonly string[];
  /** Relative addresses are resolved against `--base`, else this, else the configuration's own address. */
  readonly base?: string;
  readonly license?: string;
  /** Address at which the document will be published. */
  readonly self?: string;
  readonly parks: Readonly<Record<string, Park>>;
  readonly areas: Readonly<Record<string, Area>>;
  readonly types?: FeedDocument['types'];
  readonly feeds?: FeedDocument['feeds'];
  readonly newsletter?: FeedDocument['newsletter'];
  readonly sources: readonly SourceConfig[];
}

/** The configuration cannot be used; `message` has one sentence a fault, each naming the path. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/**
 * Parsed JSON → configuration.
 *
 * @throws {ConfigError} naming the path of every fault
 */
export function readConfig(value: unknown): FeedConfig {
  const faults = faultsOf(value, SOURCE_KINDS);
  if (faults.length > 0) throw new ConfigError(faults);
  return value as FeedConfig;
}

/** A sentence for each key that means nothing where it stands; it names the path. */
export const warningsOf = (config: FeedConfig): string[] => unknownKeysOf({ ...config });
