import { expect } from '@open-wc/testing';
import type { SydostActivitySelectEvent } from '../../../src/elements/activities/events.js';
import type { Activity } from '../../../src/feed/types.js';
import { makeActivity, makeActivityWithout, makeFeed, PARKS } from '../../feed/fixture.js';
import { frozenAt, until } from '../../page/clock.js';
import { click, press } from '../../page/hands.js';
import { rowsOf, shown } from '../../page/list.js';
import { all, focusedName, get, has, nameOf, spokenText } from '../../page/queries.js';
import { Server } from '../../page/server.js';

const TITLE = 'Frukostseminarium om export';

describe('the details of an activity', () => {
  frozenAt();
  const server = Server.forEach();

  const listOf = (...items: readonly Activity[]) => shown(server.with(makeFeed({ items })));
  /** An unfolded row. */
  const unfolded = async (activity: Partial<Activity>, lang = 'sv'): Promise<HTMLElement> => {
    const list = await shown(server.with(makeFeed({ items: [makeActivity(activity)] })), {
      column: { lang },
    });
    await click(get(rowsOf(list)[0]!, 'button'));
    return rowsOf(list)[0]!;
  };
  /** What stands beside each term. */
  const facts = (row: Element): Record<string, string> => {
    const definitions = all(row, 'definition').map(spokenText);
    return Object.fromEntries(all(row, 'term').map((term, i) => [spokenText(term), definitions[i] ?? '']));
  };

  it('unfold under its title, and fold again', async () => {
    const list = await listOf(makeActivity({ description: 'Vi bjuder på fika.' }));
    const title = get(list, 'button', TITLE);
    expect(title.getAttribute('aria-expanded')).to.equal('false');
    expect(all(list, 'term')).to.be.empty;
    await click(title);
    expect(title.getAttribute('aria-expanded')).to.equal('true');
    expect(spokenText(list)).to.contain('Vi bjuder på fika.');
    expect(all(list, 'term')).to.not.be.empty;
    await click(title);
    expect(title.getAttribute('aria-expanded')).to.equal('false');
    expect(all(list, 'term')).to.be.empty;
  });

  it('unfold by keyboard, and the title keeps the focus', async () => {
    const list = await listOf(makeActivity());
    get(list, 'button', TITLE).focus();
    await press('Enter');
    expect(all(list, 'term')).to.not.be.empty;
    expect(focusedName()).to.equal(`button ${TITLE}`);
    await press('Space');
    expect(all(list, 'term')).to.be.empty;
  });

  it('unfold one beside the other', async () => {
    const list = await listOf(makeActivity({ id: 'a', name: 'A' }), makeActivity({ id: 'b', name: 'B' }));
    await click(get(list, 'button', 'A'));
    await click(get(list, 'button', 'B'));
    expect(rowsOf(list).map((row) => has(row, 'term'))).to.deep.equal([true, true]);
  });

  it('stay with their activity when others move in above', async () => {
    const list = await listOf(
      makeActivity({ id: 'a', name: 'A' }),
      makeActivity({ id: 'b', name: 'B', areas: ['energi'] }),
    );
    list.selection = { areas: ['energi'] };
    await list.updateComplete;
    await click(get(list, 'button', 'B'));
    list.selection = {};
    await list.updateComplete;
    expect(rowsOf(list).map((row) => has(row, 'term'))).to.deep.equal([false, true]);
  });

  it('tell the page, which may take over', async () => {
    const list = await listOf(makeActivity());
    const opened: string[] = [];
    const onSelect = (event: SydostActivitySelectEvent): void => {
      opened.push(event.activity.id);
      event.preventDefault();
    };
    document.addEventListener('sydost-activity-select', onSelect as EventListener);
    await click(get(list, 'button', TITLE));
    document.removeEventListener('sydost-activity-select', onSelect as EventListener);
    expect(opened).to.deep.equal(['kalmar-1']);
    expect(all(list, 'term')).to.be.empty;
    await click(get(list, 'button', TITLE));
    expect(all(list, 'term')).to.not.be.empty;
  });

  it('tell the page nothing when they fold', async () => {
    const list = await listOf(makeActivity());
    let heard = 0;
    list.addEventListener('sydost-activity-select', () => (heard += 1));
    await click(get(list, 'button', TITLE));
    await click(get(list, 'button', TITLE));
    expect(heard).to.equal(1);
  });

  it('give the description in its paragraphs, else the summary', async () => {
    const long = await unfolded({ summary: 'Kort.', description: 'Ett.\nRad.\n\n \n Två.' });
    const paragraphs = all(long, 'paragraph').map(spokenText);
    expect(paragraphs).to.include.members(['Ett. Rad.', 'Två.']);
    expect(paragraphs).to.not.include('Kort.');
    expect(spokenText(await unfolded({ summary: 'Kort.' }))).to.contain('Kort.');
  });

  it('give all that is known', async () => {
    const row = await unfolded({
      location: {
        name: 'Labbet',
        url: 'https://karta.example/labbet',
        address: { streetAddress: 'Trekantsvägen 1', postalCode: '392 38', addressLocality: 'Kalmar' },
      },
      offers: {
        url: 'https://kalmar.example/anmalan',
        price: 495,
        vatExcluded: true,
        validThrough: '2026-12-01',
      },
      inLanguage: ['sv', 'en'],
      audience: 'Småföretag',
      accessibilitySummary: 'Hiss finns.',
      contact: {
        name: 'Receptionen',
        jobTitle: 'Värd',
        telephone: '010-123 45 67',
        email: 'hej@kalmar.example',
      },
    });
    expect(facts(row)).to.deep.equal({
      När: 'torsdag 3 december, 09.00–11.00',
      Plats: 'Labbet, Kalmar · Trekantsvägen 1, 392 38 Kalmar · Visa platsen',
      Pris: '495 kr exkl. moms',
      'Sista anmälningsdag': 'tisdag 1 december',
      Språk: 'svenska och engelska',
      Målgrupp: 'Småföretag',
      Tillgänglighet: 'Hiss finns.',
      Kontakt: 'Receptionen, Värd, 010-123 45 67, hej@kalmar.example',
    });
    expect(all(row, 'link').map((link) => [nameOf(link), link.getAttribute('href')])).to.deep.equal([
      ['Visa platsen', 'https://karta.example/labbet'],
      ['010-123 45 67', 'tel:0101234567'],
      ['hej@kalmar.example', 'mailto:hej@kalmar.example'],
      [`Anmäl dig till ${TITLE}`, 'https://kalmar.example/anmalan'],
      ['Läs mer hos Kalmar', 'https://kalmar.example/kalender/1'],
    ]);
  });

  it('hand the activity to the visitor’s calendar, as a file named by its title', async () => {
    const saved: HTMLAnchorElement[] = [];
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this);
    };
    const row = await unfolded({ name: 'Mat & el: hur?' });
    await click(get(row, 'button', 'Lägg till i kalendern'));
    await until(() => saved.length, 'the file is handed over');
    // What all elements have stands behind it again.
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    expect(saved[0]!.download).to.equal('Mat-el-hur-.ics');
    const [kind, text = ''] = saved[0]!.href.split(/,(.*)/);
    expect(kind).to.equal('data:text/calendar;charset=utf-8');
    expect(decodeURIComponent(text)).to.match(
      /^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Mat & el: hur\?\r\n[^]*END:VCALENDAR\r\n$/,
    );
  });

  it('offer no calendar for what is cancelled or has no date', async () => {
    const cancelled = await unfolded({ eventStatus: 'EventCancelled' });
    expect(has(cancelled, 'button', 'Lägg till i kalendern')).to.be.false;
    const ongoing = { ...makeActivityWithout(['startDate', 'endDate']), ongoing: true };
    const list = await listOf(ongoing);
    await click(get(list, 'button', TITLE));
    expect(has(list, 'button', 'Lägg till i kalendern')).to.be.false;
  });

  it('open no window that could steer the page', async () => {
    const row = await unfolded({
      offers: { url: 'https://kalmar.example/anmalan' },
      location: { url: 'https://karta.example/' },
    });
    const links = all(row, 'link').filter((link) => link.getAttribute('href')?.startsWith('https:'));
    expect(links).to.have.length(3);
    for (const link of links) expect(link.getAttribute('rel')).to.equal('noopener');
  });

  it('say nothing of what is not known', async () => {
    expect(Object.keys(facts(await unfolded({})))).to.deep.equal(['När', 'Plats']);
  });

  it('say nothing of a date where there is none', async () => {
    const ongoing = { ...makeActivityWithout(['startDate', 'endDate']), ongoing: true };
    const list = await listOf(ongoing);
    await click(get(list, 'button', TITLE));
    expect(Object.keys(facts(rowsOf(list)[0]!))).to.deep.equal(['Plats']);
  });

  for (const [what, offers, price] of [
    ['nothing', { price: 0 }, 'Kostnadsfritt'],
    ['whole kronor', { price: 1250 }, '1 250 kr'],
    ['öre', { price: 99.5 }, '99,50 kr'],
    ['another currency', { price: 20, priceCurrency: 'EUR' }, '20 €'],
    ['kronor without VAT', { price: 900, vatExcluded: true }, '900 kr exkl. moms'],
  ] as const) {
    it(`say what it costs: ${what}`, async () => {
      expect(facts(await unfolded({ offers }))['Pris']).to.equal(price);
    });
  }

  it('say until what hour one can register where the feed does', async () => {
    const row = await unfolded({ offers: { validThrough: '2026-12-01T12:00:00+01:00' } });
    expect(facts(row)['Sista anmälningsdag']).to.equal('tisdag 1 december, 12.00');
  });

  it('fall back to the contact of the park', async () => {
    const parks = { ...PARKS, kalmar: { ...PARKS['kalmar']!, contact: { email: 'info@kalmar.example' } } };
    const list = await shown(server.with(makeFeed({ parks, items: [makeActivity()] })));
    await click(get(list, 'button', TITLE));
    expect(facts(rowsOf(list)[0]!)['Kontakt']).to.equal('info@kalmar.example');
  });

  it('keep the plus of a telephone number', async () => {
    const row = await unfolded({ contact: { telephone: '+46 (0)10-123' } });
    expect(get(row, 'link', '+46 (0)10-123').getAttribute('href')).to.equal('tel:+46010123');
  });

  it('name the place once where the street is its name', async () => {
    const address = { streetAddress: 'Pirgatan 13', addressLocality: 'Karlshamn' };
    expect(facts(await unfolded({ location: { address } }))['Plats']).to.equal('Pirgatan 13, Karlshamn');
  });

  it('are in the language of the page', async () => {
    const row = await unfolded({ inLanguage: ['sv'], offers: { price: 0 } }, 'en');
    expect(facts(row)).to.deep.equal({
      When: 'Thursday 3 December, 09.00–11.00',
      Place: 'Kalmar',
      Price: 'Free of charge',
      Language: 'Swedish',
    });
  });
});
