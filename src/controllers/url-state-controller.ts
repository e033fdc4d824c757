import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readQuery, writeQuery } from '../selection/query.js';
import type { Selection } from '../selection/selection.js';

// So that who makes a link to an activity finds it here, and the first view waits for one file instead of two.
export { writeQuery };

export interface UrlStateHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  /** Lists of one group share a selection. */
  readonly group: string;
  get selection(): Selection;
  /** Fields that are left out are emptied. */
  set selection(selection: Partial<Selection>);
  /** Id of the activity that was unfolded last, as far as it is shown or waited for; empty for none. */
  opened: string;
}

interface State {
  readonly selection: Selection;
  /** Id of the unfolded activity; empty for none. */
  readonly activity: string;
}

/** Safari refuses the hundredth change of an address in 30 s, so what is being typed is written in steps. */
const PAUSE_MS = 350;

/** The controllers of all lists that are in the page. */
const inPage = new Set<UrlStateController>();
/** What a developer has been told of. */
const told = new Set<string>();

function tellOnce(about: string, message: string): void {
  if (told.has(about)) return;
  told.add(about);
  console.warn(`sydost: ${message}`);
}

/** The same for selections that mean the same. */
const spelled = (selection: Selection): string => writeQuery('', 'x', { selection, activity: '' });

/**
 * Keeps a list's selection and its unfolded activity in the query of the page's address; hash, other parameters and
 * the page's own `history.state` stay as they are.
 *
 * A choice changes the entry of the history that the visitor stands on. An activity that is unfolded gets an entry of
 * its own, so that "back" folds it; one that is folded by hand takes its entry back, so that no step back is without
 * effect. Only what changes here is written, and only what changes there is read: lists that share their parameters
 * leave each other's alone.
 */
export class UrlStateController implements ReactiveController {
  readonly #host: UrlStateHost;
  readonly #prefixOfHost: () => string | undefined;
  readonly #isGone: () => boolean;
  /** The prefix whose parameters are followed; `undefined` while the address is not touched. */
  #prefix: string | undefined;
  /** The host's state when it was last looked at. */
  #seen!: State;
  /** The address's state when it was last looked at. */
  #address!: State;
  /** What the address has yet to be told. */
  #due: Partial<State> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The browser is on its way to the entry before; until it is there, the address is another entry's. */
  #isLeaving = false;
  /** Addresses around the latest unfolding, for browsers without the Navigation API. */
  #step: { readonly from: string; readonly to: string } | undefined;
  /** Address of an entry that says no more than the one before it. */
  #spare: string | undefined;
  /** A link has been followed whose activity has not been looked for beyond its selection. */
  #isLinked = false;
  /** That selection, while its activity is looked for without. */
  #aside: Selection | undefined;

  /**
   * @param prefix of the parameters; `undefined` while the address is not to be touched
   * @param isGone whether the activity that is to be unfolded is not among those that match
   */
  constructor(host: UrlStateHost, prefix: () => string | undefined, isGone: () => boolean) {
    this.#host = host;
    this.#prefixOfHost = prefix;
    this.#isGone = isGone;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopstate);
    addEventListener('pagehide', this.#onLeave);
    document.addEventListener('visibilitychange', this.#onLeave);
    inPage.add(this);
    this.#follow();
  }

  hostUpdate(): void {
    // An update that was due when the element left still runs.
    if (this.#host.isConnected) this.#follow();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected || this.#prefix === undefined || this.#isLeaving || this.#looksBeyond())
      return;
    const before = this.#seen;
    const { selection, activity } = (this.#seen = this.#stateOfHost());
    const isChosen = selection !== before.selection && spelled(selection) !== spelled(before.selection);
    const isTurned = activity !== before.activity;
    if (!isChosen && !isTurned) return;
    // What was chosen before belongs to the entry that is left.
    if (isTurned) this.#flush();
    this.#due = { ...this.#due, ...(isChosen && { selection }), ...(isTurned && { activity }) };
    if (isTurned && !isChosen) this.#flush(activity ? 'unfold' : 'fold');
    else if (this.#timer === undefined) this.#flush();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopstate);
    removeEventListener('pagehide', this.#onLeave);
    document.removeEventListener('visibilitychange', this.#onLeave);
    inPage.delete(this);
    this.#flush();
    this.#rest();
    // An element that is moved is back within the task, and goes on; one that comes back later begins anew.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#prefix = undefined;
    });
  }

  /** Reads the address once for each prefix; one that says nothing of ours leaves the host as it is. */
  #follow(): void {
    const prefix = this.#prefixOfHost();
    if (prefix === this.#prefix) return;
    this.#rest();
    this.#due = undefined;
    this.#prefix = prefix;
    if (prefix === undefined) return;
    const { group } = this.#host;
    // A framework may set null or undefined where no group is meant.
    if ([...inPage].some((other) => other.#prefix === prefix && (other.#host.group || '') !== (group || '')))
      tellOnce(
        `prefix ${prefix}`,
        `lists of different groups have one url-state, ${prefix}; give each its own`,
      );
    this.#address = this.#read();
    const { selection, activity } = this.#address;
    if (spelled(selection) || activity) this.#apply(this.#address);
    this.#seen = this.#stateOfHost();
  }

  readonly #onPopstate = (): void => {
    if (this.#prefix === undefined || this.#isLeaving) return;
    const before = this.#address;
    const { selection, activity } = (this.#address = this.#read());
    const isTurned = activity !== before.activity;
    const isOther = spelled(selection) !== spelled(before.selection);
    // The step was about something else on the page; what is due is due all the same.
    if (!isTurned && !isOther) return;
    const isChosen = isOther || this.#due?.selection !== undefined;
    this.#due = undefined;
    this.#rest();
    // What another selection brings back into the list may have been unfolded before.
    this.#apply({ ...(isChosen && { selection }), ...((isChosen || isTurned) && { activity }) });
    this.#seen = this.#stateOfHost();
    // After this event the browser puts the page where the entry was left; then the way leads to the activity.
    if (isTurned && activity)
      requestAnimationFrame(() => {
        if (this.#host.opened === activity) this.#host.opened = activity;
      });
  };

  #apply({ selection, activity }: Partial<State>): void {
    if (selection) this.#host.selection = selection;
    if (activity !== undefined) this.#host.opened = activity;
    this.#isLinked = Boolean(activity && selection && spelled(selection));
  }

  /** In a link the activity comes before the selection: one that the selection leaves out is looked for without. */
  #looksBeyond(): boolean {
    const kept = this.#aside;
    this.#aside = undefined;
    if (!this.#isGone() || !(kept ?? this.#isLinked)) return false;
    this.#isLinked = false;
    if (!kept) this.#aside = this.#host.selection;
    // Not while the host is being updated.
    queueMicrotask(() => (this.#host.selection = kept ?? {}));
    return true;
  }

  readonly #onLeave = (): void => this.#flush();

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Writes what is due, and then nothing for a while. */
  #flush(turn?: 'unfold' | 'fold'): void {
    const due = this.#due;
    if (!due || this.#prefix === undefined) return;
    this.#due = undefined;
    this.#rest();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#flush();
    }, PAUSE_MS);
    this.#write({ ...this.#read(), ...due }, this.#prefix, turn);
  }

  #write(state: State, prefix: string, turn?: 'unfold' | 'fold'): void {
    const { href, protocol, search } = location;
    // `about:srcdoc` and `data:` have no query.
    if (!protocol.startsWith('http')) return;
    const query = writeQuery(search, prefix, state);
    if (query !== search) {
      // The hash may be a lone `#`, which `location.hash` doesn't tell.
      const [address = '', ...rest] = href.split('#');
      const url = [address.replace(/\?.*/, '') + query, ...rest].join('#');
      const before = turn === 'fold' ? entryBefore() : undefined;
      if (before?.sameDocument && before.url === url) {
        void this.#goTo(before.key);
        return;
      }
      const isNew = turn === 'unfold' && href !== this.#spare;
      try {
        history[isNew ? 'pushState' : 'replaceState'](history.state, '', url);
      } catch (error) {
        // A sandbox whose address is not its own, or too many changes.
        tellOnce('writing', `the address cannot be written: ${String(error)}`);
        return;
      }
      const isSpare = turn === 'fold' && this.#step?.from === url && this.#step.to === href;
      this.#spare = isSpare ? url : undefined;
      if (turn === 'unfold') this.#step = { from: href, to: url };
    }
    this.#address = state;
  }

  /** Goes back to the entry where the unfolding began; the page stays where it is. */
  async #goTo(key: string): Promise<void> {
    const { scrollX: left, scrollY: top } = window;
    this.#isLeaving = true;
    // A page that takes navigation into its own hands may refuse; then the address is written after all.
    await navigation.traverseTo(key).committed?.catch(() => undefined);
    this.#isLeaving = false;
    // The browser puts the page where that entry was left.
    requestAnimationFrame(() => scrollTo({ left, top, behavior: 'instant' }));
    if (this.#prefix === undefined) return;
    this.#write({ ...this.#read(), activity: '' }, this.#prefix);
    this.hostUpdated();
  }

  #read(): State {
    const { selection, activity = '' } = readQuery(location.search, this.#prefix ?? '');
    return { selection, activity };
  }

  #stateOfHost(): State {
    const { selection, opened } = this.#host;
    return { selection, activity: opened };
  }
}

/** The entry of the history before the one that the visitor stands on, where the browser tells (Navigation API). */
function entryBefore(): NavigationHistoryEntry | undefined {
  const { navigation } = window as { navigation?: Navigation };
  const index = navigation?.currentEntry?.index ?? 0;
  return navigation?.entries()[index - 1];
}
