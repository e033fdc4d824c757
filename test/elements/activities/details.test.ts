import { expect } from '@open-wc/testing';
import type { SydostActivitySelectEvent } from '../../../src/elements/activities/events.js';
import type { Activity } from '../../../src/feed/types.js';
import { makeActivity, makeActivityWithout, makeFeed, PARKS } from '../../feed/fixture.js';
import { frozenAt, until } from '../../page/clock.js';
import { click, press } from '../../page/hands.js';
import { clipboardForEach } from '../../page/clipboard.js';
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
    // Lines are broken as the feed breaks them, and nowhere else.
    const heights = all(long, 'paragraph').map((one) => one.getBoundingClientRect().height);
    expect(heights[paragraphs.indexOf('Ett. Rad.')]).to.equal(2 * heights[paragraphs.indexOf('Två.')]!);
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
      Plats: 'Labbet, Trekantsvägen 1, 392 38 Kalmar · Visa på karta · Visa platsen',
      Pris: '495 kr exkl. moms',
      Anmälan: 'Anmälan stänger om 5 dagar',
      'Sista anmälningsdag': 'tisdag 1 december',
      Språk: 'svenska och engelska',
      Målgrupp: 'Småföretag',
      Tillgänglighet: 'Hiss finns.',
      Kontakt: 'Receptionen, Värd, 010-123 45 67, hej@kalmar.example',
    });
    expect(all(row, 'link').map((link) => [nameOf(link), link.getAttribute('href')])).to.deep.equal([
      ['Visa på karta', 'https://www.openstreetmap.org/search?query=Trekantsv%C3%A4gen+1%2C+Kalmar'],
      ['Visa platsen', 'https://karta.example/labbet'],
      ['010-123 45 67', 'tel:0101234567'],
      ['hej@kalmar.example', 'mailto:hej@kalmar.example'],
      [`Anmäl dig till ${TITLE}`, 'https://kalmar.example/anmalan'],
      ['Läs mer hos Kalmar', 'https://kalmar.example/kalender/1'],
    ]);
  });

  describe('that can be added to one’s calendar', () => {
    const ways = (row: Element): string[] =>
      all(row, 'list').flatMap((list) => all(list, 'listitem').map(spokenText));

    it('offer a file, Google and Outlook, when asked', async () => {
      const row = await unfolded({ name: 'Mat & el' });
      const button = get(row, 'button', 'Lägg till i kalendern');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(ways(row)).to.be.empty;
      await click(button);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(ways(row)).to.deep.equal(['Kalenderfil (.ics)', 'Google Kalender', 'Outlook']);
      const google = new URL(get(row, 'link', 'Google Kalender').getAttribute('href')!);
      expect(google.host).to.equal('calendar.google.com');
      expect(google.searchParams.get('text')).to.equal('Mat & el');
      expect(new URL(get(row, 'link', 'Outlook').getAttribute('href')!).host).to.equal('outlook.office.com');
      await click(button);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(ways(row)).to.be.empty;
    });

    it('by keyboard, in the order of the page; Escape folds and goes back', async () => {
      const row = await unfolded({});
      const list = (row.getRootNode() as ShadowRoot).host;
      let heard = 0;
      list.parentElement!.addEventListener('keydown', ({ key }) => (heard += Number(key === 'Escape')));
      get(row, 'button', 'Lägg till i kalendern').focus();
      await press('Enter');
      const visited: string[] = [];
      for (let i = 0; i < 4; i += 1) {
        await press('Tab');
        visited.push(focusedName());
      }
      expect(visited).to.deep.equal([
        'button Kalenderfil (.ics)',
        'link Google Kalender',
        'link Outlook',
        'button Kopiera länken',
      ]);
      await press('Shift+Tab', 'Escape');
      expect(focusedName()).to.equal('button Lägg till i kalendern');
      expect(ways(row)).to.be.empty;
      expect(heard).to.equal(0);
      await press('Escape');
      expect(heard).to.equal(1);
    });

    it('are not unfolded for another activity that takes their place', async () => {
      const list = await listOf(
        makeActivity({ id: 'a', name: 'A' }),
        makeActivity({ id: 'b', name: 'B', areas: ['energi'] }),
      );
      for (const name of ['A', 'B']) await click(get(list, 'button', name));
      await click(get(rowsOf(list)[0]!, 'button', 'Lägg till i kalendern'));
      list.selection = { areas: ['energi'] };
      await list.updateComplete;
      expect(get(list, 'button', 'Lägg till i kalendern').getAttribute('aria-expanded')).to.equal('false');
      expect(ways(rowsOf(list)[0]!)).to.be.empty;
    });

    it('hand over the file, named by the title', async () => {
      const saved: HTMLAnchorElement[] = [];
      HTMLAnchorElement.prototype.click = function () {
        saved.push(this);
      };
      const row = await unfolded({ name: 'Mat & el: hur?' });
      await click(get(row, 'button', 'Lägg till i kalendern'));
      await click(get(row, 'button', 'Kalenderfil (.ics)'));
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

    it('are not those of what is cancelled or has no date', async () => {
      const cancelled = await unfolded({ eventStatus: 'EventCancelled' });
      expect(has(cancelled, 'button', 'Lägg till i kalendern')).to.be.false;
      const ongoing = { ...makeActivityWithout(['startDate', 'endDate']), ongoing: true };
      const list = await listOf(ongoing);
      await click(get(list, 'button', TITLE));
      expect(has(list, 'button', 'Lägg till i kalendern')).to.be.false;
    });
  });

  describe('that can be handed on', () => {
    const clipboard = clipboardForEach();

    it('copy the link to the park’s page, and say so', async () => {
      const row = await unfolded({});
      const status = get(row, 'status');
      expect(spokenText(status)).to.equal('');
      await click(get(row, 'button', 'Kopiera länken'));
      expect(clipboard.texts).to.deep.equal(['https://kalmar.example/kalender/1']);
      expect(get(row, 'status')).to.equal(status);
      expect(spokenText(status)).to.equal('Länken är kopierad.');
      expect(focusedName()).to.equal('button Kopiera länken');
    });

    it('say so anew each time', async () => {
      const row = await unfolded({});
      const heard: string[] = [];
      const listener = new MutationObserver(() => heard.push(get(row, 'status').textContent));
      listener.observe(get(row, 'status'), { childList: true });
      await click(get(row, 'button', 'Kopiera länken'));
      await click(get(row, 'button', 'Kopiera länken'));
      await until(() => heard.filter(Boolean).length === 2, 'it is said twice');
      listener.disconnect();
      expect(heard).to.deep.equal(['Länken är kopierad.', '', 'Länken är kopierad.']);
    });

    it('show the link to copy where the page may not', async () => {
      clipboard.refuse();
      const row = await unfolded({});
      expect(has(row, 'textbox')).to.be.false;
      await click(get(row, 'button', 'Kopiera länken'));
      const field = get(row, 'textbox', 'Länk att kopiera') as HTMLInputElement;
      expect(field.value).to.equal('https://kalmar.example/kalender/1');
      expect(field.readOnly).to.be.true;
      expect(focusedName()).to.equal('textbox Länk att kopiera');
      expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(field.value);
      expect(spokenText(get(row, 'status'))).to.equal('');
      clipboard.allow();
      await click(get(row, 'button', 'Kopiera länken'));
      expect(has(row, 'textbox')).to.be.false;
    });

    it('copy the page’s own address where it can say what is unfolded', async () => {
      const list = await shown(server.with(makeFeed({ items: [makeActivity({ id: 'kalmar/1 å' })] })), {
        attributes: { 'url-state': 'mat' },
      });
      const before = location.href;
      await click(get(list, 'button', TITLE));
      await click(get(list, 'button', 'Kopiera länken'));
      const link = new URL(clipboard.texts[0]!);
      expect(link.origin + link.pathname).to.equal(location.origin + location.pathname);
      expect(link.searchParams.get('mat-activity')).to.equal('kalmar/1 å');
      list.remove();
      history.replaceState(history.state, '', before);
    });

    describe('on a device that shares', () => {
      const shared: ShareData[] = [];
      let failure: Error | undefined;

      beforeEach(() => {
        shared.length = 0;
        failure = undefined;
        const share = (data: ShareData): Promise<void> => {
          shared.push(data);
          return failure ? Promise.reject(failure) : Promise.resolve();
        };
        Object.defineProperty(navigator, 'share', { configurable: true, value: share });
      });
      afterEach(() => {
        Reflect.deleteProperty(navigator, 'share');
      });

      it('hand title and link to it', async () => {
        const row = await unfolded({});
        expect(has(row, 'button', 'Kopiera länken')).to.be.false;
        await click(get(row, 'button', 'Dela'));
        expect(shared).to.deep.equal([{ title: TITLE, url: 'https://kalmar.example/kalender/1' }]);
        expect(clipboard.texts).to.be.empty;
      });

      it('do nothing more when the visitor thinks better of it', async () => {
        failure = new DOMException('', 'AbortError');
        const row = await unfolded({});
        await click(get(row, 'button', 'Dela'));
        expect(shared).to.have.length(1);
        expect(clipboard.texts).to.be.empty;
        expect(has(row, 'textbox')).to.be.false;
      });

      it('copy the link where the page may not share', async () => {
        failure = new DOMException('', 'NotAllowedError');
        const row = await unfolded({});
        await click(get(row, 'button', 'Dela'));
        await until(() => spokenText(get(row, 'status')), 'it is said');
        expect(clipboard.texts).to.have.length(1);
      });
    });
  });

  it('open no window that could steer the page', async () => {
    const row = await unfolded({
      offers: { url: 'https://kalmar.example/anmalan' },
      location: { url: 'https://karta.example/', geo: { latitude: 56.66, longitude: 16.36 } },
      coOrganizers: [{ name: 'Linnéuniversitetet', url: 'https://lnu.example/' }],
    });
    await click(get(row, 'button', 'Lägg till i kalendern'));
    const links = all(row, 'link').filter((link) => link.getAttribute('href')?.startsWith('https:'));
    expect(links).to.have.length(7);
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

  it('keep the plus of a telephone number, and drop the zero that is only dialled at home', async () => {
    const row = await unfolded({ contact: { telephone: '+46 (0)10-123' } });
    expect(get(row, 'link', '+46 (0)10-123').getAttribute('href')).to.equal('tel:+4610123');
    const swedish = await unfolded({ contact: { telephone: '(0)10-123' } });
    expect(get(swedish, 'link', '(0)10-123').getAttribute('href')).to.equal('tel:010123');
  });

  it('make no link of what can’t be dialled or written to', async () => {
    const row = await unfolded({ contact: { telephone: 'via växeln', email: 'se hemsidan' } });
    expect(facts(row)['Kontakt']).to.equal('via växeln, se hemsidan');
    expect(all(row, 'link').map(nameOf)).to.deep.equal(['Läs mer hos Kalmar']);
  });

  it('name the place once where the street is its name', async () => {
    const address = { streetAddress: 'Pirgatan 13', addressLocality: 'Karlshamn' };
    expect(facts(await unfolded({ location: { address } }))['Plats']).to.equal(
      'Pirgatan 13, Karlshamn · Visa på karta',
    );
    const named = { name: 'Pirgatan 13, Karlshamn', address };
    expect(facts(await unfolded({ location: named }))['Plats']).to.equal(
      'Pirgatan 13, Karlshamn · Visa på karta',
    );
  });

  describe('lead to a map', () => {
    const mapOf = async (activity: Partial<Activity>): Promise<string | null | undefined> =>
      all(await unfolded(activity), 'link', 'Visa på karta')[0]?.getAttribute('href');
    const address = { streetAddress: 'Biskopsgatan 8 & 10', addressLocality: 'Växjö' };
    const geo = { latitude: 56.8785, longitude: 14.8094 };

    it('by coordinates, else by street and town', async () => {
      expect(await mapOf({ location: { address, geo } })).to.equal(
        'https://www.openstreetmap.org/?mlat=56.8785&mlon=14.8094#map=17/56.8785/14.8094',
      );
      const found = new URL((await mapOf({ location: { address } })) ?? '');
      expect(found.pathname).to.equal('/search');
      expect(found.searchParams.get('query')).to.equal('Biskopsgatan 8 & 10, Växjö');
    });

    it('only where one can be there and the feed says where', async () => {
      expect(await mapOf({ location: { address }, eventAttendanceMode: 'Online' })).to.be.undefined;
      expect(await mapOf({ location: { address, geo }, eventStatus: 'EventMovedOnline' })).to.be.undefined;
      expect(await mapOf({ location: { name: 'Labbet' } })).to.be.undefined;
      expect(await mapOf({})).to.be.undefined;
      expect(await mapOf({ location: { address }, eventAttendanceMode: 'Mixed' })).to.exist;
    });

    it('and ask nobody before they are followed', async () => {
      const row = await unfolded({ location: { address, geo, url: 'https://karta.example/' } });
      expect(row.querySelectorAll('iframe, img, link, object')).to.be.empty;
      expect(server.requests).to.have.length(1);
    });

    it('whatever the address is spelled with', async () => {
      const broken = { streetAddress: 'Gata \ud800 1', addressLocality: 'Växjö' };
      expect(await mapOf({ location: { address: broken } })).to.match(/^https:\/\/www\.openstreetmap\.org/);
    });
  });

  for (const [what, activity, place] of [
    ['online', { eventAttendanceMode: 'Online' }, 'Online · Till mötet online'],
    ['moved online', { eventStatus: 'EventMovedOnline' }, 'Online · Till mötet online'],
    ['both', { eventAttendanceMode: 'Mixed' }, 'Labbet och online · Till mötet online'],
    ['on site', {}, 'Labbet · Visa platsen'],
  ] as const) {
    it(`lead to the meeting or to the place: ${what}`, async () => {
      const row = await unfolded({
        ...activity,
        location: { name: 'Labbet', url: 'https://mote.example/1' },
      });
      expect(facts(row)['Plats']).to.equal(place);
      const name = place.split(' · ')[1]!;
      expect(get(row, 'link', name).getAttribute('href')).to.equal('https://mote.example/1');
    });
  }

  for (const [offers, words] of [
    [{ url: 'https://kalmar.example/anmalan' }, 'Öppen för anmälan'],
    [{ url: 'https://kalmar.example/anmalan', validThrough: '2026-11-26' }, 'Anmälan stänger i dag'],
    [{ validThrough: '2026-11-25' }, 'Anmälan stängd'],
    [
      { availability: 'LimitedAvailability', validThrough: '2026-11-27' },
      'Få platser kvar, anmälan stänger i morgon',
    ],
    [{ availability: 'SoldOut', waitingListUrl: 'https://kalmar.example/ko' }, 'Fullbokat, väntelista finns'],
    [{ registrationRequired: false }, 'Ingen anmälan behövs'],
    [{}, undefined],
  ] as const) {
    it(`say whether one can still come: ${words ?? 'nothing is known'}`, async () => {
      expect(facts(await unfolded({ offers }))['Anmälan']).to.equal(words);
    });
  }

  it('say nothing of registration for what is cancelled', async () => {
    const row = await unfolded({
      eventStatus: 'EventCancelled',
      offers: { url: 'https://kalmar.example/anmalan' },
    });
    expect(facts(row)).to.not.have.property('Anmälan');
    expect(has(row, 'link', /^Anmäl dig/)).to.be.false;
  });

  it('name everyone behind a joint activity in full, with the way to those outside the parks', async () => {
    const row = await unfolded({
      park: 'krinova',
      coOrganizers: [
        'netport',
        { name: 'Region Skåne' },
        { name: 'Linnéuniversitetet', url: 'https://lnu.example/' },
      ],
    });
    expect(facts(row)['Arrangörer']).to.equal(
      'Krinova Incubator & Science Park, NetPort Science Park, Region Skåne och Linnéuniversitetet',
    );
    expect(get(row, 'link', 'Linnéuniversitetet').getAttribute('href')).to.equal('https://lnu.example/');
    expect(facts(await unfolded({}))).to.not.have.property('Arrangörer');
  });

  it('are in the language of the page', async () => {
    const row = await unfolded(
      {
        inLanguage: ['sv'],
        offers: { url: 'https://kalmar.example/anmalan', price: 900, vatExcluded: true },
        coOrganizers: ['blue'],
        location: { address: { streetAddress: 'Trekantsvägen 1', addressLocality: 'Kalmar' } },
      },
      'en',
    );
    expect(facts(row)).to.deep.equal({
      When: 'Thursday 3 December, 09.00–11.00',
      Place: 'Trekantsvägen 1, Kalmar · Show on a map',
      Price: 'SEK 900 excl. VAT',
      Registration: 'Open for registration',
      Language: 'Swedish',
      Organisers: 'Kalmar Science Park and Blue Science Park',
    });
    expect(all(row, 'button').map(nameOf)).to.deep.equal([TITLE, 'Add to calendar', 'Copy the link']);
    await click(get(row, 'button', 'Add to calendar'));
    expect(all(get(row, 'list'), 'listitem').map(spokenText)).to.deep.equal([
      'Calendar file (.ics)',
      'Google Calendar',
      'Outlook',
    ]);
  });

  it('mark texts that are in another language', async () => {
    const row = await unfolded({ audience: { sv: 'Alla' }, accessibilitySummary: { en: 'Lift' } }, 'en');
    expect(row.querySelector('dd [lang="sv"]')?.textContent).to.equal('Alla');
    expect(facts(row)['Accessibility']).to.equal('Lift');
    expect([...row.querySelectorAll('dd [lang]')]).to.have.length(1);
  });
});
