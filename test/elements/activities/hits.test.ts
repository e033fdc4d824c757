import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Activity } from '../../../src/feed/types.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt } from '../../page/clock.js';
import { textContrast } from '../../page/colours.js';
import { click, drawn, type } from '../../page/hands.js';
import { rowsOf, shown, titlesOf, type Embedding } from '../../page/list.js';
import { all, get, nameOf, spokenText } from '../../page/queries.js';
import { Server } from '../../page/server.js';

describe('what a search has found', () => {
  frozenAt();
  const server = Server.forEach();

  before(() => setViewport({ width: 1100, height: 900 }));

  /** A row that a search text finds. */
  const found = async (
    text: string,
    activity: Partial<Activity>,
    embedding?: Embedding,
  ): Promise<HTMLElement> => {
    const list = await shown(server.with(makeFeed({ items: [makeActivity(activity)] })), embedding);
    get(list, 'searchbox').focus();
    await type(text);
    await drawn();
    const [row] = rowsOf(list);
    if (!row) throw new Error(`${text} finds nothing`);
    return row;
  };
  const marks = (root: ParentNode): string[] =>
    [...root.querySelectorAll('mark')].map(({ textContent }) => textContent);
  /** Lines of text in a row, apart from what unfolds. */
  const lines = (row: Element): string[] => all(row, 'paragraph').map(spokenText);

  it('is marked in the title, which stays one text', async () => {
    const row = await found('export', { name: 'Livsmedelsexport för små företag' });
    expect(marks(row)).to.deep.equal(['export']);
    expect(nameOf(get(row, 'button'))).to.equal('Livsmedelsexport för små företag');
    expect(spokenText(get(row, 'heading'))).to.equal('Livsmedelsexport för små företag');
  });

  it('is marked in place, organisers and areas too', async () => {
    const row = await found('krinova livs', {
      park: 'krinova',
      areas: ['livsmedel', 'energi'],
      location: { name: 'Krinova', address: { addressLocality: 'Kristianstad' } },
    });
    expect(marks(row)).to.deep.equal(['Krinova', 'Krinova', 'Livs']);
    expect(lines(row)).to.include('09.00–11.00 · Krinova, Kristianstad');
  });

  it('is not marked in what is not searched', async () => {
    const row = await found('09 export', { keywords: ['09'] });
    expect(row.querySelector('.facts mark')).to.be.null;
  });

  it('is not marked any more when the search is over', async () => {
    const row = await found('export', {});
    const root = row.getRootNode() as ShadowRoot;
    expect(marks(row)).to.have.length(1);
    await click(get(root.host, 'button', 'Rensa filter'));
    expect(titlesOf(root.host)).to.have.length(1);
    expect(marks(root)).to.be.empty;
  });

  it('is marked in the text of what is unfolded', async () => {
    const row = await found('fika', { name: 'Fika', description: 'Vi bjuder på fika.\n\nKom och fika!' });
    await click(get(row, 'button'));
    expect(marks(row)).to.deep.equal(['Fika', 'fika', 'fika']);
  });

  describe('by what its row does not show', () => {
    const long = `${'Tre företag visar sina räkneexempel. '.repeat(4)}Vi talar om upphandling. ${'Det finns tid för frågor. '.repeat(4)}`;

    it('says so with the summary', async () => {
      const row = await found('upphandling', { summary: 'Vi talar om upphandling.' });
      expect(lines(row)).to.include('Vi talar om upphandling.');
      expect(marks(row)).to.deep.equal(['upphandling']);
    });

    it('shows of a long one as much as is needed, whole words', async () => {
      const row = await found('upphandling', { summary: long.trim() });
      const line = lines(row).find((text) => text.includes('upphandling')) ?? '';
      expect(line).to.match(/^… (?:\S+ )+upphandling\. (?:\S+ )+…$/);
      expect(line.length).to.be.at.most(170);
      expect(long).to.contain(line.replace(/^… | …$/g, ''));
    });

    it('says so for the words that the rest of the row does not have', async () => {
      const row = await found('export upphandling', { summary: 'Export och upphandling.' });
      expect(lines(row)).to.include('Export och upphandling.');
      expect(marks(row)).to.deep.equal(['export', 'Export', 'upphandling']);
    });

    it('shows no summary where title, place, organiser and area tell', async () => {
      const activity = { summary: 'Om export i Kalmar, med energi.', areas: ['energi'] };
      for (const text of ['export', 'kalmar', 'energi']) {
        const row = await found(text, activity);
        expect(lines(row).join(), text).to.not.contain('Om export');
      }
    });

    for (const [what, text, activity, line] of [
      [
        'the street',
        'trekantsvägen',
        {
          location: {
            name: 'Labbet',
            address: { streetAddress: 'Trekantsvägen 1', addressLocality: 'Kalmar' },
          },
        },
        'Labbet, Trekantsvägen 1, Kalmar',
      ],
      ['keywords', 'hamnar', { keywords: ['sjöfart', 'hamnar'] }, 'sjöfart, hamnar'],
    ] as const) {
      it(`shows ${what}`, async () => {
        const row = await found(text, activity);
        expect(lines(row)).to.include(line);
        expect(marks(row)).to.have.length(1);
      });
    }

    it('shows the words of another language as such', async () => {
      const row = await found('ports', { name: { sv: 'Hamnar', en: 'Ports' } });
      const mark = row.querySelector('mark')!;
      expect(mark.textContent).to.equal('Ports');
      expect(mark.closest('[lang]')!.getAttribute('lang')).to.equal('en');
      expect(nameOf(get(row, 'button'))).to.equal('Hamnar');
      const english = await found(
        'hamnar',
        { name: { sv: 'Hamnar', en: 'Ports' } },
        { column: { lang: 'en' } },
      );
      expect(english.querySelector('mark')!.closest('[lang]')!.getAttribute('lang')).to.equal('sv');
    });

    it('says so once: unfolded, the summary stands among the details', async () => {
      const row = await found('upphandling', { summary: 'Vi talar om upphandling.' });
      await click(get(row, 'button'));
      expect(lines(row).filter((line) => line === 'Vi talar om upphandling.')).to.have.length(1);
      expect(marks(row)).to.deep.equal(['upphandling']);
    });
  });

  it('has nothing marked before anyone searches', async () => {
    const list = await shown(server.with(makeFeed({ items: [makeActivity({ summary: 'Kort.' })] })));
    expect(marks(list.shadowRoot!)).to.be.empty;
    expect(lines(rowsOf(list)[0]!).join()).to.not.contain('Kort.');
  });

  for (const [page, style] of [
    ['white', 'background: #fff; color: #1a1a1a'],
    ['black', 'background: #000; color: #f2f2f2'],
    ['dark blue', 'background: #10243e; color: #eef3f8'],
    ['cream', 'background: #fbf6ec; color: #2b2a28'],
  ] as const) {
    it(`can be read, and stands out, on a page that is ${page}`, async () => {
      const row = await found(
        'krinova export upphandling',
        { park: 'krinova', summary: 'Vi talar om upphandling.' },
        { column: { style } },
      );
      const all = [...row.querySelectorAll('mark')];
      expect(all.length).to.be.at.least(3);
      for (const mark of all) {
        expect(textContrast(mark)).to.be.at.least(4.5);
        expect(getComputedStyle(mark).backgroundColor).to.not.match(/, 0\)|\/ 0\)|transparent/);
      }
      await expect((row.getRootNode() as ShadowRoot).host).to.be.accessible();
    });
  }
});
