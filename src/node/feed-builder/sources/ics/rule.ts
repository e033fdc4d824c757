import { RRuleTemporal } from 'rrule-temporal';

/** The library does not export the type of its options. */
type Options = Parameters<RRuleTemporal['with']>[0] &
  Pick<Required<Parameters<RRuleTemporal['with']>[0]>, 'freq' | 'dtstart'>;

/** A recurrence rule (RFC 5545 §3.3.10) as its parts, keys in upper case. */
export type RuleParts = ReadonlyMap<string, string>;

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const;
type Frequency = (typeof FREQUENCIES)[number];

/** `FREQ=WEEKLY;BYDAY=MO` → parts; undefined where there is no frequency, so that nothing can recur. */
export function parseRule(value: string): RuleParts | undefined {
  const parts = new Map<string, string>();
  // "RRULE:RRULE:FREQ=…" exists in calendars that were edited by hand.
  for (const part of value.replace(/^\s*(?:RRULE:)+/i, '').split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0) parts.set(part.slice(0, equals).trim().toUpperCase(), part.slice(equals + 1).trim());
  }
  return frequencyOf(parts) ? parts : undefined;
}

function frequencyOf(parts: RuleParts): Frequency | undefined {
  const name = parts.get('FREQ')?.toUpperCase();
  return FREQUENCIES.find((frequency) => frequency === name);
}

/**
 * Wall times of a rule within a span, ascending.
 *
 * The rule runs on wall time as if it were UTC and its results are placed in their zone afterwards: the clock on the
 * wall is what recurs, custom zones work like any other, and the library's UTC paths are its fastest.
 *
 * @param start DTSTART, wall milliseconds
 * @param until last wall time that may occur, if the rule has an end
 * @param cap no more than this many
 */
export function expandRule(
  parts: RuleParts,
  start: number,
  until: number | undefined,
  span: { readonly from: number; readonly to: number },
  cap: number,
): number[] {
  const freq = frequencyOf(parts);
  const from = Math.max(span.from, start);
  if (!freq || from > span.to) return [];
  const count = numbers(parts.get('COUNT'))?.[0];
  const options: Options = {
    freq,
    // INTERVAL=0 would never move on.
    interval: Math.max(1, numbers(parts.get('INTERVAL'))?.[0] ?? 1),
    dtstart: utc(start),
    maxIterations: 20_000,
    ...(count !== undefined && count > 0 && { count }),
    ...(until !== undefined && { until: utc(until) }),
    ...list('byHour', numbers(parts.get('BYHOUR'))),
    ...list('byMinute', numbers(parts.get('BYMINUTE'))),
    ...list('bySecond', numbers(parts.get('BYSECOND'))),
    ...list('byMonthDay', numbers(parts.get('BYMONTHDAY'))),
    ...list('byYearDay', numbers(parts.get('BYYEARDAY'))),
    ...list('byWeekNo', numbers(parts.get('BYWEEKNO'))),
    ...list('bySetPos', numbers(parts.get('BYSETPOS'))),
    ...list('byMonth', months(parts)),
    ...list(
      'byDay',
      parts
        .get('BYDAY')
        ?.toUpperCase()
        .split(',')
        .map((day) => day.trim())
        .filter(Boolean),
    ),
    ...(parts.has('WKST') && { wkst: parts.get('WKST')?.toUpperCase() ?? 'MO' }),
    ...(parts.has('RSCALE') && { rscale: parts.get('RSCALE')?.toUpperCase() ?? 'GREGORIAN' }),
    ...skip(parts),
  };
  const rule = new RRuleTemporal(options);
  if (!isDense(freq, options)) return whole(rule, from, span.to).slice(0, cap);
  return count === undefined ? stepwise(rule, from, span.to, cap) : counted(rule, from, span.to, cap);
}

const whole = (rule: RRuleTemporal, from: number, to: number): number[] =>
  rule.between(new Date(from), new Date(to), true).map((time) => time.epochMilliseconds);

/** Rules that may give a great many a day are asked for one time after the other, up to the cap. */
function stepwise(rule: RRuleTemporal, from: number, to: number, cap: number): number[] {
  const found: number[] = [];
  let next = rule.next(new Date(from), true);
  while (next && next.epochMilliseconds <= to && found.length < cap) {
    found.push(next.epochMilliseconds);
    next = rule.next(new Date(next.epochMilliseconds), false);
  }
  return found;
}

/** With COUNT every question begins at DTSTART again, so that one pass from there is the shorter way. */
function counted(rule: RRuleTemporal, from: number, to: number, cap: number): number[] {
  const found: number[] = [];
  rule.all(({ epochMilliseconds: time }) => {
    if (time >= from && time <= to) found.push(time);
    return time <= to && found.length < cap;
  });
  return found;
}

const isDense = (freq: Frequency, options: Options): boolean =>
  ['HOURLY', 'MINUTELY', 'SECONDLY'].includes(freq) ||
  (options.byHour?.length ?? 1) * (options.byMinute?.length ?? 1) * (options.bySecond?.length ?? 1) > 4;

const utc = (wall: number): { timeZoneId: string; toString(): string } => ({
  timeZoneId: 'UTC',
  toString: () => `${new Date(wall).toISOString().replace('Z', '+00:00')}[UTC]`,
});

function numbers(value: string | undefined): number[] | undefined {
  const found = value
    ?.split(',')
    .map((part) => Number(part.trim()))
    .filter((part) => Number.isInteger(part));
  return found && found.length > 0 ? found : undefined;
}

/** Months keep a leap mark ("5L") only where RSCALE allows it (RFC 7529 §4.2). */
function months(parts: RuleParts): (number | string)[] | undefined {
  if (!parts.has('RSCALE')) return numbers(parts.get('BYMONTH'));
  return parts
    .get('BYMONTH')
    ?.split(',')
    .map((month) => (/L$/i.test(month) ? month.toUpperCase() : Number(month)));
}

function skip(parts: RuleParts): { skip?: 'OMIT' | 'BACKWARD' | 'FORWARD' } {
  const value = parts.get('SKIP')?.toUpperCase();
  return value === 'OMIT' || value === 'BACKWARD' || value === 'FORWARD' ? { skip: value } : {};
}

const list = <Key extends string, Value>(key: Key, values: Value[] | undefined): { [K in Key]?: Value[] } =>
  values && values.length > 0 ? ({ [key]: values } as { [K in Key]: Value[] }) : {};
