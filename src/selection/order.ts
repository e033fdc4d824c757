import { dayAt } from '../feed/time.js';
import { phaseOf } from '../feed/timing.js';
import { byTime, compare, type Entry } from './entries.js';

/** `running` holds what began before today, `ongoing` what has no date, else the month `YYYY-MM`. */
export type SectionName = 'running' | 'ongoing' | (string & {});

/** Rows under one heading. */
export interface Section {
  readonly name: SectionName;
  readonly entries: readonly Entry[];
}

export const isCancelled = ({ activity }: Entry): boolean => activity.eventStatus === 'EventCancelled';

/** How many instances of a series stand in the list before the visitor asks for more. */
export const SERIES_SHOWN = 3;

/**
 * The order of the list: what runs now, then day by day, the own park's first within its day, then by time;
 * offers without a date last.
 */
export function ordered(entries: readonly Entry[], now: number, ownPark?: string): readonly Entry[] {
  const rank = ({ timing }: Entry): number => (!timing ? 2 : phaseOf(timing, now) === 'running' ? 0 : 1);
  const day = ({ timing }: Entry): string => timing?.firstDay ?? '';
  const other = ({ options }: Entry): number =>
    ownPark !== undefined && options.parks.includes(ownPark) ? 0 : 1;
  return [...entries].sort(
    (a, b) => rank(a) - rank(b) || compare(day(a), day(b)) || other(a) - other(b) || byTime(a, b),
  );
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

/** Gathers an ordered list under headings. */
export function sectionsOf(entries: readonly Entry[], now: number): readonly Section[] {
  const today = dayAt(now);
  const sections: { name: SectionName; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const { timing } = entry;
    const name = !timing ? 'ongoing' : timing.firstDay < today ? 'running' : timing.firstDay.slice(0, 7);
    const last = sections.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else sections.push({ name, entries: [entry] });
  }
  return sections;
}
