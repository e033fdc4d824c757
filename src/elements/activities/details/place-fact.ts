import { html, type TemplateResult } from 'lit';
import { isOnline, isOnSite, townOf } from '../../../feed/queries.js';
import type { Activity } from '../../../feed/types.js';
import { laterMessages } from '../../../locale/later.js';
import { plainText, type Reading } from '../../../parts/reading.js';

/**
 * Where an activity is, with street and postal code where the feed has them, and the ways there:
 * `Labbet, Trekantsvägen 1, 392 38 Kalmar · Visa på karta`, `Online · Till mötet online`.
 */
export function placeFact(activity: Activity, reading: Reading): unknown {
  const { locale } = reading;
  const { showOnMap, joinOnline, showPlace } = laterMessages(locale.lang);
  const { url } = activity.location ?? {};
  const ways = [
    [mapLink(activity, reading), showOnMap],
    [url, isOnline(activity) ? joinOnline : showPlace],
  ] as const;
  return (
    [
      fullPlaceOf(activity, reading),
      ...ways.flatMap(([href, name]) =>
        href ? html`<a class="way" href=${href} rel="noopener">${name}</a>` : [],
      ),
    ]
      .filter(Boolean)
      // The point stays at the end of a line.
      .map((part, index): (string | TemplateResult)[] => [index ? '\u00a0· ' : '', part])
  );
}

/** The place in full; nothing is named twice: a place called after its town goes without it. */
export function fullPlaceOf(activity: Activity, reading: Reading): string {
  const { messages } = reading.locale;
  if (!isOnSite(activity)) return messages.online;
  const { name, address = {} } = activity.location ?? {};
  const place = [
    name === undefined ? undefined : plainText(name, reading),
    address.streetAddress,
    [address.postalCode, townOf(activity, reading.feed)].filter(Boolean).join(' '),
  ]
    .filter((part, index, parts) => part && !parts.slice(0, index).some((named) => named?.includes(part)))
    .join(', ');
  if (!isOnline(activity)) return place;
  return place ? messages.alsoOnline(place) : messages.online;
}

/** A page of OpenStreetMap that shows the place: its coordinates, else what a search for its address gives. */
function mapLink(activity: Activity, { feed }: Reading): string | undefined {
  const { address, geo } = activity.location ?? {};
  if (!isOnSite(activity)) return undefined;
  if (geo) {
    const { latitude, longitude } = geo;
    return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  }
  // Without the name and the postal code, which the search wants to find too.
  const query = [address?.streetAddress, townOf(activity, feed)].filter(Boolean).join(', ');
  // Not encodeURIComponent, which throws at half a surrogate pair.
  return address && query
    ? `https://www.openstreetmap.org/search?${String(new URLSearchParams({ query }))}`
    : undefined;
}
