import { addDays, dayAt } from '../../../../feed/time.js';
import { safeLink } from '../../address.js';
import { decodeText } from '../../decode-text.js';
import { instantOfMoment, readMoment, spanOf } from '../../moments.js';
import { plainLine, plainText } from '../../plain-text.js';
import type { SourceActivity, SourceProblem, SourceReading, Stated } from '../../source-activity.js';
import { Fields } from './fields.js';
import { datesOf } from './item-dates.js';
import { itemsOf, type Item } from './items.js';
import { readLines, readTitle, type When } from './when.js';

/** Dates without a year are the closest to this many days after the publication: three months back, nine ahead. */
const MIDDLE_OF_YEAR = 91;
const LONGEST_TEXT = 50_000;
const LONGEST_CATEGORY = 60;

/**
 * RSS or Atom → activities, one for each item that says when it is: in elements for events, or else in its title or
 * on a line like "Datum: 26 november". When an item was published is never taken for that.
 *
 * @param address of the feed
 * @param now milliseconds
 * @throws {SourceError} when the bytes are no feed
 */
export function readRss(bytes: Uint8Array, address: string, now: number): SourceReading {
  const problems: SourceProblem[] = [];
  let inWords = 0;
  const activities = itemsOf(decodeText(bytes)).flatMap((item) => {
    const told = activityOf(item, address, now, problems);
    if (told?.isInWords) inWords++;
    return told ? [told.activity] : [];
  });
  if (inWords > 0) {
    const reason = `The feed has no elements for when an activity is. Taken from words in the title or on a line of the text: ${String(inWords)}.`;
    problems.push({ reason });
  }
  return { activities, problems };
}

function activityOf(
  item: Item,
  address: string,
  now: number,
  problems: SourceProblem[],
): { activity: SourceActivity; isInWords: boolean } | undefined {
  const { line } = item;
  const fields = new Fields(item);
  const title = plainLine(fields.text('title') ?? '');
  const report = (field: string, reason: string): void => {
    problems.push({ line, field, ...(title && { title }), reason });
  };
  if (title === '') {
    report('title', 'An item without a title was left out.');
    return undefined;
  }
  const published = readMoment(fields.text('pubdate', 'published', 'date') ?? '', dayAt(now))?.day;
  const near = addDays(published ?? dayAt(now), MIDDLE_OF_YEAR);
  const stated = datesOf(item, near);
  if (stated && 'text' in stated) {
    report('start', `"${stated.text.slice(0, 100)}" is not a date; it was left out.`);
    return undefined;
  }
  const description = plainText(withoutTrailer(textOf(fields)));
  const lines = readLines(description, near);
  const entitled = readTitle(title, near);
  const announced = [lines.when, entitled.when].find((when) => when && isAhead(when, published));
  const when = stated ?? announced;
  if (!when) {
    report('start', 'It does not say when it is, at most when it was published; it was left out.');
    return undefined;
  }
  const { isBackwards, ...dates } = spanOf(when.start, when.end);
  if (isBackwards) report('end', 'The end is before the start; the end was left out.');
  const text = when === lines.when ? lines.text : description;
  return {
    isInWords: stated === undefined,
    activity: {
      line,
      ...identityOf(fields, item, address),
      name: stated ? title : entitled.name,
      ...dates,
      ...modifiedOf(fields, near),
      ...(text && { description: text }),
      ...placeOf(fields, lines.where),
      categories: categoriesOf(fields),
      ...organizerOf(fields),
      ...(/cancel|inställ/i.test(fields.text('status') ?? '') && { cancelled: true }),
      said: saidOf(fields),
      ...imageOf(fields, address),
    },
  };
}

/** Of what has been already one reports, but an activity is announced before. */
const isAhead = ({ start }: When, published: string | undefined): boolean =>
  published === undefined || start.day >= published;

const textOf = (fields: Fields): string =>
  (fields.text('encoded') ?? fields.text('description', 'summary', 'content') ?? '').slice(0, LONGEST_TEXT);

/** What WordPress writes under each text, in every language: where it was published first. */
function withoutTrailer(html: string): string {
  const last = html.lastIndexOf('<p>');
  const links = last < 0 ? 0 : html.slice(last).split(/<a\s[^<>]*rel="nofollow"/i).length - 1;
  return links === 2 ? html.slice(0, last) : html;
}

/** A UID or an address that is one in the whole world; a number is one in its own system alone. */
function identityOf(
  fields: Fields,
  { attributes }: Item,
  address: string,
): Pick<SourceActivity, 'uid' | 'url'> {
  const id = fields.text('uid') ?? fields.text('guid', 'id') ?? '';
  const links = fields.all('link').filter(({ isInner }) => !isInner);
  const link =
    links.find(({ text }) => text.trim() !== '')?.text ??
    links.find(({ attributes: { rel = 'alternate' } }) => rel === 'alternate')?.attributes['href'];
  const permanent = fields.all('guid').some((guid) => guid.attributes['ispermalink'] !== 'false')
    ? id
    : undefined;
  const written = link ?? attributes['rdf:about'] ?? permanent ?? fields.text('url');
  const url = written?.trim() ? safeLink(written, address) : undefined;
  return { ...(/[:@]/.test(id) && { uid: id }), ...(url !== undefined && /^https?:/.test(url) && { url }) };
}

function modifiedOf(fields: Fields, near: string): Pick<SourceActivity, 'modified'> {
  const moment = readMoment(fields.text('updated', 'modified') ?? '', near);
  return moment ? { modified: new Date(instantOfMoment(moment)).toISOString().replace(/\.\d+Z$/, 'Z') } : {};
}

function placeOf(fields: Fields, inText: string | undefined): Pick<SourceActivity, 'location' | 'geo'> {
  const where = fields.all('where').map(({ attributes }) => attributes['valuestring'])[0];
  const location = plainLine(
    fields.text('location', 'venue', 'place', 'plats') ?? where ?? inText ?? '',
  ).slice(0, 300);
  const point = fields.text('point')?.split(/[\s,]+/) ?? [fields.text('lat'), fields.text('long', 'lng')];
  const [latitude = NaN, longitude = NaN] = point.map(Number);
  const isReal =
    Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return { ...(location && { location }), ...(isReal && { geo: { latitude, longitude } }) };
}

function categoriesOf(fields: Fields): string[] {
  const written = fields
    .all('category', 'subject', 'type')
    .filter(({ name, prefix, isInner }) => !isInner && (name !== 'type' || /^(?:ev|event)$/.test(prefix)))
    .map(({ text, attributes }) => text.trim() || attributes['label'] || attributes['term'] || '');
  const categories = written.map((category) => plainLine(category));
  return [...new Set(categories)].filter(
    (category) => category !== '' && category.length <= LONGEST_CATEGORY,
  );
}

function organizerOf(fields: Fields): Pick<SourceActivity, 'organizer'> {
  const name = plainLine(fields.text('organizer', 'organiser') ?? '');
  return name ? { organizer: { name } } : {};
}

function saidOf(fields: Fields): SourceActivity['said'] {
  const price = plainLine(fields.text('cost', 'price') ?? '').slice(0, 200);
  return price ? { price } : {};
}

function imageOf(fields: Fields, address: string): { stated?: Stated } {
  const pictures = fields.all('enclosure', 'content', 'thumbnail', 'link').filter(({ name, attributes }) => {
    const { type = '', medium, rel } = attributes;
    if (name === 'thumbnail') return true;
    return medium === 'image' || (/^image\//i.test(type) && (name !== 'link' || rel === 'enclosure'));
  });
  for (const { attributes } of pictures) {
    const written = attributes['url'] ?? attributes['href'];
    const url = written === undefined ? undefined : safeLink(written, address);
    if (url !== undefined && /^https?:/.test(url)) return { stated: { image: { url } } };
  }
  return {};
}
