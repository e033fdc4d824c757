import type { EventsOfPage } from './page-events.js';
import { isSameHost } from './page.js';

/** Files that web pages link to beside other pages. */
const NO_PAGE = /\.(?:pdf|ics|rss|xml|json|jpe?g|png|gif|svg|webp|mp[34]|zip|docx?|xlsx?|pptx?)$/i;

/**
 * The pages that a list leads to: the events it only names, the entries of its `ItemList`s, and the links that the
 * configuration says. Where there are none of all these nor an event with a date, the links to pages below the list.
 *
 * @param lists the pages of the list
 * @param address of the first of them
 * @param follow beginnings of addresses, with `*` for anything; relative to the list's
 */
export function linksToFollow(
  lists: readonly EventsOfPage[],
  address: string,
  follow: string | readonly string[] = [],
): string[] {
  if (!/^https?:/.test(address)) return [];
  const events = lists.flatMap(({ content, events }) =>
    events.map(({ event }) => ({ event, base: content.base })),
  );
  const [dated, named] = [true, false].map((isDated) =>
    events.filter(({ event }) => (event.text('startDate') !== undefined) === isDated),
  );
  const urlsOf = (found: typeof events | undefined): string[] =>
    (found ?? []).flatMap(({ event, base }) => whole(event.text('url') ?? event.id ?? '', base) ?? []);
  const known = new Set(urlsOf(dated));
  const entries = lists.flatMap(({ content, listed }) =>
    listed.flatMap((entry) => whole(entry, content.base) ?? []),
  );
  const links = lists
    .flatMap(({ content }) => content.links)
    .filter((link) => !NO_PAGE.test(new URL(link).pathname));
  const patterns = [follow].flat().map((beginning) => patternOf(beginning, address));
  const isChosen = (link: string): boolean => patterns.some((pattern) => pattern.test(bare(link)));
  const told = [...urlsOf(named), ...entries.filter((entry) => !known.has(entry))].filter(
    (link) => isSameHost(link, address) || isChosen(link),
  );
  const isSilent = patterns.length === 0 && told.length === 0 && known.size === 0 && dated?.length === 0;
  const below = isSilent ? links.filter((link) => isBelow(link, address)) : [];
  const own = new Set([address, ...lists.map(({ content }) => content.url)].map(bare));
  return [...new Set([...told, ...links.filter(isChosen), ...below])].filter((link) => !own.has(bare(link)));
}

function whole(address: string, base: string): string | undefined {
  if (address === '' || /^(?:#|_:)/.test(address) || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** For comparing: `http` and `https`, with `www.` and without are the same. */
const bare = (address: string): string => withoutScheme(address).replace(/\/$/, '');

const withoutScheme = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/, '');

function patternOf(beginning: string, address: string): RegExp {
  const pieces = withoutScheme(new URL(beginning, address).href).split('*');
  return new RegExp(
    `^${pieces.map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*')}`,
  );
}

/** `/kalender/frukost` lies below `/kalender/` and below `/kalender`, `/kalender/?page=2` does not. */
function isBelow(link: string, address: string): boolean {
  const { pathname, search } = new URL(link);
  const folder = new URL(address).pathname.replace(/\/?(?:index\.\w+)?$/, '/');
  return (
    isSameHost(link, address) &&
    search === '' &&
    pathname.startsWith(folder) &&
    pathname.length > folder.length
  );
}
