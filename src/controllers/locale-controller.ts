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
    this.#observer.observe(document, { attributeFilter: ['lang'], subtree: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
