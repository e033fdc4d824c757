import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { AsyncDirective, directive, type ChildPart } from 'lit/async-directive.js';
import { addDays } from '../../../feed/time.js';
import { laterMessages } from '../../../locale/later.js';
import { chevronIcon } from '../../../parts/icons.js';
import type { Entry } from '../../../selection/entries.js';
import { daysIn, entriesByDay, lastMonth, monthFrom, monthOf } from '../../../selection/months.js';
import type { Drawing } from '../drawing.js';
import { dayByKey, monthGrid, type MonthPage } from './month-grid.js';
import { dayRows } from './month-rows.js';

export { monthStyles as styles } from './month-styles.js';

/**
 * One month at a time: a grid where there is room for seven columns, else a list of its days. The style sheet says
 * which; it is drawn anew when that changes, since the two are different things to a screen reader and both at once
 * would be twice the nodes.
 *
 * The grid follows the ARIA pattern: one stop for Tab, arrows from day to day, Enter unfolds. What it unfolds are the
 * day's rows, below the grid and next in the order of Tab. The texts in a day are buttons too, for mouse, fingers and
 * speech; the keyboard need not pass through them, since all of them are in what the day unfolds.
 */
class MonthView extends AsyncDirective {
  #drawing!: Drawing;
  #host: LitElement | undefined;
  #ruler: HTMLElement | null | undefined;
  #isWide = true;
  /** The day that is unfolded; empty for none. */
  #open = '';
  /** The day that Tab leads to; empty for one that suits the month. */
  #stop = '';
  /** The activity that the page was last asked to go to. */
  #wanted = '';

  readonly #sizes = new ResizeObserver(() => {
    const isWide = this.#ruler?.offsetWidth !== 0;
    if (isWide === this.#isWide) return;
    const hadFocus = this.#find('.month-view :focus');
    this.#isWide = isWide;
    this.#redraw();
    // What had it may be gone.
    if (hadFocus && !this.#find(':focus')) this.#find('.month-name')?.focus();
  });

  override update(part: ChildPart, [drawing]: [Drawing]): TemplateResult {
    if (!this.#host) {
      this.#host = part.options?.host as LitElement;
      // Nearly the same, until the ruler stands.
      this.#isWide = this.#host.clientWidth >= 480;
      queueMicrotask(() => {
        this.#ruler = this.#find('.ruler');
        if (this.isConnected) this.reconnected();
      });
    }
    this.#drawing = drawing;
    this.#follow();
    return this.render(drawing);
  }

  override disconnected(): void {
    this.#sizes.disconnect();
  }

  override reconnected(): void {
    if (this.#ruler) this.#sizes.observe(this.#ruler);
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.#host?.renderRoot.querySelector<HTMLElement>(selector);
  }

  #redraw(): void {
    this.setValue(this.render(this.#drawing));
  }

  /** Turns to the day of the activity that the page is asked to go to. */
  #follow(): void {
    const { does, view, reading } = this.#drawing;
    const { wanted } = does;
    if (wanted === this.#wanted) return;
    const entry = view.matches.entries.find(({ activity }) => activity.id === wanted);
    if (entry || !wanted) this.#wanted = wanted;
    if (!entry?.timing) return;
    const { firstDay } = entry.timing;
    this.#open = this.#stop = firstDay > reading.today ? firstDay : reading.today;
    does.month = monthOf(this.#open);
  }

  /** The first month is that of today, the last one that with the last activity. */
  get #bounds(): { readonly first: string; readonly last: string } {
    const { reading, view } = this.#drawing;
    const first = monthOf(reading.today);
    return { first, last: lastMonth(view.matches.entries) ?? first };
  }

  get #page(): MonthPage {
    const { does, view, reading, ownPark } = this.#drawing;
    const { today } = reading;
    const { entries } = view.matches;
    const { first } = this.#bounds;
    const month = does.month > first ? does.month : does.month ? first : (monthFrom(entries, first) ?? first);
    const { from, to } = daysIn(month);
    // The grid shows all of what has begun, the list what there still is to come to.
    const days = entriesByDay(entries, { from: this.#isWide || from > today ? from : today, to }, ownPark);
    const open = days.has(this.#open) ? this.#open : '';
    const suits = [this.#stop, open, today].find((day) => monthOf(day) === month);
    return { month, days, open, stop: suits ?? [...days.keys()].sort()[0] ?? from };
  }

  override render(drawing: Drawing): TemplateResult {
    const { locale } = drawing.reading;
    const page = this.#page;
    const { from, to } = daysIn(page.month);
    const { first, last } = this.#bounds;
    const words = laterMessages(locale.lang);
    return html`<div class="month-view">
      <div class="ruler"></div>
      <div class="month-bar">
        <div
          class="month-name"
          id="month-name"
          part="month"
          role="heading"
          aria-level=${drawing.level + 1}
          aria-live="polite"
          tabindex="-1"
        >
          ${locale.day(from, 'heading')}
        </div>
        ${this.#step(words.previousMonth, 'back', addDays(from, -1), page.month > first)}
        ${this.#step(words.nextMonth, 'on', addDays(to, 1), page.month < last)}
      </div>
      <div aria-live="polite">${page.days.size ? nothing : this.#noneNote(page.month)}</div>
      ${
        this.#isWide
          ? monthGrid(
              page,
              { onKeydown: this.#onKeydown, onDay: this.#onDay, onEntry: this.#onEntry },
              drawing.reading,
            )
          : nothing
      }
      ${dayRows(page, this.#isWide, drawing, this.#onFold)}
    </div>`;
  }

  #step(name: string, look: string, day: string, leads: boolean): TemplateResult {
    // One that leads nowhere keeps its place and the focus.
    return html`<button
      class="button step ${look}"
      aria-label=${name}
      aria-disabled=${leads ? nothing : 'true'}
      @click=${() => {
        if (leads) this.#turnTo(monthOf(day));
      }}
    >
      ${chevronIcon}
    </button>`;
  }

  #noneNote(month: string): TemplateResult {
    const { view, reading } = this.#drawing;
    const { entries } = view.matches;
    const { lang, day } = reading.locale;
    const words = laterMessages(lang);
    const other = monthFrom(entries, month) ?? lastMonth(entries);
    return html`<div class="note">
      <p>${words.noneThatMonth}</p>
      ${
        other === undefined
          ? nothing
          : html`<button
              class="button"
              @click=${() => {
                // It goes with the note that it stands in.
                this.#find('.month-name')?.focus();
                this.#turnTo(other);
              }}
            >
              ${words.goToMonth(day(`${other}-01`, 'month-year'))}
            </button>`
      }
    </div>`;
  }

  #turnTo(month: string): void {
    const { does } = this.#drawing;
    does.rows = 0;
    does.onMonth(month);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const day = (event.target as Element).closest<HTMLElement>('[data-day]')?.dataset['day'];
    if (day === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const other = dayByKey(event.key, day);
    if (other === undefined) return;
    event.preventDefault();
    const month = monthOf(other);
    const { first, last } = this.#bounds;
    if (month < first || (month > last && month > monthOf(day))) return;
    this.#stop = other;
    if (month !== monthOf(day)) this.#turnTo(month);
    // At once, not with the element: the day under the focus may have no place in the other month.
    this.#redraw();
    this.#focusDay(other);
  };

  #focusDay(day: string): void {
    this.#find(`[data-day="${day}"] > .day`)?.focus();
  }

  readonly #onDay = (day: string): void => {
    if (!this.#page.days.has(day)) return;
    this.#stop = day;
    this.#open = this.#open === day ? '' : day;
    this.#redraw();
    this.#find('#day')?.scrollIntoView({ block: 'nearest' });
  };

  readonly #onEntry = (entry: Entry, day: string): void => {
    const { does } = this.#drawing;
    const { id } = entry.activity;
    if (!does.open.has(id)) does.onOpen(entry.activity);
    // The page takes over.
    if (!does.open.has(id)) return;
    this.#open = this.#stop = day;
    this.#redraw();
    const row = this.#find(`#day [data-id="${CSS.escape(id)}"]`);
    row?.querySelector('button')?.focus({ preventScroll: true });
    void this.#host?.updateComplete.then(() => {
      row?.scrollIntoView({ block: 'nearest' });
    });
  };

  readonly #onFold = (event: KeyboardEvent): void => {
    // Another thing that unfolds may be nearer.
    if (event.key !== 'Escape' || this.#drawing.does.facet) return;
    event.stopPropagation();
    event.preventDefault();
    const day = this.#open;
    this.#open = '';
    this.#redraw();
    this.#focusDay(day);
  };
}

const monthView = directive(MonthView);

/** A month as a grid, on a narrow element as a list of its days. */
export const draw = (drawing: Drawing): TemplateResult => html`${monthView(drawing)}`;
