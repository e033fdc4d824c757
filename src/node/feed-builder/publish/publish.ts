import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { calendarOf } from '../../../calendar/calendar.js';
import { eventOf } from '../../../calendar/event.js';
import { parkLabel } from '../../../feed/queries.js';
import type { Activity, FeedDocument } from '../../../feed/types.js';
import { localeOf, type Language } from '../../../locale/locale.js';
import { activityList } from './activity-list.js';
import { activityPage, linkTo, pageFile, pageLanguages } from './activity-page.js';
import { activityPath, followPath, listPath, publishedAt, type Group } from './addresses.js';
import { Edition } from './edition.js';
import { expanded } from './expanded.js';
import { isFileName } from './file-name.js';
import { gatheringsOf } from './groups.js';
import { rssOf } from './rss.js';
import { plain, tellingIn, type Telling } from './words.js';

/** What there is to publish. */
export interface Publication {
  /** As it is written to `feed.json`. */
  readonly document: FeedDocument;
  /** The same as the elements read it: whatever it leads to is safe to show. */
  readonly feed: FeedDocument;
  /** The items that were published last; of those that are gone their pages say so. */
  readonly before: readonly Activity[];
  /** Addresses that stand in for an activity's own page: of calendars and of the parks. */
  readonly general: ReadonlySet<string>;
  /** `report.json`. */
  readonly report: object;
  /** Milliseconds. */
  readonly now: number;
  /** Whether to have each file in brotli and gzip as well. */
  readonly compress: boolean;
}

interface PublishedFile {
  readonly path: string;
  readonly text: string;
  /** Without compressed forms: only the feed owner reads it. */
  readonly alone?: boolean;
}

/** How many files are compressed at a time: as many as Node has threads for it. */
const AT_ONCE = 4;

/**
 * Writes all that is published to a folder: the feed last, so that what it names is there when it names it, and what
 * is gone is taken away after that.
 */
export async function publish(out: string, publication: Publication): Promise<void> {
  const edition = new Edition(out, join(out, '.sydost', 'next'), publication.compress);
  try {
    const written = new Set<string>();
    const files = filesOf(publication);
    const work = async (): Promise<void> => {
      for (const { path, text, alone } of files) {
        written.add(path);
        await edition.add(path, text, alone);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    edition.publish();
    edition.remove(goneFrom(out, written, publication.feed));
  } finally {
    edition.end();
  }
}

/** Every file, the feed last. */
function* filesOf(publication: Publication): Generator<PublishedFile> {
  const { document, feed, now, report } = publication;
  const lang: Language = /^en\b/i.test(feed.languages[0] ?? '') ? 'en' : 'sv';
  const telling = tellingIn(lang, feed);
  yield* followFiles(telling);
  yield* pages(publication);
  for (const { group, activities } of gatheringsOf(feed)) {
    if (group.kind === 'area') continue;
    const park = group.kind === 'park' ? group.id : undefined;
    const text = activityList(activities, now, telling, park !== undefined);
    yield { path: listPath(park), text };
  }
  yield { path: 'feed.jsonld', text: `${JSON.stringify(expanded({ ...document }))}\n` };
  yield { path: 'report.json', text: `${JSON.stringify(report, undefined, 2)}\n`, alone: true };
  yield { path: 'feed.json', text: `${JSON.stringify(document)}\n` };
}

/** Calendars and news feeds. */
function* followFiles(telling: Telling): Generator<PublishedFile> {
  const { feed, locale } = telling;
  const events = new Map<string, string | undefined>(
    feed.items.map((activity) => [activity.id, eventOf(activity, feed, locale.lang)]),
  );
  for (const { group, activities } of gatheringsOf(feed)) {
    const name = nameOf(group, telling);
    const [ics, rss] = [followPath('ics', group), followPath('rss', group)];
    yield {
      path: ics,
      text: calendarOf(
        { name, source: publishedAt(ics, feed.self) },
        activities.flatMap(({ id }) => events.get(id) ?? []),
      ),
    };
    const channel = { title: name, link: siteOf(group, feed), self: publishedAt(rss, feed.self) };
    yield { path: rss, text: rssOf(channel, activities, telling) };
  }
}

/** What is special first: calendar programs show names in a narrow column. */
function nameOf(group: Group, telling: Telling): string {
  const { feed, locale } = telling;
  const title = plain(feed.title, telling) || locale.messages.heading;
  const park = group.kind === 'park' ? feed.parks[group.id] : undefined;
  const area = group.kind === 'area' ? feed.areas[group.id] : undefined;
  const own = park ? parkLabel(park) : area && plain(area.name, telling);
  return own === undefined ? title : `${own} · ${title}`;
}

/** The website that a group belongs to: a park's own, else the published folder, else the first park's. */
function siteOf(group: Group, { parks, areas, self }: FeedDocument): string {
  const owners =
    group.kind === 'park' ? [group.id] : group.kind === 'area' ? (areas[group.id]?.parks ?? []) : [];
  const own = owners.length === 1 ? parks[owners[0] ?? '']?.url : undefined;
  return own ?? publishedAt('.', self) ?? Object.values(parks)[0]?.url ?? '';
}

/** A page of each activity in each language that it is told in, and of those that have just gone. */
function* pages({ feed, before, general }: Publication): Generator<PublishedFile> {
  const tellings = new Map<Language, Telling>();
  const tellingFor = (lang: Language): Telling => {
    const telling = tellings.get(lang) ?? tellingIn(localeOf(lang).lang, feed);
    tellings.set(lang, telling);
    return telling;
  };
  const shared = sharedPages(feed.items);
  const gone = new Set(feed.deleted?.map(({ id }) => id));
  const all = [
    ...feed.items.map((activity) => ({ activity, gone: false })),
    ...before.filter(({ id }) => gone.has(id)).map((activity) => ({ activity, gone: true })),
  ];
  for (const { activity, gone } of all) {
    const folder = activityPath(activity.id);
    const languages = pageLanguages(activity, feed.languages);
    const isOwn = !general.has(activity.url) && !shared.has(activity.url);
    const own = publishedAt(folder, feed.self);
    for (const lang of languages) {
      const file = pageFile(lang, languages);
      const canonical =
        isOwn && activity.url !== own
          ? activity.url
          : publishedAt(`${folder}${linkTo(lang, languages)}`, feed.self);
      const more = activity.url === own ? feed.parks[activity.park]?.url : activity.url;
      const facts = { canonical, more, languages, gone };
      yield { path: folder + file, text: activityPage(activity, facts, tellingFor(lang)) };
    }
  }
}

/** Addresses that several activities have, other than instances of one series: pages about a calendar. */
function sharedPages(items: readonly Activity[]): ReadonlySet<string> {
  const owner = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, url, superEvent = id } of items) {
    if ((owner.get(url) ?? superEvent) !== superEvent) shared.add(url);
    owner.set(url, superEvent);
  }
  return shared;
}

/** Files of earlier editions that are no longer published; pages of activities that have just gone stay for a while. */
function goneFrom(out: string, written: ReadonlySet<string>, { deleted = [] }: FeedDocument): string[] {
  const kept = new Set(deleted.map(({ id }) => activityPath(id)));
  const plain = (name: string): string => name.replace(/\.(?:br|gz)$/, '');
  const folders = namesIn(join(out, 'activity'))
    .filter(isFileName)
    .map((name) => `activity/${name}/`);
  return [...['ics/', 'rss/', 'list/'], ...folders.filter((folder) => !kept.has(folder))].flatMap((folder) =>
    namesIn(join(out, folder))
      .map((name) => folder + name)
      .filter((path) => OURS.test(plain(path)) && !written.has(plain(path))),
  );
}

/** What the builder itself puts into those folders, and so may take away. */
const OURS =
  /^(?:ics\/(?:park|area)-[\w-]+\.ics|rss\/(?:park|area)-[\w-]+\.xml|list\/[\w-]+\.html|activity\/[\w-]+\/(?:index|sv|en)\.html)$/;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
