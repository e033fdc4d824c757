// A feed that fails in every way there is: what the visitor reads, and that it works again once the feed does.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startDemo } from '../../demo/serve.js';
import { NOW, Stage, type Visit } from './stage.js';

const FAILED = 'Aktiviteterna kan inte visas just nu.';
const OURS = 'Felet ligger hos oss. Försök igen om en stund.';
const THEIRS = 'Kontrollera din anslutning och försök igen.';
const STALE = 'Listan kunde inte hämtas på nytt. Den här är uppdaterad i dag 10.00.';

let stage: Stage;
let visit: Visit | undefined;
before(async () => {
  // As `npm start` publishes it: a browser asks each time whether there is a newer one.
  stage = await Stage.open({ feedCacheControl: 'no-cache' });
});
after(() => stage.close());
afterEach(async () => {
  stage.demo.setFeedMode('ok');
  await visit?.close();
  visit = undefined;
});

const open = async (...how: Parameters<Stage['visit']>): Promise<Visit> =>
  (visit = await stage.visit(...how));

/** Waits for the sentence, then mends the feed and asks again. */
async function readsAndRecovers({ page, list }: Visit, sentence: string): Promise<void> {
  const note = page.getByRole('alert');
  await note.waitFor();
  match(await note.innerText(), new RegExp(`^${FAILED} ${sentence}`.replaceAll('.', '\\.')));
  equal(await list.rows.count(), 0);
  ok(await page.locator('sydost-activities > a').isVisible(), 'the link to the park’s own calendar');
  stage.demo.setFeedMode('ok');
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await list.stands();
  equal(await note.count(), 0);
  equal(await page.locator('sydost-activities > a').isVisible(), false);
}

describe('a feed that fails', () => {
  for (const [mode, sentence] of [
    ['error', OURS],
    ['missing', OURS],
    ['html', OURS],
    ['cut-off', OURS],
    ['not-utf8', OURS],
    ['other-version', OURS],
    ['gone', THEIRS],
  ] as const)
    it(`is a sentence and a button: ${mode}`, async () => {
      stage.demo.setFeedMode(mode);
      const seen = await open('/kalmar/', { frozen: true });
      await readsAndRecovers(seen, sentence);
      const own = seen.complaints.filter((text) => text.startsWith('sydost: '));
      equal(own.length, 1, own.join('\n'));
      // What the browser itself says of an answer that is none.
      const others = seen.complaints.filter((text) => !/^sydost: |Failed to load resource/.test(text));
      deepEqual(others, []);
    });

  it('is given up after ten seconds, not earlier', async () => {
    stage.demo.setFeedMode('hanging');
    const seen = await open('/kalmar/', { frozen: true });
    await seen.page.getByText('Hämtar aktiviteter').waitFor({ state: 'attached' });
    await seen.page.clock.runFor(9_900);
    equal(await seen.page.getByRole('alert').count(), 0);
    // A copy in the browser's cache would be at hand within a second more.
    await seen.page.clock.runFor(1_200);
    await readsAndRecovers(seen, THEIRS);
  });

  it('is tried again by itself, after two seconds', async () => {
    stage.demo.setFeedMode('error');
    const { page, list } = await open('/krinova/', { frozen: true });
    await page.getByRole('alert').waitFor();
    stage.demo.setFeedMode('ok');
    await page.clock.runFor(2_000);
    await list.stands();
    equal(await page.getByRole('alert').count(), 0);
  });

  it('is said under a strict policy too, and in English', async () => {
    stage.demo.setFeedMode('html');
    const { page, list } = await open('/vaxjo/en/', { frozen: true });
    match(
      await page.getByRole('alert').innerText(),
      /^The activities can’t be shown right now\. The fault is ours/,
    );
    stage.demo.setFeedMode('ok');
    await page.getByRole('button', { name: 'Try again' }).click();
    await list.stands();
  });

  it('that has nothing in it says so', async () => {
    stage.demo.setFeedMode('empty');
    const { page, complaints } = await open('/blue/');
    await page.getByText('Här finns inga kommande aktiviteter just nu.').waitFor();
    deepEqual(complaints, []);
  });
});

describe('a feed that fails after the first load', () => {
  for (const path of ['/kalmar/', '/vaxjo/'])
    it(`leaves the list standing when the page looks again: ${path}`, async () => {
      const { page, list } = await open(path, { frozen: true });
      await list.stands();
      const before = await list.read();
      stage.demo.setFeedMode('gone');
      // A laptop that wakes up: the browser tells the page that the network is back.
      await page.context().setOffline(true);
      await page.context().setOffline(false);
      await page.getByText(STALE).waitFor();
      deepEqual(await list.read(), before);

      stage.demo.setFeedMode('ok');
      await page.getByRole('button', { name: 'Försök igen' }).click();
      await page.getByText(STALE).waitFor({ state: 'detached' });
      deepEqual(await list.read(), before);
    });

  it('keeps search and filters at work on the last good list', async () => {
    const { page, list } = await open('/netport/', { frozen: true });
    await list.stands();
    stage.demo.setFeedMode('error');
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await page.getByText(STALE).waitFor();
    const all = await list.found();
    await list.chips.filter({ hasText: 'Energi' }).click();
    ok((await list.found()) < all);
    ok(await page.getByText(STALE).isVisible());
  });

  it('shows the copy in the browser’s cache after a reload, and how old it is', async () => {
    const { page, list } = await open('/kalmar/', { frozen: true });
    await list.stands();
    const before = await list.read();
    stage.demo.setFeedMode('gone');
    await page.reload();
    await list.stands();
    await page.getByText('Listan kunde inte hämtas på nytt. Den här är uppdaterad').waitFor();
    deepEqual(await list.read(), before);
  });

  it('published to be cached, stands after a reload without asking, and says how old it is once it asks', async () => {
    const demo = await startDemo({ port: 0, dist: 'dist', now: () => NOW });
    try {
      const { page, list } = await open(`${demo.origin}/kalmar/`, { frozen: true });
      await list.stands();
      const before = await list.read();
      demo.setFeedMode('gone');
      await page.reload();
      await list.stands();
      deepEqual(await list.read(), before);
      await page.context().setOffline(true);
      await page.context().setOffline(false);
      await page.getByText(STALE).waitFor();
      deepEqual(await list.read(), before);
    } finally {
      await demo.close();
    }
  });
});
