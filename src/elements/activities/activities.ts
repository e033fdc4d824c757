import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import { FeedError } from '../../feed/errors.js';
import { findPark } from '../../feed/queries.js';
import type { FeedDocument } from '../../feed/types.js';
import type { Locale } from '../../locale/locale.js';
import type { Messages } from '../../locale/sv.js';
import { tellNews } from '../../parts/events.js';
import { hintsOf } from '../../parts/hints.js';
import { readingOf } from '../../parts/reading.js';
import { NOTHING_SELECTED, type Selection } from '../../selection/selection.js';
import { controls } from '../../theme/controls.js';
import { reset } from '../../theme/reset.js';
import { tokens } from '../../theme/tokens.js';
import { boundsOf, listed } from './bounds.js';
import type { Drawing } from './drawing.js';
import { openOnly } from './facets.js';
import { filters, FILTER_NAMES } from './filters.js';
import { filterStyles } from './filter-styles.js';
import { Interaction } from './interaction.js';
import { listStyles } from './list-styles.js';
import { failedNote, listOrNote, staleNote, statusLine } from './status.js';
import { viewOf, type View } from './view.js';

const LIMIT = 20;
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
 * @csspart activity - A row
 * @csspart title - The title of a row
 * @csspart details - What unfolds under a row
 * @csspart register - A link to register
 * @csspart more - The button "Visa fler aktiviteter"
 * @cssprop --sydost-accent - Colour of links to register, chosen chips and focus; by default blue, dark or light by the page's text
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
    limit: { type: Number },
    headingLevel: { attribute: 'heading-level', type: Number },
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
  /** Show only these types, parted by commas: course, seminar, workshop, meeting, webinar, meetingplace, programme, other. */
  types = '';
  /** Show only what is here: counties, towns or `online`, parted by commas. */
  places = '';
  /** Show only what is on or after this day, `YYYY-MM-DD`. Anything else is ignored. */
  from = '';
  /** Show only what is on or before this day, `YYYY-MM-DD`. Anything else is ignored. */
  to = '';
  /** Which filters to offer: `all`, `none`, or of search, areas, when, where, parks, types, registration, parted by commas. */
  filters = 'all';
  /** How many rows to begin with and to add each time, default 20; what is no positive number means the default. */
  limit = LIMIT;
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
  readonly #interaction = new Interaction(this, this.#selection);
  readonly #hint = hintsOf('sydost-activities');
  #view: View | undefined;
  /** A visitor has asked to try again: said at once, and so is the next failure, which may read the same. */
  #isRetrying = false;
  #resolveReady: (() => void) | undefined;

  /** Fulfilled when the first view stands: the list, or the sentence that says why there is none. Never rejected. */
  readonly ready: Promise<void> = new Promise((resolve) => (this.#resolveReady = resolve));

  /** How many activities match the selection and the bounds, on all pages. */
  get total(): number {
    return this.#view?.matches.entries.length ?? 0;
  }

  /** What the visitor has chosen; set it to choose. Fields that are left out are emptied. */
  get selection(): Selection {
    return this.#selection.value;
  }

  set selection(selection: Partial<Selection>) {
    this.#selection.change({ ...NOTHING_SELECTED, ...selection });
  }

  override update(changed: PropertyValues<this>): void {
    const { document } = this.#feed.snapshot;
    this.#view = document && this.#viewOf(document);
    super.update(changed);
  }

  override updated(): void {
    const { document, error } = this.#feed.snapshot;
    // Through the object model, since a strict policy forbids the attribute.
    this.renderRoot.querySelector<HTMLElement>('.space')?.style.setProperty('--_rows', String(this.#limit));
    if (!this.isConnected) return;
    if (!this.#feed.store) this.#hint('there is no feed to read: give it the attribute feed');
    if (document || error || !this.#feed.store) this.#resolveReady?.();
  }

  override render(): TemplateResult {
    const locale = this.#locale.value;
    const { messages } = locale;
    const { document, error, received } = this.#feed.snapshot;
    const drawing = document && this.#view && this.#drawingOf(document, this.#view, locale);
    return html`<div class="root" lang=${locale.lang}>
      <slot name="heading"
        ><div class="heading" role="heading" aria-level=${this.#level}>${messages.heading}</div></slot
      >
      <div class="space ${this.filters === 'none' ? '' : 'filtered'}">
        ${drawing && this.filters !== 'none' ? filters(drawing) : nothing}
        <div class="found">
          ${statusLine(drawing, messages)} ${drawing?.isShown('registration') ? openOnly(drawing) : nothing}
        </div>
        <div aria-live="polite">
          ${drawing && error ? staleNote(received, drawing.reading, this.#onRetry) : nothing}
        </div>
        ${drawing ? listOrNote(drawing) : error ? this.#renderFailed(error.kind) : this.#renderWait(messages)}
      </div>
      <slot name="footer"></slot>
    </div>`;
  }

  #renderWait(messages: Messages): unknown {
    return this.#task.render({
      pending: () =>
        html`<slot></slot>
          <p class="loading">${messages.loading}</p>`,
      error: () => this.#renderFailed('format'),
    });
  }

  #renderFailed(kind: FeedError['kind']): TemplateResult {
    return failedNote(kind, this.#isRetrying, this.#locale.value.messages, this.#onRetry);
  }

  get #level(): number {
    return this.headingLevel >= 1 && this.headingLevel <= 4 ? Math.floor(this.headingLevel) : 2;
  }

  get #limit(): number {
    return this.limit >= 1 ? Math.floor(this.limit) : LIMIT;
  }

  #viewOf(document: FeedDocument): View {
    return viewOf(document, this.selection, boundsOf(this, document, this.#hint), {
      now: Date.now(),
      ownPark: this.#ownPark(document),
      rows: this.#limit * this.#interaction.pages,
      unfolded: this.#interaction.unfoldedSeries,
    });
  }

  #ownPark(document: FeedDocument): string | undefined {
    const id = this.park ? findPark(this.park, document) : undefined;
    if (this.park && id === undefined) this.#hint(`the feed has no park ${this.park}`);
    return id;
  }

  #drawingOf(document: FeedDocument, view: View, locale: Locale): Drawing {
    return {
      reading: readingOf(document, locale, Date.now()),
      view,
      selection: this.selection,
      ownPark: this.#ownPark(document),
      level: this.#level,
      isShown: (facet) =>
        (this.filters || 'all') === 'all' || listed(this.filters).includes(FILTER_NAMES[facet]),
      does: this.#interaction,
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
