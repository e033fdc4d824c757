import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { icsOf } from '../../src/calendar/ics.js';
import { activities } from '../feed/arbitraries.js';
import { makeActivity, makeActivityWithout, makeFeed } from '../feed/fixture.js';

const feed = makeFeed();
const ics = (fields: object, lang = 'sv'): string =>
  icsOf({ ...makeActivity(), ...fields }, feed, lang) ?? '';
/** Unfolds as RFC 5545 section 3.1 says. */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');
const valueOf = (text: string, name: string): string | undefined =>
  linesOf(text)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);

describe('an activity as an iCalendar file', () => {
  it('has its times in UTC, over both changes of the clock', () => {
    const summer = ics({ startDate: '2027-03-28T03:00:00+02:00', endDate: '2027-03-28T04:30:00+02:00' });
    expect(valueOf(summer, 'DTSTART')).to.equal('20270328T010000Z');
    expect(valueOf(summer, 'DTEND')).to.equal('20270328T023000Z');
    expect(valueOf(ics({ startDate: '2026-10-25T02:30:00+01:00' }), 'DTSTART')).to.equal('20261025T013000Z');
  });

  it('has an all-day activity as dates, the end exclusive', () => {
    const text = ics({ startDate: '2026-12-30', endDate: '2026-12-31' });
    expect(linesOf(text)).to.include.members(['DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270101']);
  });

  it('says no end where the feed says none', () => {
    const open = { ...makeActivityWithout(['endDate']), startDate: '2026-12-01T09:00:00+01:00' };
    expect(icsOf(open, feed, 'sv')).to.not.contain('DTEND');
  });

  it('escapes what has a meaning of its own', () => {
    expect(valueOf(ics({ name: 'Kaffe, te; \\ och\nbulle' }), 'SUMMARY')).to.equal(
      'Kaffe\\, te\\; \\\\ och\\nbulle',
    );
  });

  it('tells of a cancelled and of a postponed one', () => {
    expect(valueOf(ics({ eventStatus: 'EventCancelled' }), 'STATUS')).to.equal('CANCELLED');
    expect(valueOf(ics({ eventStatus: 'EventPostponed' }), 'STATUS')).to.equal('TENTATIVE');
    expect(valueOf(ics({}), 'STATUS')).to.equal('CONFIRMED');
  });

  it('speaks the language asked for', () => {
    expect(valueOf(ics({ name: { sv: 'Frukost', en: 'Breakfast' } }, 'en'), 'SUMMARY')).to.equal('Breakfast');
  });

  it('names the place with street and town, and online beside it', () => {
    const location = {
      name: 'Kulturcentrum',
      address: { streetAddress: 'Ronnebygatan 2', postalCode: '372 30', addressLocality: 'Ronneby' },
      geo: { latitude: 56.2, longitude: 15.27 },
    };
    const text = ics({ location, eventAttendanceMode: 'Mixed' });
    expect(valueOf(text, 'LOCATION')).to.equal('Kulturcentrum\\, Ronnebygatan 2\\, 372 30 Ronneby\\, Online');
    expect(valueOf(text, 'GEO')).to.equal('56.2;15.27');
  });

  it('counts up when the activity changes', () => {
    const before = Number(valueOf(ics({ modified: '2026-11-01T08:00:00Z' }), 'SEQUENCE'));
    const after = Number(valueOf(ics({ modified: '2026-11-01T09:00:00Z' }), 'SEQUENCE'));
    expect(after).to.be.greaterThan(before);
    expect(after).to.be.lessThan(2 ** 31);
  });

  it('folds before a character that would reach over 75 octets', () => {
    for (let shift = 0; shift < 8; shift += 1) {
      const name = `${'x'.repeat(shift)}${'å€😀'.repeat(40)}`;
      const text = ics({ name });
      for (const line of text.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).to.be.at.most(75);
      }
      expect(valueOf(text, 'SUMMARY')).to.equal(name);
    }
  });

  it('has no line over 75 octets and cuts no character, whatever the activity', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(
        activities,
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
        (activity, name) => {
          const text = icsOf({ ...activity, name: `å${name}` }, feed, 'sv');
          if (text === undefined) return;
          for (const line of text.split('\r\n')) expect(encoder.encode(line).length).to.be.at.most(75);
          expect(text).to.not.match(/(?<!\r)\n/);
          expect(text).to.not.contain('\ufffd');
          expect(linesOf(text).at(-1)).to.equal('');
        },
      ),
    );
  });

  it('is none for an offer without a date', () => {
    const open = { ...makeActivityWithout(['startDate', 'endDate']), ongoing: true };
    expect(icsOf(open, feed, 'sv')).to.equal(undefined);
  });
});
