import type { FeedError, FeedProblem } from '../feed/errors.js';
import type { FeedDocument } from '../feed/types.js';
import { fetchFeed, type FetchedFeed } from './fetch-feed.js';
import { Listeners } from './listeners.js';

/** What is known of a feed. Both a document and an error: the last good one, which could not be renewed. */
export interface FeedSnapshot {
  readonly document?: FeedDocument;
  readonly problems: readonly FeedProblem[];
  readonly error?: FeedError;
  /** When the document was received, as far as this page knows; milliseconds since 1970. */
  readonly received?: number;
}

/** Pauses before it is tried again by itself; after that a visitor, the network or the page must ask for it. */
const RETRY_MS = [2_000, 8_000, 30_000];
/** From this age on a document is asked for anew when the page is looked at. */
const OLD_MS = 5 * 60_000;
/** How often listeners are told that time has passed, so that "closes in 3 days" stays true. */
const TICK_MS = 60_000;

/** Fetches one feed for all who listen, keeps the last good document and tries again after a failure. */
export class FeedStore {
  /** Called when the last listener has gone. */
  onIdle: (() => void) | undefined;
  readonly url: string;
  #snapshot: FeedSnapshot = { problems: [] };
  #request: { readonly promise: Promise<FeedDocument>; readonly abort: AbortController } | undefined;
  /** The last good answer, to tell a newer one from the same. */
  #fetched: FetchedFeed | undefined;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;
  readonly #listeners = new Listeners<FeedSnapshot>(
    () => this.#watch(),
    () => this.#release(),
  );

  constructor(url: string) {
    this.url = url;
  }

  get snapshot(): FeedSnapshot {
    return this.#snapshot;
  }

  /** Tells the snapshot at once, at every change and every minute; the result ends it. */
  subscribe(listener: (snapshot: FeedSnapshot) => void): () => void {
    const end = this.#listeners.add(listener);
    listener(this.#snapshot);
    return end;
  }

  /**
   * The document: the one at hand, else of the request under way, else of a new one.
   *
   * @throws FeedError when there is none to be had
   */
  load(): Promise<FeedDocument> {
    const { document } = this.#snapshot;
    return document ? Promise.resolve(document) : (this.#request?.promise ?? this.refresh());
  }

  /** Asks for the feed anew. A request under way is given up: the newest wins. */
  refresh(): Promise<FeedDocument> {
    this.#request?.abort.abort();
    clearTimeout(this.#retry);
    const abort = new AbortController();
    const promise = this.#fetch(abort.signal);
    const request = { promise, abort };
    this.#request = request;
    const done = (): void => {
      if (this.#request === request) this.#request = undefined;
    };
    promise.then(done, done);
    return promise;
  }

  async #fetch(signal: AbortSignal): Promise<FeedDocument> {
    try {
      // A published feed may be used for a day without a word while its server is gone (stale-while-revalidate):
      // good for a first view, but who asks for a newer one must hear that there is none.
      const cache = this.#snapshot.document ? 'no-cache' : 'default';
      return this.#keep(await fetchFeed(this.url, signal, this.#fetched, cache), Date.now());
    } catch (error) {
      if (signal.aborted) return this.#newer(signal);
      return this.#fail(error as FeedError, signal);
    }
  }

  #keep(fetched: FetchedFeed, received: number): FeedDocument {
    const { document, problems } = fetched;
    if (fetched !== this.#fetched) this.#reportProblems(problems);
    this.#fetched = fetched;
    this.#failures = 0;
    this.#receive({ document, problems, received });
    return document;
  }

  /** Whoever waits for a request that was given up gets the newer one's answer. */
  #newer(signal: AbortSignal): Promise<FeedDocument> {
    const request = this.#request;
    return request && request.abort.signal !== signal
      ? request.promise
      : Promise.reject(signal.reason as Error);
  }

  async #fail(error: FeedError, signal: AbortSignal): Promise<FeedDocument> {
    let { document } = this.#snapshot;
    // Chromium does not honour stale-if-error, but gives an old copy when asked for one.
    if (!document && this.#failures === 0) {
      const old = await fetchFeed(this.url, signal, undefined, 'force-cache').catch(() => undefined);
      if (signal.aborted) return this.#newer(signal);
      document = old?.document;
      if (old) {
        this.#snapshot = { document: old.document, problems: old.problems };
        this.#reportProblems(old.problems);
      }
    }
    this.#failures += 1;
    this.#report(`${this.url} could not be read (${error.kind}): ${error.message}`);
    this.#receive({ ...this.#snapshot, error });
    this.#scheduleRetry();
    if (!document) throw error;
    return document;
  }

  #receive(snapshot: FeedSnapshot): void {
    this.#snapshot = Object.freeze(snapshot);
    this.#listeners.tell(this.#snapshot);
  }

  #reportProblems(problems: readonly FeedProblem[]): void {
    if (!problems.length) return;
    const faults = problems.map(
      ({ path, title, reason, dropped }) =>
        `\n  ${path}${title === undefined ? '' : ` (${title})`} ${reason}${dropped ? '; left out' : ''}`,
    );
    this.#report(`${this.url} has ${problems.length} faults:${faults.join('')}`);
  }

  #report(message: string): void {
    console.warn(`sydost: ${message}`);
  }

  #scheduleRetry(): void {
    const pause = RETRY_MS[this.#failures - 1];
    if (pause !== undefined && this.#listeners.any) this.#retry = setTimeout(this.#again, pause);
  }

  #watch(): void {
    this.#tick = setInterval(() => {
      this.#listeners.tell(this.#snapshot);
      // After a failure only the visitor, the network or the page asks again.
      if (!this.#snapshot.error) this.#lookAgain();
    }, TICK_MS);
    addEventListener('online', this.#again);
    document.addEventListener('visibilitychange', this.#lookAgain);
    if (this.#snapshot.error) this.#scheduleRetry();
  }

  #release(): void {
    clearInterval(this.#tick);
    clearTimeout(this.#retry);
    removeEventListener('online', this.#again);
    document.removeEventListener('visibilitychange', this.#lookAgain);
    this.#request?.abort.abort();
    this.onIdle?.();
  }

  /** A failure is in the snapshot already; nobody waits for this promise. */
  readonly #again = (): void => {
    if (!this.#request) this.refresh().catch(() => undefined);
  };

  readonly #lookAgain = (): void => {
    const { error, received = 0 } = this.#snapshot;
    const due = error !== undefined || Date.now() - received > OLD_MS;
    if (due && document.visibilityState === 'visible') this.#again();
  };
}
