import { html, nothing, type TemplateResult } from 'lit';
import { longDay } from '../../../locale/long-moments.js';
import { nearDay } from '../../../locale/moments.js';
import type { Reading } from '../../../parts/reading.js';
import type { Entry } from '../../../selection/entries.js';
import type { Drawing } from '../drawing.js';
import { moreButton } from '../list.js';
import { activityRow } from '../row.js';
import type { MonthPage } from './month-grid.js';

/** How many rows there are to begin with: more than most months have, and few enough for the page's nodes. */
const ROWS = 20;

/** Rows under one heading; without a day they are the offers without a date. */
interface Group {
  readonly day?: string;
  readonly entries: readonly Entry[];
}

/** The rows of the day that is unfolded, in a list those of every day; then the offers without a date. */
export function dayRows(
  page: MonthPage,
  isGrid: boolean,
  drawing: Drawing,
  onKeydown: (event: KeyboardEvent) => void,
): TemplateResult {
  const { view, does } = drawing;
  const groups: Group[] = isGrid ? unfolded(page) : listed(page);
  const ongoing = view.matches.entries.filter(({ timing }) => !timing);
  if (ongoing.length) groups.push({ entries: ongoing });
  const wanted = groups
    .flatMap(({ entries }) => entries)
    .findIndex(({ activity }) => activity.id === does.wanted);
  const room = Math.max(ROWS, does.rows, wanted + 1);
  let shown = 0;
  const sections: TemplateResult[] = [];
  for (const group of groups) {
    const entries = group.entries.slice(0, room - shown);
    if (entries.length)
      sections.push(section({ ...group, entries }, drawing, isGrid ? onKeydown : undefined));
    shown += group.entries.length;
  }
  return html`${sections} ${moreButton({ ...drawing, view: { ...view, shown: room, hasMore: shown > room } })}`;
}

const unfolded = ({ days, open }: MonthPage): Group[] =>
  open ? [{ day: open, entries: days.get(open) ?? [] }] : [];

/** What goes on for days is one row of a list, where it is first met. */
const listed = ({ days }: MonthPage): Group[] => {
  const met = new Set<Entry>();
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, all]) => {
      const entries = all.filter((entry) => !met.has(entry));
      for (const entry of entries) met.add(entry);
      return { day, entries };
    });
};

function section(
  { day, entries }: Group,
  drawing: Drawing,
  onKeydown: ((event: KeyboardEvent) => void) | undefined,
): TemplateResult {
  const { locale } = drawing.reading;
  // Under the heading of the month, as far down as headings go.
  const level = day === undefined ? drawing.level : Math.min(drawing.level + 1, 4);
  const rows = (some: readonly Entry[], look: string): TemplateResult | typeof nothing =>
    some.length
      ? html`<ul class=${look} role="list">
          ${some.map((entry) => activityRow(entry, { ...drawing, level }))}
        </ul>`
      : nothing;
  // Beside what begins on the day of the heading, or on none, a tile would say nothing.
  const begins = ({ timing }: Entry): boolean => timing?.firstDay === day;
  return html`<section id=${day && onKeydown ? 'day' : nothing} @keydown=${day ? onKeydown : undefined}>
    <div class="section" role="heading" aria-level=${level + 1}>
      ${day === undefined ? locale.messages.ongoing : dayName(day, drawing.reading)}
    </div>
    ${rows(entries.filter(begins), 'that-day')}
    ${rows(
      entries.filter((entry) => !begins(entry)),
      '',
    )}
  </section>`;
}

/** `Tisdag 1 december`; one that is near is also named as such: `I dag, torsdag 26 november`. */
function dayName(day: string, { today, locale }: Reading): string {
  const name = longDay(day, today, locale);
  const near = nearDay(day, today, 'long', locale);
  const text = near === locale.day(day, 'long') ? name : `${near}, ${name}`;
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
