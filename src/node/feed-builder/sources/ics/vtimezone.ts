import { componentsNamed, lineOf, linesOf, type Component } from './components.js';
import { splitList } from './content-lines.js';
import { expandRule, parseRule } from './rule.js';
import { parseWall } from './time.js';
import type { Zone } from '../../zone.js';

/** Rules are followed within these years; outside them the nearest known offset holds. */
const SPAN = { from: Date.UTC(1990, 0, 1), to: Date.UTC(2045, 0, 1) };
const CAP = 200;

interface Transition {
  /** Wall time, on the clock before the change, from which the new offset holds for certain. */
  readonly wall: number;
  readonly epoch: number;
  readonly offset: number;
}

/** A zone from the calendar's own VTIMEZONE (RFC 5545 §3.6.5); undefined where it defines no offset. */
export function customZone(id: string, component: Component): Zone | undefined {
  const observances = [...componentsNamed(component, 'STANDARD'), ...componentsNamed(component, 'DAYLIGHT')];
  const transitions = observances.flatMap(transitionsOf).sort((a, b) => a.epoch - b.epoch);
  const [first] = transitions;
  if (!first) return undefined;
  const last = (isPast: (transition: Transition) => boolean): Transition =>
    transitions.findLast(isPast) ?? first;
  return {
    id,
    offsetAt: (epoch) => last((transition) => transition.epoch <= epoch).offset,
    toEpoch: (wall) => wall - last((transition) => transition.wall <= wall).offset,
  };
}

function transitionsOf(observance: Component): Transition[] {
  const before = parseOffset(lineOf(observance, 'TZOFFSETFROM')?.value);
  const offset = parseOffset(lineOf(observance, 'TZOFFSETTO')?.value);
  const start = parseWall(lineOf(observance, 'DTSTART')?.value ?? '')?.wall;
  if (offset === undefined || start === undefined) return [];
  const from = before ?? offset;
  const walls = new Set([start]);
  for (const line of linesOf(observance, 'RDATE')) {
    for (const value of splitList(line.value)) {
      const parsed = parseWall(value);
      if (parsed) walls.add(parsed.wall);
    }
  }
  for (const line of linesOf(observance, 'RRULE')) {
    for (const wall of yearly(line.value, start, from)) walls.add(wall);
  }
  // A time in the gap keeps the offset before it, as in every other zone.
  return [...walls].map((wall) => ({
    wall: wall + Math.max(0, offset - from),
    epoch: wall - from,
    offset,
  }));
}

function yearly(value: string, start: number, offsetBefore: number): number[] {
  const parts = parseRule(value);
  if (!parts) return [];
  const until = parseWall(parts.get('UNTIL') ?? '');
  try {
    return expandRule(parts, start, until && (until.utc ? until.wall + offsetBefore : until.wall), SPAN, CAP);
  } catch {
    return [];
  }
}

/** RFC 5545 §3.3.14: `+0100`, `-053000` → milliseconds. */
function parseOffset(value: string | undefined): number | undefined {
  const [, sign, hours, minutes, seconds = '0'] =
    /^\s*([+-])?(\d{2}):?(\d{2}):?(\d{2})?\s*$/.exec(value ?? '') ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return offset >= 86_400_000 ? undefined : sign === '-' ? -offset : offset;
}
