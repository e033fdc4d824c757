import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFeed } from '../../feed/reader.js';
import type { Activity, FeedDocument, SourceState } from '../../feed/types.js';
import type { Draft } from './draft.js';

/** The document that was written before, so that nothing moves in the next one that has not changed. */
export class Previous {
  readonly document: FeedDocument | undefined;
  readonly #items: ReadonlyMap<string, Activity>;

  constructor(document: FeedDocument | undefined) {
    this.document = document;
    this.#items = new Map(document?.items.map((item) => [item.id, item]));
  }

  /** From an output folder; without one, or where nothing readable is there, there is no previous document. */
  static async in(out: string | undefined): Promise<Previous> {
    if (out === undefined) return new Previous(undefined);
    try {
      return new Previous(readFeed(JSON.parse(await readFile(join(out, 'feed.json'), 'utf8'))).document);
    } catch {
      return new Previous(undefined);
    }
  }

  /**
   * When an activity was modified: as before where it has not changed, otherwise when the source says, but never in
   * the future and never earlier than before.
   */
  modifiedOf({ activity, modified }: Draft, now: string): string {
    const before = this.#items.get(activity.id);
    if (before && sameContent(before, activity)) return before.modified;
    if (modified === undefined || modified > now) return now;
    return before && modified <= before.modified ? now : modified;
  }

  /** When the document was generated: as before where its items are the same. */
  generatedOf(items: readonly Activity[], now: string): string {
    return this.document && this.isSame(items) ? this.document.generated : now;
  }

  isSame(items: readonly Activity[]): boolean {
    return this.document !== undefined && ordered(this.document.items) === ordered(items);
  }

  /** Since when the nth source of a park and kind has its status. */
  sinceOf({ park, kind, status }: SourceState, nth: number, now: string): string {
    const before = this.document?.sources?.filter((each) => each.park === park && each.kind === kind)[nth];
    return before?.status === status && before.since !== undefined ? before.since : now;
  }
}

function sameContent(before: Activity, now: Draft['activity']): boolean {
  return ordered({ ...before, modified: '' }) === ordered({ ...now, modified: '' });
}

/** JSON with sorted keys: the reader of the elements writes fields in an order of its own. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
