import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { SydostActivities } from '../../../src/elements/activities/activities.js';
import { frozenAt } from '../../page/clock.js';
import { borderContrast, markContrast, textContrast, withText } from '../../page/colours.js';
import { warnings } from '../../page/console.js';
import { crowd } from '../../page/crowd.js';
import { click, drawn, press } from '../../page/hands.js';
import { rowsOf, shown, type Embedding } from '../../page/list.js';
import { all, flattened, focused, get, has, isShown, nameOf, roleOf } from '../../page/queries.js';
import { gone, Server } from '../../page/server.js';

const LIGHT = 'background: #fff; color: #1a1a1a';
const DARK = 'background: #000; color: #f2f2f2';
const PAGES = [
  ['white', LIGHT],
  ['white with black text', 'background: #fff; color: #000'],
  ['black', DARK],
  ['dark blue', 'background: #10243e; color: #eef3f8'],
  ['cream', 'background: #fbf6ec; color: #2b2a28'],
] as const;

describe('a list', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();

  before(() => setViewport({ width: 1240, height: 900 }));

  const listOn = (embedding?: Embedding): Promise<SydostActivities> =>
    shown(server.with(crowd(40)), embedding);
  /** Everything unfolded that can be at a time. */
  const unfold = async (list: SydostActivities): Promise<void> => {
    list.selection = {
      areas: ['livsmedel', 'energi', 'digital', 'e-handel', 'skog-och-tra'],
      parks: ['kalmar', 'blue', 'krinova', 'vaxjo', 'netport'],
    };
    await drawn();
    await click(get(rowsOf(list)[0]!, 'button'));
    if (has(list, 'button', /^Filter/)) await click(get(list, 'button', /^Filter/));
    await click(get(list, 'button', /^Science park/));
  };
  const controls = (list: Element): HTMLElement[] =>
    ['button', 'link', 'searchbox', 'checkbox', 'radio', 'date'].flatMap((role) => all(list, role));
  const describeElement = (element: Element): string => `${roleOf(element)} "${nameOf(element)}"`;

  for (const [page, style] of PAGES) {
    describe(`on a page that is ${page}`, () => {
      it('has text that stands out 4.5 : 1', async () => {
        const list = await listOn({ column: { style } });
        await unfold(list);
        const faint = withText(list.shadowRoot!)
          .map((element) => [textContrast(element), describeElement(element)] as const)
          .filter(([contrast]) => contrast < 4.5);
        expect(faint.map(([contrast, what]) => `${contrast.toFixed(2)} ${what}`).join('; ')).to.equal('');
      });

      it('has borders of controls and marks that stand out 3 : 1', async () => {
        const list = await listOn({ column: { style } });
        await unfold(list);
        const bordered = controls(list).map((one) =>
          one.matches('input:not([type=date])') ? one.closest('label')! : one,
        );
        const faint = [
          ...bordered
            .filter(
              (one) =>
                getComputedStyle(one).borderTopStyle !== 'none' &&
                getComputedStyle(one).borderTopWidth !== '0px',
            )
            .map((one) => [borderContrast(one), describeElement(one)] as const),
          ...[...list.shadowRoot!.querySelectorAll('.dot')]
            .filter(isShown)
            .map((one) => [markContrast(one), `mark of ${one.className}`] as const),
        ].filter(([contrast]) => contrast < 3);
        expect(faint.map(([contrast, what]) => `${contrast.toFixed(2)} ${what}`).join('; ')).to.equal('');
      });

      it('has notes that stand out', async () => {
        const list = await shown(server.at(gone), { column: { style } });
        for (const element of withText(list.shadowRoot!)) expect(textContrast(element)).to.be.at.least(4.5);
      });

      it('passes axe, with everything unfolded', async () => {
        const list = await listOn({ column: { style } });
        await unfold(list);
        await expect(list).to.be.accessible();
      });
    });
  }

  it('marks the parks of one page with colours that differ', async () => {
    const list = await listOn({ column: { style: LIGHT } });
    await click(get(list, 'button', 'Science park'));
    const marks = [...list.shadowRoot!.querySelectorAll('.option .dot')].map(
      (one) => getComputedStyle(one).backgroundColor,
    );
    expect(new Set(marks).size).to.equal(5);
  });

  it('takes the accent of the page, with text on it that can be read', async () => {
    for (const accent of ['#7a0019', '#ffd400', '#0b6e4f', '#808080', '#000', '#fff']) {
      const list = await listOn({ column: { style: `${LIGHT}; --sydost-accent: ${accent}` } });
      await click(get(list, 'group', 'Profilområden').querySelector('button')!);
      const pressed = get(list, 'group', 'Profilområden').querySelector('[aria-pressed="true"]')!;
      for (const element of withText(pressed)) expect(textContrast(element), accent).to.be.at.least(4.5);
    }
  });

  describe('in a theme that pushes its own looks in', () => {
    const pushy =
      'text-transform: uppercase; letter-spacing: 0.4em; word-spacing: 1em; line-height: 1; font-size: 8px; ' +
      'font-style: italic; font-weight: 900; text-align: center; text-indent: 3em; white-space: nowrap; ' +
      'font-variant: small-caps; text-shadow: 1px 1px red; cursor: wait; hyphens: auto; visibility: visible';

    it('keeps its text as it is written, upright, from the left and large enough', async () => {
      const list = await listOn({ column: { style: pushy } });
      for (const element of withText(list.shadowRoot!)) {
        const style = getComputedStyle(element);
        expect(style.textTransform).to.equal('none');
        expect(style.letterSpacing).to.equal('normal');
        expect(style.fontStyle).to.equal('normal');
        expect(style.fontVariantCaps).to.equal('normal');
        expect(style.textShadow).to.equal('none');
        expect(style.textIndent).to.equal('0px');
        expect(Number.parseFloat(style.fontSize), describeElement(element)).to.be.at.least(11);
      }
      const facts = rowsOf(list)[0]!.querySelector('.body')!;
      expect(Number.parseFloat(getComputedStyle(facts).fontSize)).to.be.at.least(14);
      expect(getComputedStyle(facts).textAlign).to.equal('start');
      expect(getComputedStyle(facts).whiteSpace).to.equal('normal');
    });

    it('has the same sizes whatever the root of the page is', async () => {
      const sizes = async (): Promise<string[]> => {
        const list = await listOn({ column: { style: 'font-size: 16px' } });
        const found = controls(list).map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return [getComputedStyle(one).fontSize, Math.round(width), Math.round(height)].join(' ');
        });
        list.remove();
        return found;
      };
      const before = await sizes();
      document.documentElement.style.fontSize = '62.5%';
      const after = await sizes();
      document.documentElement.style.fontSize = '';
      expect(after).to.deep.equal(before);
    });

    it('keeps elements apart from rules for elements', async () => {
      const sheet = document.createElement('style');
      sheet.textContent =
        'button, a, input, p, li, ul, time, b, span, div { font-size: 6px !important; padding: 40px !important; float: right !important; }';
      document.head.append(sheet);
      const list = await listOn();
      const [button] = all(list, 'button');
      expect(getComputedStyle(button!).float).to.equal('none');
      expect(Number.parseFloat(getComputedStyle(button!).fontSize)).to.be.at.least(14);
      sheet.remove();
    });
  });

  for (const width of [240, 280, 320, 375, 480, 650, 1000]) {
    it(`${width} px wide fits, with everything unfolded`, async () => {
      const list = await listOn({ width, column: { style: 'overflow: auto' } });
      await unfold(list);
      const { right, left } = list.getBoundingClientRect();
      const over = [...flattened(list)].filter((element) => {
        const box = element.getBoundingClientRect();
        return (
          isShown(element) &&
          box.width > 0 &&
          !element.matches('.unseen, svg *') &&
          (box.right > right + 1 || box.left < left - 1)
        );
      });
      expect(over.map((one) => one.outerHTML.slice(0, 90)).join('\n')).to.equal('');
      expect(list.parentElement!.scrollWidth).to.equal(width);
    });

    it(`${width} px wide has targets that are large enough`, async () => {
      const list = await listOn({ width });
      await unfold(list);
      const small = controls(list)
        .map((one) => (one instanceof HTMLInputElement && one.type !== 'date' ? one.closest('label')! : one))
        // A link within a line of text is as high as the line.
        .filter((one) => !(roleOf(one) === 'link' && roleOf(one.parentElement!) === 'definition'))
        .filter((one) => {
          const { width: wide, height } = one.getBoundingClientRect();
          const least = one.matches('.button, .field, input') ? 44 : 24;
          return wide < 24 || height < least;
        });
      expect(small.map(describeElement).join('; ')).to.equal('');
    });
  }

  for (const style of [
    'float: left',
    'position: absolute',
    'display: inline-flex',
    'inline-size: fit-content',
    'display: grid; grid-template-columns: auto 1fr',
    'display: table-cell',
  ])
    it(`has room in a box as wide as its content: ${style}`, async () => {
      const list = await shown(server.with(crowd(5)), { column: { style: `inline-size: auto; ${style}` } });
      expect(list.getBoundingClientRect().width).to.be.within(320, innerWidth);
    });

  it('stays within a page that is 320 px wide', async () => {
    await setViewport({ width: 320, height: 640 });
    const list = await listOn({ width: 304 });
    await unfold(list);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1240, height: 900 });
  });

  it('shows a panel within the element, also the last one', async () => {
    for (const width of [480, 500, 650, 720, 1000]) {
      const list = await listOn({ width });
      for (const name of ['När', 'Var', 'Science park', 'Typ']) {
        await click(get(list, 'button', name));
        const panel = get(list, 'group', name).getBoundingClientRect();
        const column = list.getBoundingClientRect();
        expect(panel.left, name).to.be.at.least(column.left - 1);
        expect(panel.right, name).to.be.at.most(column.right + 1);
        await click(get(list, 'button', name));
      }
    }
  });

  it('shows where the focus is', async () => {
    const list = await listOn();
    get(list, 'searchbox').focus();
    for (let i = 0; i < 30; i += 1) {
      const one = focused()!;
      const ring = one.matches('input[type=search]') ? one.closest('label')! : one;
      expect(getComputedStyle(ring).outlineStyle, describeElement(one)).to.equal('solid');
      expect(Number.parseFloat(getComputedStyle(ring).outlineWidth)).to.be.at.least(2);
      await press('Tab');
    }
  });

  it('does not move for those who want less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const list = await listOn();
    await click(get(rowsOf(list)[0]!, 'button'));
    const moving = list.shadowRoot!.getAnimations().filter((one) => one instanceof CSSTransition);
    expect(moving).to.be.empty;
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('of a thousand activities has at most 900 nodes', async () => {
    const list = await shown(server.with(crowd(1000)));
    expect(rowsOf(list).length).to.be.at.least(20);
    expect(list.shadowRoot!.querySelectorAll('*').length).to.be.at.most(900);
  });
});
