import type { Activity, Area, FeedDocument, Park } from '../../src/feed/types.js';

/** Thursday 26 November 2026, nine o'clock in Stockholm: "now" in the tests. */
export const NOW = Date.parse('2026-11-26T09:00:00+01:00');
export const TODAY = '2026-11-26';

const park = (
  name: string,
  shortName: string,
  city: string,
  county: string,
  [latitude, longitude]: readonly [number, number],
  areas: readonly string[],
  aliases: readonly string[] = [],
): Park => ({
  name,
  shortName,
  aliases,
  city,
  county,
  geo: { latitude, longitude },
  url: `https://${shortName.toLowerCase()}.example/`,
  areas,
});

const area = (name: string, parks: readonly string[], aliases: readonly string[] = []): Area => ({
  name,
  parks,
  aliases,
});

/** The five parks and their profile areas, spelled as in their press release. */
export const PARKS: Readonly<Record<string, Park>> = {
  kalmar: park(
    'Kalmar Science Park',
    'Kalmar',
    'Kalmar',
    'Kalmar län',
    [56.667, 16.372],
    ['e-handel', 'e-halsa', 'digital-business'],
  ),
  blue: park(
    'Blue Science Park',
    'Blue',
    'Karlskrona',
    'Blekinge',
    [56.161, 15.587],
    ['digital', 'marin-teknik'],
  ),
  netport: park(
    'NetPort Science Park',
    'NetPort',
    'Karlshamn',
    'Blekinge',
    [56.171, 14.862],
    ['digitala-medier', 'energi', 'intelligenta-transportsystem'],
  ),
  krinova: park(
    'Krinova Incubator & Science Park',
    'Krinova',
    'Kristianstad',
    'Skåne',
    [56.029, 14.157],
    ['livsmedel'],
    ['Krinova Science Park'],
  ),
  vaxjo: park(
    'Växjö Linnæus Science Park',
    'Linnæus',
    'Växjö',
    'Kronoberg',
    [56.878, 14.809],
    ['smarta-staden', 'cirkular-ekonomi', 'digitalisering', 'skog-och-tra'],
  ),
};

export const AREAS: Readonly<Record<string, Area>> = {
  'e-handel': area('E-handel', ['kalmar']),
  'e-halsa': area('E-hälsa', ['kalmar'], ['hälsa']),
  'digital-business': area('Digital Business', ['kalmar'], ['Digital', 'Digitalisering']),
  digital: area('Digital', ['blue'], ['Digitalisering', 'Digital Business']),
  'marin-teknik': area('Marin teknik', ['blue']),
  'digitala-medier': area('Digitala Medier', ['netport']),
  energi: area('Energi', ['netport']),
  'intelligenta-transportsystem': area('Intelligenta Transportsystem', ['netport']),
  livsmedel: area('Livsmedel', ['krinova']),
  'smarta-staden': area('Smarta staden', ['vaxjo']),
  'cirkular-ekonomi': area('Cirkulär ekonomi', ['vaxjo']),
  digitalisering: area('Digitalisering', ['vaxjo'], ['Digital', 'Digital Business']),
  'skog-och-tra': area('Skog och trä', ['vaxjo'], ['skog', 'trä']),
};

/** A feed of the five parks without any items. */
export const makeFeed = (overrides: Partial<FeedDocument> = {}): FeedDocument => ({
  version: '1.0',
  generated: '2026-11-26T05:00:00Z',
  title: 'Aktiviteter i sydost',
  languages: ['sv', 'en'],
  timeZone: 'Europe/Stockholm',
  parks: PARKS,
  areas: AREAS,
  items: [],
  ...overrides,
});

/** A seminar at Kalmar Science Park next week, from nine to eleven. */
export const makeActivity = (overrides: Partial<Activity> = {}): Activity => ({
  id: 'kalmar-1',
  url: 'https://kalmar.example/kalender/1',
  name: 'Frukostseminarium om export',
  startDate: '2026-12-03T09:00:00+01:00',
  endDate: '2026-12-03T11:00:00+01:00',
  park: 'kalmar',
  modified: '2026-11-01T12:00:00Z',
  ...overrides,
});

/** As {@link makeActivity}, without some of its fields. */
export function makeActivityWithout(
  fields: readonly (keyof Activity)[],
  overrides: Partial<Activity> = {},
): Activity {
  const left = Object.entries(makeActivity(overrides)).filter(
    ([key]) => !fields.some((field) => field === key),
  );
  return Object.fromEntries(left) as unknown as Activity;
}
