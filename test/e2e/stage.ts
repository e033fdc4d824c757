// One browser and one demo for a test file, and what every visit to a site is watched for.
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { startDemo, type Demo, type DemoOptions } from '../../demo/serve.js';
import type { FeedDocument } from '../../src/feed/types.js';
import { browserFlags, ensureBrowser } from '../support/browser.mjs';

/** Ten o'clock in Stockholm on a Tuesday in winter: server and visitors live at this moment. */
export const NOW = new Date('2026-11-24T09:00:00Z');

/** Where the five sites are, and the one page in English. */
export const PARKS = ['kalmar', 'blue', 'netport', 'krinova', 'vaxjo'] as const;
export const PAGES = [...PARKS.map((id) => `/${id}/`), '/vaxjo/en/'];

export interface VisitOptions extends BrowserContextOptions {
  /** What the visitor's clock shows; {@link NOW} where left out. */
  readonly now?: Date;
  /** Time stands still, timers too, until the test moves it by `page.clock`. */
  readonly frozen?: boolean;
  /** Called before the page is fetched. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** A page that somebody is looking at, in a browser profile of its own. */
export interface Visit {
  readonly page: Page;
  /** Faults in the console, broken policies and uncaught errors. */
  readonly complaints: readonly string[];
  /** Addresses of everything that was asked for. */
  readonly requests: readonly string[];
  readonly list: List;
  readonly close: () => Promise<void>;
}

/** What a visitor reads in one row. */
export interface Row {
  /** The heading it stands under. */
  readonly section: string;
  /** Its day, `2026-12-01`; empty for what has none. */
  readonly day: string;
  readonly title: string;
  /** All of it, line by line. */
  readonly text: string;
}

/** The list of activities on a page, by what one sees and uses. */
export class List {
  readonly rows: Locator;
  readonly status: Locator;
  readonly chips: Locator;
  readonly search: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.rows = page.locator('[part~=activity]');
    this.status = page.locator('[part~=status]').getByRole('status');
    this.chips = page.locator('[part~=chip]');
    this.search = page.getByRole('searchbox');
  }

  /** The element is there and shows rows. */
  async stands(): Promise<void> {
    await this.rows.first().waitFor();
  }

  /** How many activities the page says it has found. */
  async found(): Promise<number> {
    return Number(/\d+/.exec((await this.status.textContent()) ?? '')?.[0]);
  }

  /** Unfolds all pages and all series. */
  async unfoldAll(): Promise<void> {
    for (const name of [/^Visa fler aktiviteter$|^Show more activities$/, /tillfällen? till$|more dates?$/]) {
      const button = this.#page.locator('sydost-activities').getByRole('button', { name });
      while ((await button.count()) > 0) await button.first().click();
    }
  }

  read(): Promise<Row[]> {
    return this.rows.evaluateAll((rows) =>
      rows.map((row) => ({
        section: row.closest('section')?.querySelector('[part~=month]')?.textContent.trim() ?? '',
        day: row.querySelector('time')?.dateTime ?? '',
        title: row.querySelector('[part~=title]')?.textContent.trim() ?? '',
        text: (row as HTMLElement).innerText,
      })),
    );
  }
}

export class Stage {
  readonly browser: Browser;
  readonly demo: Demo;

  private constructor(browser: Browser, demo: Demo) {
    this.browser = browser;
    this.demo = demo;
  }

  static async open(options: Partial<DemoOptions> = {}): Promise<Stage> {
    const [browser, demo] = await Promise.all([
      chromium.launch({ executablePath: ensureBrowser(), args: browserFlags }),
      startDemo({ port: 0, dist: 'dist', now: () => NOW, ...options }),
    ]);
    return new Stage(browser, demo);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.demo.close();
  }

  /** The feed as it is published now. */
  async feed(): Promise<FeedDocument> {
    return (await (await fetch(`${this.demo.origin}/v1/feed.json`)).json()) as FeedDocument;
  }

  /** Opens a page of the demo in a new profile; waits for nothing but the page itself. */
  async visit(path: string, options: VisitOptions = {}): Promise<Visit> {
    const { now = NOW, frozen = false, prepare, ...rest } = options;
    const context = await this.browser.newContext({ timezoneId: 'Europe/Stockholm', ...rest });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning', 'assert'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => requests.push(request.url()));
    if (frozen) {
      // The clock runs from here until it is stopped, which may take a moment.
      await page.clock.install({ time: now.getTime() - 1000 });
      await page.clock.pauseAt(now);
    } else await page.clock.setFixedTime(now);
    await prepare?.(page);
    await page.goto(new URL(path, this.demo.origin).href);
    return { page, complaints, requests, list: new List(page), close: () => context.close() };
  }
}
