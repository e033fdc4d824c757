import { expect } from '@open-wc/testing';
import { feedStore, page, selectionStore } from '../../src/store/page.js';
import { settled } from '../page/clock.js';

const anotherCopy = (await import(new URL('../../src/store/page.ts?copy', import.meta.url).href)) as {
  feedStore: typeof feedStore;
  selectionStore: typeof selectionStore;
  page: typeof page;
};

const url = 'https://feed.example/page.json';

describe('the registry of a page', () => {
  it('is found by its name, so that two copies of the script share it', () => {
    expect(anotherCopy.feedStore === feedStore).to.be.false;
    expect(anotherCopy.page === page).to.be.true;
    expect(Reflect.get(globalThis, Symbol.for('sydost.page.v1')) === page).to.be.true;
    expect(anotherCopy.feedStore(url) === feedStore(url)).to.be.true;
    expect(anotherCopy.selectionStore(url, '') === selectionStore(url, '')).to.be.true;
    page.feeds.clear();
    page.selections.clear();
  });

  it('has a store for each address and a selection for each group of it', () => {
    const stores = [feedStore(url), feedStore(`${url}?2`)];
    expect(new Set(stores).size).to.equal(2);
    const selections = [
      selectionStore(url, ''),
      selectionStore(url, 'a'),
      selectionStore(`${url}?2`, ''),
      selectionStore(`${url}?2`, 'a'),
    ];
    expect(new Set(selections).size).to.equal(4);
    page.feeds.clear();
    page.selections.clear();
  });

  it('lets go of what nobody listens to any more', async () => {
    const feed = feedStore(url);
    const selection = selectionStore(url, '');
    const ends = [feed, feed, selection].map((store) => store.subscribe(() => undefined));
    ends[0]!();
    await settled();
    expect(page.feeds.get(url) === feed).to.be.true;
    for (const end of ends) end();
    await settled();
    expect([...page.feeds.keys(), ...page.selections.keys()]).to.be.empty;
  });
});
