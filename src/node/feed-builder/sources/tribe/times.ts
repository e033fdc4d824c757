import { addDays } from '../../../../feed/time.js';
import { spanOf, type Moment, type MomentSpan } from '../../moments.js';
import type { Fields } from '../../wordpress-entry.js';
import { intlZone, STOCKHOLM, type Zone } from '../../zone.js';

const LOCAL = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?)?/;
const OFFSET = /^(?:UTC|GMT)?\s*(?:([+-])(\d{1,2})(?:([.:])(\d{1,2}))?)?$/i;
/** Hours ahead of UTC that a site in Sweden may be set to, in whichever season somebody set it. */
const MOST_AHEAD = 2;

/** Start and end of an event; undefined where there is no start that can be read. */
export function timesOf(event: Fields): MomentSpan | undefined {
  const zone = zoneOf(event['timezone']);
  const start =
    localMoment(event['start_date'], zone) ?? utcMoment(event['utc_start_date'] ?? event['start_date_utc']);
  const end =
    localMoment(event['end_date'], zone) ?? utcMoment(event['utc_end_date'] ?? event['end_date_utc']);
  if (!start) return undefined;
  const isAllDay = /^(?:true|yes|1)$/.test(String(event['all_day']));
  return isAllDay ? spanOf({ day: start.day }, end && { day: lastDay(start, end) }) : spanOf(start, end);
}

/** A site may let its days begin at six: then a whole day ends at 5.59 on the next. */
const lastDay = ({ clock: start = '00:00' }: Moment, { day, clock: end = '23:59' }: Moment): string =>
  end < start ? addDays(day, -1) : day;

function localMoment(written: unknown, zone: Zone): Moment | undefined {
  const [, day, clock = '00:00'] = LOCAL.exec(String(written)) ?? [];
  const wall = Date.parse(`${day ?? ''}T${clock}Z`);
  if (day === undefined || Number.isNaN(wall) || wall <= 0) return undefined;
  return { day, clock, instant: zone.toEpoch(wall) };
}

function utcMoment(written: unknown): Moment | undefined {
  const moment = localMoment(written, STOCKHOLM);
  if (!moment) return undefined;
  const instant = Date.parse(`${moment.day}T${moment.clock ?? ''}Z`);
  return localMoment(new Date(STOCKHOLM.offsetAt(instant) + instant).toISOString(), STOCKHOLM);
}

/**
 * The zone in which an event's times are meant. Sites that were never told where they are, or were told an offset,
 * write `UTC+0` or `UTC+1` beside times of the clock on the wall.
 */
function zoneOf(name: unknown): Zone {
  const text = typeof name === 'string' ? name.trim() : '';
  const [offset, sign, hours = '0', point, rest = '0'] = OFFSET.exec(text) ?? [];
  if (offset === undefined) return intlZone(text) ?? STOCKHOLM;
  const minutes = point === '.' ? Number(`0.${rest}`) * 60 : Number(rest);
  const ahead = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + minutes);
  if (ahead >= 0 && ahead <= MOST_AHEAD * 60) return STOCKHOLM;
  return { id: text, offsetAt: () => ahead * 60_000, toEpoch: (wall) => wall - ahead * 60_000 };
}
