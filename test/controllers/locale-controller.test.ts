import { expect } from '@open-wc/testing';
import { makeFeed } from '../feed/fixture.js';
import { frozenAt, settled } from '../page/clock.js';
import { shown } from '../page/list.js';
import { has } from '../page/queries.js';
import { Server } from '../page/server.js';

describe('the language of a list', () => {
  frozenAt();
  const server = Server.forEach();
  const [swedish, english] = ['Aktiviteter i sydost', 'Activities in the south-east'];

  it('is Swedish where the page names none', async () => {
    expect(has(await shown(server.with(makeFeed())), 'heading', swedish)).to.be.true;
  });

  it('is that of the nearest ancestor', async () => {
    const list = await shown(server.with(makeFeed()), { column: { lang: 'en' } });
    expect(has(list, 'heading', english)).to.be.true;
  });

  it('changes with the ancestor', async () => {
    const list = await shown(server.with(makeFeed()), { column: { lang: 'en' } });
    list.parentElement!.lang = 'sv';
    await settled();
    await list.updateComplete;
    expect(has(list, 'heading', swedish)).to.be.true;
    list.lang = 'en';
    await settled();
    await list.updateComplete;
    expect(has(list, 'heading', english)).to.be.true;
  });

  it('is each list’s own', async () => {
    const [one, two] = [
      await shown(server.with(makeFeed()), { column: { lang: 'en' } }),
      await shown(server.with(makeFeed())),
    ];
    expect(has(one, 'heading', english)).to.be.true;
    expect(has(two, 'heading', swedish)).to.be.true;
  });
});
