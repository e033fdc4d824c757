import { setTimeout as wait } from 'node:timers/promises';

interface Host {
  /** Settles when the request before is over. */
  last: Promise<unknown>;
  /** Milliseconds of the clock that only runs forward: when the next one may be sent. */
  free: number;
}

/** For the whole process: two sources may lie on one host, and two builds may run. */
const hosts = new Map<string, Host>();

/**
 * Sends a request when no other to the host is under way, and so long after the last one.
 *
 * @param pause milliseconds
 * @throws what `signal` was aborted with
 */
export async function inTurn<T>(
  host: string,
  pause: number,
  signal: AbortSignal | undefined,
  send: () => Promise<T>,
): Promise<T> {
  const state = hosts.get(host) ?? { last: Promise.resolve(), free: 0 };
  hosts.set(host, state);
  const sent = state.last.then(async () => {
    const rest = state.free - performance.now();
    // What it rejects with is not what the signal was aborted with.
    if (rest > 0) await wait(rest, undefined, signal && { signal }).catch(() => undefined);
    signal?.throwIfAborted();
    try {
      return await send();
    } finally {
      state.free = performance.now() + pause;
    }
  });
  state.last = sent.catch(() => undefined);
  return sent;
}
