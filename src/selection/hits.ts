import { fold, plain, searchKey, searchWords, type SearchKey } from './search-key.js';

/** A stretch of a text: the index of its first UTF-16 unit, and of the first one after it. */
export type Hit = readonly [start: number, end: number];

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/** A letter of a text as it is searched, or the one sign that stands for all between two words. */
interface Letter {
  spelled: string;
  readonly place: Hit;
}

const isSign = (letter: string): boolean => letter === ' ' || letter === '-';

function lettersOf(text: string): readonly Letter[] {
  // What a letter is in lower case may depend on the next one (Unicode chapter 3.13, final sigma).
  const lower = text.toLowerCase();
  const letters: Letter[] = [];
  let from = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    const to = from + segment.toLowerCase().length;
    for (const spelled of fold(lower.slice(from, to))) {
      const last = letters.at(-1);
      if (last && isSign(last.spelled) && isSign(spelled)) last.spelled = ' ';
      else letters.push({ spelled, place: [index, index + segment.length] });
    }
    from = to;
  }
  return letters;
}

/**
 * Which stretches of a text the words of a search hit, as {@link searchTest} finds them in a name: in order, apart
 * from each other, of whole graphemes. None where nothing is searched for.
 */
export function hitsIn(text: string, query: string): readonly Hit[] {
  const key = searchKey([text], []);
  const words = searchWords(query).filter(({ pattern, field }) => pattern.test(key[field]));
  // Most texts have none, and to find that out is far cheaper than to look letter by letter.
  if (!words.length) return [];
  const letters = lettersOf(text);
  const hits: Hit[] = [];
  for (const field of ['spelled', 'plain'] satisfies (keyof SearchKey)[]) {
    // A word may also begin where the text does.
    let searched = ' ';
    const places: Hit[] = [[0, 0]];
    for (const { spelled, place } of letters) {
      searched += field === 'plain' ? plain(spelled) : spelled;
      while (places.length < searched.length) places.push(place);
    }
    for (const { pattern } of words.filter((word) => word.field === field)) {
      for (const { 0: found, index } of searched.matchAll(new RegExp(pattern, 'g'))) {
        const [start] = places[/^[\s-]/.test(found) ? index + 1 : index] ?? [0];
        const [, end] = places[index + found.length - 1] ?? [0, 0];
        hits.push([start, end]);
      }
    }
  }
  return merged(hits);
}

function merged(hits: readonly Hit[]): readonly Hit[] {
  const apart: [number, number][] = [];
  for (const [start, end] of [...hits].sort(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}
