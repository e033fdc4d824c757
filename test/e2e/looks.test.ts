// Seen with other eyes: axe on every site, forced colours, text at twice its size.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { PAGES, Stage, type Visit } from './stage.js';

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let stage: Stage;
before(async () => {
  stage = await Stage.open();
});
after(() => stage.close());

/** What axe finds on the whole page, the site's own markup too. */
async function faultsOn(page: Page, without: readonly string[] = []): Promise<string[]> {
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, {
      rules: ${JSON.stringify(Object.fromEntries(without.map((id) => [id, { enabled: false }])))},
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    })`,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
  );
}

/** A page with axe in it, with details open and a chip chosen. */
async function prepared(path: string, width: number): Promise<Visit> {
  const visit = await stage.visit(path, { viewport: { width, height: 800 }, bypassCSP: true });
  await visit.list.stands();
  await visit.page.evaluate(axeScript);
  await visit.list.rows.nth(3).getByRole('button').first().click();
  return visit;
}

async function choose({ page, list }: Visit): Promise<void> {
  const unfold = page.getByRole('button', { name: /^Filters?$/ });
  if (await unfold.isVisible()) await unfold.click();
  await list.chips
    .filter({ hasText: /Digital/ })
    .first()
    .click();
}

/** Text at twice its size, as a visitor sets it in the browser. */
const doubleText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const body = parseFloat(getComputedStyle(document.body).fontSize);
    const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
    document.documentElement.style.fontSize = `${2 * root}px`;
    document.body.style.fontSize = `${2 * body}px`;
  });

/** How wide the page has become, and what is cut off or runs over its edge. */
const beyondEdge = (page: Page): Promise<{ page: number; cut: string[] }> =>
  page.evaluate(() => {
    const inside = [...document.querySelector('sydost-activities')!.shadowRoot!.querySelectorAll('*')];
    return {
      page: document.documentElement.scrollWidth,
      cut: [...document.querySelectorAll('body *'), ...inside]
        .filter((each) => each.checkVisibility() && !each.closest('.unseen, .skip, svg'))
        .filter((each) => {
          const { left, right } = each.getBoundingClientRect();
          const { clipPath, overflowX } = getComputedStyle(each);
          const isHidden = clipPath !== 'none' || each.clientWidth === 1;
          const isClipped = overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1;
          return !isHidden && (left < -0.5 || right > innerWidth + 0.5 || isClipped);
        })
        .map((each) => each.outerHTML.slice(0, 80)),
    };
  });

describe('axe finds nothing', () => {
  for (const path of PAGES)
    it(`wide and narrow, in light and dark: ${path}`, async () => {
      const visit = await prepared(path, 1280);
      const { page } = visit;
      await page.emulateMedia({ colorScheme: 'light' });
      deepEqual(await faultsOn(page), [], 'wide and light');
      await page.setViewportSize({ width: 320, height: 800 });
      deepEqual(await faultsOn(page), [], 'narrow and light');
      await choose(visit);
      await page.emulateMedia({ colorScheme: 'dark' });
      deepEqual(await faultsOn(page), [], 'narrow and dark, with a chip chosen');
      await page.setViewportSize({ width: 1280, height: 800 });
      deepEqual(await faultsOn(page), [], 'wide and dark, with a chip chosen');
      await visit.close();
    });
});

describe('in forced colours', () => {
  for (const path of ['/kalmar/', '/blue/'])
    it(`axe finds nothing and a chosen chip stands out: ${path}`, async () => {
      const visit = await prepared(path, 1280);
      const { page, list } = visit;
      await page.emulateMedia({ forcedColors: 'active' });
      await choose(visit);
      // axe reckons with the page's colours, which are not those that are painted here.
      deepEqual(await faultsOn(page, ['color-contrast']), []);
      const looks = await list.chips.evaluateAll((chips) =>
        chips.map((chip) => ({
          isOn: chip.getAttribute('aria-pressed') === 'true',
          background: getComputedStyle(chip).backgroundColor,
          text: getComputedStyle(chip.querySelector('span')!).color,
          hasMark: chip.querySelector('svg')?.checkVisibility() === true,
        })),
      );
      const on = looks.filter(({ isOn }) => isOn);
      const off = looks.filter(({ isOn }) => !isOn);
      equal(on.length, 1);
      for (const { background, text, hasMark } of on) {
        ok(hasMark);
        ok(off.every((other) => other.background !== background && other.text !== text && !other.hasMark));
      }
      await visit.close();
    });

  it('keeps the edges of tiles, buttons and fields, and shows the focus', async () => {
    const { page, list, close } = await prepared('/kalmar/', 1280);
    await page.emulateMedia({ forcedColors: 'active' });
    const edges = await page.locator('sydost-activities').evaluate((element) =>
      [...element.shadowRoot!.querySelectorAll('.tile, .button, .field, .chip')]
        .filter((each) => each.checkVisibility())
        // "Följ i din kalender" looks like a link, and is underlined like one.
        .filter((each) => getComputedStyle(each).textDecorationLine !== 'underline')
        .map((each) => getComputedStyle(each))
        .map(({ borderTopWidth, borderTopColor }) => [parseFloat(borderTopWidth), borderTopColor] as const),
    );
    ok(edges.length > 40);
    ok(edges.every(([width, colour]) => width >= 1 && !/^rgba\(.* 0\)$/.test(colour)));
    await list.chips.first().focus();
    await page.keyboard.press('Tab');
    const outline = await list.chips.nth(1).evaluate((chip) => getComputedStyle(chip).outlineStyle);
    equal(outline, 'solid');
    await close();
  });
});

describe('at twice the size of text', () => {
  for (const path of PAGES.slice(0, 5))
    it(`loses nothing and runs over no edge at 640 px: ${path}`, async () => {
      const { page, list, close } = await stage.visit(path, { viewport: { width: 640, height: 800 } });
      await list.stands();
      await list.rows.nth(3).getByRole('button').first().click();
      await list.rows.nth(3).locator('[part~=details]').waitFor();
      const before = await list.read();
      const sizes = (): Promise<number[]> =>
        list.rows.evaluateAll((rows) =>
          rows.map((row) =>
            parseFloat(getComputedStyle(row.querySelector('[part~=title] button')!).fontSize),
          ),
        );
      const small = await sizes();
      await doubleText(page);
      deepEqual(
        await sizes(),
        small.map((size) => 2 * size),
      );
      const unfold = page.getByRole('button', { name: /^Filters?$/ });
      if (await unfold.isVisible()) await unfold.click();
      deepEqual(await list.read(), before);
      deepEqual(await beyondEdge(page), { page: 640, cut: [] });
      await close();
    });
});

describe('in another layout', () => {
  for (const layout of ['cards', 'compact', 'month'])
    for (const path of ['/vaxjo/', '/vaxjo/en/', '/netport/'])
      it(`the list stays whole, narrow, with large text and in forced colours: ${layout} on ${path}`, async () => {
        const visit = await stage.visit(path, { viewport: { width: 320, height: 800 }, bypassCSP: true });
        const { page, list } = visit;
        await list.stands();
        await page.evaluate(axeScript);
        const drawn = page.evaluate(
          `(async (list) => { list.layout = '${layout}'; await list.updateComplete; })(document.querySelector('sydost-activities'))`,
        );
        await drawn;
        await list.stands();
        deepEqual(await beyondEdge(page), { page: 320, cut: [] });
        deepEqual(await faultsOn(page), [], 'at 320 px');
        await page.setViewportSize({ width: 1280, height: 800 });
        deepEqual(await faultsOn(page), [], 'at 1280 px');
        await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
        deepEqual(await faultsOn(page, ['color-contrast']), [], 'in forced colours');
        equal(await page.evaluate(() => document.getAnimations().length), 0);
        await page.emulateMedia({ forcedColors: 'none' });
        await doubleText(page);
        await page.setViewportSize({ width: 640, height: 800 });
        deepEqual(await beyondEdge(page), { page: 640, cut: [] });
        await visit.close();
      });
});
