import { FeedError, type FeedProblem } from './errors.js';
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
import { instantOf } from './time.js';
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

/** The major version of the documents that this reader understands. */
export const MAJOR_VERSION = 1;

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

const activity = shape<Activity>(
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
    type: oneOf('course', 'seminar', 'workshop', 'meeting', 'webinar', 'meetingplace', 'programme', 'other'),
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
type Frame = Omit<FeedDocument, 'items' | '@context'>;
const frame = shape<Partial<Frame> & Pick<Frame, 'version' | 'parks'>>(
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

/** Whatever of a title can be shown in a warning. */
export const titleOf = (raw: unknown): string | undefined => {
  const name = isRecord(raw) ? raw['name'] : undefined;
  const first = isRecord(name) ? Object.values(name)[0] : name;
  return typeof first === 'string' ? first : undefined;
};

/**
 * Reads a feed that nobody vouches for.
 *
 * A field that can't be used is left out, one that is only misspelled is mended, an item without its required
 * fields is dropped; each becomes a problem, so that whatever the schema refuses in an item is named. Unknown
 * fields are ignored. The result is always safe to show: links lead to http(s), mailto or tel,
 * dates exist, date-times carry an offset, and every park or area that an item names is listed.
 *
 * @throws FeedError `format` when the value is no feed at all, `version` when it is another major version
 */
export function readFeed(value: unknown): { document: FeedDocument; problems: readonly FeedProblem[] } {
  const { version, items: rawItems } = isRecord(value) ? value : {};
  // Asked first: another major version may call its items otherwise.
  if (version !== undefined) {
    const said = JSON.stringify(version);
    if (Number.parseInt(said.replace('"', ''), 10) !== MAJOR_VERSION)
      throw new FeedError('version', `the feed's version is ${said}, not ${MAJOR_VERSION}.x`);
  }
  if (!Array.isArray(rawItems)) {
    throw new FeedError('format', 'the answer is JSON, but no feed: it has no list of items');
  }
  const problems: FeedProblem[] = [];
  const top = frame(value, (reason, path = '') => {
    problems.push({ path: path.slice(1), reason, dropped: false });
  });
  if (!top)
    throw new FeedError(
      'format',
      `the feed can't be used: ${problems.at(-1)?.path ?? ''} is missing or wrong`,
    );
  const items: Activity[] = [];
  const seen = new Set<string>();
  rawItems.forEach((raw: unknown, index) => {
    const path = `items[${index}]`;
    const title = titleOf(raw);
    const found: { reason: string; path: string }[] = [];
    const clean = activity(raw, (reason, below = '') => found.push({ reason, path: path + below }));
    const read = clean && checked(clean, top, (reason, below) => found.push({ reason, path: path + below }));
    const kept = read && !seen.has(read.id);
    if (read && !kept) found.push({ reason: `is used twice: ${read.id}`, path: `${path}.id` });
    problems.push(
      ...found.map((problem, position) => ({
        ...problem,
        ...(title === undefined ? {} : { title }),
        dropped: !kept && position === found.length - 1,
      })),
    );
    if (!kept) return;
    seen.add(read.id);
    items.push(read);
  });
  const languages = top.languages?.length ? top.languages : ['sv'];
  return {
    document: {
      ...top,
      generated: top.generated ?? '1970-01-01T00:00:00Z',
      timeZone: top.timeZone ?? 'Europe/Stockholm',
      areas: top.areas ?? {},
      languages,
      items,
    },
    problems,
  };
}

/** What one field can't tell alone: what belongs together, and what the feed lists. */
function checked(
  item: Activity,
  { parks, areas = {} }: Pick<FeedDocument, 'parks'> & { readonly areas?: FeedDocument['areas'] },
  report: (reason: string, path: string) => void,
): Activity | undefined {
  if (!item.startDate && !item.ongoing) {
    report("is missing or can't be read", '.startDate');
    return undefined;
  }
  const listed = (known: object, id: string, field: string): boolean => {
    if (Object.hasOwn(known, id)) return true;
    report(`names ${id}, which the feed does not list`, field);
    return false;
  };
  if (!listed(parks, item.park, '.park')) return undefined;
  const { endDate, ...rest } = item;
  const clean: { -readonly [K in keyof Activity]: Activity[K] } = rest;
  if (endDate) {
    if (item.startDate && instantOf(endDate, 'end') < instantOf(item.startDate)) {
      report('is before startDate', '.endDate');
    } else clean.endDate = endDate;
  }
  if (item.areas) clean.areas = item.areas.filter((id) => listed(areas, id, '.areas'));
  if (item.coOrganizers) {
    clean.coOrganizers = item.coOrganizers.filter(
      (other) => typeof other !== 'string' || listed(parks, other, '.coOrganizers'),
    );
  }
  return clean;
}

/**
 * Reads a feed from the bytes of an answer.
 *
 * @throws FeedError `format` when they are not UTF-8 or not whole JSON, and as {@link readFeed}
 */
export function decodeFeed(bytes: ArrayBuffer | Uint8Array): ReturnType<typeof readFeed> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new FeedError('format', `the answer is not JSON in UTF-8: ${String(error)}`);
  }
  return readFeed(value);
}
