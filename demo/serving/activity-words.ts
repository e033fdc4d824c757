import type { Activity, FeedDocument, Text } from '../../src/feed/types.js';

const TIME_ZONE = 'Europe/Stockholm';

const day = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' });

const dayInWords = (date: string): string =>
  // A date alone means the whole day in Sweden; at noon in UTC it is that day there too.
  day.format(new Date(date.length === 10 ? `${date}T12:00:00Z` : date));
const timeInWords = (date: string): string => clock.format(new Date(date)).replace(':', '.');

/** A text in Swedish where there is one. */
export const swedish = (text: Text): string =>
  typeof text === 'string' ? text : (text['sv'] ?? Object.values(text)[0] ?? '');

/** When an activity is: `tisdag 1 december 2026, 13.00–16.30`. */
export function whenInWords({ startDate, endDate, ongoing }: Activity): string {
  if (!startDate) return ongoing ? 'Löpande, efter överenskommelse' : '';
  const first = dayInWords(startDate);
  const last = endDate ? dayInWords(endDate) : first;
  if (startDate.length === 10) return first === last ? `${first}, heldag` : `${first} – ${last}`;
  const from = timeInWords(startDate);
  if (!endDate) return `${first}, ${from}`;
  return first === last
    ? `${first}, ${from}–${timeInWords(endDate)}`
    : `${first} ${from} – ${last} ${timeInWords(endDate)}`;
}

/** Where it is: name, street and town, and Online where one can join from anywhere. */
export function whereInWords({ location, eventAttendanceMode, eventStatus }: Activity): string {
  if (eventAttendanceMode === 'Online' || eventStatus === 'EventMovedOnline') return 'Online';
  const { name, address } = location ?? {};
  const parts = [name && swedish(name), address?.streetAddress, address?.addressLocality];
  const place = [...new Set(parts.filter(Boolean))].join(', ');
  return eventAttendanceMode === 'Mixed' ? [place, 'även online'].filter(Boolean).join(' – ') : place;
}

export function priceInWords({ offers }: Activity): string {
  if (offers?.price === undefined) return '';
  if (offers.price === 0) return 'Kostnadsfritt';
  return `${offers.price.toLocaleString('sv-SE')} kr${offers.vatExcluded ? ' exkl. moms' : ''}`;
}

/** Names of all organisers, the park first. */
export function organizersInWords({ park, coOrganizers = [] }: Activity, { parks }: FeedDocument): string {
  const names = [park, ...coOrganizers].map((one) =>
    typeof one === 'string' ? (parks[one]?.name ?? one) : one.name,
  );
  return new Intl.ListFormat('sv').format([...new Set(names)]);
}

const STATUSES: Readonly<Record<string, string>> = {
  EventCancelled: 'Inställt',
  EventPostponed: 'Framflyttat, nytt datum kommer',
  EventRescheduled: 'Nytt datum',
  EventMovedOnline: 'Flyttat online',
};

/** What has changed about it, in a word or two. */
export const statusInWords = ({ eventStatus }: Activity): string | undefined => STATUSES[eventStatus ?? ''];
