import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { hitsIn } from '../../src/selection/hits.js';
import { fold, plain, searchKey, searchTest } from '../../src/selection/search-key.js';

/** A text with its hits in brackets. */
function marked(text: string, query: string): string {
  let written = '';
  let at = 0;
  for (const [start, end] of hitsIn(text, query)) {
    written += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return written + text.slice(at);
}

/** What is likely to go wrong, and any other character, halves of pairs too. */
const pieces = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...[
        'export',
        'handel',
        'E',
        'AI',
        'lab',
        'a',
        'å',
        'Ä',
        'ö',
        'æ',
        'Ø',
        'a\u030a',
        'e\u0301',
        'o\u0308',
      ],
      ...['İ', 'Σ', 'ς', 'ß', 'ﬁ', '𐐀', '각', '\u1100', '\u1161', '👩‍👧', '🇸🇪', '7', '\u0308', '\u20e3'],
      ...['\u00ad', '\u200d', '-', '\u2010', '\u2011', ' - ', ' ', ' ', ' ', '\n', '’', '/', ' & ', ', '],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)) },
);
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
/** A text and what someone may look for in it: a part of it, parts of it in another order, or anything. */
const searches = texts.chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.oneof(
      fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([from, to]) => text.slice(from, to)),
      fc.shuffledSubarray(text.split(/\s/)).map((words) => words.join(' ').toUpperCase()),
      texts,
    ),
  ),
);
const wordsOf = (query: string): string[] => fold(query).replaceAll('-', '').split(/\s/).filter(Boolean);

describe('the hits of a search', () => {
  for (const [rule, examples] of [
    [
      'are what stands for a word, in the text as it is written',
      [
        ['export', 'Frukost om [export]'],
        ['EXPORT', 'Frukost om [export]'],
        ['export frukost', '[Frukost] om [export]'],
        ['kött', '[KÖTT] och annat'],
        ['kott', '[Kött] och annat'],
        ['trad', 'Ett [träd]'],
        ['linnaeus', 'Växjö [Linnæus] Science Park'],
        ['linna', 'Växjö [Linnæ]us Science Park'],
      ],
    ],
    ['are none of other letters', [['träd', 'Traditioner']]],
    [
      'are inside compounds for words of four letters or more, else where a word begins',
      [
        ['export', 'Livsmedels[export]'],
        ['exp', 'Livsmedelsexport och [exp]ort'],
        ['ai', 'Maila om [AI]'],
        ['lab', '[Lab]bet, AI-[lab]'],
      ],
    ],
    [
      'are the same with hyphens, blanks and other signs between',
      [
        ['marinteknik', '[Marin teknik] i Karlskrona'],
        ['marin-teknik', '[Marin teknik] i Karlskrona'],
        ['skogträ', '[Skog & trä]'],
        ['ehandel', 'Om [E-handel]'],
        ['e-handel', 'Om [e\u2011handel]'],
        ['e handel', 'Om [E]-[handel]'],
        ['handel', 'Om E-[handel]'],
        ['stor', 'Första order'],
      ],
    ],
    [
      'take in soft hyphens and combining marks',
      [
        ['livsmedelsexport', '[Livsmedels\u00adexport]'],
        ['export', 'Livsmedels\u00ad[export]'],
        ['cafe', '[Cafe\u0301]'],
        ['växjö', '[Va\u0308xjo\u0308]'],
        ['vaxjo', '[Va\u0308xjo\u0308]'],
      ],
    ],
    [
      'stand right after what has another length when folded',
      [
        ['dag', 'İİ [dag]'],
        ['dag', 'Æ Æ [dag]'],
        ['dag', '👩‍👩‍👧 🇸🇪 𐐀 [dag]'],
        ['οδος', '[ΟΔΟΣ] ΟΔΟΙ'],
      ],
    ],
    [
      'are one where they touch or overlap',
      [
        ['frukost seminarium', '[Frukostseminarium]'],
        ['frukostsem seminarium', '[Frukostseminarium]'],
        ['sem seminarium', '[Seminarium]'],
      ],
    ],
    [
      'are none where nothing is searched for',
      [
        ['', 'Export'],
        [' – ', 'Export – import'],
      ],
    ],
  ] as const) {
    it(rule, () => {
      for (const [query, expected] of examples)
        expect(marked(expected.replace(/[[\]]/g, ''), query), query).to.equal(expected);
    });
  }

  it('are stretches of whole graphemes, in order and apart, for any text', () => {
    const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });
    fc.assert(
      fc.property(searches, ([text, query]) => {
        const edges = new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length);
        let last = -1;
        for (const [start, end] of hitsIn(text, query)) {
          expect(start).to.be.above(last);
          expect(end).to.be.above(start);
          expect(edges.has(start) && edges.has(end)).to.be.true;
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('hold a word of the search each, for any text', () => {
    fc.assert(
      fc.property(searches, ([text, query]) => {
        // A sigma at the end of a stretch need not be one at the end of its word.
        const read = (part: string): string => plain(fold(part)).replaceAll('ς', 'σ');
        for (const [start, end] of hitsIn(text, query)) {
          const found = read(text.slice(start, end)).replace(/[\s-]/g, '');
          expect(wordsOf(read(query)).some((word) => found.includes(word))).to.be.true;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are there for each word just where the search finds that word in a name, for any text', () => {
    fc.assert(
      fc.property(searches, ([text, query]) => {
        for (const word of wordsOf(query))
          expect(hitsIn(text, word).length > 0, word).to.equal(searchTest(word)(searchKey([text], [])));
      }),
      { numRuns: 2000 },
    );
  });

  it('are there where a text alone has all the words', () => {
    fc.assert(
      fc.property(searches, fc.boolean(), ([text, query], isName) => {
        fc.pre(wordsOf(query).length > 0);
        const key = isName ? searchKey([text], []) : searchKey([], [text]);
        if (searchTest(query)(key)) expect(hitsIn(text, query)).to.not.be.empty;
      }),
      { numRuns: 1000 },
    );
  });
});
