import { expect } from '@open-wc/testing';
import type { Selection } from '../../../src/selection/selection.js';
import { page } from '../../../src/store/page.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt, settled, until } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { click, drawn, type } from '../../page/hands.js';
import { embed, rowsOf, shown, statusOf } from '../../page/list.js';
import { all, get, has, spokenText } from '../../page/queries.js';
import { gone, held, json, Server } from '../../page/server.js';

const feed = makeFeed({
  items: [makeActivity({ id: 'a', name: 'Frukost' }), makeActivity({ id: 'b', name: 'Middag' })],
});

describe('a list on a page that slips', () => {
  frozenAt();
  const server = Server.forEach();
  const told = warnings();

  it('takes no harm from a selection that is none, and neither do its neighbours', async () => {
    const address = server.with(feed);
    const attributes = { group: 'slip' };
    const [list, neighbour] = [await shown(address, { attributes }), await shown(address, { attributes })];
    list.selection = { areas: undefined, from: '26/11', text: null } as unknown as Selection;
    await drawn();
    neighbour.setAttribute('limit', '1');
    await drawn();
    expect(rowsOf(list).length).to.equal(2);
    expect(rowsOf(neighbour).length).to.equal(1);
  });

  it('cannot be emptied by writing into its selection', async () => {
    const list = await shown(server.with(feed));
    expect(() => (list.selection.areas as string[]).push('zzz')).to.throw(TypeError);
  });

  it('keeps the days that are chosen while a visitor types half a date', async () => {
    const list = await shown(server.with(feed));
    list.selection = { from: '2026-01-31' };
    await drawn();
    await click(get(list, 'button', /^När/));
    const field = get(list, 'date', 'Från och med');
    field.focus();
    await type('02');
    expect(list.selection.from).to.equal('2026-01-31');
  });

  it('shares the group of those that name none when a framework sets null', async () => {
    const address = server.with(feed);
    const list = await shown(address, { attributes: { group: '' } });
    const other = await shown(address, { attributes: { group: '' } });
    other.group = null as unknown as string;
    await drawn();
    list.selection = { text: 'frukost' };
    await drawn();
    expect(statusOf(other)).to.equal('1 aktivitet av 2');
    list.selection = {};
  });

  it('tells the developer of a place where nothing is', async () => {
    await shown(server.with(feed), { attributes: { places: 'Kalmr' } });
    expect(told.join()).to.contain('kalmr');
  });

  it('frees everything when whoever hears of its feed takes it away at once', async () => {
    const list = await embed(server.with(feed));
    const address = list.feed;
    list.addEventListener('sydost-feed-load', () => list.remove());
    await until(() => !list.isConnected, 'it is taken away');
    await settled();
    expect(page.feeds.has(new URL(address, document.baseURI).href)).to.be.false;
  });

  it('counts nothing once it is told to read a feed that fails', async () => {
    const list = await shown(server.with(feed));
    list.feed = server.at(gone);
    await until(() => has(list, 'alert'), 'it has failed');
    expect(list.total).to.equal(0);
  });

  it('says that it tries again, and says so when that fails too', async () => {
    const answer = held();
    const list = await shown(server.at(gone, gone, answer.answer));
    await click(get(list, 'button', 'Försök igen'));
    expect(spokenText(get(list, 'alert'))).to.contain('Hämtar aktiviteter …');
    answer.fail();
    await until(() => spokenText(get(list, 'alert')).includes('kan inte visas'), 'it has failed again');
  });

  it('speaks the language of a tree that it stands in, also when that changes', async () => {
    const host = document.createElement('div');
    const inner = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    document.body.append(host);
    const list = document.createElement('sydost-activities');
    list.feed = server.at(() => json(feed));
    inner.append(list);
    await list.ready;
    inner.lang = 'en';
    await until(() => has(list, 'heading', 'Activities in the south-east'), 'it speaks English');
    host.remove();
  });

  it('shows its text where the page paints its own with a picture', async () => {
    const style = 'color: rgb(20, 30, 40); -webkit-text-fill-color: transparent; writing-mode: vertical-rl';
    const list = await shown(server.with(feed), { column: { style } });
    const [title] = all(list, 'heading', 'Frukost');
    const { webkitTextFillColor, writingMode } = getComputedStyle(title!);
    expect(webkitTextFillColor).to.equal('rgb(20, 30, 40)');
    expect(writingMode).to.equal('horizontal-tb');
  });
});
