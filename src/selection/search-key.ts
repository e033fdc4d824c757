/**
 * Text search as Swedes expect it.
 *
 * å, ä, ö and æ are letters of their own when typed, and are found too by those who type a, o or ae. Case, hyphens
 * and other diacritics don't matter. Words may stand in any order. A word of four letters or more is found inside
 * compounds ("export" in "livsmedelsexport"), a shorter one only where a word begins.
 */

/** Words of a text, folded; `ehandel` for "E-handel". Line ends stay. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    // Keep the ring, the dots of ä and ö: they make other letters. Drop every other mark, and soft hyphens.
    .replace(/(?<![ao])\u0308|(?<!a)\u030a|[\xad\u0300-\u0307\u0309\u030b-\u036f]/g, '')
    .normalize('NFC')
    .replace(/(?<=\S)[-\u2010\u2011](?=\S)/g, '')
    .replace(/[^\p{L}\p{N}\n]+/gu, ' ');

const PLAIN: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', ø: 'o', æ: 'ae' };
const plain = (folded: string): string => folded.replace(/[åäöøæ]/g, (letter) => PLAIN[letter] ?? letter);

/** What is searched: once as spelled, once without the Swedish letters. */
export interface SearchKey {
  readonly spelled: string;
  readonly plain: string;
}

/**
 * @param names short texts; neighbouring words are also found written together ("marinteknik" for "Marin teknik")
 * @param texts longer ones
 */
export function searchKey(names: readonly string[], texts: readonly string[]): SearchKey {
  // Folded all at once, a line each: folding them one by one cost twice as much.
  const lines = fold(names.join('\n'));
  const joined = lines.split('\n').flatMap((line) => {
    const words = line.trim().split(' ');
    return words.slice(1).map((word, index) => `${words[index]}${word}`);
  });
  const all = [...names, ...texts].join(' ');
  // "lab" begins a word in "AI-lab" too.
  const parts = all.match(/(?<=[-\u2010\u2011])[^\s\u2010\u2011-]+/g) ?? [];
  const spelled = ` ${[lines, fold([...texts, ...parts].join(' ')), ...joined].join(' ').replaceAll('\n', ' ')} `;
  return { spelled, plain: plain(spelled) };
}

/** A test for the words of a search text; every text passes an empty one. */
export function searchTest(text: string): (key: SearchKey) => boolean {
  const words = fold(text)
    .split(/\s/)
    .filter(Boolean)
    .map((word) => ({
      needle: word.length < 4 ? ` ${word}` : word,
      field: plain(word) === word ? ('plain' as const) : ('spelled' as const),
    }));
  return (key) => words.every(({ needle, field }) => key[field].includes(needle));
}
