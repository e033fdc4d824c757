import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../../../feed/queries.js';
import type { Text } from '../../../feed/types.js';
import { organizersOf } from '../../../parts/parks.js';
import { placeOf } from '../../../parts/place.js';
import { plainText } from '../../../parts/reading.js';
import type { Entry } from '../../../selection/entries.js';
import { hitsIn } from '../../../selection/hits.js';
import { fullPlaceOf } from '../details/place-fact.js';
import type { Drawing } from '../drawing.js';

/** About as much as two lines of a wide list hold, in characters. */
const LINES = 160;
/** And of these so many before what was found. */
const BEFORE = 50;

/** A text with what a search text hits in it marked. */
export function marked(text: string, query: string): unknown {
  const hits = hitsIn(text, query);
  const ends = hits.map(([, end]) => end);
  return [
    ...hits.map(([start, end], index) => [
      text.slice(ends[index - 1] ?? 0, start),
      html`<mark>${text.slice(start, end)}</mark>`,
    ]),
    text.slice(ends.at(-1) ?? 0),
  ];
}

/** Why an activity was found, where what its row shows does not tell: the text that has the missing word, shortened. */
export function reason({ activity }: Entry, drawing: Drawing): TemplateResult | typeof nothing {
  const { reading, selection, does } = drawing;
  const { feed, locale } = reading;
  const { id, name, summary, description, keywords = [] } = activity;
  const shown = [
    plainText(name, reading),
    placeOf(activity, reading),
    organizersOf(activity, reading),
    ...(activity.areas ?? []).flatMap((area) =>
      feed.areas[area] ? plainText(feed.areas[area].name, reading) : [],
    ),
  ];
  const missing = selection.text
    .split(/\s+/)
    .filter((word) => !shown.some((text) => hitsIn(text, word).length))
    .join(' ');
  if (!missing) return nothing;
  const wordings = (text: Text): Wording[] =>
    typeof text === 'string'
      ? [{ text, lang: feed.languages[0] ?? 'sv' }]
      : Object.entries(text)
          .map(([lang, one]) => ({ text: one, lang }))
          .sort((a, b) => Number(b.lang === locale.lang) - Number(a.lang === locale.lang));
  // Unfolded, the summary stands among the details unless there is a longer text.
  const isSummaryShown = does.open.has(id) && description === undefined;
  const found = [
    ...(summary === undefined || isSummaryShown ? [] : wordings(summary)),
    ...wordings(name),
    { text: fullPlaceOf(activity, reading), lang: locale.lang },
    { text: keywords.join(', '), lang: feed.languages[0] ?? 'sv' },
  ].find(({ text }) => hitsIn(text, missing).length);
  if (!found) return nothing;
  const lang = found.lang === locale.lang ? nothing : found.lang;
  return html`<p class="reason" lang=${lang}>${marked(around(found.text, missing), selection.text)}</p>`;
}

/** As much of a text around the first hit as {@link LINES}, cut between words. */
function around(text: string, query: string): string {
  const [start, end] = hitsIn(text, query)[0] ?? [0, 0];
  if (text.length <= LINES) return text;
  const from = start > BEFORE ? text.lastIndexOf(' ', start - BEFORE) + 1 : 0;
  const room = Math.max(end, from + LINES);
  const to = text.length > room ? Math.max(end, text.lastIndexOf(' ', room)) : text.length;
  return `${from ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
