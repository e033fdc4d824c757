import type { Language } from './locale.js';

/**
 * The language of an element: that of the nearest `lang`, its own first, across shadow roots. Languages that the
 * elements don't speak, and none at all, are Swedish.
 */
export function languageOf(element: Element): Language {
  let node: Element | null = element;
  while (node) {
    const found: Element | null = node.closest('[lang]');
    if (found) return /^en\b/i.test(found.getAttribute('lang') ?? '') ? 'en' : 'sv';
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'sv';
}
