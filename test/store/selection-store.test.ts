import { expect } from '@open-wc/testing';
import { NOTHING_SELECTED, type Selection } from '../../src/selection/selection.js';
import { SelectionStore } from '../../src/store/selection-store.js';
import { settled } from '../page/clock.js';

describe('the store of a selection', () => {
  const food: Selection = { ...NOTHING_SELECTED, areas: ['livsmedel'] };

  it('begins with nothing selected and tells that at once', () => {
    const heard: Selection[] = [];
    new SelectionStore().subscribe((selection) => heard.push(selection));
    expect(heard).to.deep.equal([NOTHING_SELECTED]);
  });

  it('tells everyone of a change', () => {
    const store = new SelectionStore();
    const heard: Selection[][] = [[], []];
    for (const list of heard) store.subscribe((selection) => list.push(selection));
    store.set(food);
    expect(heard.map((list) => list.at(-1))).to.deep.equal([food, food]);
    expect(store.value).to.equal(food);
  });

  it('hands out what nobody can change', () => {
    const store = new SelectionStore();
    store.set({ ...food });
    expect(store.value).to.be.frozen;
  });

  it('says once that its last listener has gone', async () => {
    const store = new SelectionStore();
    let idle = 0;
    store.onIdle = () => (idle += 1);
    const ends = [store.subscribe(() => undefined), store.subscribe(() => undefined)];
    for (const end of ends) end();
    await settled();
    expect(idle).to.equal(1);
  });
});
