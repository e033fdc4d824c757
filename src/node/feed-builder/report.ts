import type { FeedProblem } from '../../feed/errors.js';
import type { SourceState } from '../../feed/types.js';
import type { FeedConfig } from './config.js';
import type { Draft } from './draft.js';
import type { LastGood } from './last-good.js';
import type { LoadedSource } from './load-source.js';
import type { Merge } from './merge.js';
import type { SourceProblem } from './source-activity.js';

/** What happened to one source in one build. */
export interface SourceReport {
  readonly park: string;
  readonly kind: string;
  /** As in the configuration. */
  readonly url: string;
  readonly status: SourceState['status'];
  /** Why it is not `ok`. */
  readonly reason?: string;
  /** Activities it gave, before the window and merging. */
  readonly activities: number;
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

/** What is reported of one source; `more` is what came up after it was read. */
export function sourceReport(
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

/** Of those lines only what went wrong: sources that are not fine or lost something, and faults in the feed. */
export function faultLines(report: BuildReport): string[] {
  const faulty = report.sources.filter(({ status, problems }) => status !== 'ok' || problems.length > 0);
  return [...sourceLines(faulty), ...feedLines(report)];
}

function sourceLines(sources: readonly SourceReport[]): string[] {
  return sources.flatMap((source) => [
    `${source.status.padEnd(6)} ${source.park} ${source.kind}: ${count(source.activities, 'activity', 'activities')}${source.reason === undefined ? '' : `. ${source.reason}`}`,
    ...source.problems.map((problem) => `       ${problemLine(problem)}`),
  ]);
}

const feedLines = ({ problems }: BuildReport): string[] =>
  problems.map(
    ({ path, title, reason }) => `feed   ${path}${title === undefined ? '' : ` (${title})`} ${reason}`,
  );

/** `line 12, DTEND, "Title": reason` with what is known of it. */
function problemLine({ line, field, title, reason }: SourceProblem): string {
  const where = [
    ...(line === undefined ? [] : [`line ${String(line)}`]),
    ...(field === undefined ? [] : [field]),
    ...(title === undefined ? [] : [`"${title}"`]),
  ].join(', ');
  return where === '' ? reason : `${where}: ${reason}`;
}

const count = (number: number, one: string, many: string): string =>
  `${String(number)} ${number === 1 ? one : many}`;
