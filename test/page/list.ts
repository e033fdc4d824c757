import { fixture, html } from '@open-wc/testing';
import type { SydostActivities } from '../../src/elements/activities/activities.js';
import '../../src/elements/activities/define.js';
import { all, nameOf, spokenText } from './queries.js';

type Attributes = Readonly<Record<string, string>>;

export interface Embedding {
  /** Attributes of the element. */
  readonly attributes?: Attributes;
  /** HTML between its tags. */
  readonly content?: string;
  /** Width of the column that it stands in. */
  readonly width?: number;
  /** Attributes of that column: a language, a style. */
  readonly column?: Attributes;
  /** HTML after it in the column. */
  readonly after?: string;
}

let groups = 0;

/** A column of a page with the HTML that a web editor writes; the list in it has a group of its own. */
export async function embed(
  feed: string,
  { attributes = {}, content = '', width = 720, column = {}, after = '' }: Embedding = {},
): Promise<SydostActivities> {
  groups += 1;
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.style.inlineSize = `${width}px`;
  for (const [name, value] of Object.entries(column)) {
    if (name === 'style') page.style.cssText += `;${value}`;
    else page.setAttribute(name, value);
  }
  const list = document.createElement('sydost-activities');
  for (const [name, value] of Object.entries({ feed, group: `test ${groups}`, ...attributes }))
    list.setAttribute(name, value);
  list.append(document.createRange().createContextualFragment(content));
  page.append(list, document.createRange().createContextualFragment(after));
  await list.updateComplete;
  return list;
}

/** As {@link embed}, once the first view stands. */
export async function shown(feed: string, embedding?: Embedding): Promise<SydostActivities> {
  const list = await embed(feed, embedding);
  await list.ready;
  await list.updateComplete;
  return list;
}

export const rowsOf = (list: Element): HTMLElement[] => [
  ...(list.shadowRoot?.querySelectorAll<HTMLElement>('[part~="activity"]') ?? []),
];

/** Titles in the order of the list. */
export const titlesOf = (list: Element): string[] =>
  rowsOf(list).map((row) => all(row, 'heading').map(nameOf).join());

/** The row of an activity, by its title. */
export function rowOf(list: Element, title: string): HTMLElement {
  const row = rowsOf(list).find((one) => all(one, 'heading', title).length);
  if (!row) throw new Error(`no row is titled ${title}; there are: ${titlesOf(list).join(' | ')}`);
  return row;
}

/** What the status line says; of several lists in a group one alone has the role for it. */
export const statusOf = (list: Element): string =>
  [...(list.shadowRoot?.querySelectorAll('[part~="status"] > p') ?? [])].map(spokenText).join();
