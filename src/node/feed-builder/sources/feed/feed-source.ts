import { FeedError, type FeedProblem } from '../../../../feed/errors.js';
import { decodeFeed } from '../../../../feed/reader.js';
import { parkLabel } from '../../../../feed/queries.js';
import type { Activity, FeedDocument } from '../../../../feed/types.js';
import { canonicalAddress } from '../../address.js';
import { fetchBytes, type FetchOptions } from '../../fetch-bytes.js';
import type { SourceActivity, SourceProblem, SourceReading } from '../../source-activity.js';
import type { SourceRequest } from '../read-source.js';
import { SourceError } from '../source-error.js';
import { activityOf } from './activity.js';
import { Names } from './names.js';

/** A feed goes on in further documents; there are no more than this many. */
const MOST_DOCUMENTS = 20;

/**
 * Another feed of ours → its activities, under the ids that they have there. Those of parks that are none here are
 * left out and counted.
 *
 * @throws {SourceError} when it cannot be had, is no feed, or one of another major version
 */
export async function readFeedSource(request: SourceRequest): Promise<SourceReading> {
  const { address, config, source, fetching } = request;
  const activities: SourceActivity[] = [];
  const problems: SourceProblem[] = [];
  const strangers = new Map<string, number>();
  const read = new Set<string>();
  let next: string | undefined = address;
  while (next !== undefined && read.size < MOST_DOCUMENTS && !read.has(next)) {
    read.add(next);
    const { document, problems: faults } = await readDocument(next, fetching);
    problems.push(...faults.map(problemOf), ...staleIn(document));
    const names = new Names(document, source, config);
    const isOwn = ownPages(document);
    const language = config.languages?.[0] ?? 'sv';
    for (const item of document.items) {
      const activity = activityOf(item, names, { isOwn, from: document.languages[0] ?? 'sv', to: language });
      const park = document.parks[item.park]?.name ?? item.park;
      if (activity) activities.push(activity);
      else strangers.set(park, (strangers.get(park) ?? 0) + 1);
    }
    next = following(document.next, next);
  }
  for (const [park, count] of strangers)
    problems.push({
      reason: `${String(count)} of its activities were left out: "${park}" is none of the parks here. If it is one, add the name to that park's aliases.`,
    });
  return { activities, problems };
}

async function readDocument(address: string, fetching: FetchOptions): Promise<ReturnType<typeof decodeFeed>> {
  const bytes = await fetchBytes(address, fetching);
  try {
    return decodeFeed(bytes);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const what =
      error.kind === 'version' ? 'It cannot be read by this version of the builder' : 'It is no feed';
    throw new SourceError(`${what}: ${error.message}.`);
  }
}

/** The document that goes on where one ends, on the same host. */
function following(next: string | undefined, address: string): string | undefined {
  if (next === undefined) return undefined;
  return new URL(next).host === new URL(address).host ? next : undefined;
}

const problemOf = ({ path, title, reason, dropped }: FeedProblem): SourceProblem => ({
  field: path,
  ...(title !== undefined && { title }),
  reason: `It ${reason}${dropped ? '; the activity was left out' : ''}.`,
});

/** Calendars that the other builder could not read lately. */
const staleIn = ({ sources = [], parks }: FeedDocument): SourceProblem[] =>
  sources
    .filter(({ status }) => status !== 'ok')
    .map(({ park, kind, status, since }) => {
      const label = parks[park] ? parkLabel(parks[park]) : park;
      const from = since === undefined ? '' : ` since ${since.slice(0, 10)}`;
      return { reason: `There the ${kind} calendar of ${label} is ${status}${from}.` };
    });

/** A page that several activities have is a calendar, and none's own. The instances of a series share theirs. */
function ownPages({ items, parks }: FeedDocument): (item: Activity) => boolean {
  const users = new Map<string, string>(
    Object.values(parks).map(({ url }) => [canonicalAddress(url), 'a park']),
  );
  for (const item of items) {
    const page = canonicalAddress(item.url);
    const user = item.superEvent ?? item.id;
    users.set(page, (users.get(page) ?? user) === user ? user : 'several');
  }
  return ({ url, superEvent, id }) => users.get(canonicalAddress(url)) === (superEvent ?? id);
}
