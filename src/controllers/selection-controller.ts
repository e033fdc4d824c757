import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NOTHING_SELECTED, selectionOf, type Selection } from '../selection/selection.js';
import { selectionStore } from '../store/page.js';
import type { SelectionStore } from '../store/selection-store.js';
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

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    // An update that was due when the element left still runs; it must not listen again.
    if (this.#host.isConnected) this.#follow();
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = this.#store = undefined;
    this.#key = '';
  }

  #follow(): void {
    const url = this.#feed.store?.url;
    // A framework may set null or undefined where no group is meant.
    const group = this.#host.group || '';
    const key = url === undefined ? '' : `${group} ${url}`;
    if (key === this.#key) return;
    this.#end?.();
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
