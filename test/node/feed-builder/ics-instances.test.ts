import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, event, reasonsOf, startsOf, timesOf } from './fixture.js';

const one = (...lines: string[]): string => calendar(event('UID:1', 'SUMMARY:Frukost', ...lines));

describe('time zones of a calendar', () => {
  it('takes a name that Intl knows', () => {
    assert.deepEqual(startsOf(one('DTSTART;TZID=Europe/Stockholm:20260626T090000')), ['2026-06-26T07:00Z']);
  });

  it('places times on both nights when the clocks change', () => {
    const at = (start: string): string | undefined =>
      startsOf(one(`DTSTART;TZID=Europe/Stockholm:${start}`))[0];
    assert.equal(at('20260329T015900'), '2026-03-29T00:59Z');
    assert.equal(at('20260329T023000'), '2026-03-29T01:30Z');
    assert.equal(at('20260329T030000'), '2026-03-29T01:00Z');
    assert.equal(at('20261025T023000'), '2026-10-25T00:30Z');
    assert.equal(at('20261025T030000'), '2026-10-25T02:00Z');
  });

  it('takes a Windows name, as Outlook writes it', () => {
    assert.deepEqual(startsOf(one('DTSTART;TZID=W. Europe Standard Time:20261126T090000')), [
      '2026-11-26T08:00Z',
    ]);
  });

  it('takes a name in quotes', () => {
    assert.deepEqual(startsOf(one('DTSTART;TZID="Pacific Standard Time":20261126T090000')), [
      '2026-11-26T17:00Z',
    ]);
  });

  it('takes a globally unique name by what it ends with', () => {
    assert.deepEqual(startsOf(one('DTSTART;TZID=/citadel.org/20250109_1/Europe/Stockholm:20261126T090000')), [
      '2026-11-26T08:00Z',
    ]);
  });

  it("follows the calendar's own VTIMEZONE for a name nobody knows", () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      'BEGIN:STANDARD',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ].join('\r\n');
    const at = (id: string, start: string): string =>
      event(`UID:${id}`, `DTSTART;TZID=Customized Time Zone:${start}`);
    assert.deepEqual(startsOf(calendar(zone, at('1', '20260115T120000'), at('2', '20260715T120000'))), [
      '2026-01-15T17:00Z',
      '2026-07-15T16:00Z',
    ]);
  });

  it('keeps the offset before a change for a time that its VTIMEZONE leaves out', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Egen',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20251026T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RDATE:20261025T030000,20271031T030000',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    const at = (id: string, start: string): string => event(`UID:${id}`, `DTSTART;TZID=Egen:${start}`);
    const events = [at('1', '20260329T023000'), at('2', '20260329T030000'), at('3', '20261101T120000')];
    assert.deepEqual(
      startsOf(calendar(zone, ...events)),
      ['2026-03-29T01:30Z', '2026-03-29T01:00Z', '2026-11-01T11:00Z'].sort(),
    );
  });

  it('leaves the time of a bogus zone floating and says so once', () => {
    const bogus = calendar(
      event('UID:1', 'DTSTART;TZID=Europe/Germany:20261126T090000'),
      event('UID:2', 'DTSTART;TZID=Europe/Germany:20261127T090000'),
    );
    assert.deepEqual(startsOf(bogus), ['2026-11-26T09:00', '2026-11-27T09:00']);
    assert.deepEqual(reasonsOf(bogus), [
      'Nobody knows the time zone "Europe/Germany"; its times are taken as Swedish.',
    ]);
  });

  it('takes UTC in any spelling', () => {
    assert.deepEqual(startsOf(one('DTSTART;TZID=GMT:20261126T090000')), ['2026-11-26T09:00Z']);
  });
});

describe('how long an event lasts', () => {
  it('lets a date without an end last its day', () => {
    assert.deepEqual(timesOf(one('DTSTART;VALUE=DATE:20261126')), ['2026-11-26/2026-11-27']);
  });

  it('makes a time without an end a moment', () => {
    assert.deepEqual(timesOf(one('DTSTART:20261126T090000Z')), ['2026-11-26T09:00Z/2026-11-26T09:00Z']);
  });

  it('counts a DURATION', () => {
    assert.deepEqual(timesOf(one('DTSTART:20261126T090000Z', 'DURATION:P1DT1H30M')), [
      '2026-11-26T09:00Z/2026-11-27T10:30Z',
    ]);
  });

  it('measures between two zones', () => {
    const times = one(
      'DTSTART;TZID=Europe/Stockholm:20261126T090000',
      'DTEND;TZID=Europe/London:20261126T090000',
    );
    assert.deepEqual(timesOf(times), ['2026-11-26T08:00Z/2026-11-26T09:00Z']);
  });

  it('leaves out an end before the start and says so', () => {
    const wrong = one('DTSTART:20261126T090000Z', 'DTEND:20261125T090000Z');
    assert.deepEqual(timesOf(wrong), ['2026-11-26T09:00Z/2026-11-26T09:00Z']);
    assert.deepEqual(reasonsOf(wrong), ['The end is before the start; the end was left out.']);
  });

  for (const line of [
    'DTEND:None',
    'DURATION:PT1W',
    'DURATION:P999999999999999W',
    'DTEND:99991231T000000Z',
  ]) {
    it(`keeps an event whose end cannot be used: ${line}`, () => {
      const broken = one('DTSTART:20261126T090000Z', line);
      assert.deepEqual(startsOf(broken), ['2026-11-26T09:00Z']);
      assert.equal(reasonsOf(broken).length, 1);
    });
  }
});

describe('recurring events', () => {
  const weekly = ['DTSTART;TZID=Europe/Stockholm:20261020T090000', 'RRULE:FREQ=WEEKLY;COUNT=3'];

  it('keeps the time on the wall across the change of clocks', () => {
    assert.deepEqual(startsOf(one(...weekly)), [
      '2026-10-20T07:00Z',
      '2026-10-27T08:00Z',
      '2026-11-03T08:00Z',
    ]);
  });

  it('leaves out an EXDATE', () => {
    assert.deepEqual(startsOf(one(...weekly, 'EXDATE;TZID=Europe/Stockholm:20261027T090000')), [
      '2026-10-20T07:00Z',
      '2026-11-03T08:00Z',
    ]);
  });

  it('leaves out the whole day of an EXDATE that is a date', () => {
    assert.deepEqual(startsOf(one(...weekly, 'EXDATE;VALUE=DATE:20261027')), [
      '2026-10-20T07:00Z',
      '2026-11-03T08:00Z',
    ]);
  });

  it('leaves out EXDATEs of an all-day series, on one line and on several', () => {
    const days = one(
      'DTSTART;VALUE=DATE:20261101',
      'RRULE:FREQ=DAILY;COUNT=5',
      'EXDATE;VALUE=DATE:20261102,20261103',
      'EXDATE;VALUE=DATE:20261105',
    );
    assert.deepEqual(startsOf(days), ['2026-11-01', '2026-11-04']);
  });

  it('leaves out the day of an EXDATE with a time in an all-day series', () => {
    const days = [
      'DTSTART;VALUE=DATE:20261101',
      'RRULE:FREQ=DAILY;COUNT=2',
      'EXDATE;TZID=Europe/London:20261102T000000',
    ];
    assert.deepEqual(startsOf(one(...days)), ['2026-11-01']);
  });

  it('adds RDATEs, also periods with an end of their own', () => {
    const added = one(
      'DTSTART:20261101T090000Z',
      'DTEND:20261101T100000Z',
      'RDATE:20261105T090000Z',
      'RDATE;VALUE=PERIOD:20261107T090000Z/PT3H',
    );
    assert.deepEqual(timesOf(added), [
      '2026-11-01T09:00Z/2026-11-01T10:00Z',
      '2026-11-05T09:00Z/2026-11-05T10:00Z',
      '2026-11-07T09:00Z/2026-11-07T12:00Z',
    ]);
  });

  it('puts an override in the place of its instance', () => {
    const moved = calendar(
      event('UID:1', ...weekly),
      event(
        'UID:1',
        'RECURRENCE-ID;TZID=Europe/Stockholm:20261027T090000',
        'DTSTART;TZID=Europe/Stockholm:20261028T130000',
      ),
    );
    assert.deepEqual(startsOf(moved), ['2026-10-20T07:00Z', '2026-10-28T12:00Z', '2026-11-03T08:00Z']);
  });

  it('finds the instance of an override by its day where the series is all day', () => {
    const moved = calendar(
      event('UID:1', 'DTSTART;VALUE=DATE:20261101', 'RRULE:FREQ=DAILY;COUNT=2'),
      event('UID:1', 'RECURRENCE-ID;TZID=Europe/Stockholm:20261102T000000', 'DTSTART;VALUE=DATE:20261109'),
    );
    assert.deepEqual(startsOf(moved), ['2026-11-01', '2026-11-09']);
  });

  it('moves this and all later instances with RANGE=THISANDFUTURE', () => {
    const moved = calendar(
      event('UID:1', ...weekly),
      event(
        'UID:1',
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Stockholm:20261027T090000',
        'DTSTART;TZID=Europe/Stockholm:20261027T110000',
      ),
    );
    assert.deepEqual(startsOf(moved), ['2026-10-20T07:00Z', '2026-10-27T10:00Z', '2026-11-03T10:00Z']);
  });

  it('shows an override whose series is not in the file', () => {
    assert.deepEqual(startsOf(one('RECURRENCE-ID:20261126T090000Z', 'DTSTART:20261126T100000Z')), [
      '2026-11-26T10:00Z',
    ]);
  });

  it('brings in an override that was moved into the span from far outside', () => {
    const moved = calendar(
      event('UID:1', 'DTSTART:20250101T090000Z', 'RRULE:FREQ=YEARLY;COUNT=1'),
      event('UID:1', 'RECURRENCE-ID:20250101T090000Z', 'DTSTART:20261126T100000Z'),
    );
    assert.deepEqual(startsOf(moved), ['2026-11-26T10:00Z']);
  });

  it('lets the highest SEQUENCE win, then the latest stamp', () => {
    const version = (sequence: number, stamp: string, start: string): string =>
      event('UID:1', `SEQUENCE:${sequence}`, `LAST-MODIFIED:${stamp}`, `DTSTART:${start}`);
    const versions = [
      version(2, '20260101T000000Z', '20261102T090000Z'),
      version(2, '20260301T000000Z', '20261103T090000Z'),
      version(1, '20260901T000000Z', '20261101T090000Z'),
    ];
    assert.deepEqual(startsOf(calendar(...versions)), ['2026-11-03T09:00Z']);
  });

  it('ends on the day of an UNTIL that is a date', () => {
    const until = one('DTSTART;TZID=Europe/Stockholm:20261101T180000', 'RRULE:FREQ=DAILY;UNTIL=20261103');
    assert.equal(startsOf(until).length, 3);
  });

  it('reads an UNTIL in UTC on the clock of the series', () => {
    const until = one(
      'DTSTART;TZID=Europe/Stockholm:20261101T090000',
      'RRULE:FREQ=DAILY;UNTIL=20261103T080000Z',
    );
    assert.equal(startsOf(until).length, 3);
  });

  it('ends an all-day series on the day of an UNTIL that has a time', () => {
    assert.equal(
      startsOf(one('DTSTART;VALUE=DATE:20261101', 'RRULE:FREQ=DAILY;UNTIL=20261103T220000Z')).length,
      3,
    );
  });

  it('takes INTERVAL=0 as 1', () => {
    assert.equal(startsOf(one('DTSTART:20261101T090000Z', 'RRULE:FREQ=DAILY;INTERVAL=0;COUNT=3')).length, 3);
  });

  it('follows several rules of one event', () => {
    const rules = ['RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2', 'RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=1'];
    assert.deepEqual(startsOf(one('DTSTART:20261102T090000Z', ...rules)), [
      '2026-11-02T09:00Z',
      '2026-11-05T09:00Z',
      '2026-11-09T09:00Z',
    ]);
  });

  it('follows a rule that repeats its own name', () => {
    assert.equal(
      startsOf(one('DTSTART:20261101T090000Z', 'RRULE:RRULE:nonsense;FREQ=DAILY;COUNT=2')).length,
      2,
    );
  });

  it('stops at the cap, however many times a rule asks for, and says so', () => {
    for (const rule of ['FREQ=SECONDLY', 'FREQ=DAILY', 'FREQ=DAILY;BYHOUR=9,10,11,12;BYMINUTE=0,15,30,45']) {
      const endless = one('DTSTART:20260101T090000Z', `RRULE:${rule}`);
      assert.equal(timesOf(endless, 20).length, 20, rule);
    }
    assert.deepEqual(reasonsOf(one('DTSTART:20260101T090000Z', 'RRULE:FREQ=DAILY')), [
      'The rule gives more than 100 times; the rest was left out.',
    ]);
  });

  it('counts from the start of a series that gives many a day', () => {
    const hourly = one('DTSTART:20251231T210000Z', 'RRULE:FREQ=HOURLY;INTERVAL=2;COUNT=4');
    assert.deepEqual(
      startsOf(hourly),
      ['2025-12-31T21:00Z', '2025-12-31T23:00Z', '2026-01-01T01:00Z', '2026-01-01T03:00Z'].slice(2),
    );
  });

  it('takes an event once whose rule cannot be followed, and says so', () => {
    const never = one('DTSTART:20261101T090000Z', 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31');
    assert.deepEqual(startsOf(never), ['2026-11-01T09:00Z']);
    assert.deepEqual(reasonsOf(never), ['The rule cannot be followed; the event is taken once.']);
  });

  it('takes an event once whose rule says nothing usable, and says so', () => {
    for (const rule of ['FREQ=OFTEN', 'FREQ=', 'COUNT=3']) {
      const once = one('DTSTART:20261101T090000Z', `RRULE:${rule}`);
      assert.equal(startsOf(once).length, 1, rule);
      assert.deepEqual(reasonsOf(once), ['The rule says no frequency; the event is taken once.']);
    }
  });

  it('follows a rule of another calendar system (RFC 7529)', () => {
    const leap = one(
      'DTSTART;VALUE=DATE:20260228',
      'RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTH=2;SKIP=FORWARD;COUNT=2',
    );
    assert.deepEqual(startsOf(leap), ['2026-02-28', '2027-02-28']);
  });
});

describe('calendars that break the rules', () => {
  it('undoes folds that cut a character in two', () => {
    const text = calendar(event('UID:1', 'DTSTART:20261126T090000Z', 'SUMMARY:Frukost för småföretag'));
    const whole = Buffer.from(text);
    const cut = whole.indexOf('ö') + 1;
    const folded = Buffer.concat([whole.subarray(0, cut), Buffer.from('\r\n '), whole.subarray(cut)]);
    assert.deepEqual(timesOf(folded), ['2026-11-26T09:00Z/2026-11-26T09:00Z']);
  });

  it('reads a file whose lines end in CR alone, and one with a byte order mark', () => {
    const text = one('DTSTART:20261126T090000Z');
    assert.equal(startsOf(text.replaceAll('\r\n', '\r')).length, 1);
    assert.equal(startsOf(`\uFEFF${text}`).length, 1);
  });

  it('reads on where an END is missing, and says so', () => {
    const open = calendar(
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART:20261126T090000Z',
      event('UID:2', 'DTSTART:20261127T090000Z'),
    );
    assert.deepEqual(startsOf(open), ['2026-11-26T09:00Z', '2026-11-27T09:00Z']);
    assert.deepEqual(reasonsOf(open), ['VEVENT begins before the one in front of it has ended.']);
  });

  it('reads a file that was cut off, and names what never ends', () => {
    const cut = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'DTSTART:20261126T090000Z'].join('\r\n');
    assert.deepEqual(startsOf(cut), ['2026-11-26T09:00Z']);
    assert.deepEqual(reasonsOf(cut), [
      'VCALENDAR begins here and never ends.',
      'VEVENT begins here and never ends.',
    ]);
  });

  it('skips an END without its BEGIN and a line that is none', () => {
    const dirty = calendar(
      'END:VALARM',
      'lorem ipsum',
      'två ord:text',
      event('UID:1', 'DTSTART:20261126T090000Z'),
    );
    assert.equal(startsOf(dirty).length, 1);
    assert.equal(reasonsOf(dirty).length, 3);
  });

  it('reads a parameter whose quote never closes', () => {
    assert.equal(startsOf(one('DTSTART;X-NOTE="oops:20261126T090000Z')).length, 1);
  });

  it('leaves out an event without a start that can be read, and names it', () => {
    assert.deepEqual(reasonsOf(one('DTSTART:20261331')), [
      'The event has no start that can be read; it was left out.',
    ]);
    assert.deepEqual(startsOf(one('DTSTART:20261126T250000')), []);
  });

  it('leaves out dates that are none from EXDATE and RDATE, and names them', () => {
    const dirty = one('DTSTART:20261126T090000Z', 'EXDATE:imorgon', 'RDATE:20260230', 'EXDATE:');
    assert.deepEqual(startsOf(dirty), ['2026-11-26T09:00Z']);
    assert.deepEqual(reasonsOf(dirty), ['"20260230" is not a date.', '"imorgon" is not a date.']);
  });

  it('reads events only inside a calendar', () => {
    assert.deepEqual(startsOf(event('UID:1', 'DTSTART:20261126T090000Z')), []);
    assert.deepEqual(reasonsOf(event('UID:1', 'DTSTART:20261126T090000Z')), [
      'The file is not a calendar: it has no BEGIN:VCALENDAR.',
    ]);
  });

  it('tells events without a UID apart', () => {
    assert.equal(
      startsOf(calendar(event('DTSTART:20261126T090000Z'), event('DTSTART:20261127T090000Z'))).length,
      2,
    );
  });
});
