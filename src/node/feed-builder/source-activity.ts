import type { Activity, DateOrDateTime, GeoCoordinates } from '../../feed/types.js';

/** Something in a source that could not be used as it stands. */
export interface SourceProblem {
  /** Which page, where a source has several: its address, or `page 2, entry 14`. */
  readonly page?: string;
  /** Line of the file, from 1. */
  readonly line?: number;
  /** The property or the column. */
  readonly field?: string;
  /** Title of the activity, where there is one. */
  readonly title?: string;
  /** One plain sentence for the person who keeps the calendar. */
  readonly reason: string;
}

/** What editors can say about an activity: as a labelled line of a description, or as a column of a sheet. */
export type Label =
  | 'registration'
  | 'deadline'
  | 'price'
  | 'seats'
  | 'waitingList'
  | 'organizers'
  | 'audience'
  | 'languages'
  | 'accessibility'
  | 'contact'
  | 'type'
  | 'areas'
  | 'status'
  | 'link'
  | 'image';

/** A place that a source tells in parts. */
export interface PlaceParts {
  readonly name?: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly town?: string;
}

/** What a source can state in the feed's own terms. */
export type Stated = Partial<
  Omit<
    Activity,
    | 'id'
    | 'url'
    | 'name'
    | 'summary'
    | 'description'
    | 'startDate'
    | 'endDate'
    | 'ongoing'
    | 'park'
    | 'modified'
    | 'source'
  >
>;

/** One activity as a source tells it, before anything of the configuration is applied. */
export interface SourceActivity {
  /** Which page tells it, as in {@link SourceProblem}. */
  readonly page?: string;
  /** Line of the file where it begins. */
  readonly line?: number;
  /** The id that it has for ever, where another feed of ours has given it one. */
  readonly id?: string;
  /** Id of the park whose it is, where the source tells of several. */
  readonly park?: string;
  /** The source's own identity of it; the same in all instances of a series. */
  readonly uid?: string;
  /** Which instance of a series it is: `20261126T080000Z`, or `20261126` where the series is all day. */
  readonly recurrenceId?: string;
  readonly name: string;
  /** With Stockholm's offset, or a date. */
  readonly startDate?: DateOrDateTime;
  /** Inclusive where it is a date. */
  readonly endDate?: DateOrDateTime;
  readonly ongoing?: boolean;
  /** RFC 3339, when the source last changed it. */
  readonly modified?: string;
  readonly summary?: string;
  /** Plain text, labelled lines included. */
  readonly description?: string;
  /** Language of its texts, where it is not that of the feed's plain strings. */
  readonly language?: string;
  readonly url?: string;
  /** As written: "Framtidsvägen 14, 352 52 Växjö", "Online". */
  readonly location?: string;
  readonly place?: PlaceParts;
  readonly town?: string;
  readonly geo?: GeoCoordinates;
  readonly cancelled?: boolean;
  readonly categories: readonly string[];
  readonly organizer?: { readonly name?: string; readonly email?: string };
  /** Texts that the source itself has in further languages. */
  readonly translations?: Readonly<Record<string, TranslatedTexts>>;
  readonly said: Readonly<Partial<Record<Label, string>>>;
  /** The headings under which a sheet says it, as written there. */
  readonly headings?: Readonly<Partial<Record<Label, string>>>;
  /** Goes before everything that is read out of words. */
  readonly stated?: Stated;
}

export interface TranslatedTexts {
  readonly name?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly location?: string;
}

/** How many activities lie outside the window of the feed. */
export interface Outside {
  readonly past: number;
  /** Those that begin after its end. */
  readonly later: number;
}

/** What a source module makes of a file. */
export interface SourceReading {
  readonly activities: readonly SourceActivity[];
  /** Activities that are not among `activities`; a series that has ended is one. */
  readonly outside?: Outside;
  readonly problems: readonly SourceProblem[];
}

/** The span of time that is wanted from a source, milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
