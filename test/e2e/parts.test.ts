// The parts that a first view does without: when they are asked for, and what a visitor gets when they can't be had.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Stage, type Visit } from './stage.js';

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

const open = async (...how: Parameters<Stage['visit']>): Promise<Visit> =>
  (visit = await stage.visit(...how));
const without =
  (part: string) =>
  (page: Page): Promise<unknown> =>
    page.route(`**/chunks/${part}-*.js`, (route) => route.abort());
/** Names of the parts that were asked for. */
const partsOf = ({ requests }: Visit): string[] =>
  requests.flatMap((address) => /\/chunks\/([\w-]+)-[\w-]{8}\.js$/.exec(address)?.slice(1) ?? []);

describe('the parts of the list', () => {
  it('stay on the server while nobody comes near', async () => {
    const seen = await open('/krinova/');
    await seen.list.stands();
    await seen.page.evaluate('document.querySelector("sydost-activities").ready');
    deepEqual(partsOf(seen), []);
  });

  for (const [what, approach] of [
    ['the pointer', (page: Page) => page.locator('sydost-activities').hover()],
    ['the keyboard', (page: Page) => page.getByRole('searchbox').focus()],
  ] as const)
    it(`are fetched when ${what} comes, before a click needs them`, async () => {
      const seen = await open('/krinova/');
      await seen.list.stands();
      const details = seen.page.waitForResponse(/chunks\/details-/);
      const panels = seen.page.waitForResponse(/chunks\/panels-/);
      await approach(seen.page);
      equal((await details).ok() && (await panels).ok(), true);
    });

  it('that show details give way to the activity’s own page', async () => {
    const { page, list, complaints } = await open('/krinova/', { prepare: without('details') });
    await list.stands();
    const row = list.rows.first();
    const id = await row.getAttribute('data-id');
    const { items } = await stage.feed();
    const url = items.find((item) => item.id === id)?.url ?? '';
    const arrival = page.waitForURL(url);
    await row.getByRole('button').first().click();
    await arrival;
    match(complaints.join('\n'), /sydost: details could not be loaded/);
  });

  it('that show options can be asked for again', async () => {
    let isCut = true;
    const { page, list, complaints } = await open('/krinova/', {
      prepare: (seen) =>
        seen.route('**/chunks/panels-*.js', (route) => (isCut ? route.abort() : route.continue())),
    });
    await list.stands();
    await page.getByRole('button', { name: 'Typ', exact: true }).click();
    await page.getByText('Kontrollera din anslutning och försök igen.').waitFor();
    isCut = false;
    await page.getByRole('button', { name: 'Typ', exact: true }).click();
    await page.getByRole('button', { name: 'Typ', exact: true }).click();
    await page.getByRole('checkbox', { name: /^Kurs/ }).waitFor();
    ok(complaints.some((text) => text.includes('panels could not be loaded')));
  });

  for (const layout of ['cards', 'compact', 'month'])
    it(`that lay the list out as ${layout} give way to the plain list`, async () => {
      const { page, list } = await open('/krinova/', { prepare: without(layout) });
      await list.stands();
      await page
        .locator('sydost-activities')
        .evaluate((element, name) => element.setAttribute('layout', name), layout);
      await list.stands();
      ok((await list.rows.count()) > 0);
      ok(await list.rows.first().getByRole('button').first().isVisible());
    });
});
