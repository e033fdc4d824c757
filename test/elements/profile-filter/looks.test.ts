import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { SydostProfileFilter } from '../../../src/elements/profile-filter/profile-filter.js';
import { AREAS, makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt } from '../../page/clock.js';
import { faintIn } from '../../page/colours.js';
import { warnings } from '../../page/console.js';
import { press } from '../../page/hands.js';
import type { Embedding } from '../../page/list.js';
import { all, flattened, focused, get, has, isShown, nameOf } from '../../page/queries.js';
import { gone, held, json, Server, status } from '../../page/server.js';
import { allDrawn, embedFilter, shownFilter } from './filter.js';

const PAGES = [
  ['white', 'background: #fff; color: #1a1a1a'],
  ['black', 'background: #000; color: #f2f2f2'],
  ['dark blue', 'background: #10243e; color: #eef3f8'],
  ['cream', 'background: #fbf6ec; color: #2b2a28'],
  ['of a red accent', 'background: #fff; color: #1a1a1a; --sydost-accent: #a6340b'],
] as const;

const FEED = makeFeed({
  items: Object.keys(AREAS).map((area, i) => makeActivity({ id: `nr-${i}`, areas: [area] })),
});

/** Waits for two frames: then the browser has measured what has moved. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

describe('a profile filter', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();

  before(() => setViewport({ width: 1240, height: 900 }));

  /** Everything that it can show at a time. */
  const fullOn = async (embedding: Embedding = {}): Promise<SydostProfileFilter> => {
    const attributes = { 'group-by': 'park', limit: '2', ...embedding.attributes };
    const filter = await shownFilter(server.with(FEED), { ...embedding, attributes });
    filter.selection = { areas: ['livsmedel', 'intelligenta-transportsystem'], parks: ['krinova'] };
    await allDrawn();
    return filter;
  };
  const controls = (filter: Element): HTMLElement[] => all(filter, 'button');

  for (const [page, style] of PAGES) {
    describe(`on a page that is ${page}`, () => {
      it('stands out as WCAG asks', async () => {
        const filter = await fullOn({ column: { style } });
        expect(await faintIn(filter.shadowRoot!)).to.deep.equal([]);
        const failed = await shownFilter(server.at(gone), { column: { style } });
        expect(await faintIn(failed.shadowRoot!)).to.deep.equal([]);
      });

      it('passes axe', async () => {
        await expect(await fullOn({ column: { style } })).to.be.accessible();
        await expect(await shownFilter(server.at(gone), { column: { style } })).to.be.accessible();
      });
    });
  }

  for (const size of ['16px', '32px'])
    for (const width of [240, 280, 320, 375, 480, 650, 1000]) {
      it(`${width} px wide fits, with text of ${size}`, async () => {
        const style = `overflow: auto; font-size: ${size}`;
        const filter = await fullOn({ width, column: { style } });
        const { left, right } = filter.getBoundingClientRect();
        const over = [...flattened(filter)].filter((element) => {
          const box = element.getBoundingClientRect();
          return (
            isShown(element) &&
            box.width > 0 &&
            !element.matches('.unseen, svg *') &&
            (box.right > right + 1 || box.left < left - 1)
          );
        });
        expect(over.map((one) => one.outerHTML.slice(0, 90)).join('\n')).to.equal('');
        expect(filter.parentElement!.scrollWidth).to.equal(width);
        const small = controls(filter).filter((one) => {
          const { width: wide, height } = one.getBoundingClientRect();
          return wide < 24 || height < 24;
        });
        expect(small.map(nameOf)).to.deep.equal([]);
      });
    }

  it('shows where the focus is', async () => {
    const filter = await fullOn();
    const [first] = controls(filter);
    first!.focus();
    for (let i = 0; i < controls(filter).length; i += 1) {
      const { outlineStyle, outlineWidth } = getComputedStyle(focused()!);
      expect(outlineStyle, nameOf(focused()!)).to.equal('solid');
      expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
      await press('Tab');
    }
  });

  it('marks parks with colours that differ, beside their names', async () => {
    const filter = await fullOn();
    const marks = all(filter, 'heading')
      .slice(1)
      .map((heading) => getComputedStyle(heading.querySelector('.dot')!).backgroundColor);
    expect(marks).to.have.length(5);
    expect(new Set(marks).size).to.equal(5);
  });

  describe('keeps its place:', () => {
    const after = '<p style="height: 200px; background: #ccc">Det som står under filtret</p>';
    const below = (filter: Element): number => filter.nextElementSibling!.getBoundingClientRect().top;

    for (const width of [240, 280, 320, 375, 480, 520, 650, 720, 800, 1000])
      for (const attributes of [
        {},
        { 'group-by': 'park' },
        { areas: 'Livsmedel, Energi' },
        { areas: 'Livsmedel, Energi', 'group-by': 'park' },
      ])
        for (const [what, answer] of [
          ['areas come', () => json(FEED)],
          ['there are none', () => json(makeFeed())],
          ['the server is broken', status(500)],
        ] as const)
          it(`what follows does not move when ${what}, ${width} px wide, with ${JSON.stringify(attributes)}`, async () => {
            const wait = held();
            const url = server.at(async (request) => {
              await wait.answer(request);
              return answer(request);
            });
            const filter = await embedFilter(url, { width, attributes, after });
            await painted();
            const before = below(filter);
            wait.give(new Response());
            await filter.ready;
            await allDrawn();
            await painted();
            expect(below(filter)).to.equal(before);
          });

    it('what follows does not move when the button to let go comes and goes', async () => {
      const filter = await shownFilter(server.with(FEED), { width: 375, after });
      const before = below(filter);
      filter.selection = { areas: ['energi'] };
      await allDrawn();
      expect(has(filter, 'button', 'Rensa')).to.be.true;
      expect(below(filter)).to.equal(before);
      get(filter, 'button', 'Rensa').click();
      await allDrawn();
      expect(below(filter)).to.equal(before);
    });

    it('nothing is touched when nothing has changed', async () => {
      const filter = await fullOn();
      const changes: MutationRecord[] = [];
      const observer = new MutationObserver((records) => changes.push(...records));
      observer.observe(filter.shadowRoot!, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      filter.requestUpdate();
      await allDrawn();
      await painted();
      observer.disconnect();
      expect(changes.map(({ target }) => target.nodeName)).to.deep.equal([]);
    });
  });
});
