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

  it('tells of a cancelled and of a postponed one, also programs that show no status', () => {
    const cancelled = ics({ eventStatus: 'EventCancelled' });
    expect(valueOf(cancelled, 'STATUS')).to.equal('CANCELLED');
    expect(valueOf(cancelled, 'SUMMARY')).to.equal('Inställt: Frukostseminarium om export');
    const postponed = ics({ eventStatus: 'EventPostponed' }, 'en');
    expect(valueOf(postponed, 'STATUS')).to.equal('TENTATIVE');
    expect(valueOf(postponed, 'SUMMARY')).to.equal('Postponed: Frukostseminarium om export');
    expect(valueOf(ics({}), 'STATUS')).to.equal('CONFIRMED');
    expect(valueOf(ics({}), 'SUMMARY')).to.equal('Frukostseminarium om export');
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

  it('names the town of the park where the feed names no place', () => {
    expect(valueOf(ics({}), 'LOCATION')).to.equal('Kalmar');
  });

  it('leads to no place on a map once it has moved online', () => {
    const location = { name: 'Kulturcentrum', geo: { latitude: 56.2, longitude: 15.27 } };
    const text = ics({ location, eventStatus: 'EventMovedOnline' });
    expect(valueOf(text, 'LOCATION')).to.equal('Online');
    expect(valueOf(text, 'GEO')).to.be.undefined;
  });

  it('writes a position without an exponent', () => {
    const location = { geo: { latitude: 1e-7, longitude: -0.00001234 } };
    expect(valueOf(ics({ location }), 'GEO')).to.equal('0;-0.000012');
  });

  const page = 'https://kalmar.example/kalender/1';

  it('has the text, then where to register, to join and to read more, each address once', () => {
    const fields = {
      description: 'Kom och lyssna.',
      offers: { url: 'https://kalmar.example/anmalan' },
      eventAttendanceMode: 'Online',
      location: { url: 'https://meet.example/1' },
    };
    expect(valueOf(ics(fields), 'DESCRIPTION')).to.equal(
      [
        'Kom och lyssna.\\n\\nAnmälan: https://kalmar.example/anmalan',
        'Online: https://meet.example/1',
        `Läs mer: ${page}`,
      ].join('\\n'),
    );
    expect(valueOf(ics({ offers: { url: page } }, 'en'), 'DESCRIPTION')).to.equal(`Registration: ${page}`);
  });

  it('gives the waiting list of a full one, the mail address of one to register for by mail', () => {
    const full = { availability: 'SoldOut', url: 'https://a.example/', waitingListUrl: 'https://b.example/' };
    expect(valueOf(ics({ offers: full }), 'DESCRIPTION')).to.equal(
      `Väntelista: https://b.example/\\nLäs mer: ${page}`,
    );
    expect(valueOf(ics({ offers: { url: 'mailto:a@b.example?subject=x' } }), 'DESCRIPTION')).to.equal(
      `Anmälan: a@b.example\\nLäs mer: ${page}`,
    );
  });

  for (const eventStatus of ['EventCancelled', 'EventPostponed']) {
    it(`gives nowhere to register with ${eventStatus}`, () => {
      const text = ics({ eventStatus, offers: { url: 'https://kalmar.example/anmalan' } });
      expect(valueOf(text, 'DESCRIPTION')).to.equal(`Läs mer: ${page}`);
    });
  }

  it('is no invitation that programs would ask to answer', () => {
    const contact = { name: 'Anna', email: 'anna@kalmar.example' };
    expect(ics({ contact })).to.not.match(/^(?:METHOD|ORGANIZER|ATTENDEE)\b/m);
  });

  it('leaves out areas that the feed does not know', () => {
    expect(valueOf(ics({ areas: ['nowhere', 'e-halsa'] }), 'CATEGORIES')).to.equal('E-hälsa');
    expect(valueOf(ics({ areas: ['nowhere'] }), 'CATEGORIES')).to.be.undefined;
  });

  it('has no end where that is within the second of the start', () => {
    const moment = { startDate: '2026-12-03T09:00:00+01:00', endDate: '2026-12-03T09:00:00.9+01:00' };
    expect(ics(moment)).to.not.contain('DTEND');
  });

  it('breaks neither a line nor an address on what is no character', () => {
    const text = ics({ name: 'a\r\nb\rc\x00\x0b\x85d\ud83d', url: 'https://kalmar.example/\x01a' });
    expect(valueOf(text, 'SUMMARY')).to.equal('a\\nb\\ncd\ufffd');
    expect(valueOf(text, 'URL')).to.equal('https://kalmar.example/a');
    expect(() => encodeURIComponent(text)).to.not.throw();
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
