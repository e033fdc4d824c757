/** Lists that WordPress gives out page by page. */
import { isRecord } from '../../feed/rules.js';
import { decodeText } from './decode-text.js';
import { askServer, fetchBytes, type FetchOptions } from './fetch-bytes.js';
import { plainLine } from './plain-text.js';
import type { SourceProblem } from './source-activity.js';
import { SourceError } from './sources/source-error.js';
import { inTurn } from './turns.js';
import type { Fields } from './wordpress-entry.js';

/** An entry of a list. */
export interface Entry {
  readonly value: Fields;
  /** `page 2, entry 14` */
  readonly page: string;
}

/** A list that is given out page by page. */
export interface PagedList {
  readonly address: string;
  /** Parameters that the address may leave out. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The list in an answer. */
  readonly listIn: (answer: unknown) => unknown;
  /** Where such lists are found, a sentence for whoever has to mend the address. */
  readonly hint: string;
}

/** A calendar with more than some thousand activities is a mistake in its address. */
const MOST_PAGES = 50;
/** All pages together may take as many times as long as one. */
const PATIENCE = 6;
const TIMEOUT = 20_000;
/** Answers that say in their body what is wrong, or that the last page has been passed. */
const REFUSALS = [400, 401, 403, 404];
/** How The Events Calendar before 6 says that nothing is on. */
const NOTHING_ON = 'event-archive-page-not-found';

/**
 * Asks for the pages of a list, one after the other. A page that cannot be had fails the list: a part of a calendar
 * must not pass for the whole.
 *
 * @throws {SourceError} naming what the server says, or that it is no such list
 */
export async function entriesOf(
  list: PagedList,
  fetching: FetchOptions,
): Promise<{ entries: readonly Entry[]; problems: SourceProblem[] }> {
  const entries: Entry[] = [];
  const problems: SourceProblem[] = [];
  const known = new Set<string>();
  const limit = PATIENCE * (fetching.timeout ?? TIMEOUT);
  const deadline = Date.now() + limit;
  let address: URL | undefined = withParameters(list.address, list.parameters);
  for (let page = 1; address; page++) {
    if (page > MOST_PAGES) {
      problems.push({ reason: `There are more than ${String(MOST_PAGES)} pages; the rest was not read.` });
      break;
    }
    const left = deadline - Date.now();
    if (left <= 0) throw new SourceError(`The pages took longer than ${String(limit / 1000)} s together.`);
    const timeout = Math.min(fetching.timeout ?? TIMEOUT, left);
    const answer: Answer | undefined = await ask(address, page, list, { ...fetching, timeout });
    if (!answer) break;
    const found = list.listIn(answer.value);
    if (!Array.isArray(found)) throw new SourceError(`The answer is JSON, but no list. ${list.hint}`);
    const before = known.size;
    found.forEach((value: unknown, at) => {
      const place = `page ${String(page)}, entry ${String(at + 1)}`;
      if (!isRecord(value)) {
        problems.push({ page: place, reason: 'This is no entry; it was left out.' });
        return;
      }
      // While pages are asked for, entries move from one to the next.
      const key = JSON.stringify([value['id'] ?? place, value['start_date']]);
      if (known.has(key)) return;
      known.add(key);
      entries.push({ value, page: place });
    });
    // A server that does not know of pages gives the first one again and again.
    if (known.size === before) break;
    address = nextPage(answer, page);
  }
  return { entries, problems };
}

interface Answer {
  readonly address: URL;
  readonly headers: Headers;
  readonly value: unknown;
}

/** An answer; none where the page lies behind the last one. */
async function ask(
  address: URL,
  page: number,
  { headers, hint }: PagedList,
  fetching: FetchOptions,
): Promise<Answer | undefined> {
  if (address.protocol === 'file:') {
    const bytes = await fetchBytes(address.href, fetching);
    return { address, headers: new Headers(), value: readJson(decodeText(bytes), hint) };
  }
  const { status, bytes, ...answer } = await inTurn(address.host, 0, fetching.signal, () =>
    askServer(address, {
      ...fetching,
      headers: { accept: 'application/json', ...headers },
      accept: REFUSALS,
    }),
  );
  const text = decodeText(bytes);
  if (status < 400)
    return { address: new URL(answer.url), headers: answer.headers, value: readJson(text, hint) };
  if (page > 1 && (status === 400 || status === 404)) return undefined;
  const { code, message } = refusalIn(text);
  if (code === NOTHING_ON) return undefined;
  const said = message === '' ? '' : `: ${message.replace(/\.$/, '')}`;
  throw new SourceError(`The server answered ${String(status)}${said}. ${hint}`, status);
}

function refusalIn(text: string): { code?: unknown; message: string } {
  try {
    const { code, message } = JSON.parse(text) as { code?: unknown; message?: unknown };
    return { code, message: typeof message === 'string' ? plainLine(message).slice(0, 200) : '' };
  } catch {
    return { message: '' };
  }
}

function readJson(text: string, hint: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Warnings of PHP are written in front of what was asked for.
    const start = text.search(/\[\s*\{\s*"|\[\s*\]\s*$|\{\s*"/);
    try {
      if (start > 0) return JSON.parse(text.slice(start));
    } catch {
      // Said below.
    }
    const is = /^\s*</.test(text) ? 'a web page instead of JSON' : 'something that is no whole JSON';
    throw new SourceError(`The server answered with ${is}. ${hint}`);
  }
}

function withParameters(address: string, parameters: Readonly<Record<string, string>>): URL {
  const url = new URL(address);
  if (url.protocol === 'file:') return url;
  for (const [name, value] of Object.entries(parameters))
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  return url;
}

/** The page that the answer leads to, else the next one that it counts, else the next one there may be. */
function nextPage({ address, headers, value }: Answer, page: number): URL | undefined {
  if (address.protocol === 'file:') return undefined;
  const told = isRecord(value) ? value : {};
  const link =
    told['next_rest_url'] ?? /<([^>]*)>\s*;[^,]*\brel="?next\b/i.exec(headers.get('link') ?? '')?.[1];
  const next = new URL(address);
  if (typeof link === 'string' && URL.canParse(link, address.href)) {
    // Behind a proxy WordPress takes itself to be on another host.
    const { pathname, search } = new URL(link, address);
    next.pathname = pathname;
    next.search = search;
    return next;
  }
  const counted = told['total_pages'] ?? headers.get('x-wp-totalpages') ?? headers.get('x-tec-totalpages');
  const isLast = counted === null ? isRecord(value) : page >= Number(counted);
  if (isLast) return undefined;
  next.searchParams.set('page', String(page + 1));
  return next;
}
