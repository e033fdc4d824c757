import type { SourceKind } from '../config.js';
import type { SourceReading, Span } from '../source-activity.js';
import { readCsv } from './csv/csv-source.js';
import { readIcs } from './ics/ics-source.js';

type Reader = (bytes: Uint8Array, span: Span, now: number) => SourceReading;

const READERS: Readonly<Record<SourceKind, Reader>> = {
  ics: readIcs,
  csv: (bytes, _span, now) => readCsv(bytes, now),
};

/**
 * The bytes of a source → activities.
 *
 * @param span which instances of a recurring activity are wanted
 * @param now milliseconds
 * @throws {SourceError} when the bytes are nothing that this kind of source can read
 */
export function readSource(kind: SourceKind, bytes: Uint8Array, span: Span, now: number): SourceReading {
  return READERS[kind](bytes, span, now);
}
