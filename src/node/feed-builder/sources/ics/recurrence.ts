import { lineOf } from './components.js';
import { expandRule } from './rule.js';
import { atWall, DAY, epochOf, type IcsTime } from './time.js';
import type { IcsEvent } from './event.js';
import type { IcsInstance } from './instances.js';
import type { SourceProblem, Span } from '../../source-activity.js';

interface Found {
  readonly instance: Omit<IcsInstance, 'cancelled'>;
  /** The override that took the place of the series' own time. */
  readonly override?: IcsEvent;
}

/**
 * All instances of an event around a span: DTSTART, RRULE and RDATE, less EXDATE, with overrides in place
 * (RFC 5545 §3.8.4.4, §3.8.5). Those outside the span may be among them.
 */
export function recurrence(
  master: IcsEvent,
  overrides: readonly IcsEvent[],
  span: Span,
  cap: number,
  problems: SourceProblem[],
): Found[] {
  const recurs = master.rules.length > 0 || master.extra.length > 0 || overrides.length > 0;
  const durations = new Map<number, number>([[master.start.wall, master.duration]]);
  for (const { start, duration } of master.extra)
    durations.set(like(master.start, start), duration ?? master.duration);
  for (const wall of ruleWalls(master, overrides, span, cap, problems)) {
    if (!durations.has(wall)) durations.set(wall, master.duration);
  }
  const isExcluded = exclusion(master);
  const changes = overrides
    .filter((event) => event.thisAndFuture)
    .sort((a, b) => idWall(a, master) - idWall(b, master));
  return [...durations]
    .map(([wall, duration]) => ({ start: atWall(master.start, wall), duration }))
    .filter(({ start }) => !isExcluded(start))
    .map(({ start, duration }): Found => {
      const own = overrides.find(
        (event) => event.recurrenceId !== undefined && isSame(event.recurrenceId, start),
      );
      if (own) return { instance: instance(own, own.start, own.duration, start), override: own };
      const change = changes.findLast((event) => idWall(event, master) <= start.wall);
      if (!change) return { instance: instance(master, start, duration, recurs ? start : undefined) };
      const shifted = atWall(change.start, start.wall + change.start.wall - idWall(change, master));
      return { instance: instance(change, shifted, change.duration, start) };
    });
}

function instance(
  event: IcsEvent,
  start: IcsTime,
  duration: number,
  recurrenceId: IcsTime | undefined,
): Found['instance'] {
  return {
    uid: event.uid,
    start,
    end: atWall(start, start.wall + duration),
    ...(recurrenceId && { recurrenceId }),
    component: event.component,
  };
}

function ruleWalls(
  master: IcsEvent,
  overrides: readonly IcsEvent[],
  span: Span,
  cap: number,
  problems: SourceProblem[],
): number[] {
  // A later time that an override moved into the span counts too, and a long one that began before it.
  const moved = overrides.map((event) => Math.abs(event.start.wall - idWall(event, master)));
  const slack = Math.max(0, ...moved) + master.duration + 2 * DAY;
  const around = { from: span.from - slack, to: span.to + slack };
  return master.rules.flatMap(({ parts, until }) => {
    const line = lineOf(master.component, 'RRULE')?.line;
    const report = (reason: string): void => {
      problems.push({ ...(line !== undefined && { line }), field: 'RRULE', reason });
    };
    try {
      const walls = expandRule(parts, master.start.wall, until, around, cap);
      if (walls.length === cap)
        report(`The rule gives more than ${String(cap)} times; the rest was left out.`);
      return walls;
    } catch {
      report('The rule cannot be followed; the event is taken once.');
      return [];
    }
  });
}

/** A date excludes every time of its day, also in a timed series; a time excludes its day in an all-day one. */
function exclusion(master: IcsEvent): (start: IcsTime) => boolean {
  const days = new Set<number>();
  const epochs = new Set<number>();
  for (const time of master.except) {
    if (time.kind === 'date' || master.start.kind === 'date') days.add(dayOf(time.wall));
    else epochs.add(epochOf(time));
  }
  return (start) => days.has(dayOf(start.wall)) || epochs.has(epochOf(start));
}

const dayOf = (wall: number): number => Math.floor(wall / DAY);

/** Wall time of an extra date on the master's own clock. */
function like(start: IcsTime, extra: IcsTime): number {
  if (start.kind === 'date') return dayOf(extra.wall) * DAY;
  if (extra.kind === 'zoned' && start.kind === 'zoned' && extra.zone.id !== start.zone.id) {
    const epoch = epochOf(extra);
    return epoch + start.zone.offsetAt(epoch);
  }
  return extra.kind === 'date' ? extra.wall + (start.wall % DAY) : extra.wall;
}

function idWall(event: IcsEvent, master: IcsEvent): number {
  return event.recurrenceId ? like(master.start, event.recurrenceId) : event.start.wall;
}

function isSame(id: IcsTime, start: IcsTime): boolean {
  if (id.kind === 'date' || start.kind === 'date') return dayOf(id.wall) === dayOf(start.wall);
  return epochOf(id) === epochOf(start);
}
