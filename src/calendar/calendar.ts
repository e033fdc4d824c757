import { cleaned } from './entry.js';
import { calendar, escaped, written } from './event.js';

/** A calendar to follow. */
export interface CalendarFacts {
  readonly name: string;
  /** Address that it is published at. */
  readonly source?: string | undefined;
}

/**
 * VEVENTs as a calendar that programs follow: they show its name and ask for it anew every hour (RFC 7986 sections
 * 5.1, 5.7, 5.8; Outlook and Google know the older `X-` names). The zone is for programs that show UTC in the
 * calendar's own, and makes one of a calendar without events, which must have some component (RFC 5545 section 3.6).
 *
 * @param events of {@link eventOf}
 * @returns the text with CRLF line ends
 */
export const calendarOf = ({ name, source }: CalendarFacts, events: readonly string[]): string =>
  calendar(
    written([
      `NAME:${escaped(cleaned(name))}`,
      `X-WR-CALNAME:${escaped(cleaned(name))}`,
      source && `SOURCE;VALUE=URI:${source}`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'X-WR-TIMEZONE:Europe/Stockholm',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Stockholm',
      'BEGIN:DAYLIGHT',
      'DTSTART:19960331T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'TZNAME:CEST',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:19961027T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'TZNAME:CET',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]),
    ...events,
  );
