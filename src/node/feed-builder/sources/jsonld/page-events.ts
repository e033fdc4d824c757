import type { SourceProblem } from '../../source-activity.js';
import { EVENT_TYPE, eventsIn, listedIn, type FoundEvent } from './events.js';
import type { PageContent } from './page.js';
import { Graph } from './thing.js';
import { parseTolerantJson } from './tolerant-json.js';

/** A page with what it tells. */
export interface EventsOfPage {
  readonly content: PageContent;
  readonly events: readonly FoundEvent[];
  /** Addresses in its lists, as written. */
  readonly listed: readonly string[];
}

/** Understands the JSON-LD of a page, and its microdata where that is all it has. */
export function eventsOfPage(content: PageContent, problems: SourceProblem[]): EventsOfPage {
  const graph = new Graph();
  content.scripts.forEach((script, at) => {
    try {
      graph.add(parseTolerantJson(script));
    } catch (error) {
      // Scripts about other things are nothing to the person who keeps the calendar.
      if (!EVENT_TYPE.test(script)) return;
      const reason = `Its JSON-LD (script ${String(at + 1)}) is no JSON and cannot be mended: ${error instanceof Error ? error.message : String(error)}.`;
      problems.push({ page: content.url, reason });
    }
  });
  const events = eventsIn(graph);
  const listed = listedIn(graph);
  if (events.length > 0) return { content, events, listed };
  const microdata = new Graph();
  for (const item of content.items) microdata.add(JSON.parse(item));
  return { content, events: eventsIn(microdata), listed: [...listed, ...listedIn(microdata)] };
}
