import { expect } from '@open-wc/testing';
import {
  SydostFeedErrorEvent,
  SydostFeedLoadEvent,
  SydostSelectionChangeEvent,
} from '../../../src/parts/events.js';
import type { SydostProfileFilter } from '../../../src/elements/profile-filter/profile-filter.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt, until } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { click, press } from '../../page/hands.js';
import { all, focusedName, get, has, isShown, spokenText } from '../../page/queries.js';
import { gone, held, json, never, Server, status } from '../../page/server.js';
import { allDrawn, chipOf, chipsOf, embedFilter, filterAndList, shownFilter } from './filter.js';

const feed = makeFeed({ items: [makeActivity({ areas: ['energi'] })] });
const FALLBACK = '<p>Se <a href="https://park.example/">våra områden</a>.</p>';

describe('a profile filter', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();

  describe('while it waits', () => {
    it('has its heading, and what the page has put between its tags', async () => {
      const filter = await embedFilter(server.at(never), { content: FALLBACK });
      expect(has(filter, 'heading', 'Profilområden')).to.be.true;
      expect(has(filter, 'link', 'våra områden')).to.be.true;
      expect(all(filter, 'button')).to.be.empty;
    });

    it('is not ready, and has no total', async () => {
      const filter = await embedFilter(server.at(never));
      let ready = false;
      void filter.ready.then(() => (ready = true));
      await filter.updateComplete;
      expect(ready).to.be.false;
      expect(filter.total).to.equal(0);
    });

    it('has the region that is to speak', async () => {
      const answer = held();
      const filter = await embedFilter(server.at(answer.answer));
      const region = get(filter, 'status');
      expect(spokenText(region)).to.equal('');
      answer.give(json(feed));
      await filter.ready;
      await filter.updateComplete;
      expect(get(filter, 'status') === region).to.be.true;
      expect(spokenText(region)).to.equal('1 aktivitet');
    });

    it('keeps what a page asks for', async () => {
      const answer = held();
      const filter = await embedFilter(server.at(answer.answer));
      filter.selection = { areas: ['energi'] };
      answer.give(json(feed));
      await filter.ready;
      await filter.updateComplete;
      expect(filter.selection.areas).to.deep.equal(['energi']);
      expect(has(filter, 'button', 'Rensa')).to.be.true;
    });
  });

  it('that is ready shows nothing of what the page has put between its tags', async () => {
    const filter = await shownFilter(server.with(feed), { content: FALLBACK });
    expect([...filter.children].filter(isShown)).to.be.empty;
    expect(chipsOf(filter)).to.deep.equal(['Energi 1']);
  });

  it('that has no area to offer says so', async () => {
    const filter = await shownFilter(server.with(makeFeed()), { content: FALLBACK });
    expect(spokenText(filter)).to.equal('Profilområden Här finns inga kommande aktiviteter just nu.');
    expect(all(filter, 'button')).to.be.empty;
  });

  it('that is hidden shows nothing', async () => {
    const filter = await shownFilter(server.with(feed));
    filter.hidden = true;
    expect(isShown(filter)).to.be.false;
  });

  describe('that has failed', () => {
    it('says so where nothing else does, with what the page has put between its tags', async () => {
      const filter = await shownFilter(server.at(gone), { content: FALLBACK });
      expect(spokenText(get(filter, 'alert'))).to.equal('Aktiviteterna kan inte visas just nu. Försök igen');
      expect(has(filter, 'link', 'våra områden')).to.be.true;
      expect(filter.total).to.equal(0);
    });

    it('is tried again on demand, and has the focus', async () => {
      const filter = await shownFilter(server.at(gone, gone, () => json(feed)));
      get(filter, 'button', 'Försök igen').focus();
      await press('Enter');
      await until(() => has(filter, 'button', 'Energi 1'), 'the areas are shown');
      expect(has(filter, 'alert')).to.be.false;
      expect(focusedName()).to.equal('button Energi 1');
    });

    it('says that it tries, keeps the focus, and says so when it fails again', async () => {
      const answer = held();
      const filter = await shownFilter(server.at(gone, gone, answer.answer, gone));
      get(filter, 'button', 'Försök igen').focus();
      await press('Enter');
      expect(spokenText(get(filter, 'alert'))).to.equal('Hämtar aktiviteter … Försök igen');
      answer.give(new Response('', { status: 500 }));
      await until(() => /kan inte visas/.test(spokenText(get(filter, 'alert'))), 'it fails again');
      expect(focusedName()).to.equal('button Försök igen');
    });

    it('comes by itself when the network is back', async () => {
      const filter = await shownFilter(server.at(gone, gone, () => json(feed)));
      dispatchEvent(new Event('online'));
      await until(() => has(filter, 'button', 'Energi 1'), 'the areas are shown');
      expect(has(filter, 'alert')).to.be.false;
    });

    it('leaves the word to a list that has it', async () => {
      const { filter, list } = await filterAndList(server.at(status(500)), { content: FALLBACK });
      expect(has(list, 'alert')).to.be.true;
      expect(spokenText(filter)).to.equal('Profilområden Se våra områden.');
    });

    it('and is without a list from then on says so itself', async () => {
      const { filter, list } = await filterAndList(server.at(status(500)));
      list.remove();
      await allDrawn();
      expect(has(filter, 'alert')).to.be.true;
    });
  });

  it('that could not be renewed stays as it is', async () => {
    const filter = await shownFilter(server.at(() => json(feed), gone));
    const failed = new Promise((resolve) => {
      filter.addEventListener('sydost-feed-error', resolve, { once: true });
    });
    dispatchEvent(new Event('online'));
    await failed;
    await filter.updateComplete;
    expect(spokenText(filter)).to.equal('Profilområden 1 aktivitet Energi 1');
  });

  for (const [what, answer] of [
    ['a feed', () => json(feed)],
    ['nothing in it', () => json(makeFeed())],
    ['no network', gone],
    ['no feed', status(404)],
  ] as const) {
    it(`with ${what} is ready, without an error`, async () => {
      const filter = await embedFilter(server.at(answer));
      await filter.ready;
    });
  }

  describe('tells the page', () => {
    const heard: Event[] = [];
    const types = ['sydost-selection-change', 'sydost-feed-load', 'sydost-feed-error'] as const;
    const hear = (event: Event): void => void heard.push(event);
    const heardOf = <T extends Event>(kind: new (...args: never[]) => T, filter: SydostProfileFilter): T[] =>
      heard.filter((event): event is T => event instanceof kind && event.target === filter);

    beforeEach(() => {
      heard.length = 0;
      for (const name of types) document.addEventListener(name, hear);
    });
    afterEach(() => {
      for (const name of types) document.removeEventListener(name, hear);
    });

    it('what a visitor has chosen, once for each gesture', async () => {
      const filter = await shownFilter(server.with(feed));
      await click(chipOf(filter, 'Energi'));
      await click(get(filter, 'button', 'Rensa'));
      expect(
        heardOf(SydostSelectionChangeEvent, filter).map(({ selection }) => selection.areas),
      ).to.deep.equal([['energi'], []]);
    });

    it('nothing of what the page itself sets', async () => {
      const filter = await shownFilter(server.with(feed));
      filter.selection = { areas: ['energi'] };
      await filter.updateComplete;
      expect(heardOf(SydostSelectionChangeEvent, filter)).to.be.empty;
    });

    it('that there is a feed, or why there is none', async () => {
      const filter = await shownFilter(server.with(feed));
      expect(heardOf(SydostFeedLoadEvent, filter)[0]?.document.items).to.have.length(1);
      const failing = await shownFilter(server.at(status(404)));
      expect(heardOf(SydostFeedErrorEvent, failing)[0]?.error.status).to.equal(404);
    });
  });
});
