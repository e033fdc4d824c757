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

/** Words that say of everyone that one just comes. */
const NONE_NEEDED = [
  String.raw`ingen (?:för)?anmälan (?:behövs|krävs|är nödvändig)`,
  String.raw`(?:för)?anmälan (?:behövs|krävs) (?:inte|ej)`,
  String.raw`(?:du|ni|man) behöver inte (?:för)?anmäla (?:dig|er|sig)(?: i förväg)?`,
  String.raw`no (?:pre-?)?registration (?:is )?(?:needed|required|necessary)`,
  String.raw`(?:pre-?)?registration is not (?:needed|required|necessary)`,
  String.raw`(?:there is no need|you (?:do not|don['’]t) need) to (?:register|sign up)(?: in advance)?`,
].join('|');
/** They say it only where nothing else is said with them. */
const ALONE = String.raw`${NONE_NEEDED}|ingen (?:för)?anmälan|no (?:pre-?)?registration|drop[- ]?in`;
const ANSWER = String.raw`(?:${ALONE}|nej|ingen|(?:behövs|krävs) (?:inte|ej)|no|none|not (?:needed|required|necessary))`;
const ANSWERS = new RegExp(String.raw`^\s*${ANSWER}(?:\s*[,;/–]\s*${ANSWER})*\s*[.!]?\s*$`, 'iu');

/** "Ingen anmälan", "Nej", "Drop-in": what stands under the heading "Anmälan" says that none is needed. */
export const isNoRegistration = (text: string): boolean => ANSWERS.test(text);

const END = String.raw`\s*[.!]*\s*$`;
const STATEMENT = new RegExp(
  String.raw`^\W*(?:${ALONE})${END}|(?:[,;–—-]|(?<!\p{L})(?:och|and|så))\s+(?:${NONE_NEEDED})${END}`,
  'iu',
);
/** With these in front it is said of some people, days or parts alone. */
const CONDITION =
  /(?<!\p{L})(?:om|för(?! alla)|till|medlem\p{L}*|endast|bara|utom|men|efter|före|innan|vid|if|for(?! (?:all|everyone))|to|members?|only|but|except|after|before|until|unless)(?!\p{L})/iu;
const REGISTRATION = /anmäl|(?<!\p{L})o\.?s\.?a(?!\p{L})|registr|boka|biljett|book|sign up|ticket|rsvp/iu;
/** A full stop inside "kl. 9" ends no sentence, nor does the end of a line that goes on in the next one. */
const BETWEEN_SENTENCES = /(?<=[.!?])\s+(?=[^\p{Ll}\d\s])|\n\s*\n|\n(?=\s*[^\p{Ll}\s])/u;

/**
 * Whether a text says that one just comes: in a sentence, or at the end of one without a condition in front. Where it
 * says anything else about registering it is for a reader to judge.
 */
export function saysNoRegistration(text: string): boolean {
  const sentences = text.split(BETWEEN_SENTENCES);
  const rest = sentences.map((sentence) => {
    const at = sentence.search(STATEMENT);
    const before = sentence.slice(0, Math.max(0, at));
    return at < 0 || CONDITION.test(before) ? sentence : before;
  });
  const isSaid = rest.join('') !== sentences.join('');
  return isSaid && !REGISTRATION.test(rest.join('\n'));
}
