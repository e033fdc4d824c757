import { isOnline, isOnSite, townOf } from '../feed/queries.js';
import type { Activity } from '../feed/types.js';
import { plainText, type Reading } from './reading.js';

/** Where an activity is, in a few words: `Framtidsvägen 14, Växjö`, `Online`, `Krinova, Kristianstad och online`. */
export function placeOf(activity: Activity, reading: Reading): string {
  const { messages } = reading.locale;
  const online = isOnline(activity);
  if (!isOnSite(activity)) return messages.online;
  const { name, address } = activity.location ?? {};
  const town = townOf(activity, reading.feed);
  const spot = name === undefined ? address?.streetAddress : plainText(name, reading);
  const place = [spot, spot !== undefined && town !== undefined && spot.includes(town) ? undefined : town]
    .filter(Boolean)
    .join(', ');
  if (!online) return place;
  return place ? messages.alsoOnline(place) : messages.online;
}
