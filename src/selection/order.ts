import { dayAt } from '../feed/time.js';
import { isRunning } from '../feed/timing.js';
import { byTime, compare, type Entry } from './entries.js';

/**
 * What the list is ordered by:
 * - `date`: what runs now, then day by day, the own park's first within its day, then by time; no date last
 * - `park-first`: the own park's, joint ones among them, then the others', each as by `date`; without an own park
 *   the same as `date`
 * - `deadline`: what one can register for by a last day, the nearest first; then what is open without such a day;
 *   then what one can't register for; each by time
 */
export type Order = 'date' | 'park-first' | 'deadline';

/**
 * Which rows stand under a heading:
 * - `running`, `ongoing`, `YYYY-MM`: what began before today, what has no date, and the others by month
 * - `own`, `others`: the own park's and the other parks', by `park-first`
 * - `by-YYYY-MM`, `no-last-day`, `not-open`: by `deadline`, the month that of the last day to register
 */
export type SectionName =
  'running' | 'ongoing' | 'own' | 'others' | 'no-last-day' | 'not-open' | (string & {});

/** Rows under one heading. */
export interface Section {
  readonly name: SectionName;
  readonly entries: readonly Entry[];
}

export const isCancelled = ({ activity }: Entry): boolean => activity.eventStatus === 'EventCancelled';

/** How many instances of a series stand in the list before the visitor asks for more. */
export const SERIES_SHOWN = 3;

const isOwn = ({ options }: Entry, ownPark: string): boolean => options.parks.includes(ownPark);

/** `by-` the last day to register, or why there is none: names that sort as the list does. */
function deadlineOf({ activity, openUntil }: Entry, now: number): string {
  if (now >= openUntil) return 'not-open';
  // What closes at midnight closes on the day before.
  return activity.offers?.validThrough === undefined ? 'no-last-day' : `by-${dayAt(openUntil - 1)}`;
}

/** The entries in an order, in a list of its own. */
export function ordered(
  entries: readonly Entry[],
  now: number,
  ownPark = '',
  order: Order = 'date',
): readonly Entry[] {
  const keyOf = (entry: Entry): string => {
    if (order === 'deadline') return deadlineOf(entry, now);
    const { activity, timing } = entry;
    const other = isOwn(entry, ownPark) ? '0' : '1';
    const date = !timing ? '2' : (isRunning(activity, timing, now) ? '0' : '1') + timing.firstDay;
    return order === 'date' ? date + other : other + date;
  };
  return [...entries].sort((a, b) => compare(keyOf(a), keyOf(b)) || byTime(a, b));
}

/** The next instances of each series, and how many of it were held back. */
export function foldSeries(
  entries: readonly Entry[],
  unfolded: ReadonlySet<string>,
): { readonly entries: readonly Entry[]; readonly held: ReadonlyMap<string, number> } {
  const shown = new Map<string, number>();
  const held = new Map<string, number>();
  const kept = entries.filter(({ activity: { superEvent } }) => {
    if (superEvent === undefined || unfolded.has(superEvent)) return true;
    const count = (shown.get(superEvent) ?? 0) + 1;
    shown.set(superEvent, count);
    if (count > SERIES_SHOWN) held.set(superEvent, (held.get(superEvent) ?? 0) + 1);
    return count <= SERIES_SHOWN;
  });
  return { entries: kept, held };
}

/** The first rows of an ordered list. Cancelled ones are shown, but don't take a place. */
export function firstRows(entries: readonly Entry[], limit: number): readonly Entry[] {
  let counted = 0;
  const end = entries.findIndex((entry) => {
    if (!isCancelled(entry)) counted += 1;
    return counted > limit;
  });
  return end < 0 ? entries : entries.slice(0, end);
}

/** Gathers a list under headings; `order` and `ownPark` as it was {@link ordered} with. */
export function sectionsOf(
  entries: readonly Entry[],
  now: number,
  order: Order = 'date',
  ownPark = '',
): readonly Section[] {
  const today = dayAt(now);
  const nameOf = (entry: Entry): SectionName => {
    if (order === 'deadline') return deadlineOf(entry, now).replace(/-\d\d$/, '');
    if (order === 'park-first' && ownPark) return isOwn(entry, ownPark) ? 'own' : 'others';
    const { activity, timing } = entry;
    if (!timing) return 'ongoing';
    if (timing.firstDay >= today) return timing.firstDay.slice(0, 7);
    // What was cancelled on its way does not go on, but its days are not over.
    return isRunning(activity, timing, now) ? 'running' : today.slice(0, 7);
  };
  const sections: { name: SectionName; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const name = nameOf(entry);
    const last = sections.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else sections.push({ name, entries: [entry] });
  }
  return sections;
}
