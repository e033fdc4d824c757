import { FeedError, type FeedProblem } from '../feed/errors.js';
import { decodeFeed } from '../feed/reader.js';
import type { FeedDocument } from '../feed/types.js';

/** How long a feed may take to arrive whole. */
export const TIMEOUT_MS = 10_000;
/** How long an old copy may take: it is at hand, or it is not. */
const COPY_MS = 1_000;

export interface FetchedFeed {
  readonly document: FeedDocument;
  readonly problems: readonly FeedProblem[];
  /** The answer as it came. */
  readonly bytes: Uint8Array;
}

/**
 * Fetches a feed and reads it.
 *
 * @param before what was read the last time; an answer that is the same to the byte is that again
 * @param signal ends the request; the promise then rejects with the signal's reason
 * @throws FeedError of any kind
 */
export async function fetchFeed(
  url: string,
  signal: AbortSignal,
  before: FetchedFeed | undefined,
  cache: RequestCache = 'default',
): Promise<FetchedFeed> {
  const timeout = new AbortController();
  const timer = setTimeout(
    () => {
      timeout.abort();
    },
    cache === 'force-cache' ? COPY_MS : TIMEOUT_MS,
  );
  const giveUp = (): void => timeout.abort();
  signal.addEventListener('abort', giveUp);
  try {
    const response = await fetch(url, { signal: timeout.signal, cache, credentials: 'omit' });
    if (!response.ok)
      throw new FeedError('status', `the answer's status is ${response.status}`, response.status);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isSame =
      bytes.length === before?.bytes.length && bytes.every((byte, index) => byte === before.bytes[index]);
    return isSame ? before : { ...decodeFeed(bytes), bytes };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof FeedError) throw error;
    throw timeout.signal.aborted
      ? new FeedError('timeout', `no whole answer within ${TIMEOUT_MS / 1000} s`)
      : new FeedError('network', String(error));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}
