import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { SydostActivities } from '../../../src/elements/activities/activities.js';
import type { Activity, Image } from '../../../src/feed/types.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt, until } from '../../page/clock.js';
import { textContrast, withText } from '../../page/colours.js';
import { warnings } from '../../page/console.js';
import { crowd } from '../../page/crowd.js';
import { click, drawn, press } from '../../page/hands.js';
import { embed, rowOf, rowsOf, shown, titlesOf, type Embedding } from '../../page/list.js';
import { all, flattened, focusedName, get, has, isShown, nameOf, spokenText } from '../../page/queries.js';
import { held, json, Server } from '../../page/server.js';

const LIGHT = 'background: #fff; color: #1a1a1a';
const DARK = 'background: #10171d; color: #eef3f6';
const url = `${location.origin}/demo/sites/krinova/field.svg`;
const picture = (more: Partial<Image> = {}): Image => ({ url, ...more });
const broken = (): Image => picture({ url: `${location.origin}/no/such/picture.jpg` });

describe('cards', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();

  before(() => setViewport({ width: 1240, height: 900 }));

  const cardsOf = (url: string, { attributes = {}, ...more }: Embedding = {}): Promise<SydostActivities> =>
    shown(url, { ...more, attributes: { layout: 'cards', ...attributes } });
  const cards = (items: readonly Partial<Activity>[], embedding?: Embedding): Promise<SydostActivities> =>
    cardsOf(
      server.with(
        makeFeed({
          items: items.map((item, i) => makeActivity({ id: `nr-${i}`, name: `Nr ${i}`, ...item })),
        }),
      ),
      embedding,
    );
  const card = async (activity: Partial<Activity>, embedding?: Embedding): Promise<HTMLElement> =>
    rowsOf(await cards([activity], embedding))[0]!;
  /** The feed of many, every other with a picture. */
  const pictured = (count: number): ReturnType<typeof makeFeed> => {
    const feed = crowd(count);
    return { ...feed, items: feed.items.map((item, i) => (i % 2 ? { ...item, image: picture() } : item)) };
  };
  const imageIn = (root: Element): HTMLImageElement => (root.shadowRoot ?? root).querySelector('img')!;
  const boxOf = (one: Element): DOMRect => one.querySelector('.picture')!.getBoundingClientRect();
  /** What one reads from the top: cards, and what is unfolded of them. */
  const blocksOf = (list: SydostActivities): DOMRect[] =>
    [...list.shadowRoot!.querySelectorAll('[part~=activity], [part~=details]')].map((one) =>
      one.getBoundingClientRect(),
    );

  for (const [width, columns] of [
    [240, 1],
    [375, 1],
    [479, 1],
    [480, 2],
    [650, 2],
    [1000, 3],
  ] as const) {
    it(`stand in ${columns} columns on ${width} px`, async () => {
      const list = await cards([{}, {}, {}, {}], { width });
      const tops = blocksOf(list).map(({ top }) => top);
      expect(tops.filter((top) => top === tops[0])).to.have.length(columns);
    });

    it(`fit in ${width} px, with text of twice the size too`, async () => {
      for (const size of ['16px', '32px']) {
        const list = await cardsOf(server.with(pictured(24)), {
          width,
          column: { style: `font-size: ${size}; overflow: auto` },
        });
        await click(get(rowsOf(list)[1]!, 'button'));
        const { left, right } = list.getBoundingClientRect();
        const over = [...flattened(list)].filter((one) => {
          const box = one.getBoundingClientRect();
          return (
            isShown(one) &&
            box.width > 0 &&
            !one.matches('.unseen, svg *') &&
            (box.left < left - 1 || box.right > right + 1)
          );
        });
        expect(over.map((one) => one.outerHTML.slice(0, 90)).join('\n')).to.equal('');
        expect(list.parentElement!.scrollWidth).to.equal(width);
      }
    });
  }

  it('stand under the headings of their months', async () => {
    const list = await cards([{}, { startDate: '2027-01-12', endDate: '2027-01-12' }]);
    expect(all(list, 'heading').map(nameOf)).to.deep.equal([
      'Aktiviteter i sydost',
      'December 2026',
      'Nr 0',
      'Januari 2027',
      'Nr 1',
    ]);
  });

  it('say day, state, title, when, where, who and how to sign up, in this order', async () => {
    const one = await card({
      image: picture(),
      areas: ['energi'],
      offers: { url: 'https://park.example/anmalan', availability: 'LimitedAvailability' },
    });
    expect(spokenText(one)).to.equal(
      'tors 3 dec Få platser kvar Nr 0 09.00–11.00 · Kalmar Kalmar Energi Anmäl dig till Nr 0',
    );
    expect(nameOf(get(one, 'link'))).to.equal('Anmäl dig till Nr 0');
  });

  describe('with a picture', () => {
    it('have a box of 16 to 9 before it is loaded, and after', async () => {
      const list = await cards(
        Array.from({ length: 40 }, () => ({ image: picture({ url: `${url}?seen-last` }) })),
        { width: 375, attributes: { limit: '40' } },
      );
      const last = rowsOf(list).at(-1)!;
      const before = boxOf(last);
      expect(imageIn(last).complete).to.be.false;
      expect(before.height).to.be.closeTo((before.width * 9) / 16, 1);
      last.scrollIntoView();
      await until(() => imageIn(last).complete, 'the picture is loaded');
      expect(imageIn(last).naturalWidth).to.be.greaterThan(0);
      expect(boxOf(last).height).to.equal(before.height);
      expect(imageIn(last).getBoundingClientRect().width).to.be.closeTo(before.width, 1);
      expect(getComputedStyle(imageIn(last)).objectFit).to.equal('cover');
    });

    it('ask for it only when it comes near, and tell its server nothing of the page', async () => {
      const image = imageIn(await card({ image: picture({ width: 1200, height: 800 }) }));
      expect(image.loading).to.equal('lazy');
      expect(image.decoding).to.equal('async');
      expect(image.referrerPolicy).to.equal('no-referrer');
      expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['1200', '800']);
    });

    for (const [what, alt, lang, spoken] of [
      ['in the language of the visitor', { sv: 'Ett fält', en: 'A field' }, 'en', 'A field'],
      ['in the language of the feed', 'Ett fält', 'sv', 'Ett fält'],
      ['by nothing where it is only in another language', 'Ett fält', 'en', ''],
      ['by nothing where the feed says nothing', undefined, 'sv', ''],
    ] as const) {
      it(`describe it ${what}`, async () => {
        const one = await card({ image: picture(alt && { alt }) }, { column: { lang } });
        expect(imageIn(one).alt).to.equal(spoken);
        expect(imageIn(one).hasAttribute('alt')).to.be.true;
      });
    }

    it('say who took it', async () => {
      const one = await card({ image: picture({ credit: 'Anna Lindqvist' }) });
      expect(spokenText(one)).to.contain('Foto: Anna Lindqvist');
    });

    it('that cannot be had show the day in its place, in a box that stays', async () => {
      const list = await cards([
        { image: { ...broken(), alt: 'Ett fält', credit: 'Anna' } },
        { image: picture() },
      ]);
      const [one, other] = rowsOf(list) as [HTMLElement, HTMLElement];
      const before = boxOf(one);
      await until(() => !isShown(imageIn(one)), 'the picture is given up');
      expect(boxOf(one).height).to.equal(before.height);
      expect(boxOf(one).height).to.equal(boxOf(other).height);
      expect(spokenText(one)).to.not.contain('Foto');
      const sizeOf = (root: Element): number =>
        Number.parseFloat(getComputedStyle(get(root, 'time').querySelector('b')!).fontSize);
      expect(sizeOf(one)).to.be.greaterThan(sizeOf(other));
    });

    it('never show one of another activity while their own is on its way', async () => {
      const list = await cards([
        { image: picture(), areas: ['energi'] },
        { image: picture({ url: `${location.origin}/demo/sites/blue/sea.svg` }), areas: ['livsmedel'] },
      ]);
      const [first] = rowsOf(list);
      await until(() => imageIn(first!).complete, 'the picture is loaded');
      const before = imageIn(first!);
      list.selection = { areas: ['livsmedel'] };
      await drawn();
      expect(titlesOf(list)).to.deep.equal(['Nr 1']);
      expect(imageIn(list).src).to.match(/sea\.svg$/);
      expect(imageIn(list) === before).to.be.false;
    });

    it('have none whose address is more than an address', async () => {
      const one = await card({ image: picture({ url: 'javascript:globalThis.hacked=true' }) });
      expect(one.querySelector('img')).to.equal(null);
    });
  });

  describe('without a picture', () => {
    it('are as high as those with one beside them', async () => {
      const list = await cards([{}, { image: picture() }], { width: 650 });
      const [without, other] = rowsOf(list) as [HTMLElement, HTMLElement];
      expect(boxOf(without).height).to.equal(boxOf(other).height);
      expect(all(without, 'heading')[0]!.getBoundingClientRect().top).to.equal(
        all(other, 'heading')[0]!.getBoundingClientRect().top,
      );
    });

    it('keep no room for one in a single column, or where no activity has any', async () => {
      const below = await cards([{}, { image: picture() }], { width: 375 });
      expect(boxOf(rowsOf(below)[0]!).height).to.be.lessThan(60);
      const none = await cards([{}, {}], { width: 650 });
      expect(boxOf(rowsOf(none)[0]!).height).to.be.lessThan(60);
    });

    it('do not change their height when a search leaves only such', async () => {
      const list = await cards([{ areas: ['energi'] }, { image: picture() }], { width: 650 });
      const before = boxOf(rowsOf(list)[0]!);
      list.selection = { areas: ['energi'] };
      await drawn();
      expect(rowsOf(list)).to.have.length(1);
      expect(boxOf(rowsOf(list)[0]!).height).to.equal(before.height);
    });
  });

  describe('unfold', () => {
    for (const width of [375, 650, 1000]) {
      it(`so that all is seen in the order in which it is read, on ${width} px`, async () => {
        const list = await cardsOf(server.with(pictured(24)), { width });
        const place = rowsOf(list)[1]!.getBoundingClientRect();
        for (const nr of [1, 3, 4]) await click(get(rowsOf(list)[nr]!, 'button'));
        expect(all(list, 'button').filter((one) => one.ariaExpanded === 'true')).to.have.length(3);
        const blocks = blocksOf(list);
        blocks.slice(1).forEach((block, i) => {
          const { top, right, bottom } = blocks[i]!;
          const isBeside = Math.abs(block.top - top) < 1 && block.left >= right;
          expect(isBeside || block.top >= bottom - 1, `block ${i + 1}`).to.be.true;
        });
        expect(rowsOf(list)[1]!.getBoundingClientRect().left).to.equal(place.left);
      });

      it(`over the whole width, on ${width} px`, async () => {
        const list = await cardsOf(server.with(pictured(24)), { width });
        await click(get(rowsOf(list)[0]!, 'button'));
        const [details] = list.shadowRoot!.querySelectorAll('[part~=details]');
        expect(details!.getBoundingClientRect().width).to.be.closeTo(width, 1);
      });
    }

    it('with the keyboard, which goes on to what has unfolded and then to the next card', async () => {
      const list = await cards(
        [{ offers: { url: 'https://park.example/anmalan' } }, {}, {}].map((one) => ({ ...one })),
        { attributes: { filters: 'none' } },
      );
      get(rowOf(list, 'Nr 0'), 'button').focus();
      await press('Enter');
      expect(focusedName()).to.equal('button Nr 0');
      await press('Tab');
      expect(focusedName()).to.equal('link Anmäl dig till Nr 0');
      const within = all(rowsOf(list)[0]!.closest('li')!, 'button').concat(
        all(rowsOf(list)[0]!.closest('li')!, 'link'),
      );
      for (let i = 1; i < within.length; i += 1) await press('Tab');
      expect(focusedName()).to.equal('button Nr 1');
      await press('Shift+Tab', 'Shift+Tab');
      expect(focusedName()).to.not.equal('button Nr 0');
    });

    it('by a click on their picture', async () => {
      const list = await cards([{ image: picture() }]);
      await click(imageIn(list));
      expect(get(list, 'button', 'Nr 0').ariaExpanded).to.equal('true');
    });

    it('not by a click on their link', async () => {
      const list = await cards([{ offers: { url: `${location.origin}/#registered` } }]);
      let target: EventTarget | undefined;
      list.addEventListener('click', (event) => {
        event.preventDefault();
        target = event.composedPath()[0];
      });
      await click(get(list, 'link'));
      expect((target as Element).closest('a')).to.not.equal(null);
      expect(get(list, 'button', 'Nr 0').ariaExpanded).to.equal('false');
    });

    it('when the page says so, and are gone to', async () => {
      const list = await cardsOf(server.with(pictured(24)), { width: 1000, attributes: { limit: '3' } });
      list.opened = 'nr-20';
      await drawn();
      await until(() => focusedName() !== 'nothing', 'the card has the focus');
      const one = rowsOf(list).at(-1)!;
      expect(focusedName()).to.equal(`button ${all(one, 'heading').map(nameOf).join()}`);
      const { top, bottom } = one.getBoundingClientRect();
      expect(top).to.be.at.least(-1);
      expect(bottom).to.be.at.most(innerHeight + 1);
    });
  });

  it('go on with the first of the next', async () => {
    const list = await cards([{}, {}, {}, {}], { attributes: { limit: '2' } });
    await click(get(list, 'button', 'Visa fler aktiviteter'));
    expect(rowsOf(list)).to.have.length(4);
    expect(focusedName()).to.equal('button Nr 2');
  });

  it('of a series go on in a cell of their own', async () => {
    const list = await cards(
      [3, 4, 5, 6].map((day) => ({ superEvent: 'fika', startDate: `2026-12-0${day}T09:00:00+01:00` })),
      { width: 1000 },
    );
    expect(rowsOf(list)).to.have.length(3);
    await click(get(list, 'button', '1 tillfälle till'));
    expect(rowsOf(list)).to.have.length(4);
    expect(focusedName()).to.equal('button Nr 3');
  });

  it('give their place back to rows when the layout is another', async () => {
    const list = await cardsOf(server.with(pictured(24)), { width: 1000 });
    list.layout = 'list';
    await drawn();
    const tops = rowsOf(list).map((row) => row.getBoundingClientRect().top);
    expect(new Set(tops).size).to.equal(tops.length);
  });

  for (const [page, style] of [
    ['light', LIGHT],
    ['dark', DARK],
  ] as const) {
    it(`pass axe and can be read on a ${page} page, with some unfolded`, async () => {
      const list = await cardsOf(server.with(pictured(24)), { width: 1000, column: { style } });
      for (const nr of [0, 1]) await click(get(rowsOf(list)[nr]!, 'button'));
      for (const one of withText(list.shadowRoot!))
        expect(textContrast(one), one.outerHTML.slice(0, 90)).to.be.at.least(4.5);
      await expect(list).to.be.accessible();
    });
  }

  for (const width of [375, 1000]) {
    it(`move nothing on the page when they come, on ${width} px`, async () => {
      scrollTo(0, 0);
      const wait = held();
      const url = server.at(async (request) => {
        await wait.answer(request);
        return json(pictured(60));
      });
      const list = await embed(url, {
        width,
        attributes: { layout: 'cards' },
        after: '<p>Det som står under listan</p>',
      });
      const below = (): number => list.nextElementSibling!.getBoundingClientRect().top;
      const before = below();
      expect(before).to.be.at.least(innerHeight);
      wait.give(new Response());
      await list.ready;
      await drawn();
      expect(below()).to.be.at.least(before);
    });
  }

  it('are printed without what can only be clicked', async () => {
    const list = await cards([{ offers: { url: 'https://park.example/anmalan' } }]);
    expect(has(list, 'link', /Anmäl dig/)).to.be.true;
    await emulateMedia({ media: 'print' });
    expect(has(list, 'link', /Anmäl dig/)).to.be.false;
    expect(getComputedStyle(rowsOf(list)[0]!).breakInside).to.equal('avoid');
    await emulateMedia({ media: 'screen' });
  });
});
