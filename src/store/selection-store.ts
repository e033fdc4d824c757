import { NOTHING_SELECTED, selectionOf, type Selection } from '../selection/selection.js';
import { Listeners } from './listeners.js';

/**
 * What one element does for its whole group: `areas`, it offers the profile areas, so that a list need not; `status`,
 * it tells a screen reader what was found, so that only one does.
 */
export type Role = 'areas' | 'status';

/** The one place where a group's selection lives, and who does what in it. */
export class SelectionStore {
  /** Called when the last listener has gone. */
  onIdle: (() => void) | undefined;
  #value = NOTHING_SELECTED;
  readonly #takers: { readonly role: Role; readonly element: object }[] = [];
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

  /** The element that has a role: who took it first and has not given it back. */
  holder(role: Role): object | undefined {
    return this.#takers.find((taker) => taker.role === role)?.element;
  }

  /** Lets an element take a role, or wait for it; the result gives it back. Everyone hears of it. */
  take(role: Role, element: object): () => void {
    const taker = { role, element };
    this.#takers.push(taker);
    this.#listeners.tell(this.#value);
    return () => {
      this.#takers.splice(this.#takers.indexOf(taker), 1);
      this.#listeners.tell(this.#value);
    };
  }

  /** Tells the selection at once, and at every change of it or of the roles; the result ends it. */
  subscribe(listener: (selection: Selection) => void): () => void {
    const end = this.#listeners.add(listener);
    listener(this.#value);
    return end;
  }
}
