import { expect } from '@open-wc/testing';
import { SydostActivities } from '../../../src/elements/activities/activities.js';
import { VERSION } from '../../../src/parts/define.js';
import { page } from '../../../src/store/page.js';

// No module here defines the element before a test does: that is what is looked at.
describe('the class of the element', () => {
  it('is not defined by being imported', () => {
    expect(customElements.get('sydost-activities')).to.be.undefined;
    expect(page.feed).to.be.undefined;
    expect(page.feeds.size).to.equal(0);
  });

  it('can be given another tag', () => {
    class Other extends SydostActivities {}
    customElements.define('other-activities', Other);
    expect(document.createElement('other-activities')).to.be.instanceOf(SydostActivities);
    expect(customElements.get('sydost-activities')).to.be.undefined;
  });

  it('is the tag’s once define.ts is imported, and says its version', async () => {
    await import('../../../src/elements/activities/define.js');
    expect(customElements.get('sydost-activities') === SydostActivities).to.be.true;
    expect(Reflect.get(SydostActivities, 'version')).to.equal(VERSION);
  });
});
