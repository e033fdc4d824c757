import type { EventStatus, Image } from '../../../../feed/types.js';
import { safeLink } from '../../address.js';
import { instantOfMoment, readMoment, spanOf, type Moment } from '../../moments.js';
import { plainLine, plainText } from '../../plain-text.js';
import type { Label, SourceActivity, Stated } from '../../source-activity.js';
import { parseLanguages } from '../../words.js';
import { offerOf } from './event-offer.js';
import { placeOf } from './event-place.js';
import { isOccasionOf, type FoundEvent } from './events.js';
import type { Thing, Value } from './thing.js';

/** The page on which an event stands. */
export interface EventPage {
  /** Its address. */
  readonly url: string;
  /** What addresses in it are relative to. */
  readonly base: string;
  /** Whether it lists what has pages of its own: then it is the page of no event that names none. */
  readonly isList: boolean;
}

const LONGEST_NAME = 500;
const LONGEST_TEXT = 50_000;
const LONGEST_CATEGORY = 60;
const HEADINGS: Partial<Record<Label, string>> = {
  price: 'offers',
  contact: 'organizer',
  languages: 'inLanguage',
};
const STATUS: readonly (readonly [RegExp, EventStatus])[] = [
  [/cancell?ed|inställ/i, 'EventCancelled'],
  [/postponed|framflytta|uppskjut/i, 'EventPostponed'],
  [/rescheduled/i, 'EventRescheduled'],
  [/moved ?online/i, 'EventMovedOnline'],
];

/**
 * Event of schema.org → activity; undefined, with a report, where it has no name or no start that can be read.
 *
 * @param near `YYYY-MM-DD`, for dates that say no year
 */
export function activityOf(
  found: FoundEvent,
  page: EventPage,
  near: string,
  report: (field: string, title: string, reason: string) => void,
): SourceActivity | undefined {
  const told = new Told(found);
  const name = plainLine((told.text('name', 'headline') ?? '').slice(0, LONGEST_NAME));
  if (name === '') {
    report('name', '', 'An event without a name was left out.');
    return undefined;
  }
  const startText = found.event.text('startDate');
  const start = startText === undefined ? undefined : readMoment(startText, near);
  if (!start) {
    const what =
      startText === undefined ? 'It has no startDate' : `"${startText.slice(0, 100)}" is not a date`;
    report('startDate', name, `${what}; it was left out.`);
    return undefined;
  }
  const { isBackwards, ...dates } = spanOf(
    start,
    endOf(found.event, start, (reason) => report('endDate', name, reason)),
  );
  if (isBackwards) report('endDate', name, 'The end is before the start; the end was left out.');
  const url = urlOf(found, told, page);
  const {
    mode,
    url: meeting,
    ...place
  } = placeOf(told.values('location'), told.texts('eventAttendanceMode', 'courseMode'), page.base);
  const offer = offerOf(
    told.valuesOfSame('offers'),
    { base: page.base, own: [page.url, ...(url === undefined ? [] : [url])] },
    start,
  );
  const description = plainText((told.textOfSame('description') ?? '').slice(0, LONGEST_TEXT));
  const summary = plainLine(
    (told.textOfSame('abstract', 'disambiguatingDescription') ?? '').slice(0, LONGEST_TEXT),
  );
  const modified = readMoment(told.text('dateModified') ?? '', near);
  const organizers = told
    .texts('organizer', 'provider')
    .map((text) => plainLine(text))
    .filter(Boolean);
  const stated: Stated = {
    ...statusOf(found.event, start),
    ...(mode && mode !== 'Offline' && { eventAttendanceMode: mode }),
    ...(mode === 'Online' && meeting !== undefined && { location: { url: meeting } }),
    ...(told.isFree && offer.offers.price === undefined && offer.price === undefined
      ? { offers: { price: 0, ...offer.offers } }
      : Object.keys(offer.offers).length > 0 && { offers: offer.offers }),
    ...imageOf(told.values('image'), page.base),
    ...languagesOf(told.texts('inLanguage')),
  };
  return {
    page: page.url,
    name,
    ...dates,
    ...(modified && { modified: new Date(instantOfMoment(modified)).toISOString().replace(/\.\d+Z$/, 'Z') }),
    ...(summary && { summary }),
    ...(description && { description }),
    ...(url !== undefined && { url }),
    ...place,
    categories: categoriesOf(told),
    ...(organizers.length === 1 && { organizer: { name: organizers[0] ?? '' } }),
    said: saidOf(told, found.event, offer.price, organizers),
    headings: HEADINGS,
    ...(Object.keys(stated).length > 0 && { stated }),
  };
}

/** What an event says, or else the whole that it is part of. */
class Told {
  readonly #event: Thing;
  readonly #whole: Thing | undefined;
  readonly #isOccasion: boolean;

  constructor({ event, whole }: FoundEvent) {
    this.#event = event;
    this.#whole = whole;
    this.#isOccasion = whole !== undefined && isOccasionOf(event, whole);
  }

  values(...names: readonly string[]): readonly Value[] {
    const own = this.#event.values(...names);
    return own.length > 0 ? own : (this.#whole?.values(...names) ?? []);
  }

  texts(...names: readonly string[]): readonly string[] {
    const own = this.#event.texts(...names);
    return own.length > 0 ? own : (this.#whole?.texts(...names) ?? []);
  }

  text(...names: readonly string[]): string | undefined {
    return this.texts(...names)[0];
  }

  /** What is not so for each part of a whole: a lecture is not described by the text of its conference. */
  valuesOfSame(...names: readonly string[]): readonly Value[] {
    return this.#isOccasion ? this.values(...names) : this.#event.values(...names);
  }

  textOfSame(...names: readonly string[]): string | undefined {
    return this.#isOccasion ? this.text(...names) : this.#event.text(...names);
  }

  get isFree(): boolean {
    const [value] = this.valuesOfSame('isAccessibleForFree');
    return value === true || (typeof value === 'string' && /^(?:true|.*\/True)$/i.test(value));
  }
}

function endOf(event: Thing, start: Moment, report: (reason: string) => void): Moment | undefined {
  const text = event.text('endDate');
  if (text === undefined) return endAfter(event.text('duration') ?? '', start);
  // Some write the time of day alone.
  const end = readMoment(/^\d{1,2}[:.]\d{2}/.test(text) ? `${start.day} ${text}` : text, start.day);
  if (!end) report(`"${text.slice(0, 100)}" is not a date; it was left out.`);
  return end;
}

/** ISO 8601: `PT1H30M`, `P2D`. */
function endAfter(duration: string, start: Moment): Moment | undefined {
  const [, days = '0', hours = '0', minutes = '0'] =
    /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?)?/i.exec(duration.trim()) ?? [];
  const length = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
  return length > 0 && start.clock !== undefined
    ? readMoment(instantOfMoment(start) + length, start.day)
    : undefined;
}

function urlOf({ event, whole }: FoundEvent, told: Told, page: EventPage): string | undefined {
  const own = [
    event.text('url'),
    event.text('mainEntityOfPage'),
    event.things('mainEntityOfPage')[0]?.id,
    event.id,
    told.text('url'),
    whole?.id,
  ];
  for (const address of own) {
    const url = address === undefined || /^_:|^#/.test(address) ? undefined : safeLink(address, page.base);
    if (url !== undefined && /^https?:/.test(url)) return url;
  }
  return !page.isList && /^https?:/.test(page.url) ? page.url : undefined;
}

function statusOf(event: Thing, start: Moment): Pick<Stated, 'eventStatus' | 'previousStartDate'> {
  const texts = event.texts('eventStatus');
  const status = STATUS.find(([word]) => texts.some((text) => word.test(text)))?.[1];
  const previous = status && readMoment(event.text('previousStartDate') ?? '', start.day);
  const before = previous && spanOf(previous).startDate;
  return {
    ...(status && { eventStatus: status }),
    ...(before !== undefined && before !== spanOf(start).startDate && { previousStartDate: before }),
  };
}

function imageOf(values: readonly Value[], base: string): { image?: Image } {
  for (const value of values) {
    const address = typeof value === 'object' ? (value.text('contentUrl', 'url') ?? value.id) : String(value);
    const url = address === undefined ? undefined : safeLink(address, base);
    if (url === undefined || !/^https?:/.test(url)) continue;
    const alt =
      typeof value === 'object'
        ? plainLine((value.text('caption', 'description') ?? '').slice(0, LONGEST_NAME))
        : '';
    return { image: { url, ...(alt && { alt }) } };
  }
  return {};
}

function languagesOf(texts: readonly string[]): Pick<Stated, 'inLanguage'> {
  const tags = texts.flatMap((text) => {
    const tag = /^([a-z]{2,3})(?:[-_]\w+)*$/i.exec(text.trim())?.[1];
    return tag === undefined ? parseLanguages(text) : tag.toLowerCase();
  });
  return tags.length > 0 ? { inLanguage: [...new Set(tags)] } : {};
}

const categoriesOf = (told: Told): string[] => [
  ...new Set(
    [...told.texts('keywords'), ...told.texts('about')]
      .flatMap((text) => text.split(/[,;|]/))
      .map((text) => plainLine(text))
      .filter((text) => text !== '' && text.length <= LONGEST_CATEGORY),
  ),
];

function saidOf(
  told: Told,
  event: Thing,
  price: string | undefined,
  organizers: readonly string[],
): SourceActivity['said'] {
  const [organizer] = told.values('organizer', 'provider');
  const contact = typeof organizer === 'object' ? contactOf(organizer) : undefined;
  const [audience] = told.values('audience');
  const group = typeof audience === 'object' ? audience.text('audienceType', 'name') : audience;
  const accessibility = told.text('accessibilitySummary');
  const left = event.text('remainingAttendeeCapacity');
  return {
    ...(price !== undefined && { price }),
    ...(left !== undefined && /^\d{1,6}$/.test(left) && { seats: `${left} platser kvar` }),
    ...(organizers.length > 1 && { organizers: organizers.slice(0, 20).join('; ') }),
    ...(contact !== undefined && { contact }),
    ...(typeof group === 'string' && { audience: plainLine(group) }),
    ...(accessibility !== undefined && { accessibility: plainLine(accessibility) }),
    ...(event.is(/^Course/) && { type: 'course' }),
    ...(event.is(/^Hackathon$/) && { type: 'workshop' }),
  };
}

/** An organiser without mail address and telephone is no one to ask. */
function contactOf(organizer: Thing): string | undefined {
  const point = organizer.things('contactPoint')[0] ?? organizer;
  const ways = [point.text('telephone'), point.text('email')?.replace(/^mailto:/i, '')].filter(
    (way) => way !== undefined,
  );
  if (ways.length === 0) return undefined;
  return [point.text('name') ?? organizer.text('name'), ...ways]
    .map((part) => plainLine(part ?? ''))
    .filter(Boolean)
    .join(', ');
}
