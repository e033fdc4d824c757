import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SourceError } from './sources/source-error.js';

export type Fetch = typeof globalThis.fetch;

export interface FetchOptions {
  readonly fetch?: Fetch;
  readonly signal?: AbortSignal;
  /** Milliseconds until the last byte; 20 000 where left out. */
  readonly timeout?: number;
  /** Bytes; 20 MB where left out. */
  readonly limit?: number;
}

/** What is asked of a web server beyond the address. */
export interface AskOptions extends FetchOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Refusals whose answers are wanted all the same: 404 and the like. */
  readonly accept?: readonly number[];
  /** Asked before each request, those of redirects too; throws a SourceError where it must not be sent. */
  readonly permit?: (url: URL) => Promise<void>;
}

/** A whole answer of a web server. */
export interface Answer {
  /** 200–299, 304 where the headers asked for it, or one of those accepted. */
  readonly status: number;
  /** Where it came from in the end, after redirects. */
  readonly url: string;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

const TIMEOUT = 20_000;
const LIMIT = 20_000_000;
const MOST_REDIRECTS = 5;

/**
 * Reads an http, https, webcal or file address.
 *
 * @throws {SourceError} with a plain sentence: not found, too slow, too large, a web page instead of a calendar …
 */
export async function fetchBytes(address: string, options: FetchOptions = {}): Promise<Uint8Array> {
  const url = new URL(address.replace(/^webcal:/i, 'https:'));
  const bytes =
    url.protocol === 'file:'
      ? await readLocal(url, options.limit ?? LIMIT)
      : (await askServer(url, options)).bytes;
  if (/^\s*(?:<!doctype html|<html)/i.test(Buffer.from(bytes.subarray(0, 512)).toString('latin1')))
    throw new SourceError('The server answered with a web page instead of a calendar.');
  return bytes;
}

/**
 * Asks an http or https address, and takes a web page for an answer.
 *
 * @throws {SourceError} with a plain sentence, and the status where the server answered with a refusal
 */
export async function askServer(url: URL, options: AskOptions = {}): Promise<Answer> {
  if (!isWeb(url))
    throw new SourceError(`The address begins with ${url.protocol} and not with http: or https:.`);
  const timer = new AbortController();
  const stop = (): void => {
    timer.abort();
  };
  const timeout = setTimeout(stop, options.timeout ?? TIMEOUT);
  options.signal?.addEventListener('abort', stop);
  try {
    options.signal?.throwIfAborted();
    const { response, url: found } = await follow(url, options, timer.signal);
    const bytes = await readBody(response, options.limit ?? LIMIT);
    return { status: response.status, url: found.href, headers: response.headers, bytes };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof SourceError) throw error;
    if (timer.signal.aborted)
      throw new SourceError(
        `No whole answer came within ${String((options.timeout ?? TIMEOUT) / 1000)} s from ${shown(url)}.`,
      );
    throw new SourceError(`The server cannot be reached: ${causeOf(error)} (${shown(url)}).`);
  } finally {
    clearTimeout(timeout);
    options.signal?.removeEventListener('abort', stop);
  }
}

/** The whole address, as it was made of a relative one, without a name and password in it. */
const shown = ({ origin, pathname, search }: URL): string => `${origin}${pathname}${search}`;

const isWeb = (url: URL): boolean => url.protocol === 'http:' || url.protocol === 'https:';

/** @throws {SourceError} when there is no such file, or one of more bytes */
export async function readLocal(url: URL, limit: number): Promise<Uint8Array> {
  const path = fileURLToPath(url);
  try {
    if ((await stat(path)).size > limit) throw new SourceError(tooLarge(limit));
    return await readFile(path);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`The file cannot be read: ${path}.`);
  }
}

/** Redirects are followed by hand: a calendar must not lead to a file or round and round. */
async function follow(
  start: URL,
  { fetch: fetchIt = fetch, headers, accept = [], permit }: AskOptions,
  signal: AbortSignal,
): Promise<{ response: Response; url: URL }> {
  let url = start;
  for (let steps = 0; steps <= MOST_REDIRECTS; steps++) {
    await permit?.(url);
    const response = await fetchIt(url, {
      redirect: 'manual',
      signal,
      headers: {
        accept: 'text/calendar, text/csv, application/json, */*;q=0.5',
        'user-agent': 'sydost-feed',
        ...headers,
      },
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) {
      if (response.ok || [304, ...accept].includes(response.status)) return { response, url };
      await response.body?.cancel();
      throw new SourceError(
        `The server answered ${String(response.status)}${meaningOf(response.status)}.`,
        response.status,
      );
    }
    await response.body?.cancel();
    url = new URL(location, url);
    if (!isWeb(url))
      throw new SourceError(`The server sends on to an address that begins with ${url.protocol}.`);
  }
  throw new SourceError(`The server sends on more than ${String(MOST_REDIRECTS)} times.`);
}

const meaningOf = (status: number): string =>
  status === 404 || status === 410
    ? ' (no such page)'
    : status === 401 || status === 403
      ? ' (not allowed)'
      : status >= 500
        ? ' (a fault of its own)'
        : '';

async function readBody(response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel();
    throw new SourceError(tooLarge(limit));
  }
  if (!response.body) return new Uint8Array();
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw new SourceError(tooLarge(limit));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (limit: number): string => `The file is larger than ${String(limit / 1_000_000)} MB.`;

/** What lies behind fetch's "fetch failed". */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown }).code;
  if (code === 'ECONNREFUSED') return 'nothing listens at its address';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no server by that name';
  return cause.message.replace(/\.$/, '') || (typeof code === 'string' ? code : cause.name);
}
