import { html, nothing, type TemplateResult } from 'lit';
import { wordingOf } from '../../../feed/queries.js';
import { addDays, timeAt, weekdayOf } from '../../../feed/time.js';
import { laterMessages } from '../../../locale/later.js';
import type { Locale } from '../../../locale/locale.js';
import { longDay } from '../../../locale/long-moments.js';
import type { Reading } from '../../../parts/reading.js';
import type { Entry } from '../../../selection/entries.js';
import { isCancelled } from '../../../selection/order.js';
import { daysIn, monthOf, weeksOf } from '../../../selection/months.js';
import { PARK_MARKS } from '../../../theme/tokens.js';

/** How many activities of a day have room in the grid. */
const SHOWN = 3;

/** What is seen of a month. */
export interface MonthPage {
  readonly month: string;
  /** What takes place on each day that has anything. */
  readonly days: ReadonlyMap<string, readonly Entry[]>;
  /** The day that is unfolded; empty for none. */
  readonly open: string;
  /** The day that Tab leads to. */
  readonly stop: string;
}

/** Whom the grid tells of a gesture. */
export interface MonthGestures {
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onDay: (day: string) => void;
  readonly onEntry: (entry: Entry, day: string) => void;
}

/** A month in weeks from Monday. */
export function monthGrid(page: MonthPage, gestures: MonthGestures, reading: Reading): TemplateResult {
  const { lang, day: write } = reading.locale;
  const words = laterMessages(lang);
  const weeks = weeksOf(page.month);
  // The second week of a month is always a whole one.
  const weekdays = weeks[1]?.days ?? [];
  return html`<div class="grid" role="grid" aria-labelledby="month-name" @keydown=${gestures.onKeydown}>
    <div class="week" role="row">
      <span class="week-number" aria-hidden="true">${words.weekShort}</span>
      ${weekdays.map(
        (day) =>
          html`<div role="columnheader" aria-label=${write(day, 'long').split(' ')[0] ?? ''}>
            ${write(day, 'weekday')}
          </div>`,
      )}
    </div>
    ${weeks.map(
      ({ number, days }) =>
        html`<div class="week" role="row">
          <div class="week-number" role="rowheader" aria-label=${words.week(number)}>${number}</div>
          ${days.map((day) =>
            day ? dayCell(day, page, gestures, reading) : html`<div role="gridcell"></div>`,
          )}
        </div>`,
    )}
  </div>`;
}

function dayCell(
  day: string,
  { days, open, stop }: MonthPage,
  { onDay, onEntry }: MonthGestures,
  { feed, locale, today }: Reading,
): TemplateResult {
  const words = laterMessages(locale.lang);
  const entries = days.get(day) ?? [];
  const more = entries.length - SHOWN;
  const number = Number(day.slice(8));
  return html`<div role="gridcell" class=${day < today ? 'past' : ''} data-day=${day}>
    <button
      class="day"
      tabindex=${day === stop ? '0' : '-1'}
      aria-label=${words.dayWith(
        longDay(day, today, locale),
        entries.length ? locale.messages.activities(entries.length) : words.noneThatDay,
      )}
      aria-current=${day === today ? 'date' : nothing}
      aria-expanded=${entries.length ? (day === open ? 'true' : 'false') : nothing}
      aria-controls=${day === open ? 'day' : nothing}
      aria-disabled=${entries.length ? nothing : 'true'}
      @click=${() => {
        onDay(day);
      }}
    >
      <b>${day === today ? html`<span class="filled"><span>${number}</span></span>` : number}</b>
    </button>
    ${day === today ? html`<span>${locale.messages.today}</span>` : nothing}
    ${entries.slice(0, SHOWN).map((entry) => {
      const { name, park } = entry.activity;
      const { text, lang } = wordingOf(name, locale.lang, feed);
      return html`<button
        class="entry park-${Object.keys(feed.parks).indexOf(park) % PARK_MARKS}"
        tabindex="-1"
        @click=${() => {
          onEntry(entry, day);
        }}
      >
        ${before(entry, day, locale)}
        <span class=${isCancelled(entry) ? 'struck' : ''} lang=${lang === locale.lang ? nothing : lang}
          >${text}</span
        >
      </button>`;
    })}
    ${more > 0 ? html`<span class="more-that-day">${words.moreThatDay(more)}</span>` : nothing}
  </div>`;
}

/** What stands before a title: that it is not as announced, else when it begins, on the day that it does. */
function before(
  { activity: { eventStatus }, timing }: Entry,
  day: string,
  { messages, time }: Locale,
): TemplateResult | typeof nothing {
  if (eventStatus === 'EventCancelled') return html`<b class="bad">${messages.cancelled}</b>`;
  if (eventStatus === 'EventPostponed') return html`<b class="warn">${messages.postponed}</b>`;
  return timing && !timing.allDay && timing.firstDay === day
    ? html`<time>${time(timeAt(timing.start))}</time>`
    : nothing;
}

/** The day that a key leads to from another; `undefined` for a key that leads nowhere. */
export function dayByKey(key: string, day: string): string | undefined {
  const { from, to } = daysIn(monthOf(day));
  const inMonth = (other: string): string => (other < from ? from : other > to ? to : other);
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return inMonth(addDays(day, 1 - weekdayOf(day)));
    case 'End':
      return inMonth(addDays(day, 7 - weekdayOf(day)));
    case 'PageUp':
      return sameDayIn(monthOf(addDays(from, -1)), day);
    case 'PageDown':
      return sameDayIn(monthOf(addDays(to, 1)), day);
    default:
      return undefined;
  }
}

/** The day with the same number in another month, or the last that it has. */
function sameDayIn(month: string, day: string): string {
  const same = month + day.slice(7);
  const { to } = daysIn(month);
  return same < to ? same : to;
}
