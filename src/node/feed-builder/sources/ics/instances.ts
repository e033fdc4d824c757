import { componentsNamed, lineOf, parseComponents, type Component } from './components.js';
import { readEvent, type IcsEvent } from './event.js';
import { recurrence } from './recurrence.js';
import { zoneFinder } from './zone-names.js';
import { epochOf, atWall, type IcsTime } from './time.js';
import type { Outside, SourceProblem, Span } from '../../source-activity.js';

/** One time that an event takes place. */
export interface IcsInstance {
  readonly uid: string;
  readonly start: IcsTime;
  /** Exclusive, as in iCalendar. */
  readonly end: IcsTime;
  /** Where it stood in the series, if it belongs to one. */
  readonly recurrenceId?: IcsTime;
  /** The VEVENT that has its texts. */
  readonly component: Component;
  /** The whole calendar was sent to call it off (METHOD:CANCEL). */
  readonly cancelled: boolean;
}

/**
 * Calendar file → every instance that touches the span, by start.
 *
 * @param cap how many instances of one event at most; a rule can ask for millions
 */
export function readInstances(
  bytes: Uint8Array,
  span: Span,
  cap: number,
): { instances: IcsInstance[]; problems: SourceProblem[]; outside: Outside } {
  const { root, problems } = parseComponents(bytes);
  const zoneFor = zoneFinder(root, (tzid) => {
    problems.push({
      field: 'TZID',
      reason: `Nobody knows the time zone "${tzid}"; its times are taken as Swedish.`,
    });
  });
  const calendars = componentsNamed(root, 'VCALENDAR');
  const cancelledCalendars = new Set(
    calendars.filter((calendar) => lineOf(calendar, 'METHOD')?.value.trim().toUpperCase() === 'CANCEL'),
  );
  const cancelled = new Set(
    [...cancelledCalendars].flatMap((calendar) => componentsNamed(calendar, 'VEVENT')),
  );
  const series = new Map<string, IcsEvent[]>();
  const inside = calendars.flatMap((calendar) => componentsNamed(calendar, 'VEVENT'));
  if (calendars.length === 0)
    problems.push({ reason: 'The file is not a calendar: it has no BEGIN:VCALENDAR.' });
  for (const [at, component] of inside.entries()) {
    const event = readEvent(component, zoneFor, problems);
    if (!event) continue;
    const key = event.uid || `\0${String(at)}`;
    series.set(key, [...(series.get(key) ?? []), event]);
  }
  const outside = { past: 0, later: 0 };
  const instances = [...series.values()].flatMap((events) => {
    const found = instancesOf(events, span, cap, problems);
    if (found.length === 0)
      outside[events.some(({ start }) => epochOf(start) < span.to) ? 'past' : 'later']++;
    return found.map((each) => ({ ...each, cancelled: cancelled.has(each.component) }));
  });
  return { instances: instances.sort((a, b) => epochOf(a.start) - epochOf(b.start)), problems, outside };
}

function instancesOf(
  events: readonly IcsEvent[],
  span: Span,
  cap: number,
  problems: SourceProblem[],
): Omit<IcsInstance, 'cancelled'>[] {
  const overrides = new Map<string, IcsEvent>();
  let master: IcsEvent | undefined;
  for (const event of events) {
    if (!event.recurrenceId) master = newer(master, event);
    else {
      const key = keyOf(event.recurrenceId);
      overrides.set(key, newer(overrides.get(key), event));
    }
  }
  const found = master ? recurrence(master, [...overrides.values()], span, cap, problems) : [];
  const used = new Set(found.flatMap(({ override }) => (override ? [override] : [])));
  // An override of a time that the series does not have, or whose series is not in the file, still takes place.
  const alone = [...overrides.values()].filter((event) => !used.has(event) && !event.thisAndFuture);
  return [
    ...found.map(({ instance }) => instance),
    ...alone.map((event) => ({
      uid: event.uid,
      start: event.start,
      end: atWall(event.start, event.start.wall + event.duration),
      ...(event.recurrenceId && { recurrenceId: event.recurrenceId }),
      component: event.component,
    })),
  ].filter(({ start, end }) => touches(epochOf(start), epochOf(end), span));
}

/** The revision that counts: highest SEQUENCE, then the latest stamp, then the one that stands later. */
function newer(one: IcsEvent | undefined, other: IcsEvent): IcsEvent {
  if (!one) return other;
  if (one.sequence !== other.sequence) return one.sequence > other.sequence ? one : other;
  return one.stamp > other.stamp ? one : other;
}

const keyOf = (time: IcsTime): string => `${time.kind === 'date' ? 'date' : 'time'} ${String(epochOf(time))}`;

function touches(start: number, end: number, span: Span): boolean {
  return start < span.to && (end > span.from || start >= span.from);
}
