import { Parser } from 'htmlparser2';

/** A text of a calendar as plain text: HTML becomes paragraphs, list dashes and readable link targets. */
export function plainText(text: string): string {
  const readable = isHtml(text) ? fromHtml(text) : decodeEntities(text);
  return readable
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200B\u200E\u200F\u2060\uFEFF\u0000-\u0008\u000B-\u001F]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const RULE = /^[_\-─━=*]{10,}$/;
const MEETING = /teams|zoom|google meet|webex/i;

/**
 * Takes out what Outlook puts under an invitation between two long lines: how to join the meeting. The link is for
 * those who registered, not for everyone who reads the calendar.
 */
export function withoutMeetingDetails(text: string): string {
  const kept: string[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const end = RULE.test(line) ? lines.findIndex((other, after) => after > at && RULE.test(other)) : -1;
    const block = lines.slice(at + 1, end < 0 ? lines.length : end);
    if (RULE.test(line) && block.slice(0, 3).some((each) => MEETING.test(each)))
      at += block.length + (end < 0 ? 0 : 1);
    else kept.push(line);
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A text of a calendar on one line: titles and names. */
export const plainLine = (text: string): string => plainText(text).replace(/\s+/g, ' ');

const TAG =
  /<(?:\/?(?:html|body|p|br|div|span|a|ul|ol|li|b|i|u|em|strong|h[1-6]|table|tr|td|font|img|hr)\b[^<>]*|!doctype[^<>]*|!--)/i;

/** Single angle brackets are ordinary text ("< 20 personer"): only known tags make HTML of it. */
const isHtml = (text: string): boolean => TAG.test(text);

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;

function decodeEntities(text: string): string {
  if (!ENTITY.test(text)) return text;
  let decoded = '';
  // An angle bracket would be read as a tag here, so it stands as an entity for the while.
  parse(text.replaceAll('<', '&lt;'), { ontext: (piece) => (decoded += piece) });
  return decoded;
}

const SILENT = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
]);
const PARAGRAPHS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'blockquote',
  'section',
  'article',
  'aside',
  'details',
  'figure',
  'figcaption',
  'dl',
  'hr',
  'pre',
]);
/** Word and Outlook write every line as a `div`, blank lines included. */
const LINES = new Set(['div', 'tr', 'li', 'dt', 'dd', 'summary']);

function fromHtml(html: string): string {
  let text = '';
  let silent = 0;
  const links: { href: string; at: number }[] = [];
  const breakLine = (name: string): void => {
    if (LINES.has(name)) text = text.replace(/ *\n?$/, '\n');
    else if (PARAGRAPHS.has(name)) text = text.replace(/\s*$/, '\n\n');
  };
  parse(html, {
    onopentag: (name, { href = '' }) => {
      if (SILENT.has(name)) silent++;
      if (silent > 0) return;
      if (name === 'br') text += '\n';
      else breakLine(name);
      if (name === 'li') text += '– ';
      if (name === 'td' || name === 'th') text += ' ';
      if (name === 'a') links.push({ href: href.trim(), at: text.length });
    },
    ontext: (piece) => {
      if (silent === 0) text += piece.replace(/\s+/g, ' ');
    },
    onclosetag: (name) => {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1);
      if (silent > 0) return;
      const link = name === 'a' ? links.pop() : undefined;
      if (link) text += target(link.href, text.slice(link.at));
      breakLine(name);
    },
  });
  return text;
}

/** ` (https://…)` after a link whose words do not already say where it leads. */
function target(href: string, words: string): string {
  const address = href.replace(/^(?:mailto|tel):/i, '');
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(href) || words.includes(address.replace(/\/$/, ''))) return '';
  if (words.trim() !== '') return ` (${address})`;
  // A small picture that leads to the large one.
  return /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(address) ? '' : address;
}

function parse(html: string, handler: NonNullable<ConstructorParameters<typeof Parser>[0]>): void {
  const parser = new Parser(handler, { decodeEntities: true });
  parser.write(html);
  parser.end();
}
