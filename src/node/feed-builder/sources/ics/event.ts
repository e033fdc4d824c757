import { lineOf, linesOf, type Component } from './components.js';
import { splitList, unescapeText, type ContentLine } from './content-lines.js';
import { parseRule, type RuleParts } from './rule.js';
import {
  DAY,
  epochOf,
  parseDuration,
  parseWall,
  timeOf,
  wallOn,
  type IcsTime,
  type ZoneFinder,
} from './time.js';
import type { SourceProblem } from '../../source-activity.js';

/** A VEVENT with its times understood; texts stay in `component`. */
export interface IcsEvent {
  readonly component: Component;
  readonly uid: string;
  readonly sequence: number;
  /** LAST-MODIFIED or DTSTAMP, milliseconds. */
  readonly stamp: number;
  readonly start: IcsTime;
  /** Wall time from start to end; 0 for a moment. */
  readonly duration: number;
  readonly recurrenceId?: IcsTime;
  readonly thisAndFuture: boolean;
  readonly rules: readonly { readonly parts: RuleParts; readonly until?: number }[];
  readonly extra: readonly { readonly start: IcsTime; readonly duration?: number }[];
  readonly except: readonly IcsTime[];
}

/** VEVENT → event; undefined, with a problem, where it has no start that can be read. */
export function readEvent(
  component: Component,
  zoneFor: ZoneFinder,
  problems: SourceProblem[],
): IcsEvent | undefined {
  const title = unescapeText(lineOf(component, 'SUMMARY')?.value ?? '').trim();
  const report = (line: number, field: string, reason: string): void => {
    problems.push({ line, field, ...(title && { title }), reason });
  };
  const startLine = lineOf(component, 'DTSTART');
  const start = startLine && timeOf(startLine, startLine.value, zoneFor);
  if (!start) {
    report(
      startLine?.line ?? component.line,
      'DTSTART',
      'The event has no start that can be read; it was left out.',
    );
    return undefined;
  }
  const times = (name: string): IcsTime[] =>
    linesOf(component, name).flatMap((line) =>
      splitList(line.value).flatMap((value) => {
        const time = timeOf(line, value, zoneFor);
        if (!time && value.trim()) report(line.line, name, `"${value.trim()}" is not a date.`);
        return time ? [time] : [];
      }),
    );
  const idLine = lineOf(component, 'RECURRENCE-ID');
  const recurrenceId = idLine && timeOf(idLine, idLine.value, zoneFor);
  return {
    component,
    uid: unescapeText(lineOf(component, 'UID')?.value ?? '').trim(),
    sequence: Number.parseInt(lineOf(component, 'SEQUENCE')?.value ?? '0', 10) || 0,
    stamp:
      parseWall((lineOf(component, 'LAST-MODIFIED') ?? lineOf(component, 'DTSTAMP'))?.value ?? '')?.wall ?? 0,
    start,
    duration: durationOf(component, start, zoneFor, report),
    ...(recurrenceId && { recurrenceId }),
    thisAndFuture: idLine?.params['RANGE']?.toUpperCase() === 'THISANDFUTURE',
    rules: linesOf(component, 'RRULE').flatMap((line) => {
      if (line.value.trim() === '') return [];
      const parts = parseRule(line.value);
      if (!parts) report(line.line, 'RRULE', 'The rule says no frequency; the event is taken once.');
      return parts ? [{ parts, ...untilOf(parts, start) }] : [];
    }),
    extra: linesOf(component, 'RDATE').flatMap((line) => extraOf(line, zoneFor, report)),
    except: times('EXDATE'),
  };
}

/** Nothing lasts longer than ten years; beyond that the number is a mistake. */
const LONGEST = 3660 * DAY;

type Report = (line: number, field: string, reason: string) => void;

/** No DTEND: a date lasts its day, a time is a moment (RFC 5545 §3.6.1). */
function durationOf(component: Component, start: IcsTime, zoneFor: ZoneFinder, report: Report): number {
  const none = start.kind === 'date' ? DAY : 0;
  const endLine = lineOf(component, 'DTEND');
  const end = endLine && timeOf(endLine, endLine.value, zoneFor);
  if (endLine) {
    if (!end) report(endLine.line, 'DTEND', 'The end cannot be read; the end was left out.');
    const duration = end ? between(start, end) : none;
    if (duration >= 0 && duration < LONGEST) return duration;
    report(
      endLine.line,
      'DTEND',
      `The end is ${duration < 0 ? 'before' : 'years after'} the start; the end was left out.`,
    );
    return none;
  }
  const line = lineOf(component, 'DURATION');
  const duration = line && parseDuration(line.value);
  const isUsable = duration !== undefined && duration >= 0 && duration < LONGEST;
  if (line && !isUsable) report(line.line, 'DURATION', 'The duration cannot be used; it was left out.');
  return isUsable ? duration : none;
}

/** Wall time between two times; through UTC where their zones differ. */
function between(start: IcsTime, end: IcsTime): number {
  if (start.kind === 'zoned' && end.kind === 'zoned' && start.zone.id !== end.zone.id) {
    return wallOn(start, epochOf(end)) - start.wall;
  }
  if (start.kind === 'floating' && end.kind === 'zoned') return wallOn(start, epochOf(end)) - start.wall;
  return end.wall - start.wall;
}

/** UNTIL as wall time of the start's clock. A date lets the whole day in, as calendars show it. */
function untilOf(parts: RuleParts, start: IcsTime): { until?: number } {
  const until = parseWall(parts.get('UNTIL') ?? '');
  if (!until) return {};
  if (start.kind === 'date') return { until: until.isDate ? until.wall : Math.floor(until.wall / DAY) * DAY };
  if (until.isDate) return { until: until.wall + DAY - 1 };
  return { until: until.utc && start.kind === 'zoned' ? wallOn(start, until.wall) : until.wall };
}

/** RDATE: dates, times, or periods with an end of their own (RFC 5545 §3.8.5.2). */
function extraOf(line: ContentLine, zoneFor: ZoneFinder, report: Report): IcsEvent['extra'] {
  return splitList(line.value).flatMap((value) => {
    const [first = '', second] = value.split('/');
    const start = timeOf(line, first, zoneFor);
    if (!start) {
      if (value.trim()) report(line.line, 'RDATE', `"${value.trim()}" is not a date.`);
      return [];
    }
    if (second === undefined) return [{ start }];
    const end = timeOf(line, second, zoneFor);
    const duration = end ? between(start, end) : parseDuration(second);
    return [{ start, ...(duration !== undefined && duration >= 0 && { duration }) }];
  });
}
