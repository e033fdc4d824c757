import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import { findArea, findPark, parkOrder } from '../../feed/queries.js';
import type { FeedDocument } from '../../feed/types.js';
import { profileFilterMessages } from '../../locale/profile-filter.js';
import { chips, offeredAreas } from '../../parts/chip.js';
import { SydostSelectionChangeEvent, tellNews } from '../../parts/events.js';
import { hintsOf } from '../../parts/hints.js';
import { knownIds, listed } from '../../parts/names.js';
import { parkDot } from '../../parts/parks.js';
import { readingOf } from '../../parts/reading.js';
import { entriesOf } from '../../selection/entries.js';
import { match, type Matches } from '../../selection/matching.js';
import { NOTHING_SELECTED, toggled, type Selection } from '../../selection/selection.js';
import { controls } from '../../theme/controls.js';
import { reset } from '../../theme/reset.js';
import { tokens } from '../../theme/tokens.js';
import { folded, groupedBy } from './area-groups.js';
import { styles } from './styles.js';

/** How many areas a group shows before it folds. */
const LIMIT = 8;

/**
 * The parks' profile areas as buttons, each with the number of its activities. What is chosen narrows every list on
 * the page, and lists leave their own profile areas to it.
 *
 * @tagname sydost-profile-filter
 * @slot heading - The heading above the areas; "Profilområden" where left out
 * @slot - What stands in the page until the areas show, and when they can't be had
 * @fires {SydostSelectionChangeEvent} sydost-selection-change - A visitor has chosen a profile area here, or taken one away
 * @fires {SydostFeedLoadEvent} sydost-feed-load - There is a feed to show, or a newer one
 * @fires {SydostFeedErrorEvent} sydost-feed-error - The feed could not be had
 * @csspart chip - A profile area
 * @csspart park - The name of a park above its areas
 * @csspart more - The button "Visa alla 13", or "Visa färre"
 * @csspart clear - The button "Rensa"
 * @cssprop --sydost-accent - Colour of chosen areas; by default blue, dark or light by the page's text
 * @cssprop --sydost-radius - Radius of corners, default 0.5em
 */
export class SydostProfileFilter extends LitElement {
  static override properties = {
    feed: {},
    park: {},
    group: {},
    areas: {},
    groupBy: { attribute: 'group-by' },
    order: {},
    limit: { type: Number },
    single: { type: Boolean },
    headingLevel: { attribute: 'heading-level', type: Number },
    // Known to Lit, so that one that is set before this script has come is not lost.
    selection: { attribute: false, noAccessor: true },
  };
  static override styles = [tokens, reset, controls, styles];

  /** Address of the feed, default `feed.json` in the script's own folder. */
  feed = '';
  /** The embedding park by id, name or town: it comes first where areas are grouped by park. Unknown ones are ignored. */
  park = '';
  /** Elements with the same feed and group share one selection; one default group a page. */
  group = '';
  /** Offer only these profile areas: names or ids, parted by commas. Unknown ones are ignored. */
  areas = '';
  /** `park` puts the areas under the names of their parks. Anything else leaves them together. */
  groupBy = '';
  /** What comes first: `name` (the default, alphabetical) or `count` (most activities). Anything else means `name`. */
  order = '';
  /** How many areas to begin with, under each park where they are grouped, default 8; the rest waits behind "Visa alla". What is no positive number means the default. */
  limit = 0;
  /** One area at a time: choosing another takes the former away. */
  single = false;
  /** Level of the heading, 1 to 5, default 2; parks' names take the next. */
  headingLevel = 2;

  readonly #feed = new FeedController(this, (snapshot, before) => {
    tellNews(this, before, snapshot);
  });
  readonly #selection = new SelectionController(this, this.#feed);
  readonly #locale = new LocaleController(this);
  readonly #task = new Task(this, {
    args: () => [this.#feed.store] as const,
    task: ([store]) => store?.load() ?? Promise.reject(new Error('no feed')),
  });
  readonly #hint = hintsOf('sydost-profile-filter');
  #isUnfolded = false;
  /** What was pressed while folded: it must not vanish below the pointer when it is released. */
  #kept: readonly string[] = [];
  #resolveReady: (() => void) | undefined;

  /** Fulfilled when the first view stands: the areas, or the sentence that says why there are none. Never rejected. */
  readonly ready: Promise<void> = new Promise((resolve) => (this.#resolveReady = resolve));

  /** How many activities match the selection. */
  get total(): number {
    return this.#matches?.entries.length ?? 0;
  }

  /** What the visitor has chosen; set it to choose. Fields that are left out are emptied. */
  get selection(): Selection {
    return this.#selection.value;
  }

  set selection(selection: Partial<Selection>) {
    this.#selection.change({ ...NOTHING_SELECTED, ...selection });
  }

  override update(changed: PropertyValues<this>): void {
    // Also while there is nothing to offer: a list's own areas would only come to go again.
    this.#selection.play('areas', true);
    // A list says more: it goes first where both come at once.
    this.#selection.play('status', this.hasUpdated);
    const area = this.#focusedArea();
    super.update(changed);
    if (this.#feed.snapshot.document || this.#task.error) this.#resolveReady?.();
    if (this.#focusedArea() === area) return;
    // Chips are reused by position: when others move in, the focus goes along with its area.
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    (buttons.find(({ value }) => value === area) ?? buttons[0])?.focus();
  }

  override render(): TemplateResult {
    const { lang, messages } = this.#locale.value;
    const { document } = this.#feed.snapshot;
    const matches = this.#matches;
    // How many areas to keep place for, as far as the attributes tell; a park's name takes that of some more.
    const most = this.#named.length || 99;
    const places = this.groupBy === 'park' ? 4 * most : Math.min(this.#limit, most);
    const level = [1, 2, 3, 4, 5].includes(this.headingLevel) ? this.headingLevel : 2;
    // Of several elements of a group one tells a screen reader what is new.
    const speaks = this.#selection.holderOf('status') !== 'other';
    return html`<div class="root" lang=${lang}>
      <slot name="heading"
        ><div class="heading" role="heading" aria-level=${level}>${messages.areas}</div></slot
      >
      <div class="space" .style=${`--_areas: ${places}`}>
        <p class="unseen" role=${speaks ? 'status' : nothing}>
          ${speaks && matches?.all ? messages.activities(matches.entries.length) : nothing}
        </p>
        ${document && matches ? this.#renderAreas(document, matches, level + 1) : this.#renderNone(speaks)}
      </div>
    </div>`;
  }

  /**
   * The areas, and below them the ways to see more of them and to let go of all that are chosen.
   *
   * One at a time, too, they are buttons that are pressed or not, no radio group: that one cannot be emptied by a
   * second press, and its arrow keys choose whatever they pass (APG, "Radio Group"), here a new list each time.
   */
  #renderAreas(feed: FeedDocument, matches: Matches, level: number): TemplateResult {
    const reading = readingOf(feed, this.#locale.value, Date.now());
    const { lang, messages } = reading.locale;
    const words = profileFilterMessages(lang);
    const chosen = this.selection.areas;
    const only = knownIds('areas', this.areas, findArea, feed, this.#hint);
    const areas = offeredAreas(matches, reading, chosen)
      .filter(({ id }) => !only.length || only.includes(id))
      .sort((a, b) => (this.order === 'count' ? b.count - a.count : 0));
    if (!areas.length) return html`<p>${messages.noneYet}</p>`;
    const parks = this.groupBy === 'park' ? parkOrder(feed, findPark(this.park, feed)) : [];
    const groups = groupedBy(parks, areas, feed);
    const shorter = groups.map((group) => folded(group, this.#limit, [...chosen, ...this.#kept]));
    return html`<div class="parks">
        ${(this.#isUnfolded ? groups : shorter).map((group, i) => {
          const park = parks[i];
          const name = park ? feed.parks[park]?.name : parks.length && words.others;
          return group.length
            ? html`<div>
                ${
                  name
                    ? html`<div class="park" part="park" role="heading" aria-level=${level}>
                        ${park ? parkDot(park, feed) : nothing}${name}
                      </div>`
                    : nothing
                }${chips(group, name || messages.areas, reading, chosen, this.#onToggle)}
              </div>`
            : nothing;
        })}
      </div>
      <div class="ways">
        ${
          shorter.some((group, i) => group !== groups[i])
            ? html`<button class="link" part="more" @click=${this.#onFold}>
                ${this.#isUnfolded ? words.showFewer : words.showAll(areas.length)}
              </button>`
            : nothing
        }
        ${
          chosen.length
            ? html`<button class="link" part="clear" @click=${() => this.#choose([])}>${words.clear}</button>`
            : nothing
        }
      </div>`;
  }

  /** What stands in the page; where no other element says that there is nothing to be had, that too. */
  #renderNone(speaks: boolean): TemplateResult {
    const { messages } = this.#locale.value;
    return html`${
        speaks && this.#task.error
          ? html`<p class="note" role="alert">
              ${this.#task.status === TaskStatus.PENDING ? messages.loading : messages.failed}
              <button class="link" @click=${() => void this.#task.run()}>${messages.retry}</button>
            </p>`
          : nothing
      }<slot></slot>`;
  }

  get #matches(): Matches | undefined {
    const { document } = this.#feed.snapshot;
    return document && match(entriesOf(document), this.selection, Date.now());
  }

  /** The entries of `areas`. */
  get #named(): readonly string[] {
    return listed(this.areas);
  }

  get #limit(): number {
    return this.limit >= 1 ? this.limit : LIMIT;
  }

  /** Id of the area that has the focus, empty for another button; `undefined` while the focus is elsewhere. */
  #focusedArea(): string | undefined {
    return (this.shadowRoot?.activeElement as HTMLButtonElement | null | undefined)?.value;
  }

  /** A visitor's own change: the page hears of it. */
  #choose(areas: readonly string[]): void {
    this.#selection.change({ areas });
    const change = new SydostSelectionChangeEvent(this.selection);
    this.dispatchEvent(change);
  }

  readonly #onToggle = (id: string): void => {
    const { areas } = toggled(this.selection, 'areas', id);
    this.#kept = [...this.#kept, id];
    this.#choose(this.single && areas.includes(id) ? [id] : areas);
  };

  readonly #onFold = (): void => {
    this.#isUnfolded = !this.#isUnfolded;
    this.#kept = [];
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sydost-profile-filter': SydostProfileFilter;
  }
}
