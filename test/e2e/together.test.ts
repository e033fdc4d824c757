// A filter and a list in different places of one page, as a park's editor puts them there. Needs dist.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { Stage, type Visit, type VisitOptions } from './stage.js';

const FILTER = '<sydost-profile-filter><a href="/profil">Våra profilområden</a></sydost-profile-filter>';
const CHUNK = '**/chunks/element-profile-filter-*.js';

let stage: Stage;
let visit: Visit | undefined;
before(async () => {
  stage = await Stage.open();
});
after(() => stage.close());
afterEach(async () => {
  await visit?.close();
  visit = undefined;
});

/** Where an editor has put HTML on the site's page. */
interface Place {
  readonly html: string;
  readonly beside: string;
  readonly where: InsertPosition;
}

const BEFORE_SCRIPT: Place = { html: FILTER, beside: 'script[type=module]', where: 'beforebegin' };
const ABOVE: Place = { html: FILTER, beside: 'sydost-activities', where: 'beforebegin' };
const BELOW: Place = { html: FILTER, beside: 'sydost-activities', where: 'afterend' };

/** Puts it there while the page is parsed, before any script of the page runs. */
const put = (page: Page, place: Place): Promise<unknown> =>
  page.addInitScript(({ html, beside, where }) => {
    new MutationObserver((_changes, observer) => {
      const found = document.querySelector(beside);
      if (!found) return;
      observer.disconnect();
      found.insertAdjacentHTML(where, html);
    }).observe(document, { childList: true, subtree: true });
  }, place);

const open = async (place?: Place, { prepare, ...options }: VisitOptions = {}): Promise<Visit> =>
  (visit = await stage.visit('/krinova/', {
    ...options,
    prepare: async (page) => {
      if (place) await put(page, place);
      await prepare?.(page);
    },
  }));

const filterOf = ({ page }: Visit) => page.locator('sydost-profile-filter');
const chips = (seen: Visit) => filterOf(seen).locator('[part~=chip]');
const listChips = ({ page }: Visit) => page.locator('sydost-activities [part~=chip]');

const stands = async (seen: Visit): Promise<void> => {
  await seen.list.stands();
  await chips(seen).first().waitFor();
};
const chunksOf = ({ requests }: Visit): string[] =>
  requests.filter((address) => address.includes('/chunks/element-'));

describe('a profile filter on a site', () => {
  for (const [where, place] of [
    ['before the script', BEFORE_SCRIPT],
    ['between script and list', ABOVE],
    ['after the list', BELOW],
  ] as const)
    it(`that stands ${where} is one with the list`, async () => {
      const seen = await open(place);
      await stands(seen);
      equal(await listChips(seen).count(), 0);
      const chip = chips(seen).filter({ hasText: 'Energi' });
      const count = Number(/\d+/.exec((await chip.textContent()) ?? '')?.[0]);
      await chip.click();
      equal(await seen.list.found(), count);
      equal(chunksOf(seen).length, 1);
      equal(seen.requests.filter((address) => address.endsWith('/feed.json')).length, 1);
      deepEqual(seen.complaints, []);
    });

  it('that is put in by the page later is one with the list, and gives the areas back when it goes', async () => {
    const seen = await open();
    await seen.list.stands();
    ok((await listChips(seen).count()) > 0);
    await seen.page.evaluate((html) => {
      document.querySelector('sydost-activities')!.insertAdjacentHTML('beforebegin', html);
    }, FILTER);
    await stands(seen);
    equal(await listChips(seen).count(), 0);
    await filterOf(seen).evaluate((element) => {
      element.remove();
    });
    await listChips(seen).first().waitFor();
  });

  it('is not loaded where there is none', async () => {
    const seen = await open();
    await seen.list.stands();
    await seen.list.search.focus();
    await seen.page.waitForResponse(/chunks\/panels-/);
    deepEqual(chunksOf(seen), []);
  });

  it('whose code is late moves no row when it comes', async () => {
    let come!: () => void;
    const late = new Promise<void>((resolve) => (come = resolve));
    const seen = await open(BELOW, {
      prepare: (page) =>
        page.route(CHUNK, async (route) => {
          await late;
          await route.continue();
        }),
    });
    await seen.list.stands();
    const place = async (): Promise<unknown> => seen.list.rows.first().boundingBox();
    const before = await place();
    equal(await listChips(seen).count(), 0);
    equal(await chips(seen).count(), 0);
    come();
    await stands(seen);
    deepEqual(await place(), before);
  });

  it('whose code cannot be had leaves the areas to the list, and its place to what the page has put in', async () => {
    const seen = await open(ABOVE, { prepare: (page) => page.route(CHUNK, (route) => route.abort()) });
    await seen.list.stands();
    await listChips(seen).first().waitFor();
    ok(await seen.page.getByRole('link', { name: 'Våra profilområden' }).isVisible());
    match(seen.complaints.join('\n'), /sydost: sydost-profile-filter could not be loaded/);
  });

  it('shows what a page has chosen before its code has come', async () => {
    const seen = await open(ABOVE, {
      prepare: (page) =>
        page.addInitScript(() => {
          addEventListener('DOMContentLoaded', () => {
            Object.assign(document.querySelector('sydost-profile-filter')!, {
              selection: { areas: ['livsmedel'] },
            });
          });
        }),
    });
    await stands(seen);
    await seen.page.getByRole('button', { name: /^Livsmedel \d+$/, pressed: true }).waitFor();
    match((await seen.list.status.textContent()) ?? '', /^\d+ aktiviteter av/);
  });
});

describe('a choice in the filter', () => {
  it('is on the whole page in the next frame, and is said once', async () => {
    const seen = await open(ABOVE);
    await stands(seen);
    const told = await seen.page.evaluate(async () => {
      const roots = ['sydost-profile-filter', 'sydost-activities'].map(
        (tag) => document.querySelector(tag)!.shadowRoot!,
      );
      const voices = roots.flatMap((root) => [
        ...root.querySelectorAll('[role=status], [role=alert], [aria-live=polite]'),
      ]);
      const before = voices.map(({ textContent }) => textContent);
      roots[0]!.querySelector<HTMLElement>('[value=energi]')!.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return voices
        .map(({ textContent }) => textContent)
        .filter((text, i) => text.trim() && text !== before[i])
        .map((text) => text.replace(/\s+/g, ' ').trim());
    });
    equal(told.length, 1);
    match(told[0] ?? '', /^\d+ aktiviteter av \d+$/);
  });

  it('stands out in forced colours', async () => {
    const seen = await open(ABOVE);
    await stands(seen);
    await seen.page.emulateMedia({ forcedColors: 'active' });
    await chips(seen).filter({ hasText: 'Energi' }).click();
    const looks = await chips(seen).evaluateAll((all) =>
      all.map((chip) => ({
        isOn: chip.getAttribute('aria-pressed') === 'true',
        background: getComputedStyle(chip).backgroundColor,
        text: getComputedStyle(chip.querySelector('span')!).color,
        edge: parseFloat(getComputedStyle(chip).borderTopWidth),
      })),
    );
    const [on, ...others] = looks.filter(({ isOn }) => isOn);
    deepEqual(others, []);
    const off = looks.filter(({ isOn }) => !isOn);
    ok(off.length > 0);
    for (const { background, text } of off) ok(background !== on!.background && text !== on!.text);
    ok(looks.every(({ edge }) => edge >= 1));
  });
});

/** What axe finds on the whole page. */
async function faultsOn(page: Page): Promise<string[]> {
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
  );
}

it('axe finds nothing on a page with both, wide and narrow', async () => {
  const seen = await open({ ...ABOVE, html: FILTER.replace('>', ' group-by="park">') });
  await stands(seen);
  await chips(seen).filter({ hasText: 'Energi' }).click();
  await seen.page.evaluate(
    readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  );
  deepEqual(await faultsOn(seen.page), []);
  await seen.page.setViewportSize({ width: 320, height: 800 });
  deepEqual(await faultsOn(seen.page), []);
});

it('a hundred filters and lists that have come and gone leave no object behind', async () => {
  const seen = await open(ABOVE);
  await stands(seen);
  const { page } = seen;
  await page.evaluate(async () => {
    const column = document.querySelector('sydost-activities')!.parentElement!;
    for (let i = 0; i < 100; i += 1) {
      const pair = ['sydost-profile-filter', 'sydost-activities'].map((tag) => document.createElement(tag));
      column.append(...pair);
      for (const element of pair) await (element as unknown as { ready: Promise<void> }).ready;
      for (const element of pair) element.remove();
    }
    for (const element of document.querySelectorAll('sydost-profile-filter, sydost-activities'))
      element.remove();
  });
  const devTools = await page.context().newCDPSession(page);
  /** How many objects of a class the page still holds. */
  const left = async (tag: string): Promise<number> => {
    const { result } = await devTools.send('Runtime.evaluate', {
      expression: `customElements.get('${tag}').prototype`,
    });
    const { objects } = await devTools.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId!,
    });
    const { result: length } = await devTools.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function () { return this.length; }',
      objectId: objects.objectId!,
      returnByValue: true,
    });
    return length.value as number;
  };
  // What ended last may hold an element until its promises have run.
  for (const tag of ['sydost-profile-filter', 'sydost-activities']) {
    await devTools.send('HeapProfiler.collectGarbage');
    equal(await left(tag), 0, tag);
  }
});
