import { expect } from '@open-wc/testing';
import { en } from '../../src/locale/en.js';
import { localeOf } from '../../src/locale/locale.js';
import { sv } from '../../src/locale/sv.js';

const [swedish, english] = [localeOf('sv'), localeOf('en')];
/** Intl writes thin and unbreakable spaces. */
const spaced = (text: string): string => text.replace(/\s/g, ' ');

describe('the words', () => {
  const keysOf = (words: object, path = ''): string[] =>
    Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
    );

  it('are there in English for each that is there in Swedish, and no others', () => {
    expect(keysOf(en).sort()).to.deep.equal(keysOf(sv).sort());
  });

  it('are nowhere empty', () => {
    for (const words of [sv, en])
      for (const text of Object.values(words))
        if (typeof text === 'string') expect(text.trim()).to.not.be.empty;
  });

  for (const [count, inSwedish, inEnglish] of [
    [0, '0 aktiviteter', '0 activities'],
    [1, '1 aktivitet', '1 activity'],
    [2, '2 aktiviteter', '2 activities'],
    [21, '21 aktiviteter', '21 activities'],
  ] as const) {
    it(`count ${count} as ${inSwedish} and ${inEnglish}`, () => {
      expect(sv.activities(count)).to.equal(inSwedish);
      expect(en.activities(count)).to.equal(inEnglish);
    });
  }

  it('count the rest of a series, and what is left without a filter', () => {
    expect([1, 2].map(sv.moreOfSeries)).to.deep.equal(['1 tillfälle till', '2 tillfällen till']);
    expect([1, 2].map(en.moreOfSeries)).to.deep.equal(['1 more date', '2 more dates']);
    expect([1, 2].map((n) => sv.noneFoundHint('datum', n))).to.deep.equal([
      'Utan datum finns 1 aktivitet.',
      'Utan datum finns 2 aktiviteter.',
    ]);
    expect([1, 2].map((n) => en.noneFoundHint('dates', n))).to.deep.equal([
      'Without dates there is 1 activity.',
      'Without dates there are 2 activities.',
    ]);
  });
});

describe('a locale', () => {
  it('is made once for each language', () => {
    expect(localeOf('sv')).to.equal(swedish);
    expect(swedish.lang).to.equal('sv');
    expect(english.lang).to.equal('en');
  });

  for (const [style, inSwedish, inEnglish] of [
    ['weekday', 'tors', 'Thu'],
    ['month', 'nov', 'Nov'],
    ['short', '26 nov', '26 Nov'],
    ['long', 'torsdag 26 november', 'Thursday 26 November'],
    ['full', 'torsdag 26 november 2026', 'Thursday 26 November 2026'],
    ['heading', 'November 2026', 'November 2026'],
  ] as const) {
    it(`writes a day in the style ${style} as ${inSwedish} and ${inEnglish}`, () => {
      expect(swedish.day('2026-11-26', style)).to.equal(inSwedish);
      expect(english.day('2026-11-26', style)).to.equal(inEnglish);
    });
  }

  it('writes no month or weekday with a full stop', () => {
    for (let month = 1; month <= 12; month += 1) {
      const day = `2026-${String(month).padStart(2, '0')}-05`;
      for (const style of ['weekday', 'month', 'short'] as const)
        for (const { day: write } of [swedish, english]) expect(write(day, style)).to.not.contain('.');
    }
  });

  it('begins a heading with a capital also in Swedish', () => {
    expect(swedish.day('2026-12-01', 'heading')).to.equal('December 2026');
  });

  it('writes times with a full stop', () => {
    expect(swedish.time('13:05')).to.equal('13.05');
    expect(english.time('07:00')).to.equal('07.00');
  });

  it('writes amounts with decimals only where there are some', () => {
    expect([495, 1250, 99.5].map((n) => spaced(swedish.amount(n, 'SEK')))).to.deep.equal([
      '495 kr',
      '1 250 kr',
      '99,50 kr',
    ]);
    expect(spaced(swedish.amount(20, 'EUR'))).to.equal('20 €');
    expect([495, 99.5].map((n) => spaced(english.amount(n, 'SEK')))).to.deep.equal(['SEK 495', 'SEK 99.50']);
  });

  it('calls languages by the names it has for them, and leaves what is no language', () => {
    expect(['en', 'sv', 'de', 'ar', 'nb'].map(swedish.languageName)).to.deep.equal([
      'engelska',
      'svenska',
      'tyska',
      'arabiska',
      'norskt bokmål',
    ]);
    expect(english.languageName('sv')).to.equal('Swedish');
    expect(swedish.languageName('teckenspråk!')).to.equal('teckenspråk!');
  });

  it('lists names', () => {
    expect(swedish.list([])).to.equal('');
    expect(swedish.list(['a'])).to.equal('a');
    expect(swedish.list(['a', 'b'])).to.equal('a och b');
    expect(swedish.list(['a', 'b', 'c'])).to.equal('a, b och c');
    expect(english.list(['a', 'b', 'c'])).to.equal('a, b and c');
  });
});
