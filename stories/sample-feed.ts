import { addDays, dayAt, weekdayOf } from '../src/feed/time.js';
import type { Activity, FeedDocument } from '../src/feed/types.js';

const now = Date.now();
const today = dayAt(now);

/** A weekday at least so many days ahead, so that a seminar never falls on a Sunday. */
function ahead(days: number): string {
  const day = addDays(today, days);
  const over = weekdayOf(day) - 5;
  return over > 0 && days > 0 ? addDays(day, 3 - over) : day;
}

const at = (day: string, time: string): string => `${day}T${time}:00+01:00`;

const PARKS = {
  kalmar: ['Kalmar Science Park', 'Kalmar', 'Kalmar län', ['e-handel', 'e-halsa', 'digital-business']],
  blue: ['Blue Science Park', 'Karlskrona', 'Blekinge', ['digital', 'marin-teknik']],
  netport: [
    'NetPort Science Park',
    'Karlshamn',
    'Blekinge',
    ['digitala-medier', 'energi', 'intelligenta-transportsystem'],
  ],
  krinova: ['Krinova Incubator & Science Park', 'Kristianstad', 'Skåne', ['livsmedel']],
  vaxjo: [
    'Växjö Linnæus Science Park',
    'Växjö',
    'Kronoberg',
    ['smarta-staden', 'cirkular-ekonomi', 'digitalisering', 'skog-och-tra'],
  ],
} as const;

const AREAS = {
  'e-handel': ['E-handel', 'E-commerce'],
  'e-halsa': ['E-hälsa', 'E-health'],
  'digital-business': ['Digital Business', 'Digital Business'],
  digital: ['Digital', 'Digital'],
  'marin-teknik': ['Marin teknik', 'Marine technology'],
  'digitala-medier': ['Digitala Medier', 'Digital Media'],
  energi: ['Energi', 'Energy'],
  'intelligenta-transportsystem': ['Intelligenta Transportsystem', 'Intelligent Transport Systems'],
  livsmedel: ['Livsmedel', 'Food'],
  'smarta-staden': ['Smarta staden', 'Smart city'],
  'cirkular-ekonomi': ['Cirkulär ekonomi', 'Circular economy'],
  digitalisering: ['Digitalisering', 'Digitalisation'],
  'skog-och-tra': ['Skog och trä', 'Forest and wood'],
} as const;

type Park = keyof typeof PARKS;
type Sample = Partial<Activity> & Pick<Activity, 'id' | 'name'> & { park: Park };

const place = (
  streetAddress: string,
  addressLocality: string,
  addressRegion: string,
): NonNullable<Activity['location']> => ({
  address: { streetAddress, addressLocality, addressRegion },
});
const register = 'https://exempel.se/anmalan';
const vaxjo = {
  ...place('Framtidsvägen 14', 'Växjö', 'Kronoberg'),
  geo: { latitude: 56.855, longitude: 14.829 },
};
const krinova = { ...place('Stridsvagnsvägen 14', 'Kristianstad', 'Skåne'), name: 'Krinova' };

const SAMPLES: readonly Sample[] = [
  {
    id: 'oppet-hus',
    name: {
      sv: 'Öppet hus i testbädden för cirkulära material',
      en: 'Open house at the test bed for circular materials',
    },
    park: 'vaxjo',
    startDate: today,
    areas: ['cirkular-ekonomi', 'skog-och-tra'],
    type: 'meetingplace',
    location: vaxjo,
    offers: { price: 0, registrationRequired: false },
  },
  {
    id: 'matinnovation',
    name: { sv: 'Matinnovation i praktiken – från idé till hyllplats', en: 'Food innovation in practice' },
    park: 'krinova',
    startDate: at(ahead(2), '09:00'),
    endDate: at(ahead(2), '15:00'),
    areas: ['livsmedel'],
    type: 'workshop',
    location: krinova,
    offers: { url: register, price: 0, availability: 'LimitedAvailability' },
    image: {
      url: 'https://exempel.se/bilder/testkok.jpg',
      alt: {
        sv: 'En kock smakar av en gryta i ett testkök',
        en: 'A cook tastes from a pot in a test kitchen',
      },
      width: 1200,
      height: 800,
      credit: 'Krinova',
    },
  },
  {
    id: 'tra',
    name: {
      sv: 'Cirkulära affärsmodeller för träindustrin',
      en: 'Circular business models for the wood industry',
    },
    park: 'vaxjo',
    startDate: at(ahead(6), '13:00'),
    endDate: at(ahead(6), '16:30'),
    areas: ['cirkular-ekonomi', 'skog-och-tra'],
    type: 'seminar',
    location: vaxjo,
    summary: 'Hur blir spill till en ny intäkt?',
    description: {
      sv: 'Hur blir spill till en ny intäkt? Tre träföretag i Kronoberg visar sina räkneexempel, och vi räknar på ditt företag. Ta med en produkt.\n\nVi bjuder på fika.',
      en: 'How does waste become a new income? Three wood companies in Kronoberg show their sums, and we work on those of your company. Bring a product.',
    },
    offers: { url: register, price: 495, vatExcluded: true, validThrough: addDays(today, 3) },
    contact: {
      jobTitle: { sv: 'Kommunikationsansvarig', en: 'Communications officer' },
      telephone: '010-000 00 00',
    },
    inLanguage: ['sv', 'en'],
    audience: 'Småföretag i träbranschen',
  },
  {
    id: 'restströmmar',
    name: {
      sv: 'Restströmmar som råvara: livsmedel möter energi',
      en: 'Residues as raw material: food meets energy',
    },
    park: 'krinova',
    coOrganizers: ['netport'],
    startDate: at(ahead(7), '10:00'),
    endDate: at(ahead(7), '11:30'),
    areas: ['livsmedel', 'energi', 'cirkular-ekonomi'],
    type: 'webinar',
    eventAttendanceMode: 'Online',
    offers: { url: register, price: 0 },
  },
  {
    id: 'forpackningar',
    name: { sv: 'Hållbara förpackningar – frukostmöte', en: 'Sustainable packaging – breakfast meeting' },
    park: 'krinova',
    startDate: at(ahead(8), '08:00'),
    endDate: at(ahead(8), '09:30'),
    areas: ['livsmedel'],
    type: 'meeting',
    location: krinova,
    eventStatus: 'EventCancelled',
  },
  {
    id: 'e-handel',
    name: 'E-handel utan ny butik: så kommer du igång på en månad',
    park: 'kalmar',
    startDate: at(ahead(9), '13:00'),
    endDate: at(ahead(9), '16:00'),
    areas: ['e-handel', 'digital-business'],
    type: 'course',
    location: place('Trekantsvägen 1', 'Oskarshamn', 'Kalmar län'),
    offers: {
      url: register,
      price: 900,
      vatExcluded: true,
      availability: 'SoldOut',
      waitingListUrl: register,
    },
  },
  {
    id: 'sjofart',
    name: { en: 'Autonomous vessels: from demo to daily traffic' },
    park: 'blue',
    coOrganizers: ['netport', { name: 'Blekinge tekniska högskola' }],
    startDate: ahead(13),
    endDate: ahead(14),
    areas: ['marin-teknik', 'digital', 'intelligenta-transportsystem'],
    type: 'seminar',
    location: { ...place('Ronnebygatan 2', 'Ronneby', 'Blekinge'), name: 'Kulturcentrum' },
    eventAttendanceMode: 'Mixed',
    inLanguage: ['en'],
    offers: { url: register, price: 0, validThrough: ahead(12) },
  },
  {
    id: 'frukost',
    name: {
      sv: 'Digital frukost: en timme om AI i småföretaget',
      en: 'Digital breakfast: an hour on AI in a small company',
    },
    park: 'vaxjo',
    startDate: at(ahead(15), '07:30'),
    endDate: at(ahead(15), '08:30'),
    areas: ['digitalisering', 'smarta-staden'],
    type: 'meeting',
    location: vaxjo,
    eventStatus: 'EventRescheduled',
    previousStartDate: at(ahead(5), '07:30'),
    offers: { url: register, price: 0 },
  },
  {
    id: 'podd',
    name: { sv: 'Spela in en podd som låter proffsig', en: 'Record a podcast that sounds professional' },
    park: 'netport',
    startDate: at(ahead(22), '13:00'),
    endDate: at(ahead(22), '17:00'),
    areas: ['digitala-medier'],
    type: 'workshop',
    location: place('Pirgatan 13', 'Karlshamn', 'Blekinge'),
    eventStatus: 'EventPostponed',
  },
  ...[30, 58, 86, 114, 142].map((days, index): Sample => ({
    id: `halsa-${index}`,
    name: { sv: 'E-hälsofika', en: 'E-health coffee' },
    park: 'kalmar',
    startDate: at(ahead(days), '14:30'),
    endDate: at(ahead(days), '15:30'),
    areas: ['e-halsa'],
    type: 'meeting',
    superEvent: 'halsa',
  })),
  {
    id: 'labb',
    name: { sv: 'Boka ett testlabb för livsmedel', en: 'Book a test lab for food' },
    park: 'krinova',
    ongoing: true,
    areas: ['livsmedel'],
    type: 'meetingplace',
    location: krinova,
    offers: { url: register },
  },
];

const calendar = (name: string): { ics: string } => ({ ics: `https://exempel.se/v1/${name}.ics` });

/** A small feed with dates around today and every state that an activity can be in. */
export const sampleFeed: FeedDocument = {
  version: '1.0',
  generated: new Date(now - 3_600_000).toISOString(),
  languages: ['sv', 'en'],
  timeZone: 'Europe/Stockholm',
  parks: Object.fromEntries(
    Object.entries(PARKS).map(([id, [name, city, county, areas]]) => [
      id,
      {
        name,
        city,
        county,
        areas,
        url: `https://exempel.se/${id}`,
        shortName: id === 'krinova' ? 'Krinova' : name,
      },
    ]),
  ),
  areas: Object.fromEntries(Object.entries(AREAS).map(([id, [sv, en]]) => [id, { name: { sv, en } }])),
  feeds: {
    ...calendar('feed'),
    byPark: Object.fromEntries(Object.keys(PARKS).map((id) => [id, calendar(`park-${id}`)])),
    byArea: Object.fromEntries(Object.keys(AREAS).map((id) => [id, calendar(`area-${id}`)])),
  },
  items: SAMPLES.map((sample) => ({
    url: `https://exempel.se/aktiviteter/${sample.id}`,
    modified: '2026-11-01T08:00:00+01:00',
    ...sample,
  })),
};
