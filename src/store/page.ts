import { FeedStore } from './feed-store.js';
import { SelectionStore } from './selection-store.js';

/** What all elements of a page share, also those of a second copy of the script. */
export interface Page {
  readonly feeds: Map<string, FeedStore>;
  readonly selections: Map<string, SelectionStore>;
  /** The feed of elements that name none. */
  feed?: string;
}

const KEY = Symbol.for('sydost.page.v1');

/** The page's registry. Copies find each other's by its name, so its shape may only grow. */
export const page: Page = ((globalThis as unknown as { [KEY]: Page | undefined })[KEY] ??= {
  feeds: new Map(),
  selections: new Map(),
});

/** A shared thing that is let go when nobody listens to it any more. */
interface Shared {
  onIdle: (() => void) | undefined;
}

function shared<T extends Shared>(all: Map<string, T>, key: string, make: () => T): T {
  let one = all.get(key);
  if (!one) {
    one = make();
    all.set(key, one);
    one.onIdle = () => all.delete(key);
  }
  return one;
}

/** The store of a feed address: one for all elements that read it. */
export const feedStore = (url: string): FeedStore => shared(page.feeds, url, () => new FeedStore(url));

/** The selection that the elements of a feed and group share. */
export const selectionStore = (url: string, group: string): SelectionStore =>
  shared(page.selections, `${group} ${url}`, () => new SelectionStore());
