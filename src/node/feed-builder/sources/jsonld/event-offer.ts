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

function priceOf(offers: readonly Thing[]): Price | string | undefined {
  const found = offers.flatMap((offer) => {
    const specified = offer.things('priceSpecification')[0];
    const from = offer.text('price') ?? specified?.text('price');
    const low = offer.text('lowPrice');
    const high = offer.text('highPrice');
    const currency = offer.text('priceCurrency') ?? specified?.text('priceCurrency') ?? '';
    const text = from ?? (low !== undefined && high !== undefined && high !== low ? `${low}–${high}` : low);
    const isFrom = from === undefined && high === undefined;
    return text === undefined
      ? []
      : [{ text: `${isFrom ? 'från ' : ''}${text}`, currency, name: plainLine(offer.text('name') ?? '') }];
  });
  const different = found.filter(
    ({ text, currency }, at) =>
      found.findIndex((one) => one.text === text && one.currency === currency) === at,
  );
  const [first, ...more] = different;
  if (!first) return undefined;
  const price = more.length === 0 ? amountOf(first.text, first.currency) : undefined;
  return price ?? different.map(inWords).join(', ');
}

function amountOf(text: string, currency: string): Price | undefined {
  const amount = /^\s*\d+(?:[.,]\d{1,2})?\s*$/.test(text) ? Number(text.replace(',', '.')) : undefined;
  if (amount === undefined) return parsePrice(text);
  const isForeign = /^[A-Z]{3}$/.test(currency) && currency !== 'SEK' && amount > 0;
  return { price: amount, ...(isForeign && { priceCurrency: currency }) };
}

const inWords = ({ text, currency, name }: { text: string; currency: string; name: string }): string =>
  [name, plainLine(text), /\d\s*$/.test(text) ? currency.replace('SEK', 'kr') : '']
    .filter(Boolean)
    .join(' ')
    .slice(0, 200);
