import type { LitElement, ReactiveController } from 'lit';
import { languageOf } from '../locale/language.js';
import { localeOf, type Locale } from '../locale/locale.js';

/** The locale of an element, by its nearest `lang`, also when that changes. */
export class LocaleController implements ReactiveController {
  readonly #host: LitElement;
  #observer: MutationObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get value(): Locale {
    return localeOf(languageOf(this.#host));
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => {
      this.#host.requestUpdate();
    });
    // Changes are not seen through a shadow root, so each tree that the element stands in is watched.
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, { attributeFilter: ['lang'], subtree: true });
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
