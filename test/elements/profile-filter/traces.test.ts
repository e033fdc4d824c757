import { expect } from '@open-wc/testing';
import { page } from '../../../src/store/page.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { Clock, settled } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { gone, json, never, Server } from '../../page/server.js';
import { listenersOf, observersAtWork } from '../../page/traces.js';
import { allDrawn, chipsOf, embedFilter, filterAndList, made, shownFilter } from './filter.js';

describe('a profile filter that has left', () => {
  const clock = Clock.forEach();
  const server = Server.forEach();
  warnings();
  const feed = makeFeed({ items: [makeActivity({ areas: ['energi'] })] });
  const listeners = listenersOf(window, document);
  const observers = observersAtWork();

  const expectNothingLeft = async (): Promise<void> => {
    await allDrawn();
    await settled();
    expect([...page.feeds.keys()]).to.be.empty;
    expect([...page.selections.keys()]).to.be.empty;
    expect(clock.waiting).to.equal(0);
    expect(listeners.count).to.equal(0);
    expect(observers.count).to.equal(0);
  };

  it('is seen by these counts while it is there', async () => {
    const filter = await embedFilter(server.with(feed));
    await settled();
    expect([page.feeds.size, page.selections.size, clock.waiting]).to.deep.equal([1, 1, 1]);
    expect([listeners.count >= 2, observers.count]).to.deep.equal([true, 1]);
    filter.remove();
    await expectNothingLeft();
  });

  it('leaves nothing behind, a hundred times', async () => {
    const url = server.with(feed);
    for (let i = 0; i < 100; i += 1) {
      const filter = made('sydost-profile-filter', { feed: url });
      document.body.append(filter);
      await filter.ready;
      filter.remove();
    }
    await expectNothingLeft();
  });

  it('leaves nothing behind when it goes at once, with its request under way, or with an update due', async () => {
    const [slow, quick] = [server.at(never), server.with(feed)];
    for (let i = 0; i < 100; i += 1) {
      const filter = made('sydost-profile-filter', { feed: i % 2 ? slow : quick });
      document.body.append(filter);
      if (i % 3) await Promise.resolve();
      filter.order = 'count';
      filter.lang = 'en';
      filter.selection = { areas: ['energi'] };
      filter.remove();
      if (i % 5 === 0) await settled();
    }
    await expectNothingLeft();
  });

  it('leaves nothing behind when its feed has failed', async () => {
    const filter = await embedFilter(server.at(gone));
    await settled();
    filter.remove();
    await expectNothingLeft();
  });

  it('leaves nothing behind with a list, whichever goes first', async () => {
    for (const order of [0, 1]) {
      const { filter, list } = await filterAndList(server.with(feed));
      for (const element of order ? [filter, list] : [list, filter]) {
        element.remove();
        await allDrawn();
      }
      await expectNothingLeft();
    }
  });

  it('leaves nothing behind of the many times it has moved, and of its feeds and groups', async () => {
    const filter = await shownFilter(server.with(feed));
    const { parentElement } = filter;
    for (let i = 0; i < 50; i += 1) {
      filter.remove();
      parentElement!.append(filter);
    }
    for (let i = 0; i < 20; i += 1) {
      filter.feed = server.at(() => json(feed));
      filter.group = `group ${i}`;
      await filter.updateComplete;
    }
    await settled();
    await filter.updateComplete;
    expect(chipsOf(filter)).to.deep.equal(['Energi 1']);
    expect([page.feeds.size, page.selections.size, clock.waiting]).to.deep.equal([1, 1, 1]);
    filter.remove();
    await expectNothingLeft();
  });
});
