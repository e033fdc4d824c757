// The visitor's clock and zone: activities are in Sweden, wherever one reads of them.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemo } from '../../demo/serve.js';
import { Stage, type Row } from './stage.js';

/** A quarter before and half past midnight in Stockholm, in winter and in summer, seen from where it is another day. */
const MIDNIGHTS = [
  ['2026-11-24T22:45:00Z', '2026-11-24', 'Pacific/Auckland'],
  ['2026-11-24T23:30:00Z', '2026-11-25', 'Pacific/Honolulu'],
  ['2026-06-16T21:45:00Z', '2026-06-16', 'Pacific/Auckland'],
  ['2026-06-16T22:30:00Z', '2026-06-17', 'Pacific/Honolulu'],
] as const;

let stage: Stage;
before(async () => {
  stage = await Stage.open();
});
after(() => stage.close());

async function rowsIn(timezoneId: string, path = '/kalmar/'): Promise<Row[]> {
  const { list, close } = await stage.visit(path, { timezoneId });
  await list.stands();
  await list.unfoldAll();
  const rows = await list.read();
  await close();
  return rows;
}

const hasTime = ({ text }: Row): boolean => /\d\d\.\d\d/.test(text);

describe('read from elsewhere', () => {
  let atHome: Row[];
  before(async () => {
    atHome = await rowsIn('Europe/Stockholm');
  });

  it('says nothing of time zones at home', () => {
    ok(atHome.filter(hasTime).length > 20);
    ok(atHome.every(({ text }) => !text.includes('svensk tid')));
  });

  for (const timezoneId of ['America/New_York', 'Pacific/Honolulu', 'Asia/Kolkata', 'Pacific/Auckland'])
    it(`has the same days and times, and says that they are Swedish: ${timezoneId}`, async () => {
      const rows = await rowsIn(timezoneId);
      deepEqual(
        rows.map((row) => ({ ...row, text: row.text.replace(' svensk tid', '') })),
        atHome,
      );
      for (const row of rows) equal(row.text.includes('svensk tid'), hasTime(row), row.text);
    });

  it('says it in the details too, and in English', async () => {
    const { page, list, close } = await stage.visit('/vaxjo/en/', { timezoneId: 'America/New_York' });
    await list.stands();
    const row = list.rows.filter({ hasText: '13.00–16.00' }).first();
    await row.getByRole('button').first().click();
    ok((await row.locator('[part~=details]').innerText()).includes('13.00–16.00 Swedish time'));
    equal(await page.getByText('svensk tid').count(), 0);
    await close();
  });

  it('names no zone where the clocks show the same', async () => {
    const rows = await rowsIn('Europe/Berlin');
    deepEqual(rows, atHome);
  });
});

describe('"i dag"', () => {
  for (const [instant, today, timezoneId] of MIDNIGHTS)
    it(`is ${today} in Stockholm at ${instant}, seen from ${timezoneId}`, async () => {
      const now = new Date(instant);
      const demo = await startDemo({ port: 0, dist: 'dist', now: () => now });
      try {
        const { list, close } = await stage.visit(`${demo.origin}/kalmar/`, { now, timezoneId });
        await list.stands();
        const rows = await list.read();
        await close();
        const days = rows.filter(({ text }) => /^i dag$/m.test(text)).map(({ day }) => day);
        deepEqual([...new Set(days)], [today]);
        const tomorrow = rows.filter(({ text }) => /^i morgon$/m.test(text));
        ok(tomorrow.every(({ day }) => day > today));
      } finally {
        await demo.close();
      }
    });

  it('moves on at midnight in Stockholm without a reload', async () => {
    const { page, list, close } = await stage.visit('/kalmar/', {
      now: new Date('2026-11-24T22:58:30Z'),
      timezoneId: 'America/New_York',
      frozen: true,
    });
    await list.stands();
    const tile = list.rows.filter({ hasText: 'Frukostmöte: elpriser' }).locator('time');
    ok((await tile.innerText()).startsWith('i morgon'));
    await page.clock.runFor(3 * 60_000);
    await page.waitForFunction(
      (element) => (element as HTMLElement).innerText.startsWith('i dag'),
      await tile.elementHandle(),
    );
    equal(await list.rows.filter({ hasText: 'Öppen dag i e-handelslabbet' }).count(), 0);
    await close();
  });
});
