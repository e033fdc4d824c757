import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromIso, isDayOff, today, toIso, toUtc } from '../../../demo/publishing/days.js';
import { firstDay, renderDates } from '../../../demo/publishing/tokens.js';

/** A Tuesday. */
const TUESDAY = fromIso('2026-11-24');

const render = (text: string, day = TUESDAY, start?: string): string =>
  renderDates(text, { today: day, format: 'ics', ...(start ? { start: fromIso(start) } : {}) });

describe('dates in the demo calendars', () => {
  for (const [token, written] of [
    ['{{today 13:00}}', '20261124T130000'],
    ['{{+3 days}}', '20261127'],
    ['{{+4 workdays}}', '20261130'],
    ['{{-1 workdays}}', '20261123'],
    ['{{+1 weeks tue 13:00}}', '20261201T130000'],
    ['{{-1 weeks fri}}', '20261120'],
    ['{{+1 months 2nd tue 07:30}}', '20261208T073000'],
    ['{{-3 months 2nd tue}}', '20260811'],
    ['{{+2 months 1st fri}}', '20270101'],
    ['{{+3 days 09:00 | utc}}', '20261127T080000Z'],
    ['{{+3 days | iso}}', '2026-11-27'],
    ['{{+3 days | d/m}}', '27/11'],
    ['{{+3 days | d mon}}', '27 nov'],
    ['{{+7 days | d month}}', '1 december'],
    ['{{+7 days | weekday d month}}', 'tisdag 1 december'],
  ] as const)
    it(`writes ${token} as ${written}`, () => {
      assert.equal(render(token), written);
    });

  it('counts from the start of the entry', () => {
    assert.equal(
      render('{{start 16:30}} {{start -4 days | d month}}', TUESDAY, '2026-12-01'),
      ['20261201T163000', '27 november'].join(' '),
    );
  });

  it('finds the start of an entry in its first token', () => {
    assert.equal(firstDay('DTSTART:{{+1 weeks tue 13:00}}', TUESDAY), fromIso('2026-12-01'));
    assert.equal(firstDay('löpande', TUESDAY), undefined);
  });

  it('finds the start of an entry in a date that somebody wrote instead of a token', () => {
    assert.equal(firstDay('DTSTART;VALUE=DATE:20261201', TUESDAY), fromIso('2026-12-01'));
    assert.equal(firstDay('DTSTART:20261201T130000Z', TUESDAY), fromIso('2026-12-01'));
    assert.equal(firstDay('K-1;Kurs;2026-12-01;{{start -1 days}}', TUESDAY), fromIso('2026-12-01'));
    assert.equal(firstDay('K-1;{{+3 days}};till 2026-12-01', TUESDAY), fromIso('2026-11-27'));
    assert.equal(firstDay('DTSTART:20261345', TUESDAY), undefined);
  });

  it('names a token that it cannot read', () => {
    assert.throws(() => render('{{+2 fortnights}}'), /\{\{\+2 fortnights\}\}/);
    assert.throws(() => render('{{start}}'), /\{\{start\}\}/);
    assert.throws(() => render('{{today | klingon}}'), /klingon/);
  });

  it('leaves a token that it cannot read to whom it concerns', () => {
    const context = { today: TUESDAY, format: 'ics', onUnreadable: (token: string) => `<${token}>` };
    assert.equal(renderDates('{{today}} {{start}}', context), '20261124 <{{start}}>');
  });

  it('lets a week of holidays not count', () => {
    // Four weeks after 24 November is Christmas week, the fifth ends with New Year, the sixth with Epiphany.
    assert.equal(render('{{+4 weeks tue | iso}}'), '2027-01-12');
  });

  it('puts no activity on a day off, whatever the day of the year', () => {
    for (let day = TUESDAY; day < TUESDAY + 366; day += 1)
      for (const token of ['{{+1 weeks mon | iso}}', '{{+3 weeks fri | iso}}', '{{+2 workdays | iso}}']) {
        const planned = fromIso(render(token, day));
        assert.ok(!isDayOff(planned), `${token} on ${toIso(day)} is ${toIso(planned)}`);
        assert.ok(planned > day);
      }
  });
});

describe('days in Sweden', () => {
  it('has the date of Stockholm', () => {
    assert.equal(toIso(today(new Date('2026-11-24T23:30:00Z'))), '2026-11-25');
  });

  it('knows summer time', () => {
    assert.equal(toUtc(fromIso('2026-07-01'), '09:00').toISOString(), '2026-07-01T07:00:00.000Z');
    assert.equal(toUtc(fromIso('2026-03-29'), '09:00').toISOString(), '2026-03-29T07:00:00.000Z');
    assert.equal(toUtc(fromIso('2026-10-25'), '00:30').toISOString(), '2026-10-24T22:30:00.000Z');
  });

  it('knows the public holidays', () => {
    for (const holiday of [
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-06-19',
      '2027-03-26',
    ])
      assert.ok(isDayOff(fromIso(holiday)), holiday);
    assert.ok(!isDayOff(TUESDAY));
  });
});
