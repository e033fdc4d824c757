import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFeed } from '../../feed/reader.js';
import { instantOf } from '../../feed/time.js';
import type { Activity, FeedDocument } from '../../feed/types.js';
import { readConfig, type FeedConfig } from './config.js';
import { absoluteConfig } from './config-addresses.js';
import { jsonLdContext } from './context.js';
import { draftOf, type Draft } from './draft.js';
import type { Fetch } from './fetch-bytes.js';
import { identify } from './identity.js';
import { LastGood } from './last-good.js';
import { loadSource, type LoadedSource } from './load-source.js';
import { mergeDrafts } from './merge.js';
import { Previous } from './previous.js';
import type { BuildReport, SourceReport } from './report.js';
import type { SourceActivity, SourceProblem, Span } from './source-activity.js';
import { writeWhole } from './write-whole.js';

export interface BuildOptions {
  /** The configuration: parsed JSON, checked here. */
  readonly config: unknown;
  /** Relative addresses are resolved against this, else against the configuration's own `base`. */
  readonly base?: string;
  /** Folder for `feed.json`, `report.json` and the last good readings. Without one nothing is written or remembered. */
  readonly out?: string;
  /** Milliseconds or a Date; the clock where left out. */
  readonly now?: number | Date;
  readonly signal?: AbortSignal;
  readonly fetch?: Fetch;
  /** Milliseconds for one source; 20 000 where left out. */
  readonly timeout?: number;
  /** Takes sources that have become much smaller as they are, this once. */
  readonly acceptFewer?: boolean;
  /** Told what is going on, a line at a time. */
  readonly log?: (line: string) => void;
}

export interface BuildResult {
  readonly document: FeedDocument;
  readonly report: BuildReport;
}

const DAY = 86_400_000;
/** Ended at most 30 days ago … 18 months ahead (FEED.md). */
const WINDOW = { before: 30 * DAY, after: 548 * DAY };

/**
 * Fetches the sources of a configuration and makes the feed document of them. The failure of one source never stops
 * the others, and never takes away what it gave before.
 *
 * @throws {ConfigError} when the configuration cannot be used; or what `signal` was aborted with
 */
export async function buildFeed(options: BuildOptions): Promise<BuildResult> {
  const { out, log = () => undefined } = options;
  const now = Number(options.now ?? Date.now());
  const stamp = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  const base = options.base;
  const config = absoluteConfig(readConfig(options.config), base);
  const span: Span = { from: now - WINDOW.before, to: now + WINDOW.after };
  const lastGood = new LastGood(out);
  const previous = await Previous.in(out);
  const loading = { ...fetchOptions(options), base: base ?? config.base, span, now, lastGood };
  const loaded = await Promise.all(
    config.sources.map(async (source) => {
      log(`reading ${source.park} ${source.kind} ${source.url}`);
      return loadSource(source, loading);
    }),
  );
  const addressed = { config, base: base ?? config.base, now };
  const told = loaded.map((source, position) => draftsOf(source, position, addressed));
  const within = told.flatMap(({ drafts }) => drafts).filter(({ activity }) => touches(activity, span));
  const { drafts, merges } = mergeDrafts(within);
  const items = drafts
    .map((draft) => ({ ...draft.activity, modified: previous.modifiedOf(draft, stamp) }))
    .sort(byStart);
  const document = documentOf(config, items, loaded, previous, stamp);
  const report: BuildReport = {
    built: stamp,
    usable: loaded.some(({ status }) => status !== 'failed'),
    changed: !previous.isSame(items),
    items: items.length,
    sources: loaded.map((source, position) =>
      sourceReport(config, source, position, told[position]?.problems ?? [], lastGood),
    ),
    merges,
    unmappedCategories: unmappedOf(drafts),
    problems: readFeed(document).problems,
  };
  if (out !== undefined && report.usable) await write(out, document, report);
  return { document, report };
}

function fetchOptions({
  fetch,
  signal,
  timeout,
  acceptFewer,
}: BuildOptions): Pick<BuildOptions, 'fetch' | 'signal' | 'timeout' | 'acceptFewer'> {
  return {
    ...(fetch && { fetch }),
    ...(signal && { signal }),
    ...(timeout !== undefined && { timeout }),
    ...(acceptFewer !== undefined && { acceptFewer }),
  };
}

interface Addressed {
  readonly config: FeedConfig;
  readonly base: string | undefined;
  readonly now: number;
}

function draftsOf(
  loaded: LoadedSource,
  position: number,
  { config, base, now }: Addressed,
): { drafts: Draft[]; problems: SourceProblem[] } {
  const problems: SourceProblem[] = [];
  const source = config.sources[position];
  if (!source) return { drafts: [], problems };
  const report = (problem: SourceProblem): void => {
    problems.push(problem);
  };
  const address = URL.canParse(source.url, base) ? new URL(source.url, base).href : source.url;
  const ids = identify(source.park, loaded.activities);
  const drafts = loaded.activities.flatMap((told: SourceActivity, at) => {
    const id = ids[at];
    if (id) return [draftOf(told, id, { config, source, position, address, now, report })];
    report({
      ...(told.line !== undefined && { line: told.line }),
      title: told.name,
      reason: 'It is there twice; one was left out.',
    });
    return [];
  });
  return { drafts, problems };
}

function touches({ startDate, endDate, ongoing }: Draft['activity'], span: Span): boolean {
  if (ongoing || startDate === undefined) return ongoing === true;
  return instantOf(startDate) < span.to && instantOf(endDate ?? startDate, 'end') >= span.from;
}

/** By start, then park, then id; open offers, which have none, stand last. */
function byStart(one: Activity, other: Activity): number {
  const at = ({ startDate }: Activity): number => (startDate === undefined ? Infinity : instantOf(startDate));
  const [a, b] = [at(one), at(other)];
  if (a !== b) return a < b ? -1 : 1;
  return `${one.park} ${one.id}` < `${other.park} ${other.id}` ? -1 : 1;
}

function documentOf(
  config: FeedConfig,
  items: readonly Activity[],
  loaded: readonly LoadedSource[],
  previous: Previous,
  now: string,
): FeedDocument {
  const languages = config.languages ?? ['sv', 'en'];
  const nth = new Map<string, number>();
  return {
    '@context': jsonLdContext(languages[0] ?? 'sv'),
    version: '1.0',
    generated: previous.generatedOf(items, now),
    ...(config.title !== undefined && { title: config.title }),
    languages,
    timeZone: 'Europe/Stockholm',
    ...(config.license !== undefined && { license: config.license }),
    ...(config.self !== undefined && { self: config.self }),
    parks: config.parks,
    areas: config.areas,
    ...(config.types && { types: config.types }),
    ...(config.newsletter && { newsletter: config.newsletter }),
    ...(config.feeds && { feeds: config.feeds }),
    sources: config.sources.map(({ park, kind }, position) => {
      const key = `${park} ${kind}`;
      const order = nth.get(key) ?? 0;
      nth.set(key, order + 1);
      const state = { park, kind, status: loaded[position]?.status ?? 'failed' };
      return { ...state, since: previous.sinceOf(state, order, now) };
    }),
    items,
  };
}

function sourceReport(
  { sources }: FeedConfig,
  { status, activities, problems, reason }: LoadedSource,
  position: number,
  more: readonly SourceProblem[],
  lastGood: LastGood,
): SourceReport {
  const source = sources[position];
  const file = source && lastGood.fileOf(source);
  return {
    park: source?.park ?? '',
    kind: source?.kind ?? '',
    url: source?.url ?? '',
    status,
    ...(reason !== undefined && { reason }),
    activities: activities.length,
    ...(file !== undefined && { lastGood: file }),
    problems: [...problems, ...more],
  };
}

function unmappedOf(drafts: readonly Draft[]): BuildReport['unmappedCategories'] {
  const times = new Map<string, number>();
  for (const { activity, unmapped } of drafts) {
    for (const category of unmapped) {
      const key = JSON.stringify([activity.park, category]);
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  return [...times].map(([key, count]) => {
    const [park = '', category = ''] = JSON.parse(key) as string[];
    return { park, category, times: count };
  });
}

/** `feed.json` is not touched when it would be the same: web servers make their ETag of its time. */
async function write(out: string, document: FeedDocument, report: BuildReport): Promise<void> {
  await mkdir(out, { recursive: true });
  const path = join(out, 'feed.json');
  const text = `${JSON.stringify(document)}\n`;
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before !== text) await writeWhole(path, text);
  await writeWhole(join(out, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
}
