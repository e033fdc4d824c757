import { css, html, nothing, type TemplateResult } from 'lit';
import { isOnline, townOf, wordingOf } from '../../../feed/queries.js';
import type { Activity } from '../../../feed/types.js';
import { laterMessages } from '../../../locale/later.js';
import { organizers } from '../../../parts/parks.js';
import { placeOf } from '../../../parts/place.js';
import { plainText, type Reading } from '../../../parts/reading.js';
import { stateLine } from '../../../parts/state-line.js';
import type { Entry } from '../../../selection/entries.js';
import { isCancelled } from '../../../selection/order.js';
import type { Drawing } from '../drawing.js';
import { moreButton } from '../list.js';
import { activityFacts, activityTile } from '../row.js';

/** The next few in one tight column, each a link to its park's page, and the way to the whole list. */
export function draw(drawing: Drawing): TemplateResult {
  const { view, reading, moreUrl } = drawing;
  return html`<ul role="list">
      ${view.sections.map(({ entries }) => entries.map((entry) => teaser(entry, drawing)))}
    </ul>
    ${
      moreUrl
        ? html`<p class="more">
            <a class="button" part="more" href=${moreUrl}>${laterMessages(reading.locale.lang).seeAll}</a>
          </p>`
        : moreButton(drawing)
    }`;
}

function teaser(entry: Entry, drawing: Drawing): TemplateResult {
  const { reading, level, does } = drawing;
  const { activity } = entry;
  const { id, name, url } = activity;
  const { lang } = wordingOf(name, reading.locale.lang, reading.feed);
  return html`<li class="row ${isCancelled(entry) ? 'off' : ''}" part="activity" data-id=${id}>
    ${activityTile(entry, drawing)}
    <div class="body">
      ${stateLine(activity, reading)}
      <div class="title" part="title" role="heading" aria-level=${level + 1}>
        <a
          href=${url}
          rel="noopener"
          lang=${lang === reading.locale.lang ? nothing : lang}
          @click=${(event: Event) => {
            if (!does.select(activity)) event.preventDefault();
          }}
          ><span>${plainText(name, reading)}</span></a
        >
      </div>
      ${activityFacts(entry, reading, nearby(activity, reading))}
      <p class="by">${organizers(activity, reading)}</p>
    </div>
  </li>`;
}

/** The town tells whether it is near; the street has time until one goes there. */
function nearby(activity: Activity, reading: Reading): string {
  const town = townOf(activity, reading.feed);
  if (town === undefined) return placeOf(activity, reading);
  return isOnline(activity) ? reading.locale.messages.alsoOnline(town) : town;
}

/** Made for 240 to 320 px. The sentence of how many there are belongs to a list that one can search in. */
export const styles = css`
  .compact .space:not(.filtered) > .found {
    display: none;
  }
  .compact .space {
    --_tile: 3em;
    --_gap: 0.75em;
  }
  .compact .row {
    grid-template-columns: auto minmax(0, 1fr);
    position: relative;
    padding-block: 0.75em;
  }
  .compact ul > :last-child {
    border: 0;
  }
  .compact .tile {
    min-block-size: 0;
    white-space: nowrap;
  }
  .compact .tile b {
    font-size: 1.25em;
  }
  .compact .title {
    font-size: 1em;
  }
  .compact .title a {
    text-decoration: none;
  }
  .compact .title a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .compact .title a:hover span {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .compact .facts,
  .compact .by,
  .compact .state {
    font-size: max(0.875em, 12px);
  }
  .compact .by {
    margin-block-start: 0.1em;
  }
  .compact .by b {
    font-weight: inherit;
  }
  /* The names say it. */
  .compact .badge {
    display: none;
  }
  .compact .more {
    margin-block-start: 0.5em;
  }
  .compact .more > * {
    inline-size: 100%;
  }
  /* With text of twice the size words need the whole width. */
  @container (inline-size < 13em) {
    .compact .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .compact .tile {
      display: flex;
      align-items: baseline;
      justify-content: center;
      gap: 0.4em;
      inline-size: 100%;
      margin-block-end: 0.4em;
    }
  }
`;
