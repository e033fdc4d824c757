import { expect } from '@open-wc/testing';
import { define, VERSION } from '../../src/parts/define.js';
import { warnings } from '../page/console.js';

describe('define', () => {
  const warned = warnings();
  const elementOf = (version?: string): CustomElementConstructor & { version?: string } => {
    class One extends HTMLElement {
      static version?: string;
    }
    if (version !== undefined) One.version = version;
    return One;
  };

  it('registers an element under its tag', () => {
    const element = elementOf();
    define('define-a', element);
    expect(customElements.get('define-a') === element).to.be.true;
    expect(element.version).to.equal(VERSION);
    expect(warned).to.be.empty;
  });

  it('leaves a copy of the same version in peace', () => {
    const first = elementOf();
    define('define-b', first);
    define('define-b', elementOf());
    define('define-b', first);
    expect(customElements.get('define-b') === first).to.be.true;
    expect(warned).to.be.empty;
  });

  it('names another version once', () => {
    customElements.define('define-c', elementOf('0.0.9'));
    define('define-c', elementOf());
    expect(warned).to.deep.equal([`sydost: <define-c> is taken by 0.0.9; version ${VERSION} stands back`]);
  });

  it('names somebody else’s element once', () => {
    customElements.define('define-d', elementOf());
    define('define-d', elementOf());
    expect(warned).to.deep.equal([
      `sydost: <define-d> is taken by another script; version ${VERSION} stands back`,
    ]);
  });
});
