import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  addDays,
  DAY_MS,
  dayAt,
  dayOf,
  daysBetween,
  instantAt,
  instantOf,
  offsetAt,
  timeAt,
  weekdayOf,
  withOffset,
} from '../../src/feed/time.js';

const from = Date.parse('2020-01-01T00:00:00Z');
const to = Date.parse('2036-01-01T00:00:00Z');
const instants = fc.integer({ min: from / 60_000, max: to / 60_000 - 1 }).map((minutes) => minutes * 60_000);
const days = fc
  .integer({ min: from / DAY_MS, max: to / DAY_MS - 1 })
  .map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10));

/** The instants at which the clocks of Stockholm change, 2020 to 2035: the last Sundays of March and October, 01:00 UTC. */
const changes = Array.from({ length: 16 }, (_, index) => 2020 + index).flatMap((year) =>
  [3, 10].map((month) => {
    const last = new Date(Date.UTC(year, month, 0));
    return last.getTime() - last.getUTCDay() * DAY_MS + 3_600_000;
  }),
);
/** Instants within three hours of a change of clocks. */
const nearChanges = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -180, max: 180 }))
  .map(([change, minutes]) => change + minutes * 60_000);

const format = new Intl.DateTimeFormat('sv', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

describe('the clock of Stockholm', () => {
  it('shows what Intl.DateTimeFormat shows, at any instant', () => {
    fc.assert(
      fc.property(fc.oneof(instants, nearChanges), (instant) => {
        expect(`${dayAt(instant)} ${timeAt(instant)}`).to.equal(format.format(instant));
      }),
      { numRuns: 2000 },
    );
  });

  it('is one or two hours ahead of UTC', () => {
    expect(offsetAt(Date.parse('2026-01-15T12:00:00Z'))).to.equal(60);
    expect(offsetAt(Date.parse('2026-07-15T12:00:00Z'))).to.equal(120);
  });

  it('changes at 01:00 UTC on the last Sundays of March and October, from 2020 to 2035', () => {
    for (const change of changes) {
      expect(offsetAt(change - 1), new Date(change).toISOString()).to.not.equal(offsetAt(change));
      expect(offsetAt(change - 3_600_000)).to.equal(offsetAt(change - 1));
      expect(offsetAt(change + 3_600_000)).to.equal(offsetAt(change));
    }
  });

  it('gives each instant back from its day and time, but in the repeated hour the earlier of the two', () => {
    fc.assert(
      fc.property(fc.oneof(instants, nearChanges), (instant) => {
        const back = instantAt(dayAt(instant), timeAt(instant));
        const repeats = timeAt(instant - 3_600_000) === timeAt(instant);
        expect(back).to.equal(repeats ? instant - 3_600_000 : instant);
      }),
      { numRuns: 2000 },
    );
  });

  for (const [day, time, utc] of [
    ['2026-10-25', '01:59', '2026-10-24T23:59:00Z'],
    ['2026-10-25', '02:00', '2026-10-25T00:00:00Z'],
    ['2026-10-25', '02:59', '2026-10-25T00:59:00Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00Z'],
    ['2027-03-28', '02:00', '2027-03-28T01:00:00Z'],
    ['2027-03-28', '02:30', '2027-03-28T01:30:00Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00Z'],
    ['2027-03-28', '03:30', '2027-03-28T01:30:00Z'],
  ] as const) {
    it(`is at ${day} ${time} when it is ${utc}`, () => {
      expect(instantAt(day, time)).to.equal(Date.parse(utc));
    });
  }

  it('counts on in the hour that is left out: half past two is half past three', () => {
    expect(timeAt(instantAt('2027-03-28', '02:30'))).to.equal('03:30');
  });

  it('shows the repeated hour twice', () => {
    expect(timeAt(Date.parse('2026-10-25T00:30:00Z'))).to.equal('02:30');
    expect(timeAt(Date.parse('2026-10-25T01:30:00Z'))).to.equal('02:30');
  });

  it('has a day of 23 hours in March and one of 25 in October', () => {
    const hours = (day: string): number => (instantOf(day, 'end') - instantOf(day)) / 3_600_000;
    expect(hours('2027-03-28')).to.equal(23);
    expect(hours('2026-10-25')).to.equal(25);
    expect(hours('2026-11-26')).to.equal(24);
  });
});

describe('a date', () => {
  it('begins at midnight in Stockholm and ends where the next begins', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(timeAt(instantOf(day))).to.equal('00:00');
        expect(dayAt(instantOf(day))).to.equal(day);
        expect(instantOf(day, 'end')).to.equal(instantOf(addDays(day, 1)));
        expect(dayAt(instantOf(day, 'end') - 1)).to.equal(day);
      }),
    );
  });

  it('is the one in Stockholm, whatever offset a date-time is written with', () => {
    expect(dayOf('2026-11-26T23:30:00Z')).to.equal('2026-11-27');
    expect(dayOf('2026-11-26T00:30:00+14:00')).to.equal('2026-11-25');
    expect(dayOf('2026-11-26')).to.equal('2026-11-26');
  });

  it('of a date-time is the same instant at both edges', () => {
    expect(instantOf('2026-11-26T09:00:00+01:00', 'end')).to.equal(instantOf('2026-11-26T09:00:00+01:00'));
  });

  it('moves by whole days, over months, leap years and changes of clocks', () => {
    expect(addDays('2026-02-28', 1)).to.equal('2026-03-01');
    expect(addDays('2028-02-28', 1)).to.equal('2028-02-29');
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(addDays('2026-10-26', -1)).to.equal('2026-10-25');
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).to.equal(count);
        expect(addDays(addDays(day, count), -count)).to.equal(day);
      }),
    );
  });

  it('has a weekday from Monday, 1, to Sunday, 7', () => {
    expect(weekdayOf('2026-11-23')).to.equal(1);
    expect(weekdayOf('2026-11-26')).to.equal(4);
    expect(weekdayOf('2026-11-29')).to.equal(7);
    fc.assert(
      fc.property(days, (day) => {
        expect(weekdayOf(addDays(day, 7))).to.equal(weekdayOf(day));
        expect(weekdayOf(addDays(day, 1))).to.equal((weekdayOf(day) % 7) + 1);
      }),
    );
  });
});

describe('a date-time without offset', () => {
  it('gets the one of Stockholm', () => {
    expect(withOffset('2026-11-26T09:00:00')).to.equal('2026-11-26T09:00:00+01:00');
    expect(withOffset('2026-07-26T09:00:00')).to.equal('2026-07-26T09:00:00+02:00');
  });

  it('is then the instant that its day and time mean, on every day and in every hour', () => {
    const times = fc
      .integer({ min: 0, max: 1439 })
      .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16));
    const changeDays = fc.constantFrom(...changes).map(dayAt);
    fc.assert(
      fc.property(fc.oneof(days, changeDays), times, (day, time) => {
        expect(Date.parse(withOffset(`${day}T${time}:00`))).to.equal(instantAt(day, time));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the offset that it has, and a date stays a date', () => {
    for (const date of ['2026-11-26T09:00:00Z', '2026-11-26T09:00:00-05:00', '2026-11-26']) {
      expect(withOffset(date)).to.equal(date);
    }
  });
});
