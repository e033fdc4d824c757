/**
 * Why a feed could not be had.
 *
 * - `network`: no answer; a refusal by CORS looks the same to a page
 * - `timeout`: no complete answer in time
 * - `status`: an answer that is not a success (`status` holds it)
 * - `format`: not UTF-8, not JSON, cut off, or JSON that is no feed
 * - `version`: a feed of another major version than this reader's
 */
export type FeedErrorKind = 'network' | 'timeout' | 'status' | 'format' | 'version';

/** A whole feed that can't be used. Single bad items never raise it: they become problems. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly kind: FeedErrorKind;
  /** The HTTP status, where `kind` is `status`. */
  readonly status: number | undefined;

  constructor(kind: FeedErrorKind, message: string, status?: number) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
}

/** One fault in a feed that could be read all the same. */
export interface FeedProblem {
  /** Where, as in `items[3].startDate`. */
  readonly path: string;
  /** The title of the item that it is in, where there is one. */
  readonly title?: string;
  /** What is wrong, in plain words: `is not a date`. */
  readonly reason: string;
  /** True when the whole item was left out, false when only the field was, or was mended. */
  readonly dropped: boolean;
}
