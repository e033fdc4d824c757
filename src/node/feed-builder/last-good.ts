import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceConfig } from './config.js';
import { fileNameOf } from './publish/file-name.js';
import type { SourceActivity } from './source-activity.js';
import { writeWhole } from './write-whole.js';

/** The last good reading of each source, in a folder beside the output. */
export class LastGood {
  readonly #folder: string | undefined;

  /** @param out the output folder; without one nothing is remembered */
  constructor(out: string | undefined) {
    this.#folder = out === undefined ? undefined : join(out, '.sydost');
  }

  /** The file of a source. Its address in the configuration names it, not the resolved one: ports of a test server change. */
  fileOf({ park, kind, url }: SourceConfig): string | undefined {
    if (this.#folder === undefined) return undefined;
    const hash = createHash('sha256').update(`${kind} ${url}`).digest('hex').slice(0, 8);
    return join(this.#folder, `${fileNameOf(park)}-${kind}-${hash}.json`);
  }

  /** The file in which the reader of a source keeps what makes its next reading cheaper. */
  memoryOf(source: SourceConfig): string | undefined {
    return this.fileOf(source)?.replace(/json$/, 'memory.json');
  }

  /** undefined where there is none, or where the file is damaged. */
  async read(source: SourceConfig): Promise<SourceActivity[] | undefined> {
    const file = this.fileOf(source);
    if (file === undefined) return undefined;
    try {
      const value: unknown = JSON.parse(await readFile(file, 'utf8'));
      return Array.isArray(value) ? (value as SourceActivity[]) : undefined;
    } catch {
      return undefined;
    }
  }

  async write(source: SourceConfig, activities: readonly SourceActivity[]): Promise<void> {
    const file = this.fileOf(source);
    if (file === undefined || this.#folder === undefined) return;
    await mkdir(this.#folder, { recursive: true });
    await writeWhole(file, `${JSON.stringify(activities)}\n`);
  }
}
