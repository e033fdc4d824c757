import type { Availability, Offer } from '../../feed/types.js';

const FREE =
  /(?<!\p{L})(?:kostnadsfri(?:tt)?|gratis|free(?: of charge)?|ingen (?:kostnad|avgift)|utan kostnad|no (?:cost|charge|fee))(?!\p{L})/iu;
const AMOUNT = /(?<![\d.,])(\d{1,3}(?:[\s.\u00A0]\d{3})+|\d+)(?:[,.](\d{2}))?(?!\d)/g;
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/€|\beur(?:o)?\b/i, 'EUR'],
  [/\bdkk\b/i, 'DKK'],
  [/\bnok\b/i, 'NOK'],
  [/\$|\busd\b/i, 'USD'],
  [/\bkr\b|\bkronor\b|:-|\bsek\b/i, 'SEK'],
];

/**
 * "495 kr exkl. moms", "Kostnadsfritt", "1 295:-" → the price. Undefined where a text says more than one price
 * or none: then the words have to be shown as they are.
 */
export function parsePrice(text: string): Pick<Offer, 'price' | 'priceCurrency' | 'vatExcluded'> | undefined {
  const amounts = [...text.matchAll(AMOUNT)];
  const isFree = FREE.test(text);
  if (isFree) return amounts.length === 0 ? { price: 0 } : undefined;
  const [amount] = amounts;
  if (!amount || amounts.length > 1) return undefined;
  const price = Number(`${(amount[1] ?? '').replace(/[\s.\u00A0]/g, '')}.${amount[2] ?? '0'}`);
  const currency = CURRENCIES.find(([sign]) => sign.test(text))?.[1];
  if (currency === undefined && !/^\s*[\d\s.,]+\s*$/.test(text)) return undefined;
  const vatExcluded = /(?:exkl?\.?|exklusive|ex|excl?\.?|excluding|plus|\+)\s*(?:moms|vat)/i.test(text);
  return {
    price,
    ...(currency && currency !== 'SEK' && { priceCurrency: currency }),
    ...(vatExcluded && { vatExcluded: true }),
  };
}

/** "få kvar", "fullbokat", "3 platser kvar" → how easy it is to get a place. A bare number says nothing about that. */
export function parseSeats(text: string): Availability | undefined {
  const left = /(\d+)\s*(?:platser?|seats?|places?)?\s*(?:kvar|left|remaining)/i.exec(text);
  if (left)
    return Number(left[1]) === 0 ? 'SoldOut' : Number(left[1]) <= 5 ? 'LimitedAvailability' : 'InStock';
  if (/full(?:bokat|bokad|t|tecknat)?(?!\p{L})|slut(?:sålt)?(?!\p{L})|sold out|fully booked/iu.test(text))
    return 'SoldOut';
  if (/få|fåtal|begränsat|enstaka|few|limited/i.test(text)) return 'LimitedAvailability';
  return /finns|lediga|gott om|available|yes|ja/i.test(text) ? 'InStock' : undefined;
}
