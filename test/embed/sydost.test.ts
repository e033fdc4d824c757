import { expect, fixture, html } from '@open-wc/testing';
import type { SydostActivities } from '../../src/elements/activities/activities.js';
import { page } from '../../src/store/page.js';
import { makeActivity, makeFeed } from '../feed/fixture.js';
import { frozenAt } from '../page/clock.js';
import { titlesOf } from '../page/list.js';
import { json } from '../page/server.js';

const entry = new URL('../../src/embed/sydost.ts', import.meta.url).href;
const besideTheScript = new URL('feed.json', entry).href;

describe('the script of a page', () => {
  frozenAt();
  const { fetch } = globalThis;
  const asked: string[] = [];

  before(async () => {
    globalThis.fetch = (input) => {
      asked.push(String(input instanceof Request ? input.url : input));
      return Promise.resolve(json(makeFeed({ items: [makeActivity({ name: 'Frukost' })] })));
    };
    await import(entry);
  });
  after(() => {
    globalThis.fetch = fetch;
  });

  it('asks for nothing while there is no element', () => {
    expect(asked).to.be.empty;
  });

  it('makes the feed beside it the one of the page', () => {
    expect(page.feed).to.equal(besideTheScript);
  });

  it('shows that feed in an element that names none', async () => {
    const list = await fixture<SydostActivities>(html`<sydost-activities></sydost-activities>`);
    await list.ready;
    await list.updateComplete;
    expect(titlesOf(list)).to.deep.equal(['Frukost']);
    expect(asked).to.deep.equal([besideTheScript]);
  });

  it('leaves the feed that another copy has chosen', async () => {
    page.feed = 'https://first.example/feed.json';
    await import(new URL('../../src/embed/default-feed.ts?second', import.meta.url).href);
    expect(page.feed).to.equal('https://first.example/feed.json');
  });
});
