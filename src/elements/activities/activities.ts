import { Task } from '@lit/task';
import {
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import { FeedError } from '../../feed/errors.js';
import { findPark } from '../../feed/queries.js';
import type { FeedDocument } from '../../feed/types.js';
import type { Messages } from '../../locale/sv.js';
import { tellNews } from '../../parts/events.js';
import { hintsOf } from '../../parts/hints.js';
import { readingOf } from '../../parts/reading.js';
import { NOTHING_SELECTED, type Selection } from '../../selection/selection.js';
import { controls } from '../../theme/controls.js';
import { reset } from '../../theme/reset.js';
import { tokens } from '../../theme/tokens.js';
import { boundsOf } from './bounds.js';
import type { Drawing } from './drawing.js';
import { followButton, openOnly } from './facets.js';
import { filters } from './filters.js';
import { filterStyles } from './filter-styles.js';
import { Interaction } from './interaction.js';
import { LazyParts } from './lazy-parts.js';
import { listStyles } from './list-styles.js';
import { settingsOf, type Settings } from './settings.js';
import { failedNote, listOrNote, staleNote, statusLine } from './status.js';
import { viewOf } from './view.js';

/** An attribute that is taken away is an empty one, not `null`. */
const text = { converter: (value: string | null): string => value ?? '' };

/**
 * The activities of all parks as a list with search and filters.
 *
 * @tagname sydost-activities
 * @slot heading - The heading above the list; "Aktiviteter i sydost" where left out
 * @slot empty - Shown under the sentence that says that nothing fits
 * @slot footer - Shown under the list
 * @slot - What stands in the page until the list shows, and when it can't be had: a link to the park's calendar
 * @fires {SydostActivitySelectEvent} sydost-activity-select - A visitor opens an activity; cancel it to take over
 * @fires {SydostSelectionChangeEvent} sydost-selection-change - A visitor has changed search or filters here
 * @fires {SydostFeedLoadEvent} sydost-feed-load - There is a feed to show, or a newer one
 * @fires {SydostFeedErrorEvent} sydost-feed-error - The feed could not be had
 * @csspart filters - Search, filters and what is chosen
 * @csspart search - The search field
 * @csspart chip - A profile area among the filters
 * @csspart status - How many were found
 * @csspart stale - The sentence that the list could not be renewed
 * @csspart month - The heading of a month
 * @csspart activity - A row, or a card
 * @csspart title - The title of a row, or a card
 * @csspart details - What unfolds under a row
 * @csspart register - A link to register
 * @csspart more - The button "Visa fler aktiviteter", or the link "Se alla aktiviteter"
 * @cssprop --sydost-accent - Colour of links to register and chosen chips; by default blue, dark or light by the page's text
 * @cssprop --sydost-radius - Radius of corners, default 0.5em
 * @cssprop --sydost-min-height - Height kept free so that nothing on the page moves; default as high as the first rows, at most a screen
 */
export class SydostActivities extends LitElement {
  static override properties = {
    feed: text,
    park: text,
    group: text,
    areas: text,
    parks: text,
    types: text,
    places: text,
    from: text,
    to: text,
    filters: text,
    layout: text,
    order: text,
    limit: { type: Number },
    headingLevel: { attribute: 'heading-level', type: Number },
    moreUrl: { attribute: 'more-url' },
    urlState: { attribute: 'url-state' },
    campaign: text,
  };
  static override styles = [tokens, reset, controls, filterStyles, listStyles];

  /** Address of the feed, default `feed.json` in the script's own folder. */
  feed = '';
  /** The embedding park by id, name or town: its activities come first within each day. Unknown ones are ignored. */
  park = '';
  /** Elements with the same feed and group share one selection; one default group a page. */
  group = '';
  /** Show only these profile areas: names or ids, parted by commas. Unknown ones are ignored. */
  areas = '';
  /** Show only these parks: names, towns or ids, parted by commas. Unknown ones are ignored. */
  parks = '';
  /** Show only these types, parted by commas: course, seminar, workshop, meeting, webinar, meetingplace, programme, other, or what the feed calls them. Unknown ones are ignored. */
  types = '';
  /** Show only what is here: counties, towns or `online`, parted by commas. */
  places = '';
  /** Show only what is on or after this day, `YYYY-MM-DD`. Anything else is ignored. */
  from = '';
  /** Show only what is on or before this day, `YYYY-MM-DD`. Anything else is ignored. */
  to = '';
  /** Which filters to offer: `all`, `none`, or of search, areas, when, where, parks, types, registration, parted by commas; by default `all`, in the layout `compact` `none`. */
  filters = '';
  /** How it is shown: `list` (the default), `cards`, `compact` or `month`. Anything else means `list`. */
  layout = '';
  /** What comes first: `date` (the default: day by day, within a day the own park), `park-first` (the own park's in a section of their own) or `deadline` (what closes first). Anything else means `date`. */
  order = '';
  /** How many rows to begin with and to add each time, default 20, in the layout `compact` 5; what is no positive number means the default. Cancelled ones are shown, but not counted. A `month` shows whole days. */
  limit = 0;
  /** Address of the page with the whole list, for the link under the layout `compact`; without one there is a button for more instead. */
  moreUrl = '';
  /** Keeps what is chosen and unfolded in the query of the page's address. Its value is the prefix of the parameters, `sydost` where empty; lists on one page need different ones. Left out, the address is not touched. */
  urlState: string | null = null;
  /** Query parameters that are added to the addresses to register at, as `utm_source=park&utm_medium=web`. */
  campaign = '';
  /** Level of the heading, 1 to 4, default 2; months and activities take the next two. */
  headingLevel = 2;

  readonly #feed = new FeedController(this, (snapshot, before) => {
    tellNews(this, before, snapshot);
  });
  readonly #selection = new SelectionController(this, this.#feed);
  readonly #locale = new LocaleController(this);
  readonly #task = new Task(this, {
    args: () => [this.#feed.store] as const,
    task: ([store]) => store?.load() ?? Promise.reject(new FeedError('network', 'no feed address')),
  });
  readonly #parts = new LazyParts(this);
  readonly #interaction = new Interaction(this, this.#selection, this.#parts);
  readonly #hint = hintsOf('sydost-activities');
  #drawing: Drawing | undefined;
  #gone: Element | null = null;
  #address: ReactiveController | undefined;
  /** A visitor has asked to try again: said at once, and so is the next failure, which may read the same. */
  #isRetrying = false;
  #resolveReady: (() => void) | undefined;

  /** Fulfilled when the first view stands: the list, or the sentence that says why there is none. Never rejected. */
  readonly ready: Promise<void> = new Promise((resolve) => (this.#resolveReady = resolve));

  /** How many activities match the selection and the bounds, on all pages. */
  get total(): number {
    return this.#drawing?.view.matches.entries.length ?? 0;
  }

  /** What the visitor has chosen; set it to choose. Fields that are left out are emptied. */
  get selection(): Selection {
    return this.#selection.value;
  }

  set selection(selection: Partial<Selection>) {
    this.#selection.change({ ...NOTHING_SELECTED, ...selection });
  }

  /** Id of the activity that was unfolded last, empty for none; set it to unfold one and go there. */
  get opened(): string {
    return this.#interaction.opened;
  }

  set opened(id: string) {
    this.#interaction.reveal(id);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#parts.settled;
    return super.getUpdateComplete();
  }

  override update(changed: PropertyValues<this>): void {
    const { document } = this.#feed.snapshot;
    const settings = settingsOf(this);
    const isComplete = this.#complete(settings);
    // A teaser says nothing of its own accord.
    this.#selection.play('status', settings.hasFilters || settings.layout !== 'compact');
    this.#drawing = document && isComplete ? this.#drawingOf(document, settings) : undefined;
    super.update(changed);
  }

  /** Sees to the parts that even the first view can't do without; false while they are on their way. */
  #complete({ layout, urlPrefix }: Settings): boolean {
    if (urlPrefix !== undefined) {
      const part = this.#parts.get('address');
      if (part)
        this.#address ??= new part.UrlStateController(
          this,
          () => settingsOf(this).urlPrefix,
          () => this.#isGone,
        );
      else if (!this.#parts.isMissing('address')) return false;
    }
    return layout === 'list' || !!this.#parts.get(layout) || this.#parts.isMissing(layout);
  }

  /** The activity to go to is not among those that match. */
  get #isGone(): boolean {
    const { destination } = this.#interaction;
    return (
      destination !== '' &&
      this.#drawing?.view.matches.entries.every(({ activity }) => activity.id !== destination) === true
    );
  }

  override updated(): void {
    const { error } = this.#feed.snapshot;
    // Through the object model, since a strict policy forbids the attribute.
    this.renderRoot
      .querySelector<HTMLElement>('.space')
      ?.style.setProperty('--_rows', String(settingsOf(this).limit));
    if (!this.isConnected) return;
    const gone = this.renderRoot.querySelector('.gone');
    // Who follows a link must see why it leads nowhere.
    if (gone !== this.#gone) gone?.scrollIntoView({ block: 'center' });
    this.#gone = gone;
    if (!this.#feed.store) this.#hint('there is no feed to read: give it the attribute feed');
    if (this.#drawing || error || !this.#feed.store) this.#resolveReady?.();
  }

  override render(): TemplateResult {
    const drawing = this.#drawing;
    const { lang, messages } = this.#locale.value;
    const { level, layout, hasFilters } = settingsOf(this);
    const { error, received } = this.#feed.snapshot;
    const speaks = this.#speaks;
    return html`<div class="root ${layout}" lang=${lang}>
      <slot name="heading"
        ><div class="heading" role="heading" aria-level=${level}>${messages.heading}</div></slot
      >
      <div
        class="space ${hasFilters ? 'filtered' : ''}"
        @keydown=${this.#interaction.onKeydown}
        @focusout=${this.#interaction.onFocusout}
      >
        ${drawing?.view.matches.all && hasFilters ? filters(drawing) : nothing}
        <div class="found">
          ${statusLine(drawing, messages, speaks)}
          ${drawing?.isShown('registration') ? openOnly(drawing) : nothing}
          ${drawing ? followButton(drawing) : nothing}
        </div>
        <div aria-live=${speaks ? 'polite' : 'off'}>
          ${drawing && error ? staleNote(received, drawing.reading, this.#onRetry) : nothing}
          ${this.#isGone ? html`<p class="note gone">${messages.gone}</p>` : nothing}
        </div>
        ${drawing ? listOrNote(drawing) : error ? this.#renderFailed(error.kind) : this.#renderWait(messages)}
      </div>
      <slot name="footer"></slot>
    </div>`;
  }

  /** Of several elements of a group one tells a screen reader what is new. */
  get #speaks(): boolean {
    return this.#selection.holderOf('status') !== 'other';
  }

  #renderWait(messages: Messages): unknown {
    const wait = (): TemplateResult =>
      html`<slot></slot>
        <p class="loading">${messages.loading}</p>`;
    // The feed may be here before a part that even the first view needs.
    return this.#task.render({ pending: wait, complete: wait, error: () => this.#renderFailed('format') });
  }

  #renderFailed(kind: FeedError['kind']): TemplateResult {
    return failedNote(kind, this.#isRetrying, this.#speaks, this.#locale.value.messages, this.#onRetry);
  }

  #drawingOf(document: FeedDocument, settings: Settings): Drawing {
    const does = this.#interaction;
    const now = Date.now();
    const ownPark = this.park ? findPark(this.park, document) : undefined;
    if (this.park && ownPark === undefined) this.#hint(`the feed has no park ${this.park}`);
    // "By date" means the page's own order, unless that is the other one.
    const order =
      does.order === 'deadline' || settings.order === 'deadline'
        ? (does.order ?? 'deadline')
        : settings.order;
    return {
      ...settings,
      // An element that offers the areas by itself spares the list its chips.
      isShown: (facet) =>
        settings.isShown(facet) && !(facet === 'areas' && this.#selection.holderOf('areas')),
      reading: readingOf(document, this.#locale.value, now),
      view: viewOf(document, this.selection, boundsOf(this, document, this.#hint), {
        now,
        ownPark,
        order,
        rows: Math.max(settings.limit, does.rows),
        unfolded: does.unfoldedSeries,
        wanted: does.wanted,
      }),
      selection: this.selection,
      ownPark,
      order,
      parts: this.#parts,
      does,
    };
  }

  readonly #onRetry = (): void => {
    const done = (): void => {
      this.#isRetrying = false;
      this.requestUpdate();
    };
    this.#isRetrying = true;
    this.requestUpdate();
    // A failure is in the snapshot that follows.
    this.#feed.store?.refresh().then(done, done);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sydost-activities': SydostActivities;
  }
}
