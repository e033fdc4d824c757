import { page, selectionStore } from '../store/page.js';

/** Elements that few pages have, and how their code is had; one that is on its way has left the table. */
const waiting = new Map([['sydost-profile-filter', () => import('../elements/profile-filter/define.js')]]);

/**
 * Lets a list leave the profile areas to a filter whose code is on its way, since its rows would move up when that
 * comes. The result takes it back: by then the filter has it, or never comes.
 */
function reserveAreas(filter: Element): () => void {
  const feed = filter.getAttribute('feed');
  const url = feed ? new URL(feed, document.baseURI).href : page.feed;
  return selectionStore(url ?? '', filter.getAttribute('group') ?? '').take('areas', filter);
}

async function bring(tag: string, load: () => Promise<unknown>): Promise<void> {
  waiting.delete(tag);
  let reserved: (() => void)[] = [];
  try {
    reserved = [...document.querySelectorAll(tag)].map(reserveAreas);
    await load();
  } catch (error) {
    console.warn(`sydost: ${tag} could not be loaded: ${String(error)}`);
  }
  for (const giveBack of reserved) giveBack();
}

/** Looks for them on the page; what is in a shadow tree of the page's own is not seen. */
function look(): void {
  for (const [tag, load] of waiting) if (document.querySelector(tag)) void bring(tag, load);
}

look();
// A page may put one in at any time.
new MutationObserver(look).observe(document, { childList: true, subtree: true });
