import { expect } from '@open-wc/testing';
import { page } from '../../../src/store/page.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { Clock, settled } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { drawn } from '../../page/hands.js';
import { embed, titlesOf } from '../../page/list.js';
import { gone, json, never, Server } from '../../page/server.js';
import '../../../src/elements/activities/define.js';

/** Counts what listens to the page and has not been taken away again. */
function listenersOf(...targets: readonly EventTarget[]): { readonly count: number } {
  const there = new Map<EventTarget, Set<unknown>>(targets.map((target) => [target, new Set()]));
  for (const target of targets) {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    target.addEventListener = (...args: Parameters<EventTarget['addEventListener']>) => {
      there.get(target)!.add(args[1]);
      add(...args);
    };
    target.removeEventListener = (...args: Parameters<EventTarget['removeEventListener']>) => {
      there.get(target)!.delete(args[1]);
      remove(...args);
    };
  }
  return {
    get count() {
      return [...there.values()].reduce((sum, { size }) => sum + size, 0);
    },
  };
}

/** Counts observers that look at something. */
function observersAtWork(): { count: number } {
  const working = new Set<MutationObserver>();
  globalThis.MutationObserver = class extends MutationObserver {
    override observe(target: Node, options?: MutationObserverInit): void {
      working.add(this);
      super.observe(target, options);
    }

    override disconnect(): void {
      working.delete(this);
      super.disconnect();
    }
  };
  return {
    get count() {
      return working.size;
    },
  };
}

describe('a list that has left', () => {
  const clock = Clock.forEach();
  const server = Server.forEach();
  warnings();
  const feed = makeFeed({ items: [makeActivity({ name: 'Frukost' })] });
  const listeners = listenersOf(window, document);
  const observers = observersAtWork();

  const listFor = (url: string): HTMLElement => {
    const list = document.createElement('sydost-activities');
    list.feed = url;
    return list;
  };
  const expectNothingLeft = async (): Promise<void> => {
    await drawn();
    await settled();
    expect([...page.feeds.keys()]).to.be.empty;
    expect([...page.selections.keys()]).to.be.empty;
    expect(clock.waiting).to.equal(0);
    expect(listeners.count).to.equal(0);
    expect(observers.count).to.equal(0);
  };

  it('is seen by these counts while it is there', async () => {
    const list = await embed(server.with(feed));
    await settled();
    expect([page.feeds.size, page.selections.size, clock.waiting]).to.deep.equal([1, 1, 1]);
    expect(listeners.count).to.be.at.least(2);
    expect(observers.count).to.equal(1);
    list.remove();
    await expectNothingLeft();
  });

  it('shares one request and one timer with nine others', async () => {
    const url = server.with(feed);
    const lists = await Promise.all(
      ['', 'list', 'cards', 'compact', 'month', '', '', '', '', ''].map((layout, i) =>
        embed(url, { attributes: { layout, group: `ten ${i % 3}` } }),
      ),
    );
    await Promise.all(lists.map((list) => list.ready));
    expect(server.requests.length).to.equal(1);
    expect(clock.waiting).to.equal(1);
    for (const list of lists) list.remove();
    await expectNothingLeft();
  });

  it('leaves nothing behind, a hundred times', async () => {
    const url = server.with(feed);
    for (let i = 0; i < 100; i += 1) {
      const list = listFor(url);
      document.body.append(list);
      await (list as HTMLElement & { ready: Promise<void> }).ready;
      list.remove();
    }
    await expectNothingLeft();
  });

  it('leaves nothing behind when it goes while its request is under way', async () => {
    const url = server.at(never);
    for (let i = 0; i < 100; i += 1) {
      const list = listFor(url);
      document.body.append(list);
      await Promise.resolve();
      list.remove();
      await settled();
    }
    expect(server.requests.every(({ signal }) => signal?.aborted)).to.be.true;
    await expectNothingLeft();
  });

  it('leaves nothing behind when it goes with an update due', async () => {
    const url = server.with(feed);
    for (let i = 0; i < 100; i += 1) {
      const list = await embed(url);
      list.limit = i;
      list.lang = i % 2 ? 'sv' : 'en';
      list.selection = { text: String(i) };
      list.remove();
    }
    await expectNothingLeft();
  });

  it('leaves nothing behind when it goes at once', async () => {
    const url = server.with(feed);
    for (let i = 0; i < 100; i += 1) {
      const list = listFor(url);
      document.body.append(list);
      list.remove();
    }
    await expectNothingLeft();
  });

  it('leaves nothing behind when its feed has failed', async () => {
    const list = await embed(server.at(gone));
    await settled();
    list.remove();
    await expectNothingLeft();
    const before = server.requests.length;
    await clock.pass(3600);
    expect(server.requests).to.have.length(before);
  });

  it('leaves nothing behind of the many times it has moved', async () => {
    const list = await embed(server.with(feed));
    const { parentElement } = list;
    for (let i = 0; i < 100; i += 1) {
      list.remove();
      parentElement!.append(list);
    }
    await settled();
    await drawn();
    expect(clock.waiting).to.equal(1);
    expect(titlesOf(list)).to.deep.equal(['Frukost']);
    expect(server.requests).to.have.length(1);
    list.remove();
    await expectNothingLeft();
  });

  it('leaves nothing behind of the feeds and groups it has had', async () => {
    const list = await embed(server.with(feed));
    for (let i = 0; i < 20; i += 1) {
      list.feed = server.at(() => json(feed));
      list.group = `group ${i}`;
      await drawn();
    }
    await settled();
    expect([page.feeds.size, page.selections.size, clock.waiting]).to.deep.equal([1, 1, 1]);
    list.remove();
    await expectNothingLeft();
  });
});

describe('a list that stays', () => {
  const clock = Clock.forEach();
  const server = Server.forEach();
  warnings();

  it('tells the time as it passes, without being touched', async () => {
    const item = makeActivity({
      startDate: '2026-11-26T09:30:00+01:00',
      endDate: '2026-11-26T10:00:00+01:00',
    });
    const list = await embed(server.with(makeFeed({ items: [item] })));
    await list.ready;
    await drawn();
    expect(list.total).to.equal(1);
    await clock.pass(31 * 60);
    await drawn();
    expect(list.shadowRoot!.textContent).to.contain('Pågår');
    await clock.pass(31 * 60);
    await drawn();
    expect(list.total).to.equal(0);
    list.remove();
  });
});
