import { expect } from '@open-wc/testing';
import type { Activity } from '../../../src/feed/types.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt } from '../../page/clock.js';
import { click } from '../../page/hands.js';
import { shown } from '../../page/list.js';
import { all, flattened, get, has, nameOf, spokenText } from '../../page/queries.js';
import { Server } from '../../page/server.js';

const ITEMS: readonly Activity[] = [
  makeActivity({
    id: 'both',
    name: { sv: 'Skogens dag', en: 'Day of the forest' },
    description: { sv: 'Ta med stövlar.', en: 'Bring boots.' },
    areas: ['skog-och-tra'],
  }),
  makeActivity({ id: 'sv', name: 'Bara på svenska', description: 'Välkommen!', audience: 'Småföretag' }),
  makeActivity({ id: 'en', name: { en: 'English only' }, description: { en: 'Welcome!' } }),
];

describe('a list', () => {
  frozenAt();
  const server = Server.forEach();
  const areas = { 'skog-och-tra': { name: { sv: 'Skog och trä', en: 'Forest and wood' } } };
  const listIn = (lang: string) =>
    shown(server.with(makeFeed({ items: ITEMS, areas })), { column: { lang } });
  /** The language that assistive technology hears a text in. */
  const languageOf = (list: Element, text: string): string | null => {
    const holders = [...flattened(list)].filter((one) => spokenText(one) === text);
    return holders.at(-1)?.closest('[lang]')?.getAttribute('lang') ?? null;
  };

  it('on an English page is English, in names, dates and controls', async () => {
    const list = await listIn('en');
    expect(all(list, 'heading').map(nameOf).slice(0, 2)).to.deep.equal([
      'Activities in the south-east',
      'December 2026',
    ]);
    expect(has(list, 'button', 'Day of the forest')).to.be.true;
    expect(has(list, 'button', 'Forest and wood 1')).to.be.true;
    expect(has(list, 'searchbox', 'Search the activities')).to.be.true;
    expect(spokenText(get(list, 'status'))).to.equal('3 activities');
    expect(spokenText(all(list, 'time')[0]!)).to.equal('Thu 3 Dec');
  });

  it('marks what it could not say in the language of the page', async () => {
    const list = await listIn('en');
    await click(get(list, 'button', 'Bara på svenska'));
    expect(languageOf(list, 'Bara på svenska')).to.equal('sv');
    expect(languageOf(list, 'Välkommen!')).to.equal('sv');
    expect(languageOf(list, 'Småföretag')).to.equal('sv');
    expect(languageOf(list, 'Day of the forest')).to.equal('en');
  });

  it('marks the names of areas that the feed has in another language only', async () => {
    const items = [makeActivity({ areas: ['skog-och-tra'] })];
    const feed = makeFeed({ items, areas: { 'skog-och-tra': { name: 'Skog och trä' } } });
    const list = await shown(server.with(feed), { column: { lang: 'en' } });
    const chip = get(list, 'button', 'Skog och trä 1');
    expect(languageOf(chip, 'Skog och trä')).to.equal('sv');
  });

  it('on a Swedish page marks what is English', async () => {
    const list = await listIn('sv');
    await click(get(list, 'button', 'English only'));
    await click(get(list, 'button', 'Skogens dag'));
    expect(languageOf(list, 'English only')).to.equal('en');
    expect(languageOf(list, 'Welcome!')).to.equal('en');
    expect(languageOf(list, 'Ta med stövlar.')).to.equal('sv');
  });

  it('on a page in a language that it does not speak says that it is Swedish', async () => {
    const list = await listIn('de');
    expect(languageOf(list, 'Aktiviteter i sydost')).to.equal('sv');
  });

  it('sorts areas by their names in its language', async () => {
    const areas = { a: { name: { sv: 'Öl', en: 'Beer' } }, b: { name: { sv: 'Bröd', en: 'Wheat' } } };
    const items = [makeActivity({ areas: ['a', 'b'] })];
    const chips = async (lang: string): Promise<string[]> => {
      const list = await shown(server.with(makeFeed({ items, areas })), { column: { lang } });
      return all(all(list, 'group')[0]!, 'button').map(nameOf);
    };
    expect(await chips('sv')).to.deep.equal(['Bröd 1', 'Öl 1']);
    expect(await chips('en')).to.deep.equal(['Beer 1', 'Wheat 1']);
  });
});
