import { parse } from 'csv-parse/sync';
import { decodeText } from '../../decode-text.js';
import { SourceError } from '../source-error.js';

/** A row of a sheet: its cells, trimmed, and the line of the file where it begins, from 1. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** How a ZIP archive (`.xlsx`) and an OLE file (`.xls`) begin. */
const WORKBOOK = /^(?:504b0304|d0cf11e0)/;

/**
 * The bytes of a sheet as Excel saves it → rows, the headings first. Separator and encoding are found out:
 * semicolon, tab or comma; UTF-8 with or without byte order mark, else Windows-1252.
 *
 * @throws {SourceError} when quotes are so broken that no rows come out
 */
export function readTable(bytes: Uint8Array): Row[] {
  if (WORKBOOK.test(Buffer.from(bytes.subarray(0, 4)).toString('hex')))
    throw new SourceError('The file is an Excel workbook: save it as CSV, or share it as a Google sheet.');
  // Excel for Mac ends lines with CR alone; the parser counts CR LF inside a cell as two lines.
  const whole = decodeText(bytes).replace(/\r\n?/g, '\n');
  // Some sheets say their separator first.
  const text = whole.replace(/^sep=.\n/i, '');
  const skipped = text === whole ? 0 : 1;
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      raw: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
    }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    return records.flatMap(({ record, raw, info }) => {
      const below = raw.trim().split('\n').length - 1;
      const row = {
        cells: record.map((cell) => cell.replaceAll('\u00A0', ' ').trim()),
        line: info.lines - below + skipped,
      };
      return row.cells.some(Boolean) ? [row] : [];
    });
  } catch (error) {
    throw new SourceError(
      `The sheet cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** The one that the first line has most of, outside quotes. */
function separatorOf(text: string): string {
  const first = /^[^\n]*/.exec(text.trimStart())?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (separator: string): number => first.split(separator).length;
  return [';', '\t', ','].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
