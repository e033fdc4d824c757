import { expect } from '@open-wc/testing';
import { NOTHING_SELECTED } from '../../src/selection/selection.js';
import { makeActivity, makeFeed } from '../feed/fixture.js';
import { frozenAt } from '../page/clock.js';
import { embed, shown } from '../page/list.js';
import { Server } from '../page/server.js';

const feed = makeFeed({
  items: [
    makeActivity({ id: 'a', areas: ['livsmedel'] }),
    makeActivity({ id: 'b', areas: ['energi'] }),
    makeActivity({ id: 'c', areas: ['energi'] }),
  ],
});

describe('the selection of elements', () => {
  frozenAt();
  const server = Server.forEach();

  it('is one for the same feed and group', async () => {
    const url = server.with(feed);
    const [one, two] = [
      await shown(url, { attributes: { group: 'a' } }),
      await shown(url, { attributes: { group: 'a' } }),
    ];
    one.selection = { areas: ['energi'] };
    await Promise.all([one.updateComplete, two.updateComplete]);
    expect(two.selection.areas).to.deep.equal(['energi']);
    expect([one.total, two.total]).to.deep.equal([2, 2]);
  });

  it('is another one for another group', async () => {
    const url = server.with(feed);
    const one = await shown(url, { attributes: { group: 'a' } });
    const two = await shown(url, { attributes: { group: 'b' } });
    one.selection = { areas: ['energi'] };
    await Promise.all([one.updateComplete, two.updateComplete]);
    expect([one.total, two.total]).to.deep.equal([2, 3]);
  });

  it('is another one for another feed', async () => {
    const one = await shown(server.with(feed), { attributes: { group: 'a' } });
    const two = await shown(server.with(feed), { attributes: { group: 'a' } });
    one.selection = { areas: ['energi'] };
    await Promise.all([one.updateComplete, two.updateComplete]);
    expect([one.total, two.total]).to.deep.equal([2, 3]);
  });

  it('follows an element into another group', async () => {
    const url = server.with(feed);
    const one = await shown(url, { attributes: { group: 'a' } });
    const two = await shown(url, { attributes: { group: 'b' } });
    one.selection = { areas: ['energi'] };
    two.group = 'a';
    await two.updateComplete;
    expect(two.total).to.equal(2);
  });

  it('can be set before the element is in the page', async () => {
    const list = document.createElement('sydost-activities');
    list.selection = { areas: ['livsmedel'] };
    expect(list.selection.areas).to.deep.equal(['livsmedel']);
    const { parentElement } = await embed(server.with(feed));
    list.feed = server.with(feed);
    parentElement!.append(list);
    await list.ready;
    await list.updateComplete;
    expect(list.total).to.equal(1);
  });

  it('loses what is left out when it is set', async () => {
    const list = await shown(server.with(feed));
    list.selection = { areas: ['livsmedel'], text: 'export' };
    list.selection = { parks: ['kalmar'] };
    await list.updateComplete;
    expect(list.selection).to.deep.equal({ ...NOTHING_SELECTED, parks: ['kalmar'] });
  });

  it('can be read, but only changed by setting it', async () => {
    const list = await shown(server.with(feed));
    list.selection = { areas: ['livsmedel'] };
    expect(list.selection).to.be.frozen;
    expect(NOTHING_SELECTED).to.be.frozen;
  });

  it('stays while its element moves', async () => {
    const list = await shown(server.with(feed));
    const { parentElement } = list;
    list.selection = { areas: ['livsmedel'] };
    list.remove();
    parentElement!.append(list);
    await list.updateComplete;
    expect(list.total).to.equal(1);
  });
});
