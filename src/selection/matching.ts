import { phaseOf } from '../feed/timing.js';
import { dayAt } from '../feed/time.js';
import type { Entry } from './entries.js';
import { PERIOD_NAMES, periodOf, type Period, type PeriodName } from './periods.js';
import { searchTest } from './search-key.js';
import {
  isActive,
  NOTHING_SELECTED,
  OPTION_FACETS,
  type Facet,
  type OptionFacet,
  type Selection,
} from './selection.js';

/** How many would match with an option chosen, whatever else of its own facet is. */
export interface Counts extends Readonly<Record<OptionFacet, ReadonlyMap<string, number>>> {
  readonly when: ReadonlyMap<PeriodName, number>;
  readonly registration: number;
}

export interface Matches {
  /** What matches, by time. */
  readonly entries: readonly Entry[];
  /** How many there would be without any selection. */
  readonly all: number;
  /** Those: everything current within the bounds. */
  readonly within: readonly Entry[];
  readonly counts: Counts;
  /** How many there would be without one facet. */
  readonly withoutFacet: ReadonlyMap<Facet, number>;
}

/** An activity without a date is no answer to a question for dates. */
const isWithin = ({ timing }: Entry, { from, to }: Period): boolean =>
  timing !== undefined && (!from || timing.lastDay >= from) && (!to || timing.firstDay <= to);

/** A test of each facet that narrows; the others are left out, so that they cost nothing. */
function testsOf(
  selection: Selection,
  now: number,
): readonly (readonly [Facet, (entry: Entry) => boolean])[] {
  const tests: [Facet, (entry: Entry) => boolean][] = [];
  for (const facet of OPTION_FACETS) {
    const chosen = selection[facet];
    if (chosen.length)
      tests.push([facet, ({ options }) => options[facet].some((option) => chosen.includes(option))]);
  }
  if (isActive(selection, 'when')) tests.push(['when', (entry) => isWithin(entry, selection)]);
  if (selection.registration) tests.push(['registration', ({ openUntil }) => now < openUntil]);
  if (isActive(selection, 'text')) {
    const matches = searchTest(selection.text);
    tests.push(['text', ({ key }) => matches(key())]);
  }
  return tests;
}

/** True for what is not over yet. */
export const isCurrent = ({ timing }: Entry, now: number): boolean =>
  !timing || phaseOf(timing, now) !== 'over';

/**
 * Applies a selection in one pass.
 *
 * @param bounds fixed limits of an element, that its counts and its "of how many" know nothing beyond
 */
export function match(
  entries: readonly Entry[],
  selection: Selection,
  now: number,
  bounds: Selection = NOTHING_SELECTED,
): Matches {
  const limits = testsOf(bounds, now);
  const tests = testsOf(selection, now);
  const today = dayAt(now);
  const periods = PERIOD_NAMES.map((name) => [name, periodOf(name, today)] as const);
  const matching: Entry[] = [];
  const options: Record<OptionFacet, Map<string, number>> = {
    areas: new Map(),
    parks: new Map(),
    types: new Map(),
    places: new Map(),
  };
  const when = new Map<PeriodName, number>();
  const withoutFacet = new Map<Facet, number>();
  let registration = 0;
  const within: Entry[] = [];
  for (const entry of entries) {
    if (!isCurrent(entry, now) || limits.some(([, test]) => !test(entry))) continue;
    within.push(entry);
    const failed = tests.filter(([, test]) => !test(entry));
    if (failed.length > 1) continue;
    // What fails one facet alone still counts for the options of that facet.
    const only = failed[0]?.[0];
    if (only) add(withoutFacet, only);
    else matching.push(entry);
    for (const facet of OPTION_FACETS) {
      if (!only || only === facet) for (const option of entry.options[facet]) add(options[facet], option);
    }
    if (!only || only === 'when')
      for (const [name, period] of periods) if (isWithin(entry, period)) add(when, name);
    if ((!only || only === 'registration') && now < entry.openUntil) registration += 1;
  }
  for (const [facet] of tests) withoutFacet.set(facet, (withoutFacet.get(facet) ?? 0) + matching.length);
  return {
    entries: matching,
    all: within.length,
    within,
    counts: { ...options, when, registration },
    withoutFacet,
  };
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
