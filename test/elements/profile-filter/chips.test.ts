import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import fc from 'fast-check';
import type { SydostProfileFilter } from '../../../src/elements/profile-filter/profile-filter.js';
import type { Activity } from '../../../src/feed/types.js';
import { feeds } from '../../feed/arbitraries.js';
import { AREAS, makeActivity, makeFeed, PARKS } from '../../feed/fixture.js';
import { frozenAt } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { click, press } from '../../page/hands.js';
import { shown, type Embedding } from '../../page/list.js';
import { all, focusedName, get, has, nameOf, spokenText } from '../../page/queries.js';
import { json, Server } from '../../page/server.js';
import { selections } from '../../selection/arbitraries.js';
import { allDrawn, chipOf, chipsOf, groupsOf, isPressed, pressedIn, shownFilter } from './filter.js';

let made = 0;
const activity = (areas: readonly string[], more: Partial<Activity> = {}): Activity =>
  makeActivity({ id: `nr-${(made += 1)}`, areas, ...more });

const FEW: readonly Activity[] = [
  activity(['energi'], { park: 'netport', name: 'Elmöte' }),
  activity(['energi', 'livsmedel'], { park: 'krinova', name: 'Mat och el', type: 'webinar' }),
  activity(['energi'], { park: 'blue', name: 'Hamnen' }),
  activity(['livsmedel'], { park: 'krinova', name: 'Matdag' }),
  activity(['skog-och-tra'], { park: 'vaxjo', name: 'Trä' }),
];

/** Each of the thirteen areas, the first once, the second twice, the third three times, the fourth once again. */
const ALL: readonly Activity[] = Object.keys(AREAS).flatMap((area, i) =>
  Array.from({ length: 1 + (i % 3) }, () => activity([area])),
);

describe('a profile filter', () => {
  frozenAt();
  const server = Server.forEach();
  const said = warnings();

  before(() => setViewport({ width: 1100, height: 800 }));

  const filterOf = (items = FEW, embedding?: Embedding): Promise<SydostProfileFilter> =>
    shownFilter(server.with(makeFeed({ items })), embedding);

  describe('offers', () => {
    it('the areas that occur, by name, each with its count', async () => {
      const filter = await filterOf();
      expect(groupsOf(filter)).to.deep.equal(['Profilområden: Energi 3, Livsmedel 2, Skog och trä 1']);
    });

    it('none that only past activities have', async () => {
      const past = activity(['energi'], { startDate: '2026-11-20', endDate: '2026-11-20' });
      expect(chipsOf(await filterOf([past, activity(['livsmedel'])]))).to.deep.equal(['Livsmedel 1']);
    });

    it('names in the language of the page, and each in its own where it has no other', async () => {
      const areas = {
        ...AREAS,
        energi: { name: { sv: 'Energi', en: 'Energy' } },
        livsmedel: { name: { sv: 'Livsmedel' } },
      };
      const filter = await shownFilter(server.with(makeFeed({ items: FEW, areas })), {
        column: { lang: 'en' },
      });
      expect(groupsOf(filter)).to.deep.equal(['Profile areas: Energy 3, Livsmedel 2, Skog och trä 1']);
      const words = chipOf(filter, 'Livsmedel').querySelector('[lang]');
      expect(words?.getAttribute('lang')).to.equal('sv');
    });

    it('only those that `areas` names, by name, id or another spelling', async () => {
      const filter = await filterOf(
        [...FEW, activity(['digitalisering']), activity(['digital']), activity(['e-halsa'])],
        { attributes: { areas: 'livsmedel,  Energi , hälsa,, vindkraft' } },
      );
      expect(chipsOf(filter)).to.deep.equal(['E-hälsa 1', 'Energi 3', 'Livsmedel 2']);
      expect(said).to.deep.equal(['sydost-profile-filter: the feed has no vindkraft, named in areas']);
    });

    it('all where `areas` names none that there is', async () => {
      const filter = await filterOf(FEW, { attributes: { areas: 'vindkraft, kärnkraft' } });
      expect(chipsOf(filter)).to.have.length(3);
    });

    it('the ones with most activities first where they are ordered by count, equal ones by name', async () => {
      const filter = await filterOf([...FEW, activity(['e-handel'])], { attributes: { order: 'count' } });
      expect(chipsOf(filter)).to.deep.equal(['Energi 3', 'Livsmedel 2', 'E-handel 1', 'Skog och trä 1']);
      filter.selection = { parks: ['krinova'] };
      await allDrawn();
      expect(chipsOf(filter)).to.deep.equal(['Livsmedel 2', 'Energi 1', 'E-handel 0', 'Skog och trä 0']);
    });

    it('what is chosen also where no activity has it any more, so that it can be let go', async () => {
      const filter = await filterOf();
      filter.selection = { areas: ['marin-teknik', 'unknown'] };
      await allDrawn();
      expect(chipsOf(filter)).to.deep.equal(['Energi 3', 'Livsmedel 2', 'Marin teknik 0', 'Skog och trä 1']);
      expect(pressedIn(filter)).to.deep.equal(['Marin teknik 0']);
    });
  });

  describe('counts', () => {
    it('what the other filters let through, and not its own', async () => {
      const filter = await filterOf();
      await click(chipOf(filter, 'Skog och trä'));
      expect(chipsOf(filter)).to.deep.equal(['Energi 3', 'Livsmedel 2', 'Skog och trä 1']);
      filter.selection = { areas: ['skog-och-tra'], parks: ['krinova'] };
      await allDrawn();
      expect(chipsOf(filter)).to.deep.equal(['Energi 1', 'Livsmedel 2', 'Skog och trä 0']);
    });

    it('the same as the chips of a list, for random feeds and selections', async () => {
      const property = fc.asyncProperty(feeds, selections, async (feed, selection) => {
        const url = server.with(feed);
        const filter = await shownFilter(url, { attributes: { limit: '99' } });
        const list = await shown(url);
        list.selection = { ...selection, areas: [] };
        filter.selection = { ...selection, areas: [] };
        await allDrawn();
        expect(chipsOf(filter)).to.deep.equal(
          all(list, 'group', 'Profilområden').flatMap((group) => all(group, 'button').map(nameOf)),
        );
        expect(filter.total).to.equal(list.total);
        filter.parentElement?.remove();
        list.parentElement?.remove();
      });
      await fc.assert(property, { numRuns: 40 });
    });
  });

  describe('is pressed', () => {
    it('and says which areas are on', async () => {
      const filter = await filterOf();
      await click(chipOf(filter, 'Energi'));
      await click(chipOf(filter, 'Skog och trä'));
      expect(pressedIn(filter)).to.deep.equal(['Energi 3', 'Skog och trä 1']);
      expect(filter.selection.areas).to.deep.equal(['energi', 'skog-och-tra']);
      expect(filter.total).to.equal(4);
      await click(chipOf(filter, 'Energi'));
      expect(pressedIn(filter)).to.deep.equal(['Skog och trä 1']);
    });

    it('by the keyboard, chip after chip, and keeps the focus', async () => {
      const filter = await filterOf();
      chipOf(filter, 'Energi').focus();
      await press('Space', 'Tab', 'Enter', 'Tab', 'Space', 'Space');
      expect(focusedName()).to.equal('button Skog och trä 1');
      expect(pressedIn(filter)).to.deep.equal(['Energi 3', 'Livsmedel 2']);
    });

    it('and leaves what else is chosen as it is', async () => {
      const filter = await filterOf();
      filter.selection = { parks: ['krinova'], text: 'mat' };
      await allDrawn();
      await click(chipOf(filter, 'Livsmedel'));
      expect(filter.selection).to.deep.include({ parks: ['krinova'], text: 'mat', areas: ['livsmedel'] });
    });

    it('and then shows the number that it has promised', async () => {
      const filter = await filterOf();
      for (const chip of all(get(filter, 'group'), 'button')) {
        const count = Number(/\d+$/.exec(nameOf(chip))?.[0]);
        await click(chip);
        expect(filter.total).to.equal(count);
        await click(chip);
      }
    });
  });

  describe('one at a time', () => {
    it('lets go of the former when another is chosen, and of the last when it is pressed again', async () => {
      const filter = await filterOf(FEW, { attributes: { single: '' } });
      await click(chipOf(filter, 'Energi'));
      await click(chipOf(filter, 'Livsmedel'));
      expect(pressedIn(filter)).to.deep.equal(['Livsmedel 2']);
      await click(chipOf(filter, 'Livsmedel'));
      expect(pressedIn(filter)).to.be.empty;
    });

    it('offers buttons that Tab goes through, since arrow keys would choose what they pass', async () => {
      const filter = await filterOf(FEW, { attributes: { single: '' } });
      chipOf(filter, 'Energi').focus();
      await press('Tab');
      expect(focusedName()).to.equal('button Livsmedel 2');
      expect(pressedIn(filter)).to.be.empty;
      expect(has(filter, 'radio')).to.be.false;
    });
  });

  describe('lets go of all', () => {
    it('by a button that is there when something is chosen', async () => {
      const filter = await filterOf();
      expect(has(filter, 'button', 'Rensa')).to.be.false;
      await click(chipOf(filter, 'Energi'));
      await click(chipOf(filter, 'Livsmedel'));
      await click(get(filter, 'button', 'Rensa'));
      expect(pressedIn(filter)).to.be.empty;
      expect(has(filter, 'button', 'Rensa')).to.be.false;
    });

    it('of the areas, and of nothing else', async () => {
      const filter = await filterOf();
      filter.selection = {
        areas: ['energi', 'no-longer-there'],
        parks: ['blue'],
        text: 'ham',
        types: ['other'],
      };
      await allDrawn();
      await click(get(filter, 'button', 'Rensa'));
      expect(filter.selection).to.deep.include({ areas: [], parks: ['blue'], text: 'ham', types: ['other'] });
    });

    it('and has the focus on an area then', async () => {
      const filter = await filterOf();
      chipOf(filter, 'Energi').focus();
      await press('Space', 'Tab', 'Tab', 'Tab');
      expect(focusedName()).to.equal('button Rensa');
      await press('Enter');
      expect(focusedName()).to.equal('button Energi 3');
    });
  });

  describe('by park', () => {
    const byPark = { attributes: { 'group-by': 'park' } };

    it('has the areas under the names of their parks, by name', async () => {
      expect(groupsOf(await filterOf(ALL, byPark))).to.deep.equal([
        'Blue Science Park: Digital 1, Marin teknik 2',
        'Kalmar Science Park: Digital Business 3, E-handel 1, E-hälsa 2',
        'Krinova Incubator & Science Park: Livsmedel 3',
        'NetPort Science Park: Digitala Medier 3, Energi 1, Intelligenta Transportsystem 2',
        'Växjö Linnæus Science Park: Cirkulär ekonomi 2, Digitalisering 3, Skog och trä 1, Smarta staden 1',
      ]);
    });

    it('has the own park first', async () => {
      const filter = await filterOf(FEW, { attributes: { 'group-by': 'park', park: 'Växjö' } });
      expect(all(filter, 'group').map(nameOf)).to.deep.equal([
        'Växjö Linnæus Science Park',
        'Krinova Incubator & Science Park',
        'NetPort Science Park',
      ]);
    });

    it('orders by count within each park', async () => {
      const filter = await filterOf(ALL, { attributes: { 'group-by': 'park', order: 'count' } });
      expect(groupsOf(filter)[1]).to.equal('Kalmar Science Park: Digital Business 3, E-hälsa 2, E-handel 1');
    });

    it('has headings one level below its own', async () => {
      const filter = await filterOf(FEW, { attributes: { 'group-by': 'park', 'heading-level': '3' } });
      expect(all(filter, 'heading').map((one) => [nameOf(one), one.ariaLevel])).to.deep.equal([
        ['Profilområden', '3'],
        ['Krinova Incubator & Science Park', '4'],
        ['NetPort Science Park', '4'],
        ['Växjö Linnæus Science Park', '4'],
      ]);
    });

    it('has an area of several parks under each, and all its chips are one', async () => {
      const areas = { ...AREAS, energi: { ...AREAS['energi']!, parks: ['blue'] } };
      const filter = await shownFilter(server.with(makeFeed({ items: FEW, areas })), byPark);
      // Under NetPort because the park says so, under Blue because the area does.
      expect(groupsOf(filter).slice(0, 3)).to.deep.equal([
        'Blue Science Park: Energi 3',
        'Krinova Incubator & Science Park: Livsmedel 2',
        'NetPort Science Park: Energi 3',
      ]);
      await click(chipOf(get(filter, 'group', 'NetPort Science Park'), 'Energi'));
      expect(pressedIn(filter)).to.deep.equal(['Energi 3', 'Energi 3']);
      await click(chipOf(get(filter, 'group', 'Blue Science Park'), 'Energi'));
      expect(pressedIn(filter)).to.be.empty;
    });

    it('has areas that no park claims last', async () => {
      const areas = { ...AREAS, rymd: { name: 'Rymd' } };
      const items = [...FEW, activity(['rymd'])];
      const filter = await shownFilter(server.with(makeFeed({ items, areas })), byPark);
      expect(groupsOf(filter).at(-1)).to.equal('Övriga: Rymd 1');
    });

    it('shows a sixth park by itself', async () => {
      const parks = { ...PARKS, ronneby: { ...PARKS['blue']!, name: 'Soft Center', areas: ['energi'] } };
      const filter = await shownFilter(server.with(makeFeed({ items: FEW, parks })), byPark);
      expect(groupsOf(filter)).to.include('Soft Center: Energi 3');
    });

    it('leaves the areas together for any other word', async () => {
      const filter = await filterOf(FEW, { attributes: { 'group-by': 'county' } });
      expect(all(filter, 'group').map(nameOf)).to.deep.equal(['Profilområden']);
    });
  });

  describe('that is long', () => {
    const unfold = (filter: Element): Promise<void> => click(get(filter, 'button', 'Visa alla 13'));

    it('shows eight areas, and all on demand', async () => {
      const filter = await filterOf(ALL);
      expect(chipsOf(filter)).to.have.length(8);
      await unfold(filter);
      expect(chipsOf(filter)).to.have.length(13);
      await click(get(filter, 'button', 'Visa färre'));
      expect(chipsOf(filter)).to.have.length(8);
    });

    it('keeps the focus on the button that folds and unfolds', async () => {
      const filter = await filterOf(ALL);
      get(filter, 'button', 'Visa alla 13').focus();
      await press('Enter');
      expect(focusedName()).to.equal('button Visa färre');
      await press('Enter');
      expect(focusedName()).to.equal('button Visa alla 13');
    });

    it('shows as many as `limit` says', async () => {
      expect(chipsOf(await filterOf(ALL, { attributes: { limit: '3' } }))).to.have.length(3);
      for (const limit of ['0', '-2', 'många'])
        expect(chipsOf(await filterOf(ALL, { attributes: { limit } })), limit).to.have.length(8);
      expect(chipsOf(await filterOf(ALL, { attributes: { limit: '99' } }))).to.have.length(13);
    });

    it('does not fold one area away, whose place the button would take', async () => {
      const filter = await filterOf(ALL, { attributes: { limit: '12' } });
      expect(chipsOf(filter)).to.have.length(13);
      expect(has(filter, 'button', /^Visa/)).to.be.false;
    });

    it('folds no chosen area away', async () => {
      const filter = await filterOf(ALL);
      filter.selection = { areas: ['smarta-staden'] };
      await allDrawn();
      expect(chipsOf(filter)).to.have.length(9);
      expect(pressedIn(filter)).to.deep.equal(['Smarta staden 1']);
      await unfold(filter);
      await click(get(filter, 'button', 'Visa färre'));
      expect(pressedIn(filter)).to.deep.equal(['Smarta staden 1']);
    });

    it('keeps an area that was let go where it is, until it is folded anew', async () => {
      const filter = await filterOf(ALL);
      filter.selection = { areas: ['smarta-staden'] };
      await allDrawn();
      const chip = chipOf(filter, 'Smarta staden');
      await click(chip);
      expect(isPressed(chipOf(filter, 'Smarta staden'))).to.be.false;
      await unfold(filter);
      await click(get(filter, 'button', 'Visa färre'));
      expect(chipsOf(filter)).to.have.length(8);
    });

    it('folds the areas of each park for themselves', async () => {
      const filter = await filterOf(ALL, { attributes: { 'group-by': 'park', limit: '1' } });
      expect(groupsOf(filter)).to.deep.equal([
        'Blue Science Park: Digital 1, Marin teknik 2',
        'Kalmar Science Park: Digital Business 3',
        'Krinova Incubator & Science Park: Livsmedel 3',
        'NetPort Science Park: Digitala Medier 3',
        'Växjö Linnæus Science Park: Cirkulär ekonomi 2',
      ]);
      await unfold(filter);
      expect(chipsOf(filter)).to.have.length(13);
    });
  });

  it('takes the focus along with an area that moves', async () => {
    const filter = await shownFilter(
      server.at(
        () => json(makeFeed({ items: FEW })),
        () => json(makeFeed({ items: [...FEW, activity(['digital'])] })),
      ),
    );
    chipOf(filter, 'Energi').focus();
    const loaded = new Promise((resolve) => {
      filter.addEventListener('sydost-feed-load', resolve, { once: true });
    });
    dispatchEvent(new Event('online'));
    await loaded;
    await allDrawn();
    expect(chipsOf(filter)[0]).to.equal('Digital 1');
    expect(focusedName()).to.equal('button Energi 3');
  });

  it('speaks English where the page does', async () => {
    const filter = await filterOf([...ALL, activity(['rymd'])], {
      column: { lang: 'en' },
      attributes: { limit: '2' },
    });
    expect(has(filter, 'heading', 'Profile areas')).to.be.true;
    filter.selection = { areas: ['energi'] };
    await allDrawn();
    expect(has(filter, 'button', 'Clear')).to.be.true;
    await click(get(filter, 'button', 'Show all 13'));
    expect(has(filter, 'button', 'Show fewer')).to.be.true;
    filter.groupBy = 'park';
    filter.lang = 'sv';
    await allDrawn();
    expect(spokenText(filter)).to.contain('Rensa');
  });

  it('takes what a framework sets where nothing is meant', async () => {
    const filter = await filterOf();
    for (const nothing of [null, undefined]) {
      Object.assign(filter, {
        areas: nothing,
        park: nothing,
        group: nothing,
        groupBy: nothing,
        order: nothing,
      });
      await allDrawn();
      expect(chipsOf(filter)).to.deep.equal(['Energi 3', 'Livsmedel 2', 'Skog och trä 1']);
    }
  });

  it('has a heading of level 2 for any level that there is not', async () => {
    for (const level of ['0', '6', '2.5', 'x']) {
      const filter = await filterOf(FEW, { attributes: { 'heading-level': level } });
      expect(get(filter, 'heading').ariaLevel, level).to.equal('2');
    }
  });

  it('has a heading of the page’s own, or none', async () => {
    const filter = await filterOf(FEW, { content: '<h3 slot="heading">Vad vill du veta mer om?</h3>' });
    expect(all(filter, 'heading').map(nameOf)).to.deep.equal(['Vad vill du veta mer om?']);
    const bare = await filterOf(FEW, { content: '<span slot="heading"></span>' });
    expect(has(bare, 'heading')).to.be.false;
  });
});
