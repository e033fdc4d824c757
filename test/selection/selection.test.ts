import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  FACETS,
  isActive,
  isNarrowed,
  NOTHING_SELECTED,
  OPTION_FACETS,
  placeKey,
  toggled,
  without,
} from '../../src/selection/selection.js';
import { selections } from './arbitraries.js';

describe('a selection', () => {
  it('of nothing narrows nothing', () => {
    expect(isNarrowed(NOTHING_SELECTED)).to.be.false;
    for (const facet of FACETS) expect(isActive(NOTHING_SELECTED, facet), facet).to.be.false;
  });

  it('narrows by dates when it has either of them', () => {
    expect(isActive({ ...NOTHING_SELECTED, from: '2026-12-01' }, 'when')).to.be.true;
    expect(isActive({ ...NOTHING_SELECTED, to: '2026-12-01' }, 'when')).to.be.true;
  });

  it('does not narrow by a text of blanks', () => {
    expect(isNarrowed({ ...NOTHING_SELECTED, text: ' \t' })).to.be.false;
    expect(isNarrowed({ ...NOTHING_SELECTED, text: 'x' })).to.be.true;
  });

  it('without a facet does not narrow by it, and by all others as before', () => {
    fc.assert(
      fc.property(selections, fc.constantFrom(...FACETS), (selection, facet) => {
        const rest = without(selection, facet);
        for (const other of FACETS)
          expect(isActive(rest, other)).to.equal(other !== facet && isActive(selection, other));
      }),
    );
  });

  it('without all of its facets is nothing selected', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        expect(FACETS.reduce(without, selection)).to.deep.equal(NOTHING_SELECTED);
      }),
    );
  });

  it('has an option after it was turned on, and not after it was turned off again', () => {
    fc.assert(
      fc.property(selections, fc.constantFrom(...OPTION_FACETS), (selection, facet) => {
        const on = toggled(selection, facet, 'new');
        expect(on[facet]).to.deep.equal([...selection[facet], 'new']);
        expect(toggled(on, facet, 'new')).to.deep.equal(selection);
      }),
    );
  });

  it('calls a place the same however it is written', () => {
    expect(placeKey(' Kalmar län ')).to.equal('kalmar län');
    expect(placeKey('VÄXJÖ')).to.equal('växjö');
  });
});
