import type { FeedProblem } from '../../feed/errors.js';
import type { SourceState } from '../../feed/types.js';
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

/** The report as lines for a terminal. */
export function reportLines(report: BuildReport): string[] {
  return [
    ...report.sources.flatMap((source) => [
      `${source.status.padEnd(6)} ${source.park} ${source.kind}: ${count(source.activities, 'activity', 'activities')}${source.reason === undefined ? '' : `. ${source.reason}`}`,
      ...source.problems.map((problem) => `       ${problemLine(problem)}`),
    ]),
    ...report.merges.map(
      ({ title, reason, kept, joined }) => `joined ${title}: ${joined} into ${kept} (${reason})`,
    ),
    ...report.unmappedCategories.map(
      ({ park, category, times }) =>
        `unknown category "${category}" of ${park}, ${count(times, 'time', 'times')}`,
    ),
    ...report.problems.map(
      ({ path, title, reason }) => `feed   ${path}${title === undefined ? '' : ` (${title})`} ${reason}`,
    ),
    `${count(report.items, 'activity', 'activities')}${report.changed ? '' : ', unchanged'}`,
  ];
}

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
