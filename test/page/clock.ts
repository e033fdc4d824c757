import { NOW } from '../feed/fixture.js';

interface Timer {
  due: number;
  readonly run: () => void;
  /** Milliseconds between two rings; `undefined` for one that rings once. */
  readonly every: number | undefined;
}

const real = {
  now: Date.now,
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
};

function restore(): void {
  Date.now = real.now;
  Object.assign(globalThis, {
    setTimeout: real.setTimeout,
    clearTimeout: real.clearTimeout,
    setInterval: real.setInterval,
    clearInterval: real.clearInterval,
  });
}

/** For each test of the group it is Thursday 26 November 2026, nine o'clock in Stockholm, or another moment. */
export function frozenAt(moment: number = NOW): void {
  beforeEach(() => {
    Date.now = () => moment;
  });
  afterEach(restore);
}

/** A clock that stands until a test lets time pass. Its timers are the page's in each test of the group. */
export class Clock {
  now = NOW;
  readonly #timers = new Map<number, Timer>();
  #last = 0;

  /** Makes a clock for each test of the group, and gives the real one back after it. */
  static forEach(): Clock {
    const clock = new Clock();
    beforeEach(() => clock.#start());
    afterEach(restore);
    return clock;
  }

  #start(): void {
    this.now = NOW;
    this.#timers.clear();
    const add = (run: () => void, pause = 0, every?: number): number => {
      this.#last += 1;
      this.#timers.set(this.#last, { due: this.now + pause, run, every });
      return this.#last;
    };
    const drop = (id: number): void => {
      this.#timers.delete(id);
    };
    Date.now = () => this.now;
    Object.assign(globalThis, {
      setTimeout: add,
      clearTimeout: drop,
      setInterval: (run: () => void, pause: number) => add(run, pause, pause),
      clearInterval: drop,
    });
  }

  /** How many timers wait to ring. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets time pass, ringing what falls due in its order, and lets what follows from each ring come to rest. */
  async pass(seconds: number): Promise<void> {
    const end = this.now + seconds * 1000;
    for (;;) {
      const [next] = [...this.#timers]
        .filter(([, { due }]) => due <= end)
        .sort(([, a], [, b]) => a.due - b.due);
      if (!next) break;
      const [id, timer] = next;
      this.now = timer.due;
      if (timer.every === undefined) this.#timers.delete(id);
      else timer.due += timer.every;
      timer.run();
      await settled();
    }
    this.now = end;
    await settled();
  }
}

/** Until a condition holds, by the real clock whatever the page's clock shows. */
export async function until(holds: () => unknown, what: string): Promise<void> {
  const end = real.now.call(Date) + 4000;
  while (!holds()) {
    if (real.now.call(Date) > end) throw new Error(`it never came to this: ${what}`);
    await new Promise((resolve) => real.setTimeout.call(globalThis, resolve, 5));
  }
}

/** Until an answer that is at hand has been read: its body comes through a stream, in a few tasks. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1)
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
}
