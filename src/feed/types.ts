/**
 * The feed document: what the builder writes and every element reads.
 *
 * Names are schema.org's wherever it has one, so that the document is valid JSON-LD with its own `@context`.
 * `feed.schema.json` says the same to machines; a test keeps the two in step.
 */

/** A text in the feed's first language, or the same text in several, keyed by BCP 47 language tag. */
export type Text = string | Readonly<Record<string, string>>;

/** `YYYY-MM-DD`, or RFC 3339 with an offset (`2026-11-26T09:00:00+01:00`). */
export type DateOrDateTime = string;

export type ActivityType =
  'course' | 'seminar' | 'workshop' | 'meeting' | 'webinar' | 'meetingplace' | 'programme' | 'other';

/** schema.org EventStatusType, without the address in front. */
export type EventStatus =
  'EventScheduled' | 'EventCancelled' | 'EventPostponed' | 'EventRescheduled' | 'EventMovedOnline';

/** schema.org EventAttendanceModeEnumeration, shortened. Left out means `Offline`. */
export type AttendanceMode = 'Offline' | 'Online' | 'Mixed';

/** schema.org ItemAvailability, the three that say something about a place at an activity. */
export type Availability = 'InStock' | 'LimitedAvailability' | 'SoldOut';

export interface GeoCoordinates {
  readonly latitude: number;
  readonly longitude: number;
}

export interface PostalAddress {
  readonly streetAddress?: string;
  readonly postalCode?: string;
  /** The town, as a visitor would say it: "Karlshamn". */
  readonly addressLocality?: string;
  /** The county, as in `Park.county`. Where it is missing, the county of the park in the same town is used. */
  readonly addressRegion?: string;
}

export interface Place {
  readonly name?: Text;
  readonly address?: PostalAddress;
  readonly geo?: GeoCoordinates;
  readonly url?: string;
}

export interface Offer {
  /** 0 means free of charge. Left out means that the source says nothing about the price. */
  readonly price?: number;
  /** ISO 4217; `SEK` where left out. */
  readonly priceCurrency?: string;
  /** True when VAT comes on top of the price. */
  readonly vatExcluded?: boolean;
  /** False where one just comes. Left out means that the source does not say. */
  readonly registrationRequired?: boolean;
  /** Where one registers. */
  readonly url?: string;
  readonly availability?: Availability;
  /** The last day, or the last moment, to register. */
  readonly validThrough?: DateOrDateTime;
  readonly waitingListUrl?: string;
}

export interface Image {
  readonly url: string;
  readonly alt?: Text;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
  readonly credit?: string;
}

export interface ContactPoint {
  readonly name?: string;
  readonly jobTitle?: Text;
  readonly telephone?: string;
  readonly email?: string;
}

/** An organiser that is not one of the feed's parks. */
export interface Organization {
  readonly name: string;
  readonly url?: string;
}

export interface ActivitySource {
  /** Which kind of source module read it: `ics`, `csv` … */
  readonly kind: string;
  readonly url?: string;
  readonly uid?: string;
}

export interface Activity {
  /** Stable for ever: the park and a hash of the source's uid or address, and the RECURRENCE-ID of an instance. */
  readonly id: string;
  /** The park's own page about it. */
  readonly url: string;
  readonly name: Text;
  /** A date alone means all day. Missing only where `ongoing` is true. */
  readonly startDate?: DateOrDateTime;
  /** INCLUSIVE where it is a date alone, as in schema.org and unlike iCalendar's DTEND. */
  readonly endDate?: DateOrDateTime;
  /** An open offer without a date: advice, a lab to book. */
  readonly ongoing?: boolean;
  /** Where a postponed or rescheduled activity stood before. */
  readonly previousStartDate?: DateOrDateTime;
  /** Id of the organising park. */
  readonly park: string;
  /** Other organisers: park ids, or organisations outside the parks. */
  readonly coOrganizers?: readonly (string | Organization)[];
  /** RFC 3339; moves only when the activity changes. */
  readonly modified: string;
  /** At most 300 characters. */
  readonly summary?: Text;
  /** Plain text; a blank line parts paragraphs. */
  readonly description?: Text;
  /** `other` where left out. */
  readonly type?: ActivityType;
  /** Ids of profile areas. */
  readonly areas?: readonly string[];
  readonly keywords?: readonly string[];
  /** `EventScheduled` where left out. */
  readonly eventStatus?: EventStatus;
  /** `Offline` where left out. */
  readonly eventAttendanceMode?: AttendanceMode;
  readonly location?: Place;
  /** BCP 47 tags of the languages spoken there. */
  readonly inLanguage?: readonly string[];
  readonly offers?: Offer;
  readonly image?: Image;
  readonly audience?: Text;
  readonly accessibilitySummary?: Text;
  readonly contact?: ContactPoint;
  /** Id that all instances of a series share. */
  readonly superEvent?: string;
  readonly source?: ActivitySource;
  /** Other pages about the same activity, as after a merge. */
  readonly sameAs?: readonly string[];
}

export interface ParkNewsletter {
  readonly enabled: boolean;
  readonly name?: Text;
  readonly optIn?: 'relay' | 'provider';
  readonly profiles?: readonly string[];
  readonly frequency?: Text;
  readonly privacyUrl?: string;
  readonly controller?: string;
  readonly signupUrl?: string;
}

export interface Park {
  readonly name: string;
  /** For rows and chips: "Krinova". `name` where left out. */
  readonly shortName?: string;
  /** Other spellings that mean this park. */
  readonly aliases?: readonly string[];
  readonly city: string;
  readonly county: string;
  readonly geo?: GeoCoordinates;
  readonly url: string;
  /** Ids of its profile areas. */
  readonly areas?: readonly string[];
  readonly about?: Text;
  readonly contact?: ContactPoint;
  readonly newsletter?: ParkNewsletter;
}

export interface Area {
  readonly name: Text;
  /** Other spellings, and near-equal areas' names, that mean this area. */
  readonly aliases?: readonly string[];
  /** Ids of the parks that have it as a profile area. */
  readonly parks?: readonly string[];
}

export interface SourceState {
  readonly park: string;
  readonly kind: string;
  readonly status: 'ok' | 'stale' | 'failed';
  /** RFC 3339: since when it has that status. */
  readonly since?: string;
}

export interface FeedDocument {
  readonly '@context'?: unknown;
  /** `major.minor`. The same major version can be read. */
  readonly version: string;
  /** RFC 3339, UTC; moves only when items change. */
  readonly generated: string;
  readonly title?: Text;
  /** BCP 47 tags; the first is the language of every `Text` that is a plain string. */
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly license?: string;
  readonly self?: string;
  /** Address of the document that goes on where this one ends. */
  readonly next?: string;
  readonly parks: Readonly<Record<string, Park>>;
  readonly areas: Readonly<Record<string, Area>>;
  readonly types?: Readonly<Partial<Record<ActivityType, { readonly name: Text }>>>;
  readonly newsletter?: {
    readonly endpoint: string;
    readonly consent?: { readonly version: string; readonly text: Text };
  };
  /** Addresses to subscribe to. */
  readonly feeds?: {
    readonly ics?: string;
    readonly rss?: string;
    readonly byPark?: Readonly<Record<string, { readonly ics?: string; readonly rss?: string }>>;
    readonly byArea?: Readonly<Record<string, { readonly ics?: string; readonly rss?: string }>>;
  };
  readonly sources?: readonly SourceState[];
  readonly items: readonly Activity[];
  /** Items taken away within the last 30 days. */
  readonly deleted?: readonly { readonly id: string; readonly modified: string }[];
}
