import type { ActivityType } from '../../feed/types.js';

/** What the words of titles, categories and labelled lines stand for. */

const LANGUAGES: Readonly<Record<string, RegExp>> = {
  sv: /svensk|swedish/i,
  en: /engelsk|english/i,
  da: /dansk|danish/i,
  nb: /norsk|norwegian/i,
  fi: /finsk|finnish/i,
  de: /tysk|german/i,
  fr: /fransk|french/i,
  es: /spansk|spanish/i,
  pl: /polsk|polish/i,
  uk: /ukrainsk|ukrainian/i,
  ar: /arabisk|arabic/i,
};

/** "svenska och engelska" → language tags, in the order of the text. */
export function parseLanguages(text: string): string[] {
  const tags = /^\s*[a-z]{2}(?:\s*[,;/]\s*[a-z]{2})*\s*$/i.test(text)
    ? text.toLowerCase().match(/[a-z]{2}/g)
    : null;
  if (tags?.every((tag) => tag in LANGUAGES)) return [...tags];
  return Object.entries(LANGUAGES)
    .map(([tag, words]) => ({ tag, at: text.search(words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ tag }) => tag);
}

/** The first that fits counts: a webinar is often called a seminar as well. */
const TYPES: readonly (readonly [ActivityType, RegExp])[] = [
  ['webinar', /webb?inari(?:um|er|et)|webinar|webbsänd/i],
  ['workshop', /workshop|verkstad(?!sindustri)|hackat(?:h)?on|labb?dag/i],
  [
    'programme',
    /program(?:met|me|mes)?(?!\p{L})|accelerator|inkubator(?:n|program)?(?!\p{L})|affärsutvecklingsprogram/iu,
  ],
  ['course', /kurs(?:en|er|dag)?(?!\p{L})|utbildning|(?<!\p{L})course|training|fortbildning/iu],
  [
    'seminar',
    /seminari(?:um|er|et)|(?<!\p{L})seminar(?!\p{L})|föreläsning|konferens|conference|lecture|inspirationsdag/iu,
  ],
  [
    'meetingplace',
    /mötesplats|meeting ?place|öppet hus|open house|(?<!\p{L})mingel|nätverksträff|networking|after ?work|meetup|öppen (?:verkstad|labb)|drop-?in/iu,
  ],
  [
    'meeting',
    /möte(?:t|n)?(?!\p{L})|frukost|(?<!\p{L})lunch|träff(?:en|ar)?(?!\p{L})|breakfast|meeting|rådgivning|dialog/iu,
  ],
  ['other', /^\s*(?:övrigt|annat|other)\s*\.?\s*$/i],
];

/** "Frukostmöte" → `meeting`; undefined where no word says what kind of activity it is. */
export function parseType(text: string): ActivityType | undefined {
  const named = TYPES.find(([type]) => type === text.trim().toLowerCase())?.[0];
  return named ?? TYPES.find(([, words]) => words.test(text))?.[0];
}

/** "Löpande" in the place of a date: an open offer. */
export const isOngoing = (text: string): boolean =>
  /^\s*(?:löpande|tills vidare|fortlöpande|alltid|ongoing|continuous(?:ly)?|always)/i.test(text);

const LONGEST_SUMMARY = 300;
/** A sentence that ends before this leaves too little: then the text is cut at a word. */
const SHORTEST_SENTENCE = 100;

/** The beginning of a text in at most 300 characters, without addresses, cut after a sentence or else a word. */
export function summarize(text: string): string {
  const line = text
    .replace(/\s*\(?https?:\/\/[^\s)]+\)?/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST_SUMMARY) return line;
  const start = line.slice(0, LONGEST_SUMMARY);
  const sentence = /^.*[.!?](?=\s)/.exec(`${start} `)?.[0].trimEnd() ?? '';
  if (sentence.length >= SHORTEST_SENTENCE && sentence.length <= LONGEST_SUMMARY) return sentence;
  const cut = start
    .slice(0, -1)
    .replace(/\s+\S*$/, '')
    .replace(/[\s,;:–-]+$/, '');
  // The half of a surrogate pair must not stay at the end of one endless word.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
