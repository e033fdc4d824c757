import { isRecord } from '../../../../feed/rules.js';
import { dayAt } from '../../../../feed/time.js';
import type { FeedDocument } from '../../../../feed/types.js';
import { instanceAt } from '../../identity.js';
import type { SourceActivity, SourceProblem, SourceReading } from '../../source-activity.js';
import { changedAt, excerptOf, lineOf, recordsOf, type Fields } from '../../wordpress-entry.js';
import { entriesOf, type Entry, type PagedList } from '../../wordpress-rest.js';
import type { SourceRequest } from '../read-source.js';
import { categoriesOf, descriptionOf, geoOf, peopleOf, placeOf, priceOf, statedOf } from './event-parts.js';
import { timesOf } from './times.js';

/** What version 1 of the newer interface wants to be told before it answers. */
const ACKNOWLEDGED =
  'I understand that this endpoint is experimental and may change in a future release without maintaining backward compatibility. I also understand that I am using this endpoint at my own risk, while support is not provided for it.';

/**
 * The REST interfaces of the WordPress plugin The Events Calendar (`/wp-json/tribe/events/v1/events` and
 * `/wp-json/tec/v1/events`) → activities.
 *
 * @throws {SourceError} when a page cannot be had, or is no list
 */
export async function readTribe({ address, config, span, fetching }: SourceRequest): Promise<SourceReading> {
  const { entries, problems } = await entriesOf(listAt(address, span.from, span.to), fetching);
  const activities = entries.flatMap((entry) => activityOf(entry, address, config, problems) ?? []);
  return { activities, problems };
}

function listAt(address: string, from: number, to: number): PagedList {
  const isNew = /(?:\/|%2f)tec(?:\/|%2f)v1/i.test(address);
  const [first, last] = [dayAt(from), dayAt(to)];
  return {
    address,
    // Without dates it tells what is to come, and without a number ten at a time.
    parameters: isNew
      ? { per_page: '100', ends_after: first, starts_before: last, _embed: 'wp:featuredmedia,wp:term' }
      : { per_page: '50', start_date: first, end_date: last },
    headers: isNew ? { 'x-tec-eea': ACKNOWLEDGED } : {},
    listIn: (answer) => {
      const list = isRecord(answer) ? answer['events'] : answer;
      return isRecord(list) ? recordsOf(list) : list;
    },
    hint: 'The Events Calendar lists its events at /wp-json/tribe/events/v1/events.',
  };
}

function activityOf(
  { value: event, page }: Entry,
  address: string,
  config: Pick<FeedDocument, 'parks'>,
  problems: SourceProblem[],
): SourceActivity | undefined {
  const name = lineOf(event['title']);
  const times = timesOf(event);
  const report = (field: string, reason: string): void => {
    problems.push({ page, field, ...(name && { title: name }), reason });
  };
  const hidden = hiddenBy(event);
  if (hidden) report(...hidden);
  else if (name === '') report('title', 'The event has no title; it was left out.');
  else if (!times) report('start_date', 'The event has no start that can be read; it was left out.');
  if (hidden || name === '' || !times) return undefined;
  const { isBackwards, ...dates } = times;
  if (isBackwards) report('end_date', 'The end is before the start; the end was left out.');
  const url = lineOf(event['url'] ?? event['link']);
  const description = descriptionOf(event, url);
  const summary = excerptOf(event['excerpt'], description);
  const [venue] = [...recordsOf(event['venue']), ...recordsOf(event['venues'])];
  const place = venue && placeOf(venue);
  const geo = venue && geoOf(venue);
  const modified = changedAt(event);
  const price = priceOf(event);
  return {
    page,
    ...identityOf(event, url, address, dates.startDate),
    name,
    ...dates,
    ...(modified !== undefined && { modified }),
    ...(summary && { summary }),
    ...(description && { description }),
    ...(url && { url }),
    ...(place && { place }),
    ...(geo && { geo }),
    ...(/^cancell?ed$/.test(String(event['event_status'])) && { cancelled: true }),
    categories: categoriesOf(event),
    said: { ...peopleOf(event, config), ...(price && { price }) },
    stated: statedOf(event, place),
  };
}

/** The field, and the words, that keep an event from those who are not its site's editors. */
function hiddenBy({ hide_from_listings: hides, status = 'publish' }: Fields): [string, string] | undefined {
  if (hides === true)
    return ['hide_from_listings', 'The site keeps it out of its own lists; it was left out.'];
  return status === 'publish' ? undefined : ['status', 'It is not published; it was left out.'];
}

/** A recurring event has a page for each date, all under that of the event: `/event/drop-in/2026-11-26/`. */
function identityOf(
  event: Fields,
  url: string,
  address: string,
  start: string,
): Pick<SourceActivity, 'uid' | 'recurrenceId'> {
  const [, series, slug] = /^(.*\/([^/]+))\/\d{4}-\d\d-\d\d(?:\/\d+)?\/?$/.exec(url) ?? [];
  if (series !== undefined && slug === event['slug']) return { uid: series, recurrenceId: instanceAt(start) };
  const { global_id: global, guid, id } = event;
  const number = typeof id === 'number' ? `${new URL(address).host}?id=${String(id)}` : '';
  const uid = lineOf(global) || lineOf(guid) || number;
  return uid ? { uid } : {};
}
