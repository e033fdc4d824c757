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
    expect(store.value).to.deep.equal(food);
  });

  it('hands out what nobody can change', () => {
    const store = new SelectionStore();
    store.set({ ...food });
    expect(store.value).to.be.frozen;
    expect(store.value.areas).to.be.frozen;
    expect(NOTHING_SELECTED.areas).to.be.frozen;
  });

  it('takes what is no choice for none, since all lists of the page share it', () => {
    const store = new SelectionStore();
    const slip = { areas: undefined, parks: 'kalmar', types: [5, 'course'], from: '26/11', text: null };
    store.set(slip as unknown as Selection);
    expect(store.value).to.deep.equal({ ...NOTHING_SELECTED, types: ['course'] });
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
