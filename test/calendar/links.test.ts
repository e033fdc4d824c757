import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { googleCalendarLink, outlookCalendarLink } from '../../src/calendar/links.js';
import type { Activity } from '../../src/feed/types.js';
import { makeActivity, makeActivityWithout, makeFeed } from '../feed/fixture.js';
import { cases, hardTexts } from './cases.js';

const feed = makeFeed();

/** What a calendar on the web would read from a link. */
interface Form {
  readonly address: string;
  readonly fields: Readonly<Record<string, string>>;
}
const formOf = (link: string | undefined): Form => {
  const { origin, pathname, searchParams } = new URL(link ?? '');
  return { address: origin + pathname, fields: Object.fromEntries(searchParams) };
};
/** As a reader sees it in the body of an event in Outlook. */
const shownOf = (html: string): string => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const each of body.querySelectorAll('br')) each.replaceWith('\n');
  expect(body.childElementCount).to.equal(0);
  return body.textContent;
};

/** A field may be cut: then it ends with an ellipsis, between two characters as a reader counts them. */
function expectWholeOrCut(found: string | undefined, whole: string): void {
  if (found === whole) return;
  expect(found).to.match(/…$/);
  const rest = whole.slice((found ?? '').length - 1);
  const characters = [...new Intl.Segmenter().segment(whole)].map(({ index }) => index);
  expect(`${(found ?? '').slice(0, -1)}${rest}`).to.equal(whole);
  expect(characters).to.include(whole.length - rest.length);
}

function expectDescription(found: string | undefined, about: string, links: string): void {
  expect(found).to.satisfy((text: string) => text.endsWith(about ? `\n\n${links}` : links));
  expectWholeOrCut(found?.slice(0, -`${about && '\n\n'}${links}`.length), about);
}

const basic = (moment: string): string => moment.replace(/[-:]/g, '');

describe('a link to Google Calendar', () => {
  it('fills in every field of the form, in at most 2000 characters', () => {
    fc.assert(
      fc.property(cases, ({ activity, title, start, end = start, about, links, place }) => {
        const link = googleCalendarLink(activity, feed, 'sv');
        const { address, fields } = formOf(link);
        expect(link?.length).to.be.at.most(2000);
        expect(link).to.not.match(/[^!-~]|\+/);
        expect(address).to.equal('https://calendar.google.com/calendar/render');
        const { text, details, location = '', ...rest } = fields;
        expect(rest).to.deep.equal({ action: 'TEMPLATE', dates: `${basic(start)}/${basic(end)}` });
        expectWholeOrCut(text, title);
        expectWholeOrCut(location, place);
        expectDescription(details, about, links);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a link to Outlook on the web', () => {
  it('fills in every field of the form, in at most 2000 characters', () => {
    fc.assert(
      fc.property(cases, ({ activity, title, start, end = start, about, links, place }) => {
        const link = outlookCalendarLink(activity, feed, 'sv');
        const { address, fields } = formOf(link);
        expect(link?.length).to.be.at.most(2000);
        expect(link).to.not.match(/[^!-~]|\+/);
        expect(address).to.equal('https://outlook.office.com/calendar/0/action/compose');
        const { subject, body = '', location = '', ...rest } = fields;
        expect(rest).to.deep.equal({
          rru: 'addevent',
          startdt: start,
          enddt: end,
          ...(start.length === 10 && { allday: 'true' }),
        });
        expectWholeOrCut(subject, title);
        expectWholeOrCut(location, place);
        expectDescription(shownOf(body), about, links);
      }),
      { numRuns: 300 },
    );
  });

  it('shows the text of the feed as text', () => {
    const activity = makeActivity({ description: 'R&D <20 personer\n<img src=x> &lt;b>' });
    const { body = '' } = formOf(outlookCalendarLink(activity, feed, 'sv')).fields;
    expect(shownOf(body)).to.contain('R&D <20 personer\n<img src=x> &lt;b>');
  });
});

for (const [name, linkOf, description] of [
  ['Google Calendar', googleCalendarLink, 'details'],
  ['Outlook on the web', outlookCalendarLink, 'body'],
] as const) {
  describe(`a link to ${name}`, () => {
    const fieldsOf = (fields: Partial<Activity>, lang = 'sv'): Form['fields'] =>
      formOf(linkOf(makeActivity(fields), feed, lang)).fields;

    it('is at most 2000 characters however long the texts, and keeps where to register and read more', () => {
      const long = hardTexts(400).map((text) => text.repeat(1 + Math.floor(4000 / text.length)));
      fc.assert(
        fc.property(long, long, long, (title, place, about) => {
          const link = linkOf(
            makeActivity({
              name: title,
              description: about,
              location: { name: place },
              offers: { url: 'https://kalmar.example/anmalan' },
            }),
            feed,
            'sv',
          );
          expect(link?.length).to.be.within(1500, 2000);
          expect(() => decodeURIComponent(link ?? '')).to.not.throw();
          const { [description]: text } = formOf(link).fields;
          expect(text).to.contain('…');
          expect(text).to.contain('Anmälan: https://kalmar.example/anmalan');
          expect(text).to.contain('Läs mer: https://kalmar.example/kalender/1');
        }),
        { numRuns: 30 },
      );
    });

    it('leaves out an address that is too long rather than cutting it', () => {
      const url = `https://kalmar.example/${'a'.repeat(3000)}`;
      const { [description]: text } = fieldsOf({ url, offers: { url: 'https://kalmar.example/anmalan' } });
      expect(text).to.equal('Anmälan: https://kalmar.example/anmalan');
      expect(fieldsOf({ url })[description]).to.equal('');
    });

    it('speaks the language asked for', () => {
      const activity: Partial<Activity> = {
        name: { sv: 'Frukost', en: 'Breakfast' },
        eventStatus: 'EventCancelled',
      };
      expect(Object.values(fieldsOf(activity))).to.include('Inställt: Frukost');
      expect(Object.values(fieldsOf(activity, 'en'))).to.include('Cancelled: Breakfast');
    });

    it('can be made of half a surrogate pair', () => {
      expect(Object.values(fieldsOf({ name: 'Möte \ud83d' }))).to.include('Möte \ufffd');
    });

    it('is none for an offer without a date', () => {
      const offer = makeActivityWithout(['startDate', 'endDate'], { ongoing: true });
      expect(linkOf(offer, feed, 'sv')).to.be.undefined;
    });
  });
}
