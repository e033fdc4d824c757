import { readMoment } from '../../moments.js';
import type { Fields } from '../../wordpress-entry.js';

/** WordPress' own dates say when an entry was written. */
const OWN = /^(?:date|modified)(?:_gmt)?$|^_/;
const DATE_LIKE = /^(?:19|20)\d{2}-?\d{2}-?\d{2}|^\d{1,2}[/.]\d{1,2}[/.]\d{4}/;

/**
 * Why nothing can be read of entries that have no start where it should be, and where it may be instead.
 *
 * @param near `YYYY-MM-DD`
 */
export function missingStart(path: string, entry: Fields, near: string): string {
  const found: string[] = [];
  const look = (value: unknown, at: string, depth: number): void => {
    if (found.length >= 5 || depth > 4) return;
    if (typeof value === 'string' && DATE_LIKE.test(value) && readMoment(value, near)) found.push(at);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value))
      if (depth > 0 || !OWN.test(key)) look(inner, at ? `${at}.${key}` : key, depth + 1);
  };
  look(entry, '', 0);
  const help =
    found.length > 0
      ? `There are dates at ${found.join(', ')}.`
      : 'There are no dates at all: Advanced Custom Fields shows a group of fields only where "Show in REST API" is chosen for it.';
  return `No entry has anything at "${path}", where fields.start says that the start is. ${help}`;
}
