import type { Activity, FeedDocument } from '../feed/types.js';
import { calendar, eventOf } from './event.js';

/**
 * An activity as an iCalendar object (RFC 5545), for the visitor's own calendar. It has no METHOD: PUBLISH without an
 * ORGANIZER is against RFC 5546 section 3.2.1.
 *
 * @returns the text with CRLF line ends; `undefined` for an offer without a date
 */
export function icsOf(activity: Activity, feed: FeedDocument, lang: string): string | undefined {
  const event = eventOf(activity, feed, lang);
  return event && calendar(event);
}
