import fc from 'fast-check';
import { addDays } from '../../src/feed/time.js';
import type { Activity, EventStatus, Offer, Place } from '../../src/feed/types.js';
import { AREAS } from '../feed/fixture.js';

/** An activity, and what a visitor's calendar has to say of it in Swedish, worked out apart from the code. */
export interface Case {
  readonly activity: Activity;
  readonly title: string;
  /** `2026-12-03T08:00:00Z`, or `2026-12-03` of all-day ones. */
  readonly start: string;
  /** As `start`, exclusive; `undefined` where the feed says no end. */
  readonly end: string | undefined;
  readonly about: string;
  /** One a line. */
  readonly links: string;
  readonly place: string;
  readonly geo: readonly [latitude: number, longitude: number] | undefined;
  readonly categories: readonly string[];
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

const PIECES = [
  ...['å', 'ä', 'ö', 'Å', 'é', '€', '😀', '👩‍👩‍👧', '🇸🇪', 'e\u0301', 'a', 'Möte', ' ', '\t'],
  ...[
    ',',
    ';',
    ':',
    '"',
    '\\',
    '\\n',
    '\\,',
    '\n',
    '\n\n',
    '<b>',
    '&amp;',
    '&',
    '+',
    '%',
    '%C3',
    '#',
    '=',
    '?',
  ],
];

/** Texts that are hard to carry: what the formats use themselves, and characters of one to many bytes. */
export const hardTexts = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({
      unit: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
      maxLength,
    })
    // The formats have one kind of line end, and feed texts have neither blanks around them nor control characters.
    .map((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\t\n]/gu, '')
        .trim(),
    )
    .filter(Boolean);

const second = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;
const withOffset = (instant: number, hours: number): string =>
  `${new Date(instant + hours * 3_600_000).toISOString().slice(0, 19)}+0${hours}:00`;

/** Any minute, often one of a night when Stockholm's clocks change. */
const instants = fc
  .oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 }),
    fc
      .tuple(
        fc.constantFrom('2026-03-28T22:00Z', '2026-10-24T22:00Z', '2027-03-27T23:00Z'),
        fc.integer({ min: 0, max: 300 }),
      )
      .map(([night, minutes]) => Date.parse(night) / 60_000 + minutes),
  )
  .map((minutes) => minutes * 60_000);

type Span = Pick<Activity, 'startDate' | 'endDate'> & Pick<Case, 'start' | 'end'>;

const spans: fc.Arbitrary<Span> = fc.oneof(
  fc
    .tuple(
      instants,
      fc.integer({ min: 1, max: 3 * 1440 }),
      fc.constantFrom(0, 1, 2),
      fc.constantFrom(0, 1, 2),
    )
    .map(([start, minutes, offset, endOffset]) => {
      const end = start + minutes * 60_000;
      return {
        startDate: withOffset(start, offset),
        endDate: withOffset(end, endOffset),
        start: second(start),
        end: second(end),
      };
    }),
  instants.map((start) => ({ startDate: withOffset(start, 1), start: second(start), end: undefined })),
  fc.tuple(instants, fc.constantFrom(undefined, 0, 1, 4, 40)).map(([instant, days]) => {
    const startDate = second(instant).slice(0, 10);
    return {
      startDate,
      ...(days === undefined ? {} : { endDate: addDays(startDate, days) }),
      start: startDate,
      end: addDays(startDate, (days ?? 0) + 1),
    };
  }),
);

const MEETING = 'https://meet.example/möte?a=1,2;b=%C3%A5&c';
/** Places, and how the calendar names them where one can go there. */
const places: fc.Arbitrary<readonly [location: Place | undefined, onSite: string]> = fc.constantFrom(
  [undefined, 'Växjö'] as const,
  [{ url: MEETING }, ''] as const,
  [
    {
      name: { sv: 'Aulan; plan 2, hiss', en: 'The hall' },
      address: { streetAddress: 'Framtidsvägen 14', postalCode: '352 52', addressLocality: 'Växjö' },
      geo: { latitude: 56.8790123, longitude: -0.0000001 },
      url: MEETING,
    },
    'Aulan; plan 2, hiss, Framtidsvägen 14, 352 52 Växjö',
  ] as const,
  [{ name: 'Växjö', address: { addressLocality: 'Växjö' } }, 'Växjö'] as const,
);

const offers: fc.Arbitrary<readonly [offers: Offer | undefined, line: string]> = fc.constantFrom(
  [undefined, ''] as const,
  [{ price: 0 }, ''] as const,
  [
    { url: 'https://park.example/anmälan?id=1&språk=sv' },
    'Anmälan: https://park.example/anmälan?id=1&språk=sv',
  ] as const,
  [{ url: 'mailto:anmalan@park.example?subject=Export' }, 'Anmälan: anmalan@park.example'] as const,
  [
    { availability: 'SoldOut', url: 'https://park.example/a', waitingListUrl: 'https://park.example/ko' },
    'Väntelista: https://park.example/ko',
  ] as const,
);

const statuses = fc.constantFrom<(EventStatus | undefined)[]>(
  undefined,
  'EventScheduled',
  'EventCancelled',
  'EventPostponed',
  'EventRescheduled',
  'EventMovedOnline',
);
const areaIds = Object.keys(AREAS);

export const cases: fc.Arbitrary<Case> = fc
  .record({
    name: hardTexts(60),
    about: fc.option(hardTexts(200), { nil: '' }),
    long: fc.boolean(),
    span: spans,
    place: places,
    offer: offers,
    eventStatus: statuses,
    mode: fc.constantFrom(undefined, 'Offline', 'Online', 'Mixed'),
    areas: fc.uniqueArray(fc.constantFrom(...areaIds), { maxLength: 3 }),
  })
  .map(({ name, about: short, long, span, place, offer, eventStatus, mode, areas }): Case => {
    const { start, end, ...dates } = span;
    const about = long ? `${short}\n${short}`.repeat(20).trim() : short;
    const [location, onSite] = place;
    const [terms, registration] = offer;
    const off = eventStatus === 'EventCancelled' || eventStatus === 'EventPostponed';
    const moved = eventStatus === 'EventMovedOnline';
    const online = moved || mode === 'Online' || mode === 'Mixed';
    const there = !moved && mode !== 'Online';
    const activity: Activity = {
      id: 'vaxjo-1;a,b',
      url: 'https://vaxjo.example/kalender/1?a=1,2;b',
      name: { sv: name, en: 'In English' },
      park: 'vaxjo',
      modified: '2026-11-01T12:34:56Z',
      areas: [...areas, 'unknown'],
      ...dates,
      ...(about && { description: about }),
      ...(location && { location }),
      ...(terms && { offers: terms }),
      ...(eventStatus && { eventStatus }),
      ...(mode && { eventAttendanceMode: mode }),
    };
    const marks: Partial<Record<EventStatus, string>> = {
      EventCancelled: 'Inställt: ',
      EventPostponed: 'Framflyttat: ',
    };
    return {
      activity,
      start,
      end,
      about,
      title: `${(eventStatus && marks[eventStatus]) ?? ''}${name}`,
      links: [
        off ? '' : registration,
        online && location?.url ? `Online: ${location.url}` : '',
        `Läs mer: ${activity.url}`,
      ]
        .filter(Boolean)
        .join('\n'),
      place: [there ? onSite : '', online ? 'Online' : ''].filter(Boolean).join(', '),
      // Six decimals are a hand's breadth.
      geo: there && location?.geo ? [56.879012, 0] : undefined,
      categories: areas.map((area) => AREAS[area]?.name as string),
      status:
        eventStatus === 'EventCancelled'
          ? 'CANCELLED'
          : eventStatus === 'EventPostponed'
            ? 'TENTATIVE'
            : 'CONFIRMED',
    };
  });
