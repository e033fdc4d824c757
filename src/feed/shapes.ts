import {
  boolean,
  currency,
  dateOrDateTime as moment,
  dateTime,
  either,
  isRecord,
  link,
  list,
  number,
  oneOf,
  record,
  shape,
  string,
  text,
  type Rule,
} from './rules.js';
import type {
  Activity,
  ActivitySource,
  Area,
  ContactPoint,
  FeedDocument,
  GeoCoordinates,
  Image,
  Offer,
  Organization,
  Park,
  ParkNewsletter,
  Place,
  PostalAddress,
  SourceState,
} from './types.js';

const geo = shape<GeoCoordinates>(
  { latitude: number(-90, 90), longitude: number(-180, 180) },
  'latitude',
  'longitude',
);
const contact = shape<ContactPoint>({ name: string, jobTitle: text, telephone: string, email: string });
const names = list(string);
const pricing = shape<Offer>({
  price: number(0),
  priceCurrency: currency,
  vatExcluded: boolean,
  registrationRequired: boolean,
  url: link,
  availability: oneOf('InStock', 'LimitedAvailability', 'SoldOut'),
  validThrough: moment,
  waitingListUrl: link,
});
const offer: Rule<Offer> = (value, report) => {
  const clean = pricing(value, report);
  // A price in a currency that can't be read would count as kronor.
  if (clean && !clean.priceCurrency && isRecord(value) && 'priceCurrency' in value)
    delete (clean as { price?: number }).price;
  return clean;
};
const subscription = shape<{ ics?: string; rss?: string }>({ ics: link, rss: link });

/** All that an activity may be. */
export const ACTIVITY_TYPES = [
  'course',
  'seminar',
  'workshop',
  'meeting',
  'webinar',
  'meetingplace',
  'programme',
  'other',
] as const;

/** An item. */
export const activity = shape<Activity>(
  {
    id: string,
    url: link,
    name: text,
    startDate: moment,
    endDate: moment,
    ongoing: boolean,
    previousStartDate: moment,
    park: string,
    coOrganizers: list(
      either(string, shape<Organization>({ name: string, url: link }, 'name'), (value) => !isRecord(value)),
    ),
    modified: dateTime,
    summary: text,
    description: text,
    type: oneOf(...ACTIVITY_TYPES),
    areas: names,
    keywords: names,
    eventStatus: oneOf(
      'EventScheduled',
      'EventCancelled',
      'EventPostponed',
      'EventRescheduled',
      'EventMovedOnline',
    ),
    eventAttendanceMode: oneOf('Offline', 'Online', 'Mixed'),
    location: shape<Place>({
      name: text,
      address: shape<PostalAddress>({
        streetAddress: string,
        postalCode: string,
        addressLocality: string,
        addressRegion: string,
      }),
      geo,
      url: link,
    }),
    inLanguage: names,
    offers: offer,
    image: shape<Image>({ url: link, alt: text, width: number(1), height: number(1), credit: string }, 'url'),
    audience: text,
    accessibilitySummary: text,
    contact,
    superEvent: string,
    source: shape<ActivitySource>({ kind: string, url: link, uid: string }, 'kind'),
    sameAs: list(link),
  },
  'id',
  'url',
  'name',
  'park',
  'modified',
);

const park = shape<Park>(
  {
    name: string,
    shortName: string,
    aliases: names,
    city: string,
    county: string,
    geo,
    url: link,
    areas: names,
    about: text,
    contact,
    newsletter: shape<ParkNewsletter>(
      {
        enabled: boolean,
        name: text,
        optIn: oneOf('relay', 'provider'),
        profiles: names,
        frequency: text,
        privacyUrl: link,
        controller: string,
        signupUrl: link,
      },
      'enabled',
    ),
  },
  'name',
  'city',
  'county',
  'url',
);

/** Everything but the items, which are read one by one so that a fault can be named by its title. */
export type Frame = Omit<FeedDocument, 'items' | '@context'>;
export const frame = shape<Partial<Frame> & Pick<Frame, 'version' | 'parks'>>(
  {
    version: string,
    generated: dateTime,
    title: text,
    languages: names,
    timeZone: string,
    license: string,
    self: link,
    next: link,
    parks: record(park),
    areas: record(shape<Area>({ name: text, aliases: names, parks: names }, 'name')),
    types: record(shape<{ name: string | Readonly<Record<string, string>> }>({ name: text }, 'name')),
    newsletter: shape<NonNullable<FeedDocument['newsletter']>>(
      {
        endpoint: link,
        consent: shape<{ version: string; text: string | Readonly<Record<string, string>> }>(
          { version: string, text },
          'version',
          'text',
        ),
      },
      'endpoint',
    ),
    feeds: shape<NonNullable<FeedDocument['feeds']>>({
      ics: link,
      rss: link,
      byPark: record(subscription),
      byArea: record(subscription),
    }),
    sources: list(
      shape<SourceState>(
        { park: string, kind: string, status: oneOf('ok', 'stale', 'failed'), since: dateTime },
        'park',
        'kind',
        'status',
      ),
    ),
    deleted: list(
      shape<{ id: string; modified: string }>({ id: string, modified: dateTime }, 'id', 'modified'),
    ),
  },
  'version',
  'parks',
);
