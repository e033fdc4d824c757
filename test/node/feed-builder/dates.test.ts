import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseClocks, parseDay, parseMoment } from '../../../src/node/feed-builder/dates.js';
import { stampAt, stampOn } from '../../../src/node/feed-builder/stockholm.js';

const NEAR = '2026-11-24';
const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);

describe('dates as people write them', () => {
  const same = [
    '2026-11-26',
    '2026/11/26',
    '20261126',
    '26/11',
    '26/11 2026',
    '26/11-26',
    '26.11.2026',
    '26 nov',
    '26 nov. 2026',
    '26 november 2026',
    'torsdag 26 november',
    'torsdagen den 26:e november',
    'November 26, 2026',
    '26th of November',
    '46352',
    '2026-11-26 00:00:00',
  ];
  for (const text of same) {
    it(`finds the day in "${text}"`, () => {
      assert.equal(parseDay(text, NEAR), '2026-11-26');
    });
  }

  for (const text of ['snart', '', '31/2', '2026-02-30', '45/13', '99999', '12345', '13 bananer']) {
    it(`finds no day in "${text}"`, () => {
      assert.equal(parseDay(text, NEAR), undefined);
    });
  }

  it('without a year are the closest to a given day', () => {
    assert.equal(parseDay('2 januari', '2026-12-20'), '2027-01-02');
    assert.equal(parseDay('20/12', '2027-01-10'), '2026-12-20');
    assert.equal(parseDay('29 februari', '2027-06-01'), '2028-02-29');
  });

  it('are found again however a day is written', () => {
    const days = fc.integer({ min: Date.UTC(2000, 0, 1) / 864e5, max: Date.UTC(2060, 0, 1) / 864e5 });
    fc.assert(
      fc.property(days, (days) => {
        const iso = new Date(days * 864e5).toISOString().slice(0, 10);
        const [year = '', month = '', date = ''] = iso.split('-');
        const name = MONTHS[Number(month) - 1] ?? '';
        const excel = String(days + 25_569);
        const texts = [
          iso,
          `${Number(date)} ${name} ${year}`,
          `${Number(date)}/${Number(month)} ${year}`,
          excel,
        ];
        for (const text of texts) assert.equal(parseDay(text, NEAR), iso, text);
        assert.equal(parseDay(`${Number(date)} ${name.slice(0, 3)}`, iso), iso);
        assert.equal(parseDay(`${Number(date)}/${Number(month)}`, iso), iso);
      }),
    );
  });
});

describe('times of day as people write them', () => {
  const clocks: readonly (readonly [string, readonly string[]])[] = [
    ['13.00', ['13:00']],
    ['13:00', ['13:00']],
    ['kl 13', ['13:00']],
    ['kl. 9.30', ['09:30']],
    ['9', ['09:00']],
    ['13.00–15.00', ['13:00', '15:00']],
    ['13-15', ['13:00', '15:00']],
    ['13:00:00', ['13:00']],
    ['1 pm', ['13:00']],
    ['0,5416667', ['13:00']],
    ['0.375', ['09:00']],
    ['förmiddag', []],
    ['24', []],
    ['', []],
    ['25.00', []],
  ];
  for (const [text, expected] of clocks) {
    it(`finds ${expected.join(' and ') || 'no time'} in "${text}"`, () => {
      assert.deepEqual(parseClocks(text), expected);
    });
  }

  it('belong to a date where they are marked', () => {
    assert.equal(parseMoment('27 november kl 12', '2026-12-01'), '2026-11-27T12:00:00+01:00');
    assert.equal(parseMoment('27 november 12.00', '2026-12-01T09:00:00+01:00'), '2026-11-27T12:00:00+01:00');
    assert.equal(parseMoment('27 november', '2026-12-01'), '2026-11-27');
    assert.equal(parseMoment('när det passar', '2026-12-01'), undefined);
  });
});

describe("Stockholm's clock", () => {
  it('skips an hour in spring: what is written within it counts with the offset before', () => {
    assert.equal(Date.parse(stampOn('2026-03-29', '01:59')), Date.parse('2026-03-29T00:59:00Z'));
    assert.equal(Date.parse(stampOn('2026-03-29', '03:00')), Date.parse('2026-03-29T01:00:00Z'));
    assert.equal(stampAt(Date.parse('2026-03-29T01:00:00Z')), '2026-03-29T03:00:00+02:00');
  });

  it('tells the two equal hours of autumn apart by their offset', () => {
    assert.equal(stampAt(Date.parse('2026-10-25T00:30:00Z')), '2026-10-25T02:30:00+02:00');
    assert.equal(stampAt(Date.parse('2026-10-25T01:30:00Z')), '2026-10-25T02:30:00+01:00');
  });

  it('names every instant so that it is found again', () => {
    const nights = ['2026-03-29T00:00:00Z', '2026-10-25T00:00:00Z'].map((night) => Date.parse(night) / 1000);
    const around = fc.tuple(fc.constantFrom(...nights), fc.integer({ min: -90_000, max: 90_000 }));
    fc.assert(
      fc.property(around, ([night, seconds]) => {
        const instant = (night + seconds) * 1000;
        assert.equal(Date.parse(stampAt(instant)), instant);
      }),
    );
  });
});
