import { addDays } from '../../../../feed/time.js';
import { parseClocks } from '../../dates.js';
import { readMoment, type Moment } from '../../moments.js';
import type { Field, Item } from './items.js';
import type { When } from './when.js';

/**
 * Names under which feeds say when an event is, without capitals, hyphens and underscores: `ev:startdate` (whose
 * namespace has two addresses), `xcal:dtstart`, `mec:startDate`, and what home-made feeds call it. The prefix does not
 * count, since many feeds never say what it stands for.
 */
const STARTS = new Set([
  'startdate',
  'dtstart',
  'start',
  'begin',
  'startdatetime',
  'eventstart',
  'eventstartdate',
  'eventdate',
  'datestart',
  'startdatum',
]);
const ENDS = new Set([
  'enddate',
  'dtend',
  'end',
  'enddatetime',
  'eventend',
  'eventenddate',
  'dateend',
  'slutdatum',
]);
const START_TIMES = new Set(['starttime', 'starthour', 'eventstarttime', 'starttid']);
const END_TIMES = new Set(['endtime', 'endhour', 'eventendtime', 'sluttid']);

/** What the fields of an item say of when it is; `text` where they say something that is no date. */
export function datesOf({ fields }: Item, near: string): When | { readonly text: string } | undefined {
  const find = (names: ReadonlySet<string>): Field | undefined =>
    fields.find(({ name, text }) => names.has(folded(name)) && text.trim() !== '');
  // Google's calendars in Atom: <gd:when startTime="…" endTime="…"/>
  const when = fields.find(
    ({ name, attributes }) => name === 'when' && 'starttime' in attributes,
  )?.attributes;
  const startField = find(STARTS);
  const startText = startField?.text ?? when?.['starttime'] ?? find(START_TIMES)?.text;
  if (startText === undefined) return undefined;
  const start = withClock(readMoment(startText, near), find(START_TIMES)?.text);
  if (!start) return { text: startText.trim() };
  const endField = find(ENDS);
  const endTime = find(END_TIMES)?.text;
  const endText = endField?.text ?? when?.['endtime'];
  const written =
    endText === undefined ? clockOn(start, endTime) : withClock(readMoment(endText, start.day), endTime);
  // RFC 5545: an end that is a date alone is the day after the last one.
  const isNextDay =
    endField?.name === 'dtend' &&
    written?.clock === undefined &&
    written !== undefined &&
    written.day > start.day;
  const end = isNextDay ? { day: addDays(written.day, -1) } : written;
  return { start, ...(end && { end }) };
}

const folded = (name: string): string => name.replace(/[-_]/g, '');

/** A date whose time of day stands in a field of its own. */
const withClock = (moment: Moment | undefined, time: string | undefined): Moment | undefined =>
  moment && moment.clock === undefined ? (clockOn(moment, time) ?? moment) : moment;

function clockOn({ day }: Moment, time = ''): Moment | undefined {
  const [clock] = parseClocks(time);
  return clock === undefined ? undefined : { day, clock };
}
