import type { Availability, Offer } from '../../../../feed/types.js';
import { canonicalAddress, safeLink } from '../../address.js';
import { instantOfMoment, readMoment, spanOf, type Moment } from '../../moments.js';
import { parsePrice } from '../../offer.js';
import { plainLine } from '../../plain-text.js';
import type { Thing, Value } from './thing.js';

export interface EventOffer {
  readonly offers: Offer;
  /** What it costs in words, where that is more than one price. */
  readonly price?: string;
}

type Price = Pick<Offer, 'price' | 'priceCurrency'>;

/**
 * `offers` of schema.org.
 *
 * @param page addresses that are the event's own: one does not register there, or it needs no second link
 * @param start of the event; a last day to register after it says nothing
 */
export function offerOf(
  values: readonly Value[],
  page: { readonly base: string; readonly own: readonly string[] },
  start: Moment,
): EventOffer {
  const offers = values
    .filter((value) => typeof value === 'object')
    .flatMap((offer) => [offer, ...offer.things('offers')]);
  const links = [
    ...values.filter((value) => typeof value === 'string'),
    ...offers.flatMap((offer) => offer.text('url') ?? []),
  ];
  const own = page.own.map(canonicalAddress);
  const url = links
    .map((link) => safeLink(link, page.base))
    .find((link) => link !== undefined && (!/^http/.test(link) || !own.includes(canonicalAddress(link))));
  const validThrough = deadlineOf(offers, start);
  const availability = availabilityOf(offers);
  const price = priceOf(offers);
  return {
    offers: {
      ...(typeof price === 'object' && price),
      ...(url !== undefined && { url }),
      ...(availability && { availability }),
      ...(validThrough !== undefined && { validThrough }),
    },
    ...(typeof price === 'string' && { price }),
  };
}

function deadlineOf(offers: readonly Thing[], start: Moment): Offer['validThrough'] {
  const moments = offers
    .flatMap((offer) => offer.text('validThrough', 'availabilityEnds') ?? [])
    .flatMap((text) => readMoment(text, start.day) ?? []);
  // Programs without a field for it repeat the start or the end of the event.
  const [last] = moments.filter((moment) => instantOfMoment(moment) < instantOfMoment(start)).reverse();
  return last && spanOf(last).startDate;
}

const AVAILABILITIES: readonly (readonly [Availability, RegExp])[] = [
  ['InStock', /(?:InStock|OnlineOnly)$/],
  ['LimitedAvailability', /LimitedAvailability$/],
  ['SoldOut', /(?:SoldOut|OutOfStock)$/],
];

/** Of several offers the best: as long as one is left, one can still come. */
const availabilityOf = (offers: readonly Thing[]): Availability | undefined =>
  AVAILABILITIES.find(([, word]) => offers.some((offer) => word.test(offer.text('availability') ?? '')))?.[0];

interface Stated {
  /** What the offer is called: "Medlem". */
  readonly name: string;
  /** "495", "200–495", "från 200" */
  readonly text: string;
  /** ISO 4217; empty where it is not said. */
  readonly currency: string;
}

function priceOf(offers: readonly Thing[]): Price | string | undefined {
  const stated = offers.flatMap((offer) => statedBy(offer) ?? []);
  const isFirst = ({ text, currency }: Stated, at: number): boolean =>
    stated.findIndex((other) => other.text === text && other.currency === currency) === at;
  const [first, ...more] = stated.filter(isFirst);
  if (!first) return undefined;
  return (more.length === 0 ? amountOf(first) : undefined) ?? [first, ...more].map(inWords).join(', ');
}

function statedBy(offer: Thing): Stated | undefined {
  const specified = offer.things('priceSpecification')[0];
  const [low, high] = [offer.text('lowPrice'), offer.text('highPrice')];
  const range = low === high ? low : high === undefined ? `från ${low ?? ''}` : `${low ?? '0'}–${high}`;
  const text = offer.text('price') ?? specified?.text('price') ?? range;
  const currency = offer.text('priceCurrency') ?? specified?.text('priceCurrency') ?? '';
  return text === undefined
    ? undefined
    : { name: line(offer.text('name') ?? ''), text: line(text), currency };
}

function amountOf({ text, currency }: Stated): Price | undefined {
  if (!/^\d+(?:[.,]\d{1,2})?$/.test(text)) return /^från|–/.test(text) ? undefined : parsePrice(text);
  const price = Number(text.replace(',', '.'));
  const isForeign = /^[A-Z]{3}$/.test(currency) && currency !== 'SEK' && price > 0;
  return { price, ...(isForeign && { priceCurrency: currency }) };
}

const inWords = ({ name, text, currency }: Stated): string =>
  [name, text, /^(?:från )?[\d\s.,–]+$/.test(text) ? currency.replace(/^(?:SEK)?$/, 'kr') : '']
    .filter(Boolean)
    .join(' ');

const LONGEST_LINE = 100;
const line = (text: string): string => plainLine(text.slice(0, LONGEST_LINE));
