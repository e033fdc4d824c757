import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeWhole } from '../../write-whole.js';
import type { PageContent } from './page.js';

/** What is known of a page from an earlier build. */
export interface KnownPage {
  readonly content: PageContent;
  /** Milliseconds: when the server was last asked for it. */
  readonly asked: number;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Milliseconds: when the last activity on it ends. */
  readonly until?: number;
}

/** Changes when `PageContent` does: what was kept in another shape is of no use. */
const VERSION = 1;

/** The pages of one source as they were read last, so that the server need not send them again. */
export class PageMemory {
  readonly #file: string | undefined;
  readonly #before: ReadonlyMap<string, KnownPage>;
  readonly #now = new Map<string, KnownPage>();

  private constructor(file: string | undefined, before: ReadonlyMap<string, KnownPage>) {
    this.#file = file;
    this.#before = before;
  }

  /** From a file; one that is not there or damaged is an empty memory. */
  static async in(file: string | undefined): Promise<PageMemory> {
    if (file === undefined) return new PageMemory(file, new Map());
    try {
      const { version, pages } = JSON.parse(await readFile(file, 'utf8')) as {
        version: number;
        pages: [string, KnownPage][];
      };
      return new PageMemory(file, new Map(version === VERSION ? pages : []));
    } catch {
      return new PageMemory(file, new Map());
    }
  }

  get(address: string): KnownPage | undefined {
    return this.#now.get(address) ?? this.#before.get(address);
  }

  keep(address: string, page: KnownPage): void {
    this.#now.set(address, page);
  }

  /** Notes when the last activity on a page ends. */
  settle(address: string, until: number): void {
    const page = this.#now.get(address);
    if (page) this.#now.set(address, { ...page, until });
  }

  /** Writes the pages that were kept in this build; the others are forgotten. */
  async save(): Promise<void> {
    if (this.#file === undefined) return;
    try {
      await mkdir(dirname(this.#file), { recursive: true });
      await writeWhole(this.#file, `${JSON.stringify({ version: VERSION, pages: [...this.#now] })}\n`);
    } catch {
      // Without it the next build asks for everything again; that is no reason for this one to fail.
    }
  }
}
