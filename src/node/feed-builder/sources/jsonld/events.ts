import type { Graph, Thing } from './thing.js';

/** An event that a page tells of. */
export interface FoundEvent {
  readonly event: Thing;
  /** The series, the larger event or the course that it is part of: it holds for it where it says nothing itself. */
  readonly whole?: Thing;
}

/** schema.org's Event and what is more specific, but not what is broadcast or delivered. */
const EVENT =
  /^(?!(?:Publication|Broadcast|OnDemand|Delivery)Event$).*(?:Event|EventSeries|CourseInstance|Festival|Hackathon)$/;
/** What a text that tells of events has in it. */
export const EVENT_TYPE = /Event|CourseInstance|Festival|Hackathon/;
const PARTS = ['subEvent', 'subEvents', 'hasCourseInstance'] as const;

/** The events of a page wherever they stand in it, in its order; of a series only those that it consists of. */
export function eventsIn({ roots }: Graph): FoundEvent[] {
  const wholes = new Map<Thing, Thing>();
  const seen = new Set<Thing>();
  const waiting = [...roots].reverse();
  for (let thing = waiting.pop(); thing; thing = waiting.pop()) {
    if (seen.has(thing)) continue;
    seen.add(thing);
    const parts = PARTS.flatMap((name) => thing.things(name)).filter((part) => part !== thing);
    for (const part of parts) if (!wholes.has(part)) wholes.set(part, thing);
    for (const [name, values] of [...thing.properties].reverse()) {
      const things = values.filter((value) => typeof value === 'object');
      // What an event is part of is no activity that the page tells of, but lends it its place and organiser.
      if (name !== 'superEvent') waiting.push(...things.reverse());
      else if (things[0]) wholes.set(thing, thing.things('superEvent')[0] ?? things[0]);
    }
  }
  const isPart = (thing: Thing): boolean => wholes.has(thing);
  return [...seen]
    .filter((thing) => thing.is(EVENT) && !isOnlyItsParts(thing))
    .map((event) => {
      const whole = isPart(event) ? wholes.get(event) : undefined;
      return { event, ...(whole && { whole }) };
    });
}

/** A series, or an event whose parts are itself again on other days. */
function isOnlyItsParts(event: Thing): boolean {
  const parts = PARTS.flatMap((name) => event.things(name)).filter(
    (part) => part !== event && part.is(EVENT),
  );
  if (parts.length === 0) return false;
  return (
    event.is(/EventSeries$/) || parts.every((part) => isOccasionOf(part, event) && part.text('startDate'))
  );
}

/** Whether a part has no name of its own: then it is the whole once more, on another day. */
export function isOccasionOf(part: Thing, whole: Thing): boolean {
  const name = part.text('name');
  return name === undefined || name === whole.text('name');
}

/** Addresses in the lists of a page (`ItemList`), as written; crumbs of a path are none. */
export function listedIn({ roots }: Graph): string[] {
  const addresses: string[] = [];
  const seen = new Set<Thing>();
  const waiting = [...roots];
  for (let thing = waiting.pop(); thing; thing = waiting.pop()) {
    if (seen.has(thing) || thing.is(/^BreadcrumbList$/)) continue;
    seen.add(thing);
    for (const entry of thing.values('itemListElement')) {
      if (typeof entry === 'string') addresses.push(entry);
      if (typeof entry !== 'object') continue;
      const [item] = entry.values('item');
      const address = entry.text('url') ?? (typeof item === 'object' ? (item.text('url') ?? item.id) : item);
      if (typeof address === 'string') addresses.push(address);
    }
    for (const [, values] of thing.properties)
      waiting.push(...values.filter((value) => typeof value === 'object'));
  }
  return addresses;
}
