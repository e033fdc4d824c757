import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf } from '../../src/feed/time.js';
import { entriesOf, type Entry } from '../../src/selection/entries.js';
import { daysIn, entriesByDay, lastMonth, monthFrom, monthOf, weeksOf } from '../../src/selection/months.js';
import type { Activity } from '../../src/feed/types.js';
import { days } from '../feed/arbitraries.js';
import { makeActivity, makeActivityWithout, makeFeed } from '../feed/fixture.js';

const entries = (...items: readonly Partial<Activity>[]): readonly Entry[] =>
  entriesOf(makeFeed({ items: items.map((item, at) => makeActivity({ id: `nr-${at}`, ...item })) }));
const stretch = (startDate: string, endDate: string): Partial<Activity> => ({ startDate, endDate });
const ongoing = entriesOf(
  makeFeed({ items: [makeActivityWithout(['startDate', 'endDate'], { ongoing: true })] }),
);

describe('the weeks of a month', () => {
  for (const [month, numbers] of [
    ['2026-11', [44, 45, 46, 47, 48, 49]],
    ['2026-12', [49, 50, 51, 52, 53]],
    ['2027-01', [53, 1, 2, 3, 4]],
    ['2027-02', [5, 6, 7, 8]],
    ['2024-12', [48, 49, 50, 51, 52, 1]],
    ['2028-02', [5, 6, 7, 8, 9]],
  ] as const) {
    it(`${month} are numbers ${numbers.join(', ')}`, () => {
      expect(weeksOf(month).map(({ number }) => number)).to.deep.equal(numbers);
    });
  }

  it('hold each of its days once, on its day of the week', () => {
    fc.assert(
      fc.property(days, (day) => {
        const month = monthOf(day);
        const { from, to } = daysIn(month);
        const weeks = weeksOf(month);
        const all = weeks.flatMap((week) => week.days).filter(Boolean);
        expect(all).to.have.length(daysBetween(from, to) + 1);
        for (const [at, one] of all.entries()) expect(one).to.equal(addDays(from, at));
        for (const week of weeks) {
          expect(week.days).to.have.length(7);
          expect(week.days.some(Boolean)).to.be.true;
          for (const [at, one] of week.days.entries()) if (one) expect(weekdayOf(one)).to.equal(at + 1);
        }
      }),
    );
  });
});

describe('the days of a month', () => {
  const december = daysIn('2026-12');
  const titles = (list: readonly Entry[] = []): string[] => list.map(({ activity }) => activity.id);

  it('have each activity on every day that it goes on, and on no other', () => {
    fc.assert(
      fc.property(
        days,
        fc.nat(70),
        fc.constantFrom(...['2026-11', '2026-12', '2027-02']),
        (first, length, month) => {
          const last = addDays(first, length);
          const byDay = entriesByDay(entries(stretch(first, last)), daysIn(month));
          const expected = weeksOf(month)
            .flatMap((week) => week.days)
            .filter((day) => day && first <= day && day <= last);
          expect([...byDay.keys()].sort()).to.deep.equal(expected);
        },
      ),
    );
  });

  it('have what crosses the edge of the month on the days that are in it', () => {
    const over = entries(stretch('2026-12-30', '2027-01-02'));
    expect([...entriesByDay(over, december).keys()]).to.deep.equal(['2026-12-30', '2026-12-31']);
    expect([...entriesByDay(over, daysIn('2027-01')).keys()]).to.deep.equal(['2027-01-01', '2027-01-02']);
  });

  it('have a night on both of its days, and what ends at midnight on one', () => {
    const night = entries(stretch('2026-10-24T22:00:00+02:00', '2026-10-25T02:30:00+01:00'));
    const evening = entries(stretch('2026-10-24T22:00:00+02:00', '2026-10-25T00:00:00+02:00'));
    const october = daysIn('2026-10');
    expect([...entriesByDay(night, october).keys()]).to.deep.equal(['2026-10-24', '2026-10-25']);
    expect([...entriesByDay(evening, october).keys()]).to.deep.equal(['2026-10-24']);
  });

  it('begin with what begins, the own park’s first among that and among the rest, each by time', () => {
    const at = (time: string, park: string, day = '2026-12-03'): Partial<Activity> => ({
      ...stretch(`${day}T${time}:00+01:00`, '2026-12-03T18:00:00+01:00'),
      park,
      id: `${park} ${day.slice(8)} ${time}`,
    });
    const list = entries(
      at('08:00', 'blue', '2026-12-02'),
      at('09:00', 'kalmar', '2026-12-02'),
      at('09:00', 'blue'),
      at('13:00', 'kalmar'),
      at('10:00', 'kalmar'),
    );
    expect(titles(entriesByDay(list, december, 'kalmar').get('2026-12-03'))).to.deep.equal([
      'kalmar 03 10:00',
      'kalmar 03 13:00',
      'blue 03 09:00',
      'kalmar 02 09:00',
      'blue 02 08:00',
    ]);
  });

  it('have nothing that has no date', () => {
    expect(entriesByDay(ongoing, december).size).to.equal(0);
  });
});

describe('the nearest month with activities', () => {
  const some = entries(
    stretch('2026-11-28', '2026-12-02'),
    stretch('2027-03-01', '2027-03-01'),
    stretch('2027-02-27', '2027-02-28'),
  );

  for (const [month, nearest] of [
    ['2026-10', '2026-11'],
    ['2026-11', '2026-11'],
    ['2026-12', '2026-12'],
    ['2027-01', '2027-02'],
    ['2027-03', '2027-03'],
    ['2027-04', undefined],
  ] as const) {
    it(`from ${month} on is ${nearest ?? 'none'}`, () => {
      expect(monthFrom(some, month)).to.equal(nearest);
    });
  }

  it('at the end is that in which the last one ends', () => {
    expect(lastMonth(some)).to.equal('2027-03');
    expect(lastMonth([...ongoing, ...entries(stretch('2026-12-30', '2027-01-02'))])).to.equal('2027-01');
  });

  it('is none where nothing has a date', () => {
    expect(monthFrom(ongoing, '2026-11')).to.be.undefined;
    expect(lastMonth(ongoing)).to.be.undefined;
  });
});
