// The visitor's clock and zone: activities are in Sweden, wherever one reads of them.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemo } from '../../demo/serve.js';
import { wordingsOf } from '../../src/feed/queries.js';
import { makeActivity, makeActivityWithout, makeFeed } from '../feed/fixture.js';
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

/** What a clock in a zone shows at an instant: `1 dec 07.00`. */
const clockIn = (timeZone: string, instant: number): string =>
  new Intl.DateTimeFormat('sv', {
    timeZone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(instant)
    .replace('.', '')
    .replace(':', '.');

const ZONES = ['America/New_York', 'Pacific/Honolulu', 'Asia/Kolkata', 'Pacific/Auckland'] as const;

describe('read from elsewhere', () => {
  /** The visitor's own hours, beside the Swedish ones. */
  const own = / svensk tid \(([^)]+) hos dig\)/;
  let atHome: Row[];
  before(async () => {
    atHome = await rowsIn('Europe/Stockholm');
  });

  it('says nothing of time zones at home', () => {
    ok(atHome.filter(hasTime).length > 20);
    ok(atHome.every(({ text }) => !/svensk tid|hos dig/.test(text)));
  });

  for (const timezoneId of ZONES)
    it(`has the same days and times, says that they are Swedish, and has the own beside: ${timezoneId}`, async () => {
      const rows = await rowsIn(timezoneId);
      deepEqual(
        rows.map((row) => ({ ...row, text: row.text.replace(own, '') })),
        atHome,
      );
      const starts = new Map(
        (await stage.feed()).items.map(({ name, startDate = '' }) => [
          `${startDate.slice(0, 10)} ${wordingsOf(name)[0] ?? ''}`,
          startDate,
        ]),
      );
      for (const row of rows) {
        const hours = own.exec(row.text)?.[1];
        equal(hours !== undefined, hasTime(row), row.text);
        if (hours === undefined) continue;
        const begins = clockIn(timezoneId, Date.parse(starts.get(`${row.day} ${row.title}`) ?? ''));
        // The day need not be said where it is that of the tile.
        const [day, , time = ''] = begins.split(' ');
        const isTileDay = Number(day) === Number(row.day.slice(8));
        ok(hours.startsWith(begins) || (isTileDay && hours.startsWith(time)), `${begins}: ${row.text}`);
      }
    });

  it('says it in the details too, and in English', async () => {
    const { page, list, close } = await stage.visit('/vaxjo/en/', { timezoneId: 'America/New_York' });
    await list.stands();
    const row = list.rows.filter({ hasText: '13.00–16.00' }).first();
    await row.getByRole('button').first().click();
    const details = await row.locator('[part~=details]').innerText();
    ok(details.includes('13.00–16.00 Swedish time (07.00–10.00 your time)'), details);
    equal(await page.getByText(/svensk tid|hos dig/).count(), 0);
    await close();
  });

  it('names no zone where the clocks show the same', async () => {
    const rows = await rowsIn('Europe/Berlin');
    deepEqual(rows, atHome);
  });
});

describe('the hours on the page', () => {
  const url = 'https://kalmar.example/anmalan';
  const feed = makeFeed({
    items: [
      makeActivity({
        id: 'a',
        name: 'Eftermiddag',
        startDate: '2026-12-01T13:00:00+01:00',
        endDate: '2026-12-01T16:30:00+01:00',
        offers: { url, validThrough: '2026-11-27T20:00:00+01:00' },
      }),
      makeActivityWithout(['endDate'], { id: 'b', name: 'Kväll', startDate: '2026-12-01T22:00:00+01:00' }),
      // 25 October 2026: 03.00 becomes 02.00. 28 March 2027: 02.00 becomes 03.00.
      makeActivity({
        id: 'c',
        name: 'Höstnatt',
        startDate: '2026-10-25T01:30:00+02:00',
        endDate: '2026-10-25T02:30:00+01:00',
      }),
      makeActivity({
        id: 'd',
        name: 'Vårnatt',
        startDate: '2027-03-28T01:30:00+01:00',
        endDate: '2027-03-28T03:30:00+02:00',
      }),
      makeActivity({ id: 'e', name: 'Dag', startDate: '2026-12-04', endDate: '2026-12-04' }),
    ],
  });
  const swedish = {
    Eftermiddag: '13.00–16.30',
    Kväll: '22.00',
    Höstnatt: '01.30–02.30',
    Vårnatt: '01.30–03.30',
    Sista: 'fredag 27 november, 20.00',
  };

  for (const [timezoneId, own] of [
    ['Europe/Stockholm', undefined],
    [
      'America/New_York',
      {
        Eftermiddag: '07.00–10.30',
        Kväll: '16.00',
        Höstnatt: '24 okt 19.30–21.30',
        Vårnatt: '27 mars 20.30–21.30',
        Sista: '14.00',
      },
    ],
    [
      'Pacific/Honolulu',
      {
        Eftermiddag: '02.00–05.30',
        Kväll: '11.00',
        Höstnatt: '24 okt 13.30–15.30',
        Vårnatt: '27 mars 14.30–15.30',
        Sista: '09.00',
      },
    ],
    [
      'Asia/Kolkata',
      {
        Eftermiddag: '17.30–21.00',
        Kväll: '2 dec 02.30',
        Höstnatt: '05.00–07.00',
        Vårnatt: '06.00–07.00',
        Sista: '28 nov 00.30',
      },
    ],
    [
      'Pacific/Auckland',
      {
        Eftermiddag: '2 dec 01.00–04.30',
        Kväll: '2 dec 10.00',
        Höstnatt: '12.30–14.30',
        Vårnatt: '13.30–14.30',
        Sista: '28 nov 08.00',
      },
    ],
  ] as const)
    it(`are right in ${timezoneId}, also in the nights when the clocks change`, async () => {
      const { page, list, close } = await stage.visit('/kalmar/', {
        timezoneId,
        now: new Date('2026-10-20T09:00:00Z'),
        prepare: (prepared) =>
          prepared.route('**/feed.json', (route) =>
            route.fulfill({ json: feed, headers: { 'access-control-allow-origin': '*' } }),
          ),
      });
      await list.stands();
      const said = (what: keyof typeof swedish): string =>
        own ? `${swedish[what]} svensk tid (${own[what]} hos dig)` : swedish[what];
      const rows = await list.read();
      equal(rows.length, 5);
      for (const { title, text } of rows) {
        const hours = title === 'Dag' ? 'Heldag' : said(title as keyof typeof swedish);
        ok(text.includes(`\n${hours} · Kalmar`), text);
      }
      await page.getByRole('button', { name: 'Eftermiddag' }).click();
      const details = await page.locator('[part~=details]').innerText();
      ok(details.includes(`tisdag 1 december, ${said('Eftermiddag')}\n`), details);
      ok(details.includes(`\n${said('Sista')}\n`), details);
      await close();
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
