// What a visitor of each park's site gets: the whole joint offering, and nothing that the site would not want.
import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Activity, FeedDocument, Text } from '../../src/feed/types.js';
import { NOW, PAGES, Stage, type Row, type Visit } from './stage.js';

/** How the park of a page is written in its rows. */
const OWN: Readonly<Record<string, string>> = {
  kalmar: 'Kalmar Science Park',
  blue: 'Blue Science Park',
  netport: 'NetPort Science Park',
  krinova: 'Krinova',
  vaxjo: 'Växjö Linnæus Science Park',
};
const RUNNING = /^(Pågår|Happening now)/m;

const wording = (text: Text, language: string): string =>
  typeof text === 'string' ? text : (text[language] ?? text['sv'] ?? '');

/** Activities that are not over, worked out here from nothing but the document's dates. */
const comingOf = ({ items }: FeedDocument): Activity[] =>
  items.filter(({ startDate, endDate = startDate }) =>
    endDate === undefined
      ? true
      : endDate.length === 10
        ? endDate >= '2026-11-24'
        : Date.parse(endDate) > NOW.getTime(),
  );

const named = (day: string, title: string): string => `${day} ${title}`;
const isSorted = (values: readonly (string | number)[]): boolean =>
  values.every((value, i) => i === 0 || value >= values[i - 1]!);

let stage: Stage;
let feed: FeedDocument;
before(async () => {
  stage = await Stage.open();
  feed = await stage.feed();
});
after(() => stage.close());

describe('the sites', () => {
  for (const path of PAGES)
    describe(path, () => {
      const park = path.split('/')[1]!;
      const language = path.endsWith('/en/') ? 'en' : 'sv';
      let visit: Visit;
      let first: Row[];
      let all: Row[];
      before(async () => {
        visit = await stage.visit(path, { viewport: { width: 1280, height: 900 } });
        await visit.list.stands();
        first = await visit.list.read();
        await visit.list.unfoldAll();
        all = await visit.list.read();
      });
      after(() => visit.close());

      it('shows a first page of twenty or a few more, as cancelled ones take no place', () => {
        const cancelled = first.filter(({ text }) => /^(Inställt|Cancelled)/m.test(text)).length;
        equal(first.length - cancelled, 20);
      });

      it('shows every activity of the feed that is not over, and says how many', async () => {
        const titles = all.map(({ day, title }) => named(day, title)).sort();
        const expected = comingOf(feed)
          .map(({ name, startDate = '' }) => named(startDate.slice(0, 10), wording(name, language)))
          .sort();
        deepEqual(titles, expected);
        equal(await visit.list.found(), all.length);
      });

      it('groups by month: what began before today, the months in order, what has no date', () => {
        const sections = [...new Set(all.map(({ section }) => section))];
        const months = sections.slice(1, -1);
        deepEqual(
          [sections[0], sections.at(-1)],
          language === 'sv' ? ['Pågår nu', 'Löpande'] : ['Happening now', 'Open offers'],
        );
        ok(months.length >= 3, months.join());
        for (const [i, month] of months.entries()) {
          const days = all.filter(({ section }) => section === month).map(({ day }) => day);
          const [year, number] = days[0]!.split('-') as [string, string];
          const name = new Date(`${year}-${number}-15`).toLocaleDateString(language, { month: 'long' });
          equal(month.toLowerCase(), `${name.toLowerCase()} ${year}`);
          ok(
            days.every((day) => day.startsWith(`${year}-${number}`)),
            month,
          );
          if (i > 0) ok(days[0]! > all.find(({ section }) => section === months[i - 1])!.day);
        }
      });

      it('stands in the order of days, the own park first within each', () => {
        const dated = all.filter(({ day, text }) => day !== '' && !RUNNING.test(text));
        const days = [...new Set(dated.map(({ day }) => day))];
        ok(isSorted(dated.map(({ day }) => day)));
        for (const day of days) {
          const others = dated
            .filter((row) => row.day === day)
            .map(({ text }) => (text.includes(OWN[park]!) ? 0 : 1));
          ok(isSorted(others), `${day}: ${others.join()}`);
        }
        const mixed = days.filter(
          (day) =>
            new Set(dated.filter((row) => row.day === day).map(({ text }) => text.includes(OWN[park]!)))
              .size > 1,
        );
        ok(mixed.length > 0, 'a day with own and other activities');
      });

      it('names when, where and who in every row', () => {
        for (const { title, text, day } of all) {
          ok(
            Object.values(feed.parks).some(({ name, shortName }) => text.includes(shortName ?? name)),
            `${title}: who`,
          );
          ok(/\d\d[.:]\d\d|Heldag|All day|\d+–\d+/i.test(text) || day === '', `${title}: when`);
        }
      });

      it('breaks no policy, says nothing in the console, speaks to no other host', () => {
        deepEqual(visit.complaints, []);
        const hosts = new Set(visit.requests.map((address) => new URL(address).hostname));
        hosts.delete('localhost');
        hosts.delete('127.0.0.1');
        deepEqual([...hosts], []);
      });

      it('asks for the feed once', () => {
        equal(visit.requests.filter((address) => address.endsWith('/feed.json')).length, 1);
      });

      it('leaves no cookie and nothing in the storage', async () => {
        deepEqual(await visit.page.context().storageState({ indexedDB: true }), { cookies: [], origins: [] });
        deepEqual(
          await visit.page.evaluate(async () => [
            localStorage.length,
            sessionStorage.length,
            await caches.keys(),
            (await navigator.serviceWorker.getRegistrations()).length,
          ]),
          [0, 0, [], 0],
        );
      });
    });

  it('puts no word of the other language into a page', async () => {
    const { page, list, close } = await stage.visit('/vaxjo/en/');
    await list.stands();
    const shell = await page.locator('[part~=filters]').innerText();
    ok(/Where/.test(shell) && !/Var|Typ\b|Sök/.test(shell), shell);
    await close();
  });
});

describe('the site under a strict policy', () => {
  let visit: Visit;
  before(async () => {
    visit = await stage.visit('/vaxjo/', { viewport: { width: 1280, height: 900 } });
    await visit.list.stands();
  });
  after(() => visit.close());

  it('is under it', async () => {
    const response = await fetch(`${stage.demo.origin}/vaxjo/`);
    const policy = response.headers.get('content-security-policy') ?? '';
    ok(policy.includes("require-trusted-types-for 'script'") && !policy.includes('unsafe'), policy);
  });

  it('is styled', async () => {
    const style = await visit.list.rows.first().evaluate((row) => ({
      display: getComputedStyle(row).display,
      tile: getComputedStyle(row.querySelector('time')!).borderRadius,
      list: getComputedStyle(row.parentElement!).listStyleType,
    }));
    deepEqual(style, { display: 'grid', tile: '8px', list: 'none' });
    const chip = await visit.list.chips.first().evaluate((element) => getComputedStyle(element).borderRadius);
    equal(chip, '30px');
  });

  it('can be used: chip, search, a filter, details, clear', async () => {
    const { page, list } = visit;
    const all = await list.found();
    const chip = list.chips.filter({ hasText: 'Skog och trä' });
    const count = Number(/\d+$/.exec((await chip.innerText()).trim())?.[0]);
    await chip.click();
    equal(await list.found(), count);
    await page.getByRole('button', { name: 'Rensa filter' }).click();
    equal(await list.found(), all);

    await list.search.fill('upphandling');
    ok((await list.found()) < all);
    await list.search.fill('');

    await page.getByRole('button', { name: 'Var', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Online' }).check();
    const online = await list.found();
    ok(online > 0 && online < all);
    ok((await list.read()).every(({ text }) => /online/i.test(text)));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ta bort Online' }).click();

    const title = list.rows.first().getByRole('button').first();
    await title.click();
    await list.rows.first().locator('[part~=details]').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lägg till i kalendern' }).click();
    await page.getByText('Kalenderfil (.ics)').click();
    const calendar = await readFile(await (await download).path(), 'utf8');
    match(calendar, /^BEGIN:VCALENDAR\r\n[^]*\r\nSUMMARY:Testdagar till sjöss: självgående farkoster\r\n/);
    await title.click();
    equal(await list.rows.first().locator('[part~=details]').count(), 0);
    deepEqual(visit.complaints, []);
  });
});

describe('the site with a shrunken root and rules for everything', () => {
  it('changes no size, no letter, no list of the element', async () => {
    const { page, list, close } = await stage.visit('/netport/', { viewport: { width: 1280, height: 900 } });
    await list.stands();
    await list.rows.first().getByRole('button').first().click();
    const host = page.locator('sydost-activities');
    const measured = await host.evaluate((element) => {
      const words = [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter((each) =>
        [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== ''),
      );
      const styles = words.filter((each) => each.checkVisibility()).map((each) => getComputedStyle(each));
      return {
        count: styles.length,
        smallest: Math.min(...styles.map(({ fontSize }) => parseFloat(fontSize))),
        largest: Math.max(...styles.map(({ fontSize }) => parseFloat(fontSize))),
        // Each of what a theme hands down, as often as it differs.
        handedDown: [
          ...new Set(
            styles.map(({ letterSpacing, wordSpacing, textTransform, fontStyle }) =>
              [letterSpacing, wordSpacing, textTransform, fontStyle].join(),
            ),
          ),
        ],
        bullets: [
          ...new Set(
            [...element.shadowRoot!.querySelectorAll('ul, li')].map(
              (each) => getComputedStyle(each).listStyleType,
            ),
          ),
        ],
      };
    });
    ok(measured.count > 100);
    // The page's own text is 18 px; the smallest print in the element, a tile's, is three quarters of it.
    ok(measured.smallest >= 13.5 && measured.largest <= 28, JSON.stringify(measured));
    deepEqual(measured.handedDown, ['normal,0px,none,normal']);
    deepEqual(measured.bullets, ['none']);
    const more = page.getByRole('button', { name: 'Visa fler aktiviteter' });
    const { background, border, others } = await more.evaluate((element) => {
      const { backgroundColor, borderStyle } = getComputedStyle(element);
      const button = document.body.appendChild(document.createElement('button'));
      return {
        background: backgroundColor,
        border: borderStyle,
        others: getComputedStyle(button).backgroundColor,
      };
    });
    equal(border, 'solid');
    notEqual(background, others);
    await close();
  });

  for (const path of PAGES)
    it(`lets nothing run over the edge at 320 px: ${path}`, async () => {
      const { page, list, close } = await stage.visit(path, { viewport: { width: 320, height: 700 } });
      await list.stands();
      await list.rows.nth(1).getByRole('button').first().click();
      await page.getByRole('button', { name: /^Filter$|^Filters$/ }).click();
      const over = await page.evaluate(() => {
        const all = [...document.querySelector('sydost-activities')!.shadowRoot!.querySelectorAll('*')];
        return {
          page: document.documentElement.scrollWidth,
          beyond: all
            .filter((each) => each.checkVisibility() && !each.closest('.unseen'))
            .filter((each) => {
              const { left, right } = each.getBoundingClientRect();
              return left < -0.5 || right > innerWidth + 0.5;
            })
            .map((each) => each.outerHTML.slice(0, 80)),
        };
      });
      deepEqual(over, { page: 320, beyond: [] });
      await close();
    });
});

describe('a filter on a page with a narrow column', () => {
  for (const width of [600, 820, 1280])
    it(`unfolds within the column: ${width} px`, async () => {
      const { page, list, close } = await stage.visit('/krinova/', { viewport: { width, height: 900 } });
      await list.stands();
      const host = (await page.locator('sydost-activities').boundingBox())!;
      for (const name of ['När', 'Var', 'Science park', 'Typ']) {
        await page.getByRole('button', { name, exact: true }).click();
        const panel = (await page.getByRole('group', { name, exact: true }).boundingBox())!;
        ok(panel.x >= host.x - 1, `${name} begins ${host.x - panel.x} px before it`);
        ok(panel.x + panel.width <= host.x + host.width + 1, `${name} ends beyond it`);
        await page.keyboard.press('Escape');
      }
      await close();
    });
});
