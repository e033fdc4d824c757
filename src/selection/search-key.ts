/**
 * Text search as Swedes expect it.
 *
 * å, ä, ö and æ are letters of their own when typed, and are found too by those who type a, o or ae. Case, hyphens
 * and other diacritics don't matter. Words may stand in any order. A word of four letters or more is found inside
 * compounds ("export" in "livsmedelsexport"), a shorter one only where a word begins.
 * Neighbouring words of a name are found written together ("marinteknik" for "Marin teknik"), from where one begins.
 */

/** Letters folded, a lone hyphen as `-`, all other signs as a blank. Line ends stay. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    // Keep the ring, the dots of ä and ö: they make other letters. Drop every other mark, and soft hyphens.
    .replace(/(?<![ao])\u0308|(?<!a)\u030a|[\xad\u0300-\u0307\u0309\u030b-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\n]+/gu, (signs) => (/^[-\u2010\u2011]$/.test(signs) ? '-' : ' '));

const PLAIN: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', ø: 'o', æ: 'ae' };

/** Folded text without the Swedish letters. */
export const plain = (folded: string): string =>
  folded.replace(/[åäöøæ]/g, (letter) => PLAIN[letter] ?? letter);

/** What is searched: once as spelled, once without the Swedish letters. */
export interface SearchKey {
  readonly spelled: string;
  readonly plain: string;
}

/**
 * @param names short texts, of which neighbouring words are found written together
 * @param texts longer ones
 */
export function searchKey(names: readonly string[], texts: readonly string[]): SearchKey {
  // Folded all at once, a line each: folding them one by one cost twice as much.
  const spelled = `\n${fold(names.join('\n'))}\n${fold(texts.join('\n')).replaceAll(' ', '\n')}`;
  return { spelled, plain: plain(spelled) };
}

/** What finds a word of a search text, and where. It may begin with the sign before the word found. */
export interface SearchWord {
  readonly pattern: RegExp;
  readonly field: keyof SearchKey;
}

/** No word is longer, and a pattern of thousands of letters is more than a browser takes. */
const LONGEST = 99;

/** The words of a search text. */
export const searchWords = (text: string): readonly SearchWord[] =>
  fold(text)
    .replaceAll('-', '')
    .split(/\s/)
    .filter(Boolean)
    .map((word) => {
      const letters = Array.from(word).slice(0, LONGEST);
      const begun = `[\\s-]${letters.join('[ -]?')}`;
      return {
        pattern: new RegExp(word.length < 4 ? begun : `${begun}|${letters.join('-?')}`),
        field: plain(word) === word ? 'plain' : 'spelled',
      };
    });

/** A test for the words of a search text; every text passes an empty one. */
export function searchTest(text: string): (key: SearchKey) => boolean {
  const words = searchWords(text);
  return (key) => words.every(({ pattern, field }) => pattern.test(key[field]));
}
