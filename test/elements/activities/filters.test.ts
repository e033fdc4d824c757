import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import fc from 'fast-check';
import type { SydostActivities } from '../../../src/elements/activities/activities.js';
import type { Activity } from '../../../src/feed/types.js';
import { feeds } from '../../feed/arbitraries.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { click, press, type } from '../../page/hands.js';
import { shown, statusOf, titlesOf, type Embedding } from '../../page/list.js';
import { all, focused, focusedName, get, has, nameOf, spokenText } from '../../page/queries.js';
import { Server } from '../../page/server.js';
import { selections } from '../../selection/arbitraries.js';

const day = (date: string): Pick<Activity, 'startDate' | 'endDate'> => ({ startDate: date, endDate: date });
const inTown = (addressLocality: string): Pick<Activity, 'location'> => ({
  location: { address: { addressLocality } },
});

/** Today is Thursday 26 November 2026. */
const ITEMS: readonly Activity[] = [
  makeActivity({
    id: 'a',
    name: 'Matdag',
    park: 'krinova',
    areas: ['livsmedel'],
    type: 'seminar',
    ...day('2026-11-26'),
  }),
  makeActivity({
    id: 'b',
    name: 'Elmöte',
    park: 'netport',
    areas: ['energi'],
    type: 'meeting',
    ...day('2026-11-27'),
  }),
  makeActivity({
    id: 'c',
    name: 'Mat och el',
    park: 'krinova',
    coOrganizers: ['netport'],
    areas: ['livsmedel', 'energi'],
    type: 'webinar',
    eventAttendanceMode: 'Online',
    offers: { url: 'https://krinova.example/anmalan' },
    ...day('2026-12-02'),
  }),
  makeActivity({
    id: 'd',
    name: 'Trä',
    park: 'vaxjo',
    areas: ['skog-och-tra'],
    type: 'course',
    ...day('2026-12-15'),
  }),
  makeActivity({
    id: 'e',
    name: 'Hamnen',
    park: 'blue',
    areas: ['energi'],
    type: 'seminar',
    ...inTown('Karlshamn'),
    ...day('2027-01-10'),
  }),
];

describe('filters', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();

  before(() => setViewport({ width: 1100, height: 800 }));

  const listOf = (embedding?: Embedding, items = ITEMS): Promise<SydostActivities> =>
    shown(server.with(makeFeed({ items })), embedding);
  const open = async (list: Element, name: RegExp): Promise<HTMLElement> => {
    await click(get(list, 'button', name));
    return get(list, 'group', name);
  };
  const chip = (list: Element, area: string): HTMLElement =>
    get(get(list, 'group', 'Profilområden'), 'button', new RegExp(`^${area} \\d+$`));
  const countOn = (control: Element): number => Number(/\d+$/.exec(nameOf(control))?.[0]);

  describe('as chips', () => {
    it('are the areas that occur, by name, each with its count', async () => {
      const list = await listOf();
      const names = all(get(list, 'group', 'Profilområden'), 'button').map(nameOf);
      expect(names).to.deep.equal(['Energi 3', 'Livsmedel 2', 'Skog och trä 1']);
    });

    it('say whether they are pressed', async () => {
      const list = await listOf();
      expect(chip(list, 'Energi').getAttribute('aria-pressed')).to.equal('false');
      await click(chip(list, 'Energi'));
      expect(chip(list, 'Energi').getAttribute('aria-pressed')).to.equal('true');
      expect(chip(list, 'Livsmedel').getAttribute('aria-pressed')).to.equal('false');
      expect(titlesOf(list)).to.deep.equal(['Elmöte', 'Mat och el', 'Hamnen']);
      await click(chip(list, 'Energi'));
      expect(titlesOf(list)).to.have.length(5);
    });

    it('add to each other', async () => {
      const list = await listOf();
      await click(chip(list, 'Energi'));
      expect(nameOf(chip(list, 'Skog och trä'))).to.equal('Skog och trä 1');
      await click(chip(list, 'Skog och trä'));
      expect(titlesOf(list)).to.deep.equal(['Elmöte', 'Mat och el', 'Trä', 'Hamnen']);
    });

    it('narrow what other filters let through', async () => {
      const list = await listOf();
      await click(chip(list, 'Energi'));
      const parks = await open(list, /^Science park/);
      await click(get(parks, 'checkbox', /^Krinova/));
      expect(titlesOf(list)).to.deep.equal(['Mat och el']);
      expect(nameOf(chip(list, 'Livsmedel'))).to.equal('Livsmedel 2');
      expect(nameOf(chip(list, 'Skog och trä'))).to.equal('Skog och trä 0');
    });

    it('keep the focus', async () => {
      const list = await listOf();
      chip(list, 'Livsmedel').focus();
      await press('Space');
      expect(focusedName()).to.equal('button Livsmedel 2');
      await press('Enter');
      expect(focusedName()).to.equal('button Livsmedel 2');
      expect(titlesOf(list)).to.have.length(5);
    });

    it('show the number that is found after choosing them, for random feeds and selections', async () => {
      const list = await listOf();
      const property = fc.asyncProperty(feeds, selections, fc.nat(), async (feed, selection, pick) => {
        list.feed = server.with(feed);
        await list.updateComplete;
        list.selection = { ...selection, areas: [] };
        await new Promise((resolve) => {
          list.addEventListener('sydost-feed-load', resolve, { once: true });
        });
        await list.updateComplete;
        list.selection = { ...selection, areas: [] };
        await list.updateComplete;
        const chips = all(list, 'group', 'Profilområden').flatMap((group) => all(group, 'button'));
        const one = chips[pick % (chips.length || 1)];
        if (!one) return;
        const count = countOn(one);
        one.click();
        await list.updateComplete;
        expect(list.total).to.equal(count);
        expect(statusOf(list)).to.match(new RegExp(`^${count} aktivitet(er)? av \\d+$`));
      });
      await fc.assert(property, { numRuns: 60 });
    });
  });

  describe('that unfold', () => {
    it('say so, and whose they are', async () => {
      const list = await listOf();
      const button = get(list, 'button', 'Var');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(has(list, 'group', 'Var')).to.be.false;
      await click(button);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      const panel = get(list, 'group', 'Var');
      expect(button.getAttribute('aria-controls')).to.equal(panel.id);
      await click(button);
      expect(has(list, 'group', 'Var')).to.be.false;
    });

    it('are one at a time', async () => {
      const list = await listOf();
      await open(list, /^Var/);
      await open(list, /^Typ/);
      expect(has(list, 'group', /^Var/)).to.be.false;
      expect(has(list, 'group', /^Typ/)).to.be.true;
    });

    it('offer online, then each county with its towns', async () => {
      const list = await listOf();
      const places = await open(list, /^Var/);
      expect(all(places, 'checkbox').map(nameOf)).to.deep.equal([
        'Online 1',
        'Blekinge 2',
        'Karlshamn 2',
        'Kronoberg 1',
        'Växjö 1',
        'Skåne 1',
        'Kristianstad 1',
      ]);
    });

    it('offer the parks by name, the own one first', async () => {
      const names = async (park: string): Promise<string[]> =>
        all(await open(await listOf({ attributes: { park } }), /^Science park/), 'checkbox').map(nameOf);
      expect(await names('')).to.deep.equal([
        'Blue Science Park 1',
        'Krinova Incubator & Science Park 2',
        'NetPort Science Park 2',
        'Växjö Linnæus Science Park 1',
      ]);
      expect((await names('vaxjo'))[0]).to.equal('Växjö Linnæus Science Park 1');
    });

    it('offer the types that occur, by name', async () => {
      const types = await open(await listOf(), /^Typ/);
      expect(all(types, 'checkbox').map(nameOf)).to.deep.equal([
        'Kurs 1',
        'Möte 1',
        'Seminarium 2',
        'Webbinarium 1',
      ]);
    });

    it('call types as the feed does where it has names of its own', async () => {
      const types = { course: { name: 'Utbildning' } };
      const list = await shown(server.with(makeFeed({ items: ITEMS, types })));
      expect(has(await open(list, /^Typ/), 'checkbox', 'Utbildning 1')).to.be.true;
    });

    it('show how many are chosen behind them', async () => {
      const list = await listOf();
      const places = await open(list, /^Var/);
      await click(get(places, 'checkbox', /^Karlshamn/));
      await click(get(places, 'checkbox', /^Online/));
      expect(get(list, 'button', 'Var 2')).to.exist;
      expect(titlesOf(list)).to.deep.equal(['Elmöte', 'Mat och el', 'Hamnen']);
    });

    it('find a county’s towns with the county', async () => {
      const list = await listOf();
      await click(get(await open(list, /^Var/), 'checkbox', /^Blekinge/));
      expect(titlesOf(list)).to.deep.equal(['Elmöte', 'Hamnen']);
    });

    it('count a joint activity for each of its parks', async () => {
      const list = await listOf();
      await click(get(await open(list, /^Science park/), 'checkbox', /^NetPort/));
      expect(titlesOf(list)).to.deep.equal(['Elmöte', 'Mat och el']);
    });

    it('close on Escape, and their button has the focus', async () => {
      const list = await listOf();
      get(list, 'button', 'Typ').focus();
      await press('Enter', 'Tab', 'Tab');
      expect(focusedName()).to.equal('checkbox Möte 1');
      await press('Escape');
      expect(has(list, 'group', 'Typ')).to.be.false;
      expect(focusedName()).to.equal('button Typ');
    });

    it('keep Escape to themselves, and leave it to the page when nothing is open', async () => {
      const list = await listOf();
      let heard = 0;
      list.parentElement!.addEventListener('keydown', () => (heard += 1));
      get(list, 'button', 'Typ').focus();
      await press('Enter');
      heard = 0;
      await press('Escape');
      expect(heard).to.equal(0);
      await press('Escape');
      expect(heard).to.equal(1);
    });

    it('close when the focus goes on', async () => {
      const list = await listOf();
      await open(list, /^Typ/);
      for (let i = 0; i < 5; i += 1) await press('Tab');
      expect(has(list, 'group', /^Typ/)).to.be.false;
      expect(focusedName()).to.equal('button Sortera efter');
    });

    it('close on a click beside them', async () => {
      const list = await listOf();
      await open(list, /^Typ/);
      await click(get(list, 'heading', 'Aktiviteter i sydost'));
      expect(has(list, 'group', /^Typ/)).to.be.false;
    });

    it('stay open while options are clicked, also beside their boxes', async () => {
      const list = await listOf();
      const types = await open(list, /^Typ/);
      await click(get(types, 'checkbox', /^Kurs/));
      await click(get(types, 'checkbox', /^Möte/).closest('label')!);
      expect(has(list, 'group', /^Typ/)).to.be.true;
      expect(titlesOf(list)).to.have.length(2);
    });

    it('work with the keyboard alone', async () => {
      const list = await listOf();
      get(list, 'searchbox').focus();
      const visited: string[] = [];
      for (let i = 0; i < 4; i += 1) {
        await press('Tab');
        visited.push(focusedName());
      }
      expect(visited).to.deep.equal(['button När', 'button Var', 'button Science park', 'button Typ']);
      await press('Shift+Tab', 'Space', 'Tab', 'Space');
      expect(focusedName()).to.equal('checkbox Blue Science Park 1');
      expect(titlesOf(list)).to.deep.equal(['Hamnen']);
      await press('Tab', 'Space');
      expect(titlesOf(list)).to.have.length(3);
      await press('Shift+Tab', 'Space');
      expect(titlesOf(list)).to.deep.equal(['Matdag', 'Mat och el']);
    });
  });

  it('show on each option the number that is found after choosing it, for random feeds and selections', async () => {
    const list = await listOf();
    const facets = [
      ['När', 'radio', { from: '', to: '' }],
      ['Var', 'checkbox', { places: [] }],
      ['Science park', 'checkbox', { parks: [] }],
      ['Typ', 'checkbox', { types: [] }],
    ] as const;
    const property = fc.asyncProperty(
      feeds,
      selections,
      fc.constantFrom(...facets),
      fc.nat(),
      async (feed, selection, facet, pick) => {
        const [name, role, without] = facet;
        list.feed = server.with(feed);
        await list.updateComplete;
        list.selection = { ...selection, ...without };
        await new Promise((resolve) => {
          list.addEventListener('sydost-feed-load', resolve, { once: true });
        });
        await list.updateComplete;
        // Where nothing is on there is nothing to filter.
        if (!has(list, 'button', name)) {
          expect(titlesOf(list)).to.be.empty;
          return;
        }
        const button = get(list, 'button', name);
        if (button.getAttribute('aria-expanded') === 'false') button.click();
        await list.updateComplete;
        const options = all(get(list, 'group', name), role, / \d+$/);
        const one = options[pick % (options.length || 1)];
        if (!one) return;
        const count = countOn(one);
        one.click();
        await list.updateComplete;
        expect(list.total).to.equal(count);
        expect(statusOf(list)).to.match(new RegExp(`^${count} aktivitet|^$`));
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  describe('by date', () => {
    for (const [period, count, titles] of [
      ['I dag', 1, ['Matdag']],
      ['I morgon', 1, ['Elmöte']],
      ['Den här veckan', 2, ['Matdag', 'Elmöte']],
      ['Nästa vecka', 1, ['Mat och el']],
      ['Den här månaden', 2, ['Matdag', 'Elmöte']],
      ['Nästa månad', 2, ['Mat och el', 'Trä']],
    ] as const) {
      it(`${period} finds ${titles.join(' and ')}`, async () => {
        const list = await listOf();
        const when = await open(list, /^När/);
        const radio = get(when, 'radio', `${period} ${count}`) as HTMLInputElement;
        await click(radio);
        expect(titlesOf(list)).to.deep.equal(titles);
        expect(radio.checked).to.be.true;
        expect(get(list, 'button', `Ta bort ${period}`)).to.exist;
      });
    }

    it('are chosen with the arrow keys', async () => {
      const list = await listOf();
      get(list, 'button', 'När').focus();
      await press('Enter', 'Tab');
      expect(focusedName()).to.equal('radio Alla datum');
      await press('ArrowDown', 'ArrowDown');
      expect(focusedName()).to.equal('radio I morgon 1');
      expect(titlesOf(list)).to.deep.equal(['Elmöte']);
      await press('ArrowUp');
      expect(titlesOf(list)).to.deep.equal(['Matdag']);
    });

    const fill = async (field: HTMLElement, keys: string): Promise<void> => {
      field.focus();
      for (const key of keys) await sendKeys({ press: key });
      await press('Tab');
    };
    /** The keys in the order in which this browser's locale asks for year, month and day. */
    const keysFor = (year: string, month: string, date: string): string =>
      new Intl.DateTimeFormat(navigator.language)
        .formatToParts(0)
        .flatMap(({ type: part }) =>
          part === 'year' ? [year] : part === 'month' ? [month] : part === 'day' ? [date] : [],
        )
        .join('');

    it('from a day to a day find what lies between, both included', async () => {
      const list = await listOf();
      const when = await open(list, /^När/);
      await fill(get(when, 'date', 'Från och med'), keysFor('2026', '12', '02'));
      expect(titlesOf(list)).to.deep.equal(['Mat och el', 'Trä', 'Hamnen']);
      expect(list.selection.from).to.equal('2026-12-02');
      expect(has(list, 'button', 'Ta bort Från 2 dec')).to.be.true;
      await fill(get(list, 'date', 'Till och med'), keysFor('2026', '12', '15'));
      expect(titlesOf(list)).to.deep.equal(['Mat och el', 'Trä']);
      expect(has(list, 'button', 'Ta bort 2–15 dec')).to.be.true;
    });

    it('with only a last day say so', async () => {
      const list = await listOf();
      list.selection = { to: '2026-11-26' };
      await list.updateComplete;
      expect(has(list, 'button', 'Ta bort Till 26 nov')).to.be.true;
      expect(titlesOf(list)).to.deep.equal(['Matdag']);
    });

    it('are marked on their button', async () => {
      const list = await listOf();
      list.selection = { to: '2026-11-26' };
      await list.updateComplete;
      const when = await open(list, /^När/);
      expect((get(when, 'radio', 'Alla datum') as HTMLInputElement).checked).to.be.false;
      await click(get(when, 'radio', 'Alla datum'));
      expect(titlesOf(list)).to.have.length(5);
    });
  });

  describe('by words', () => {
    it('find while one types', async () => {
      const list = await listOf();
      await click(get(list, 'searchbox', 'Sök bland aktiviteterna'));
      await type('mat');
      expect(titlesOf(list)).to.deep.equal(['Matdag', 'Mat och el']);
      await type(' el');
      expect(titlesOf(list)).to.deep.equal(['Mat och el']);
      expect(focusedName()).to.equal('searchbox Sök bland aktiviteterna');
    });

    it('find parks and areas too', async () => {
      const list = await listOf();
      await click(get(list, 'searchbox'));
      await type('linnaeus');
      expect(titlesOf(list)).to.deep.equal(['Trä']);
    });

    it('show what another element of the group has searched for', async () => {
      const list = await listOf();
      list.selection = { text: 'trä' };
      await list.updateComplete;
      expect((get(list, 'searchbox') as HTMLInputElement).value).to.equal('trä');
    });
  });

  describe('by open registration', () => {
    it('find what one can register for', async () => {
      const list = await listOf();
      const box = get(list, 'checkbox', 'Öppen för anmälan 1') as HTMLInputElement;
      await click(box);
      expect(titlesOf(list)).to.deep.equal(['Mat och el']);
      expect(box.checked).to.be.true;
      await click(box);
      expect(titlesOf(list)).to.have.length(5);
    });
  });

  describe('that are chosen', () => {
    const chosen = (list: Element): string[] =>
      all(list, 'group', 'Valda filter').flatMap((group) => all(group, 'button').map(nameOf));
    const all4 = {
      areas: ['energi'],
      parks: ['netport', 'blue'],
      types: ['meeting', 'seminar'],
      places: ['karlshamn'],
    };

    it('stand as chips that take them away; pressed areas are among the areas already', async () => {
      const list = await listOf();
      list.selection = all4;
      await list.updateComplete;
      expect(chosen(list)).to.deep.equal([
        'Ta bort Blue Science Park',
        'Ta bort NetPort Science Park',
        'Ta bort Möte',
        'Ta bort Seminarium',
        'Ta bort Karlshamn',
      ]);
    });

    it('go one by one, and the next one has the focus', async () => {
      const list = await listOf();
      list.selection = all4;
      await list.updateComplete;
      get(list, 'button', 'Ta bort NetPort Science Park').focus();
      await press('Enter');
      expect(focusedName()).to.equal('button Ta bort Möte');
      expect(list.selection.parks).to.deep.equal(['blue']);
      await click(get(list, 'button', 'Ta bort Karlshamn'));
      expect(focusedName()).to.equal('button Ta bort Seminarium');
      for (const name of ['Seminarium', 'Möte', 'Blue Science Park'])
        await click(get(list, 'button', `Ta bort ${name}`));
      expect(chosen(list)).to.be.empty;
      expect(focusedName()).to.equal('searchbox Sök bland aktiviteterna');
      expect(list.selection.areas, 'the pressed chip stays').to.deep.equal(['energi']);
    });

    it('are cleared at once, and the search field has the focus', async () => {
      const list = await listOf();
      list.selection = { ...all4, text: 'hamn' };
      await list.updateComplete;
      await click(get(list, 'button', 'Rensa filter'));
      expect(titlesOf(list)).to.have.length(5);
      expect(statusOf(list)).to.equal('5 aktiviteter');
      expect(focusedName()).to.equal('searchbox Sök bland aktiviteterna');
      expect(has(list, 'button', 'Rensa filter')).to.be.false;
    });

    it('leave the focus to the first chip where there is no search field', async () => {
      const list = await listOf({ attributes: { filters: 'areas' } });
      await click(chip(list, 'Energi'));
      await click(get(list, 'button', 'Rensa filter'));
      expect(focusedName()).to.equal('button Energi 3');
    });
  });

  describe('that let nothing through', () => {
    it('say which to loosen, the one that gives most', async () => {
      const list = await listOf();
      list.selection = { areas: ['skog-och-tra'], text: 'mat' };
      await list.updateComplete;
      expect(statusOf(list)).to.equal('0 aktiviteter av 5');
      expect(spokenText(list)).to.contain('Inga aktiviteter passar det du har valt.');
      expect(spokenText(list)).to.contain('Utan profilområde finns 2 aktiviteter.');
      get(list, 'button', 'Ta bort profilområde').focus();
      await press('Enter');
      expect(titlesOf(list)).to.deep.equal(['Matdag', 'Mat och el']);
      expect(list.selection.text).to.equal('mat');
      expect(focusedName()).to.equal('searchbox Sök bland aktiviteterna');
    });

    it('offer nothing to loosen where no single filter is to blame', async () => {
      const list = await listOf();
      list.selection = { areas: ['skog-och-tra'], text: 'mat', types: ['meeting'] };
      await list.updateComplete;
      expect(spokenText(list)).to.contain('Inga aktiviteter passar det du har valt.');
      expect(has(list, 'button', /^Ta bort (?:profil|typ|sökord)/)).to.be.false;
      expect(has(list, 'button', 'Rensa filter')).to.be.true;
    });

    it('can all be loosened by date and by registration', async () => {
      const list = await listOf();
      list.selection = { from: '2027-06-01' };
      await list.updateComplete;
      await click(get(list, 'button', 'Ta bort datum'));
      expect(titlesOf(list)).to.have.length(5);
      list.selection = { registration: 'open', areas: ['skog-och-tra'] };
      await list.updateComplete;
      expect(has(list, 'button', /^Ta bort (?:profilområde|”öppen för anmälan”)$/)).to.be.true;
    });
  });

  describe('on a narrow element', () => {
    const narrow = (embedding: Embedding = {}): Promise<SydostActivities> =>
      listOf({ width: 320, ...embedding });

    it('wait behind one button, all but the search field', async () => {
      const list = await narrow();
      const button = get(list, 'button', /^Filter/);
      expect(has(list, 'searchbox')).to.be.true;
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(has(list, 'button', 'När')).to.be.false;
      expect(has(list, 'group', 'Profilområden')).to.be.false;
      await click(button);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(has(list, 'button', 'När')).to.be.true;
      expect(has(list, 'group', 'Profilområden')).to.be.true;
      for (const id of button.getAttribute('aria-controls')!.split(' '))
        expect(list.shadowRoot!.getElementById(id)).to.exist;
    });

    it('fold with the button that shows what was found, and "Filter" has the focus', async () => {
      const list = await narrow();
      await click(get(list, 'button', /^Filter/));
      await click(chip(list, 'Energi'));
      await click(get(list, 'button', 'Visa 3 aktiviteter'));
      expect(get(list, 'button', /^Filter/).getAttribute('aria-expanded')).to.equal('false');
      expect(focusedName()).to.match(/^button Filter/);
    });

    it('stay open when the focus goes on', async () => {
      const list = await narrow();
      await click(get(list, 'button', /^Filter/));
      await open(list, /^Typ/);
      await click(chip(list, 'Energi'));
      expect(has(list, 'group', /^Typ/)).to.be.true;
    });

    it('stand as chips, also the areas, once they are folded', async () => {
      const list = await narrow();
      list.selection = { areas: ['energi'], parks: ['netport'] };
      await list.updateComplete;
      const chips = all(get(list, 'group', 'Valda filter'), 'button');
      expect(chips.map(nameOf)).to.deep.equal(['Ta bort Energi', 'Ta bort NetPort Science Park']);
      await click(chips[0]!);
      expect(focusedName()).to.equal('button Ta bort NetPort Science Park');
      expect(titlesOf(list)).to.deep.equal(['Elmöte', 'Mat och el']);
    });

    it('are the same when the element grows', async () => {
      const list = await narrow();
      await click(get(list, 'button', /^Filter/));
      list.parentElement!.style.inlineSize = '800px';
      expect(has(list, 'button', /^Filter/)).to.be.false;
      expect(has(list, 'button', 'När')).to.be.true;
    });
  });

  describe('by the attribute filters', () => {
    const offered = (list: Element): string[] =>
      [
        ...all(list, 'searchbox'),
        ...['När', 'Var', 'Science park', 'Typ'].flatMap((name) => all(list, 'button', name)),
        ...all(list, 'group', 'Profilområden'),
        ...all(list, 'checkbox', /^Öppen/),
      ].map(nameOf);

    for (const [filters, names] of [
      [
        undefined,
        [
          'Sök bland aktiviteterna',
          'När',
          'Var',
          'Science park',
          'Typ',
          'Profilområden',
          'Öppen för anmälan 1',
        ],
      ],
      ['none', []],
      ['search', ['Sök bland aktiviteterna']],
      ['areas', ['Profilområden']],
      ['when, where', ['När', 'Var']],
      ['parks,types', ['Science park', 'Typ']],
      ['registration', ['Öppen för anmälan 1']],
      [
        '',
        [
          'Sök bland aktiviteterna',
          'När',
          'Var',
          'Science park',
          'Typ',
          'Profilområden',
          'Öppen för anmälan 1',
        ],
      ],
      ['search, väder', ['Sök bland aktiviteterna']],
    ] as const) {
      it(`${filters ?? 'left out'} are ${names.join(', ') || 'none'}`, async () => {
        const list = await listOf({ attributes: filters === undefined ? {} : { filters } });
        expect(offered(list)).to.deep.equal(names);
        expect(has(list, 'status')).to.be.true;
      });
    }

    it('have no button "Filter" on a narrow element where nothing is behind it', async () => {
      const list = await listOf({ width: 320, attributes: { filters: 'search' } });
      expect(has(list, 'button', /^Filter/)).to.be.false;
      expect(all(list, 'button', /^Visa/)).to.be.empty;
    });
  });

  describe('are announced', () => {
    it('politely, by how many were found', async () => {
      const list = await listOf();
      expect(statusOf(list)).to.equal('5 aktiviteter');
      const region = get(list, 'status');
      await click(chip(list, 'Livsmedel'));
      expect(get(list, 'status') === region, 'the same region, or it would not be heard').to.be.true;
      expect(statusOf(list)).to.equal('2 aktiviteter av 5');
      await click(chip(list, 'Livsmedel'));
      await click(chip(list, 'Skog och trä'));
      expect(statusOf(list)).to.equal('1 aktivitet av 5');
    });
  });

  it('of one group work in all its lists', async () => {
    const url = server.with(makeFeed({ items: ITEMS }));
    const one = await shown(url, { attributes: { group: 'same' } });
    const two = await shown(url, { attributes: { group: 'same', filters: 'none' } });
    const three = await shown(url, { attributes: { group: 'other' } });
    await click(chip(one, 'Livsmedel'));
    await two.updateComplete;
    expect(titlesOf(two)).to.deep.equal(['Matdag', 'Mat och el']);
    expect(titlesOf(three)).to.have.length(5);
    expect(focused() === chip(one, 'Livsmedel')).to.be.true;
  });

  it('keep the focus on an activity when rows move in above it', async () => {
    const list = await listOf();
    list.selection = { areas: ['skog-och-tra'] };
    await list.updateComplete;
    get(list, 'button', 'Trä').focus();
    list.selection = {};
    await list.updateComplete;
    expect(focusedName()).to.equal('button Trä');
  });
});
