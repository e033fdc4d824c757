import type { FeedDocument } from '../../src/feed/types.js';

interface Edition {
  readonly stamp: string;
  readonly document: FeedDocument;
}

/**
 * The feed as last built. Asking for it builds it anew when its sources have changed since;
 * a build that fails keeps the last good one, as a publisher would.
 */
export class PublishedFeed {
  readonly #build: () => Promise<FeedDocument>;
  readonly #stamp: () => Promise<string>;
  readonly #onFailure: (error: unknown) => void;
  #edition: Edition | undefined;
  #failed: string | undefined;
  #running: Promise<FeedDocument> | undefined;

  /**
   * @param build makes the document
   * @param stamp changes when a new build would read something else
   * @param onFailure told about a build that failed although there is a last good document
   */
  constructor(
    build: () => Promise<FeedDocument>,
    stamp: () => Promise<string>,
    onFailure: (error: unknown) => void,
  ) {
    this.#build = build;
    this.#stamp = stamp;
    this.#onFailure = onFailure;
  }

  /** The document of what the sources say now. */
  async current(): Promise<FeedDocument> {
    const stamp = await this.#stamp();
    // What could not be built is not tried again before something changes: each visit would wait for it.
    const isFresh = stamp === this.#edition?.stamp || stamp === this.#failed;
    return this.#edition && isFresh ? this.#edition.document : this.rebuild();
  }

  /** Builds now; callers that come meanwhile share the build. */
  rebuild(): Promise<FeedDocument> {
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #run(): Promise<FeedDocument> {
    const stamp = await this.#stamp();
    try {
      const document = await this.#build();
      this.#edition = { stamp, document };
      this.#failed = undefined;
      return document;
    } catch (error) {
      if (!this.#edition) throw error;
      this.#failed = stamp;
      this.#onFailure(error);
      return this.#edition.document;
    }
  }
}
