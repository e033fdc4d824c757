import { expect, fixture, html } from '@open-wc/testing';
import { languageOf } from '../../src/locale/language.js';

const languageIn = async (markup: string): Promise<string> => {
  const page = await fixture<HTMLElement>(html`<div lang=""></div>`);
  page.replaceChildren(document.createRange().createContextualFragment(markup));
  return languageOf(page.querySelector('b')!);
};

describe('the language of an element', () => {
  for (const [markup, language] of [
    ['<b lang="en"></b>', 'en'],
    ['<p lang="en"><b lang="sv"></b></p>', 'sv'],
    ['<p lang="sv"><i lang="en"><b></b></i></p>', 'en'],
    ['<p lang="en-GB"><b></b></p>', 'en'],
    ['<p lang="EN"><b></b></p>', 'en'],
    ['<p lang="de"><b></b></p>', 'sv'],
    ['<p lang="enm"><b></b></p>', 'sv'],
    ['<p lang="en"><i lang=""><b></b></i></p>', 'sv'],
    ['<b></b>', 'sv'],
  ] as const) {
    it(`in ${markup} is ${language}`, async () => {
      expect(await languageIn(markup)).to.equal(language);
    });
  }

  it('is that of the nearest host when its shadow root says nothing', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="en"><p></p></div>`);
    const inner = document.createElement('div');
    outer.querySelector('p')!.attachShadow({ mode: 'open' }).append(inner);
    const element = document.createElement('b');
    inner.attachShadow({ mode: 'open' }).append(element);
    expect(languageOf(element)).to.equal('en');
    inner.lang = 'sv';
    expect(languageOf(element)).to.equal('sv');
  });

  it('is Swedish outside of any page', () => {
    expect(languageOf(document.createElement('b'))).to.equal('sv');
  });
});
