import type { FeedConfig, SourceConfig } from '../config.js';
import { fetchBytes, type FetchOptions } from '../fetch-bytes.js';
import type { SourceReading, Span } from '../source-activity.js';
import { readSheet } from './csv/csv-source.js';
import { readFeedSource } from './feed/feed-source.js';
import { readIcs } from './ics/ics-source.js';
import { readJsonLd } from './jsonld/jsonld-source.js';
import { readRss } from './rss/rss-source.js';
import { readTribe } from './tribe/tribe-source.js';
import { readWordpress } from './wordpress/wordpress-source.js';

/** What a source is read with. */
export interface SourceRequest {
  /** What the configuration says of it. */
  readonly source: SourceConfig;
  /** The parks and areas that there are, and the language of plain strings. */
  readonly config: Pick<FeedConfig, 'parks' | 'areas' | 'languages'>;
  /** The whole address to read: the source's own, or that of one of its translations. */
  readonly address: string;
  /** Which instances of a recurring activity are wanted. */
  readonly span: Span;
  /** Milliseconds. */
  readonly now: number;
  /** How every address is to be fetched. */
  readonly fetching: FetchOptions;
  /** File for what makes the next reading cheaper; none where nothing is remembered between builds. */
  readonly memory?: string;
}

type Reader = (request: SourceRequest) => Promise<SourceReading>;

const bytesOf = ({ address, fetching }: SourceRequest): Promise<Uint8Array> => fetchBytes(address, fetching);

/** Kinds of source the builder can read. A new one is a module of its own in this folder and its line here. */
const READERS = {
  ics: async (request) => readIcs(await bytesOf(request), request.span),
  csv: readSheet,
  tribe: readTribe,
  wordpress: readWordpress,
  jsonld: readJsonLd,
  rss: async (request) => readRss(await bytesOf(request), request.address, request.now),
  feed: readFeedSource,
} as const satisfies Readonly<Record<string, Reader>>;

export type SourceKind = keyof typeof READERS;
export const SOURCE_KINDS = Object.keys(READERS) as readonly SourceKind[];

/**
 * Fetches a source and reads its activities.
 *
 * @throws {SourceError} when it cannot be fetched, or is nothing that this kind of source can be read from
 */
export function readSource(request: SourceRequest): Promise<SourceReading> {
  const read: Reader = READERS[request.source.kind];
  return read(request);
}
