/**
 * Time zones. All local times in the builder are "wall" milliseconds: the clock's reading, counted as if it were UTC.
 */
export interface Zone {
  readonly id: string;
  /** Milliseconds since 1970 in UTC → what is added to get the wall time. */
  offsetAt(epoch: number): number;
  /** Wall milliseconds → milliseconds in UTC. A time in the gap counts with the offset before it, a double one is the first. */
  toEpoch(wall: number): number;
}

const DAY = 86_400_000;

export const UTC: Zone = { id: 'UTC', offsetAt: () => 0, toEpoch: (wall) => wall };

const zones = new Map<string, Zone | undefined>();

/** A zone that Intl knows by this name, otherwise undefined. */
export function intlZone(id: string): Zone | undefined {
  if (!zones.has(id)) zones.set(id, createIntlZone(id));
  return zones.get(id);
}

/** The zone of the parks, in which floating times are meant. */
export const STOCKHOLM: Zone = intlZone('Europe/Stockholm') ?? UTC;

function createIntlZone(id: string): Zone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: id, timeZoneName: 'longOffset', year: 'numeric' });
  } catch {
    return undefined;
  }
  const measure = (epoch: number): number => {
    const name = format.formatToParts(epoch).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes = '0', seconds = '0'] = /([+-])(\d+):?(\d+)?:?(\d+)?/.exec(name) ?? [];
    if (!hours) return 0;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  };
  // Formatting is what costs: 10 000 events ask for the same few hundred days again and again.
  const byDay = new Map<number, number>();
  const atMidnight = (day: number): number => {
    let offset = byDay.get(day);
    if (offset === undefined) byDay.set(day, (offset = measure(day * DAY)));
    return offset;
  };
  const offsetAt = (epoch: number): number => {
    if (Math.abs(epoch) > 8.64e15 - 2 * DAY) return 0;
    const day = Math.floor(epoch / DAY);
    const before = atMidnight(day);
    return before === atMidnight(day + 1) ? before : measure(epoch);
  };
  return { id, offsetAt, toEpoch: (wall) => resolve(wall, offsetAt) };
}

function resolve(wall: number, offsetAt: (epoch: number) => number): number {
  const before = offsetAt(wall - DAY);
  if (offsetAt(wall - before) === before) return wall - before;
  const after = offsetAt(wall + DAY);
  return offsetAt(wall - after) === after ? wall - after : wall - before;
}
