import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { SydostActivities } from '../../../src/elements/activities/activities.js';
import type { SydostProfileFilter } from '../../../src/elements/profile-filter/profile-filter.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { click, type } from '../../page/hands.js';
import { statusOf, titlesOf } from '../../page/list.js';
import { all, focusedName, get, has, spokenText } from '../../page/queries.js';
import { held, json, Server } from '../../page/server.js';
import { allDrawn, chipOf, chipsOf, columnOf, filterAndList, freshGroup, made, pressedIn } from './filter.js';

const feed = makeFeed({
  items: [
    makeActivity({ id: 'a', name: 'Elmöte', areas: ['energi'], park: 'netport' }),
    makeActivity({ id: 'b', name: 'Mat och el', areas: ['energi', 'livsmedel'], park: 'krinova' }),
    makeActivity({ id: 'c', name: 'Matdag', areas: ['livsmedel'], park: 'krinova' }),
    makeActivity({ id: 'd', name: 'Trä', areas: ['skog-och-tra'], park: 'vaxjo' }),
  ],
});

/** The list's own chips. */
const ownChips = (list: Element): string[] => (has(list, 'group', 'Profilområden') ? chipsOf(list) : []);
const OWN = ['Energi 2', 'Livsmedel 2', 'Skog och trä 1'];

/** Waits for the next frame: what is not drawn by then is late. */
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

describe('a profile filter and a list', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();

  before(() => setViewport({ width: 1100, height: 800 }));

  describe('are one', () => {
    it('whichever is used', async () => {
      const { filter, list } = await filterAndList(server.with(feed));
      await click(chipOf(filter, 'Energi'));
      expect(titlesOf(list)).to.deep.equal(['Elmöte', 'Mat och el']);
      await click(get(list, 'searchbox'));
      await type('mat');
      await allDrawn();
      expect(chipsOf(filter)).to.deep.equal(['Energi 1', 'Livsmedel 2', 'Skog och trä 0']);
      await click(get(list, 'button', 'Rensa filter'));
      expect(pressedIn(filter)).to.be.empty;
      expect(chipsOf(filter)).to.deep.equal(OWN);
    });

    it('within a frame', async () => {
      const { filter, list } = await filterAndList(server.with(feed));
      chipOf(filter, 'Skog och trä').click();
      await frame();
      expect(titlesOf(list)).to.deep.equal(['Trä']);
      list.selection = { areas: ['livsmedel'] };
      await frame();
      expect(pressedIn(filter)).to.deep.equal(['Livsmedel 2']);
    });

    it('with one request', async () => {
      await filterAndList(server.with(feed));
      expect(server.requests).to.have.length(1);
    });

    it('and apart from another group and another feed', async () => {
      const url = server.with(feed);
      const one = await filterAndList(url);
      const two = await filterAndList(url);
      const three = await filterAndList(server.with(feed));
      await click(chipOf(one.filter, 'Energi'));
      await allDrawn();
      for (const { filter, list } of [two, three]) {
        expect(pressedIn(filter)).to.be.empty;
        expect(titlesOf(list)).to.have.length(4);
      }
    });

    it('while the filter knows nothing of the bounds of a list', async () => {
      const { filter, list } = await filterAndList(server.with(feed));
      list.parks = 'krinova';
      await allDrawn();
      expect(chipsOf(filter)).to.deep.equal(OWN);
      expect([filter.total, list.total]).to.deep.equal([4, 2]);
    });
  });

  describe('speak with one voice', () => {
    /** Everything on the page that a screen reader is to be told of when it changes. */
    const voices = (...elements: readonly Element[]): HTMLElement[] =>
      elements.flatMap((element) => [...all(element, 'status'), ...all(element, 'alert')]);

    it('that says a change once', async () => {
      const { filter, list } = await filterAndList(server.with(feed));
      const regions = [filter, list].flatMap((element) => [
        ...element.shadowRoot!.querySelectorAll('[role="status"], [role="alert"], [aria-live="polite"]'),
      ]);
      const before = regions.map(spokenText);
      await click(chipOf(filter, 'Energi'));
      await allDrawn();
      const told = regions.map(spokenText).filter((text, i) => text && text !== before[i]);
      expect(told).to.deep.equal(['2 aktiviteter av 4']);
    });

    for (const first of ['the filter', 'the list'])
      it(`the list’s, where ${first} stands first`, async () => {
        const column = await columnOf();
        const attributes = { feed: server.with(feed), group: freshGroup() };
        const filter = made('sydost-profile-filter', attributes);
        const list = made('sydost-activities', attributes);
        column.append(...(first === 'the filter' ? [filter, list] : [list, filter]));
        await Promise.all([filter.ready, list.ready]);
        await allDrawn();
        expect(voices(filter, list).map(spokenText)).to.deep.equal(['4 aktiviteter']);
        expect(has(filter, 'status')).to.be.false;
      });

    it('the filter’s where it has begun to speak before the list came', async () => {
      const { filter, list } = await filterAndList(server.with(feed));
      const { parentElement } = list;
      list.remove();
      await allDrawn();
      parentElement!.append(list);
      await allDrawn();
      expect(voices(filter, list).map(spokenText)).to.deep.equal(['4 aktiviteter']);
      expect(has(list, 'status')).to.be.false;
    });

    it('the filter’s where there is no list', async () => {
      const { filter, list } = await filterAndList(server.with(feed));
      list.remove();
      await click(chipOf(filter, 'Energi'));
      expect(voices(filter).map(spokenText)).to.deep.equal(['2 aktiviteter']);
    });

    it('the filter’s where the only list is a teaser', async () => {
      const { filter, list } = await filterAndList(server.with(feed));
      list.layout = 'compact';
      await list.updateComplete;
      await allDrawn();
      await click(chipOf(filter, 'Energi'));
      expect(voices(filter, list).map(spokenText)).to.deep.equal(['2 aktiviteter']);
      expect(statusOf(list)).to.equal('2 aktiviteter av 4');
    });
  });

  describe('share the profile areas:', () => {
    const url = (): string => server.with(feed);

    it('the list leaves them to the filter, and takes them back when it goes', async () => {
      const { filter, list } = await filterAndList(url());
      expect(ownChips(list)).to.be.empty;
      const { parentElement } = filter;
      filter.remove();
      await allDrawn();
      expect(ownChips(list)).to.deep.equal(OWN);
      parentElement!.append(filter);
      await allDrawn();
      expect(ownChips(list)).to.be.empty;
      expect(chipsOf(filter)).to.deep.equal(OWN);
    });

    it('what is chosen stays when the filter goes', async () => {
      const { filter, list } = await filterAndList(url());
      await click(chipOf(filter, 'Energi'));
      filter.remove();
      await allDrawn();
      expect(pressedIn(get(list, 'group', 'Profilområden'))).to.deep.equal(['Energi 2']);
      expect(titlesOf(list)).to.have.length(2);
    });

    for (const order of ['filter, list', 'list, filter', 'list, list, filter', 'filter, filter, list'])
      it(`in the order ${order}`, async () => {
        const column = await columnOf();
        const attributes = { feed: url(), group: freshGroup() };
        const elements = order
          .split(', ')
          .map((word) => made(word === 'list' ? 'sydost-activities' : 'sydost-profile-filter', attributes));
        column.append(...elements);
        for (const element of elements) await element.ready;
        await allDrawn();
        const filters = elements.filter((element): element is SydostProfileFilter =>
          element.matches('sydost-profile-filter'),
        );
        const lists = elements.filter((element): element is SydostActivities =>
          element.matches('sydost-activities'),
        );
        for (const filter of filters) {
          for (const list of lists) expect(ownChips(list)).to.be.empty;
          expect(chipsOf(filter)).to.deep.equal(OWN);
          filter.remove();
          await allDrawn();
        }
        for (const list of lists) expect(ownChips(list)).to.deep.equal(OWN);
      });

    it('also a filter that comes while the feed is on its way', async () => {
      const answer = held();
      const column = await columnOf();
      const attributes = { feed: server.at(answer.answer), group: freshGroup() };
      const list = made('sydost-activities', attributes);
      column.append(list);
      await list.updateComplete;
      const filter = made('sydost-profile-filter', attributes);
      column.prepend(filter);
      answer.give(json(feed));
      await list.ready;
      await allDrawn();
      expect(ownChips(list)).to.be.empty;
      expect(chipsOf(filter)).to.deep.equal(OWN);
    });

    it('not with a filter of another group, nor with one that changes over to another', async () => {
      const { filter, list } = await filterAndList(url());
      filter.group = 'another';
      await allDrawn();
      expect(ownChips(list)).to.deep.equal(OWN);
      filter.group = list.group;
      await allDrawn();
      expect(ownChips(list)).to.be.empty;
    });

    it('not with one that has moved to another feed', async () => {
      const { filter, list } = await filterAndList(url());
      filter.feed = url();
      await allDrawn();
      expect(ownChips(list)).to.deep.equal(OWN);
    });

    it('a filter that only moves on the page keeps them', async () => {
      const { filter, list } = await filterAndList(url());
      await click(chipOf(filter, 'Energi'));
      list.after(filter);
      await allDrawn();
      expect(ownChips(list)).to.be.empty;
      expect(pressedIn(filter)).to.deep.equal(['Energi 2']);
    });

    it('the focus stays in the list when its chips go', async () => {
      const { filter, list } = await filterAndList(url());
      const { parentElement } = filter;
      filter.remove();
      await allDrawn();
      chipOf(list, 'Energi').focus();
      parentElement!.append(filter);
      await allDrawn();
      expect(focusedName()).to.equal('searchbox Sök bland aktiviteterna');
    });
  });
});
