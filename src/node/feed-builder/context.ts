const schema = (name: string, more: object = {}): object => ({
  '@id': `https://schema.org/${name}`,
  ...more,
});

/** Text that is the same in every language: no default language is put on it. */
const plain = { '@language': null };
const texts = { '@container': '@language' };
const reference = { '@type': '@id' };
const word = { '@type': '@vocab' };

/** What the kinds of activity are in schema.org. */
const kinds = {
  type: '@type',
  course: 'EducationEvent',
  seminar: 'EducationEvent',
  workshop: 'EducationEvent',
  webinar: 'EducationEvent',
  meeting: 'BusinessEvent',
  meetingplace: 'SocialEvent',
  programme: 'Event',
  other: 'Event',
};

/**
 * The `@context` that gives the document schema.org's meaning as JSON-LD 1.1. Elements never fetch or read it.
 *
 * @param language of every text that is a plain string
 */
export function jsonLdContext(language: string): object {
  return {
    '@version': 1.1,
    '@vocab': 'https://schema.org/',
    '@language': language,
    id: '@id',
    // An item names areas that the top level describes.
    items: schema('dataFeedElement', {
      '@context': { ...kinds, areas: schema('about', reference) },
    }),
    generated: schema('dateModified', plain),
    title: schema('name', texts),
    languages: schema('inLanguage', plain),
    license: schema('license', reference),
    self: schema('url', reference),
    name: schema('name', texts),
    summary: schema('abstract', texts),
    description: schema('description', texts),
    url: schema('url', reference),
    startDate: schema('startDate', plain),
    endDate: schema('endDate', plain),
    previousStartDate: schema('previousStartDate', plain),
    modified: schema('dateModified', plain),
    park: schema('organizer', reference),
    coOrganizers: schema('organizer', reference),
    areas: schema('about', { '@container': '@id', '@context': { parks: null } }),
    about: schema('description', texts),
    alt: schema('caption', texts),
    keywords: schema('keywords'),
    eventStatus: schema('eventStatus', word),
    eventAttendanceMode: schema('eventAttendanceMode', {
      ...word,
      '@context': {
        Offline: 'https://schema.org/OfflineEventAttendanceMode',
        Online: 'https://schema.org/OnlineEventAttendanceMode',
        Mixed: 'https://schema.org/MixedEventAttendanceMode',
      },
    }),
    inLanguage: schema('inLanguage', plain),
    priceCurrency: schema('priceCurrency', plain),
    availability: schema('availability', word),
    validThrough: schema('validThrough', plain),
    telephone: schema('telephone', plain),
    email: schema('email', plain),
    jobTitle: schema('jobTitle', texts),
    contact: schema('contactPoint'),
    postalCode: schema('postalCode', plain),
    audience: schema('audience', texts),
    accessibilitySummary: schema('accessibilitySummary', texts),
    superEvent: schema('superEvent', reference),
    sameAs: schema('sameAs', reference),
    parks: schema('mentions', {
      '@container': '@id',
      '@context': { areas: schema('knowsAbout', reference) },
    }),
    // What only the elements need has no meaning in schema.org.
    version: null,
    timeZone: null,
    next: null,
    types: null,
    type: null,
    ongoing: null,
    newsletter: null,
    feeds: null,
    sources: null,
    source: null,
    deleted: null,
    aliases: null,
    shortName: null,
    city: null,
    county: null,
    vatExcluded: null,
    registrationRequired: null,
    waitingListUrl: null,
    credit: null,
  };
}
