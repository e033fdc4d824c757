import { expect } from '@open-wc/testing';
import { timingOf } from '../../src/feed/timing.js';
import type { Activity } from '../../src/feed/types.js';
import { localeOf } from '../../src/locale/locale.js';
import { daysOf, hoursOf, instantInWords, longDay, momentOf, nearDay } from '../../src/locale/moments.js';
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
