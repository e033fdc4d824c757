import type { CSSResult, LitElement } from 'lit';

const loaders = {
  details: () => import('./details/details.js'),
  panels: () => import('./panels/panels.js'),
  cards: () => import('./layouts/cards.js'),
  compact: () => import('./layouts/compact.js'),
  month: () => import('./layouts/month.js'),
  address: () => import('../../controllers/url-state-controller.js'),
};

type Parts = { readonly [Name in keyof typeof loaders]: Awaited<ReturnType<(typeof loaders)[Name]>> };
export type PartName = keyof Parts;

/** What has been loaded, for all lists of the page. */
const loaded: { -readonly [Name in PartName]?: Parts[Name] } = {};

/** What a first view does without: each part is loaded when first needed, with the style sheet it brings. */
export class LazyParts {
  readonly #host: LitElement;
  readonly #loading = new Map<PartName, Promise<boolean>>();
  readonly #missing = new Set<PartName>();
  readonly #worn = new Set<CSSResult>();

  constructor(host: LitElement) {
    this.#host = host;
    // Who comes near will soon click: what a click needs is fetched meanwhile.
    for (const approach of ['pointerover', 'focusin']) host.addEventListener(approach, this.#warm);
  }

  /** Fulfilled when nothing is under way. */
  get settled(): Promise<unknown> {
    return Promise.all(this.#loading.values());
  }

  /** A part that is here; else it is asked for, once, and the element drawn anew when it comes or can't be had. */
  get<Name extends PartName>(name: Name): Parts[Name] | undefined {
    const part = loaded[name];
    if (part && 'styles' in part) this.#wear(part.styles);
    else if (!part && !this.#loading.has(name)) void this.load(name);
    return part;
  }

  /** True for a part that was asked for and can't be had. */
  isMissing(name: PartName): boolean {
    return this.#missing.has(name);
  }

  /** Asks for a part; `false` when it can't be had. */
  load(name: PartName): Promise<boolean> {
    const loading = this.#import(name);
    this.#loading.set(name, loading);
    return loading;
  }

  async #import(name: PartName): Promise<boolean> {
    if (loaded[name]) return true;
    try {
      Object.assign(loaded, { [name]: await loaders[name]() });
      this.#missing.delete(name);
    } catch (error) {
      this.#missing.add(name);
      console.warn(`sydost: ${name} could not be loaded: ${String(error)}`);
    }
    this.#host.requestUpdate();
    return name in loaded;
  }

  #wear(styles: CSSResult): void {
    const root = this.#host.shadowRoot;
    if (!root || !styles.styleSheet || this.#worn.has(styles)) return;
    this.#worn.add(styles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet];
  }

  readonly #warm = (): void => {
    for (const approach of ['pointerover', 'focusin']) this.#host.removeEventListener(approach, this.#warm);
    for (const name of ['details', 'panels'] as const) void this.load(name);
  };
}
