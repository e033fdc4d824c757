import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { canRegister, registrationOf } from '../../src/feed/registration.js';
import { dayAt } from '../../src/feed/time.js';
import { isRunning } from '../../src/feed/timing.js';
import type { Activity } from '../../src/feed/types.js';
import { entriesOf, type Entry } from '../../src/selection/entries.js';
import { match } from '../../src/selection/matching.js';
import {
  firstRows,
  foldSeries,
  isCancelled,
  ordered,
  sectionsOf,
  SERIES_SHOWN,
  type Order,
  type Section,
} from '../../src/selection/order.js';
import { NOTHING_SELECTED } from '../../src/selection/selection.js';
import { feeds, instants } from '../feed/arbitraries.js';
import { makeActivity, makeActivityWithout, makeFeed, NOW, PARKS } from '../feed/fixture.js';

const idsOf = (entries: readonly Entry[]): string[] => entries.map(({ activity }) => activity.id);

const at = (startDate: string, id: string, more: Partial<Activity> = {}): Activity =>
  makeActivityWithout(['endDate'], { startDate, id, ...more });

const entries = (...items: Activity[]): readonly Entry[] => entriesOf(makeFeed({ items }));

const offer = makeActivityWithout(['startDate', 'endDate'], { id: 'offer', ongoing: true });
/** Random lists of what is not over, with the instant they are for. */
const lists = fc
  .tuple(feeds, instants)
  .map(([feed, now]) => ({ now, list: match(entriesOf(feed), NOTHING_SELECTED, now).entries }));
const ownParks = fc.constantFrom(undefined, ...Object.keys(PARKS));
const orders = fc.constantFrom<Order>('date', 'park-first', 'deadline');

const rowsOf = (sections: readonly Section[]): [name: string, ids: string[]][] =>
  sections.map(({ name, entries: rows }) => [name, idsOf(rows)]);
/** Ordered and put under headings. */
const arranged = (list: readonly Entry[], order: Order, ownPark?: string, now = NOW): [string, string[]][] =>
  rowsOf(sectionsOf(ordered(list, now, ownPark, order), now, order, ownPark));

describe('the order of the list', () => {
  it('begins with what runs, goes on day by day, and ends with what has no date', () => {
    const list = entries(
      offer,
      at('2026-12-02', 'later'),
      at('2026-11-27T08:00:00+01:00', 'tomorrow'),
      at('2026-11-26T13:00:00+01:00', 'today'),
      makeActivity({ id: 'running', startDate: '2026-11-20', endDate: '2026-12-20' }),
    );
    expect(idsOf(ordered(list, NOW))).to.deep.equal(['running', 'today', 'tomorrow', 'later', 'offer']);
  });

  it('is by time within a day, then by title', () => {
    const list = entries(
      at('2026-12-02T10:00:00+01:00', 'ten'),
      at('2026-12-02T09:00:00+01:00', 'nine-b', { name: 'B' }),
      at('2026-12-02T09:00:00+01:00', 'nine-a', { name: { sv: 'A' } }),
      at('2026-12-02', 'all-day'),
    );
    expect(idsOf(ordered(list, NOW))).to.deep.equal(['all-day', 'nine-a', 'nine-b', 'ten']);
  });

  it("has the own park's first within its day, and joint ones of it, but never before an earlier day", () => {
    const list = entries(
      at('2026-12-02T08:00:00+01:00', 'other'),
      at('2026-12-02T09:00:00+01:00', 'joint', { coOrganizers: ['blue'] }),
      at('2026-12-02T10:00:00+01:00', 'own', { park: 'blue' }),
      at('2026-12-01T10:00:00+01:00', 'earlier'),
    );
    expect(idsOf(ordered(list, NOW, 'blue'))).to.deep.equal(['earlier', 'joint', 'own', 'other']);
  });

  it('drops nothing, adds nothing and changes nothing, whatever it goes by', () => {
    fc.assert(
      fc.property(lists, ownParks, orders, ({ list, now }, own, order) => {
        const before = [...list];
        expect(idsOf(ordered(list, now, own, order)).sort()).to.deep.equal(idsOf(list).sort());
        expect(list).to.deep.equal(before);
      }),
    );
  });

  it('is the same whatever order the feed has', () => {
    const shuffled = lists.chain(({ list, now }) =>
      fc.shuffledSubarray([...list], { minLength: list.length }).map((other) => ({ list, other, now })),
    );
    fc.assert(
      fc.property(shuffled, ownParks, orders, ({ list, other, now }, own, order) => {
        expect(idsOf(ordered(other, now, own, order))).to.deep.equal(idsOf(ordered(list, now, own, order)));
      }),
    );
  });

  it('has running ones first, then days that only rise, own ones first in each, for any feed', () => {
    fc.assert(
      fc.property(lists, ownParks, ({ list, now }, own) => {
        const kind = ({ activity, timing }: Entry): number =>
          !timing ? 2 : isRunning(activity, timing, now) ? 0 : 1;
        const isOwn = ({ options }: Entry): boolean => own !== undefined && options.parks.includes(own);
        const result = ordered(list, now, own);
        result.slice(1).forEach((entry, index) => {
          const before = result[index]!;
          expect(kind(entry)).to.be.at.least(kind(before));
          if (kind(entry) !== kind(before) || !entry.timing || !before.timing) return;
          expect(entry.timing.firstDay >= before.timing.firstDay).to.be.true;
          if (entry.timing.firstDay === before.timing.firstDay && isOwn(entry))
            expect(isOwn(before)).to.be.true;
        });
      }),
    );
  });
});

describe('the order by park', () => {
  const list = entries(
    at('2026-12-01', 'other'),
    at('2026-12-02', 'own', { park: 'blue' }),
    at('2026-11-25', 'own-running', { park: 'blue', endDate: '2026-12-20' }),
    at('2027-01-10', 'joint', { coOrganizers: ['blue'] }),
    { ...offer, id: 'own-offer', park: 'blue' },
    at('2026-11-25', 'other-running', { endDate: '2026-12-20' }),
    offer,
  );

  it("has a section of the own park's with its joint ones, then the others', each as by date", () => {
    expect(arranged(list, 'park-first', 'blue')).to.deep.equal([
      ['own', ['own-running', 'own', 'joint', 'own-offer']],
      ['others', ['other-running', 'other', 'offer']],
    ]);
  });

  it('has a joint one among the own of each of its parks', () => {
    const joint = entries(at('2026-12-01', 'joint', { coOrganizers: ['blue', 'vaxjo'] }));
    for (const own of ['kalmar', 'blue', 'vaxjo'])
      expect(arranged(joint, 'park-first', own)).to.deep.equal([['own', ['joint']]]);
    expect(arranged(joint, 'park-first', 'krinova')).to.deep.equal([['others', ['joint']]]);
  });

  it('is by date without an own park', () => {
    fc.assert(
      fc.property(lists, ({ list: any, now }) => {
        expect(arranged(any, 'park-first', undefined, now)).to.deep.equal(
          arranged(any, 'date', undefined, now),
        );
      }),
    );
  });

  it("is the own park's by date followed by the others' by date, for any feed", () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(...Object.keys(PARKS)), ({ list: any, now }, own) => {
        const half = (name: string, isOwn: boolean): [string, string[]][] => {
          const some = any.filter(({ options }) => options.parks.includes(own) === isOwn);
          return some.length ? [[name, idsOf(ordered(some, now))]] : [];
        };
        expect(arranged(any, 'park-first', own, now)).to.deep.equal([
          ...half('own', true),
          ...half('others', false),
        ]);
      }),
    );
  });
});

describe('the order by deadline', () => {
  const url = 'https://a.example/';
  const open = (id: string, startDate: string, validThrough?: string): Activity =>
    at(startDate, id, { offers: { url, ...(validThrough === undefined ? {} : { validThrough }) } });

  it('has what closes first at the top, then what names no last day, then what is not open, each by time', () => {
    const list = entries(
      open('closed', '2026-12-01', '2026-11-25'),
      at('2026-12-05', 'none'),
      at('2026-12-02', 'full', { offers: { url, availability: 'SoldOut' } }),
      { ...open('cancelled', '2026-12-03', '2026-12-01'), eventStatus: 'EventCancelled' },
      open('no-day-later', '2027-01-20'),
      open('no-day', '2026-11-27'),
      open('january', '2027-02-01', '2027-01-15'),
      open('far', '2027-03-01', '2026-11-30'),
      open('same-day-later', '2026-12-10', '2026-12-01'),
      open('same-day', '2026-12-09', '2026-12-01'),
    );
    expect(arranged(list, 'deadline')).to.deep.equal([
      ['by-2026-11', ['far']],
      ['by-2026-12', ['same-day', 'same-day-later']],
      ['by-2027-01', ['january']],
      ['no-last-day', ['no-day', 'no-day-later']],
      ['not-open', ['closed', 'full', 'cancelled', 'none']],
    ]);
  });

  it('counts what closes at midnight to the day before, and what closes today as open', () => {
    const list = entries(
      open('midnight', '2026-12-10', '2026-12-01T00:00:00+01:00'),
      open('first', '2026-12-10', '2026-12-01T00:01:00+01:00'),
      open('today', '2026-12-10', '2026-11-26'),
      open('just-closed', '2026-12-10', '2026-11-26T09:00:00+01:00'),
    );
    expect(arranged(list, 'deadline')).to.deep.equal([
      ['by-2026-11', ['today', 'midnight']],
      ['by-2026-12', ['first']],
      ['not-open', ['just-closed']],
    ]);
  });

  it('can name no later day than that of its end', () => {
    const list = entries({ ...open('runs', '2026-11-20', '2027-05-01'), endDate: '2026-11-30' });
    expect(arranged(list, 'deadline')).to.deep.equal([['by-2026-11', ['runs']]]);
  });

  it('has what is open and closes, by day, then what is open, then the rest, for any feed', () => {
    fc.assert(
      fc.property(lists, ownParks, ({ list, now }, own) => {
        const isOpen = ({ activity }: Entry): boolean => canRegister(registrationOf(activity, now));
        const kind = (entry: Entry): number =>
          !isOpen(entry) ? 2 : entry.activity.offers?.validThrough === undefined ? 1 : 0;
        const lastDay = ({ openUntil }: Entry): string => dayAt(openUntil - 1);
        const result = ordered(list, now, own, 'deadline');
        result.slice(1).forEach((entry, index) => {
          const before = result[index]!;
          expect(kind(entry)).to.be.at.least(kind(before));
          if (kind(entry) !== kind(before)) return;
          const closes = kind(entry) === 0;
          if (closes) expect(lastDay(entry) >= lastDay(before)).to.be.true;
          if (!closes || lastDay(entry) === lastDay(before))
            expect(entry.timing?.start ?? Infinity).to.be.at.least(before.timing?.start ?? Infinity);
        });
      }),
    );
  });

  it('has each row under the month of its own last day', () => {
    fc.assert(
      fc.property(lists, ({ list, now }) => {
        for (const { name, entries: rows } of sectionsOf(
          ordered(list, now, undefined, 'deadline'),
          now,
          'deadline',
        )) {
          for (const { activity, openUntil } of rows) {
            const isOpen = canRegister(registrationOf(activity, now));
            const closes = activity.offers?.validThrough !== undefined;
            expect(name).to.equal(
              !isOpen ? 'not-open' : closes ? `by-${dayAt(openUntil - 1).slice(0, 7)}` : 'no-last-day',
            );
          }
        }
      }),
    );
  });
});

describe('a series', () => {
  const weekly = entries(
    ...['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'].map((day) =>
      at(day, day, { superEvent: 'weekly' }),
    ),
    at('2026-12-10', 'alone'),
  );

  it('shows its next three, and tells how many it holds back', () => {
    const { entries: shown, held } = foldSeries(weekly, new Set());
    expect(SERIES_SHOWN).to.equal(3);
    expect(idsOf(shown)).to.deep.equal(['2026-12-01', '2026-12-08', 'alone', '2026-12-15']);
    expect([...held]).to.deep.equal([['weekly', 2]]);
  });

  it('shows all of it once unfolded', () => {
    const { entries: shown, held } = foldSeries(weekly, new Set(['weekly']));
    expect(shown).to.deep.equal(weekly);
    expect(held.size).to.equal(0);
  });

  it('of three holds nothing back', () => {
    expect(foldSeries(weekly.slice(0, 3), new Set()).held.size).to.equal(0);
  });

  it('shows or holds each entry, for any feed', () => {
    fc.assert(
      fc.property(lists, fc.subarray(['series-1', 'series-2']), ({ list, now }, unfolded) => {
        const all = ordered(list, now);
        const { entries: shown, held } = foldSeries(all, new Set(unfolded));
        for (const name of ['series-1', 'series-2']) {
          const of = (some: readonly Entry[]): string[] =>
            idsOf(some.filter(({ activity }) => activity.superEvent === name));
          expect(of(shown).length + (held.get(name) ?? 0)).to.equal(of(all).length);
          const first = unfolded.includes(name) ? Infinity : SERIES_SHOWN;
          expect(of(shown)).to.deep.equal(of(all).slice(0, first));
        }
        const single = all.filter(({ activity }) => activity.superEvent === undefined);
        expect(shown.filter(({ activity }) => activity.superEvent === undefined)).to.deep.equal(single);
      }),
    );
  });
});

describe('the first rows', () => {
  const cancelled = { eventStatus: 'EventCancelled' } as const;
  const list = entries(
    at('2026-12-01', '1'),
    at('2026-12-02', 'x', cancelled),
    at('2026-12-03', '2'),
    at('2026-12-04', 'y', cancelled),
    at('2026-12-05', '3'),
    at('2026-12-06', 'z', cancelled),
  );

  for (const [limit, shown] of [
    [0, []],
    [1, ['1', 'x']],
    [2, ['1', 'x', '2', 'y']],
    [3, ['1', 'x', '2', 'y', '3', 'z']],
    [Infinity, ['1', 'x', '2', 'y', '3', 'z']],
  ] as const) {
    it(`up to a limit of ${limit} have cancelled ones beside it`, () => {
      expect(idsOf(firstRows(list, limit))).to.deep.equal(shown);
    });
  }

  it('are the beginning of the list, with as many as the limit allows that take place, for any feed', () => {
    fc.assert(
      fc.property(lists, fc.nat(30), ({ list: all, now }, limit) => {
        const sorted = ordered(all, now);
        const shown = firstRows(sorted, limit);
        const taking = (some: readonly Entry[]): number => some.filter((entry) => !isCancelled(entry)).length;
        expect(shown).to.deep.equal(sorted.slice(0, shown.length));
        expect(taking(shown)).to.equal(Math.min(limit, taking(sorted)));
      }),
    );
  });
});

describe('the sections of the list', () => {
  it('are what began before today, the months, and what has no date', () => {
    const list = entries(
      makeActivity({ id: 'running', startDate: '2026-10-20', endDate: '2026-12-20' }),
      at('2026-11-26T08:00:00+01:00', 'today', { endDate: '2026-11-26T17:00:00+01:00' }),
      at('2026-11-30', 'november'),
      at('2026-12-01', 'december'),
      at('2027-12-01', 'next december'),
      offer,
    );
    expect(rowsOf(sectionsOf(ordered(list, NOW), NOW))).to.deep.equal([
      ['running', ['running']],
      ['2026-11', ['today', 'november']],
      ['2026-12', ['december']],
      ['2027-12', ['next december']],
      ['ongoing', ['offer']],
    ]);
  });

  it('say of nothing that was cancelled on its way that it goes on', () => {
    const off = ['EventCancelled', 'EventPostponed'] as const;
    const list = entries(
      ...off.map((eventStatus) =>
        makeActivity({ id: eventStatus, eventStatus, startDate: '2026-10-20', endDate: '2026-12-20' }),
      ),
      makeActivity({ id: 'running', startDate: '2026-11-01', endDate: '2026-12-20' }),
      at('2026-11-30', 'november'),
    );
    expect(rowsOf(sectionsOf(ordered(list, NOW), NOW))).to.deep.equal([
      ['running', ['running']],
      ['2026-11', [...off, 'november']],
    ]);
  });

  it('of nothing are none', () => {
    expect(sectionsOf([], NOW)).to.be.empty;
  });

  it('hold the whole list in its order, each under one heading that stands there once, for any feed', () => {
    fc.assert(
      fc.property(lists, ownParks, orders, fc.nat(30), ({ list, now }, own, order, limit) => {
        const rows = firstRows(foldSeries(ordered(list, now, own, order), new Set()).entries, limit);
        const sections = sectionsOf(rows, now, order, own);
        expect(sections.flatMap(({ entries: some }) => some)).to.deep.equal(rows);
        const names = sections.map(({ name }) => name);
        expect(new Set(names).size).to.equal(names.length);
        for (const { entries: some } of sections) expect(some).to.not.be.empty;
      }),
    );
  });

  it('name, by date, what began before today, the month, or that there is no date, for any feed', () => {
    fc.assert(
      fc.property(lists, ownParks, ({ list, now }, own) => {
        const today = dayAt(now);
        for (const { name, entries: some } of sectionsOf(ordered(list, now, own), now)) {
          for (const { activity, timing } of some) {
            const begun = timing !== undefined && timing.firstDay < today;
            const since = begun && isRunning(activity, timing, now) ? 'running' : undefined;
            const month = (begun ? today : timing?.firstDay)?.slice(0, 7);
            expect(name).to.equal(since ?? month ?? 'ongoing');
          }
        }
      }),
    );
  });
});
