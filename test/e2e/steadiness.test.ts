// Nothing that stands on a page moves because of the element: not on a slow network, not by a filter.
import { equal, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { PAGES, Stage } from './stage.js';

let stage: Stage;
before(async () => {
  stage = await Stage.open();
});
after(() => stage.close());

/** Notes what the browser measures as layout shifts, with what has moved; what is inside the element has no name. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          value: number;
          sources: readonly { node: Element | null }[];
        };
        shifts.push(`${value} ${sources.map(({ node }) => node?.nodeName ?? '').join(' ')}`.trim());
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** As on a poor mobile connection: script and feed come one after the other, each a while later. */
async function slowDown(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 100_000,
    uploadThroughput: 50_000,
  });
}

/** What has moved so far, once the browser has painted what was last done. */
const shiftsOn = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((globalThis as unknown as { shifts: string[] }).shifts)),
        );
      }),
  );

describe('on a slow network', () => {
  for (const width of [375, 1280])
    for (const path of width === 375 ? PAGES.slice(0, 5) : ['/kalmar/'])
      it(`moves nothing from the first paint to the list, by a filter or to nothing: ${path} at ${width} px`, async () => {
        const { page, list, close } = await stage.visit(path, {
          viewport: { width, height: 800 },
          prepare: async (opened) => {
            await watchShifts(opened);
            await slowDown(opened);
          },
        });
        await list.stands();
        equal((await shiftsOn(page)).join('\n'), '', 'from the first paint to the list');

        // The rows themselves move, of course; what stands around the element doesn't.
        const around = async (): Promise<string> =>
          (await shiftsOn(page)).filter((shift) => / \w/.test(shift)).join('\n');
        await page.locator('sydost-activities').evaluate((element) => element.scrollIntoView());
        const all = await list.found();
        await list.search.fill('upphandling');
        ok((await list.found()) < all);
        equal(await around(), '', 'a search');
        await list.search.fill('qqqq');
        await list.rows.first().waitFor({ state: 'detached' });
        equal(await around(), '', 'nothing found');
        await close();
      });
});
