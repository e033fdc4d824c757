import { html, type TemplateResult } from 'lit';
import type { Activity } from '../../../feed/types.js';
import { laterMessages } from '../../../locale/later.js';
import { plainText } from '../../../parts/reading.js';
import { NOTHING_SELECTED } from '../../../selection/selection.js';
import type { Drawing } from '../drawing.js';
import { copyLink } from './copy-link.js';

/** Hands an activity on: by the device's own ways where it has any, else as a link in the clipboard. */
export function shareButton(activity: Activity, drawing: Drawing): TemplateResult {
  const messages = laterMessages(drawing.reading.locale.lang);
  return html`<button
    class="button"
    @click=${({ currentTarget }: Event) => {
      void share(activity, drawing, currentTarget as Element);
    }}
  >
    ${'share' in navigator ? messages.share : messages.copyLink}
  </button>`;
}

async function share(activity: Activity, drawing: Drawing, button: Element): Promise<void> {
  const { reading } = drawing;
  const url = linkTo(activity, drawing);
  if ('share' in navigator)
    try {
      await navigator.share({ title: plainText(activity.name, reading), url });
      return;
    } catch (error) {
      // The visitor has thought better of it; anything else is a page that may not share.
      if (error instanceof DOMException && error.name === 'AbortError') return;
    }
  await copyLink(url, button, laterMessages(reading.locale.lang));
}

/** The page that the visitor is on, where its address can say which activity is unfolded; else the park's page. */
function linkTo({ id, url }: Activity, { urlPrefix, parts }: Drawing): string {
  if (urlPrefix === undefined) return url;
  const address = parts.get('address');
  if (!address) return url;
  const page = new URL(location.href);
  page.search = address.writeQuery(page.search, urlPrefix, { selection: NOTHING_SELECTED, activity: id });
  return page.href;
}
