import { html, type TemplateResult } from 'lit';

/** What the toolbar chooses: the page an element is put into. */
export interface Surroundings {
  language: string;
  scheme: string;
  width: string;
}

const light = { background: '#fff', text: '#1b1b1b', scheme: 'light' };

/** Colours of host pages; the elements must derive theirs from them without being told. */
const pages: Record<string, typeof light> = {
  light,
  dark: { background: '#14181d', text: '#f1f1f1', scheme: 'dark' },
  grey: { background: '#6b6b6b', text: '#fff', scheme: 'dark' },
};

/** Puts a story into a column of a host page of the given language, colours and width. */
export function frame(story: unknown, { language, scheme, width }: Surroundings): TemplateResult {
  const page = pages[scheme] ?? light;
  return html`<div
    lang=${language}
    style="background: ${page.background}; color: ${page.text}; color-scheme: ${page.scheme}; font: 16px/1.5 system-ui, sans-serif; padding: 16px"
  >
    <div style="max-width: ${width}">${story}</div>
  </div>`;
}
