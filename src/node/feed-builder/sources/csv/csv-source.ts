import { addDays, dayAt } from '../../../../feed/time.js';
import { parseClocks, parseDay } from '../../dates.js';
import { fetchBytes } from '../../fetch-bytes.js';
import { readMoment } from '../../moments.js';
import { plainLine, plainText } from '../../plain-text.js';
import { stampOn } from '../../stockholm.js';
import type { Label, SourceActivity, SourceProblem, SourceReading } from '../../source-activity.js';
import { isOngoing } from '../../words.js';
import type { SourceRequest } from '../read-source.js';
import { SourceError } from '../source-error.js';
import { columnOf, type Column } from './columns.js';
import { csvAddress } from './shared-link.js';
import { readTable, type Row } from './table.js';

/** The columns that mean the same as a labelled line. */
const LABELS: readonly Label[] = [
  'registration',
  'deadline',
  'price',
  'seats',
  'waitingList',
  'organizers',
  'audience',
  'languages',
  'accessibility',
  'contact',
  'type',
  'areas',
  'status',
  'image',
];
/** Dates without a year are taken as the closest to this many days from now: three months back, nine ahead. */
const MIDDLE_OF_YEAR = 91;

/**
 * A sheet at an address, or behind the link by which it is shared.
 *
 * @throws {SourceError} when it cannot be had or is no such sheet
 */
export async function readSheet({ address, now, fetching }: SourceRequest): Promise<SourceReading> {
  const shared = csvAddress(address);
  const bytes = await fetchBytes(shared, fetching).catch((error: unknown) => {
    // To those it is not shared with, the services answer with a page to log in.
    if (!(error instanceof SourceError) || shared === address) throw error;
    throw new SourceError(`${error.message} Is the sheet shared with everyone who has the link?`);
  });
  return readCsv(bytes, now);
}

/**
 * Sheet with Swedish headings → activities, a row each.
 *
 * @param now milliseconds, for dates that say no year
 * @throws {SourceError} when there is no column for titles or starts
 */
export function readCsv(bytes: Uint8Array, now: number): SourceReading {
  const [first, ...rows] = readTable(bytes);
  const headings = first?.cells ?? [];
  const columns = headings.map(columnOf);
  if (!columns.includes('name')) throw new SourceError('The sheet has no column "Titel".');
  if (!columns.includes('startDate')) throw new SourceError('The sheet has no column "Startdatum".');
  const problems: SourceProblem[] = headings.flatMap((heading, at) =>
    heading && columns[at] === undefined
      ? [
          {
            line: 1,
            field: heading,
            reason: `Nothing is known about a column "${heading}"; it was not read.`,
          },
        ]
      : [],
  );
  const activities = rows.flatMap((row) => activityOf(row, headings, columns, now, problems) ?? []);
  return { activities, problems };
}

type Cells = Partial<Record<Column, string>>;
type Report = (column: Column, reason: string) => void;

function activityOf(
  row: Row,
  headings: readonly string[],
  columns: readonly (Column | undefined)[],
  now: number,
  problems: SourceProblem[],
): SourceActivity | undefined {
  const cells: Cells = {};
  /** Headings as written. Where several columns mean the same, the first that says something counts. */
  const written: Cells = {};
  columns.forEach((column, at) => {
    if (!column) return;
    written[column] ??= headings[at] ?? '';
    if (!cells[column] && row.cells[at]) {
      cells[column] = row.cells[at];
      written[column] = headings[at] ?? '';
    }
  });
  const name = plainLine(cells.name ?? '');
  const report: Report = (column, reason) => {
    problems.push({ line: row.line, field: written[column] ?? column, ...(name && { title: name }), reason });
  };
  if (name === '') {
    report('name', 'The row has no title; it was left out.');
    return undefined;
  }
  const dates = datesOf(cells, now, report);
  if (!dates) return undefined;
  const { id, place, town, link } = cells;
  const labels = LABELS.filter((label) => cells[label]);
  const of = (from: Cells, columns: readonly Label[]): SourceActivity['said'] =>
    Object.fromEntries(columns.map((label) => [label, from[label]]));
  const texts = { summary: cells.summary, description: cells.description };
  const english = {
    name: plainLine(cells.nameEn ?? ''),
    summary: cells.summaryEn,
    description: cells.descriptionEn,
  };
  return {
    line: row.line,
    ...(id && { uid: id }),
    name,
    ...dates,
    ...plain(texts),
    ...(link && { url: link }),
    ...(place && { location: place }),
    ...(town && { town }),
    categories: (cells.keywords ?? '')
      .split(/[,;|]/)
      .map((word) => word.trim())
      .filter(Boolean),
    ...(Object.values(english).some(Boolean) && {
      translations: { en: { ...(english.name && { name: english.name }), ...plain(english) } },
    }),
    said: of(cells, labels),
    headings: of(written, [...labels, ...(link ? (['link'] as const) : [])]),
  };
}

function plain(texts: { summary?: string | undefined; description?: string | undefined }): {
  summary?: string;
  description?: string;
} {
  return {
    ...(texts.summary && { summary: plainLine(texts.summary) }),
    ...(texts.description && { description: plainText(texts.description) }),
  };
}

type Dates = Pick<SourceActivity, 'startDate' | 'endDate' | 'ongoing'>;

function datesOf(cells: Cells, now: number, report: Report): Dates | undefined {
  const start = cells.startDate ?? '';
  if (isOngoing(start)) return { ongoing: true };
  const first = parseDay(start, addDays(dayAt(now), MIDDLE_OF_YEAR));
  if (first === undefined) {
    report(
      'startDate',
      start ? `"${start}" is not a date; the row was left out.` : 'The row has no date; it was left out.',
    );
    return undefined;
  }
  const last = cells.endDate ? parseDay(cells.endDate, first) : first;
  if (last === undefined) report('endDate', `"${cells.endDate ?? ''}" is not a date; it was left out.`);
  if (last !== undefined && last < first)
    report('endDate', 'The end is before the start; the end was left out.');
  const end = last === undefined || last < first ? first : last;
  const [from, until] = clocksOf(cells, report);
  if (from === undefined) return { startDate: first, ...(end > first && { endDate: end }) };
  const startDate = stampOn(first, from);
  if (until === undefined) return { startDate, ...(end > first && { endDate: stampOn(end, '23:59') }) };
  // "22.00–01.00" ends on the day after.
  const endDay = end === first && until < from ? addDays(end, 1) : end;
  return { startDate, ...((endDay > first || until > from) && { endDate: stampOn(endDay, until) }) };
}

/** Start and end from their own columns, from one column "Tid", or from "26/11 kl 13–15" and the like in the dates'. */
function clocksOf(cells: Cells, report: Report): [string?, string?] {
  const read = (column: 'startTime' | 'endTime' | 'time'): string[] => {
    const text = cells[column] ?? '';
    const clocks = parseClocks(text);
    if (text && clocks.length === 0) report(column, `"${text}" is not a time of day; it was left out.`);
    return clocks;
  };
  const marked = /\b(?:kl\.?|klockan)\s*(.*)$/i.exec(cells.startDate ?? '')?.[1] ?? '';
  /** "2026-11-26 13:00:00"; at midnight the cell holds a date alone. */
  const beside = (text = ''): string[] => {
    const clock = readMoment(text, '2000-01-01')?.clock;
    return clock === undefined || clock === '00:00' ? [] : [clock];
  };
  const start = [...read('startTime'), ...read('time'), ...parseClocks(marked)];
  if (start.length === 0) start.push(...beside(cells.startDate));
  const [end = beside(cells.endDate)[0] ?? start[1]] = read('endTime');
  return start[0] === undefined ? [] : end === undefined ? [start[0]] : [start[0], end];
}
