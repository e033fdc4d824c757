import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readCsv } from '../../../src/node/feed-builder/sources/csv/csv-source.js';
import { readIcs } from '../../../src/node/feed-builder/sources/ics/ics-source.js';
import { SourceError } from '../../../src/node/feed-builder/sources/source-error.js';
import { bytes, calendar, event, NOW } from './fixture.js';

const SPAN = { from: NOW - 30 * 864e5, to: NOW + 548 * 864e5 };

/** Reads, and lets only the one error through that a source may have. */
function readable(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
  }
}

const ICS = calendar(
  'BEGIN:VTIMEZONE',
  'TZID:Egen',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
  event(
    'UID:1',
    'DTSTART;TZID=Egen:20261126T090000',
    'DURATION:PT2H',
    'SUMMARY:Kurs i trä',
    'STATUS:CANCELLED',
  ),
  event(
    'UID:2',
    'DTSTART;TZID="W. Europe Standard Time":20261126T090000',
    'RRULE:FREQ=WEEKLY;COUNT=20;BYDAY=TH,FR',
    'EXDATE;VALUE=DATE:20261127',
    'RDATE;VALUE=PERIOD:20261201T090000Z/PT1H',
    'DESCRIPTION:<p>Hej</p>',
  ),
  event(
    'UID:2',
    'RECURRENCE-ID;RANGE=THISANDFUTURE:20261203T080000Z',
    'DTSTART:20261203T100000Z',
    'SEQUENCE:3',
  ),
);
const CSV =
  'Id;Titel;Startdatum;Starttid;Slutdatum;Sluttid;Profilområde(n);Beskrivning\r\n' +
  '1;Kurs;26 november 2026;13.00;27/11;kl 15;Skog;"Rad ett\r\nrad ""två"""\r\n2;Öppet;löpande;;;;;\r\n';

/** A text with some stretches cut out, doubled or replaced. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        length: fc.nat(30),
        put: fc.oneof(
          fc.string({ unit: 'binary', maxLength: 8 }),
          fc.constantFrom(
            '\r\n',
            '"',
            ':',
            ';',
            '=',
            ',',
            '0',
            '-',
            '99999999',
            'BEGIN:VEVENT\r\n',
            'END:VEVENT\r\n',
            'FREQ=SECONDLY',
            'INTERVAL=0',
          ),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((changes) =>
      changes.reduce((kept, { at, length, put }) => kept.slice(0, at) + put + kept.slice(at + length), text),
    );

describe('a source that somebody has damaged', () => {
  it('is read as far as it goes, if it is a calendar', () => {
    fc.assert(
      fc.property(mutated(ICS), (text) => {
        readable(() => readIcs(bytes(text), SPAN));
      }),
      { numRuns: 300 },
    );
  });

  it('is read as far as it goes, if it is a sheet', () => {
    fc.assert(
      fc.property(mutated(CSV), (text) => {
        readable(() => readCsv(bytes(text), NOW));
      }),
      { numRuns: 300 },
    );
  });

  it('may be any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        readable(() => readIcs(any, SPAN));
        readable(() => readIcs(Buffer.concat([Buffer.from('BEGIN:VCALENDAR\nBEGIN:VEVENT\n'), any]), SPAN));
        readable(() => readCsv(any, NOW));
        readable(() => readCsv(Buffer.concat([Buffer.from('Titel;Start\n'), any]), NOW));
      }),
    );
  });
});

describe('whatever is read', () => {
  it('has real dates, in order, in the span', () => {
    fc.assert(
      fc.property(mutated(ICS), (text) => {
        readable(() => {
          for (const { startDate = '', endDate } of readIcs(bytes(text), SPAN).activities) {
            assert.ok(Number.isFinite(Date.parse(startDate)), startDate);
            if (endDate !== undefined) assert.ok(Date.parse(endDate) > Date.parse(startDate));
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});
