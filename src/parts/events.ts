import type { FeedError, FeedProblem } from '../feed/errors.js';
import type { FeedDocument } from '../feed/types.js';
import type { Selection } from '../selection/selection.js';

const OUT = { bubbles: true, composed: true };

/** A visitor has changed the selection. */
export class SydostSelectionChangeEvent extends Event {
  static readonly type = 'sydost-selection-change';
  /** The selection as it is now. */
  readonly selection: Selection;

  constructor(selection: Selection) {
    super(SydostSelectionChangeEvent.type, OUT);
    this.selection = selection;
  }
}

/** The element has a feed to show: once after it was added, and again for each newer document. */
export class SydostFeedLoadEvent extends Event {
  static readonly type = 'sydost-feed-load';
  readonly document: FeedDocument;
  /** Faults that were found and worked around. */
  readonly problems: readonly FeedProblem[];

  constructor(document: FeedDocument, problems: readonly FeedProblem[]) {
    super(SydostFeedLoadEvent.type, OUT);
    this.document = document;
    this.problems = problems;
  }
}

/** The feed could not be had; the last good list, if there is one, stays. */
export class SydostFeedErrorEvent extends Event {
  static readonly type = 'sydost-feed-error';
  readonly error: FeedError;

  constructor(error: FeedError) {
    super(SydostFeedErrorEvent.type, OUT);
    this.error = error;
  }
}

/** What an element knew of its feed, and knows now. */
export interface FeedNews {
  readonly document?: FeedDocument;
  readonly problems: readonly FeedProblem[];
  readonly error?: FeedError;
}

/** Tells the page what is new since the last time. */
export function tellNews(
  element: EventTarget,
  before: FeedNews,
  { document, problems, error }: FeedNews,
): void {
  if (document && document !== before.document) {
    const load = new SydostFeedLoadEvent(document, problems);
    element.dispatchEvent(load);
  }
  if (error && error !== before.error) {
    const failure = new SydostFeedErrorEvent(error);
    element.dispatchEvent(failure);
  }
}

declare global {
  interface HTMLElementEventMap {
    'sydost-selection-change': SydostSelectionChangeEvent;
    'sydost-feed-load': SydostFeedLoadEvent;
    'sydost-feed-error': SydostFeedErrorEvent;
  }
}
