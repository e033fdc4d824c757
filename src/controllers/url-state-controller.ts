import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Selection } from '../selection/selection.js';

export interface UrlStateHost extends ReactiveControllerHost {
  selection: Selection;
  /** Id of the activity that is unfolded; empty for none. */
  opened: string;
}

/** Keeps a list's selection and its unfolded activity in the query of the page's address. */
export class UrlStateController implements ReactiveController {
  readonly #host: UrlStateHost;
  readonly #prefix: () => string | undefined;

  /** @param prefix of its parameters; `undefined` while the address is not to be touched */
  constructor(host: UrlStateHost, prefix: () => string | undefined) {
    this.#host = host;
    this.#prefix = prefix;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#host;
    void this.#prefix;
  }
}
