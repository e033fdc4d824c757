import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { canRegister, registrationOf } from '../../src/feed/registration.js';
import { addDays, dayAt, instantAt } from '../../src/feed/time.js';
import { phaseOf } from '../../src/feed/timing.js';
import type { Activity } from '../../src/feed/types.js';
import { entriesOf, type Entry } from '../../src/selection/entries.js';
import { isCurrent, match, type Matches } from '../../src/selection/matching.js';
import { PERIOD_NAMES, periodOf } from '../../src/selection/periods.js';
import {
  FACETS,
  isActive,
  NOTHING_SELECTED,
  OPTION_FACETS,
  without,
  type Selection,
} from '../../src/selection/selection.js';
import { feeds, instants } from '../feed/arbitraries.js';
import { makeActivity, makeActivityWithout, makeFeed, NOW } from '../feed/fixture.js';
import { selections } from './arbitraries.js';

const select = (chosen: Partial<Selection>): Selection => ({ ...NOTHING_SELECTED, ...chosen });

/** Which of some activities match, by their place in the list. */
function matching(items: readonly Partial<Activity>[], chosen: Partial<Selection>, now = NOW): number[] {
  const feed = makeFeed({ items: items.map((item, index) => makeActivity({ id: `${index}`, ...item })) });
  return match(entriesOf(feed), select(chosen), now).entries.map(({ activity }) => Number(activity.id));
}

const ongoing = makeActivityWithout(['startDate', 'endDate'], { id: 'ongoing', ongoing: true });

describe('an entry', () => {
  it('is made once for a document', () => {
    const feed = makeFeed({ items: [makeActivity()] });
    expect(entriesOf(feed)).to.equal(entriesOf(feed));
    expect(entriesOf({ ...feed })).to.not.equal(entriesOf(feed));
  });

  it('has the options of its activity, each once', () => {
    const activity = makeActivity({
      areas: ['energi', 'e-handel'],
      coOrganizers: ['blue', 'kalmar', { name: 'ALMI' }],
      eventAttendanceMode: 'Mixed',
      location: { address: { addressLocality: ' Karlskrona' } },
    });
    expect(entriesOf(makeFeed({ items: [activity] }))[0]?.options).to.deep.equal({
      areas: ['energi', 'e-handel'],
      parks: ['kalmar', 'blue'],
      types: ['other'],
      places: ['online', 'karlskrona'],
    });
  });

  it('names a place once where town and county are called alike', () => {
    const address = { addressLocality: 'Blekinge', addressRegion: 'Blekinge' };
    const [entry] = entriesOf(makeFeed({ items: [makeActivity({ location: { address } })] }));
    expect(entry?.options.places).to.deep.equal(['blekinge']);
  });
});

describe('a selection', () => {
  it('of several options of one facet lets through what has any of them', () => {
    const items: Partial<Activity>[] = [
      { areas: ['energi'] },
      { areas: ['digital'] },
      { areas: ['livsmedel'] },
    ];
    expect(matching(items, { areas: ['energi', 'livsmedel'] })).to.deep.equal([0, 2]);
  });

  it('of several facets lets through only what satisfies all of them', () => {
    const items: Partial<Activity>[] = [
      { areas: ['energi'], park: 'netport' },
      { areas: ['energi'] },
      { park: 'netport' },
    ];
    expect(matching(items, { areas: ['energi'], parks: ['netport'] })).to.deep.equal([0]);
  });

  it('of a park lets through what it organises with others', () => {
    expect(matching([{ coOrganizers: ['vaxjo'] }, {}], { parks: ['vaxjo'] })).to.deep.equal([0]);
  });

  it('of a place lets through towns, counties and what is online', () => {
    const items: Partial<Activity>[] = [
      { location: { address: { addressLocality: 'Karlshamn' } } },
      { location: { address: { addressLocality: 'Karlskrona' } } },
      { eventAttendanceMode: 'Online' },
      {},
    ];
    expect(matching(items, { places: ['karlshamn'] })).to.deep.equal([0]);
    expect(matching(items, { places: ['blekinge'] })).to.deep.equal([0, 1]);
    expect(matching(items, { places: ['online', 'kalmar län'] })).to.deep.equal([2, 3]);
  });

  it('of a type lets through those of that type, and counts those without one as other', () => {
    expect(matching([{ type: 'course' }, {}, { type: 'other' }], { types: ['other'] })).to.deep.equal([1, 2]);
  });

  it('of dates lets through what is on one of them, both ends included', () => {
    const items = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'].map((startDate) => ({
      startDate,
      endDate: startDate,
    }));
    expect(matching(items, { from: '2026-12-02', to: '2026-12-03' })).to.deep.equal([1, 2]);
    expect(matching(items, { from: '2026-12-03' })).to.deep.equal([2, 3]);
    expect(matching(items, { to: '2026-12-01' })).to.deep.equal([0]);
  });

  it('of a single day finds what lasts several days on each of them, and on no other', () => {
    const items = [{ startDate: '2026-12-10T13:00:00+01:00', endDate: '2026-12-12T12:00:00+01:00' }];
    const found = ['2026-12-09', '2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13'].filter(
      (day) => matching(items, { from: day, to: day }).length,
    );
    expect(found).to.deep.equal(['2026-12-10', '2026-12-11', '2026-12-12']);
  });

  it('of a single day finds just what is on between its two midnights, for any feed', () => {
    fc.assert(
      fc.property(feeds, (feed) => {
        const entries = entriesOf(feed);
        for (const { activity, timing } of entries) {
          if (!timing) continue;
          for (
            let day = addDays(timing.firstDay, -2);
            day <= addDays(timing.lastDay, 2);
            day = addDays(day, 1)
          ) {
            const isOn =
              timing.start < instantAt(addDays(day, 1)) &&
              Math.max(timing.end, timing.start + 1) > instantAt(day);
            // Before anything of the feed is over.
            const found = match(entries, select({ from: day, to: day }), 0).entries;
            expect(
              found.some((entry) => entry.activity === activity),
              day,
            ).to.equal(isOn);
          }
        }
      }),
    );
  });

  for (const [night, day, hours] of [
    ['the clocks go back', '2026-10-25', 25],
    ['the clocks go forward', '2027-03-28', 23],
  ] as const) {
    it(`of the day when ${night} has all of its ${hours} hours and no other`, () => {
      const hour = 3_600_000;
      const midnight = instantAt(day);
      const startOf = (index: number): number => midnight + index * hour;
      const items = Array.from({ length: hours + 4 }, (_, index) => ({
        startDate: new Date(startOf(index - 2)).toISOString(),
        endDate: new Date(startOf(index - 1)).toISOString(),
      }));
      const entries = entriesOf(
        makeFeed({ items: items.map((item, index) => makeActivity({ id: `${index}`, ...item })) }),
      );
      const found = match(entries, select({ from: day, to: day }), startOf(-3)).entries;
      expect(found.map(({ timing }) => timing?.start)).to.deep.equal(
        Array.from({ length: hours }, (_, index) => startOf(index)),
      );
      expect(match(entries, NOTHING_SELECTED, startOf(-1)).counts.when.get('tomorrow')).to.equal(hours);
      for (let index = 0; index < hours; index++) {
        const { when } = match(entries, NOTHING_SELECTED, startOf(index)).counts;
        expect(when.get('today'), `${index} hours after midnight`).to.equal(hours - index);
        expect(when.get('tomorrow'), `${index} hours after midnight`).to.equal(2);
      }
    });

    it(`of either day finds what lasts over the night when ${night}`, () => {
      const items = [
        {
          startDate: new Date(instantAt(addDays(day, -1), '22:00')).toISOString(),
          endDate: new Date(instantAt(day, '04:00')).toISOString(),
        },
      ];
      const days = [-2, -1, 0, 1].map((offset) => addDays(day, offset));
      const found = days.filter((one) => matching(items, { from: one, to: one }, 0).length);
      expect(found).to.deep.equal(days.slice(1, 3));
    });
  }

  it('of dates never lets through an offer without a date', () => {
    const entries = entriesOf(makeFeed({ items: [ongoing] }));
    expect(match(entries, NOTHING_SELECTED, NOW).entries).to.have.length(1);
    expect(match(entries, select({ from: '2020-01-01' }), NOW).entries).to.be.empty;
    expect(match(entries, select({ to: '2030-01-01' }), NOW).entries).to.be.empty;
    expect(match(entries, NOTHING_SELECTED, NOW).counts.when.size).to.equal(0);
  });

  it('of what is open for registration lets through only that', () => {
    const url = 'https://a.example/';
    const items: Partial<Activity>[] = [
      { offers: { url } },
      { offers: { url, availability: 'SoldOut' } },
      {},
      { offers: { url }, eventStatus: 'EventCancelled' },
      { offers: { url, validThrough: '2026-11-26' } },
      { offers: { url, validThrough: '2026-11-25' } },
    ];
    expect(matching(items, { registration: 'open' })).to.deep.equal([0, 4]);
  });

  it('of a text that holds no word lets everything through', () => {
    expect(matching([{}], { text: ' – ' })).to.deep.equal([0]);
  });

  it('leaves the order of the feed', () => {
    fc.assert(
      fc.property(feeds, selections, instants, (feed, selection, now) => {
        const entries = entriesOf(feed);
        const found = match(entries, selection, now).entries;
        expect(found).to.deep.equal(entries.filter((entry) => found.includes(entry)));
      }),
    );
  });
});

describe('what is over', () => {
  it('is never shown nor counted, what is cancelled is', () => {
    const items: Partial<Activity>[] = [
      { startDate: '2026-11-26T07:00:00+01:00', endDate: '2026-11-26T09:00:00+01:00' },
      { startDate: '2026-11-26T07:00:00+01:00', endDate: '2026-11-26T09:01:00+01:00' },
      { eventStatus: 'EventCancelled' },
    ];
    expect(matching(items, {})).to.deep.equal([1, 2]);
  });

  it('is in no answer, whatever is chosen', () => {
    fc.assert(
      fc.property(feeds, selections, instants, (feed, selection, now) => {
        const { entries, within } = match(entriesOf(feed), selection, now);
        for (const { timing } of [...entries, ...within])
          if (timing) expect(phaseOf(timing, now)).to.not.equal('over');
      }),
    );
  });
});

describe('the counts beside the options', () => {
  /** Everything at once, with a selection that has bounds or none. */
  const cases = fc.tuple(feeds, selections, instants, fc.oneof(fc.constant(NOTHING_SELECTED), selections));
  const check = (
    compare: (
      found: Matches,
      chosen: (other: Selection) => Matches,
      selection: Selection,
      today: string,
    ) => void,
  ): void => {
    fc.assert(
      fc.property(cases, ([feed, selection, now, bounds]) => {
        const chosen = (other: Selection): Matches => match(entriesOf(feed), other, now, bounds);
        compare(chosen(selection), chosen, selection, dayAt(now));
      }),
      { numRuns: 200 },
    );
  };

  for (const facet of OPTION_FACETS) {
    it(`are of ${facet} what there would be with that option alone of its facet`, () => {
      check((found, chosen, selection) => {
        const options = new Set([
          ...found.counts[facet].keys(),
          ...selection[facet],
          'blue',
          'online',
          'course',
          'energi',
        ]);
        for (const option of options) {
          const real = chosen({ ...selection, [facet]: [option] }).entries.length;
          expect(found.counts[facet].get(option) ?? 0, option).to.equal(real);
        }
      });
    });
  }

  it('are of periods what there would be in that period', () => {
    check((found, chosen, selection, today) => {
      for (const name of PERIOD_NAMES) {
        const real = chosen({ ...selection, ...periodOf(name, today) }).entries.length;
        expect(found.counts.when.get(name) ?? 0, name).to.equal(real);
      }
    });
  });

  it('are of open registration what there would be with it', () => {
    check((found, chosen, selection) => {
      expect(found.counts.registration).to.equal(
        chosen({ ...selection, registration: 'open' }).entries.length,
      );
    });
  });

  it('tell how many there would be without each facet that narrows', () => {
    check((found, chosen, selection) => {
      for (const facet of FACETS) {
        const real = chosen(without(selection, facet)).entries.length;
        if (isActive(selection, facet)) expect(found.withoutFacet.get(facet), facet).to.equal(real);
        else expect(found.withoutFacet.has(facet), facet).to.be.false;
      }
    });
  });

  it('tell how many there would be without any selection', () => {
    check((found, chosen) => {
      expect(found.all).to.equal(chosen(NOTHING_SELECTED).entries.length);
      expect(found.within).to.deep.equal(chosen(NOTHING_SELECTED).entries);
    });
  });

  it('never name an option that no activity has', () => {
    check((found) => {
      for (const facet of OPTION_FACETS)
        for (const count of found.counts[facet].values()) expect(count).to.be.above(0);
    });
  });
});

describe('the bounds of an element', () => {
  it('let through what satisfies them and the selection', () => {
    fc.assert(
      fc.property(feeds, selections, selections, instants, (feed, selection, bounds, now) => {
        const found = (other: Selection): readonly Entry[] => match(entriesOf(feed), other, now).entries;
        const both = found(selection).filter((entry) => found(bounds).includes(entry));
        expect(match(entriesOf(feed), selection, now, bounds).entries).to.deep.equal(both);
      }),
    );
  });
});

describe('any selection', () => {
  it('lets through just what a plain reading of it does', () => {
    fc.assert(
      fc.property(feeds, selections, instants, (feed, selection, now) => {
        const plain = entriesOf(feed).filter((entry) => {
          const { options, timing, activity } = entry;
          return (
            isCurrent(entry, now) &&
            OPTION_FACETS.every(
              (facet) =>
                !selection[facet].length ||
                selection[facet].some((option) => options[facet].includes(option)),
            ) &&
            (!selection.from || (timing && timing.lastDay >= selection.from)) &&
            (!selection.to || (timing && timing.firstDay <= selection.to)) &&
            (!selection.registration || canRegister(registrationOf(activity, now)))
          );
        });
        expect(match(entriesOf(feed), { ...selection, text: '' }, now).entries).to.deep.equal(plain);
      }),
    );
  });
});
