import { expect } from '@open-wc/testing';
import { page } from '../../src/store/page.js';
import { makeActivity, makeFeed } from '../feed/fixture.js';
import { frozenAt, until } from '../page/clock.js';
import { warnings } from '../page/console.js';
import { embed, shown, titlesOf } from '../page/list.js';
import { has } from '../page/queries.js';
import { never, Server } from '../page/server.js';

const feedOf = (name: string) => makeFeed({ items: [makeActivity({ name })] });

describe('the feed of an element', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();

  afterEach(() => {
    delete page.feed;
  });

  it('is the one that its attribute names', async () => {
    const list = await shown(server.with(feedOf('A')));
    expect(titlesOf(list)).to.deep.equal(['A']);
  });

  it('is another one as soon as the attribute names another', async () => {
    const list = await shown(server.with(feedOf('A')));
    list.feed = server.with(feedOf('B'));
    await until(() => titlesOf(list).join() === 'B', 'the other feed is shown');
  });

  it('is read from the address as the page resolves it', async () => {
    const list = await embed('/v1/other-feed.json');
    await list.ready;
    expect(server.requests[0]?.url).to.equal(new URL('/v1/other-feed.json', document.baseURI).href);
  });

  it('is the one of the page where the element names none', async () => {
    page.feed = server.with(feedOf('A'));
    const list = await shown('');
    expect(titlesOf(list)).to.deep.equal(['A']);
  });

  for (const [what, feed] of [
    ['there is none at all', ''],
    ['its address is none', 'https://['],
  ] as const) {
    it(`when ${what}, is missing: the element says so and is ready`, async () => {
      const list = await shown(feed);
      await until(() => has(list, 'alert'), 'the failure is shown');
      expect(server.requests).to.be.empty;
    });
  }

  it('is asked for once, however many elements show it', async () => {
    const url = server.with(feedOf('A'));
    const lists = await Promise.all([shown(url), shown(url), shown(url)]);
    expect(lists.map((list) => titlesOf(list).join())).to.deep.equal(['A', 'A', 'A']);
    expect(server.requests).to.have.length(1);
  });

  it('is not asked for again when the element moves', async () => {
    const list = await shown(server.with(feedOf('A')));
    const { parentElement } = list;
    list.remove();
    parentElement!.append(list);
    await list.updateComplete;
    expect(titlesOf(list)).to.deep.equal(['A']);
    expect(server.requests).to.have.length(1);
  });

  it('is not asked for again when the element moves while the request is under way', async () => {
    const list = await embed(server.at(never));
    const { parentElement } = list;
    list.remove();
    parentElement!.append(list);
    await list.updateComplete;
    expect(server.requests).to.have.length(1);
    expect(server.requests[0]?.signal?.aborted).to.be.false;
  });

  it('is there again when the element comes back later', async () => {
    const list = await shown(server.with(feedOf('A')));
    const { parentElement } = list;
    list.remove();
    await list.updateComplete;
    parentElement!.append(list);
    await until(() => titlesOf(list).join() === 'A', 'the list is shown again');
    expect(server.requests).to.have.length(2);
  });
});
