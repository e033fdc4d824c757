import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FeedError, type FeedProblem } from '../../src/feed/errors.js';
import { decodeFeed, MAJOR_VERSION, readFeed } from '../../src/feed/reader.js';
import { timingOf } from '../../src/feed/timing.js';
import type { Activity } from '../../src/feed/types.js';
import { makeActivity, makeActivityWithout, makeFeed } from './fixture.js';

/** What is left of one item with some fields replaced, and the problems on the way. */
function readItem(fields: object): { item: Activity | undefined; problems: readonly FeedProblem[] } {
  const { document, problems } = readFeed({ ...makeFeed(), items: [{ ...makeActivity(), ...fields }] });
  return { item: document.items[0], problems };
}

function refusalOf(read: () => unknown): FeedError {
  try {
    read();
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
  throw new Error('it was read');
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the reader of a whole feed', () => {
  it('answers any JSON with a document or a FeedError', () => {
    const feedlike = fc.record(
      {
        version: fc.oneof(fc.constant('1.0'), fc.jsonValue()),
        items: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    const withFrame = fc
      .tuple(fc.constantFrom(...Object.keys(makeFeed())), fc.jsonValue())
      .map(([key, value]): unknown => ({ ...makeFeed({ items: [makeActivity()] }), [key]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), feedlike, withFrame), (value) => {
        try {
          expect(readFeed(value).document.items).to.be.an('array');
        } catch (error) {
          expect(error).to.be.instanceOf(FeedError);
        }
      }),
      { numRuns: 500 },
    );
  });

  for (const [what, version] of [
    ['a later one', '2.0'],
    ['an earlier one', '0.9'],
    ['one that begins alike', '11.0'],
    ['a number', 2],
    ["an object that can't be made a text", { toString: 1 }],
    ['null', null],
  ] as const) {
    it(`refuses another major version: ${what}`, () => {
      expect(refusalOf(() => readFeed({ ...makeFeed(), version })).kind).to.equal('version');
    });
  }

  it('refuses another major version as such even where its items are called otherwise', () => {
    expect(refusalOf(() => readFeed({ version: '2.0', activities: [] })).kind).to.equal('version');
  });

  it('reads any minor version of its own', () => {
    const { problems } = readFeed(makeFeed({ version: `${MAJOR_VERSION}.17` }));
    expect(problems).to.be.empty;
  });

  for (const [what, value] of [
    ['no list of items', { ...makeFeed(), items: undefined }],
    ['items that are no list', { ...makeFeed(), items: {} }],
    ['no version', { ...makeFeed(), version: undefined }],
    ['no parks', { ...makeFeed(), parks: undefined }],
    ['a list', []],
    ['null', null],
    ['a text', 'feed'],
  ] as const) {
    it(`refuses what is no feed: ${what}`, () => {
      expect(refusalOf(() => readFeed(value)).kind).to.equal('format');
    });
  }

  it('names the part that is missing from what is no feed', () => {
    expect(refusalOf(() => readFeed({ ...makeFeed(), parks: [] })).message).to.contain('parks');
  });

  it('takes Swedish and Stockholm for granted where the feed does not say', () => {
    const { document } = readFeed({ version: '1.0', parks: {}, items: [] });
    expect(document).to.deep.include({
      languages: ['sv'],
      timeZone: 'Europe/Stockholm',
      areas: {},
      items: [],
    });
  });

  it('gives a date that exists where the feed does not say when it was made', () => {
    const { document } = readFeed({ ...makeFeed(), generated: 'i går' });
    expect(Date.parse(document.generated)).to.be.a('number').that.is.not.NaN;
  });

  it('leaves out a park that has no name, names it, and drops what it alone has', () => {
    const { kalmar, ...others } = makeFeed().parks;
    const { document, problems } = readFeed({
      ...makeFeed(),
      parks: { ...others, kalmar: { ...kalmar, name: ' ' } },
      items: [makeActivity(), makeActivity({ id: 'blue-1', park: 'blue' })],
    });
    expect(document.items.map(({ id }) => id)).to.deep.equal(['blue-1']);
    expect(problems.map(({ path }) => path)).to.deep.equal(['parks.kalmar.name', 'items[0].park']);
  });

  it('takes a key such as __proto__ for nothing but a key', () => {
    const text = JSON.stringify(makeFeed()).replace('"kalmar":', '"__proto__":');
    const { document } = decodeFeed(bytes(text));
    expect(Object.keys(document.parks)).to.include('__proto__');
    expect(document.parks['__proto__']?.city).to.equal('Kalmar');
    expect(Reflect.get(document.parks, 'toString')).to.be.undefined;
    expect('city' in {}).to.be.false;
  });

  it('reads ten thousand items', () => {
    const items = Array.from({ length: 10_000 }, (_, index) => makeActivity({ id: `item-${index}` }));
    const { document, problems } = readFeed(makeFeed({ items }));
    expect(document.items).to.have.length(10_000);
    expect(problems).to.be.empty;
  });
});

describe('the reader of an item', () => {
  for (const field of ['id', 'url', 'name', 'park', 'modified', 'startDate'] as const) {
    it(`drops one without ${field}, names it by its title, and keeps the others`, () => {
      const broken = { ...makeActivityWithout([field]), endDate: undefined };
      const other = makeActivity({ id: 'kalmar-2' });
      const { document, problems } = readFeed({ ...makeFeed(), items: [broken, other] });
      expect(document.items).to.deep.equal([other]);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({ path: `items[0].${field}`, dropped: true });
      expect(problems[0]?.reason).to.match(/^is missing/);
      expect(problems[0]?.title).to.equal(field === 'name' ? undefined : 'Frukostseminarium om export');
    });
  }

  for (const raw of [null, 'text', 7, [], true]) {
    it(`drops what is no object: ${JSON.stringify(raw)}`, () => {
      const { document, problems } = readFeed({ ...makeFeed(), items: [raw, makeActivity()] });
      expect(document.items).to.deep.equal([makeActivity()]);
      expect(problems).to.deep.equal([{ path: 'items[0]', reason: 'is not an object', dropped: true }]);
    });
  }

  it('takes a required field from the item itself, not from what all objects have', () => {
    const { document } = readFeed({ ...makeFeed(), items: [{ ...makeActivity(), park: 'constructor' }] });
    expect(document.items).to.be.empty;
  });

  it('ignores fields that it does not know', () => {
    const { item, problems } = readItem({ '@type': 'Event', __typename: 'x', keywords2: 1 });
    expect(item).to.deep.equal(makeActivity());
    expect(problems).to.be.empty;
  });

  it('is not led astray by a __proto__ in it', () => {
    const raw = JSON.parse('{"__proto__": {"ongoing": true, "summary": "x"}}') as object;
    const item = { ...makeActivityWithout(['startDate', 'endDate']) };
    Object.defineProperty(item, '__proto__', { value: Object.values(raw)[0], enumerable: true });
    const { document } = readFeed({ ...makeFeed(), items: [item] });
    expect(document.items).to.be.empty;
  });

  it('leaves out a field that is null, and names it', () => {
    const { item, problems } = readItem({ summary: null });
    expect(item).to.not.have.property('summary');
    expect(problems).to.deep.equal([
      {
        path: 'items[0].summary',
        reason: 'is not a text',
        title: 'Frukostseminarium om export',
        dropped: false,
      },
    ]);
  });

  for (const link of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//park.example',
    '/kalender',
    'vbscript:x',
    'https://',
  ]) {
    it(`leaves out a link that leads elsewhere than to a page, a mailbox or a telephone: ${JSON.stringify(link)}`, () => {
      const { item, problems } = readItem({
        offers: { url: link, price: 0 },
        sameAs: [link, 'https://a.example/'],
      });
      expect(item?.offers).to.deep.equal({ price: 0 });
      expect(item?.sameAs).to.deep.equal(['https://a.example/']);
      expect(problems.map(({ path }) => path)).to.deep.equal(['items[0].offers.url', 'items[0].sameAs[0]']);
    });
  }

  it('drops an item whose own page is such a link', () => {
    expect(readItem({ url: 'javascript:alert(1)' }).item).to.be.undefined;
  });

  for (const date of [
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-11-31T09:00:00Z',
    '2026-11-26T24:00:00Z',
    '2026-11-26T09:60:00Z',
    '2026-11-26T09:00:00+24:00',
    '2026-11-26T09:00:00+99:99',
    '26/11',
    '0026-11-26',
    1_764_000_000_000,
    '',
  ]) {
    it(`drops an item whose start is no date: ${JSON.stringify(date)}`, () => {
      const { item, problems } = readItem({ startDate: date });
      expect(item).to.be.undefined;
      expect(problems[0]).to.include({ path: 'items[0].startDate', reason: 'is not a date' });
    });
  }

  for (const [given, read] of [
    ['2026-12-03T09:00:00', '2026-12-03T09:00:00+01:00'],
    ['2026-07-03T09:00', '2026-07-03T09:00:00+02:00'],
    ['2027-03-28T02:30:00', '2027-03-28T02:30:00+01:00'],
    ['2026-10-25T02:30:00', '2026-10-25T02:30:00+02:00'],
    ['2026-12-03t08:00:00z', '2026-12-03T08:00:00Z'],
    ['2026-12-03 09:00:00+0100', '2026-12-03T09:00:00+01:00'],
    ['2026-12-31T23:59:60Z', '2026-12-31T23:59:59Z'],
    [' 2026-12-03 ', '2026-12-03'],
  ] as const) {
    it(`reads ${JSON.stringify(given)} as ${read}, and names it`, () => {
      const { item, problems } = readItem({ startDate: given, endDate: '2027-04-01' });
      expect(item?.startDate).to.equal(read);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({ path: 'items[0].startDate', dropped: false });
    });
  }

  it('takes an item that was changed on a day as changed at its beginning', () => {
    expect(readItem({ modified: '2026-11-01' }).item?.modified).to.equal('2026-11-01T00:00:00+01:00');
  });

  it('leaves out an end before the start', () => {
    const { item, problems } = readItem({ endDate: '2026-12-03T08:59:00+01:00' });
    expect(item).to.not.have.property('endDate');
    expect(problems[0]).to.include({
      path: 'items[0].endDate',
      reason: 'is before startDate',
      dropped: false,
    });
  });

  it('takes an end date alone for the whole of that day', () => {
    expect(readItem({ endDate: '2026-12-03' }).item?.endDate).to.equal('2026-12-03');
    expect(readItem({ endDate: '2026-12-02' }).item).to.not.have.property('endDate');
  });

  it('drops the second of two items with one id', () => {
    const { document, problems } = readFeed(
      makeFeed({ items: [makeActivity(), makeActivity({ name: 'Ett annat' })] }),
    );
    expect(document.items).to.deep.equal([makeActivity()]);
    expect(problems[0]).to.include({ path: 'items[1].id', title: 'Ett annat', dropped: true });
  });

  it('keeps an item whose id a dropped one had before', () => {
    const { document } = readFeed({
      ...makeFeed(),
      items: [{ ...makeActivity(), url: 7 }, makeActivity()],
    });
    expect(document.items).to.deep.equal([makeActivity()]);
  });

  for (const park of ['malmo', '__proto__', 'toString']) {
    it(`drops an item of a park that the feed does not list: ${park}`, () => {
      const { item, problems } = readItem({ park });
      expect(item).to.be.undefined;
      expect(problems[0]).to.include({ path: 'items[0].park', dropped: true });
      expect(problems[0]?.reason).to.contain(park);
    });
  }

  it('leaves out areas and organising parks that the feed does not list', () => {
    const { item, problems } = readItem({
      areas: ['energi', 'rymden', 'valueOf'],
      coOrganizers: ['blue', 'malmo', { name: 'ALMI' }],
    });
    expect(item?.areas).to.deep.equal(['energi']);
    expect(item?.coOrganizers).to.deep.equal(['blue', { name: 'ALMI' }]);
    expect(problems).to.have.length(3);
  });

  it('leaves out what a list says twice', () => {
    const { item, problems } = readItem({ areas: ['energi', 'energi'] });
    expect(item?.areas).to.deep.equal(['energi']);
    expect(problems[0]).to.include({ path: 'items[0].areas', dropped: false });
  });

  it('keeps the good entries of a list with a bad one', () => {
    const { item, problems } = readItem({
      keywords: ['a', 7, ' b '],
      coOrganizers: [{ url: 'https://a.example/' }],
    });
    expect(item?.keywords).to.deep.equal(['a', 'b']);
    expect(item?.coOrganizers).to.be.empty;
    expect(problems.map(({ path }) => path)).to.deep.equal([
      'items[0].coOrganizers[0].name',
      'items[0].keywords[1]',
      'items[0].keywords[2]',
    ]);
  });

  it('keeps the languages of a text that can be read', () => {
    expect(readItem({ name: { sv: 'Energi', en: '' } }).item?.name).to.deep.equal({ sv: 'Energi' });
    expect(readItem({ name: { sv: 1 } }).item).to.be.undefined;
    expect(readItem({ name: {} }).item).to.be.undefined;
  });

  it('says neither price nor currency where the currency is no code, for it would be taken for kronor', () => {
    const { item } = readItem({ offers: { price: 200, priceCurrency: 'euro', url: 'https://a.example/' } });
    expect(item?.offers).to.deep.equal({ url: 'https://a.example/' });
  });

  it('keeps a price without a currency', () => {
    expect(readItem({ offers: { price: 200 } }).item?.offers).to.deep.equal({ price: 200 });
  });

  it('leaves out half a position', () => {
    expect(readItem({ location: { geo: { latitude: 56 } } }).item?.location).to.deep.equal({});
    expect(readItem({ location: { geo: { latitude: 91, longitude: 15 } } }).item?.location).to.deep.equal({});
  });

  it('lets only dates through that can be counted with', () => {
    const dates = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9 - : + T Z .'.split(' ')), maxLength: 26 }),
      fc
        .tuple(
          fc.integer({ min: 1890, max: 2210 }),
          fc.stringMatching(/^-\d\d-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:?\d\d|Z)?)?$/),
        )
        .map(([year, rest]) => `${year}${rest}`),
    );
    fc.assert(
      fc.property(dates, dates, (startDate, endDate) => {
        const { item } = readItem({ startDate, endDate });
        if (!item) return;
        const timing = timingOf(item)!;
        expect(timing.end).to.be.at.least(timing.start);
        expect(timing.lastDay >= timing.firstDay).to.be.true;
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the decoder of an answer', () => {
  const text = JSON.stringify(makeFeed({ items: [makeActivity()] }));

  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeFeed(bytes(text)).document.items).to.deep.equal([makeActivity()]);
    expect(decodeFeed(bytes(`\ufeff${text}`)).document.items).to.deep.equal([makeActivity()]);
  });

  it('refuses what is not UTF-8', () => {
    const latin1 = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(refusalOf(() => decodeFeed(latin1)).kind).to.equal('format');
    const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
    expect(refusalOf(() => decodeFeed(utf16)).kind).to.equal('format');
  });

  it('refuses an answer that was cut off anywhere', () => {
    const whole = bytes(text);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(refusalOf(() => decodeFeed(whole.subarray(0, length))).kind).to.equal('format');
      }),
    );
  });

  for (const other of ['', '<!doctype html><title>404</title>', 'undefined', '{} {}', '['.repeat(100_000)]) {
    it(`refuses what is no JSON: ${JSON.stringify(other.slice(0, 20))}`, () => {
      expect(refusalOf(() => decodeFeed(bytes(other))).kind).to.equal('format');
    });
  }
});
