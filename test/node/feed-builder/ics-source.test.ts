import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SourceActivity } from '../../../src/node/feed-builder/source-activity.js';
import { readIcs } from '../../../src/node/feed-builder/sources/ics/ics-source.js';
import { SourceError } from '../../../src/node/feed-builder/sources/source-error.js';
import { bytes, calendar, event } from './fixture.js';

const SPAN = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2028, 0, 1) };
const read = (text: string): SourceActivity[] => [...readIcs(bytes(text), SPAN).activities];
const only = (...lines: string[]): SourceActivity => {
  const [first, ...more] = read(
    calendar(event('UID:1', 'SUMMARY:Frukost', 'DTSTART:20261126T080000Z', ...lines)),
  );
  assert.ok(first);
  assert.equal(more.length, 0);
  return first;
};

describe('an event of a calendar as an activity', () => {
  it("has times with Stockholm's offset, in summer and in winter", () => {
    const text = calendar(
      event('UID:1', 'SUMMARY:a', 'DTSTART:20260626T070000Z', 'DTEND:20260626T083000Z'),
      event('UID:2', 'SUMMARY:b', 'DTSTART:20261126T090000'),
    );
    assert.deepEqual(
      read(text).map(({ startDate, endDate }) => [startDate, endDate]),
      [
        ['2026-06-26T09:00:00+02:00', '2026-06-26T10:30:00+02:00'],
        ['2026-11-26T09:00:00+01:00', undefined],
      ],
    );
  });

  it('ends on its last day, not on the day after it', () => {
    const text = calendar(
      event('UID:1', 'SUMMARY:a', 'DTSTART;VALUE=DATE:20261126', 'DTEND;VALUE=DATE:20261129'),
      event('UID:2', 'SUMMARY:b', 'DTSTART;VALUE=DATE:20261127', 'DTEND;VALUE=DATE:20261128'),
      event('UID:3', 'SUMMARY:c', 'DTSTART;VALUE=DATE:20261128', 'DTEND;VALUE=DATE:20261128'),
    );
    assert.deepEqual(
      read(text).map(({ startDate, endDate }) => [startDate, endDate]),
      [
        ['2026-11-26', '2026-11-28'],
        ['2026-11-27', undefined],
        ['2026-11-28', undefined],
      ],
    );
  });

  it('is all day where Outlook marks midnight to midnight so', () => {
    const [day] = read(
      calendar(
        event(
          'UID:1',
          'SUMMARY:a',
          'DTSTART;TZID=W. Europe Standard Time:20261126T000000',
          'DTEND;TZID=W. Europe Standard Time:20261128T000000',
          'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
        ),
      ),
    );
    assert.deepEqual([day?.startDate, day?.endDate], ['2026-11-26', '2026-11-27']);
  });

  it('says which instance of a series it is, in UTC', () => {
    const text = calendar(
      event(
        'UID:1',
        'SUMMARY:a',
        'DTSTART;TZID=Europe/Stockholm:20261126T090000',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
      event('UID:2', 'SUMMARY:b', 'DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=DAILY;COUNT=2'),
    );
    assert.deepEqual(
      read(text).map(({ recurrenceId }) => recurrenceId),
      ['20261126T080000Z', '20261201', '20261202', '20261203T080000Z'],
    );
  });

  it('has its texts without escapes, entities and folds', () => {
    const activity = only(
      'LOCATION:Sal A\\, plan 2\\nKrinova',
      'DESCRIPTION:Ett\\nTv&aring\\;\\; tre\\\\fyra',
    );
    assert.equal(activity.location, 'Sal A, plan 2, Krinova');
    assert.equal(activity.description, 'Ett\nTvå; tre\\fyra');
  });

  it('takes the HTML that Outlook adds, with readable links', () => {
    const html =
      '<html><head><title>x</title></head><body><p>Kom <a href="https://park.example/a">hit</a></p></body></html>';
    const activity = only('DESCRIPTION:Kom hit', `X-ALT-DESC;FMTTYPE=text/html:${html}`);
    assert.equal(activity.description, 'Kom hit (https://park.example/a)');
  });

  it('leaves out how to join the meeting, which Outlook adds between two long lines', () => {
    const line = '_'.repeat(40);
    const activity = only(
      `DESCRIPTION:Välkommen!\\n${line}\\nMicrosoft Teams-möte\\nhttps://teams.example/hemlig\\n${line}\\nTa med dator.`,
    );
    assert.equal(activity.description, 'Välkommen!\nTa med dator.');
    assert.equal(only(`DESCRIPTION:Hej\\n${line}\\nJoin Zoom Meeting\\n123`).description, 'Hej');
    assert.equal(
      only(`DESCRIPTION:Hej\\n${line}\\nProgram\\n${line}`).description,
      `Hej\n${line}\nProgram\n${line}`,
    );
  });

  it('is cancelled by its status, and by a calendar sent to call it off', () => {
    assert.equal(only('STATUS:CANCELLED').cancelled, true);
    assert.equal(only('STATUS:CONFIRMED').cancelled, undefined);
    const [sent] = read(calendar('METHOD:CANCEL', event('UID:1', 'SUMMARY:a', 'DTSTART:20261126T080000Z')));
    assert.equal(sent?.cancelled, true);
  });

  it('has page, categories, position, contact, organiser, image and date of change', () => {
    const activity = only(
      'URL:https://park.example/frukost',
      'CATEGORIES:E-hälsa,Kurs',
      'CATEGORIES:Mat\\, dryck',
      'GEO:56.16;15.58',
      'CONTACT:info@park.example',
      'ORGANIZER;CN="Krinova":mailto:x@park.example',
      'ATTACH:https://park.example/a.pdf',
      'ATTACH;FMTTYPE=image/jpeg:https://park.example/a.jpg',
      'DTSTAMP:20261101T000000Z',
      'LAST-MODIFIED:20261020T120000Z',
    );
    assert.equal(activity.url, 'https://park.example/frukost');
    assert.deepEqual(activity.categories, ['E-hälsa', 'Kurs', 'Mat, dryck']);
    assert.deepEqual(activity.geo, { latitude: 56.16, longitude: 15.58 });
    assert.deepEqual(activity.said, { contact: 'info@park.example', image: 'https://park.example/a.jpg' });
    assert.deepEqual(activity.organizer, { name: 'Krinova' });
    assert.equal(activity.modified, '2026-10-20T12:00:00Z');
  });

  it('has no position where the calendar says 0;0', () => {
    assert.equal(only('GEO:0;0').geo, undefined);
    assert.equal(only('GEO:nära').geo, undefined);
  });

  it('stays out of the feed where it is marked private or has no title', () => {
    const reading = readIcs(
      bytes(
        calendar(
          event('UID:1', 'SUMMARY:Lönesamtal', 'CLASS:PRIVATE', 'DTSTART:20261126T080000Z'),
          event('UID:2', 'SUMMARY: ', 'DTSTART:20261126T080000Z'),
        ),
      ),
      SPAN,
    );
    assert.deepEqual(reading.activities, []);
    assert.deepEqual(
      reading.problems.map(({ reason }) => reason),
      ['An event marked PRIVATE was left out.', 'An event without a title was left out.'],
    );
    assert.ok(!JSON.stringify(reading.problems).includes('Lönesamtal'));
  });
});

describe('a file that is no calendar', () => {
  it('is refused', () => {
    assert.throws(() => readIcs(bytes('hello'), SPAN), SourceError);
  });

  it('is not a calendar without events', () => {
    assert.deepEqual(readIcs(bytes(calendar()), SPAN), { activities: [], problems: [] });
  });
});
