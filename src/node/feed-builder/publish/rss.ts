import { placeIn, titleIn } from '../../../calendar/entry.js';
import type { Activity } from '../../../feed/types.js';
import { markup, type Markup } from './markup.js';
import { organizersInWords, plain, shown, stateInWords, whenInWords, type Telling } from './words.js';

/** What a news feed is about. */
export interface Channel {
  readonly title: string;
  /** The website that it belongs to. */
  readonly link: string;
  /** Address of the news feed itself. */
  readonly self?: string | undefined;
}

/** Readers want what is new; the whole of a large feed would be megabytes at each visit. */
const NEWEST = 200;

/**
 * Activities as RSS 2.0, those that changed last first. Start, end and place are also given in the terms of the event
 * module (`http://purl.org/rss/1.0/modules/event/`); `pubDate` is when the activity changed.
 */
export function rssOf(channel: Channel, activities: readonly Activity[], telling: Telling): string {
  const newest = [...activities]
    .sort((one, other) => Date.parse(other.modified) - Date.parse(one.modified))
    .slice(0, NEWEST);
  const [latest] = newest;
  const { title, link, self } = channel;
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:ev="http://purl.org/rss/1.0/modules/event/">
<channel>
<title>${title}</title>
<link>${link}</link>
<description>${title}</description>
<language>${telling.locale.lang}</language>
${latest && markup`<lastBuildDate>${new Date(latest.modified).toUTCString()}</lastBuildDate>\n`}<ttl>60</ttl>
${self !== undefined && markup`<atom:link href="${self}" rel="self" type="application/rss+xml"/>\n`}${newest.map(
    (activity) => itemOf(activity, telling),
  )}</channel>
</rss>
`.text;
}

function itemOf(activity: Activity, telling: Telling): Markup {
  const { feed, locale } = telling;
  const { id, url, modified, startDate, endDate, areas = [], type } = activity;
  const place = placeIn(activity, locale.lang, feed);
  const names = areas.flatMap((area) => (feed.areas[area] ? plain(feed.areas[area].name, telling) : []));
  return markup`<item>
<title>${titleIn(activity, locale.lang, feed)}</title>
<link>${url}</link>
<guid isPermaLink="false">${id}</guid>
<pubDate>${new Date(modified).toUTCString()}</pubDate>
<description>${about(activity, place, telling).text}</description>
${names.map((name) => markup`<category>${name}</category>\n`)}${
    startDate !== undefined && markup`<ev:startdate>${startDate}</ev:startdate>\n`
  }${endDate !== undefined && markup`<ev:enddate>${endDate}</ev:enddate>\n`}${
    place !== '' && markup`<ev:location>${place}</ev:location>\n`
  }<ev:organizer>${organizersInWords(activity, telling)}</ev:organizer>
${type && markup`<ev:type>${telling.later.typeNames[type]}</ev:type>\n`}</item>
`;
}

/** What a reader shows under the title, as HTML: when, where and by whom, then the text. */
function about(activity: Activity, place: string, telling: Telling): Markup {
  const { summary, description } = activity;
  const text = summary ?? description;
  const facts = [
    stateInWords(activity, telling),
    whenInWords(activity, telling),
    place,
    organizersInWords(activity, telling),
  ];
  return markup`<p>${facts.filter(Boolean).join(' · ')}</p>${text !== undefined && markup`<p>${shown(text, telling)}</p>`}`;
}
