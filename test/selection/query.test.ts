import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readQuery, writeQuery, type QueryState } from '../../src/selection/query.js';
import { NOTHING_SELECTED, type Selection } from '../../src/selection/selection.js';
import { days } from '../feed/arbitraries.js';

const select = (chosen: Partial<Selection>): Selection => ({ ...NOTHING_SELECTED, ...chosen });
const EMPTY: QueryState = { selection: NOTHING_SELECTED };

/** Any text that is one, and those that an address could mistake for something else. */
const values = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom(...'~01,.&=+%#?/ åÄ"\'<>;:|\\\n'.split('')),
    minLength: 1,
    maxLength: 8,
  }),
  fc.constantFrom('e-handel', 'kalmar län', 's:t olof', 'a%2Cb', '~1', '1', 'open'),
);
const options = fc.array(values, { maxLength: 3 });
const maybeDay = fc.oneof(fc.constant(''), days);
const maybeText = fc.oneof(fc.constant(''), values);
const states: fc.Arbitrary<QueryState> = fc
  .tuple(
    fc.record({
      areas: options,
      parks: options,
      types: options,
      places: options,
      from: maybeDay,
      to: maybeDay,
      registration: fc.constantFrom('', 'open'),
      text: maybeText,
    }),
    maybeText,
  )
  .map(([selection, activity]) => ({ selection, ...(activity ? { activity } : {}) }));

const prefixes = fc.constantFrom('sydost', 'sydost-areas', 's', 'mat_2', 'på', 'A', '');
/** Parameters of others, as a page may have them: no list's, but close to it. */
const foreign = fc.oneof(
  fc.constantFrom(
    ...[
      'p=12',
      'utm_source=a%20b+c',
      'flag',
      '',
      '=',
      'x=å',
      'x=%E4%',
      'q=1',
      'areas=1',
      'sydost=1',
      '?a',
      'a=b=c',
    ],
    ...[
      'sydost-areas-x=1',
      'xsydost-areas=1',
      'SYDOST-areas=1',
      'sydost-area=1',
      '%73ydost',
      '?sydost-areas=1',
      'sydost-areas%00=1',
    ],
  ),
  fc.string({ maxLength: 6 }).map((text) => text.replaceAll('&', '')),
);
/** The query of a page without a list. */
const pages = fc.array(foreign, { maxLength: 5 }).map((parts) => `?${parts.join('&')}`);

describe('the query of a page', () => {
  it('says what is chosen and open in words that one can read', () => {
    const selection = select({
      areas: ['e-handel', 'energi'],
      parks: ['kalmar'],
      types: ['course'],
      places: ['kalmar län', 'online'],
      from: '2026-12-01',
      to: '2026-12-31',
      registration: 'open',
      text: 'mat, dryck',
    });
    const query =
      '?sydost-areas=e-handel,energi&sydost-parks=kalmar&sydost-types=course' +
      '&sydost-places=kalmar+l%C3%A4n,online&sydost-from=2026-12-01&sydost-to=2026-12-31&sydost-open=1' +
      '&sydost-q=mat,+dryck&sydost-activity=kalmar-1';
    expect(writeQuery('', 'sydost', { selection, activity: 'kalmar-1' })).to.equal(query);
    expect(readQuery(query, 'sydost')).to.deep.equal({ selection, activity: 'kalmar-1' });
  });

  it('has nothing of a list where nothing is chosen', () => {
    expect(writeQuery('', 'sydost', EMPTY)).to.equal('');
    expect(writeQuery('?sydost-areas=energi', 'sydost', EMPTY)).to.equal('');
    expect(writeQuery('?p=1&sydost-areas=energi&&sydost-q=x&b', 'sydost', EMPTY)).to.equal('?p=1&&b');
    expect(writeQuery('p=1&sydost-q=x', 'sydost', EMPTY)).to.equal('?p=1');
    expect(readQuery('', 'sydost')).to.deep.equal(EMPTY);
    expect(readQuery('?p=1', 'sydost')).to.deep.equal(EMPTY);
  });

  it('takes a prefix with letters, digits, hyphens and underscores, and something where that leaves none', () => {
    const state = { selection: select({ areas: ['energi'] }) };
    expect(writeQuery('', 'Mat_2-b', state)).to.equal('?Mat_2-b-areas=energi');
    expect(writeQuery('', 'på gång', state)).to.equal('?p%C3%A5g%C3%A5ng-areas=energi');
    for (const prefix of ['', ' ', '&?=#', '\ud83d'])
      expect(writeQuery('', prefix, state)).to.equal('?sydost-areas=energi');
  });

  it('is read with patience', () => {
    const read = (search: string): Selection => readQuery(search, 'sydost').selection;
    expect(read('?sydost-from=2026-02-30&sydost-to=soon&sydost-open=yes')).to.deep.equal(NOTHING_SELECTED);
    expect(read('sydost-open=1&sydost-open=0').registration).to.equal('open');
    expect(read('?sydost-areas=a&sydost-areas=,b,,c').areas).to.deep.equal(['a', 'b', 'c']);
    expect(read('?sydost-places=kalmar%20l%C3%A4n').places).to.deep.equal(['kalmar län']);
    expect(read('?sydost%2Dareas=a%2Cb').areas).to.deep.equal(['a', 'b']);
    expect(read('?sydost-q=100%&sydost-areas=%E4').text).to.equal('100%');
    expect(readQuery('?sydost-activity=&sydost-activity=x', 'sydost')).to.not.have.property('activity');
  });

  it('can be anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(pages, fc.string({ unit: 'binary' })),
        prefixes,
        states,
        (search, prefix, state) => {
          const mangled = writeQuery(search, prefix, state).replace(/%./, '%');
          for (const text of [search, mangled]) {
            const { selection } = readQuery(text, prefix);
            for (const list of [selection.areas, selection.parks, selection.types, selection.places])
              for (const option of list) expect(option).to.be.a('string').and.not.equal('');
          }
        },
      ),
    );
  });

  it('gives back what was written to it, whatever stood there, and after a page has rewritten it', () => {
    fc.assert(
      fc.property(pages, prefixes, states, states, (page, prefix, before, state) => {
        const query = writeQuery(writeQuery(page, prefix, before), prefix, state);
        expect(readQuery(query, prefix)).to.deep.equal(state);
        expect(readQuery(`?${new URLSearchParams(query)}`, prefix)).to.deep.equal(state);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same when the same is written again', () => {
    fc.assert(
      fc.property(pages, prefixes, states, (page, prefix, state) => {
        const once = writeQuery(page, prefix, state);
        expect(writeQuery(once, prefix, state)).to.equal(once);
      }),
    );
  });

  it('is one that a browser leaves as it is', () => {
    fc.assert(
      fc.property(prefixes, states, (prefix, state) => {
        const query = writeQuery('', prefix, state);
        expect(new URL(query, 'https://park.example/').search).to.equal(query);
      }),
    );
  });

  it('keeps what others have in it byte for byte and in order', () => {
    const strewn = fc.array(
      fc.tuple(foreign, fc.constantFrom('', 'sydost-areas=x', 'sydost-q', 'sydost-open=1&sydost%2Dto=%')),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(strewn, states, (parts, state) => {
        const others = parts.map(([other]) => other);
        const search = `?${parts.flatMap(([other, own]) => (own ? [other, own] : [other])).join('&')}`;
        fc.pre(search !== '?');
        const query = others.join('&');
        expect(writeQuery(search, 'sydost', EMPTY)).to.equal(query && `?${query}`);
        const own = writeQuery('', 'sydost', state).slice(1);
        const all = [...others, ...(own ? [own] : [])].join('&');
        expect(writeQuery(search, 'sydost', state)).to.equal(all && `?${all}`);
      }),
      { numRuns: 500 },
    );
  });

  it('holds two lists apart, though the name of one begins that of the other', () => {
    fc.assert(
      fc.property(pages, prefixes, prefixes, states, states, (page, one, other, first, second) => {
        fc.pre((one || 'sydost') !== (other || 'sydost'));
        const query = writeQuery(writeQuery(page, one, first), other, second);
        expect(readQuery(query, one)).to.deep.equal(first);
        expect(readQuery(query, other)).to.deep.equal(second);
        expect(writeQuery(query, other, EMPTY)).to.equal(
          writeQuery(writeQuery(page, other, EMPTY), one, first),
        );
      }),
      { numRuns: 300 },
    );
  });
});
