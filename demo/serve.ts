import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeedDocument } from '../src/feed/types.js';
import { today } from './publishing/days.js';
import { SourceFiles } from './publishing/source-files.js';
import { buildDemoFeed } from './serving/build-demo-feed.js';
import type { FeedMode } from './serving/feed-modes.js';
import { handlerFor } from './serving/handler.js';
import { listen, type Listening } from './serving/listen.js';
import { PublishedFeed } from './serving/published-feed.js';
import { SitePages } from './serving/site-pages.js';
import { SITES } from './serving/sites.js';

export interface DemoOptions {
  /** 0 = any free one. */
  readonly port: number;
  /** The folder with the built scripts. */
  readonly dist: string;
  /** The clock that dates the calendars; the real one where left out. */
  readonly now?: () => Date;
  /** The folder of calendar templates; `demo/sources` where left out. */
  readonly sources?: string;
  /** How long browsers may keep the feed; as a publisher would say it where left out. */
  readonly feedCacheControl?: string;
}

export interface Demo {
  /** Where the sites are: `http://localhost:…`. */
  readonly origin: string;
  readonly port: number;
  /** Reads the calendars anew. */
  rebuild(): Promise<FeedDocument>;
  /** Makes the feed fail in a way, or work again (`ok`). */
  setFeedMode(mode: FeedMode): void;
  close(): Promise<void>;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** How a published feed should be sent: fresh for five minutes, and better old than none. */
const PUBLISHED = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';

/** Starts the five sites, the five calendars and the feed that is built from them over HTTP. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const now = options.now ?? (() => new Date());
  const config = here('sources.json');
  const folder = await mkdtemp(join(tmpdir(), 'sydost-demo-'));
  let port = options.port;
  let mode: FeedMode = 'ok';
  const origin = (): string => `http://localhost:${port}`;
  // Another origin than the sites', so that the browser treats it as it would a host of its own.
  const feedHost = (): string => `http://127.0.0.1:${port}`;

  const sources = new SourceFiles(options.sources ?? here('sources'), origin);
  const feed = new PublishedFeed(
    async () =>
      buildDemoFeed({
        config: JSON.parse(await readFile(config, 'utf8')),
        base: `${feedHost()}/`,
        folder,
        now: now(),
      }),
    // A new day moves every date, so that the feed of yesterday is as stale as one of changed calendars.
    async () => [await sources.stamp(), (await stat(config)).mtimeMs, today(now())].join('\n'),
    (error) => console.error('The feed keeps its last good edition:', error),
  );
  const pagesOf = (id: string): SitePages =>
    new SitePages(SITES.find((site) => site.id === id) ?? { id }, here('sites'), () => `${feedHost()}/v1`);

  const shelves = {
    dist: options.dist,
    sites: SITES.map(({ id }) => pagesOf(id)),
    start: pagesOf('start'),
    sources,
    feed: () => feed.current(),
    folder,
    feedCacheControl: options.feedCacheControl ?? PUBLISHED,
    now,
  };
  let listening: Listening | undefined;
  const close = async (): Promise<void> => {
    await listening?.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const handler = handlerFor(shelves, () => mode);
    listening = await listen(handler, port);
    port = listening.port;
    await feed.rebuild();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    origin: origin(),
    port,
    rebuild: () => feed.rebuild(),
    setFeedMode: (next) => (mode = next),
    close,
  };
}
