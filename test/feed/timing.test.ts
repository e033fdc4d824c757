import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dayAt } from '../../src/feed/time.js';
import { isRunning, phaseOf, timingOf, type Timing } from '../../src/feed/timing.js';
import type { Activity } from '../../src/feed/types.js';
import { activities, instants } from './arbitraries.js';
import { makeActivity, makeActivityWithout } from './fixture.js';

const at = (moment: string): number => Date.parse(moment);

/** The timing of an activity with a start and, where given, an end. */
const timing = (startDate: string, endDate?: string): Timing =>
  timingOf(
    endDate === undefined
      ? makeActivityWithout(['endDate'], { startDate })
      : makeActivity({ startDate, endDate }),
  )!;

describe('the timing of an activity', () => {
  it('is unknown for an ongoing offer', () => {
    expect(timingOf(makeActivityWithout(['startDate', 'endDate'], { ongoing: true }))).to.be.undefined;
  });

  it('is unknown for an ongoing offer that has begun on a day but names no last one', () => {
    const offer = makeActivityWithout(['endDate'], { startDate: '2026-01-07', ongoing: true });
    expect(timingOf(offer)).to.be.undefined;
    expect(timingOf({ ...offer, endDate: '2026-12-18' })?.lastDay).to.equal('2026-12-18');
  });

  it('is from its start to its end', () => {
    expect(timing('2026-11-26T09:00:00+01:00', '2026-11-26T11:00:00+01:00')).to.deep.equal({
      firstDay: '2026-11-26',
      lastDay: '2026-11-26',
      start: at('2026-11-26T08:00:00Z'),
      end: at('2026-11-26T10:00:00Z'),
      allDay: false,
      endKnown: true,
      endTimed: true,
    });
  });

  it('goes on to midnight in Stockholm where no end is known', () => {
    expect(timing('2026-11-26T09:00:00+01:00')).to.include({
      lastDay: '2026-11-26',
      end: at('2026-11-26T23:00:00Z'),
      endKnown: false,
    });
  });

  it('of a date alone is the whole of that day in Stockholm', () => {
    expect(timing('2026-07-01')).to.include({
      firstDay: '2026-07-01',
      lastDay: '2026-07-01',
      start: at('2026-06-30T22:00:00Z'),
      end: at('2026-07-01T22:00:00Z'),
      allDay: true,
      endKnown: true,
    });
  });

  it('includes an end that is a date alone', () => {
    expect(timing('2026-11-26', '2026-11-28')).to.include({
      lastDay: '2026-11-28',
      end: at('2026-11-28T23:00:00Z'),
    });
    expect(timing('2026-11-26T09:00:00+01:00', '2026-11-28')).to.include({
      lastDay: '2026-11-28',
      allDay: false,
    });
  });

  it('that ends at midnight has the day before as its last', () => {
    expect(timing('2026-11-26T18:00:00+01:00', '2026-11-27T00:00:00+01:00').lastDay).to.equal('2026-11-26');
    expect(timing('2026-11-26T18:00:00+01:00', '2026-11-27T00:01:00+01:00').lastDay).to.equal('2026-11-27');
  });

  it('that begins and ends at one midnight is on the day that begins', () => {
    expect(timing('2026-11-27T00:00:00+01:00', '2026-11-27T00:00:00+01:00')).to.include({
      firstDay: '2026-11-27',
      lastDay: '2026-11-27',
    });
  });

  it('counts days in Stockholm, whatever offset the feed writes', () => {
    expect(timing('2026-11-26T23:30:00Z', '2026-11-27T23:30:00Z')).to.include({
      firstDay: '2026-11-27',
      lastDay: '2026-11-28',
    });
  });
});

describe('the phase of an activity', () => {
  const nineToEleven = timing('2026-11-26T09:00:00+01:00', '2026-11-26T11:00:00+01:00');

  for (const [moment, phase] of [
    ['2026-11-26T08:59:59+01:00', 'upcoming'],
    ['2026-11-26T09:00:00+01:00', 'running'],
    ['2026-11-26T10:59:59+01:00', 'running'],
    ['2026-11-26T11:00:00+01:00', 'over'],
  ] as const) {
    it(`from nine to eleven is ${phase} at ${moment.slice(11, 19)}`, () => {
      expect(phaseOf(nineToEleven, at(moment))).to.equal(phase);
    });
  }

  it('without an end stays upcoming until midnight, for nobody knows whether it runs', () => {
    const open = timing('2026-11-26T09:00:00+01:00');
    expect(phaseOf(open, at('2026-11-26T23:59:59+01:00'))).to.equal('upcoming');
    expect(phaseOf(open, at('2026-11-27T00:00:00+01:00'))).to.equal('over');
  });

  it('of a day runs from midnight to midnight', () => {
    const day = timing('2026-11-26');
    expect(phaseOf(day, at('2026-11-25T23:59:59+01:00'))).to.equal('upcoming');
    expect(phaseOf(day, at('2026-11-26T00:00:00+01:00'))).to.equal('running');
    expect(phaseOf(day, at('2026-11-26T23:59:59+01:00'))).to.equal('running');
    expect(phaseOf(day, at('2026-11-27T00:00:00+01:00'))).to.equal('over');
  });

  it('of several days runs in the nights between, too', () => {
    const days = timing('2026-11-26', '2026-11-28');
    expect(phaseOf(days, at('2026-11-27T03:00:00+01:00'))).to.equal('running');
    expect(phaseOf(days, at('2026-11-28T23:59:59+01:00'))).to.equal('running');
    expect(phaseOf(days, at('2026-11-29T00:00:00+01:00'))).to.equal('over');
  });

  it('without any length is over when it begins', () => {
    const moment = timing('2026-11-26T09:00:00+01:00', '2026-11-26T09:00:00+01:00');
    expect(phaseOf(moment, at('2026-11-26T08:59:59+01:00'))).to.equal('upcoming');
    expect(phaseOf(moment, at('2026-11-26T09:00:00+01:00'))).to.equal('over');
  });

  it('only ever goes on: from upcoming by way of running to over', () => {
    const order = ['upcoming', 'running', 'over'];
    fc.assert(
      fc.property(activities, instants, instants, (activity, one, other) => {
        const found = timingOf(activity);
        fc.pre(found !== undefined);
        const earlier = order.indexOf(phaseOf(found, Math.min(one, other)));
        const later = order.indexOf(phaseOf(found, Math.max(one, other)));
        expect(earlier).to.be.at.least(0);
        expect(later).to.be.at.least(earlier);
      }),
    );
  });

  it('is over on no day before its last, and over after it', () => {
    fc.assert(
      fc.property(activities, instants, (activity, now) => {
        const found = timingOf(activity);
        fc.pre(found !== undefined);
        if (dayAt(now) < found.lastDay) expect(phaseOf(found, now)).to.not.equal('over');
        if (dayAt(now) > found.lastDay) expect(phaseOf(found, now)).to.equal('over');
      }),
    );
  });
});

describe('an activity is running', () => {
  const isRunningAt = (moment: string, eventStatus: NonNullable<Activity['eventStatus']>): boolean => {
    const activity = makeActivity({ eventStatus });
    return isRunning(activity, timingOf(activity)!, at(moment));
  };

  it('between its start and its end', () => {
    expect(isRunningAt('2026-12-03T08:59:59+01:00', 'EventScheduled')).to.be.false;
    expect(isRunningAt('2026-12-03T09:00:00+01:00', 'EventScheduled')).to.be.true;
    expect(isRunningAt('2026-12-03T11:00:00+01:00', 'EventScheduled')).to.be.false;
  });

  for (const [eventStatus, runs] of [
    ['EventMovedOnline', true],
    ['EventRescheduled', true],
    ['EventCancelled', false],
    ['EventPostponed', false],
  ] as const) {
    it(`${runs ? 'also' : 'but not'} with ${eventStatus}`, () => {
      expect(isRunningAt('2026-12-03T10:00:00+01:00', eventStatus)).to.equal(runs);
    });
  }
});
