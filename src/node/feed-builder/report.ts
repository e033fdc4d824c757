import type { FeedProblem } from '../../feed/errors.js';
import type { SourceState } from '../../feed/types.js';
import type { FeedConfig } from './config.js';
import type { Draft } from './draft.js';
import type { LastGood } from './last-good.js';
import type { LoadedSource } from './load-source.js';
import type { Merge } from './merge.js';
import { stampAt } from './stockholm.js';
import type { Outside, SourceProblem } from './source-activity.js';

/** What happened to one source in one build. */
export interface SourceReport {
  readonly park: string;
  readonly kind: string;
  /** As in the configuration. */
  readonly url: string;
  readonly status: SourceState['status'];
  /** Why it is not `ok`. */
  readonly reason?: string;
  /** RFC 3339: since when it is not `ok`. */
  readonly since?: string;
  /** Activities it gave within the window, before merging. */
  readonly activities: number;
  /** Those that were left out because they are over, or too far ahead. */
  readonly outside?: Outside;
  /** Where the last good reading is kept. */
  readonly lastGood?: string;
  readonly problems: readonly SourceProblem[];
}

/** What one build did: `report.json`, and what the command prints. */
export interface BuildReport {
  /** RFC 3339: when the sources were fetched. */
  readonly built: string;
  /** False when no source could be read and none has a last good reading: then nothing is written. */
  readonly usable: boolean;
  /** True when the items differ from those written before. */
  readonly changed: boolean;
  readonly items: number;
  /** Keys of the configuration that mean nothing, a sentence each. */
  readonly warnings: readonly string[];
  readonly sources: readonly SourceReport[];
  readonly merges: readonly Merge[];
  /** Categories that mean no profile area and no kind of activity; they are kept as keywords. */
  readonly unmappedCategories: readonly {
    readonly park: string;
    readonly category: string;
    readonly times: number;
  }[];
  /** What the reader of the elements would find wrong in the document. */
  readonly problems: readonly FeedProblem[];
}

/** What came up after a source was read. */
export interface SourceOutcome {
  /** Of the source in the configuration. */
  readonly position: number;
  readonly problems: readonly SourceProblem[];
  /** Everything outside the window. */
  readonly outside: Outside;
  readonly since: string | undefined;
  readonly lastGood: LastGood;
}

/** What is reported of one source. */
export function sourceReport(
  { sources }: FeedConfig,
  { status, activities, problems, reason, outside: unread }: LoadedSource,
  { position, problems: more, outside, since, lastGood }: SourceOutcome,
): SourceReport {
  const source = sources[position];
  const file = source && lastGood.fileOf(source);
  return {
    park: source?.park ?? '',
    kind: source?.kind ?? '',
    url: source?.url ?? '',
    status,
    ...(reason !== undefined && { reason }),
    ...(status !== 'ok' && since !== undefined && { since }),
    activities: activities.length - (sizeOf(outside) - (unread ? sizeOf(unread) : 0)),
    ...(sizeOf(outside) > 0 && { outside }),
    ...(file !== undefined && { lastGood: file }),
    problems: [...problems, ...more],
  };
}

const sizeOf = ({ past, later }: Outside): number => past + later;

/** Categories that were kept as keywords, with how often. */
export function unmappedOf(drafts: readonly Draft[]): BuildReport['unmappedCategories'] {
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

/** The report as lines for a terminal. */
export function reportLines(report: BuildReport): string[] {
  return [
    ...warningLines(report),
    ...sourceLines(report.sources),
    ...report.merges.map(
      ({ title, reason, kept, joined }) => `joined ${title}: ${joined} into ${kept} (${reason})`,
    ),
    ...report.unmappedCategories.map(
      ({ park, category, times }) =>
        `unknown category "${category}" of ${park}, ${count(times, 'time', 'times')}`,
    ),
    ...feedLines(report),
    `${count(report.items, 'activity', 'activities')}${report.changed ? '' : ', unchanged'}`,
  ];
}

/** Of those lines only what went wrong: keys that mean nothing, sources that are not fine or lost something, and faults in the feed. */
export function faultLines(report: BuildReport): string[] {
  const faulty = report.sources.filter(({ status, problems }) => status !== 'ok' || problems.length > 0);
  return [...warningLines(report), ...sourceLines(faulty), ...feedLines(report)];
}

const warningLines = ({ warnings }: BuildReport): string[] =>
  warnings.map((warning) => `warning: ${warning}`);

function sourceLines(sources: readonly SourceReport[]): string[] {
  return sources.flatMap((source) => [
    sourceLine(source),
    ...source.problems.map((problem) => `       ${problemLine(problem)}`),
  ]);
}

function sourceLine({ status, park, kind, activities, outside, since, reason }: SourceReport): string {
  const facts = [
    count(activities, 'activity', 'activities'),
    ...(activities === 0 && outside ? [`${leftOut(outside)} left out`] : []),
    ...(status !== 'stale' || since === undefined
      ? []
      : [`stale since ${stampAt(Date.parse(since)).slice(0, 16).replace('T', ' ')}`]),
  ].join(', ');
  return `${status.padEnd(6)} ${park} ${kind}: ${facts}${reason === undefined ? '' : `. ${reason}`}`;
}

/** "12 past activities" */
const leftOut = ({ past, later }: Outside): string =>
  [
    ...(past > 0 ? [count(past, 'past activity', 'past activities')] : []),
    ...(later > 0 ? [`${count(later, 'activity', 'activities')} more than 18 months ahead`] : []),
  ].join(' and ');

const feedLines = ({ problems }: BuildReport): string[] =>
  problems.map(
    ({ path, title, reason }) => `feed   ${path}${title === undefined ? '' : ` (${title})`} ${reason}`,
  );

/** `line 12, DTEND, "Title": reason` with what is known of it. */
function problemLine({ page, line, field, title, reason }: SourceProblem): string {
  const where = [
    ...(page === undefined ? [] : [page]),
    ...(line === undefined ? [] : [`line ${String(line)}`]),
    ...(field === undefined ? [] : [field]),
    ...(title === undefined ? [] : [`"${title}"`]),
  ].join(', ');
  return where === '' ? reason : `${where}: ${reason}`;
}

const count = (number: number, one: string, many: string): string =>
  `${String(number)} ${number === 1 ? one : many}`;
