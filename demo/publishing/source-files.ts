import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { today } from './days.js';
import { firstDay, renderDates } from './tokens.js';
import { asExcelCsv, asIcs } from './wire.js';

export interface PublishedSource {
  readonly type: string;
  readonly body: Buffer;
}

interface Kind {
  readonly type: string;
  readonly format: string;
  /** Parts a file into entries, each of which has a start of its own; joined they are the file again. */
  readonly entries: RegExp;
  /** Where an entry names its start. */
  readonly start: RegExp;
  readonly encode: (text: string) => Buffer;
}

const KINDS: Readonly<Record<string, Kind>> = {
  ics: {
    type: 'text/calendar; charset=utf-8',
    format: 'ics',
    entries: /(?=^BEGIN:VEVENT)/m,
    start: /^DTSTART.*$/m,
    encode: asIcs,
  },
  csv: {
    // Without a charset, as from a web server that knows nothing about Excel's.
    type: 'text/csv',
    format: 'iso',
    // Quoted cells hold line breaks, so a row begins with its number (the first column) and not at any line.
    entries: /(?=^[A-Z]+-\d+;)/m,
    start: /^.*$/s,
    encode: asExcelCsv,
  },
};

const kindOf = (name: string): Kind | undefined => KINDS[name.slice(name.lastIndexOf('.') + 1)];

/** The folder of calendar templates, published as if each park's own system did it. */
export class SourceFiles {
  readonly #folder: string;
  readonly #origin: () => string;

  /**
   * @param folder the templates
   * @param origin stands for `{{origin}}` in them: where the sites are
   */
  constructor(folder: string, origin: () => string) {
    this.#folder = folder;
    this.#origin = origin;
  }

  /** One calendar as it reads at `now`; undefined where there is none by that name. */
  async publish(name: string, now: Date): Promise<PublishedSource | undefined> {
    const kind = kindOf(name);
    if (!kind || !(await this.names()).includes(name)) return undefined;
    const template = await readFile(join(this.#folder, name), 'utf8');
    const text = template
      .replaceAll('{{origin}}', this.#origin())
      .split(kind.entries)
      .map((entry) => renderEntry(entry, kind, now))
      .join('');
    return { type: kind.type, body: kind.encode(text) };
  }

  async names(): Promise<string[]> {
    return (await readdir(this.#folder)).filter((name) => kindOf(name) !== undefined).sort();
  }

  /** Changes when a template changes. */
  async stamp(): Promise<string> {
    const states = (await this.names()).map(async (name) => {
      const { mtimeMs, size } = await stat(join(this.#folder, name));
      return `${name} ${mtimeMs} ${size}`;
    });
    return (await Promise.all(states)).join('\n');
  }
}

function renderEntry(entry: string, kind: Kind, now: Date): string {
  const day = today(now);
  const start = firstDay(kind.start.exec(entry)?.[0] ?? '', day);
  return renderDates(entry, {
    today: day,
    format: kind.format,
    ...(start === undefined ? {} : { start }),
    // A slip in one line shall cost that line, as it does in a park's calendar, and not all others.
    onUnreadable: (token) => token,
  });
}
