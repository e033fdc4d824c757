import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { icsOf } from '../../../src/calendar/ics.js';
import { timingOf } from '../../../src/feed/timing.js';
import { readLabel } from '../../../src/node/feed-builder/labelled-lines.js';
import { componentsNamed, parseComponents } from '../../../src/node/feed-builder/sources/ics/components.js';
import { splitList, unescapeText } from '../../../src/node/feed-builder/sources/ics/content-lines.js';
import { readIcs } from '../../../src/node/feed-builder/sources/ics/ics-source.js';
import { readMarks } from '../../../src/node/feed-builder/title-marks.js';
import { cases, type Case } from '../../calendar/cases.js';
import { activities } from '../../feed/arbitraries.js';
import { makeFeed } from '../../feed/fixture.js';

const feed = makeFeed();
const span = { from: Date.UTC(1900, 0, 1), to: Date.UTC(2200, 0, 1) };

/** What a parser finds: property by property, texts as they were before they were written. */
type Properties = Readonly<Record<string, unknown>>;

const expectedOf = ({
  activity,
  title,
  start,
  end,
  about,
  links,
  place,
  geo,
  categories,
  status,
}: Case): Properties => ({
  UID: activity.id,
  DTSTAMP: activity.modified,
  'LAST-MODIFIED': activity.modified,
  SEQUENCE: Math.floor((Date.parse(activity.modified) - Date.UTC(2020, 0, 1)) / 60_000),
  DTSTART: start,
  ...(end && { DTEND: end }),
  SUMMARY: title,
  DESCRIPTION: about ? `${about}\n\n${links}` : links,
  ...(place && { LOCATION: place }),
  ...(geo && { GEO: geo }),
  ...(categories.length > 0 && { CATEGORIES: categories }),
  URL: activity.url,
  STATUS: status,
});

/** ical.js, which Thunderbird reads calendars with. */
function readWithIcalJs(text: string): Properties {
  const event = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent');
  assert.ok(event);
  return Object.fromEntries(
    event.getAllProperties().map((property) => {
      const values = property.getValues();
      const value: unknown = property.isMultiValue ? values : values[0];
      return [property.name.toUpperCase(), value instanceof ICAL.Time ? value.toString() : value];
    }),
  );
}

const time = (value: string): string =>
  value.replace(
    /^(\d{4})(\d\d)(\d\d)(?:(T\d\d)(\d\d)(\d\d)Z)?$/,
    (_, year, month, day, hour, minute, sec) =>
      `${year}-${month}-${day}${hour ? `${hour}:${minute}:${sec}Z` : ''}`,
  );

/** How the builder reads the values of a property; of the others it takes the text. */
const BUILDER: Readonly<Record<string, (value: string) => unknown>> = {
  DTSTAMP: time,
  'LAST-MODIFIED': time,
  DTSTART: time,
  DTEND: time,
  SEQUENCE: Number,
  URL: (value) => value,
  GEO: (value) => value.split(';').map(Number),
  CATEGORIES: (value) => splitList(value).map(unescapeText),
};

/** The builder's own parser, which shares nothing with the writer. */
function readWithBuilder(text: string): Properties {
  const { root, problems } = parseComponents(Buffer.from(text));
  assert.deepEqual(problems, []);
  const [event] = componentsNamed(root, 'VEVENT');
  assert.ok(event);
  return Object.fromEntries(
    event.lines.map(({ name, value }) => [name, (BUILDER[name] ?? unescapeText)(value)]),
  );
}

describe('an activity saved to a calendar', () => {
  for (const [parser, read] of [
    ['ical.js', readWithIcalJs],
    ['the parser of the builder', readWithBuilder],
  ] as const) {
    it(`is read back field by field by ${parser}`, () => {
      fc.assert(
        fc.property(cases, (each) => {
          assert.deepEqual(read(icsOf(each.activity, feed, 'sv') ?? ''), expectedOf(each));
        }),
        { numRuns: 300 },
      );
    });
  }

  it('keeps its text when a character of up to four bytes stands anywhere about the 75th octet', () => {
    for (const character of ['x', 'å', '€', '😀', '\\', '\n', ',']) {
      for (let length = 55; length < 150; length += 1) {
        const name = `${'x'.repeat(length)}${character}x${character}x`;
        const activity = {
          id: 'a',
          url: 'https://a.example',
          name,
          park: 'vaxjo',
          modified: '2026-11-01T12:00:00Z',
          startDate: '2026-12-03',
        };
        const text = icsOf(activity, feed, 'sv') ?? '';
        assert.equal(readWithIcalJs(text)['SUMMARY'], name);
        assert.equal(readWithBuilder(text)['SUMMARY'], name);
        for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      }
    }
  });

  it('is a calendar of one event and no invitation', () => {
    fc.assert(
      fc.property(cases, ({ activity }) => {
        const calendar = new ICAL.Component(ICAL.parse(icsOf(activity, feed, 'sv') ?? '') as unknown[]);
        const found = calendar.getAllProperties().map(({ name }) => name);
        assert.deepEqual(found, ['version', 'prodid']);
        assert.equal(calendar.getAllSubcomponents().length, 1);
      }),
      { numRuns: 20 },
    );
  });

  it('is read back by the builder with the same title, days, times and address', () => {
    fc.assert(
      fc.property(
        activities,
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
        (activity, words) => {
          const name = `Träff ${words.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()}`.trim();
          const text = icsOf({ ...activity, name, eventStatus: 'EventScheduled' }, feed, 'sv');
          const timing = timingOf(activity);
          if (text === undefined || !timing) return;
          const { activities: read, problems } = readIcs(Buffer.from(text), span);
          assert.deepEqual(problems, []);
          const event = read[0];
          assert.ok(event);
          assert.equal(event.name, name);
          assert.equal(event.url, activity.url);
          const back = timingOf({
            ...activity,
            startDate: event.startDate ?? '',
            endDate: event.endDate ?? '',
          });
          assert.deepEqual([back?.firstDay, back?.lastDay], [timing.firstDay, timing.lastDay]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('says how it stands and where to register in words that the builder understands', () => {
    const offers = { url: 'https://park.example/a' };
    const full = { availability: 'SoldOut', waitingListUrl: 'https://park.example/k' } as const;
    for (const lang of ['sv', 'en']) {
      const read = (fields: object): Properties =>
        readWithBuilder(
          icsOf(
            {
              id: 'a',
              url: 'https://a.example',
              name: 'Export',
              park: 'vaxjo',
              modified: '2026-11-01T12:00:00Z',
              startDate: '2026-12-03',
              ...fields,
            },
            feed,
            lang,
          ) ?? '',
        );
      const labels = (fields: object): unknown[] =>
        String(read(fields)['DESCRIPTION'])
          .split('\n')
          .map((line) => readLabel(line)?.label);
      assert.deepEqual(labels({ offers }), ['registration', 'link']);
      assert.deepEqual(labels({ offers: full }), ['waitingList', 'link']);
      for (const status of ['EventCancelled', 'EventPostponed']) {
        const title = String(read({ eventStatus: status })['SUMMARY']);
        assert.deepEqual(readMarks(title), { name: 'Export', status });
      }
    }
  });
});
