// Hands on the keyboard only: everything is reached, in order, seen, used and left again.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Stage, type Visit } from './stage.js';

let stage: Stage;
before(async () => {
  stage = await Stage.open();
});
after(() => stage.close());

interface Stop {
  /** What a screen reader would call it, roughly: its words, or the field's placeholder. */
  readonly name: string;
  readonly inList: boolean;
  /** Whether it differs from itself without the focus, by an outline on it or around it. */
  readonly ringed: boolean;
  readonly inView: boolean;
}

/** What has the focus. */
const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    let active = document.activeElement!;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const around = [active, active.closest('label')].filter((each) => each !== null);
    const { top, bottom, left, right } = active.getBoundingClientRect();
    return {
      name: ((active as HTMLInputElement).placeholder || active.textContent).replace(/\s+/g, ' ').trim(),
      inList: active.getRootNode() !== document,
      ringed: around.some((each) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
        return (
          outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba\(.* 0\)$/.test(outlineColor)
        );
      }),
      inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    };
  });

/** Without motion: a page that glides to what has the focus has not arrived yet when the test looks. */
const open = (path: string, width: number): Promise<Visit> =>
  stage.visit(path, { viewport: { width, height: 800 }, reducedMotion: 'reduce' });

async function tab({ page }: Visit, key = 'Tab'): Promise<Stop> {
  await page.keyboard.press(key);
  return focused(page);
}

/** Tabs until the focus is on something of that name. */
async function tabTo(visit: Visit, name: string | RegExp): Promise<Stop> {
  for (let press = 0; press < 80; press += 1) {
    const stop = await tab(visit);
    if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return stop;
  }
  throw new Error(`No ${String(name)} within 80 presses`);
}

describe('with the keyboard alone', () => {
  for (const [path, width] of [
    ['/kalmar/', 1280],
    ['/netport/', 375],
    ['/blue/', 375],
  ] as const)
    it(`passes everything once and in order, with a ring on each, and comes out again: ${path} at ${width} px`, async () => {
      const visit = await open(path, width);
      await visit.list.stands();
      const stops: Stop[] = [];
      // As long as the focus is in the page; in the end it leaves for the browser's own controls.
      for (let stop = await tab(visit); stop.name !== 'Till demons startsida'; stop = await tab(visit)) {
        stops.push(stop);
        ok(stops.length < 120, 'a trap');
      }
      const inList = stops.filter((stop) => stop.inList);
      const first = stops.findIndex((stop) => stop.inList);
      ok(first > 2, 'the menu comes before');
      deepEqual(stops.slice(first, first + inList.length), inList, 'in one piece');
      for (const stop of stops) ok(stop.ringed, `no ring on ${stop.name}`);
      for (const stop of stops) ok(stop.inView, `out of sight: ${stop.name}`);

      const names = inList.map(({ name }) => name);
      const chips = (await visit.list.chips.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
      const filters =
        width === 1280
          ? ['Sök', 'När', 'Var', 'Science park', 'Typ', 'Sortera efter', ...chips]
          : // The rest waits behind the button.
            ['Sök', 'Filter'];
      deepEqual(names.slice(0, filters.length), filters);
      const titles = (await visit.list.read()).map(({ title }) => title);
      deepEqual(
        names.filter((name) => titles.includes(name)),
        titles,
      );
      equal(names.at(-1), 'Visa fler aktiviteter');

      // And the same way back.
      const last = await tab(visit, 'Shift+Tab');
      deepEqual(last.name, stops.at(-1)!.name);
      await visit.close();
    });

  it('opens and closes details with Enter and Space, and stays there', async () => {
    const visit = await open('/kalmar/', 1280);
    const { page, list } = visit;
    await list.stands();
    const title = 'Matinnovation i praktiken – från idé till hyllplats';
    await tabTo(visit, title);
    const row = list.rows.filter({ hasText: title });
    await page.keyboard.press('Enter');
    await row.locator('[part~=details]').waitFor();
    equal((await focused(page)).name, title);
    // What has opened comes next.
    equal((await tab(visit)).name, 'Visa på karta');
    equal((await tab(visit)).name, '010-000 00 41');
    ok((await tab(visit)).name.startsWith('Anmäl dig'));
    await tabTo(visit, 'Läs mer hos Krinova');
    // Back over all of it.
    for (let stop = await tab(visit, 'Shift+Tab'); stop.name !== title; stop = await tab(visit, 'Shift+Tab'))
      ok(await row.evaluate((element) => element.matches(':focus-within')), stop.name);
    await page.keyboard.press('Space');
    await row.locator('[part~=details]').waitFor({ state: 'detached' });
    equal((await focused(page)).name, title);
    await visit.close();
  });

  it('opens a filter, chooses with Space, and leaves with Escape to where it came from', async () => {
    const visit = await open('/netport/', 1280);
    const { page, list } = visit;
    await list.stands();
    const all = await list.found();
    await tabTo(visit, 'Science park');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Krinova' }).waitFor();
    // The own park is the first of the options.
    await tab(visit);
    ok(await page.getByRole('checkbox', { name: 'NetPort' }).evaluate((box) => box.matches(':focus')));
    await page.keyboard.press('Space');
    const own = await list.found();
    ok(own > 0 && own < all);
    ok((await list.read()).every(({ text }) => text.includes('NetPort Science Park')));
    await page.keyboard.press('Escape');
    equal(await page.getByRole('checkbox', { name: 'NetPort' }).count(), 0);
    equal((await focused(page)).name, 'Science park1');

    // What was chosen can be taken away again, and the focus is not lost with it.
    await tabTo(visit, 'NetPort Science Park');
    await page.keyboard.press('Enter');
    equal(await list.found(), all);
    ok((await focused(page)).inList);
    await visit.close();
  });

  it('folds a filter when the focus goes on', async () => {
    const visit = await open('/krinova/', 1280);
    const { page } = visit;
    await visit.list.stands();
    await tabTo(visit, 'När');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'I dag' }).waitFor();
    await tabTo(visit, 'Var');
    equal(await page.getByRole('radio').count(), 0);
    await visit.close();
  });

  it('goes on at the first new row after "Visa fler"', async () => {
    const visit = await open('/vaxjo/', 375);
    const { page, list } = visit;
    await list.stands();
    const before = await list.rows.count();
    await tabTo(visit, 'Visa fler aktiviteter');
    await page.keyboard.press('Enter');
    await list.rows.nth(before).waitFor();
    equal((await focused(page)).name, (await list.read())[before]!.title);
    await visit.close();
  });

  it('chooses a chip on a narrow page by way of the button "Filter"', async () => {
    const visit = await open('/blue/', 375);
    const { page, list } = visit;
    await list.stands();
    await tabTo(visit, 'Filter');
    await page.keyboard.press('Enter');
    const chip = await tabTo(visit, /^Marin teknik \d+$/);
    ok(chip.ringed && chip.inView);
    await page.keyboard.press('Space');
    const count = Number(/\d+$/.exec(chip.name)?.[0]);
    equal(await list.found(), count);
    await tabTo(visit, `Visa ${count} aktiviteter`);
    await page.keyboard.press('Enter');
    equal((await focused(page)).name.startsWith('Filter'), true);
    ok((await list.read()).every(({ text }) => text.includes('Marin teknik')));
    await visit.close();
  });
});
