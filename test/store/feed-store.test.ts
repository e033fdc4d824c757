import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/errors.js';
import type { FeedDocument } from '../../src/feed/types.js';
import { FeedStore, type FeedSnapshot } from '../../src/store/feed-store.js';
import { makeActivity, makeFeed } from '../feed/fixture.js';
import { Clock, settled } from '../page/clock.js';
import { warnings } from '../page/console.js';
import { gone, held, json, never, Server, status } from '../page/server.js';

const feedOf = (title: string): FeedDocument => makeFeed({ items: [makeActivity({ name: title })] });
const titleIn = ({ document }: FeedSnapshot): unknown => document?.items[0]?.name;
const ignore = (): undefined => undefined;

describe('the store of a feed', () => {
  const clock = Clock.forEach();
  const server = Server.forEach();
  const warned = warnings();
  const ends: (() => void)[] = [];

  const listen = (store: FeedStore): FeedSnapshot[] => {
    const heard: FeedSnapshot[] = [];
    ends.push(store.subscribe((snapshot) => heard.push(snapshot)));
    return heard;
  };
  const loaded = async (store: FeedStore): Promise<void> => {
    store.load().catch(ignore);
    await settled();
  };
  const show = (state: DocumentVisibilityState): void => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  afterEach(async () => {
    for (const end of ends.splice(0)) end();
    Reflect.deleteProperty(document, 'visibilityState');
    await settled();
  });

  describe('asking', () => {
    it('asks once for any number of listeners', async () => {
      const store = new FeedStore(server.with(feedOf('A')));
      const heard = [listen(store), listen(store), listen(store)];
      const documents = await Promise.all([store.load(), store.load(), store.load()]);
      expect(server.requests).to.have.length(1);
      expect(new Set(documents).size).to.equal(1);
      for (const snapshots of heard) expect(titleIn(snapshots.at(-1)!)).to.equal('A');
    });

    it('asks for nothing while a document is at hand', async () => {
      const store = new FeedStore(server.with(feedOf('A')));
      listen(store);
      await loaded(store);
      await store.load();
      expect(server.requests).to.have.length(1);
    });

    it('sends no cookies', async () => {
      let credentials: RequestCredentials | undefined;
      const url = server.with(feedOf('A'));
      const { fetch } = globalThis;
      globalThis.fetch = (input, init) => {
        credentials = init?.credentials;
        return fetch(input, init);
      };
      const store = new FeedStore(url);
      listen(store);
      await loaded(store);
      expect(credentials).to.equal('omit');
    });

    it('tells a new listener at once what is known', async () => {
      const store = new FeedStore(server.with(feedOf('A')));
      expect(listen(store)).to.deep.equal([{ problems: [] }]);
      await loaded(store);
      const [first] = listen(store);
      expect(titleIn(first!)).to.equal('A');
      expect(first!.received).to.equal(clock.now);
      expect(first).to.be.frozen;
    });

    it('tells a listener that has ended nothing more', async () => {
      const store = new FeedStore(server.with(feedOf('A')));
      listen(store);
      const heard: FeedSnapshot[] = [];
      const end = store.subscribe((snapshot) => heard.push(snapshot));
      end();
      end();
      await loaded(store);
      expect(heard).to.have.length(1);
    });

    it('lets the newest request win and drops the late answer', async () => {
      const [old, newer] = [held(), held()];
      const store = new FeedStore(server.at(old.answer, newer.answer));
      const heard = listen(store);
      const first = store.load();
      const second = store.refresh();
      newer.give(json(feedOf('new')));
      await settled();
      old.give(json(feedOf('old')));
      await settled();
      expect(heard.slice(1).map(titleIn)).to.deep.equal(['new']);
      expect(await first).to.equal(await second);
      expect(server.requests[0]?.signal?.aborted).to.be.true;
    });

    it('gives whoever comes later the newest request, not a third one', async () => {
      const newer = held();
      const store = new FeedStore(server.at(never, newer.answer));
      listen(store);
      store.load().catch(ignore);
      store.refresh().catch(ignore);
      await settled();
      const late = store.load();
      newer.give(json(feedOf('new')));
      expect((await late).items[0]?.name).to.equal('new');
      expect(server.requests).to.have.length(2);
    });

    it('drops the late failure of a request that was given up', async () => {
      const [old, newer] = [held(), held()];
      const store = new FeedStore(server.at(old.answer, newer.answer));
      const heard = listen(store);
      store.load().catch(ignore);
      store.refresh().catch(ignore);
      old.fail();
      newer.give(json(feedOf('new')));
      await settled();
      expect(heard.map(({ error }) => error)).to.deep.equal([undefined, undefined]);
      expect(warned).to.be.empty;
    });

    it('gives up the search for an old copy when a newer request is made', async () => {
      const copy = held();
      const store = new FeedStore(server.at(gone, copy.answer, () => json(feedOf('new'))));
      const heard = listen(store);
      const first = store.load();
      await settled();
      await store.refresh();
      copy.give(json(feedOf('old')));
      expect((await first).items[0]?.name).to.equal('new');
      expect(heard.slice(1).map(titleIn)).to.deep.equal(['new']);
    });

    it('tells that time has passed once a minute', async () => {
      const store = new FeedStore(server.with(feedOf('A')));
      const heard = listen(store);
      await loaded(store);
      const before = heard.length;
      await clock.pass(180);
      expect(heard.length - before).to.equal(3);
      expect(new Set(heard.slice(before)).size).to.equal(1);
    });

    it('asks anew when a document is older than five minutes and the page is looked at', async () => {
      const store = new FeedStore(server.with(feedOf('A')));
      listen(store);
      await loaded(store);
      await clock.pass(300);
      expect(server.requests).to.have.length(1);
      await clock.pass(60);
      // Of the server, since the HTTP cache may answer for a day after it has gone.
      expect(server.requests.map(({ cache }) => cache)).to.deep.equal(['default', 'no-cache']);
    });

    it('leaves a page that nobody looks at alone, and asks when somebody does', async () => {
      const store = new FeedStore(server.with(feedOf('A')));
      listen(store);
      await loaded(store);
      show('hidden');
      await clock.pass(3600);
      expect(server.requests).to.have.length(1);
      show('visible');
      await settled();
      expect(server.requests).to.have.length(2);
    });

    it('does not ask when the page is looked at again soon', async () => {
      const store = new FeedStore(server.with(feedOf('A')));
      listen(store);
      await loaded(store);
      show('hidden');
      show('visible');
      await settled();
      expect(server.requests).to.have.length(1);
    });
  });

  describe('failing', () => {
    const textOf = (text: string | Uint8Array<ArrayBuffer>) => (): Response => new Response(text);
    const latin1 = Uint8Array.from('{"version":"1.0","items":[],"title":"Växjö"}', (letter) =>
      letter.charCodeAt(0),
    );
    for (const [what, kind, answer, means] of [
      ['no answer', 'network', gone, 'Failed to fetch'],
      ['a page that is not there', 'status', status(404), '404'],
      ['a broken server', 'status', status(500), '500'],
      ['HTML instead of JSON', 'format', textOf('<!doctype html><title>Hej</title>'), 'JSON'],
      ['a body that is cut off', 'format', textOf(JSON.stringify(feedOf('A')).slice(0, -40)), 'JSON'],
      ['a body that is not UTF-8', 'format', textOf(latin1), 'UTF-8'],
      ['JSON that is no feed', 'format', textOf('[1, 2]'), 'no feed'],
      ['another major version', 'version', () => json(makeFeed({ version: '2.0' })), '2.0'],
    ] as const) {
      it(`on ${what} has the kind ${kind}`, async () => {
        const store = new FeedStore(server.at(answer));
        const heard = listen(store);
        const error = await store.load().then(ignore, (reason: unknown) => reason);
        expect(error).to.be.instanceOf(FeedError);
        expect(heard.at(-1)?.error).to.equal(error);
        expect(heard.at(-1)?.error?.kind).to.equal(kind);
        expect(warned).to.have.length(1);
        expect(warned[0]).to.contain(store.url).and.contain(`(${kind})`).and.contain(means);
      });
    }

    it('on 404 says which status it was', async () => {
      const store = new FeedStore(server.at(status(404)));
      listen(store);
      await loaded(store);
      expect(store.snapshot.error?.status).to.equal(404);
    });

    it('has the kind timeout after ten seconds', async () => {
      const store = new FeedStore(server.at(never, gone));
      const heard = listen(store);
      store.load().catch(ignore);
      await clock.pass(9.9);
      expect(heard).to.have.length(1);
      await clock.pass(0.1);
      expect(heard.at(-1)?.error?.kind).to.equal('timeout');
      expect(server.requests[0]?.signal?.aborted).to.be.true;
    });

    it('does not wait another ten seconds for an old copy', async () => {
      const store = new FeedStore(server.at(never));
      const heard = listen(store);
      store.load().catch(ignore);
      await clock.pass(11);
      expect(heard.at(-1)?.error?.kind).to.equal('timeout');
    });

    it('is never remembered: whoever loads afterwards asks again', async () => {
      const store = new FeedStore(server.at(gone, gone, () => json(feedOf('A'))));
      const heard = listen(store);
      await loaded(store);
      expect(heard.at(-1)?.error).to.exist;
      expect((await store.load()).items[0]?.name).to.equal('A');
      expect(heard.at(-1)?.error).to.be.undefined;
    });

    it('takes an old copy out of the HTTP cache on the first failure', async () => {
      const store = new FeedStore(server.at(status(503), () => json(feedOf('old')), status(503)));
      const heard = listen(store);
      expect((await store.load()).items[0]?.name).to.equal('old');
      expect(server.requests.map(({ cache }) => cache)).to.deep.equal(['default', 'force-cache']);
      expect(titleIn(heard.at(-1)!)).to.equal('old');
      expect(heard.at(-1)?.error?.status).to.equal(503);
      expect(heard.at(-1)?.received, 'when the copy came is not known').to.be.undefined;
    });

    it('looks for an old copy only once', async () => {
      const store = new FeedStore(server.at(gone));
      listen(store);
      await loaded(store);
      await clock.pass(2);
      expect(server.requests.map(({ cache }) => cache)).to.deep.equal(['default', 'force-cache', 'default']);
    });

    it('keeps the last good document and when it came', async () => {
      const store = new FeedStore(server.at(() => json(feedOf('A')), gone));
      const heard = listen(store);
      await loaded(store);
      const received = clock.now;
      await clock.pass(30);
      expect((await store.refresh()).items[0]?.name).to.equal('A');
      expect(titleIn(heard.at(-1)!)).to.equal('A');
      expect(heard.at(-1)?.error?.kind).to.equal('network');
      expect(heard.at(-1)?.received).to.equal(received);
      expect(server.requests.map(({ cache }) => cache)).to.deep.equal(['default', 'no-cache']);
    });

    it('is followed by three tries, after 2, 8 and 30 seconds, and no more', async () => {
      const store = new FeedStore(server.at(gone));
      listen(store);
      await loaded(store);
      const tries = (): number => server.requests.filter(({ cache }) => cache === 'default').length;
      const counts: number[] = [];
      for (const pause of [1.9, 0.1, 7.9, 0.1, 29.9, 0.1, 3600]) {
        await clock.pass(pause);
        counts.push(tries());
      }
      expect(counts).to.deep.equal([1, 2, 2, 3, 3, 4, 4]);
    });

    it('after the last try is tried again when the network comes back', async () => {
      const store = new FeedStore(server.at(gone));
      listen(store);
      await loaded(store);
      await clock.pass(60);
      const before = server.requests.length;
      dispatchEvent(new Event('online'));
      dispatchEvent(new Event('online'));
      await settled();
      expect(server.requests).to.have.length(before + 1);
    });

    it('after the last try is tried again when the page is looked at', async () => {
      const store = new FeedStore(server.at(gone));
      listen(store);
      await loaded(store);
      await clock.pass(60);
      const before = server.requests.length;
      show('hidden');
      await settled();
      expect(server.requests).to.have.length(before);
      show('visible');
      await settled();
      expect(server.requests).to.have.length(before + 1);
    });

    it('after a success begins anew with two seconds', async () => {
      const store = new FeedStore(server.at(gone, gone, gone, () => json(feedOf('A')), gone));
      listen(store);
      await loaded(store);
      await clock.pass(10);
      expect(titleIn(store.snapshot)).to.equal('A');
      await store.refresh();
      const before = server.requests.length;
      await clock.pass(2);
      expect(server.requests).to.have.length(before + 1);
    });

    it('for the first listener of a store that has failed without one is tried again too', async () => {
      const store = new FeedStore(server.at(gone, gone, () => json(feedOf('A'))));
      await loaded(store);
      expect(clock.waiting).to.equal(0);
      const heard = listen(store);
      await clock.pass(2);
      expect(titleIn(heard.at(-1)!)).to.equal('A');
    });
  });

  describe('faults in a feed', () => {
    it('are named in one warning, each with its place, title and reason', async () => {
      const bad = { ...makeActivity({ name: 'Trasig' }), startDate: 'på torsdag' };
      const odd = { ...makeActivity({ id: 'odd', name: 'Udda' }), type: 'mingel' };
      const store = new FeedStore(
        server.with(makeFeed({ items: [bad, odd as never, makeActivity({ id: 'ok' })] })),
      );
      const heard = listen(store);
      await loaded(store);
      expect(heard.at(-1)?.document?.items.map(({ id }) => id)).to.deep.equal(['odd', 'ok']);
      expect(warned).to.have.length(1);
      expect(warned[0]).to.match(/has 3 faults:/);
      expect(warned[0]).to.match(/items\[0\]\.startDate \(Trasig\) .+; left out/);
      expect(warned[0]).to.match(/items\[1\]\.type \(Udda\) .+(?<!left out)$/);
      expect(heard.at(-1)?.problems).to.have.length(3);
    });

    it('are not named again when a refresh fails', async () => {
      const bad = { ...makeActivity(), startDate: 'på torsdag' };
      const store = new FeedStore(server.at(() => json(makeFeed({ items: [bad] })), gone));
      listen(store);
      await loaded(store);
      await store.refresh();
      expect(warned).to.have.length(2);
      expect(warned[1]).to.contain('network');
      expect(store.snapshot.problems).to.have.length(2);
    });
  });

  describe('after its last listener has gone', () => {
    const end = async (): Promise<void> => {
      for (const one of ends.splice(0)) one();
      await settled();
    };

    it('has no timers, does not listen to the page, and says so once', async () => {
      const store = new FeedStore(server.at(gone));
      let idle = 0;
      store.onIdle = () => (idle += 1);
      listen(store);
      listen(store);
      await loaded(store);
      expect(clock.waiting).to.equal(2);
      await end();
      expect(clock.waiting).to.equal(0);
      expect(idle).to.equal(1);
      const before = server.requests.length;
      dispatchEvent(new Event('online'));
      show('visible');
      await clock.pass(3600);
      expect(server.requests).to.have.length(before);
    });

    it('gives up the request under way without a word', async () => {
      const store = new FeedStore(server.at(never));
      listen(store);
      store.load().catch(ignore);
      await settled();
      await end();
      expect(server.requests[0]?.signal?.aborted).to.be.true;
      expect(clock.waiting).to.equal(0);
      expect(warned).to.be.empty;
    });

    it('goes on when another comes within the same task', async () => {
      const store = new FeedStore(server.at(never));
      let idle = 0;
      store.onIdle = () => (idle += 1);
      listen(store);
      store.load().catch(ignore);
      const before = clock.waiting;
      for (const one of ends.splice(0)) one();
      listen(store);
      await settled();
      expect(idle).to.equal(0);
      expect(server.requests[0]?.signal?.aborted).to.be.false;
      expect(clock.waiting).to.equal(before);
      await end();
      expect(clock.waiting).to.equal(0);
    });
  });
});
