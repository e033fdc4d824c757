import { placeIn, titleIn } from '../../../calendar/entry.js';
import { wordingOf } from '../../../feed/queries.js';
import { dayAt } from '../../../feed/time.js';
import { timingOf } from '../../../feed/timing.js';
import type { Activity } from '../../../feed/types.js';
import { markup } from './markup.js';
import { organizersInWords, stateInWords, whenInWords, type Telling } from './words.js';

/** True until the end of an activity's last day, so that a list changes at midnight at most. */
const isComing = (activity: Activity, today: string): boolean =>
  (timingOf(activity)?.lastDay ?? today) >= today;

/**
 * Activities that are not over as a `<ul>` for a page to include, readable without script and style. What a program
 * may want to know stands in `data-` attributes of `li` and `a`: WordPress takes `<time>` away and leaves those.
 *
 * @param now milliseconds
 * @param ofPark true where all are of one park, which then need not be named
 */
export function activityList(
  activities: readonly Activity[],
  now: number,
  telling: Telling,
  ofPark: boolean,
): string {
  const { feed, locale } = telling;
  const today = dayAt(now);
  const rows = activities
    .filter((activity) => isComing(activity, today))
    .map((activity) => {
      const { id, url, startDate, endDate, coOrganizers } = activity;
      const { lang } = wordingOf(activity.name, locale.lang, feed);
      const facts = [
        // The title says it of those that are off.
        /^Event(?:Cancelled|Postponed)$/.test(activity.eventStatus ?? '')
          ? ''
          : stateInWords(activity, telling),
        whenInWords(activity, telling),
        placeIn(activity, locale.lang, feed),
        ofPark && !coOrganizers?.length ? '' : organizersInWords(activity, telling),
      ];
      return markup`<li data-id="${id}"${startDate !== undefined && markup` data-start="${startDate}"`}${
        endDate !== undefined && markup` data-end="${endDate}"`
      }><a href="${url}"${lang !== locale.lang && markup` lang="${lang}"`}>${titleIn(
        activity,
        locale.lang,
        feed,
      )}</a> <span>${facts.filter(Boolean).join(' · ')}</span></li>\n`;
    });
  return markup`<ul lang="${locale.lang}">\n${rows}</ul>\n`.text;
}
