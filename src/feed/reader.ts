import { FeedError, type FeedProblem } from './errors.js';
import { isRecord } from './rules.js';
import { activity, frame } from './shapes.js';
import { instantOf } from './time.js';
import type { Activity, FeedDocument } from './types.js';

/** The major version of the documents that this reader understands. */
export const MAJOR_VERSION = 1;

/** Whatever of a title can be shown in a warning. */
export const titleOf = (raw: unknown): string | undefined => {
  const name = isRecord(raw) ? raw['name'] : undefined;
  const first = isRecord(name) ? Object.values(name)[0] : name;
  return typeof first === 'string' ? first : undefined;
};

/**
 * Reads a feed that nobody vouches for.
 *
 * A field that can't be used is left out, one that is only misspelled is mended, an item without its required
 * fields is dropped; each becomes a problem, so that whatever the schema refuses in an item is named. Unknown
 * fields are ignored. The result is always safe to show: links lead to http(s), mailto or tel,
 * dates exist, date-times carry an offset, and every park or area that an item names is listed.
 *
 * @throws FeedError `format` when the value is no feed at all, `version` when it is another major version
 */
export function readFeed(value: unknown): { document: FeedDocument; problems: readonly FeedProblem[] } {
  const { version, items: rawItems } = isRecord(value) ? value : {};
  // Asked first: another major version may call its items otherwise.
  if (version !== undefined) {
    const said = JSON.stringify(version);
    if (Number.parseInt(said.replace('"', ''), 10) !== MAJOR_VERSION)
      throw new FeedError('version', `the feed's version is ${said}, not ${MAJOR_VERSION}.x`);
  }
  if (!Array.isArray(rawItems)) {
    throw new FeedError('format', 'the answer is JSON, but no feed: it has no list of items');
  }
  const problems: FeedProblem[] = [];
  const top = frame(value, (reason, path = '') => {
    problems.push({ path: path.slice(1), reason, dropped: false });
  });
  if (!top)
    throw new FeedError(
      'format',
      `the feed can't be used: ${problems.at(-1)?.path ?? ''} is missing or wrong`,
    );
  const items: Activity[] = [];
  const seen = new Set<string>();
  rawItems.forEach((raw: unknown, index) => {
    const path = `items[${index}]`;
    const title = titleOf(raw);
    const found: { reason: string; path: string }[] = [];
    const clean = activity(raw, (reason, below = '') => found.push({ reason, path: path + below }));
    const read = clean && checked(clean, top, (reason, below) => found.push({ reason, path: path + below }));
    const kept = read && !seen.has(read.id);
    if (read && !kept) found.push({ reason: `is used twice: ${read.id}`, path: `${path}.id` });
    problems.push(
      ...found.map((problem, position) => ({
        ...problem,
        ...(title === undefined ? {} : { title }),
        dropped: !kept && position === found.length - 1,
      })),
    );
    if (!kept) return;
    seen.add(read.id);
    items.push(read);
  });
  const languages = top.languages?.length ? top.languages : ['sv'];
  return {
    document: {
      ...top,
      generated: top.generated ?? '1970-01-01T00:00:00Z',
      timeZone: top.timeZone ?? 'Europe/Stockholm',
      areas: top.areas ?? {},
      languages,
      items,
    },
    problems,
  };
}

/** What one field can't tell alone: what belongs together, and what the feed lists. */
function checked(
  item: Activity,
  { parks, areas = {} }: Pick<FeedDocument, 'parks'> & { readonly areas?: FeedDocument['areas'] },
  report: (reason: string, path: string) => void,
): Activity | undefined {
  if (!item.startDate && !item.ongoing) {
    report("is missing or can't be read", '.startDate');
    return undefined;
  }
  const listed = (known: object, id: string, field: string): boolean => {
    if (Object.hasOwn(known, id)) return true;
    report(`names ${id}, which the feed does not list`, field);
    return false;
  };
  if (!listed(parks, item.park, '.park')) return undefined;
  const { endDate, ...rest } = item;
  const clean: { -readonly [K in keyof Activity]: Activity[K] } = rest;
  if (endDate) {
    if (item.startDate && instantOf(endDate, 'end') < instantOf(item.startDate)) {
      report('is before startDate', '.endDate');
    } else clean.endDate = endDate;
  }
  if (item.areas) clean.areas = item.areas.filter((id) => listed(areas, id, '.areas'));
  if (item.coOrganizers) {
    clean.coOrganizers = item.coOrganizers.filter(
      (other) => typeof other !== 'string' || listed(parks, other, '.coOrganizers'),
    );
  }
  return clean;
}

/**
 * Reads a feed from the bytes of an answer.
 *
 * @throws FeedError `format` when they are not UTF-8 or not whole JSON, and as {@link readFeed}
 */
export function decodeFeed(bytes: ArrayBuffer | Uint8Array): ReturnType<typeof readFeed> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new FeedError('format', `the answer is not JSON in UTF-8: ${String(error)}`);
  }
  return readFeed(value);
}
