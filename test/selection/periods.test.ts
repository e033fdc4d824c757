import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf } from '../../src/feed/time.js';
import { PERIOD_NAMES, periodOf } from '../../src/selection/periods.js';
import { days } from '../feed/arbitraries.js';

describe('a period', () => {
  for (const [name, from, to] of [
    ['today', '2026-11-26', '2026-11-26'],
    ['tomorrow', '2026-11-27', '2026-11-27'],
    ['week', '2026-11-23', '2026-11-29'],
    ['nextWeek', '2026-11-30', '2026-12-06'],
    ['month', '2026-11-01', '2026-11-30'],
    ['nextMonth', '2026-12-01', '2026-12-31'],
  ] as const) {
    it(`called ${name} on Thursday 26 November 2026 is ${from} to ${to}`, () => {
      expect(periodOf(name, '2026-11-26')).to.deep.equal({ from, to });
    });
  }

  it('of a week begins on a Monday, on a Sunday too', () => {
    expect(periodOf('week', '2026-11-29')).to.deep.equal({ from: '2026-11-23', to: '2026-11-29' });
    expect(periodOf('week', '2026-11-30').from).to.equal('2026-11-30');
  });

  it('of a month has as many days as that month', () => {
    expect(periodOf('month', '2028-02-10')).to.deep.equal({ from: '2028-02-01', to: '2028-02-29' });
    expect(periodOf('nextMonth', '2027-01-31')).to.deep.equal({ from: '2027-02-01', to: '2027-02-28' });
    expect(periodOf('nextMonth', '2026-12-31')).to.deep.equal({ from: '2027-01-01', to: '2027-01-31' });
  });

  it('holds today, or the day after it, and the next one follows without a gap', () => {
    fc.assert(
      fc.property(days, (today) => {
        for (const name of PERIOD_NAMES)
          expect(periodOf(name, today).from <= periodOf(name, today).to).to.be.true;
        for (const [now, next] of [
          ['today', 'tomorrow'],
          ['week', 'nextWeek'],
          ['month', 'nextMonth'],
        ] as const) {
          const period = periodOf(now, today);
          expect(period.from <= today && today <= period.to).to.be.true;
          expect(periodOf(next, today).from).to.equal(addDays(period.to, 1));
        }
        const week = periodOf('week', today);
        expect(weekdayOf(week.from)).to.equal(1);
        expect(daysBetween(week.from, week.to)).to.equal(6);
      }),
    );
  });
});
