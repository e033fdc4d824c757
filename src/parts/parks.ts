import { html, type TemplateResult } from 'lit';
import { otherOrganizersOf, parkLabel, parksOf } from '../feed/queries.js';
import type { Activity, FeedDocument } from '../feed/types.js';
import { PARK_MARKS } from '../theme/tokens.js';
import type { Reading } from './reading.js';

/** The mark of a park: its colour by its place in the feed. Never the only sign: its name stands beside it. */
export const parkDot = (id: string, { parks }: FeedDocument): TemplateResult =>
  html`<span class="dot park-${Object.keys(parks).indexOf(id) % PARK_MARKS}"></span>`;

/** Names of everyone behind an activity. */
export const organizersOf = (activity: Activity, { feed, locale }: Reading): string =>
  locale.list([
    ...parksOf(activity).flatMap((id) => (feed.parks[id] ? [parkLabel(feed.parks[id])] : [])),
    ...otherOrganizersOf(activity).map(({ name }) => name),
  ]);

/** Who stands behind an activity: marks, names and, where several parks do, that it is a joint one. */
export const organizers = (
  activity: Activity,
  reading: Reading,
  write = (names: string): unknown => names,
): TemplateResult => {
  const parks = parksOf(activity);
  return html`<span class="parks"
      ><span class="dots">${parks.map((id) => parkDot(id, reading.feed))}</span
      ><b>${write(organizersOf(activity, reading))}</b></span
    >${parks.length > 1 ? html`<span class="badge">${reading.locale.messages.joint}</span>` : ''}`;
};
