import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { wordingOf } from '../../../feed/queries.js';
import type { Image } from '../../../feed/types.js';
import { laterMessages } from '../../../locale/later.js';
import type { Reading } from '../../../parts/reading.js';
import type { Entry } from '../../../selection/entries.js';
import { isCancelled } from '../../../selection/order.js';
import type { Drawing } from '../drawing.js';
import { activityList } from '../list.js';
import { activityText, activityTile } from '../row.js';
import { signUp } from '../sign-up.js';

export { cardStyles as styles } from './cards-styles.js';

/** Cards in columns. A box for a picture is kept in each where any activity has one, whatever is found just now. */
export function draw(drawing: Drawing): TemplateResult {
  const isIllustrated = drawing.view.matches.within.some(({ activity }) => activity.image);
  return activityList(drawing, (entry) => card(entry, drawing, isIllustrated));
}

/**
 * A card, and below its row of cards what unfolds. Both are items of the grid, one after the other, so that what is
 * seen, read and reached with the keyboard comes in one order; the row around them has no box.
 */
function card(entry: Entry, drawing: Drawing, isIllustrated: boolean): TemplateResult {
  const { activity } = entry;
  const { id, image } = activity;
  const isOpen = drawing.does.open.has(id);
  return html`<li class="row ${isCancelled(entry) ? 'off' : ''}" data-id=${id}>
    <div class="card ${isOpen ? 'open' : ''}" part="activity">
      <div class="picture ${isIllustrated ? 'tall' : ''}">
        ${image && picture(image, drawing.reading)} ${activityTile(entry, drawing)}
      </div>
      <div class="body">
        ${activityText(entry, drawing)} ${isOpen ? nothing : signUp(activity, drawing, 'tonal')}
      </div>
    </div>
    ${isOpen ? drawing.parts.get('details')?.details(entry, drawing) : nothing}
  </li>`;
}

/** One element an address: a card that is used for another activity would show the former's picture meanwhile. */
const picture = ({ url, alt, width, height, credit }: Image, { feed, locale }: Reading): unknown => {
  const wording = wordingOf(alt ?? '', locale.lang, feed);
  return keyed(
    url,
    html`<img
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        alt=${wording.lang === locale.lang ? wording.text : ''}
        width=${width ?? nothing}
        height=${height ?? nothing}
        src=${url}
        @error=${({ target }: Event) => {
          (target as HTMLElement).hidden = true;
        }}
      />${credit ? html`<small>${laterMessages(locale.lang).photo(credit)}</small>` : nothing}`,
  );
};
