import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMoment, spanOf } from '../../../src/node/feed-builder/moments.js';

const NEAR = '2026-11-24';

const span = (start: string | number, end?: string | number): string => {
  const [from, to] = [start, end].map((each) => (each === undefined ? undefined : readMoment(each, NEAR)));
  assert.ok(from, `${start} is a date`);
  assert.ok(end === undefined || to, `${String(end)} is a date`);
  const { startDate, endDate, isBackwards } = spanOf(from, to);
  return [startDate, endDate, isBackwards && 'backwards'].filter(Boolean).join(' ');
};

describe('dates as web pages and feeds write them', () => {
  for (const [written, expected] of [
    ['2026-11-26T13:00:00+01:00', '2026-11-26T13:00:00+01:00'],
    ['2026-11-26T12:00:00.000Z', '2026-11-26T13:00:00+01:00'],
    ['2026-11-26T07:00:00-0500', '2026-11-26T13:00:00+01:00'],
    ['2026-11-26T13:00:00+1:00', '2026-11-26T13:00:00+01:00'],
    ['2026-07-01T13:00', '2026-07-01T13:00:00+02:00'],
    ['2026-11-26 13.00', '2026-11-26T13:00:00+01:00'],
    ['2026-11-26T13:00:00 CET', '2026-11-26T13:00:00+01:00'],
    ['2026-11-26T13:00:00+01:00[Europe/Stockholm]', '2026-11-26T13:00:00+01:00'],
    ['20261126T120000Z', '2026-11-26T13:00:00+01:00'],
    ['20261126', '2026-11-26'],
    ['2026-11-26', '2026-11-26'],
    ['Thu, 26 Nov 2026 13:00:00 +0100', '2026-11-26T13:00:00+01:00'],
    ['26 Nov 2026 12:00 GMT', '2026-11-26T13:00:00+01:00'],
    [1795694400, '2026-11-26T13:00:00+01:00'],
    ['1795694400000', '2026-11-26T13:00:00+01:00'],
    ['26 november kl 13', '2026-11-26T13:00:00+01:00'],
    ['26/11', '2026-11-26'],
    // The hour that is left out in spring counts on.
    ['2027-03-28T02:30', '2027-03-28T03:30:00+02:00'],
  ] as const) {
    it(`reads ${String(written)}`, () => {
      assert.equal(span(written), expected);
    });
  }

  for (const written of ['', 'TBA', '2026-11', '2026-02-30', '2026-13-01', '0', '{}'])
    it(`takes "${written}" for no date`, () => {
      assert.equal(readMoment(written, NEAR), undefined);
    });

  it('has no end before the start', () => {
    assert.equal(span('2026-11-26T13:00', '2026-11-26T12:00'), '2026-11-26T13:00:00+01:00 backwards');
    assert.equal(span('2026-11-26', '2026-11-25'), '2026-11-26 backwards');
    assert.equal(span('2026-11-26T13:00', '2026-11-25'), '2026-11-26T13:00:00+01:00 backwards');
  });

  it('has no end that says nothing', () => {
    assert.equal(span('2026-11-26T13:00', '2026-11-26T13:00'), '2026-11-26T13:00:00+01:00');
    assert.equal(span('2026-11-26T13:00', '2026-11-26'), '2026-11-26T13:00:00+01:00');
    assert.equal(span('2026-11-26', '2026-11-26'), '2026-11-26');
  });

  for (const [start, end] of [
    ['2026-11-26T00:00:00+00:00', '2026-11-27T23:59:59+00:00'],
    ['2026-11-26T00:00:00+01:00', '2026-11-28T00:00:00+01:00'],
    ['2026-11-25T23:00:00Z', '2026-11-27T23:00:00Z'],
    ['2026-11-26', '2026-11-27T15:00'],
    ['2026-11-26T00:00', '2026-11-27'],
  ] as const)
    it(`takes ${start} to ${end} for two whole days`, () => {
      assert.equal(span(start, end), '2026-11-26 2026-11-27');
    });

  it('keeps a midnight that means something', () => {
    assert.equal(
      span('2026-11-26T00:00', '2026-11-26T02:00'),
      '2026-11-26T00:00:00+01:00 2026-11-26T02:00:00+01:00',
    );
    // Six in the evening in New York.
    assert.equal(span('2026-11-25T18:00:00-0500'), '2026-11-26T00:00:00+01:00');
  });

  it('takes an end that is a date for the last day', () => {
    assert.equal(
      span('2026-11-26T13:00', '2026-11-27'),
      '2026-11-26T13:00:00+01:00 2026-11-27T23:59:00+01:00',
    );
  });
});
