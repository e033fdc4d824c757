/**
 * Compares what the ICS source reads from a folder of calendars with expected instances.
 *
 *     npm run conformance -- <folder of ics> <folder of expected> [--at-least 0.97] [--only non-empty]
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lineOf } from './feed-builder/sources/ics/components.js';
import { unescapeText } from './feed-builder/sources/ics/content-lines.js';
import { readInstances, type IcsInstance } from './feed-builder/sources/ics/instances.js';
import { epochOf, type IcsTime } from './feed-builder/sources/ics/time.js';

export type Outcome = 'equal' | 'different' | 'failed';

/** How one calendar compares. `expected` is the number of expected instances. */
export interface Comparison {
  readonly file: string;
  readonly outcome: Outcome;
  readonly expected: number;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** The reference implementations agreed about this file, so it counts. */
  readonly counts: boolean;
}

const SPAN = { from: Date.UTC(2022, 0, 1), to: Date.UTC(2028, 0, 1) };
/** A day more on either side, since {@link isWithin} measures on each time's own clock. */
const AROUND = { from: SPAN.from - 86_400_000, to: SPAN.to + 86_400_000 };
const CAP = 5000;

/** An instance as a row of the expected files: uid, start, end, summary, status. */
export function rowOf(instance: IcsInstance): string {
  const text = (name: string): string => flat(unescapeText(lineOf(instance.component, name)?.value ?? ''));
  return [instance.uid, written(instance.start), written(instance.end), text('SUMMARY'), text('STATUS')]
    .map(flat)
    .join('\t');
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

function written(time: IcsTime): string {
  if (time.kind === 'zoned') return `${new Date(epochOf(time)).toISOString().slice(0, 19)}Z`;
  return new Date(time.wall).toISOString().slice(0, time.kind === 'date' ? 10 : 19);
}

/** Compares every calendar of a folder that has a row in `STATUS.tsv` of the folder with expected instances. */
export async function compareFolders(calendars: string, expected: string): Promise<Comparison[]> {
  const status = await readFile(join(expected, 'STATUS.tsv'), 'utf8');
  const known = new Set(await readdir(expected));
  const comparisons: Comparison[] = [];
  for (const line of status.split(/\r?\n/).slice(1)) {
    const [file, , consensus] = line.split('\t');
    if (!file) continue;
    const rows = known.has(`${file}.tsv`) ? await readFile(join(expected, `${file}.tsv`), 'utf8') : '';
    const bytes = await readFile(join(calendars, file));
    comparisons.push({ ...compare(file, bytes, rows), counts: consensus?.trim() === 'yes' });
  }
  return comparisons;
}

function compare(file: string, bytes: Uint8Array, rows: string): Omit<Comparison, 'counts'> {
  const wanted = rows
    .split(/\r?\n/)
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('\t').map(flat).join('\t'));
  try {
    const got = readInstances(bytes, AROUND, CAP).instances.filter(isWithin).map(rowOf);
    const missing = without(wanted, got);
    const extra = without(got, wanted);
    const outcome = missing.length + extra.length === 0 ? 'equal' : 'different';
    return { file, outcome, expected: wanted.length, missing, extra };
  } catch (error) {
    return { file, outcome: 'failed', expected: wanted.length, missing: wanted, extra: [String(error)] };
  }
}

/** The expected files measure floating times and dates by their own clock, not by Stockholm's. */
function isWithin({ start, end }: IcsInstance): boolean {
  const [from, to] = start.kind === 'zoned' ? [epochOf(start), epochOf(end)] : [start.wall, end.wall];
  return from < SPAN.to && (to > SPAN.from || from >= SPAN.from);
}

/** What is in the first list and not in the second, counting repetitions. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const row of other) left.set(row, (left.get(row) ?? 0) + 1);
  return list.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
}

/** The share of files that are equal, of those that count; 1 where there are none. */
export function shareEqual(comparisons: readonly Comparison[]): number {
  if (comparisons.length === 0) return 1;
  return comparisons.filter(({ outcome }) => outcome === 'equal').length / comparisons.length;
}

/** Runs the command; resolves to its exit code: 0 reached, 1 below `--at-least`, 2 not usable. */
export async function main(args: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'at-least': { type: 'string' }, only: { type: 'string' }, verbose: { type: 'boolean' } },
  });
  const [calendars, expected] = positionals;
  const atLeast = Number(values['at-least'] ?? '0');
  if (!calendars || !expected || !Number.isFinite(atLeast) || (values.only ?? 'non-empty') !== 'non-empty') {
    print(
      'Usage: npm run conformance -- <folder of ics> <folder of expected> [--at-least 0.97] [--only non-empty]',
    );
    return 2;
  }
  let all: Comparison[];
  try {
    all = await compareFolders(calendars, expected);
  } catch (error) {
    if (!(error instanceof Error && 'path' in error)) throw error;
    print(
      `${String(error.path)} cannot be read. The first folder has the calendars; the second has STATUS.tsv and, for each calendar that it lists, <file>.tsv.`,
    );
    return 2;
  }
  const chosen = all.filter((comparison) => values.only === undefined || comparison.expected > 0);
  for (const { file, outcome, expected: count, missing, extra, counts } of chosen) {
    print(`${outcome}\t${String(count)}\t${file}${counts ? '' : '\t(no consensus, not counted)'}`);
    if (outcome === 'equal' || !values.verbose) continue;
    for (const row of missing.slice(0, 5)) print(`\t- ${row}`);
    for (const row of extra.slice(0, 5)) print(`\t+ ${row}`);
  }
  const counted = chosen.filter(({ counts }) => counts);
  const number = (outcome: Outcome): string =>
    String(counted.filter((each) => each.outcome === outcome).length);
  const share = shareEqual(counted);
  print(
    `${number('equal')} equal, ${number('different')} different, ${number('failed')} failed of ${String(counted.length)} with consensus: ${share.toFixed(4)}`,
  );
  return share >= atLeast ? 0 : 1;
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) {
  process.exitCode = await main(process.argv.slice(2), (line) => {
    console.log(line);
  });
}
