import { wordingOf } from '../../../feed/queries.js';
import type { Activity } from '../../../feed/types.js';
import type { Reading } from '../../../parts/reading.js';

/**
 * Hands an activity to the visitor's own calendar, as a file. What writes it is loaded when first asked for; if that
 * fails, the activity's own page, which has its ways, is opened instead.
 */
export async function saveToCalendar(activity: Activity, { feed, locale }: Reading): Promise<void> {
  try {
    const { icsOf } = await import('../../../calendar/ics.js');
    const link = document.createElement('a');
    link.href = `data:text/calendar;charset=utf-8,${encodeURIComponent(icsOf(activity, feed, locale.lang) ?? '')}`;
    link.download = `${wordingOf(activity.name, locale.lang, feed).text.replace(/[^\p{L}\p{N}]+/gu, '-')}.ics`;
    link.click();
  } catch {
    location.assign(activity.url);
  }
}
