/** iCalendar bytes → content lines (RFC 5545 §3.1), reading on wherever a real calendar breaks the rules. */

import { decodeText } from '../../decode-text.js';

export interface ContentLine {
  /** Upper case. */
  readonly name: string;
  /** Keys in upper case; several values of one parameter stay in one text, parted by commas. */
  readonly params: Readonly<Record<string, string>>;
  /** As written: still escaped. */
  readonly value: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

const CR = 13;
const LF = 10;
const SPACE = 32;
const TAB = 9;

/**
 * Bytes → logical lines, each with the number of its first physical line.
 *
 * Folds are undone on the bytes: writers that fold by octets cut UTF-8 characters in two. A lone CR ends a line
 * only in a file without any LF, since elsewhere it is dirt inside a text.
 */
export function unfold(bytes: Uint8Array): { text: string; line: number }[] {
  const hasLf = bytes.includes(LF);
  const lines: { text: string; line: number }[] = [];
  let parts: Uint8Array[] = [];
  let first = 1;
  let number = 0;
  const flush = (): void => {
    if (parts.length > 0) lines.push({ text: decodeText(joined(parts)), line: first });
    parts = [];
  };
  for (let at = 0; at < bytes.length;) {
    let end = at;
    while (end < bytes.length && bytes[end] !== LF && (hasLf || bytes[end] !== CR)) end++;
    const stop = hasLf && end > at && bytes[end - 1] === CR ? end - 1 : end;
    const folded = parts.length > 0 && (bytes[at] === SPACE || bytes[at] === TAB);
    number++;
    if (!folded) {
      flush();
      first = number;
    }
    parts.push(bytes.subarray(folded ? at + 1 : at, stop));
    at = end + 1;
  }
  flush();
  return lines;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only ? only : Buffer.concat(parts);
}

/** One logical line → content line; undefined for a line that is not one (no colon, no name). */
export function parseLine(text: string, line: number): ContentLine | undefined {
  const quoted = valueStart(text, true);
  // An odd number of quotes would swallow the colon: such a line is read as if quotes meant nothing.
  const colon = quoted >= 0 ? quoted : valueStart(text, false);
  if (colon < 0) return undefined;
  const [name = '', ...params] = split(text.slice(0, colon), ';');
  const upper = name.trim().toUpperCase();
  if (!/^[A-Z0-9-]+$/.test(upper)) return undefined;
  return {
    name: upper,
    params: Object.fromEntries(params.map(parameter)),
    value: text.slice(colon + 1),
    line,
  };
}

function valueStart(text: string, mindQuotes: boolean): number {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"' && mindQuotes) quoted = !quoted;
    else if (letter === ':' && !quoted) return at;
  }
  return -1;
}

/** Splits at a separator outside quotes. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (letter === separator && !quoted) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  parts.push(part);
  return parts;
}

function parameter(text: string): [string, string] {
  const equals = text.indexOf('=');
  if (equals < 0) return [text.trim().toUpperCase(), ''];
  return [
    text.slice(0, equals).trim().toUpperCase(),
    decodeCarets(text.slice(equals + 1).replaceAll('"', '')),
  ];
}

/** RFC 6868 §3. */
function decodeCarets(text: string): string {
  return text.replace(/\^([n'^])/g, (_, letter: string) =>
    letter === 'n' ? '\n' : letter === "'" ? '"' : '^',
  );
}

/** RFC 5545 §3.3.11: the text a TEXT value stands for. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN:"])/g, (_, letter: string) =>
    letter === 'n' || letter === 'N' ? '\n' : letter,
  );
}

/** Splits a list value at unescaped commas; the parts are still escaped. */
export function splitList(value: string): string[] {
  return value.match(/(?:\\.|[^,\\]|\\$)+/gs) ?? [];
}
