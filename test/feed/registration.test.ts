import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  canRegister,
  openUntil,
  registrationOf,
  type RegistrationState,
} from '../../src/feed/registration.js';
import { phaseOf, timingOf } from '../../src/feed/timing.js';
import type { Activity, Offer } from '../../src/feed/types.js';
import { activities, instants } from './arbitraries.js';
import { makeActivity, makeActivityWithout } from './fixture.js';

const url = 'https://kalmar.example/anmalan';
const at = (moment: string): number => Date.parse(`${moment}+01:00`);
/** A week before the seminar of the fixture, which is on 3 December from nine to eleven. */
const NOW = at('2026-11-26T09:00:00');

const registration = (
  offers: Offer,
  now = NOW,
  overrides: Partial<Activity> = {},
): ReturnType<typeof registrationOf> => registrationOf(makeActivity({ offers, ...overrides }), now);

describe('registration', () => {
  it('is unknown where the feed says nothing of it', () => {
    expect(registration({})).to.deep.equal({ state: 'none' });
    expect(registration({ price: 0, availability: 'InStock' })).to.deep.equal({ state: 'none' });
    expect(registrationOf(makeActivity(), NOW)).to.deep.equal({ state: 'none' });
  });

  it('is taken in some way where a last day or few places are named, without an address', () => {
    expect(registration({ validThrough: '2026-12-01' }, at('2026-11-20T12:00:00'))).to.deep.equal({
      state: 'open',
    });
    expect(registration({ validThrough: '2026-12-01' })).to.deep.equal({ state: 'closing', daysLeft: 5 });
    expect(registration({ validThrough: '2026-11-25' })).to.deep.equal({ state: 'closed' });
    expect(registration({ availability: 'LimitedAvailability' })).to.deep.equal({ state: 'few' });
  });

  it('is open while there is an address, with no last day named', () => {
    expect(registration({ url })).to.deep.equal({ state: 'open', url });
  });

  it('is closed when the activity has begun, with no last day named', () => {
    expect(registration({ url }, at('2026-12-03T08:59:59')).state).to.equal('open');
    expect(registration({ url }, at('2026-12-03T09:00:00'))).to.deep.equal({ state: 'closed' });
  });

  it('of an ongoing offer is open at any time', () => {
    const offer = makeActivityWithout(['startDate', 'endDate'], { ongoing: true, offers: { url } });
    expect(registrationOf(offer, at('2036-01-01T00:00:00'))).to.deep.equal({ state: 'open', url });
  });

  it('lasts through its last day, to midnight in Stockholm', () => {
    const offers = { url, validThrough: '2026-12-01' };
    expect(registration(offers, at('2026-12-01T23:59:59'))).to.deep.equal({
      state: 'closing',
      url,
      daysLeft: 0,
    });
    expect(registration(offers, at('2026-12-02T00:00:00'))).to.deep.equal({ state: 'closed' });
  });

  it('lasts to its last moment', () => {
    const offers = { url, validThrough: '2026-12-01T12:00:00+01:00' };
    expect(registration(offers, at('2026-12-01T11:59:59'))).to.deep.equal({
      state: 'closing',
      url,
      daysLeft: 0,
    });
    expect(registration(offers, at('2026-12-01T12:00:00'))).to.deep.equal({ state: 'closed' });
  });

  it('that closes at midnight closes on the day before', () => {
    const offers = { url, validThrough: '2026-12-02T00:00:00+01:00' };
    expect(registration(offers, at('2026-12-01T12:00:00'))).to.deep.equal({
      state: 'closing',
      url,
      daysLeft: 0,
    });
  });

  it('is closing from seven days before the last one', () => {
    const offers = { url, validThrough: '2026-12-01' };
    expect(registration(offers, at('2026-11-23T23:59:59'))).to.deep.equal({ state: 'open', url });
    expect(registration(offers, at('2026-11-24T00:00:00'))).to.deep.equal({
      state: 'closing',
      url,
      daysLeft: 7,
    });
    expect(registration(offers, at('2026-11-30T12:00:00'))).to.deep.equal({
      state: 'closing',
      url,
      daysLeft: 1,
    });
  });

  it('goes on after the beginning where the last day says so, but not after the end', () => {
    const offers = { url, validThrough: '2026-12-31' };
    const course = { startDate: '2026-11-02', endDate: '2026-12-18' };
    expect(registration(offers, at('2026-12-18T23:59:59'), course).state).to.equal('closing');
    expect(registration(offers, at('2026-12-19T00:00:00'), course)).to.deep.equal({ state: 'closed' });
  });

  it('with few places left also says when it closes, where that is soon', () => {
    const offers: Offer = { url, availability: 'LimitedAvailability', validThrough: '2026-12-03' };
    expect(registration(offers, at('2026-11-25T12:00:00'))).to.deep.equal({ state: 'few', url });
    expect(registration(offers)).to.deep.equal({ state: 'few', url, daysLeft: 7 });
    expect(registration(offers, at('2026-12-03T11:00:00'))).to.deep.equal({ state: 'closed' });
  });

  it('stays closed between its last day and the end', () => {
    const offers = { url, validThrough: '2026-12-01' };
    for (const moment of ['2026-12-02T12:00:00', '2026-12-03T10:00:00', '2026-12-03T12:00:00'])
      expect(registration(offers, at(moment))).to.deep.equal({ state: 'closed' });
  });

  it('that is not needed is so until the activity is over', () => {
    const offers = { registrationRequired: false };
    expect(registration(offers)).to.deep.equal({ state: 'notNeeded' });
    expect(registration(offers, at('2026-12-03T10:59:59'))).to.deep.equal({ state: 'notNeeded' });
    expect(registration(offers, at('2026-12-03T11:00:00'))).to.deep.equal({ state: 'none' });
  });

  it('that is not needed but offered has its address while that is open', () => {
    const offers = { url, registrationRequired: false, validThrough: '2026-12-01' };
    expect(registration(offers)).to.deep.equal({ state: 'notNeeded', url });
    expect(registration(offers, at('2026-12-02T00:00:00'))).to.deep.equal({ state: 'notNeeded' });
  });

  it('that is needed is as where the feed does not say so', () => {
    expect(registration({ url, registrationRequired: true })).to.deep.equal({ state: 'open', url });
    expect(registration({ registrationRequired: true })).to.deep.equal({ state: 'none' });
  });

  it('is full where the feed says so, with the waiting list until the activity begins', () => {
    const offers: Offer = { url, availability: 'SoldOut', waitingListUrl: 'https://kalmar.example/ko' };
    expect(registration(offers)).to.deep.equal({ state: 'full', url: 'https://kalmar.example/ko' });
    expect(registration({ url, availability: 'SoldOut' })).to.deep.equal({ state: 'full' });
    expect(registration(offers, at('2026-12-03T09:00:00'))).to.deep.equal({ state: 'full' });
    expect(registration({ availability: 'SoldOut', registrationRequired: false })).to.deep.equal({
      state: 'full',
    });
  });

  for (const [eventStatus, state] of [
    ['EventCancelled', 'cancelled'],
    ['EventPostponed', 'postponed'],
  ] as const) {
    it(`of what is ${state} is over, whatever else the feed says`, () => {
      const offers: Offer = { url, availability: 'SoldOut', validThrough: '2020-01-01' };
      expect(registration(offers, NOW, { eventStatus })).to.deep.equal({ state });
      expect(registration({ registrationRequired: false }, NOW, { eventStatus })).to.deep.equal({ state });
    });
  }

  for (const eventStatus of ['EventRescheduled', 'EventMovedOnline'] as const) {
    it(`of what has ${eventStatus} is as before`, () => {
      expect(registration({ url }, NOW, { eventStatus })).to.deep.equal({ state: 'open', url });
    });
  }

  it('is possible where it is open, closing or few places are left, and where it is not needed but offered', () => {
    const states: RegistrationState[] = [
      'cancelled',
      'postponed',
      'full',
      'notNeeded',
      'closed',
      'closing',
      'few',
      'open',
      'none',
    ];
    expect(states.filter((state) => canRegister({ state }))).to.deep.equal(['closing', 'few', 'open']);
    expect(canRegister({ state: 'notNeeded', url })).to.be.true;
    expect(canRegister({ state: 'full', url })).to.be.false;
  });

  it('of any activity at any time has an address only where one can register or queue', () => {
    fc.assert(
      fc.property(activities, instants, (activity, now) => {
        const found = registrationOf(activity, now);
        const timing = timingOf(activity);
        if (canRegister(found)) {
          expect(found.url).to.equal(activity.offers?.url);
          if (timing) expect(phaseOf(timing, now)).to.not.equal('over');
        } else if (found.state !== 'full') expect(found.url).to.be.undefined;
        if (found.state === 'notNeeded' && timing) expect(phaseOf(timing, now)).to.not.equal('over');
        if (found.state === 'closing') expect(found.daysLeft).to.be.within(0, 7);
        else if (found.state === 'few') expect(found.daysLeft ?? 0).to.be.within(0, 7);
        else expect(found).to.not.have.property('daysLeft');
      }),
      { numRuns: 1000 },
    );
  });

  it('that has closed never opens again', () => {
    fc.assert(
      fc.property(activities, instants, instants, (activity, one, other) => {
        fc.pre(registrationOf(activity, Math.min(one, other)).state === 'closed');
        expect(registrationOf(activity, Math.max(one, other)).state).to.equal('closed');
      }),
    );
  });

  it('lasts just until the moment that openUntil names', () => {
    fc.assert(
      fc.property(activities, instants, (activity, now) => {
        const until = openUntil(activity, timingOf(activity));
        expect(canRegister(registrationOf(activity, now))).to.equal(now < until);
        if (until > 0 && until < Infinity) {
          expect(canRegister(registrationOf(activity, until - 1))).to.be.true;
          expect(canRegister(registrationOf(activity, until))).to.be.false;
        }
      }),
      { numRuns: 500 },
    );
  });
});
