import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib';

/** A compressed form of a file, which web servers send instead of it (nginx `gzip_static`, `brotli_static`). */
interface Coding {
  readonly ending: string;
  readonly encode: (bytes: Buffer) => Promise<Buffer>;
  readonly decode: (bytes: Buffer) => Buffer;
}

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

const CODINGS: readonly Coding[] = [
  {
    ending: '.br',
    encode: (bytes) =>
      brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    decode: (bytes) => brotliDecompressSync(bytes),
  },
  // The header has neither name nor time in it: the same file gives the same bytes.
  {
    ending: '.gz',
    encode: (bytes) => gz(bytes, { level: constants.Z_BEST_COMPRESSION }),
    decode: (bytes) => gunzipSync(bytes),
  },
];

/** File endings of the compressed forms. */
export const COMPRESSED: readonly string[] = CODINGS.map(({ ending }) => ending);

/**
 * The next edition of a published folder. Its files are written aside; nothing that is published changes before all
 * of them are there, so that a full disk or a build that is killed leaves the folder as it was. They then take their
 * places one by one, each whole, in the order in which they were announced.
 *
 * Files that would be the same are not touched: web servers make their ETag of a file's time.
 */
export class Edition {
  readonly #out: string;
  readonly #aside: string;
  readonly #codings: readonly Coding[];
  readonly #staged: { readonly from: string; readonly path: string; readonly order: number }[] = [];
  readonly #stale: string[] = [];
  #announced = 0;

  /**
   * @param out the published folder
   * @param aside a folder on the same disk for what is not published yet; what lies there goes
   * @param compress whether to have each file in brotli and gzip as well
   */
  constructor(out: string, aside: string, compress: boolean) {
    this.#out = out;
    this.#aside = aside;
    this.#codings = compress ? CODINGS : [];
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
  }

  /**
   * Writes a file aside, unless it is there already.
   *
   * @param path in the published folder, `/` between its parts
   * @param alone true for a file without compressed forms
   */
  async add(path: string, text: string, alone = false): Promise<void> {
    const order = this.#announced++;
    const bytes = Buffer.from(text);
    if (!this.#present(path)?.equals(bytes)) this.#stage(path, bytes, order);
    const codings = alone ? [] : this.#codings;
    await Promise.all(
      codings.map(async ({ ending, encode, decode }) => {
        const present = this.#present(path + ending);
        if (present && isOf(bytes, present, decode)) return;
        this.#stage(path + ending, await encode(bytes), order);
      }),
    );
    // What an edition with compressed forms has left would be sent instead of this one.
    for (const ending of COMPRESSED)
      if (codings.length === 0 && existsSync(join(this.#out, path + ending))) this.#stale.push(path + ending);
  }

  /** Publishes what was added. */
  publish(): void {
    const folders = new Set(this.#staged.map(({ path }) => dirname(join(this.#out, path))));
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    this.remove(this.#stale);
    for (const { from, path } of this.#staged.sort((one, other) => one.order - other.order))
      renameSync(from, join(this.#out, path));
    this.end();
  }

  /** Takes files away that are no longer published, and folders that are empty then. */
  remove(paths: readonly string[]): void {
    for (const path of paths) rmSync(join(this.#out, path), { force: true });
    for (const folder of new Set(paths.map((path) => dirname(join(this.#out, path))))) {
      try {
        rmdirSync(folder);
      } catch {
        // Something else lies there.
      }
    }
  }

  /** Takes away what was not published. */
  end(): void {
    rmSync(this.#aside, { recursive: true, force: true });
  }

  #present(path: string): Buffer | undefined {
    try {
      return readFileSync(join(this.#out, path));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  #stage(path: string, bytes: Buffer, order: number): void {
    const from = join(this.#aside, String(this.#staged.length));
    this.#staged.push({ from, path, order });
    writeFileSync(from, bytes);
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** True where a compressed file holds just these bytes; one that is damaged or of another edition does not. */
function isOf(bytes: Buffer, compressed: Buffer, decode: Coding['decode']): boolean {
  try {
    return decode(compressed).equals(bytes);
  } catch {
    return false;
  }
}
