import { addDays } from '../../../../feed/time.js';
import { parseClocks } from '../../dates.js';
import { readMoment, spanOf, type Moment, type MomentSpan } from '../../moments.js';
import type { SourceActivity } from '../../source-activity.js';
import { isOngoing } from '../../words.js';
import type { Field, MappedEntry } from './fields.js';

type Dates = Pick<SourceActivity, 'startDate' | 'endDate' | 'ongoing'>;

/** An entry may have a list of dates; those that have been understood count. */
export function occasionsOf(
  fields: MappedEntry,
  near: string,
  report: (field: string, reason: string) => void,
): Dates[] {
  const starts = fields.words('start');
  if (starts.length === 0)
    report(fields.pathOf('start'), `There is nothing at "${fields.pathOf('start')}"; it was left out.`);
  const beside = (field: Field, at: number): string => {
    const words = fields.words(field);
    // One end beside several starts belongs to none of them, one time of day to all.
    return words[at] ?? (words.length === 1 && field !== 'end' ? (words[0] ?? '') : '');
  };
  return starts.flatMap((start, at): Dates[] => {
    if (isOngoing(start)) return [{ ongoing: true }];
    const written = {
      start,
      startTime: beside('startTime', at),
      end: beside('end', at),
      endTime: beside('endTime', at),
    };
    const occasion = readOccasion(written, near);
    if (!occasion) {
      report(fields.pathOf('start'), `"${start}" is not a date; it was left out.`);
      return [];
    }
    const { isBackwards, isEndless, ...dates } = occasion;
    if (isBackwards) report(fields.pathOf('end'), 'The end is before the start; the end was left out.');
    if (isEndless) report(fields.pathOf('end'), `"${written.end}" is not a date; the end was left out.`);
    return [dates];
  });
}

/** When something is, as an editor filled it in. What is empty was not filled in. */
interface WrittenOccasion {
  readonly start: string;
  readonly startTime: string;
  readonly end: string;
  readonly endTime: string;
}

/** Times of day that a date does not hide: behind "kl", from one to another, in halves of a day. */
const TIMES = /(?:(?<!\p{L})kl(?:ockan)?\.?\s*\d|\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\b|[-–—]\s*\d)).*$/iu;
const ONLY_TIME = /^\s*(?:kl(?:ockan)?\.?\s*)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\.?)?\s*$/i;

/**
 * Dates with their times, in whichever of the fields they stand; undefined where there is no start that can be read.
 *
 * @param near `YYYY-MM-DD`; a date without a year is the one closest to it
 */
function readOccasion(
  { start, startTime, end, endTime }: WrittenOccasion,
  near: string,
): (MomentSpan & { readonly isEndless?: true }) | undefined {
  const date = readMoment(start, near);
  if (!date) return undefined;
  // RFC 3339 has an offset where others have the end.
  const inDate = /^\d{4}-\d\d-\d\dT/.test(start) ? '' : (TIMES.exec(start)?.[0] ?? '');
  const [from, until] = parseClocks(startTime || inDate);
  const first = from === undefined ? date : { day: date.day, clock: from };
  const [endClock] = parseClocks(endTime || (ONLY_TIME.test(end) ? end : ''));
  const isTime = endClock !== undefined && ONLY_TIME.test(end);
  const last = end === '' || isTime ? undefined : momentIn(end, first.day);
  const clock = endClock ?? (last?.clock === undefined ? until : undefined);
  const isUnread = last === undefined && !isTime && end !== '';
  return {
    ...spanOf(first, clock === undefined ? last : { day: last?.day ?? dayOfEnd(first, clock), clock }),
    ...(isUnread && { isEndless: true }),
  };
}

function momentIn(text: string, near: string): Moment | undefined {
  const moment = readMoment(text, near);
  const [clock] = parseClocks(/^\d{4}-\d\d-\d\dT/.test(text) ? '' : (TIMES.exec(text)?.[0] ?? ''));
  return moment && clock !== undefined ? { day: moment.day, clock } : moment;
}

/** "22.00–01.00" ends on the day after. */
const dayOfEnd = ({ day, clock: start = '00:00' }: Moment, end: string): string =>
  end < start ? addDays(day, 1) : day;
