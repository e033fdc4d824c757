// Finds what a visitor or a screen reader finds: by role and accessible name, through shadow roots and slots.

type Name = string | RegExp;

/** Elements below one in the order of the page, as drawn: shadow trees in the place of their hosts. */
export function* flattened(root: Element): Generator<Element> {
  for (const child of childNodesOf(root)) {
    if (!(child instanceof Element)) continue;
    yield child;
    yield* flattened(child);
  }
}

function childNodesOf(element: Element): Iterable<Node> {
  if (element instanceof HTMLSlotElement && element.assignedNodes().length) return element.assignedNodes();
  return (element.shadowRoot ?? element).childNodes;
}

const parentOf = (element: Element): Element | null => {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
};

/** Is it drawn? What has no box of its own (`display: contents`) is where its parent is. */
export function isShown(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const parent = parentOf(element);
  return getComputedStyle(element).display === 'contents' && parent !== null && isShown(parent);
}

const isSpoken = (element: Element): boolean =>
  element.getAttribute('aria-hidden') !== 'true' &&
  getComputedStyle(element).display !== 'none' &&
  !(element instanceof HTMLStyleElement);

const INPUT_ROLES: Readonly<Record<string, string>> = {
  search: 'searchbox',
  checkbox: 'checkbox',
  radio: 'radio',
  // Browsers give a field for a date no role of ARIA; here it has the name that Chromium uses.
  date: 'date',
};

const ROLES: Readonly<Record<string, string>> = {
  BUTTON: 'button',
  UL: 'list',
  LI: 'listitem',
  FIELDSET: 'group',
  TIME: 'time',
  DT: 'term',
  DD: 'definition',
  P: 'paragraph',
};

export function roleOf(element: Element): string {
  const given = element.getAttribute('role');
  if (given !== null) return given;
  if (element instanceof HTMLInputElement) return INPUT_ROLES[element.type] ?? 'textbox';
  if (element instanceof HTMLAnchorElement) return element.href ? 'link' : 'generic';
  return ROLES[element.tagName] ?? (/^H[1-6]$/.test(element.tagName) ? 'heading' : 'generic');
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words below an element as a screen reader speaks them: what is `aria-hidden` or not drawn is left out. */
export function spokenText(element: Element): string {
  const words = (node: Element): string =>
    [...childNodesOf(node)]
      .map((child) => {
        if (!(child instanceof Element)) return child.nodeType === Node.TEXT_NODE ? child.textContent : '';
        if (!isSpoken(child)) return '';
        const isInline = getComputedStyle(child).display.startsWith('inline');
        return isInline ? words(child) : ` ${words(child)} `;
      })
      .join('');
  return tidy(words(element));
}

export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return tidy(label);
  if (element instanceof HTMLInputElement) return tidy([...(element.labels ?? [])].map(spokenText).join(' '));
  if (element instanceof HTMLFieldSetElement) {
    const legend = element.querySelector('legend');
    return legend ? spokenText(legend) : '';
  }
  return spokenText(element);
}

const fits = (name: string, wanted: Name): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

/** All of a role, and of a name where one is given; only what is drawn and spoken. */
export function all(root: Element, role: string, name?: Name): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of flattened(root)) {
    if (!(element instanceof HTMLElement) || roleOf(element) !== role || !isShown(element)) continue;
    if (isSpokenWithin(element, root) && (name === undefined || fits(nameOf(element), name)))
      found.push(element);
  }
  return found;
}

function isSpokenWithin(element: Element, root: Element): boolean {
  for (let one: Element | null = element; one && one !== root; one = parentOf(one))
    if (!isSpoken(one)) return false;
  return true;
}

/** The only one of its role and name; a test that means another one must say so. */
export function get(root: Element, role: string, name?: Name): HTMLElement {
  const found = all(root, role, name);
  if (found.length === 1 && found[0]) return found[0];
  const there = all(root, role).map(nameOf).join(' | ');
  throw new Error(`${found.length} ${role}s named ${String(name)}; there are: ${there}`);
}

export const has = (root: Element, role: string, name?: Name): boolean => all(root, role, name).length > 0;

/** The element that the keyboard speaks to, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Role and name of what has the focus, as `button Filter`. */
export const focusedName = (): string => {
  const element = focused();
  return element && element !== document.body ? `${roleOf(element)} ${nameOf(element)}` : 'nothing';
};
