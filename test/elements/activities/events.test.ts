import { expect } from '@open-wc/testing';
import {
  SydostFeedErrorEvent,
  SydostFeedLoadEvent,
  SydostSelectionChangeEvent,
} from '../../../src/parts/events.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt, settled, until } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { click, type } from '../../page/hands.js';
import { embed, shown } from '../../page/list.js';
import { get } from '../../page/queries.js';
import { gone, json, Server, status } from '../../page/server.js';

describe('events', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();
  const feed = makeFeed({ items: [makeActivity({ areas: ['energi'] })] });
  const heard: Event[] = [];
  const types = ['sydost-selection-change', 'sydost-feed-load', 'sydost-feed-error'] as const;
  const hear = (event: Event): void => void heard.push(event);
  const heardOf = <T extends Event>(kind: new (...args: never[]) => T): T[] =>
    heard.filter((event): event is T => event instanceof kind);

  beforeEach(() => {
    heard.length = 0;
    // Where a page listens: they bubble, and out of shadow trees.
    for (const name of types) document.addEventListener(name, hear);
  });
  afterEach(() => {
    for (const name of types) document.removeEventListener(name, hear);
  });

  it('sydost-selection-change tells what a visitor has chosen', async () => {
    const list = await shown(server.with(feed));
    await click(get(list, 'button', 'Energi 1'));
    const [event, ...others] = heardOf(SydostSelectionChangeEvent);
    expect(event!.selection.areas).to.deep.equal(['energi']);
    expect(event!.target === list).to.be.true;
    expect(others).to.be.empty;
  });

  it('sydost-selection-change is told of each letter typed, and of clearing', async () => {
    const list = await shown(server.with(feed));
    get(list, 'searchbox').focus();
    await type('ex');
    await click(get(list, 'button', 'Rensa filter'));
    const texts = heardOf(SydostSelectionChangeEvent).map(({ selection }) => selection.text);
    expect(texts).to.deep.equal(['e', 'ex', '']);
  });

  it('sydost-selection-change is not told of what the page itself sets', async () => {
    const list = await shown(server.with(feed));
    list.selection = { areas: ['energi'] };
    await list.updateComplete;
    expect(heardOf(SydostSelectionChangeEvent)).to.be.empty;
  });

  it('sydost-selection-change is told once, by the list that was used', async () => {
    const url = server.with(feed);
    const one = await shown(url, { attributes: { group: 'events' } });
    await shown(url, { attributes: { group: 'events' } });
    await click(get(one, 'button', 'Energi 1'));
    expect(heardOf(SydostSelectionChangeEvent).map(({ target }) => target === one)).to.deep.equal([true]);
  });

  it('sydost-feed-load tells the document and its faults', async () => {
    const bad = { ...makeActivity(), startDate: 'på torsdag' };
    const list = await shown(server.with({ ...feed, items: [...feed.items, bad] }));
    const [event, ...others] = heardOf(SydostFeedLoadEvent);
    expect(others).to.be.empty;
    expect(event!.target === list).to.be.true;
    expect(event!.document.items).to.have.length(1);
    expect(event!.problems.map(({ path }) => path)).to.include('items[1].startDate');
  });

  it('sydost-feed-load is told by each list, also one that comes later', async () => {
    const url = server.with(feed);
    await shown(url);
    await shown(url);
    expect(heardOf(SydostFeedLoadEvent)).to.have.length(2);
    expect(server.requests).to.have.length(1);
  });

  it('sydost-feed-load is told again of a newer document, not of the same', async () => {
    const url = server.at(
      () => json(feed),
      () => json(feed),
      () => json(makeFeed()),
    );
    await shown(url);
    dispatchEvent(new Event('online'));
    await until(() => server.requests.length === 2, 'the feed is asked for again');
    await settled();
    dispatchEvent(new Event('online'));
    await until(() => heardOf(SydostFeedLoadEvent).length === 2, 'the newer document is told of');
    expect(heardOf(SydostFeedLoadEvent)[1]!.document.items).to.be.empty;
  });

  it('sydost-feed-error tells why there is none', async () => {
    await shown(server.at(status(404)));
    const [event, ...others] = heardOf(SydostFeedErrorEvent);
    expect(others).to.be.empty;
    expect(event!.error.kind).to.equal('status');
    expect(event!.error.status).to.equal(404);
    expect(heardOf(SydostFeedLoadEvent)).to.be.empty;
  });

  it('sydost-feed-error is told of a refresh that fails, and the document not again', async () => {
    await shown(server.at(() => json(feed), gone));
    dispatchEvent(new Event('online'));
    await until(() => heardOf(SydostFeedErrorEvent).length === 1, 'the failure is told of');
    expect(heardOf(SydostFeedLoadEvent)).to.have.length(1);
  });

  it('are not told by a list that has left', async () => {
    const list = await embed(server.with(feed));
    list.remove();
    await settled();
    expect(heard).to.be.empty;
  });
});
