import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NOTHING_SELECTED, selectionOf, type Selection } from '../selection/selection.js';
import { selectionStore } from '../store/page.js';
import type { Role, SelectionStore } from '../store/selection-store.js';
import type { FeedController } from './feed-controller.js';

interface SelectionHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  group: string;
}

/** Keeps an element on the selection of its feed and group, and redraws it when that changes. */
export class SelectionController implements ReactiveController {
  readonly #host: SelectionHost;
  readonly #feed: FeedController;
  #key = '';
  #store: SelectionStore | undefined;
  #end: (() => void) | undefined;
  /** Ways to give back the roles that the element has taken, or waits for. */
  readonly #roles = new Map<Role, () => void>();
  /** What was asked for while there was no store to ask. */
  #early: Selection | undefined;

  /** @param feed made before this one, so that the feed is known when this one looks */
  constructor(host: SelectionHost, feed: FeedController) {
    this.#host = host;
    this.#feed = feed;
    host.addController(this);
  }

  get value(): Selection {
    return this.#store?.value ?? this.#early ?? NOTHING_SELECTED;
  }

  /** Asks for a change; a field that is left out stays. */
  change(part: Partial<Selection>): void {
    const selection = selectionOf({ ...this.value, ...part });
    if (this.#store) this.#store.set(selection);
    else this.#early = selection;
  }

  /** Whether an element of the group has a role, and whether it is this one. */
  holderOf(role: Role): 'self' | 'other' | undefined {
    const holder = this.#store?.holder(role);
    return holder && (holder === this.#host ? 'self' : 'other');
  }

  /** Takes a role for the element, or gives it back; to be said at each update. */
  play(role: Role, isWanted: boolean): void {
    const end = this.#roles.get(role);
    if (isWanted === !!end || !this.#store) return;
    this.#roles.delete(role);
    if (isWanted) this.#roles.set(role, this.#store.take(role, this.#host));
    else end?.();
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    // An update that was due when the element left still runs; it must not listen again.
    if (this.#host.isConnected) this.#follow();
  }

  hostDisconnected(): void {
    this.#leave();
    this.#store = undefined;
    this.#key = '';
  }

  #leave(): void {
    for (const end of this.#roles.values()) end();
    this.#roles.clear();
    this.#end?.();
    this.#end = undefined;
  }

  #follow(): void {
    const url = this.#feed.store?.url;
    // A framework may set null or undefined where no group is meant.
    const group = this.#host.group || '';
    const key = url === undefined ? '' : `${group} ${url}`;
    if (key === this.#key) return;
    this.#leave();
    this.#key = key;
    this.#store = url === undefined ? undefined : selectionStore(url, group);
    if (this.#store && this.#early) {
      this.#store.set(this.#early);
      this.#early = undefined;
    }
    this.#end = this.#store?.subscribe(() => {
      this.#host.requestUpdate();
    });
  }
}
