import { fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { SydostActivities } from '../../../src/elements/activities/activities.js';
import '../../../src/elements/activities/define.js';
import type { SydostProfileFilter } from '../../../src/elements/profile-filter/profile-filter.js';
import '../../../src/elements/profile-filter/define.js';
import type { Embedding } from '../../page/list.js';
import { all, nameOf } from '../../page/queries.js';

let groups = 0;

/** A group that no other test has. */
export const freshGroup = (): string => `filter test ${(groups += 1)}`;

/** A column of a page. */
export async function columnOf({ width = 720, column = {} }: Embedding = {}): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.style.inlineSize = `${width}px`;
  for (const [name, value] of Object.entries(column)) {
    if (name === 'style') page.style.cssText += `;${value}`;
    else page.setAttribute(name, value);
  }
  return page;
}

type Tag = 'sydost-profile-filter' | 'sydost-activities';

/** An element as a web editor writes it. */
export function made<T extends Tag>(
  tag: T,
  attributes: Readonly<Record<string, string>>,
  content = '',
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(document.createRange().createContextualFragment(content));
  return element;
}

/** A filter in a column of its own, before anything is there to show. */
export async function embedFilter(feed: string, embedding: Embedding = {}): Promise<SydostProfileFilter> {
  const { attributes, content, after = '' } = embedding;
  const column = await columnOf(embedding);
  const filter = made('sydost-profile-filter', { feed, group: freshGroup(), ...attributes }, content);
  column.append(filter, document.createRange().createContextualFragment(after));
  await filter.updateComplete;
  return filter;
}

/** As {@link embedFilter}, once the first view stands. */
export async function shownFilter(feed: string, embedding?: Embedding): Promise<SydostProfileFilter> {
  const filter = await embedFilter(feed, embedding);
  await filter.ready;
  await filter.updateComplete;
  return filter;
}

/** A filter above a list that it is one with. */
export async function filterAndList(
  feed: string,
  embedding: Embedding = {},
): Promise<{ filter: SydostProfileFilter; list: SydostActivities }> {
  const column = await columnOf(embedding);
  const group = freshGroup();
  const filter = made('sydost-profile-filter', { feed, group, ...embedding.attributes }, embedding.content);
  const list = made('sydost-activities', { feed, group });
  column.append(filter, list);
  await Promise.all([filter.ready, list.ready]);
  await allDrawn();
  return { filter, list };
}

/** Until every element on the page shows what it knows. */
export async function allDrawn(): Promise<void> {
  for (const element of document.querySelectorAll<LitElement>('sydost-profile-filter, sydost-activities'))
    await element.updateComplete;
}

/** What the chips of an element say, in their order: `Energi 3`. */
export const chipsOf = (element: Element): string[] =>
  all(element, 'group').flatMap((group) => all(group, 'button').map(nameOf));

/** The chip of an area; where several stand for it, the first. */
export function chipOf(element: Element, area: string): HTMLElement {
  const [chip] = all(element, 'button', new RegExp(`^${area} \\d+$`));
  if (!chip) throw new Error(`no chip for ${area}; there are: ${chipsOf(element).join(' | ')}`);
  return chip;
}

export const isPressed = (chip: Element): boolean => chip.getAttribute('aria-pressed') === 'true';

/** Names of the chips that are on. */
export const pressedIn = (element: Element): string[] => all(element, 'button').filter(isPressed).map(nameOf);

/** The areas under the names of their parks: `Kalmar Science Park: E-handel 1, E-hälsa 2`. */
export const groupsOf = (element: Element): string[] =>
  all(element, 'group').map((group) => `${nameOf(group)}: ${all(group, 'button').map(nameOf).join(', ')}`);
