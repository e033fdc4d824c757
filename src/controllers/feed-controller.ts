import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedSnapshot, FeedStore } from '../store/feed-store.js';
import { feedStore, page } from '../store/page.js';

interface FeedHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  /** Address of the feed; empty for the page's. */
  feed: string;
}

const NOTHING: FeedSnapshot = { problems: [] };

/** Keeps an element on the feed that its `feed` names, and redraws it when there is news. */
export class FeedController implements ReactiveController {
  readonly #host: FeedHost;
  readonly #onNews: (snapshot: FeedSnapshot, before: FeedSnapshot) => void;
  #before = NOTHING;
  #store: FeedStore | undefined;
  #end: (() => void) | undefined;

  constructor(host: FeedHost, onNews: (snapshot: FeedSnapshot, before: FeedSnapshot) => void) {
    this.#host = host;
    this.#onNews = onNews;
    host.addController(this);
  }

  /** The store behind the feed; `undefined` when the page names no feed, or no address. */
  get store(): FeedStore | undefined {
    return this.#store;
  }

  get snapshot(): FeedSnapshot {
    return this.#store?.snapshot ?? NOTHING;
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
    this.#end = undefined;
    this.#store = undefined;
  }

  #follow(): void {
    const { feed } = this.#host;
    const url = feed ? absolute(feed) : page.feed;
    if (url === this.#store?.url) return;
    this.#end?.();
    this.#store = url ? feedStore(url) : undefined;
    this.#end = this.#store?.subscribe((snapshot) => {
      const before = this.#before;
      this.#before = snapshot;
      this.#onNews(snapshot, before);
      this.#host.requestUpdate();
    });
    // Who hears the first news may take the element away at once.
    if (!this.#host.isConnected) this.hostDisconnected();
  }
}

/** The address that an attribute names, seen from the page; `undefined` for what is none. */
function absolute(address: string): string | undefined {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return undefined;
  }
}
