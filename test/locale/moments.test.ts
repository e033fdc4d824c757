import { expect } from '@open-wc/testing';
import { timingOf } from '../../src/feed/timing.js';
import type { Activity } from '../../src/feed/types.js';
import { localeOf } from '../../src/locale/locale.js';
import { dateInWords, longDay, momentOf } from '../../src/locale/long-moments.js';
import { clockAt, daysOf, hoursOf, instantInWords, nearDay } from '../../src/locale/moments.js';
import { makeActivityWithout, NOW, TODAY } from '../feed/fixture.js';

const [sv, en] = [localeOf('sv'), localeOf('en')];
const timing = (span: Pick<Activity, 'startDate' | 'endDate'>) =>
  timingOf({ ...makeActivityWithout(['startDate', 'endDate']), ...span })!;

describe('the hours of an activity', () => {
  for (const [what, startDate, endDate, swedish, english] of [
    ['within a day', '2026-12-03T13:00:00+01:00', '2026-12-03T16:30:00+01:00', '13.00–16.30', '13.00–16.30'],
    [
      'written in another offset',
      '2026-12-03T12:00:00Z',
      '2026-12-03T15:30:00Z',
      '13.00–16.30',
      '13.00–16.30',
    ],
    ['without an end', '2026-12-03T13:00:00+01:00', undefined, '13.00', '13.00'],
    ['that ends as it begins', '2026-12-03T13:00:00+01:00', '2026-12-03T13:00:00+01:00', '13.00', '13.00'],
    [
      'until midnight',
      '2026-12-03T20:00:00+01:00',
      '2026-12-04T00:00:00+01:00',
      '20.00–00.00',
      '20.00–00.00',
    ],
    [
      'over night',
      '2026-12-03T20:00:00+01:00',
      '2026-12-04T02:00:00+01:00',
      '3 dec 20.00 – 4 dec 02.00',
      '3 Dec 20.00 – 4 Dec 02.00',
    ],
    ['all day', '2026-12-03', undefined, 'Heldag', 'All day'],
    ['all of one day', '2026-12-03', '2026-12-03', 'Heldag', 'All day'],
    ['of some days', '2026-12-07', '2026-12-08', '7–8 dec', '7–8 Dec'],
    ['over the end of a month', '2026-11-30', '2026-12-02', '30 nov–2 dec', '30 Nov–2 Dec'],
    ['over the end of a year', '2026-12-30', '2027-01-02', '30 dec–2 jan', '30 Dec–2 Jan'],
    // 25 October 2026: 03.00 becomes 02.00. 28 March 2027: 02.00 becomes 03.00.
    [
      'over the night when summer time ends',
      '2026-10-24T23:00:00+02:00',
      '2026-10-25T03:30:00+01:00',
      '24 okt 23.00 – 25 okt 03.30',
      '24 Oct 23.00 – 25 Oct 03.30',
    ],
    [
      'within that night',
      '2026-10-25T01:30:00+02:00',
      '2026-10-25T02:30:00+01:00',
      '01.30–02.30',
      '01.30–02.30',
    ],
    [
      'over days until a midnight',
      '2026-11-24T18:00:00+01:00',
      '2026-11-27T00:00:00+01:00',
      '24 nov 18.00 – 27 nov 00.00',
      '24 Nov 18.00 – 27 Nov 00.00',
    ],
    [
      'over days with a last day but no time',
      '2026-11-24T09:00:00+01:00',
      '2026-11-26',
      '24 nov 09.00 – 26 nov',
      '24 Nov 09.00 – 26 Nov',
    ],
    ['within a day that is named as the last', '2026-11-24T09:00:00+01:00', '2026-11-24', '09.00', '09.00'],
    [
      'over the night when summer time begins',
      '2027-03-28T01:30:00+01:00',
      '2027-03-28T03:30:00+02:00',
      '01.30–03.30',
      '01.30–03.30',
    ],
  ] as const) {
    it(`${what} are ${swedish}, in English ${english}`, () => {
      const when = timing(endDate === undefined ? { startDate } : { startDate, endDate });
      expect(hoursOf(when, sv)).to.equal(swedish);
      expect(hoursOf(when, en)).to.equal(english);
    });
  }
});

describe('the moment of an activity in full', () => {
  for (const [what, startDate, endDate, swedish, english] of [
    [
      'this year',
      '2026-12-01T13:00:00+01:00',
      '2026-12-01T16:30:00+01:00',
      'tisdag 1 december, 13.00–16.30',
      'Tuesday 1 December, 13.00–16.30',
    ],
    [
      'next year, with the year',
      '2027-02-02T13:00:00+01:00',
      undefined,
      'tisdag 2 februari 2027, 13.00',
      'Tuesday 2 February 2027, 13.00',
    ],
    ['all day', '2026-12-01', undefined, 'tisdag 1 december, heldag', 'Tuesday 1 December, all day'],
    [
      'of some days',
      '2026-12-07',
      '2026-12-08',
      'måndag 7 december – tisdag 8 december',
      'Monday 7 December – Tuesday 8 December',
    ],
    [
      'over night',
      '2026-12-03T20:00:00+01:00',
      '2026-12-04T02:00:00+01:00',
      '3 dec 20.00 – 4 dec 02.00',
      '3 Dec 20.00 – 4 Dec 02.00',
    ],
  ] as const) {
    it(`${what}: ${swedish}`, () => {
      const when = timing(endDate === undefined ? { startDate } : { startDate, endDate });
      expect(momentOf(when, TODAY, sv)).to.equal(swedish);
      expect(momentOf(when, TODAY, en)).to.equal(english);
    });
  }

  it('has the year when it is most of a year away, whatever the calendar says', () => {
    expect(longDay('2026-12-31', '2026-01-01', sv)).to.equal('torsdag 31 december 2026');
    expect(longDay('2026-10-01', '2026-01-01', sv)).to.equal('torsdag 1 oktober');
  });
});

describe('a day near today', () => {
  for (const [day, swedish, english] of [
    ['2026-11-26', 'i dag', 'today'],
    ['2026-11-27', 'i morgon', 'tomorrow'],
    ['2026-11-25', '25 nov', '25 Nov'],
    ['2026-11-28', '28 nov', '28 Nov'],
  ] as const) {
    it(`${day} is ${swedish}, in English ${english}`, () => {
      expect(nearDay(day, TODAY, 'short', sv)).to.equal(swedish);
      expect(nearDay(day, TODAY, 'short', en)).to.equal(english);
    });
  }

  it('is tomorrow over the end of a year and over a leap day', () => {
    expect(nearDay('2027-01-01', '2026-12-31', 'short', sv)).to.equal('i morgon');
    expect(nearDay('2028-02-29', '2028-02-28', 'short', sv)).to.equal('i morgon');
    expect(nearDay('2028-03-01', '2028-02-28', 'short', sv)).to.equal('1 mars');
  });

  it('is tomorrow on the days when the clocks change', () => {
    expect(nearDay('2026-10-26', '2026-10-25', 'short', sv)).to.equal('i morgon');
    expect(nearDay('2027-03-29', '2027-03-28', 'short', sv)).to.equal('i morgon');
  });
});

describe('a stretch of days', () => {
  it('names the month once where it is the same', () => {
    expect(daysOf('2026-12-07', '2026-12-13', sv)).to.equal('7–13 dec');
    expect(daysOf('2026-11-30', '2026-12-02', en)).to.equal('30 Nov–2 Dec');
  });

  it('does not take the same month of two years for one', () => {
    expect(daysOf('2026-12-07', '2027-12-13', sv)).to.equal('7 dec–13 dec');
  });
});

describe('an instant in words', () => {
  it('is today with its time in Stockholm', () => {
    expect(instantInWords(NOW, NOW, sv)).to.equal('i dag 09.00');
    expect(instantInWords(NOW, NOW, en)).to.equal('today 09.00');
  });

  it('is on the day that it is in Stockholm, not in Greenwich', () => {
    expect(instantInWords(Date.parse('2026-11-25T23:30:00Z'), NOW, sv)).to.equal('i dag 00.30');
    expect(instantInWords(Date.parse('2026-11-25T22:30:00Z'), NOW, sv)).to.equal('25 nov 23.30');
  });
});

describe('a date in full', () => {
  it('has its time where it has one', () => {
    expect(dateInWords('2026-11-27', TODAY, sv)).to.equal('fredag 27 november');
    expect(dateInWords('2026-11-27T12:00:00+01:00', TODAY, sv)).to.equal('fredag 27 november, 12.00');
    expect(dateInWords('2027-01-27T23:30:00Z', TODAY, en)).to.equal('Thursday 28 January 2027, 00.30');
  });
});

/** What a clock in a zone shows, as the browser's own tables have it: minutes ahead of UTC. */
function minutesAhead(zone: string, instant: number): number {
  const clock = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return Math.round((Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`) - instant) / 60_000);
}

describe('for a visitor elsewhere', () => {
  const atHome = Object.getOwnPropertyDescriptor(Date.prototype, 'getTimezoneOffset')!;
  afterEach(() => {
    Object.defineProperty(Date.prototype, 'getTimezoneOffset', atHome);
  });
  const goTo = (zone: string): void => {
    Date.prototype.getTimezoneOffset = function (this: Date) {
      return -minutesAhead(zone, this.getTime());
    };
  };

  const afternoon = ['2026-12-01T13:00:00+01:00', '2026-12-01T16:30:00+01:00'] as const;
  for (const [zone, what, [startDate, endDate], hours] of [
    ['Europe/Stockholm', 'an afternoon', afternoon, '13.00–16.30'],
    ['Europe/Berlin', 'an afternoon', afternoon, '13.00–16.30'],
    ['America/New_York', 'an afternoon', afternoon, '13.00–16.30 svensk tid (07.00–10.30 hos dig)'],
    ['Asia/Kolkata', 'an afternoon', afternoon, '13.00–16.30 svensk tid (17.30–21.00 hos dig)'],
    ['Pacific/Honolulu', 'an afternoon', afternoon, '13.00–16.30 svensk tid (02.00–05.30 hos dig)'],
    ['Pacific/Auckland', 'an afternoon', afternoon, '13.00–16.30 svensk tid (2 dec 01.00–04.30 hos dig)'],
    [
      'Pacific/Honolulu',
      'a morning',
      ['2026-12-01T08:00:00+01:00', '2026-12-01T09:30:00+01:00'],
      '08.00–09.30 svensk tid (30 nov 21.00–22.30 hos dig)',
    ],
    [
      'Pacific/Auckland',
      'what has no end',
      ['2026-12-01T13:00:00+01:00'],
      '13.00 svensk tid (2 dec 01.00 hos dig)',
    ],
    [
      'Asia/Kolkata',
      'what goes past midnight there alone',
      ['2026-12-01T18:00:00+01:00', '2026-12-01T21:00:00+01:00'],
      '18.00–21.00 svensk tid (1 dec 22.30 – 2 dec 01.30 hos dig)',
    ],
    [
      'Asia/Kolkata',
      'what ends at midnight there',
      ['2026-12-01T18:00:00+01:00', '2026-12-01T19:30:00+01:00'],
      '18.00–19.30 svensk tid (22.30–00.00 hos dig)',
    ],
    [
      'America/New_York',
      'what goes past midnight in Sweden alone',
      ['2026-12-03T22:00:00+01:00', '2026-12-04T01:00:00+01:00'],
      '3 dec 22.00 – 4 dec 01.00 svensk tid (16.00–19.00 hos dig)',
    ],
    [
      'America/New_York',
      'some days',
      ['2026-11-24T09:00:00+01:00', '2026-11-26T16:00:00+01:00'],
      '24 nov 09.00 – 26 nov 16.00 svensk tid (24 nov 03.00 – 26 nov 10.00 hos dig)',
    ],
    [
      'Pacific/Honolulu',
      'some days with a last one but no time',
      ['2026-11-24T09:00:00+01:00', '2026-11-26'],
      '24 nov 09.00 – 26 nov svensk tid (23 nov 22.00 – 26 nov hos dig)',
    ],
    ['Pacific/Auckland', 'all day', ['2026-12-01'], 'Heldag'],
    ['Pacific/Auckland', 'whole days', ['2026-12-07', '2026-12-08'], '7–8 dec'],
    // 25 October 2026: 03.00 becomes 02.00 in Sweden. New York has summer time until 1 November.
    [
      'America/New_York',
      'the night when summer time ends',
      ['2026-10-25T01:30:00+02:00', '2026-10-25T02:30:00+01:00'],
      '01.30–02.30 svensk tid (24 okt 19.30–21.30 hos dig)',
    ],
    [
      'Asia/Kolkata',
      'the night when summer time ends',
      ['2026-10-24T23:00:00+02:00', '2026-10-25T03:30:00+01:00'],
      '24 okt 23.00 – 25 okt 03.30 svensk tid (25 okt 02.30–08.00 hos dig)',
    ],
    // 28 March 2027: 02.00 becomes 03.00 in Sweden. New York has had summer time since 14 March.
    [
      'America/New_York',
      'the night when summer time begins',
      ['2027-03-28T01:30:00+01:00', '2027-03-28T03:30:00+02:00'],
      '01.30–03.30 svensk tid (27 mars 20.30–21.30 hos dig)',
    ],
    [
      'America/New_York',
      'the weeks when only New York has summer time',
      ['2027-03-20T13:00:00+01:00', '2027-03-20T14:00:00+01:00'],
      '13.00–14.00 svensk tid (08.00–09.00 hos dig)',
    ],
    // 1 November 2026, 02.00: New York's own night, in the middle of a Swedish morning.
    [
      'America/New_York',
      'the night when summer time ends there',
      ['2026-11-01T06:30:00+01:00', '2026-11-01T07:30:00+01:00'],
      '06.30–07.30 svensk tid (01.30–01.30 hos dig)',
    ],
    // Lagos has Sweden's winter time all year.
    [
      'Africa/Lagos',
      'what ends after summer time has begun in Sweden alone',
      ['2027-03-27T23:00:00+01:00', '2027-03-28T04:00:00+02:00'],
      '27 mars 23.00 – 28 mars 04.00 svensk tid (27 mars 23.00 – 28 mars 03.00 hos dig)',
    ],
    ['Africa/Lagos', 'a winter afternoon', afternoon, '13.00–16.30'],
  ] as const) {
    it(`in ${zone}, the hours of ${what} are ${hours}`, () => {
      goTo(zone);
      expect(hoursOf(timing(endDate === undefined ? { startDate } : { startDate, endDate }), sv)).to.equal(
        hours,
      );
    });
  }

  it('the moment in full has both times', () => {
    goTo('Pacific/Auckland');
    const when = timing({ startDate: afternoon[0], endDate: afternoon[1] });
    expect(momentOf(when, TODAY, sv)).to.equal(
      'tisdag 1 december, 13.00–16.30 svensk tid (2 dec 01.00–04.30 hos dig)',
    );
    expect(momentOf(when, TODAY, en)).to.equal(
      'Tuesday 1 December, 13.00–16.30 Swedish time (2 Dec 01.00–04.30 your time)',
    );
  });

  it('a date has both times where it has one', () => {
    goTo('Asia/Kolkata');
    expect(dateInWords('2026-11-27', TODAY, sv)).to.equal('fredag 27 november');
    expect(dateInWords('2026-11-27T12:00:00+01:00', TODAY, sv)).to.equal(
      'fredag 27 november, 12.00 svensk tid (16.30 hos dig)',
    );
    expect(dateInWords('2026-11-27T20:00:00+01:00', TODAY, sv)).to.equal(
      'fredag 27 november, 20.00 svensk tid (28 nov 00.30 hos dig)',
    );
  });

  it('an instant has both times, and the day is that of Sweden', () => {
    goTo('Pacific/Honolulu');
    expect(clockAt(NOW, sv)).to.equal('09.00 svensk tid (25 nov 22.00 hos dig)');
    expect(instantInWords(NOW, NOW, sv)).to.equal('i dag 09.00 svensk tid (25 nov 22.00 hos dig)');
    expect(instantInWords(NOW, NOW, en)).to.equal('today 09.00 Swedish time (25 Nov 22.00 your time)');
  });
});
