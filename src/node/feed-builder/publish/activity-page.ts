import { placeIn, textIn } from '../../../calendar/entry.js';
import { isOnline, parkLabel, wordingOf } from '../../../feed/queries.js';
import { registrationOf } from '../../../feed/registration.js';
import type { Activity, ContactPoint, Image, Text } from '../../../feed/types.js';
import { localeOf, type Language } from '../../../locale/locale.js';
import { isWebAddress } from './addresses.js';
import { jsonLdOf } from './event-json-ld.js';
import { jsonData, markup, Markup, type Insert } from './markup.js';
import { PAGE_STYLE, PAGE_STYLE_SOURCE } from './page-style.js';
import {
  dateInWords,
  organizersOf,
  plain,
  priceInWords,
  shown,
  stateInWords,
  whenInWords,
  type Telling,
} from './words.js';

/** What a page has to know of its surroundings. */
export interface PageFacts {
  /** The address that search engines are to show: the park's own page about the activity, else this one. */
  readonly canonical?: string | undefined;
  /** Where one can read more. */
  readonly more?: string | undefined;
  /** The languages that the activity has a page in; the first one's is `index.html`. */
  readonly languages: readonly Language[];
  /** True for an activity that is no longer in the feed: it says so, and no longer offers anything. */
  readonly gone?: boolean;
}

/** The file of a page in a language, in the folder of its activity. */
export const pageFile = (lang: Language, languages: readonly Language[]): string =>
  lang === languages[0] ? 'index.html' : `${lang}.html`;

/** The same as a link within that folder. */
export const linkTo = (lang: Language, languages: readonly Language[]): string =>
  lang === languages[0] ? './' : pageFile(lang, languages);

/** The languages that an activity has a page in: the feed's first, and each other that its title or text is in. */
export function pageLanguages({ name, description }: Activity, languages: readonly string[]): Language[] {
  const first: Language = /^en\b/i.test(languages[0] ?? '') ? 'en' : 'sv';
  const has = (text: Text | undefined, lang: string): boolean =>
    typeof text === 'object' && Object.keys(text).some((tag) => tag.toLowerCase().split('-')[0] === lang);
  const other: Language = first === 'sv' ? 'en' : 'sv';
  return has(name, other) || has(description, other) ? [first, other] : [first];
}

/**
 * A whole page about one activity, which needs no script and loads nothing but its picture. It is for who follows a
 * link, for search engines (schema.org as JSON-LD) and for activities that have no page of their own.
 */
export function activityPage(activity: Activity, facts: PageFacts, telling: Telling): string {
  const { feed, locale, later } = telling;
  const { canonical, more, languages, gone = false } = facts;
  const title = plain(activity.name, telling);
  const park = feed.parks[activity.park];
  const text = activity.description ?? activity.summary;
  const image = isWebAddress(activity.image?.url) ? activity.image : undefined;
  const state = gone ? locale.messages.gone : stateInWords(activity, telling);
  const isOff = gone || activity.eventStatus === 'EventCancelled';
  const summary = plain(activity.summary ?? activity.description, telling)
    .replace(/\s+/g, ' ')
    .slice(0, 300);
  const policy = [
    "default-src 'none'",
    `style-src ${PAGE_STYLE_SOURCE}`,
    `img-src ${image ? new URL(image.url).origin : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const others = languages.filter((lang) => lang !== locale.lang);
  return markup`<!doctype html>
<html lang="${locale.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${[title, park?.name].filter(Boolean).join(' – ')}</title>
${summary && markup`<meta name="description" content="${summary}">\n`}${
    canonical !== undefined && markup`<link rel="canonical" href="${canonical}">\n`
  }${
    gone
      ? markup`<meta name="robots" content="noindex">\n`
      : markup`<script type="application/ld+json">${jsonData(jsonLdOf(activity, telling))}</script>\n`
  }<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body>
<main${isOff && markup` class="off"`}>
<p class="park">${organizers(activity, telling)}</p>
${state && markup`<p class="state">${state}</p>\n`}<h1>${shown(activity.name, telling)}</h1>
<dl>
${factsOf(activity, telling).map(
  ([term, value]) => value && markup`<div><dt>${term}</dt><dd>${value}</dd></div>\n`,
)}</dl>
${image && picture(image, telling)}${text !== undefined && paragraphs(text, telling)}<p class="ways">${
    gone ? undefined : register(activity, telling)
  }${
    more !== undefined &&
    markup`<a href="${more}">${later.readMoreAt(park ? parkLabel(park) : activity.park)}</a>`
  }</p>
</main>
${
  others.length > 0 &&
  markup`<footer>\n${others.map(
    (lang) =>
      markup`<a href="${linkTo(lang, languages)}" hreflang="${lang}" lang="${lang}">${nameOf(lang)}</a>\n`,
  )}</footer>\n`
}</body>
</html>
`.text;
}

/** A language's name for itself: "Svenska". */
function nameOf(lang: Language): string {
  const name = localeOf(lang).languageName(lang);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

const list = (parts: readonly Insert[], { locale }: Telling): Insert =>
  parts.map((part, at) => [at === 0 ? '' : at < parts.length - 1 ? ', ' : ` ${locale.messages.and} `, part]);

const organizers = (activity: Activity, telling: Telling): Insert =>
  list(
    organizersOf(activity, telling.feed).map(({ name, url }) =>
      url === undefined ? name : markup`<a href="${url}">${name}</a>`,
    ),
    telling,
  );

function factsOf(activity: Activity, telling: Telling): readonly (readonly [string, Insert])[] {
  const { feed, locale, later } = telling;
  const { startDate, offers = {}, inLanguage = [], audience, accessibilitySummary } = activity;
  const when = whenInWords(activity, telling);
  const contact = activity.contact ?? feed.parks[activity.park]?.contact;
  return [
    [
      locale.messages.when,
      startDate === undefined ? when : markup`<time datetime="${startDate}">${when}</time>`,
    ],
    [later.place, place(activity, telling)],
    [later.price, priceInWords(activity, telling)],
    [later.lastDay, offers.validThrough !== undefined && dateInWords(offers.validThrough, telling)],
    [later.spoken, locale.list(inLanguage.map(locale.languageName))],
    [later.audience, audience !== undefined && shown(audience, telling)],
    [later.accessibility, accessibilitySummary !== undefined && shown(accessibilitySummary, telling)],
    [later.contact, contact && contactInWords(contact, telling)],
  ];
}

function place(activity: Activity, { feed, locale, later }: Telling): Insert {
  const where = placeIn(activity, locale.lang, feed);
  const url = activity.location?.url;
  if (url === undefined) return where;
  const name = isOnline(activity) ? later.joinOnline : later.showPlace;
  return [where && `${where} · `, markup`<a href="${url}">${name}</a>`];
}

function contactInWords(
  { name, jobTitle, telephone = '', email = '' }: ContactPoint,
  telling: Telling,
): Insert {
  // The zero in brackets is dialled within the country only.
  const number = telephone.replace(/(?<=^\s*(?:\+|00).*)\(0\)|[^\d+]/g, '');
  return [
    name,
    jobTitle !== undefined && shown(jobTitle, telling),
    number ? markup`<a href="tel:${number}">${telephone}</a>` : telephone,
    email.includes('@') ? markup`<a href="mailto:${email}">${email}</a>` : email,
  ]
    .filter(Boolean)
    .map((part, at) => [at > 0 && ', ', part]);
}

/** Where one registers or queues; until when stands among the facts. */
function register(activity: Activity, { locale: { messages } }: Telling): Insert {
  const { state, url } = registrationOf(activity, 0);
  return (
    url !== undefined &&
    markup`<a class="first" href="${url}">${state === 'full' ? messages.queue : messages.register}</a>`
  );
}

function picture({ url, alt, width, height, credit }: Image, telling: Telling): Insert {
  const size =
    width !== undefined &&
    height !== undefined &&
    markup` width="${Math.round(width)}" height="${Math.round(height)}"`;
  return [
    markup`<img src="${url}" alt="${textIn(alt, telling.locale.lang, telling.feed)}"${size} loading="lazy">\n`,
    credit !== undefined && markup`<p class="park">${telling.later.photo(credit)}</p>\n`,
  ];
}

/** Plain text with blank lines between paragraphs; a language of its own is marked. */
function paragraphs(text: Text, { feed, locale }: Telling): Insert {
  const wording = wordingOf(text, locale.lang, feed);
  const lang = wording.lang !== locale.lang && markup` lang="${wording.lang}"`;
  const parts = wording.text.split(/\n\s*\n/).map((part) => markup`<p>${part.trim()}</p>\n`);
  return markup`<div class="text"${lang}>\n${parts}</div>\n`;
}
