import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { Activity, Offer } from '../../src/feed/types.js';
import { localeOf, type Language } from '../../src/locale/locale.js';
import { readingOf } from '../../src/parts/reading.js';
import { stateLine } from '../../src/parts/state-line.js';
import { makeActivity, makeActivityWithout, makeFeed } from '../feed/fixture.js';

const url = 'https://kalmar.example/anmalan';
const at = (moment: string): number => Date.parse(`${moment}+01:00`);
/** A week before the seminar of the fixture, which is on 3 December from nine to eleven. */
const NOW = at('2026-11-26T09:00:00');
const DURING = at('2026-12-03T10:00:00');

/** What stands before the title, and how it is said. */
function said(activity: Activity, now: number, lang: Language = 'sv'): { text: string; tone: string } {
  const root = document.createElement('div');
  render(stateLine(activity, readingOf(makeFeed(), localeOf(lang), now)), root);
  return {
    text: root.textContent.trim(),
    tone: root.querySelector('p')?.className.replace('state ', '') ?? '',
  };
}

describe('before the title stands', () => {
  const open: Offer = { url };
  const few: Offer = { url, availability: 'LimitedAvailability' };
  const full: Offer = { availability: 'SoldOut' };
  const free: Offer = { registrationRequired: false };
  const tomorrow = '2026-11-27';
  const postponed = { eventStatus: 'EventPostponed' } as const;
  const rescheduled = { eventStatus: 'EventRescheduled' } as const;
  const online = { eventStatus: 'EventMovedOnline' } as const;
  const before = '2026-11-30T13:00:00+01:00';

  for (const [what, activity, now, tone, swedish, english] of [
    ['nothing where one can register', { offers: open }, NOW, '', '', ''],
    ['nothing where nothing is known of registration', {}, NOW, '', '', ''],
    [
      'that registration closes today',
      { offers: { url, validThrough: '2026-11-26' } },
      NOW,
      'warn',
      'Anmälan stänger i dag',
      'Registration closes today',
    ],
    [
      'that registration closes tomorrow',
      { offers: { url, validThrough: tomorrow } },
      NOW,
      'warn',
      'Anmälan stänger i morgon',
      'Registration closes tomorrow',
    ],
    [
      'in how many days registration closes',
      { offers: { url, validThrough: '2026-12-02' } },
      NOW,
      'warn',
      'Anmälan stänger om 6 dagar',
      'Registration closes in 6 days',
    ],
    [
      'when registration closes where one registers elsewhere',
      { offers: { validThrough: tomorrow } },
      NOW,
      'warn',
      'Anmälan stänger i morgon',
      'Registration closes tomorrow',
    ],
    ['that few places are left', { offers: few }, NOW, 'warn', 'Få platser kvar', 'Few places left'],
    [
      'that few places are left and when registration closes',
      { offers: { ...few, validThrough: tomorrow } },
      NOW,
      'warn',
      'Få platser kvar, anmälan stänger i morgon',
      'Few places left, registration closes tomorrow',
    ],
    ['that it is full', { offers: full }, NOW, 'warn', 'Fullbokat', 'Fully booked'],
    [
      'that there is a waiting list',
      { offers: { ...full, waitingListUrl: url } },
      NOW,
      'warn',
      'Fullbokat, väntelista finns',
      'Fully booked, waiting list open',
    ],
    [
      'that registration has closed',
      { offers: { url, validThrough: '2026-11-25' } },
      NOW,
      'calm',
      'Anmälan stängd',
      'Registration closed',
    ],
    [
      'that no registration is needed',
      { offers: free },
      NOW,
      'calm',
      'Ingen anmälan behövs',
      'No registration needed',
    ],
    [
      'that it runs and no registration is needed',
      { offers: free },
      DURING,
      'calm',
      'Pågår, ingen anmälan behövs',
      'Happening now, no registration needed',
    ],
    [
      'that it runs and is full',
      { offers: { ...full, waitingListUrl: url } },
      DURING,
      'warn',
      'Pågår, fullbokat',
      'Happening now, fully booked',
    ],
    [
      'that it runs and registration has closed',
      { offers: open },
      DURING,
      'calm',
      'Pågår, anmälan stängd',
      'Happening now, registration closed',
    ],
    ['that it runs', {}, DURING, 'calm', 'Pågår', 'Happening now'],
    [
      'that it runs while one can still register',
      { endDate: '2026-12-18', offers: { url, validThrough: '2026-12-17' } },
      DURING,
      'calm',
      'Pågår',
      'Happening now',
    ],
    [
      'only that it is cancelled',
      { eventStatus: 'EventCancelled', offers: { ...few, ...free } },
      DURING,
      'bad',
      'Inställt',
      'Cancelled',
    ],
    [
      'from when it is postponed, and not that it runs',
      { ...postponed, offers: open },
      DURING,
      'warn',
      'Framflyttat från 3 dec, nytt datum kommer',
      'Postponed from 3 Dec, new date to come',
    ],
    [
      'from when it is postponed where the feed names that apart',
      { ...postponed, previousStartDate: before, offers: free },
      NOW,
      'warn',
      'Framflyttat från 30 nov, nytt datum kommer',
      'Postponed from 30 Nov, new date to come',
    ],
    [
      'from which day it is moved',
      { ...rescheduled, previousStartDate: before, offers: free },
      NOW,
      'warn',
      'Flyttat från 30 nov, ingen anmälan behövs',
      'Moved from 30 Nov, no registration needed',
    ],
    [
      'from which time it is moved within its day',
      { ...rescheduled, previousStartDate: '2026-12-03T13:00:00+01:00' },
      NOW,
      'warn',
      'Flyttat från 13.00',
      'Moved from 13.00',
    ],
    ['that the date is new', rescheduled, NOW, 'warn', 'Nytt datum', 'New date'],
    [
      'that it is moved online, and when registration closes',
      { ...online, offers: { url, validThrough: tomorrow } },
      NOW,
      'warn',
      'Flyttat online, anmälan stänger i morgon',
      'Moved online, registration closes tomorrow',
    ],
    [
      'that it is moved online and runs',
      online,
      DURING,
      'warn',
      'Flyttat online, pågår',
      'Moved online, happening now',
    ],
  ] as const satisfies readonly (readonly [string, Partial<Activity>, number, string, string, string])[]) {
    it(what, () => {
      expect(said(makeActivity(activity), now)).to.deep.equal({ text: swedish, tone });
      expect(said(makeActivity(activity), now, 'en').text).to.equal(english);
    });
  }

  it('that an open offer without a date is postponed, which names no day', () => {
    const offer = makeActivityWithout(['startDate', 'endDate'], { ongoing: true, ...postponed });
    expect(said(offer, NOW).text).to.equal('Framflyttat, nytt datum kommer');
  });

  it('of an open offer without a date that no registration is needed', () => {
    const offer = makeActivityWithout(['startDate', 'endDate'], { ongoing: true, offers: free });
    expect(said(offer, NOW)).to.deep.equal({ text: 'Ingen anmälan behövs', tone: 'calm' });
  });

  it('the day as it is in Stockholm, whatever the hour is elsewhere', () => {
    const offers = { url, validThrough: tomorrow };
    expect(said(makeActivity({ offers }), Date.parse('2026-11-26T22:59:59Z')).text).to.equal(
      'Anmälan stänger i morgon',
    );
    expect(said(makeActivity({ offers }), Date.parse('2026-11-26T23:00:00Z')).text).to.equal(
      'Anmälan stänger i dag',
    );
    expect(said(makeActivity({ offers }), Date.parse('2026-11-27T23:00:00Z')).text).to.equal(
      'Anmälan stängd',
    );
  });
});
