import type { Label } from './source-activity.js';

/** The words that editors may put in front of the colon, in Swedish and English. */
const WORDS: Readonly<Record<Label, string>> = {
  deadline:
    'sista (?:anmälningsdag(?:en)?|anmälningsdatum|dag (?:för|att) anmäl\\p{L}*(?: sig)?|anmälan)|(?:anmälan|anmäl dig|o\\.?s\\.?a\\.?) senast|last day (?:to register|of registration|for registration)|register (?:by|before|no later than)|registration (?:deadline|closes)',
  registration:
    '(?:till )?anmälan|anmäl dig(?: här)?|anmälningslänk|registrera dig(?: här)?|boka(?: din)? plats|biljetter|registration(?: link)?|register(?: here)?|sign up(?: here)?|tickets',
  waitingList: 'väntelista|reservlista|waiting list|waitlist',
  price: 'pris|kostnad|avgift|deltagaravgift|price|cost|fee',
  seats: '(?:antal )?platser|seats|places',
  organizers:
    'arrangör(?:er)?|arrangeras av|medarrangör(?:er)?|samarrangör(?:er)?|i samarbete med|i samverkan med|organi[sz]ers?|organi[sz]ed by|in (?:cooperation|collaboration) with',
  audience:
    'målgrupp(?:er)?|för vem|vem (?:är|passar) (?:det|den) för|target (?:group|audience)|audience|for whom',
  languages: 'språk|languages?',
  accessibility: 'tillgänglighet|accessibility',
  contact: 'kontakt(?:person|uppgifter)?|frågor|contact|questions',
  type: '(?:aktivitets)?typ|type',
  areas: 'profilområden?|områden?|profile areas?',
  status: 'status',
  link: 'läs mer(?: här)?|mer information|mer info|webbsida|länk|read more(?: here)?|more information|link',
  image: 'bild|image',
};

const BULLET = String.raw`^\s*(?:[•*·–—-]\s*)?`;
const WITH_COLON = (Object.entries(WORDS) as [Label, string][]).map(
  ([label, words]) => [label, new RegExp(`${BULLET}(?:${words})\\s*:\\s*(?<value>\\S.*)$`, 'iu')] as const,
);
/** Lines that say it without a colon: "Anmäl dig senast 27 november", "Kostnadsfritt." */
const WITHOUT_COLON = [
  ['deadline', new RegExp(`${BULLET}(?:${WORDS.deadline})\\s+(?<value>\\S.*)$`, 'iu')],
  ['price', new RegExp(`${BULLET}(?<value>kostnadsfritt|gratis|free of charge|free)[.!]?\\s*$`, 'iu')],
  ['seats', new RegExp(`${BULLET}(?<value>fullbokat|få platser kvar|fully booked)[.!]?\\s*$`, 'iu')],
] as const;

/** The label and the value of a line, if it is a labelled one. */
export function readLabel(line: string): { label: Label; value: string } | undefined {
  for (const [label, pattern] of [...WITH_COLON, ...WITHOUT_COLON]) {
    const value = pattern.exec(line)?.groups?.['value'];
    if (value !== undefined) return { label, value: value.trim() };
  }
  return undefined;
}

/** "• Sista anmälningsdag: snart" → `Sista anmälningsdag`. */
const headingOf = (line: string, value: string): string =>
  line.slice(0, line.lastIndexOf(value)).replace(/^[\s•*·–—-]+|[\s:]+$/g, '');

/**
 * Takes the labelled lines out of a description.
 *
 * @param understood called with each labelled line and its label as written; one that is not understood stays in the text
 * @returns the description that is left to show
 */
export function takeLabels(
  description: string,
  understood: (label: Label, value: string, heading: string) => boolean,
): string {
  return description
    .split('\n')
    .filter((line) => {
      const found = readLabel(line);
      return !found || !understood(found.label, found.value, headingOf(line, found.value));
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
