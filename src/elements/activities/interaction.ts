import type { LitElement, ReactiveController } from 'lit';
import type { SelectionController } from '../../controllers/selection-controller.js';
import type { Activity } from '../../feed/types.js';
import { SydostSelectionChangeEvent } from '../../parts/events.js';
import {
  NOTHING_SELECTED,
  toggled,
  without,
  type Facet,
  type OptionFacet,
  type Selection,
} from '../../selection/selection.js';
import type { Order } from '../../selection/order.js';
import { SydostActivitySelectEvent } from './events.js';
import type { LazyParts } from './lazy-parts.js';

/** Where to go on after "clear" or "loosen" has taken its own button away. */
const FIRST_CONTROL = 'input[type=search], .unfold, .chip, .row button, .row a';

/**
 * What a visitor has unfolded in one list, and what follows from each gesture. Changes of the selection go to the
 * store; what only concerns this list stays here. Focus never falls back to the top of the page.
 */
export class Interaction implements ReactiveController {
  /** Ids of unfolded activities. */
  readonly open = new Set<string>();
  /** Series whose instances are all shown. */
  readonly unfoldedSeries = new Set<string>();
  /** At least so many rows are shown, even where `limit` is less. */
  rows = 0;
  /** The activity that must be shown however far down it stands. */
  wanted = '';
  /** The activity that is being gone to; empty once that is done. */
  destination = '';
  /** The order that the visitor has asked for. */
  order: Order | undefined;
  /** The month that is looked at, `YYYY-MM`, in the layout that shows one. */
  month = '';
  /** The filter, or other disclosure, that is unfolded. */
  facet = '';
  /** On a narrow element: whether the filters are unfolded. */
  isUnfolded = false;

  readonly #host: LitElement;
  readonly #selection: SelectionController;
  readonly #parts: LazyParts;
  #focusNext: (() => HTMLElement | null | undefined) | undefined;
  /** The row that holds the focus before an update, and which of its controls. */
  #focused: { readonly id: string; readonly control: number } | undefined;

  #hadFocus = false;

  constructor(host: LitElement, selection: SelectionController, parts: LazyParts) {
    this.#host = host;
    this.#selection = selection;
    this.#parts = parts;
    host.addController(this);
  }

  hostUpdate(): void {
    const focused = this.#root?.activeElement;
    this.#hadFocus = Boolean(focused);
    const row = focused?.closest<HTMLElement>('.row');
    this.#focused =
      row && focused ? { id: row.dataset['id'] ?? '', control: controlsOf(row).indexOf(focused) } : undefined;
  }

  hostUpdated(): void {
    // "Try again" goes with the sentence that it stands in.
    const isLost = this.#hadFocus && !this.#root?.activeElement;
    // What is folded by going back may have held the focus; its title has it next.
    const left = isLost
      ? (firstControlOf(this.#rowOf(this.#focused?.id)) ?? this.#firstControl())
      : undefined;
    const target = this.#focusNext?.() ?? left;
    this.#focusNext = undefined;
    if (target) target.focus();
    else this.#followRow();
    this.#arrive();
  }

  /** The activity that was unfolded last, of those that are seen or being gone to; empty for none. */
  get opened(): string {
    return [...this.open].findLast((id) => id === this.destination || this.#rowOf(id)) ?? '';
  }

  /** Unfolds an activity alone and goes to it as soon as it is there; an empty id folds all. */
  reveal(id: string): void {
    this.open.clear();
    this.wanted = this.destination = id;
    if (id) {
      this.open.add(id);
      void this.#parts.load('details');
    }
    this.#host.requestUpdate();
  }

  #arrive(): void {
    const id = this.destination;
    const row = id ? this.#rowOf(id) : undefined;
    if (!row) return;
    const details = row.querySelector('.details');
    // A title that is a link unfolds nothing.
    const unfolds = !this.#parts.isMissing('details') && row.querySelector('[aria-expanded]');
    if (unfolds && !details) return;
    this.destination = '';
    // A row that shares its place among columns with its details has no box of its own.
    const first = row.firstElementChild ?? row;
    const isInView =
      first.getBoundingClientRect().top >= 0 &&
      (details ?? first).getBoundingClientRect().bottom <= innerHeight;
    const { activeElement } = document;
    const isFree =
      activeElement === null || activeElement === document.body || this.#host.matches(':focus-within');
    // Who is typing elsewhere on the page is not scrolled away from it, nor from a list that was there first.
    const isHeld =
      !isFree &&
      (activeElement.matches('input, textarea, [contenteditable]') ||
        Reflect.get(activeElement, 'opened') === id);
    if (!isHeld) first.scrollIntoView({ block: isInView ? 'nearest' : 'start', behavior: 'instant' });
    if (isFree) firstControlOf(row)?.focus({ preventScroll: true });
  }

  /** Rows are reused by position: when others move in above, the focus goes along with its activity. */
  #followRow(): void {
    const { id, control } = this.#focused ?? {};
    const row = this.#root?.activeElement?.closest<HTMLElement>('.row');
    if (id === undefined || control === undefined || !row || row.dataset['id'] === id) return;
    const moved = this.#rowOf(id);
    // Its activity has left the list: the row under the focus is another one now.
    const target = moved ? controlsOf(moved)[control] : this.#firstControl();
    if (target instanceof HTMLElement) target.focus();
  }

  get #root(): ShadowRoot | null {
    return this.#host.shadowRoot;
  }

  get #rows(): readonly HTMLElement[] {
    return [...(this.#root?.querySelectorAll<HTMLElement>('.row') ?? [])];
  }

  #rowOf(id: string | undefined): HTMLElement | undefined {
    return this.#rows.find(({ dataset }) => dataset['id'] === id);
  }

  /** A visitor's own change: pages begin anew, and the page hears of it. */
  choose(selection: Selection): void {
    this.rows = 0;
    this.wanted = this.destination = '';
    this.#selection.change(selection);
    this.#host.dispatchEvent(new SydostSelectionChangeEvent(this.#selection.value));
  }

  readonly onChange = (part: Partial<Selection>): void => {
    this.choose({ ...this.#selection.value, ...part });
  };

  readonly onToggle = (facet: OptionFacet, option: string): void => {
    this.choose(toggled(this.#selection.value, facet, option));
  };

  /** A chip that takes a choice away goes with it: the next one, else the first control, takes the focus. */
  readonly onRemove = (part: Partial<Selection>, position: number): void => {
    this.#focusNext = () => {
      const chips = [...(this.#root?.querySelectorAll<HTMLElement>('.chosen .chip') ?? [])];
      // Its place is counted among all, the hidden ones too.
      return (
        [...chips.slice(position), ...chips.slice(0, position).reverse()].find((chip) =>
          chip.checkVisibility(),
        ) ?? this.#firstControl()
      );
    };
    this.onChange(part);
  };

  readonly onClear = (): void => {
    this.#focusNext = this.#firstControl;
    this.choose(NOTHING_SELECTED);
  };

  readonly onLoosen = (facet: Facet): void => {
    this.#focusNext = this.#firstControl;
    this.choose(without(this.#selection.value, facet));
  };

  readonly onFacet = (facet: string): void => {
    this.facet = facet;
    // Asked for anew by each gesture: a line that was down may be up again.
    if (facet) void this.#parts.load('panels');
    this.#host.requestUpdate();
  };

  /** Escape folds what is unfolded and goes back to its button. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.facet) return;
    event.stopPropagation();
    // A dialog that the list stands in would close too.
    event.preventDefault();
    this.#root?.querySelector<HTMLElement>(`[data-facet="${this.facet}"] > button`)?.focus();
    this.onFacet('');
  };

  /** A click beside the options folds them; leaving the window, or Safari's focus-less click inside, does not. */
  readonly onFocusout = ({ target, relatedTarget }: FocusEvent): void => {
    const facet = (target as Element).closest('.facet');
    if (facet && document.hasFocus() && !facet.contains(relatedTarget as Node | null) && !isInFlow(facet))
      this.onFacet('');
  };

  readonly onUnfold = (): void => {
    this.isUnfolded = !this.isUnfolded;
    this.#focusNext = () => this.#root?.querySelector<HTMLElement>('.unfold');
    this.#host.requestUpdate();
  };

  /** Tells the page that a visitor opens an activity; false where it takes over. */
  select(activity: Activity): boolean {
    return this.#host.dispatchEvent(new SydostActivitySelectEvent(activity));
  }

  readonly onOpen = (activity: Activity): void => {
    this.destination = '';
    if (!this.open.delete(activity.id)) {
      if (!this.select(activity)) return;
      this.open.add(activity.id);
      // Without the part that shows them, the activity's own page has the details.
      void this.#parts.load('details').then((isThere) => {
        if (!isThere) location.assign(activity.url);
      });
    }
    this.#host.requestUpdate();
  };

  readonly onOrder = (order: Order): void => {
    this.order = order;
    this.rows = 0;
    this.#host.requestUpdate();
  };

  readonly onMonth = (month: string): void => {
    this.month = month;
    this.#host.requestUpdate();
  };

  readonly onMore = (rows: number): void => {
    const before = this.#rows.length;
    this.rows = rows;
    this.destination = '';
    this.#focusNext = () => firstControlOf(this.#rows[before]);
    this.#host.requestUpdate();
  };

  readonly onUnfoldSeries = ({ id, superEvent = '' }: Activity): void => {
    this.unfoldedSeries.add(superEvent);
    this.#focusNext = () => {
      const rows = this.#rows;
      return firstControlOf(rows[rows.findIndex((row) => row.dataset['id'] === id) + 1]);
    };
    this.#host.requestUpdate();
  };

  readonly #firstControl = (): HTMLElement | undefined =>
    [...(this.#root?.querySelectorAll<HTMLElement>(FIRST_CONTROL) ?? [])].find((control) =>
      control.checkVisibility(),
    );
}

/** On a narrow element the options unfold in the flow and stay. */
const isInFlow = (facet: Element): boolean =>
  facet.parentElement !== null && getComputedStyle(facet.parentElement).flexDirection === 'column';

/** The title of a row: a button, or a link where it leads away. */
const firstControlOf = (row: Element | undefined): HTMLElement | null | undefined =>
  row?.querySelector<HTMLElement>('button, a');

const controlsOf = (row: Element): readonly Element[] => [...row.querySelectorAll('button, a')];
