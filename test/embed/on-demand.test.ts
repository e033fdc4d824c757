import { expect, fixture, html } from '@open-wc/testing';
import type { SydostActivities } from '../../src/elements/activities/activities.js';
import { AREAS, makeActivity, makeFeed } from '../feed/fixture.js';
import { frozenAt, until } from '../page/clock.js';
import { all, has, nameOf } from '../page/queries.js';
import { json } from '../page/server.js';

const TAG = 'sydost-profile-filter';

describe('an element that few pages have', () => {
  frozenAt();
  const { fetch } = globalThis;

  before(async () => {
    const items = Object.keys(AREAS).map((area) => makeActivity({ id: area, areas: [area] }));
    globalThis.fetch = () => Promise.resolve(json(makeFeed({ items })));
    await import(new URL('../../src/embed/sydost.ts', import.meta.url).href);
  });
  after(() => {
    globalThis.fetch = fetch;
  });

  it('is loaded when the page puts one in, and the list leaves the areas to it from that moment', async () => {
    const page = await fixture(html`<div><sydost-activities></sydost-activities></div>`);
    const list = page.querySelector('sydost-activities') as SydostActivities;
    await list.ready;
    await list.updateComplete;
    expect(has(list, 'group', 'Profilområden')).to.be.true;
    expect(customElements.get(TAG), 'before there is one').to.be.undefined;

    const section = document.createElement('section');
    section.innerHTML = `<p><${TAG} limit="99"></${TAG}></p>`;
    page.prepend('Välj', section);
    // Microtasks only: nothing can have come over the network.
    for (let i = 0; i < 10; i += 1) await Promise.resolve();
    expect(customElements.get(TAG), 'while it is on its way').to.be.undefined;
    expect(has(list, 'group', 'Profilområden')).to.be.false;

    await customElements.whenDefined(TAG);
    const filter = section.querySelector(TAG)!;
    await filter.ready;
    await list.updateComplete;
    expect(all(filter, 'button').map(nameOf)).to.have.length(13);
    expect(has(list, 'group', 'Profilområden')).to.be.false;
    filter.remove();
    await until(() => has(list, 'group', 'Profilområden'), 'the list takes them back');
  });

  it('needs no looking for once its code is there', async () => {
    const filter = document.createElement(TAG);
    const page = await fixture(html`<div>${filter}</div>`);
    await filter.ready;
    expect(all(page, 'button').map(nameOf)).to.include('Energi 1');
  });
});
