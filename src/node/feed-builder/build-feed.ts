import { join } from 'node:path';
import { readFeed } from '../../feed/reader.js';
import { instantOf } from '../../feed/time.js';
import type { FeedDocument } from '../../feed/types.js';
import { readConfig, warningsOf, type FeedConfig } from './config.js';
import { absoluteConfig } from './config-addresses.js';
import { byStart, documentOf } from './document.js';
import { draftOf, type Draft } from './draft.js';
import type { Fetch } from './fetch-bytes.js';
import { identify } from './identity.js';
import { LastGood } from './last-good.js';
import { loadSource, type LoadedSource } from './load-source.js';
import { mergeDrafts } from './merge.js';
import { Previous } from './previous.js';
import { publish } from './publish/publish.js';
import { inTurn } from './publish/turn.js';
import { sourceReport, unmappedOf, type BuildReport } from './report.js';
import type { Outside, SourceActivity, SourceProblem, Span } from './source-activity.js';

export interface BuildOptions {
  /** The configuration: parsed JSON, checked here. */
  readonly config: unknown;
  /** Relative addresses are resolved against this, else against the configuration's own `base`. */
  readonly base?: string;
  /** Folder for what is published, `report.json` and the last good readings. Without one nothing is written or remembered. */
  readonly out?: string;
  /** False where the files are wanted without their forms in brotli and gzip. */
  readonly compress?: boolean;
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
/** Ended at most 30 days ago … 18 months ahead. */
const WINDOW = { before: 30 * DAY, after: 548 * DAY };

/**
 * Fetches the sources of a configuration and makes the feed document of them. The failure of one source never stops
 * the others, and never takes away what it gave before. Builds in the same folder wait for one another.
 *
 * @throws {ConfigError} when the configuration cannot be used; {@link TurnError} when another build does not end; or
 *   what `signal` was aborted with
 */
export async function buildFeed(options: BuildOptions): Promise<BuildResult> {
  const config = absoluteConfig(readConfig(options.config), options.base);
  const { out, signal } = options;
  return out === undefined
    ? build(config, options)
    : inTurn(join(out, '.sydost'), () => build(config, options), signal);
}

async function build(config: FeedConfig, options: BuildOptions): Promise<BuildResult> {
  const { out, log = () => undefined } = options;
  const now = Number(options.now ?? Date.now());
  const stamp = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  const base = options.base;
  const span: Span = { from: now - WINDOW.before, to: now + WINDOW.after };
  const lastGood = new LastGood(out);
  const previous = await Previous.in(out);
  const loading = { ...fetchOptions(options), config, base: base ?? config.base, span, now, lastGood };
  const loaded = await Promise.all(
    config.sources.map(async (source) => {
      log(`reading ${source.park} ${source.kind} ${source.url}`);
      return loadSource(source, loading);
    }),
  );
  const addressed = { config, base: base ?? config.base, now, span };
  const told = loaded.map((source, position) => draftsOf(source, position, addressed));
  const { drafts, merges } = mergeDrafts(
    told.flatMap(({ drafts }) => drafts),
    config.languages?.[0] ?? 'sv',
  );
  const items = drafts
    .map((draft) => ({ ...draft.activity, modified: previous.modifiedOf(draft, stamp) }))
    .sort(byStart);
  const document = documentOf({ config, items, loaded, previous, now: stamp, from: span.from });
  const { document: feed, problems } = readFeed(document);
  const report: BuildReport = {
    built: stamp,
    usable: loaded.some(({ status }) => status !== 'failed'),
    changed: !previous.isSame(items),
    items: items.length,
    warnings: warningsOf(config),
    sources: loaded.map((source, position) =>
      sourceReport(config, source, {
        position,
        problems: told[position]?.problems ?? [],
        outside: told[position]?.outside ?? { past: 0, later: 0 },
        since: document.sources?.[position]?.since,
        lastGood,
      }),
    ),
    merges,
    unmappedCategories: unmappedOf(drafts),
    problems,
  };
  if (out !== undefined && report.usable)
    await publish(out, {
      document,
      feed,
      before: previous.document?.items ?? [],
      general: generalPages(config),
      report,
      now,
      compress: options.compress ?? true,
    });
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
  readonly span: Span;
}

interface Told {
  /** Those within the window. */
  readonly drafts: Draft[];
  readonly problems: SourceProblem[];
  readonly outside: Outside;
}

function draftsOf(loaded: LoadedSource, position: number, { config, base, now, span }: Addressed): Told {
  const problems: SourceProblem[] = [];
  const source = config.sources[position];
  const outside = { past: loaded.outside?.past ?? 0, later: loaded.outside?.later ?? 0 };
  if (!source) return { drafts: [], problems, outside };
  const known = new Set<string>();
  const report = (problem: SourceProblem): void => {
    // The instances of a series all say the same.
    const key = JSON.stringify(problem);
    if (!known.has(key)) problems.push(problem);
    known.add(key);
  };
  const address = URL.canParse(source.url, base) ? new URL(source.url, base).href : source.url;
  const ids = identify(source.park, loaded.activities);
  const drafts = loaded.activities.flatMap((told: SourceActivity, at) => {
    const id = ids[at];
    if (id) {
      const draft = draftOf(told, id, { config, source, position, address, now, report });
      const where = whereIs(draft.activity, span);
      if (where === 'within') return [draft];
      outside[where]++;
      return [];
    }
    report({
      ...(told.line !== undefined && { line: told.line }),
      ...(told.page !== undefined && { page: told.page }),
      title: told.name,
      reason: 'It is there twice; one was left out.',
    });
    return [];
  });
  return { drafts, problems, outside };
}

function whereIs({ startDate, endDate, ongoing }: Draft['activity'], span: Span): 'within' | keyof Outside {
  if (ongoing || startDate === undefined) return ongoing ? 'within' : 'past';
  if (instantOf(startDate) >= span.to) return 'later';
  return instantOf(endDate ?? startDate, 'end') >= span.from ? 'within' : 'past';
}

/** Pages that stand in for an activity's own. */
const generalPages = ({ parks, sources }: FeedConfig): ReadonlySet<string> =>
  new Set([...Object.values(parks).map(({ url }) => url), ...sources.flatMap(({ page }) => page ?? [])]);
