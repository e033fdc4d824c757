import { dayAt, instantOf } from '../../../../feed/time.js';
import { canonicalAddress } from '../../address.js';
import type { SourceActivity, SourceProblem, SourceReading } from '../../source-activity.js';
import type { SourceRequest } from '../read-source.js';
import { activityOf } from './activity.js';
import { linksToFollow } from './follow.js';
import { eventsOfPage, type EventsOfPage } from './page-events.js';
import { PageMemory } from './page-memory.js';
import { Visit } from './visit.js';

/**
 * A web page with events of schema.org, or a list of such pages → activities. A list that goes over several pages is
 * followed from one to the next.
 *
 * @throws {SourceError} when the page cannot be had
 */
export async function readJsonLd(request: SourceRequest): Promise<SourceReading> {
  const { address, source, now } = request;
  const memory = await PageMemory.in(request.memory);
  const visit = new Visit(request, memory);
  const problems: SourceProblem[] = [];
  const near = dayAt(now);
  const lists = await listsFrom(address, visit, problems);
  const links = linksToFollow(lists, address, source.follow);
  const linked = new Set(links.map(canonicalAddress));
  const pages = (await pagesOf(links, visit, memory, problems)).map(([link, page]) => {
    const activities = activitiesOf(page, { near, problems, isList: false });
    if (activities.length > 0) memory.settle(link, Math.max(...activities.map(endOf)));
    const addresses = [link, page.content.url].map(canonicalAddress);
    // Pages also tell, in short, of other activities of the list.
    const isItsOwn = ({ url = link }: SourceActivity): boolean =>
      addresses.includes(canonicalAddress(url)) || !linked.has(canonicalAddress(url));
    return { activities, addresses, isItsOwn };
  });
  const own = new Set(
    pages.flatMap(({ activities, addresses, isItsOwn }) => (activities.some(isItsOwn) ? addresses : [])),
  );
  // The page of an activity says more of it than others do, which may not even say when it is.
  const isToldThere = (url: string | undefined): boolean =>
    url !== undefined && own.has(canonicalAddress(url));
  const told = pages.flatMap(({ activities, isItsOwn }) =>
    activities.filter((activity) => isItsOwn(activity) || !isToldThere(activity.url)),
  );
  for (const list of lists) {
    const { content, events } = list;
    const left = events.filter(({ event }) => !isToldThere(webAddress(event.text('url'), content.base)));
    told.push(...activitiesOf({ ...list, events: left }, { near, problems, isList: true }));
  }
  await visit.end();
  problems.push(...visit.problems);
  if (told.length === 0 && problems.every(({ title }) => title === undefined)) {
    const elsewhere = links.length === 0 ? '' : `, nor on the ${String(links.length)} pages that it leads to`;
    const reason = `There is no event of schema.org (JSON-LD or microdata) on the page${elsewhere}.`;
    problems.push({ page: address, reason });
  }
  return { activities: asSeries(withoutDoubles(told)), problems };
}

/** The page of the configuration and those that follow it (`rel="next"`). */
async function listsFrom(address: string, visit: Visit, problems: SourceProblem[]): Promise<EventsOfPage[]> {
  const visited = new Set([address]);
  let content = await visit.need(address);
  const lists = [eventsOfPage(content, problems)];
  while (content.next !== undefined && !visited.has(content.next)) {
    visited.add(content.next);
    const next = await visit.read(content.next);
    if (!next) break;
    lists.push(eventsOfPage((content = next), problems));
  }
  return lists;
}

/** The pages behind links, in the order of the links. */
async function pagesOf(
  links: readonly string[],
  visit: Visit,
  memory: PageMemory,
  problems: SourceProblem[],
): Promise<[string, EventsOfPage][]> {
  const asked = (link: string): number => memory.get(link)?.asked ?? 0;
  const pages = new Map<string, EventsOfPage>();
  // Where not all of them can be asked for, those that are new come first, then those that have waited the longest.
  for (const link of [...links].sort((one, other) => asked(one) - asked(other))) {
    const content = await visit.read(link);
    if (content) pages.set(link, eventsOfPage(content, problems));
  }
  return links.flatMap((link) => {
    const page = pages.get(link);
    return page ? [[link, page]] : [];
  });
}

interface Reading {
  /** `YYYY-MM-DD` */
  readonly near: string;
  readonly problems: SourceProblem[];
  readonly isList: boolean;
}

function activitiesOf(
  { content, events }: EventsOfPage,
  { near, problems, isList }: Reading,
): SourceActivity[] {
  const { url, base } = content;
  return events.flatMap(
    (found) =>
      activityOf(found, { url, base, isList }, near, (field, title, reason) => {
        problems.push({ page: url, field, ...(title && { title }), reason });
      }) ?? [],
  );
}

const webAddress = (address: string | undefined, base: string): string | undefined =>
  address !== undefined && URL.canParse(address, base) ? new URL(address, base).href : undefined;

const endOf = ({ startDate = '', endDate = startDate }: SourceActivity): number => instantOf(endDate, 'end');

const keyOf = ({ url, name }: SourceActivity): string =>
  JSON.stringify([url === undefined ? '' : canonicalAddress(url), name]);

/** Many pages have their JSON-LD twice, from two plugins. */
function withoutDoubles(activities: readonly SourceActivity[]): SourceActivity[] {
  const seen = new Set<string>();
  return activities.filter((activity) => {
    const key = `${keyOf(activity)} ${activity.startDate ?? ''}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The same title on the same page on several days is a series. */
function asSeries(activities: readonly SourceActivity[]): SourceActivity[] {
  const times = new Map<string, number>();
  for (const activity of activities) times.set(keyOf(activity), (times.get(keyOf(activity)) ?? 0) + 1);
  return activities.map((activity) => {
    const { url, startDate = '' } = activity;
    if (url === undefined || (times.get(keyOf(activity)) ?? 0) < 2) return activity;
    const start =
      startDate.length === 10 ? startDate : new Date(startDate).toISOString().replace(/\.\d+/, '');
    return { ...activity, uid: url, recurrenceId: start.replace(/[-:]/g, '') };
  });
}
