import fc from 'fast-check';
import { addDays } from '../../src/feed/time.js';
import type { Activity, FeedDocument } from '../../src/feed/types.js';
import { AREAS, makeFeed, PARKS, TODAY } from './fixture.js';

const two = (value: number): string => String(value).padStart(2, '0');
const minute = 60_000;

/** Days from a good month before "now" to a good year after it, most of them near. */
export const days = fc
  .oneof(fc.integer({ min: -3, max: 9 }), fc.integer({ min: -40, max: 400 }))
  .map((offset) => addDays(TODAY, offset));

/** Whole minutes, as date-times in an offset that Stockholm has. */
export const moments = fc
  .tuple(
    days,
    fc.integer({ min: 0, max: 23 }).map(two),
    fc.constantFrom('00', '15', '59'),
    fc.constantFrom('+01:00', '+02:00'),
  )
  .map(([day, hours, minutes, offset]) => `${day}T${hours}:${minutes}:00${offset}`);

/** The start and end of an activity, in all the ways that a feed may say them. */
const spans: fc.Arbitrary<Pick<Activity, 'startDate' | 'endDate' | 'ongoing'>> = fc.oneof(
  { weight: 4, arbitrary: moments.map((startDate) => ({ startDate })) },
  {
    weight: 6,
    arbitrary: fc.tuple(moments, fc.constantFrom(0, 30, 120, 600, 1440, 4320)).map(([startDate, length]) => ({
      startDate,
      endDate: new Date(Date.parse(startDate) + length * minute).toISOString(),
    })),
  },
  { weight: 2, arbitrary: days.map((startDate) => ({ startDate })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.oneof(days, moments), fc.integer({ min: 0, max: 5 }))
      .map(([startDate, length]) => ({ startDate, endDate: addDays(startDate.slice(0, 10), length + 1) })),
  },
  { weight: 1, arbitrary: fc.constant({ ongoing: true }) },
);

const titles = fc
  .array(
    fc.constantFrom(
      'Frukostseminarium',
      'om',
      'export',
      'E-handel',
      'AI-lab',
      'i',
      'Växjö',
      'Åäö',
      'för',
      'livsmedelsföretag',
      'Café',
      '2026',
      'Dag',
      'å',
      'och',
      'IT',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.join(' '));

const parkIds = Object.keys(PARKS);
const areaIds = Object.keys(AREAS);
const towns = ['Karlskrona', 'Karlshamn', 'Växjö', 'Ronneby'];
const statuses = ['EventScheduled', 'EventCancelled', 'EventPostponed', 'EventMovedOnline'] as const;

/** Activities of the fixture's parks around "now"; only their ids may be alike. */
export const activities: fc.Arbitrary<Activity> = fc
  .tuple(
    spans,
    fc.record(
      {
        id: fc.constant('x'),
        url: fc.constant('https://park.example/1'),
        name: titles,
        park: fc.constantFrom(...parkIds),
        modified: fc.constant('2026-11-01T12:00:00Z'),
        coOrganizers: fc.uniqueArray(fc.constantFrom(...parkIds), { maxLength: 2 }),
        areas: fc.uniqueArray(fc.constantFrom(...areaIds), { maxLength: 3 }),
        type: fc.constantFrom('course', 'seminar', 'webinar', 'other'),
        eventStatus: fc.constantFrom(...statuses),
        eventAttendanceMode: fc.constantFrom('Offline', 'Online', 'Mixed'),
        location: fc.constantFrom(...towns).map((addressLocality) => ({ address: { addressLocality } })),
        offers: fc.record(
          {
            url: fc.constant('https://park.example/anmalan'),
            availability: fc.constantFrom('InStock', 'LimitedAvailability', 'SoldOut'),
            validThrough: fc.oneof(days, moments),
            waitingListUrl: fc.constant('https://park.example/ko'),
            registrationRequired: fc.boolean(),
          },
          { requiredKeys: [], noNullPrototype: true },
        ),
        superEvent: fc.constantFrom('series-1', 'series-2'),
      },
      { requiredKeys: ['id', 'url', 'name', 'park', 'modified'], noNullPrototype: true },
    ),
  )
  .map(([span, rest]): Activity => ({ ...rest, ...span }));

/** Feeds of such activities. */
export const feeds: fc.Arbitrary<FeedDocument> = fc
  .array(activities, { maxLength: 24 })
  .map((items) => makeFeed({ items: items.map((item, index) => ({ ...item, id: `item-${index}` })) }));

/** Instants around "now", often at midnight in Stockholm and at full hours. */
export const instants = fc
  .oneof(
    moments,
    days.map((day) => `${day}T00:00:00+01:00`),
  )
  .chain((moment) => fc.constantFrom(-1, 0, 1).map((nudge) => Date.parse(moment) + nudge));
