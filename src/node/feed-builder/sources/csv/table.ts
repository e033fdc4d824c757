import { parse } from 'csv-parse/sync';
import { SourceError } from '../source-error.js';

/** A row of a sheet: its cells, trimmed, and the line of the file where it begins, from 1. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * The bytes of a sheet as Excel saves it → rows, the headings first. Separator and encoding are found out:
 * semicolon, tab or comma; UTF-8 with or without byte order mark, else Windows-1252.
 *
 * @throws {SourceError} when quotes are so broken that no rows come out
 */
export function readTable(bytes: Uint8Array): Row[] {
  // Excel for Mac ends lines with CR alone. Some sheets say their separator first: "sep=;".
  const text = decode(bytes).replace(/^sep=.\r?\n/i, '');
  const skipped = /^sep=.\r?\n/i.test(decode(bytes)) ? 1 : 0;
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as { record: string[]; info: { lines: number } }[];
    let line = 1 + skipped;
    return records.flatMap(({ record, info }) => {
      const row = { cells: record.map((cell) => cell.replaceAll('\u00A0', ' ').trim()), line };
      line = info.lines + 1 + skipped;
      return row.cells.some(Boolean) ? [row] : [];
    });
  } catch (error) {
    throw new SourceError(
      `The sheet cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The one that the first line has most of, outside quotes. */
function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text.trimStart())?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (separator: string): number => first.split(separator).length;
  return [';', '\t', ','].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
