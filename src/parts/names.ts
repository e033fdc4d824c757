import type { FeedDocument } from '../feed/types.js';

/** The entries of a list in an attribute. */
export const listed = (value: string | null | undefined): readonly string[] =>
  (value ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

/** Ids of what a list in an attribute names; what the feed does not know is named to `hint`, and left out. */
export const knownIds = (
  attribute: string,
  value: string | null | undefined,
  find: (name: string, feed: FeedDocument) => string | undefined,
  feed: FeedDocument,
  hint: (message: string) => void,
): string[] =>
  listed(value).flatMap((entry) => {
    const id = find(entry, feed);
    if (id === undefined) hint(`the feed has no ${entry}, named in ${attribute}`);
    return id === undefined ? [] : [id];
  });
