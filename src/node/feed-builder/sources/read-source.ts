import type { SourceReading, Span } from '../source-activity.js';
import { readCsv } from './csv/csv-source.js';
import { readIcs } from './ics/ics-source.js';

type Reader = (bytes: Uint8Array, span: Span, now: number) => SourceReading;

/** Kinds of source the builder can read. A new one is a module of its own in this folder and its line here. */
const READERS = {
  ics: readIcs,
  csv: (bytes, _span, now) => readCsv(bytes, now),
} as const satisfies Readonly<Record<string, Reader>>;

export type SourceKind = keyof typeof READERS;
export const SOURCE_KINDS = Object.keys(READERS) as readonly SourceKind[];

/**
 * The bytes of a source → activities.
 *
 * @param span which instances of a recurring activity are wanted
 * @param now milliseconds
 * @throws {SourceError} when the bytes are nothing that this kind of source can read
 */
export function readSource(kind: SourceKind, bytes: Uint8Array, span: Span, now: number): SourceReading {
  const read: Reader = READERS[kind];
  return read(bytes, span, now);
}
