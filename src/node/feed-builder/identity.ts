import { createHash } from 'node:crypto';
import type { DateOrDateTime } from '../../feed/types.js';
import type { SourceActivity } from './source-activity.js';

/** The ids of one activity: its own, and its series' where it belongs to one. */
export interface Identity {
  readonly id: string;
  readonly series?: string;
}

/**
 * Gives each activity of a source its id: the one that it has already, or the park and a hash of the source's uid or
 * address, and the RECURRENCE-ID of an instance. Rows that share an address are told apart by their start.
 *
 * @returns in the order given; undefined for one that is there twice
 */
export function identify(park: string, activities: readonly SourceActivity[]): (Identity | undefined)[] {
  const uses = new Map<string, number>();
  for (const activity of activities) {
    if (activity.recurrenceId === undefined) uses.set(keyOf(activity), (uses.get(keyOf(activity)) ?? 0) + 1);
  }
  const given = new Set<string>();
  return activities.map((activity) => {
    const key = keyOf(activity);
    const isShared = activity.recurrenceId === undefined && (uses.get(key) ?? 0) > 1;
    const base = `${park}-${hashOf(isShared ? `${key} ${activity.startDate ?? ''}` : key)}`;
    const own = activity.recurrenceId === undefined ? base : `${base}-${activity.recurrenceId}`;
    const id = activity.id ?? own;
    if (given.has(id)) return undefined;
    given.add(id);
    const isInstance = activity.recurrenceId !== undefined && activity.id === undefined;
    return { id, ...(isInstance && { series: base }) };
  });
}

/** What tells an instance of a series from the others: `20261126T080000Z`, or `20261126` for a whole day. */
export const instanceAt = (start: DateOrDateTime): string =>
  (start.length === 10 ? start : `${new Date(start).toISOString().slice(0, 19)}Z`).replace(/[-:]/g, '');

const keyOf = ({ uid, url, name, startDate }: SourceActivity): string =>
  uid ?? url ?? `${name} ${startDate ?? ''}`;

/** Fifty bits: with 10 000 activities two of them collide once in 20 million feeds. */
const hashOf = (text: string): string =>
  BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 16)}`)
    .toString(32)
    .slice(0, 10);
