import { decodeText } from '../../decode-text.js';
import { askServer, readLocal, type Answer } from '../../fetch-bytes.js';
import type { SourceProblem } from '../../source-activity.js';
import type { SourceRequest } from '../read-source.js';
import { SourceError } from '../source-error.js';
import type { PageMemory } from './page-memory.js';
import { readPage, type PageContent } from './page.js';
import { ALLOW_ALL, readRobots, type Robots } from './robots.js';
import { inTurn } from '../../turns.js';

/** By this name a site's robots.txt can speak to the builder. */
const AGENT = 'sydost-feed';
const ACCEPT = 'text/html, application/xhtml+xml, application/ld+json, */*;q=0.5';
/** Bytes; the heaviest page of a calendar seen had 0.3 MB. */
const LARGEST_PAGE = 5_000_000;
const LARGEST_ROBOTS = 2_000_000;
/** Milliseconds for all pages of a source. */
const LONGEST = 120_000;
/** Seconds; a site that asks for more gets this much. */
const LONGEST_DELAY = 30;
const MOST_PAGES = 60;
/** Milliseconds until a page whose activity is over is asked for once more: some are used again each year. */
const WEEK = 7 * 86_400_000;
const PAUSE = 1;

/** robots.txt does not allow to ask for a page. */
class Forbidden extends SourceError {}

/** One round over the pages of a site, as a polite guest: slowly, one page at a time, and only where it is welcome. */
export class Visit {
  readonly problems: SourceProblem[] = [];
  readonly #request: SourceRequest;
  readonly #memory: PageMemory;
  readonly #robots = new Map<string, Promise<Robots>>();
  readonly #end = performance.now() + LONGEST;
  #left: number;
  #unread = 0;

  constructor(request: SourceRequest, memory: PageMemory) {
    this.#request = request;
    this.#memory = memory;
    this.#left = request.source.mostPages ?? MOST_PAGES;
  }

  /**
   * A page that others cannot do without.
   *
   * @throws {SourceError} when it cannot be had
   */
  async need(address: string): Promise<PageContent> {
    const url = new URL(address);
    this.#left--;
    if (url.protocol === 'file:') return readPage(decodeText(await readLocal(url, LARGEST_PAGE)), address);
    const known = this.#memory.get(address);
    const answer = await this.#ask(url, {
      ...(known?.etag !== undefined && { 'if-none-match': known.etag }),
      ...(known?.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
    });
    if (answer.status === 304) {
      if (!known) throw new SourceError('The server says that a page is unchanged which it never sent.');
      this.#memory.keep(address, { ...known, asked: this.#request.now });
      return known.content;
    }
    const type = answer.headers.get('content-type') ?? '';
    if (!/^$|html|xml|json|text\/plain/i.test(type)) throw new SourceError(`It is no web page but ${type}.`);
    const content = readPage(decodeText(answer.bytes), answer.url);
    const [etag, lastModified] = [answer.headers.get('etag'), answer.headers.get('last-modified')];
    this.#memory.keep(address, {
      content,
      asked: this.#request.now,
      ...(etag !== null && { etag }),
      ...(lastModified !== null && { lastModified }),
    });
    return content;
  }

  /** A page, or what it said the last time where it cannot be had now; undefined where there is neither. */
  async read(address: string): Promise<PageContent | undefined> {
    const known = this.#memory.get(address);
    const { now, span } = this.#request;
    const isOver = known?.until !== undefined && known.until < span.from && now - known.asked < WEEK;
    if (isOver || this.#left <= 0 || performance.now() > this.#end) {
      if (known) this.#memory.keep(address, known);
      else this.#unread++;
      return known?.content;
    }
    try {
      return await this.need(address);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      // It asks to be left alone for a while.
      if (error.status === 429 || error.status === 503) this.#left = 0;
      const isGone = error.status === 404 || error.status === 410 || error instanceof Forbidden;
      if (!known || isGone) {
        this.#report(address, error.message);
        return undefined;
      }
      this.#memory.keep(address, known);
      this.#report(address, `${error.message} What the page said the last time is kept.`);
      return known.content;
    }
  }

  /** Ends the visit: what is known of the pages is kept for the next one. */
  async end(): Promise<void> {
    if (this.#unread > 0) {
      const limit = `at most ${String(this.#request.source.mostPages ?? MOST_PAGES)} pages, in ${String(LONGEST / 60_000)} minutes`;
      this.#report(
        this.#request.address,
        `${String(this.#unread)} of the pages it leads to were not read this time (${limit}); the next build goes on with them.`,
      );
    }
    await this.#memory.save();
  }

  #report(page: string, reason: string): void {
    this.problems.push({ page, reason });
  }

  async #ask(url: URL, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const { fetching, source } = this.#request;
    await this.#permit(url);
    const { delay } = await this.#robotsOf(url);
    const pause = Math.max(source.pause ?? PAUSE, Math.min(delay, LONGEST_DELAY)) * 1000;
    return inTurn(url.host, pause, fetching.signal, () =>
      askServer(url, {
        ...fetching,
        limit: LARGEST_PAGE,
        headers: { accept: ACCEPT, ...headers },
        permit: (hop) => this.#permit(hop),
      }),
    );
  }

  async #permit(url: URL): Promise<void> {
    if (!(await this.#robotsOf(url)).allows(url))
      throw new Forbidden(`The robots.txt of ${url.host} does not allow "${AGENT}" to read ${url.pathname}.`);
  }

  #robotsOf({ origin }: URL): Promise<Robots> {
    let robots = this.#robots.get(origin);
    if (!robots) this.#robots.set(origin, (robots = this.#askRobots(origin)));
    return robots;
  }

  /** RFC 9309 section 2.3.1: a site without robots.txt allows everything, one that cannot be reached nothing. */
  async #askRobots(origin: string): Promise<Robots> {
    try {
      const url = new URL('/robots.txt', origin);
      const { bytes } = await askServer(url, { ...this.#request.fetching, limit: LARGEST_ROBOTS });
      return readRobots(decodeText(bytes), AGENT);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const { status = 0 } = error;
      if (status >= 400 && status < 500 && status !== 429) return ALLOW_ALL;
      throw new SourceError(
        `Whether its pages may be read cannot be told, for its robots.txt: ${error.message}`,
        error.status,
      );
    }
  }
}
