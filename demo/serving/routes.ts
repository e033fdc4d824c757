import type { FeedDocument } from '../../src/feed/types.js';
import type { SourceFiles } from '../publishing/source-files.js';
import { activityPage, listPage, missingPage } from './activity-pages.js';
import { redirect, text } from './answer.js';
import type { Answer } from './answer.js';
import { fileIn } from './files.js';
import type { SitePages } from './site-pages.js';

/** What the routes draw on. */
export interface Shelves {
  /** The folder with the built scripts. */
  readonly dist: string;
  readonly sites: readonly SitePages[];
  readonly start: SitePages;
  readonly sources: SourceFiles;
  readonly feed: () => Promise<FeedDocument>;
  /** The folder that the builder publishes to. */
  readonly folder: string;
  readonly feedCacheControl: string;
  readonly now: () => Date;
}

/** What other sites may fetch: module scripts and the feed need it across origins. */
const SHARED = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** The published scripts; the rest of dist is for npm. */
const SCRIPT = /^(?:[\w.-]+\.js|(?:chunks|elements)\/[\w.-]+\.js)(?:\.map)?$/;

/** What lies beside the feed: calendars and news feeds to follow, pages of activities, lists. */
const BESIDE = /^(?:feed\.jsonld|(?:ics|rss|list)\/[\w-]+\.\w+|activity\/[\w-]+\/(?:\w+\.html)?)$/;

/** Finds what a path stands for; undefined where it stands for nothing. */
export async function route(path: string, shelves: Shelves): Promise<Answer | undefined> {
  const [, first = '', rest = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  if (first === 'v1') return published(rest, shelves);
  if (first === 'sources') return source(rest, shelves);
  const site = shelves.sites.find((each) => each.site.id === first);
  if (!site) return shelves.start.answer(path.slice(1));
  if (path === `/${first}`) return redirect(`/${first}/`);
  return sitePage(path, rest, site, shelves);
}

async function published(
  name: string,
  { dist, feed, folder, feedCacheControl }: Shelves,
): Promise<Answer | undefined> {
  const shared = { ...SHARED, 'Cache-Control': feedCacheControl };
  if (name === 'feed.json')
    return {
      type: 'application/json; charset=utf-8',
      body: Buffer.from(JSON.stringify(await feed())),
      headers: shared,
    };
  if (BESIDE.test(name)) {
    await feed();
    const file = await fileIn(folder, name.replace(/\/$/, '/index.html'));
    return file && { ...file, headers: shared };
  }
  const script = SCRIPT.test(name) ? await fileIn(dist, name) : undefined;
  if (!script && name === 'sydost.js')
    return { ...text(404, 'The script is not built yet: run npm run build.\n'), headers: SHARED };
  return script && { ...script, headers: SHARED };
}

async function source(name: string, { sources, now }: Shelves): Promise<Answer | undefined> {
  const calendar = await sources.publish(name, now());
  return calendar && { ...calendar, headers: { 'Cache-Control': 'no-store' } };
}

async function sitePage(
  path: string,
  rest: string,
  site: SitePages,
  { feed, now }: Shelves,
): Promise<Answer> {
  const written = await site.answer(rest);
  if (written) return written;
  const { id } = site.site;
  const page = /^aktiviteter\/?$/.test(rest)
    ? listPage(id, await feed(), now())
    : activityPage(path.replace(/\/$/, ''), await feed(), now());
  return site.framed(page ?? missingPage(id));
}
