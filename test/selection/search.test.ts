import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { wordingsOf } from '../../src/feed/queries.js';
import type { Activity, FeedDocument } from '../../src/feed/types.js';
import { entriesOf } from '../../src/selection/entries.js';
import { searchKey, searchTest } from '../../src/selection/search-key.js';
import { feeds } from '../feed/arbitraries.js';
import { makeActivity, makeFeed, PARKS } from '../feed/fixture.js';

/** True when someone who types `typed` finds something called `name`, with `text` about it. */
const finds = (typed: string, name: string, text = ''): boolean =>
  searchTest(typed)(searchKey([name], [text]));

const rules: readonly (readonly [
  rule: string,
  found: readonly (readonly [string, string])[],
  not: readonly (readonly [string, string])[],
])[] = [
  [
    'takes å, ä, ö and æ for letters of their own when typed',
    [
      ['träd', 'Träd'],
      ['å', 'Å'],
      ['kött', 'KÖTT'],
      ['linnæus', 'Linnæus'],
    ],
    [
      ['träd', 'Trad'],
      ['håll', 'Hall'],
      ['kött', 'Kott'],
      ['ål', 'Äl'],
      ['linnæus', 'Linnaeus'],
    ],
  ],
  [
    'finds å, ä, ö and æ for those who type them without',
    [
      ['trad', 'Träd'],
      ['hall', 'Håll'],
      ['kott', 'Kött'],
      ['linnaeus', 'Linnæus'],
      ['vaxjo', 'Växjö'],
      ['smorrebrod', 'Smørrebrød'],
    ],
    [['trod', 'Träd']],
  ],
  [
    'does not mind other diacritics',
    [
      ['cafe', 'Café'],
      ['café', 'Cafe'],
      ['uber', 'Über'],
      ['jalapeno', 'Jalapeño'],
    ],
    [],
  ],
  [
    'does not mind case',
    [
      ['EXPORT', 'export'],
      ['växjö', 'VÄXJÖ'],
    ],
    [],
  ],
  [
    'finds neighbouring words written as one, from where a word begins',
    [
      ['marinteknik', 'Marin teknik'],
      ['skogochträ', 'Skog och trä'],
      ['affärsut', 'Ny affärs utveckling'],
      ['marin-teknik', 'Marin teknik'],
      ['ehandel', 'E handel'],
      ['e-handel', 'E handel'],
    ],
    [
      ['marinteknik', 'Marin och teknik'],
      ['stor', 'Första order'],
      ['affärsut', 'Nyaffärs utveckling'],
    ],
  ],
  [
    'finds a word with a hyphen however it is typed',
    [
      ['ehandel', 'E-handel'],
      ['e-handel', 'E-handel'],
      ['e handel', 'E-handel'],
      ['handel', 'E-handel'],
      ['e‑handel', 'E-handel'],
      ['E-handel', 'Ehandel'],
    ],
    [['shandel', 'E-handel']],
  ],
  [
    'finds the short words that a hyphen joins',
    [
      ['lab', 'AI-lab'],
      ['ai', 'AI-lab'],
      ['it', 'IT-dag'],
      ['dag', 'IT-dag,'],
      ['off', 'kick-off!'],
    ],
    [],
  ],
  [
    'finds words inside compounds from four letters on',
    [
      ['export', 'Livsmedelsexport'],
      ['sexp', 'Livsmedelsexport'],
    ],
    [],
  ],
  [
    'finds shorter words only where a word begins',
    [
      ['exp', 'Om export'],
      ['ai', 'AI i skogen'],
      ['i', 'i'],
    ],
    [
      ['exp', 'Livsmedelsexport'],
      ['ai', 'Maila'],
    ],
  ],
  [
    'finds the beginning of a word',
    [
      ['livs', 'Livsmedel'],
      ['frukostsem', 'Frukostseminarium'],
    ],
    [],
  ],
  ['finds words in any order', [['export frukost', 'Frukostseminarium om export']], []],
  [
    'wants all of the words',
    [['frukost om', 'Frukost om export']],
    [['frukost import', 'Frukost om export']],
  ],
  ['does not find across two words that are not neighbours', [], [['frukostexport', 'Frukost om export']]],
  [
    'reads past signs',
    [
      ['skog trä', 'Skog & trä'],
      ['blekinge skåne', 'Blekinge–Skåne'],
      ['r&d', 'R&D'],
      ['"export"', 'Export'],
      ['2026', 'Mässa (2026)'],
    ],
    [],
  ],
  ['reads past a soft hyphen', [['livsmedelsexport', 'Livsmedels\u00adexport']], []],
  [
    'finds everything where nothing is typed',
    [
      ['', 'Export'],
      ['  ', 'Export'],
      ['– ?', 'Export'],
    ],
    [],
  ],
];

describe('the search', () => {
  for (const [rule, found, not] of rules) {
    it(rule, () => {
      for (const [typed, name] of found) expect(finds(typed, name), `${typed} in ${name}`).to.be.true;
      for (const [typed, name] of not) expect(finds(typed, name), `${typed} in ${name}`).to.be.false;
    });
  }

  it('finds words in longer texts, but only in names two words written as one', () => {
    expect(finds('e-handel', 'Kurs', 'Vi talar om e-handel i dag.')).to.be.true;
    expect(finds('handel', 'Kurs', 'Vi talar om e-handel i dag.')).to.be.true;
    expect(finds('marinteknik', 'Kurs', 'Om marin teknik.')).to.be.false;
  });

  it('takes whatever is pasted', () => {
    const long = 'x'.repeat(100_000);
    expect(finds(long, 'Export')).to.be.false;
    expect(finds(`${long} *+?(`, long)).to.be.true;
    expect(finds('\ud83d', 'Export')).to.be.true;
  });

  it('does not join the last word of one name with the first of the next', () => {
    expect(searchTest('energidigital')(searchKey(['Energi', 'Digital'], []))).to.be.false;
  });

  it('does not mind how letters are composed', () => {
    const words = fc.array(fc.constantFrom('Växjö', 'Åhus', 'Café', 'Linnæus', 'E-hälsa', 'Über', 'å', 'ö'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('växjö', 'åhus', 'cafe', 'café', 'hälsa', 'halsa', 'uber', 'a', 'å', 'ö'),
        (name, typed) => {
          const found = finds(typed, name.join(' '));
          for (const form of ['NFC', 'NFD'] as const) {
            expect(finds(typed.normalize(form), name.join(' '))).to.equal(found);
            expect(finds(typed, name.join(' ').normalize(form))).to.equal(found);
          }
        },
      ),
    );
  });

  it('finds an activity by any whole word of its own title, and by all of them', () => {
    const letters = fc.constantFrom(...'a b e i k l m s t y å ä ö æ ø é ü ñ ß Å Ä Ö É 0 7'.split(' '));
    const word = fc.array(letters, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const signs = fc.constantFrom(' ', '-', ' – ', ', ', '/', ' & ', '\u2011', ': ', '- ', '’');
    const titles = fc.tuple(word, fc.array(fc.tuple(signs, word), { maxLength: 4 })).map(([first, rest]) => ({
      title: first + rest.flat().join(''),
      words: [first, ...rest.map(([, next]) => next)],
    }));
    fc.assert(
      fc.property(titles, fc.constantFrom('NFC', 'NFD'), ({ title, words }, form) => {
        for (const typed of [...words, ...title.split(/\s+/), title, words.toReversed().join(' ')])
          expect(finds(typed, title.normalize(form)), `${typed} in ${title}`).to.be.true;
      }),
      { numRuns: 1000 },
    );
  });

  it('finds activities of whole feeds by the words of their titles', () => {
    fc.assert(
      fc.property(feeds, (feed) => {
        for (const { activity, key } of entriesOf(feed)) {
          for (const word of wordingsOf(activity.name).join(' ').split(' '))
            expect(searchTest(word)(key()), word).to.be.true;
        }
      }),
    );
  });
});

describe('the search for an activity', () => {
  const finder = (overrides: Partial<Activity>): ((typed: string) => boolean) => {
    const [entry] = entriesOf(makeFeed({ items: [makeActivity(overrides)] }));
    return (typed) => searchTest(typed)(entry!.key());
  };

  it('reads its title in every language', () => {
    const found = finder({ name: { sv: 'Skogsdag', en: 'Forest day' } });
    expect(found('skogsdag')).to.be.true;
    expect(found('forest')).to.be.true;
  });

  for (const [what, overrides, typed] of [
    ['summary', { summary: 'Om tullar.' }, 'tullar'],
    ['keywords', { keywords: ['innovation'] }, 'innovation'],
    ['venue', { location: { name: 'Kreativum' } }, 'kreativum'],
    ['street', { location: { address: { streetAddress: 'Pirgatan 13' } } }, 'pirgatan'],
    ['town', { location: { address: { addressLocality: 'Ronneby' } } }, 'ronneby'],
    ['county', { location: { address: { addressRegion: 'Skåne' } } }, 'skåne'],
    ['areas', { areas: ['marin-teknik'] }, 'marinteknik'],
    ["areas' other spellings", { areas: ['skog-och-tra'] }, 'skog'],
    ['parks', { coOrganizers: ['vaxjo'] }, 'linnæus'],
    ['other organisers', { coOrganizers: [{ name: 'Almi Syd' }] }, 'almi'],
  ] as const) {
    it(`reads its ${what}`, () => {
      expect(finder({})(typed)).to.be.false;
      expect(finder(overrides)(typed)).to.be.true;
    });
  }

  it("reads its parks' other spellings", () => {
    const parks = { kalmar: { ...PARKS['kalmar']!, aliases: ['Kalmarsund'] } };
    const [entry] = entriesOf(makeFeed({ parks, items: [makeActivity()] }));
    expect(searchTest('kalmarsund')(entry!.key())).to.be.true;
  });

  it('finds it by its area and its town together', () => {
    expect(finder({ areas: ['e-halsa'] })('e-hälsa kalmar')).to.be.true;
  });

  it('finds near-equal areas together, as the feed has them', async () => {
    const demo = await fetch('/demo/sources.json');
    const { parks, areas } = (await demo.json()) as Pick<FeedDocument, 'parks' | 'areas'>;
    const list = entriesOf(
      makeFeed({
        parks,
        areas,
        items: Object.keys(areas).map((id) => makeActivity({ id, areas: [id], park: 'krinova' })),
      }),
    );
    const found = (typed: string): string[] =>
      list.filter(({ key }) => searchTest(typed)(key())).map(({ activity }) => activity.id);
    const near = ['digital', 'digital-business', 'digitalisering'];
    expect(found('digitalisering')).to.have.members(near);
    expect(found('digital business')).to.have.members(near);
    expect(found('Digital')).to.have.members([...near, 'digitala-medier']);
    expect(found('marinteknik')).to.have.members(['marin-teknik']);
    expect(found('hälsa')).to.have.members(['e-halsa']);
    expect(found('skog')).to.have.members(['skog-och-tra']);
  });

  it('makes what is searched once', () => {
    const [entry] = entriesOf(makeFeed({ items: [makeActivity()] }));
    expect(entry!.key()).to.equal(entry!.key());
  });
});
