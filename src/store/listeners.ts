/** Who listens to a store, and what to do when the first comes and the last has gone. */
export class Listeners<T> {
  readonly #all = new Set<(value: T) => void>();
  readonly #onFirst: () => void;
  readonly #onIdle: () => void;
  #isWatched = false;

  constructor(onFirst: () => void, onIdle: () => void) {
    this.#onFirst = onFirst;
    this.#onIdle = onIdle;
  }

  get any(): boolean {
    return this.#all.size > 0;
  }

  /** Adds a listener; the result takes it away again. */
  add(listener: (value: T) => void): () => void {
    this.#all.add(listener);
    if (!this.#isWatched) this.#onFirst();
    this.#isWatched = true;
    return () => {
      if (!this.#all.delete(listener) || this.any) return;
      // An element that is moved leaves and comes back within one task: that is not idle.
      queueMicrotask(() => {
        if (this.any || !this.#isWatched) return;
        this.#isWatched = false;
        this.#onIdle();
      });
    };
  }

  tell(value: T): void {
    for (const listener of this.#all) listener(value);
  }
}
