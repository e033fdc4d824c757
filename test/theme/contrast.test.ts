import { expect } from '@open-wc/testing';
import { emulateMedia, sendMouse, setViewport } from '@web/test-runner-commands';
import type { SydostActivities } from '../../src/elements/activities/activities.js';
import type { Activity } from '../../src/feed/types.js';
import { tokens } from '../../src/theme/tokens.js';
import { makeActivity, makeFeed } from '../feed/fixture.js';
import { frozenAt, until } from '../page/clock.js';
import { faintIn, focusContrast } from '../page/colours.js';
import { warnings } from '../page/console.js';
import { drawn, press } from '../page/hands.js';
import { rowsOf, shown } from '../page/list.js';
import { all, focused, get, has, nameOf } from '../page/queries.js';
import { gone, json, Server } from '../page/server.js';

/** Pages whose own text has 4.5 : 1, by background and text. */
const PAGES = [
  ['white', '#fff', '#1a1a1a'],
  ['white with black text', '#fff', '#000'],
  ['white with the faintest text', '#fff', '#767676'],
  ['white with red text', '#fff', '#d4001a'],
  ['white with violet text', '#fff', '#b300c7'],
  ['white with text that shines through', '#fff', 'rgb(0 0 0 / 0.6)'],
  ['black', '#000', '#f2f2f2'],
  ['black with white text', '#000', '#fff'],
  ['black with grey text', '#000', '#808080'],
  ['black with red text', '#000', '#ff4d4d'],
  ['black with text that shines through', '#000', 'rgb(255 255 255 / 0.6)'],
  ['mid-grey with black text', '#808080', '#000'],
  ['mid-grey with white text', '#767676', '#fff'],
  ['a darker mid-grey with black text', '#777', '#000'],
  ['a lighter mid-grey with black text', '#949494', '#000'],
  ['light grey with black text', '#c8c8c8', '#000'],
  ['light grey with grey text', '#c8c8c8', '#4a4a4a'],
  ['navy', '#10243e', '#eef3f8'],
  ['sand', '#e7dcc6', '#2b2a28'],
  ['green', '#2f6b4f', '#fff'],
  ['red', '#c00', '#fff'],
] as const;
const SOME_PAGES = PAGES.filter(([page]) => /^(white|black|mid-grey.*|navy)$/.test(page));

const ACCENTS = [
  '#7a0019',
  '#ffd400',
  '#00c853',
  '#808080',
  '#f0f',
  '#00f',
  '#000',
  '#fff',
  'rgb(255 212 0 / 0.3)',
];

const url = 'https://park.example/anmalan';
/** One activity for each tone of the state line, each look of the link to register, each park's mark. */
const STATES: readonly Partial<Activity>[] = [
  { offers: { url }, description: 'Tre företag visar sina räkneexempel.', park: 'kalmar' },
  { offers: { url, availability: 'LimitedAvailability' }, coOrganizers: ['netport'], park: 'blue' },
  { offers: { url, availability: 'SoldOut', waitingListUrl: url }, park: 'krinova' },
  { offers: { url, validThrough: '2026-11-20' }, park: 'vaxjo' },
  { offers: { url }, park: 'netport' },
  { eventStatus: 'EventCancelled', park: 'kalmar' },
];
const FEED = makeFeed({
  items: STATES.map((state, i) =>
    makeActivity({
      id: `nr-${i}`,
      areas: ['livsmedel', i % 2 ? 'energi' : 'digital'],
      contact: { name: 'Receptionen', email: 'hej@park.example' },
      ...state,
    }),
  ),
});

describe('text, edges and marks', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();

  before(() => setViewport({ width: 1240, height: 900 }));

  /** A list with everything unfolded but the panels, of which one is open at a time. */
  const listOn = async (background: string, text: string): Promise<SydostActivities> => {
    const list = await shown(server.at(() => json(FEED), gone));
    list.parentElement!.style.cssText += `; background: ${background}; color: ${text}`;
    list.selection = { areas: ['livsmedel'], parks: Object.keys(FEED.parks) };
    await drawn();
    const row = rowsOf(list)[0]!;
    await push(get(row, 'button'), () => has(row, 'link', /^Läs mer/));
    return list;
  };
  /** Pushes a button and waits for what it unfolds, which may have to be loaded. */
  const push = async (button: HTMLElement, isThere: () => boolean): Promise<void> => {
    button.click();
    await until(isThere, `what "${nameOf(button)}" unfolds`);
    await drawn();
  };
  const openParks = (list: Element): Promise<void> =>
    push(get(list, 'button', /^Science park/), () => has(list, 'checkbox', /^Blue/));
  const openDays = (list: Element): Promise<void> =>
    push(get(list, 'button', 'När'), () => has(list, 'date', 'Från och med'));
  const expectNoneFaint = async (list: Element, where: string): Promise<void> => {
    expect((await faintIn(list.shadowRoot!)).join('\n'), where).to.equal('');
  };

  for (const [page, background, text] of PAGES) {
    it(`stand out on a page that is ${page}`, async () => {
      const list = await listOn(background, text);
      for (const state of '.filled.chip .filled.sign-up .tonal .warn .bad .calm .badge .dot .tile'.split(' '))
        expect(list.shadowRoot!.querySelector(state), state).to.exist;
      await openParks(list);
      await expectNoneFaint(list, 'parks');
      await openDays(list);
      await expectNoneFaint(list, 'days');
      list.parentElement!.style.inlineSize = '375px';
      await push(get(list, 'button', /^Filter/), () => has(list, 'button', /^Visa \d/));
      await expectNoneFaint(list, 'narrow');
      list.selection = { text: 'finns inte' };
      await drawn();
      await expectNoneFaint(list, 'empty');
      const column = { style: `background: ${background}; color: ${text}` };
      await expectNoneFaint(await shown(server.at(gone), { column }), 'failed');
    });
  }

  for (const [page, background, text] of SOME_PAGES) {
    describe(`on a page that is ${page}`, () => {
      it('stand out under the mouse', async () => {
        const list = await listOn(background, text);
        for (const target of ['.chip:not(.filled)', '.filled', '.option', '.tonal', '.actions .filled']) {
          const one = list.shadowRoot!.querySelector(target)!;
          one.scrollIntoView({ block: 'center' });
          const { x, y, height } = one.getBoundingClientRect();
          await sendMouse({ type: 'move', position: [Math.ceil(x + 2), Math.floor(y + height / 2)] });
          expect(one.matches(':hover'), target).to.equal(true);
          await expectNoneFaint(list, `the mouse is over ${target}`);
        }
      });

      it('stand out where the focus is', async () => {
        const list = await listOn(background, text);
        get(list, 'searchbox').focus();
        while (document.activeElement === list) {
          const one = focused()!;
          const ring = one.closest('label.field') ?? one;
          expect(getComputedStyle(ring).outlineStyle, nameOf(one)).to.equal('solid');
          expect(focusContrast(ring), nameOf(one)).to.be.at.least(3);
          await press('Tab');
        }
      });

      it('stand out whatever the accent', async () => {
        const list = await listOn(background, text);
        await openParks(list);
        for (const accent of ACCENTS) {
          list.parentElement!.style.setProperty('--sydost-accent', accent);
          await expectNoneFaint(list, accent);
        }
      });

      it('stand out without relative colours', async () => {
        const list = await listOn(background, text);
        await openParks(list);
        const plain = new CSSStyleSheet();
        plain.replaceSync(tokens.cssText.replaceAll('@supports', '@supports not'));
        const [, ...others] = list.shadowRoot!.adoptedStyleSheets;
        list.shadowRoot!.adoptedStyleSheets = [plain, ...others];
        await expectNoneFaint(list, 'plain');
      });
    });
  }

  describe('on paper', () => {
    afterEach(() => emulateMedia({ media: 'screen' }));

    it('are dark on white, whatever the page, and have no buttons among them', async () => {
      const list = await listOn('#000', '#fff');
      await emulateMedia({ media: 'print' });
      await expectNoneFaint(list, 'paper');
      const { color, backgroundColor } = getComputedStyle(list.shadowRoot!.querySelector('.root')!);
      expect([color, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      // A title unfolds nothing on paper, but it is the title.
      expect(all(list, 'button').every((button) => button.closest('[part="title"]'))).to.be.true;
    });
  });
});
