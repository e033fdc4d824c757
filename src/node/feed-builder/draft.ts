import { findPark, wordingsOf } from '../../feed/queries.js';
import type { Activity, Offer } from '../../feed/types.js';
import { safeLink } from './address.js';
import { areaFinder } from './area-names.js';
import { sortCategories } from './categories.js';
import type { FeedConfig, SourceConfig } from './config.js';
import { Facts } from './facts.js';
import { saysNoRegistration } from './offer.js';
import { placeInParts, readPlace } from './place.js';
import { activityPath, publishedAt } from './publish/addresses.js';
import { compact, contactOf, textsOf, translatedPlace } from './texts.js';
import { readMarks } from './title-marks.js';
import { parseType } from './words.js';
import type { Label, SourceActivity, SourceProblem } from './source-activity.js';

/** An activity on its way into the feed, with what merging needs to know. */
export interface Draft {
  readonly activity: Omit<Activity, 'modified'>;
  /** When the source says that it was changed. */
  readonly modified?: string;
  /** Position of its source in the configuration. */
  readonly source: number;
  readonly uid?: string;
  readonly recurrenceId?: string;
  /** The activity's own page, as opposed to a calendar page that stands in for it. */
  readonly ownUrl?: string;
  /** Categories that mean neither an area nor a kind of activity. */
  readonly unmapped: readonly string[];
}

export interface DraftContext {
  readonly config: FeedConfig;
  readonly source: SourceConfig;
  /** Position of the source in the configuration. */
  readonly position: number;
  /** Address that the source was read from. */
  readonly address: string;
  /** Milliseconds. */
  readonly now: number;
  readonly report: (problem: SourceProblem) => void;
}

/** What a source tells + what the configuration knows → activity of the feed. */
export function draftOf(
  told: SourceActivity,
  id: { readonly id: string; readonly series?: string },
  context: DraftContext,
): Draft {
  const { config, source, now } = context;
  const park = told.park !== undefined && Object.hasOwn(config.parks, told.park) ? told.park : source.park;
  const page = source.page ?? config.parks[park]?.url ?? context.address;
  const language = config.languages?.[0] ?? 'sv';
  const findArea = areaFinder(config, source);
  const facts = new Facts({ parks: config.parks, park, findArea, now, base: page }, told);
  const report = (field: string, reason: string, isElsewhere = false): void => {
    context.report({
      ...(told.page !== undefined && { page: told.page }),
      ...(told.line !== undefined && !isElsewhere && { line: told.line }),
      field,
      title: told.name,
      reason,
    });
  };
  const leftOver = understandColumns(told, facts, language, report);
  const texts = textsOf(told, facts, language, leftOver, (heading, value, tag) => {
    const reason = `"${value}" is not understood; the line stays in the description.`;
    // A translated calendar is a file of its own, with other lines.
    if (tag === language) report(heading, reason);
    else report(heading, `(${tag}) ${reason}`, source.translations?.[tag] !== undefined);
  });
  const marks = readMarks(told.name);
  const place = told.place
    ? placeInParts(told.place, config.parks)
    : readPlace([told.location ?? '', told.town ?? ''].filter(Boolean).join(', '), config.parks);
  const location =
    place.location || told.geo ? { ...place.location, ...(told.geo && { geo: told.geo }) } : undefined;
  const category = sortCategories(told.categories, facts, findArea, config);
  const type =
    facts.type ??
    (category.type === 'other'
      ? (parseType(marks.name) ?? 'other')
      : (category.type ?? parseType(marks.name)));
  const status = told.cancelled ? 'EventCancelled' : (facts.status ?? marks.status);
  const availability = facts.offers.availability ?? marks.availability;
  const stated = { ...facts.offers, ...(availability && { availability }), ...told.stated?.offers };
  const prose = [...wordingsOf(texts.description), told.summary ?? ''].join('\n\n');
  const isDropIn = saysNothingOfRegistration(stated) && saysNoRegistration(prose);
  const offers = { ...stated, ...(isDropIn && { registrationRequired: false }) };
  const mode = place.mode ?? (type === 'webinar' && !location ? 'Online' : undefined);
  const organizer = told.organizer?.name === undefined ? undefined : findPark(told.organizer.name, config);
  const coOrganizers = [
    ...facts.organizers,
    ...(organizer && organizer !== park && !facts.organizers.includes(organizer) ? [organizer] : []),
  ];
  const areas = [...new Set([...(told.stated?.areas ?? []), ...facts.areas, ...category.areas])];
  // An empty address, completed, would be the page it is relative to.
  const toldUrl = told.url ? safeLink(told.url, page) : undefined;
  if (told.url && toldUrl === undefined)
    report(
      told.headings?.link ?? 'URL',
      `"${told.url}" is no address that can be linked to; it was left out.`,
    );
  const ownUrl = toldUrl ?? facts.url;
  const contact = contactOf(facts.contacts, language);
  const said: Partial<Activity> = {
    ...(type && { type }),
    ...(areas.length > 0 && { areas }),
    ...(category.keywords.length > 0 && { keywords: category.keywords }),
    ...(status && { eventStatus: status }),
    ...(mode && { eventAttendanceMode: mode }),
    ...(location && { location: translatedPlace(location, told, language) }),
    ...(facts.inLanguage && { inLanguage: facts.inLanguage }),
    ...(Object.keys(offers).length > 0 && { offers }),
    ...(facts.image && { image: { url: facts.image } }),
    ...(Object.keys(facts.audience).length > 0 && { audience: compact(facts.audience, language) }),
    ...(Object.keys(facts.accessibility).length > 0 && {
      accessibilitySummary: compact(facts.accessibility, language),
    }),
    ...(contact && { contact }),
  };
  const defaults = source.defaults ?? {};
  return {
    activity: {
      id: id.id,
      url:
        ownUrl !== undefined && /^https?:/.test(ownUrl)
          ? ownUrl
          : // The page that the builder makes says more than the park's start page.
            (source.page ?? publishedAt(activityPath(id.id), config.self) ?? page),
      ...texts,
      ...(told.startDate !== undefined && { startDate: told.startDate }),
      ...(told.endDate !== undefined && { endDate: told.endDate }),
      ...(told.ongoing && { ongoing: true }),
      park,
      ...(coOrganizers.length > 0 && { coOrganizers }),
      ...defaults,
      ...said,
      ...told.stated,
      ...(areas.length > 0 && { areas }),
      ...((defaults.offers ?? told.stated?.offers) && { offers: { ...defaults.offers, ...offers } }),
      ...(id.series !== undefined && { superEvent: id.series }),
      source: {
        kind: source.kind,
        ...(/^https?:/.test(context.address) && { url: context.address }),
        ...(told.uid && { uid: told.uid }),
      },
    },
    ...(told.modified !== undefined && { modified: told.modified }),
    source: context.position,
    ...(told.uid && { uid: told.uid }),
    ...(told.recurrenceId && { recurrenceId: told.recurrenceId }),
    ...(ownUrl !== undefined && { ownUrl }),
    unmapped: category.keywords,
  };
}

/** What a source states in a field goes before what its prose seems to say. */
const saysNothingOfRegistration = (offers: Offer): boolean =>
  [
    offers.registrationRequired,
    offers.url,
    offers.validThrough,
    offers.availability,
    offers.waitingListUrl,
  ].every((fact) => fact === undefined);

/** Columns that hold more than their field can are shown as lines of the description: "Pris: 300 kr, medlemmar gratis". */
const SHOWN_AS: Readonly<Partial<Record<Label, string>>> = {
  registration: 'Anmälan',
  deadline: 'Sista anmälningsdag',
  price: 'Pris',
  seats: 'Platser',
  waitingList: 'Väntelista',
  languages: 'Språk',
  contact: 'Kontakt',
};

function understandColumns(
  told: SourceActivity,
  facts: Facts,
  language: string,
  report: (field: string, reason: string) => void,
): string[] {
  const lines: string[] = [];
  for (const [label, value] of Object.entries(told.said) as [Label, string][]) {
    if (facts.understand(label, value, language)) continue;
    const shown = SHOWN_AS[label];
    if (shown !== undefined) lines.push(`${shown}: ${value}`);
    const what = shown === undefined ? 'it was left out' : 'it is shown as a line of the description';
    report(told.headings?.[label] ?? label.toUpperCase(), `"${value}" is not understood; ${what}.`);
  }
  return lines;
}
