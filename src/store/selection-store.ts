import { NOTHING_SELECTED, selectionOf, type Selection } from '../selection/selection.js';
import { Listeners } from './listeners.js';

/** The one place where a group's selection lives. */
export class SelectionStore {
  /** Called when the last listener has gone. */
  onIdle: (() => void) | undefined;
  #value = NOTHING_SELECTED;
  readonly #listeners = new Listeners<Selection>(
    () => undefined,
    () => this.onIdle?.(),
  );

  get value(): Selection {
    return this.#value;
  }

  /** Replaces the selection and tells everyone. */
  set(selection: Selection): void {
    this.#value = selectionOf(selection);
    this.#listeners.tell(this.#value);
  }

  /** Tells the selection at once and at every change; the result ends it. */
  subscribe(listener: (selection: Selection) => void): () => void {
    const end = this.#listeners.add(listener);
    listener(this.#value);
    return end;
  }
}
