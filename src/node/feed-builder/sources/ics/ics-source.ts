import { addDays } from '../../../../feed/time.js';
import type { GeoCoordinates } from '../../../../feed/types.js';
import { plainLine, plainText, withoutMeetingDetails } from '../../plain-text.js';
import { stampAt } from '../../stockholm.js';
import type { Label, SourceActivity, SourceReading, Span } from '../../source-activity.js';
import { SourceError } from '../source-error.js';
import { lineOf, linesOf, type Component } from './components.js';
import { splitList, unescapeText } from './content-lines.js';
import { readInstances, type IcsInstance } from './instances.js';
import { DAY, epochOf, parseWall, type IcsTime } from './time.js';

/** A weekly series has some 80 instances in 18 months; a daily one 550. */
const CAP = 600;

/**
 * iCalendar file → activities, an instance of a series each.
 *
 * @param span only instances that touch it
 * @throws {SourceError} when the file holds no calendar
 */
export function readIcs(bytes: Uint8Array, span: Span): SourceReading {
  const { instances, problems, outside } = readInstances(bytes, span, CAP);
  if (instances.length === 0 && !hasCalendar(bytes)) {
    throw new SourceError('The file is not a calendar: it has no BEGIN:VCALENDAR.');
  }
  const activities: SourceActivity[] = [];
  for (const instance of instances) {
    const secrecy = textOf(instance.component, 'CLASS').toUpperCase();
    const title = plainLine(textOf(instance.component, 'SUMMARY'));
    if (secrecy === 'PRIVATE' || secrecy === 'CONFIDENTIAL') {
      problems.push({ line: instance.component.line, reason: `An event marked ${secrecy} was left out.` });
    } else if (title === '') {
      problems.push({
        line: instance.component.line,
        field: 'SUMMARY',
        reason: 'An event without a title was left out.',
      });
    } else activities.push(activityOf(instance, title));
  }
  return { activities, problems, ...(outside.past + outside.later > 0 && { outside }) };
}

const hasCalendar = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes('BEGIN:VCALENDAR');

function activityOf(
  { component, start, end, uid, recurrenceId, cancelled }: IcsInstance,
  name: string,
): SourceActivity {
  const url = textOf(component, 'URL');
  const location = textOf(component, 'LOCATION');
  const description = descriptionOf(component);
  const geo = geoOf(component);
  const modified = parseWall(
    (lineOf(component, 'LAST-MODIFIED') ?? lineOf(component, 'DTSTAMP'))?.value ?? '',
  );
  const organizer = plainLine(lineOf(component, 'ORGANIZER')?.params['CN'] ?? '');
  return {
    line: component.line,
    ...(uid && { uid }),
    ...(recurrenceId && { recurrenceId: instanceId(recurrenceId) }),
    name,
    ...datesOf(component, start, end),
    ...(modified && { modified: new Date(modified.wall).toISOString().replace('.000Z', 'Z') }),
    ...(description && { description }),
    ...(url && { url }),
    ...(location && { location: plainText(location).replaceAll('\n', ', ') }),
    ...(geo && { geo }),
    ...((cancelled || textOf(component, 'STATUS').toUpperCase() === 'CANCELLED') && { cancelled: true }),
    categories: linesOf(component, 'CATEGORIES')
      .flatMap((line) => splitList(line.value))
      .map((category) => plainLine(unescapeText(category)))
      .filter(Boolean),
    ...(organizer && { organizer: { name: organizer } }),
    said: saidOf(component),
  };
}

const textOf = (component: Component, name: string): string =>
  unescapeText(lineOf(component, name)?.value ?? '').trim();

/** Outlook puts the formatted text into X-ALT-DESC; its DESCRIPTION has lost where the links lead. */
function descriptionOf(component: Component): string {
  const html = linesOf(component, 'X-ALT-DESC').find(({ params }) => /html/i.test(params['FMTTYPE'] ?? ''));
  const text = (html && plainText(unescapeText(html.value))) || plainText(textOf(component, 'DESCRIPTION'));
  return withoutMeetingDetails(text);
}

function datesOf(
  component: Component,
  start: IcsTime,
  end: IcsTime,
): Pick<SourceActivity, 'startDate' | 'endDate'> {
  const isMidnight = start.wall % DAY === 0 && end.wall % DAY === 0 && end.wall > start.wall;
  // Outlook publishes a whole day as midnight to midnight, with a note.
  const isAllDay = isMidnight && textOf(component, 'X-MICROSOFT-CDO-ALLDAYEVENT').toUpperCase() === 'TRUE';
  if (start.kind === 'date' || isAllDay) {
    const first = dayOfWall(start.wall);
    // DTEND is the day after the last one (RFC 5545 §3.6.1), endDate in schema.org the last.
    const last = addDays(dayOfWall(end.wall), -1);
    return { startDate: first, ...(last > first && { endDate: last }) };
  }
  const [from, to] = [epochOf(start), epochOf(end)];
  return { startDate: stampAt(from), ...(to > from && { endDate: stampAt(to) }) };
}

const dayOfWall = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** RECURRENCE-ID in UTC, so that it stays the same when the calendar begins to write another zone. */
function instanceId(time: IcsTime): string {
  if (time.kind === 'date') return dayOfWall(time.wall).replaceAll('-', '');
  return `${new Date(epochOf(time)).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function geoOf(component: Component): GeoCoordinates | undefined {
  const [latitude = NaN, longitude = NaN] = textOf(component, 'GEO').split(/[;,]/).map(Number);
  // 0;0 is what calendars write when they know nothing.
  const isReal =
    Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return isReal ? { latitude, longitude } : undefined;
}

function saidOf(component: Component): Partial<Record<Label, string>> {
  const contact = plainLine(textOf(component, 'CONTACT'));
  const image = [...linesOf(component, 'IMAGE'), ...linesOf(component, 'ATTACH')].find(
    ({ name, params, value }) =>
      /^https?:/i.test(value.trim()) && (name === 'IMAGE' || /^image\//i.test(params['FMTTYPE'] ?? '')),
  );
  return { ...(contact && { contact }), ...(image && { image: image.value.trim() }) };
}
