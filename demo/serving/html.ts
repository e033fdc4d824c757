const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of markup that is safe to insert as it is. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Insert = string | number | Html | undefined | readonly Html[];

const written = (value: Insert): string => {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map((each) => each.text).join('\n');
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
};

/** Markup with values; texts are escaped, markup stays, `undefined` is nothing. */
export const html = (strings: TemplateStringsArray, ...values: readonly Insert[]): Html =>
  new Html(String.raw({ raw: strings }, ...values.map(written)));

/** Fills `{{name}}` in a template file. */
export const fill = (template: string, values: Readonly<Record<string, Html | string>>): string =>
  template.replace(/\{\{([\w-]+)\}\}/g, (token, name: string) =>
    name in values ? written(values[name]) : token,
  );
