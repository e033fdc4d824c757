// The address of a page that a list keeps its state in: what visitors copy, reload, and go back and forward through.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { Stage, type Visit } from './stage.js';

let stage: Stage;
let host: Server;
let html = '';
let visit: Visit | undefined;
before(async () => {
  stage = await Stage.open();
  // A site of its own, for pages that the demo has not.
  host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  await stage.close();
  host.close();
});
afterEach(async () => {
  await visit?.close();
  visit = undefined;
});

const open = async (...how: Parameters<Stage['visit']>): Promise<Visit> => {
  visit = await stage.visit(...how);
  await visit.list.stands();
  return visit;
};

const script = (): string =>
  `<script type="module" src="http://127.0.0.1:${stage.demo.port}/v1/sydost.js" crossorigin></script>`;

/** A page of another site. */
const show = (body: string, query = ''): Promise<Visit> => {
  html = `<!doctype html><html lang="sv"><title>En park</title><link rel="icon" href="data:,">${body}</html>`;
  return open(`http://127.0.0.1:${(host.address() as AddressInfo).port}/sida${query}`);
};

const queryOf = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
const queryIs = (page: Page, query: string): Promise<unknown> =>
  page.waitForURL((url) => decodeURIComponent(url.search) === query);

/** The titles that are unfolded. */
const unfolded = (scope: Page | Locator): Locator =>
  scope.locator('[part~=title] button[aria-expanded=true]');
const titleOf = (row: Locator): Locator => row.getByRole('button').first();

/** The title is on the screen, and has the focus. */
async function arrived(page: Page, title: string): Promise<void> {
  const button = unfolded(page).filter({ hasText: title });
  await page.locator('[part~=details]').waitFor();
  await page.waitForFunction(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const { top, bottom } = active!.getBoundingClientRect();
    return active!.matches('[aria-expanded=true]') && top >= 0 && bottom <= innerHeight;
  });
  equal(await unfolded(page).count(), 1);
  ok(await button.evaluate((element) => element.matches(':focus')));
}

describe('the address of a page', () => {
  it('says what a visitor chooses and types, and shows the same after a reload', async () => {
    const { page, list } = await open('/kalmar/#aktiviteter');
    const all = await list.found();
    await list.chips.filter({ hasText: 'Livsmedel' }).click();
    await list.search.fill('mat');
    await queryIs(page, '?sydost-areas=livsmedel&sydost-q=mat');
    equal(new URL(page.url()).hash, '#aktiviteter');
    const found = await list.found();
    ok(found < all);
    await page.reload();
    await list.stands();
    equal(await list.found(), found);
    equal(await list.search.inputValue(), 'mat');
    equal(await list.chips.filter({ hasText: 'Livsmedel' }).getAttribute('aria-pressed'), 'true');
  });

  it('has the whole word also when the page is left in the middle of it', async () => {
    const { page, list } = await open('/kalmar/');
    await list.search.pressSequentially('matinno');
    await page.evaluate(() => location.assign('/blue/'));
    await page.waitForURL(/\/blue\//);
    await page.goBack();
    await list.stands();
    equal(await list.search.inputValue(), 'matinno');
  });

  it('goes back and forward through the activities that were opened, and leaves with the next step', async () => {
    const { page, list } = await open('/blue/');
    await page.goto(`${stage.demo.origin}/kalmar/`);
    await list.stands();
    const start = page.url();
    const titles = (await list.read()).map(({ title }) => title);
    const [one, two] = [list.rows.nth(1), list.rows.nth(18)];
    await titleOf(one).click();
    await page.waitForURL(/activity=/);
    const first = page.url();
    await titleOf(two).click();
    await page.waitForURL((url) => url.href !== first);
    await page.goBack();
    equal(page.url(), first);
    await arrived(page, titles[1]!);
    await page.goBack();
    equal(page.url(), start);
    equal(await unfolded(page).count(), 0);
    await page.goForward();
    await arrived(page, titles[1]!);
    // Folded by hand, it takes its step back.
    await titleOf(one).click();
    await page.waitForURL(start);
    equal(await unfolded(page).count(), 0);
    await page.goBack();
    match(page.url(), /\/blue\/$/);
  });

  it('leaves no step behind either when the page was reloaded meanwhile', async () => {
    const { page, list } = await open('/blue/');
    await page.goto(`${stage.demo.origin}/kalmar/`);
    await list.stands();
    const start = page.url();
    const title = (await list.read())[2]!.title;
    await titleOf(list.rows.nth(2)).click();
    await page.waitForURL(/activity=/);
    await page.reload();
    await arrived(page, title);
    await titleOf(list.rows.nth(2)).click();
    await page.waitForURL(start);
    await page.goBack();
    match(page.url(), /\/blue\/$/);
  });

  it('brings a visitor back from an activity’s own page to where they were', async () => {
    const { page, list } = await open('/kalmar/');
    const title = (await list.read())[9]!.title;
    await titleOf(list.rows.nth(9)).click();
    await page.getByRole('link', { name: /^Läs mer/ }).click();
    await page.waitForURL((url) => !url.search.includes('activity'));
    await page.goBack();
    await arrived(page, title);
  });

  for (const width of [1280, 375])
    it(`opens an activity far down for whom it is sent to, at ${width} px`, async () => {
      const sender = await open('/kalmar/', { viewport: { width, height: 800 } });
      await sender.list.unfoldAll();
      const last = (await sender.list.read()).at(-1)!.title;
      await titleOf(sender.list.rows.last()).click();
      await sender.page.waitForURL(/activity=/);
      const link = sender.page.url();
      await sender.close();

      const { page, list, complaints } = await open(link, { viewport: { width, height: 800 } });
      await arrived(page, last);
      equal(page.url(), link);
      ok((await list.rows.count()) > 20);
      deepEqual(complaints, []);
    });

  it('opens an activity also where the filters of its link have come to hide it', async () => {
    const sender = await open('/kalmar/');
    const row = sender.list.rows.filter({ hasNotText: 'Marin teknik' }).nth(4);
    const [id, title] = [await row.getAttribute('data-id'), await titleOf(row).innerText()];
    await sender.close();
    const query = new URLSearchParams({ 'sydost-areas': 'marin-teknik', 'sydost-activity': id! });
    const { page } = await open(`/kalmar/?${query}`);
    await arrived(page, title);
    ok(!queryOf(page).includes('marin-teknik'));
  });

  it('says that an activity is no longer there, until the next gesture', async () => {
    const { page, list } = await open('/kalmar/?sydost-activity=krinova-2019');
    const sentence = page.getByText('Aktiviteten som länken går till finns inte längre här.');
    await sentence.waitFor();
    await list.chips.first().click();
    equal(await sentence.count(), 0);
    ok(!queryOf(page).includes('2019'));
  });

  it('keeps what others have put there to the byte, and what they keep in the history', async () => {
    const odd =
      '?utm_source=nyhetsbrev%20nr+4&&a=%e5%C3%A5&=x&fbclid&b=1%2C2,3;4&c[]=~!*()&d=%zz#/vag?sydost-q=x#y';
    const { page, list, complaints } = await show(
      `${script()}<sydost-activities park="kalmar" url-state></sydost-activities>`,
      odd,
    );
    const start = page.url();
    ok(start.endsWith(odd), start);
    await page.evaluate(() => history.replaceState({ router: 7 }, ''));
    await list.search.fill('mat');
    await page.waitForURL(start.replace('#/', '&sydost-q=mat#/'));
    await list.search.fill('');
    await page.waitForURL(start);
    await titleOf(list.rows.first()).click();
    await page.waitForURL(/sydost-activity/);
    ok(page.url().startsWith(start.replace(/#.*/, '&')) && page.url().endsWith('#/vag?sydost-q=x#y'));
    deepEqual(await page.evaluate(() => history.state as unknown), { router: 7 });
    await page.goBack();
    equal(page.url(), start);
    deepEqual(complaints, []);
  });

  it('is shared by two lists with a prefix each', async () => {
    const { page, complaints } = await show(
      `${script()}<sydost-activities url-state="alla"></sydost-activities>
      <sydost-activities group="mat" url-state="mat" areas="Livsmedel"></sydost-activities>`,
    );
    const lists = page.locator('sydost-activities');
    const [all, food] = [lists.nth(0), lists.nth(1)];
    await food.locator('[part~=activity]').first().waitFor();
    const title = await titleOf(food.locator('[part~=activity]').nth(1)).innerText();
    await titleOf(food.locator('[part~=activity]').nth(1)).click();
    await page.waitForURL(/mat-activity=/);
    const query = queryOf(page);
    await all.locator('[part~=chip]').filter({ hasText: 'Energi' }).click();
    await queryIs(page, `${query}&alla-areas=energi`);
    await page.reload();
    await arrived(page, title);
    equal(await unfolded(food).count(), 1);
    const statuses = await page.locator('[part~=status]').getByRole('status').allInnerTexts();
    match(statuses[0]!, / av /);
    ok(!/ av /.test(statuses[1]!), statuses[1]);
    deepEqual(complaints, []);
  });

  for (const sandbox of ['', 'sandbox="allow-scripts"'])
    it(`is left alone where it is none: a frame without an address of its own ${sandbox}`, async () => {
      const inner = `<!doctype html><html lang="sv">${script()}<sydost-activities url-state></sydost-activities></html>`;
      html = `<!doctype html><html lang="sv"><title>En sida</title><link rel="icon" href="data:,">
        <iframe ${sandbox} style="width: 800px; height: 900px" srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe></html>`;
      visit = await stage.visit(`http://127.0.0.1:${(host.address() as AddressInfo).port}/ram`);
      const { page, complaints } = visit;
      const frame = page.frameLocator('iframe');
      const rows = frame.locator('[part~=activity]');
      await frame.locator('[part~=chip]').filter({ hasText: 'Energi' }).click();
      match(await frame.locator('[part~=status]').getByRole('status').innerText(), / av /);
      await titleOf(rows.first()).click();
      await frame.locator('[part~=details]').waitFor();
      await titleOf(rows.first()).click();
      await frame.locator('[part~=details]').waitFor({ state: 'detached' });
      equal(page.frames()[1]!.url(), 'about:srcdoc');
      deepEqual(complaints, []);
    });
});
