import type { Availability, EventStatus } from '../../feed/types.js';

/** What editors write in front of a title, or after it, to say how things stand. */
const MARKS: readonly (readonly [RegExp, Marks])[] = [
  [/inst(?:ä|ae?)ll(?:t|d|da)|avlyst|cancell?ed/, { status: 'EventCancelled' }],
  [/flyttat?(?: till)? (?:online|digitalt)|blir digitalt|moved online/, { status: 'EventMovedOnline' }],
  [/framflytta(?:t|d|de)|uppskjut(?:et|en)|skjuts upp|postponed/, { status: 'EventPostponed' }],
  [/nytt datum|ny tid|ombokat|rescheduled|new date/, { status: 'EventRescheduled' }],
  [/full(?:bokat|bokad|tecknat|tecknad)|slutsålt|fully booked|sold out/, { availability: 'SoldOut' }],
  [/få platser kvar|få kvar|few (?:seats|places) left/, { availability: 'LimitedAvailability' }],
];

interface Marks {
  readonly status?: EventStatus;
  readonly availability?: Availability;
}

const WORDS = MARKS.map(([words]) => words.source).join('|');
const IN_FRONT = new RegExp(
  String.raw`^\s*(?:[[(*]\s*)?(${WORDS})\s*(?:[\])*]+\s*[:!–—-]?|[:!–—-]+)\s*`,
  'i',
);
const BEHIND = new RegExp(
  String.raw`\s*(?:[[(]\s*(${WORDS})\s*!?\s*[\])]|[–—:-]\s*(${WORDS})\s*!?)\s*$`,
  'i',
);

/** "Inställt: Frukostmöte" → the title alone and what its marks say. */
export function readMarks(title: string): Marks & { readonly name: string } {
  let name = title.trim();
  let marks: Marks = {};
  for (;;) {
    const match = IN_FRONT.exec(name) ?? BEHIND.exec(name);
    const rest = match && `${name.slice(0, match.index)}${name.slice(match.index + match[0].length)}`.trim();
    // A title that is nothing but the mark keeps it: it has to be called something.
    if (!match || !rest) return { ...marks, name };
    marks = { ...meaning(match[1] ?? match[2] ?? ''), ...marks };
    name = rest;
  }
}

/** What a word of a status column means: "Inställt", "Fullbokat", "Framflyttat". */
export function meaning(word: string): Marks {
  return MARKS.find(([words]) => new RegExp(`^\\s*(?:${words.source})`, 'i').test(word))?.[1] ?? {};
}
