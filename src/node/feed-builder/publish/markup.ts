import { cleaned } from '../../../calendar/entry.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML or XML that is safe to insert as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Insert = string | number | Markup | false | undefined | readonly Insert[];

/** Text as a part of HTML or XML, in an attribute too: escaped, and without what XML 1.0 can't hold (section 2.2). */
export const escaped = (text: string): string =>
  cleaned(text)
    .replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

function written(value: Insert): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(written).join('') : escaped(String(value));
}

/** HTML or XML with values: texts are escaped, markup stays, `undefined` and `false` are nothing. */
export const markup = (strings: TemplateStringsArray, ...values: readonly Insert[]): Markup =>
  new Markup(strings.reduce((text, string, at) => text + written(values[at - 1]) + string));

/** JSON to stand in a `<script>` as data: nothing in it ends the element (HTML, "Restrictions for contents of script elements"). */
export const jsonData = (value: unknown): Markup =>
  new Markup(JSON.stringify(value).replaceAll('<', '\\u003c'));
