import { isRecord } from '../../../../feed/rules.js';
import type { GeoCoordinates, Image } from '../../../../feed/types.js';
import type { Label } from '../../source-activity.js';
import { embeddedTerms, lineOf, pictureOf, textOf, type Fields } from '../../wordpress-entry.js';

/** The fields that say the same as a labelled line of a description. */
export const LABELS = {
  register: 'registration',
  deadline: 'deadline',
  price: 'price',
  seats: 'seats',
  waitingList: 'waitingList',
  organizers: 'organizers',
  audience: 'audience',
  languages: 'languages',
  accessibility: 'accessibility',
  contact: 'contact',
  type: 'type',
  areas: 'areas',
  status: 'status',
} as const satisfies Readonly<Record<string, Label>>;

/** What of an activity can be looked for in an entry. */
export const FIELDS = [
  'start',
  'startTime',
  'end',
  'endTime',
  'title',
  'summary',
  'description',
  'link',
  'place',
  'town',
  'image',
  'keywords',
  'id',
  ...(Object.keys(LABELS) as (keyof typeof LABELS)[]),
] as const;

export type Field = (typeof FIELDS)[number];

const NAMED_BY_TERMS: ReadonlySet<Field> = new Set([
  'type',
  'areas',
  'keywords',
  'audience',
  'organizers',
  'town',
]);

/** Where in an entry each is, as dot paths: `acf.datum`. Of several the first counts that holds anything. */
export type FieldPaths = Readonly<Partial<Record<Field, string | readonly string[]>>>;

/** What an entry holds where the configuration says. */
export class MappedEntry {
  readonly #entry: Fields;
  readonly #paths: FieldPaths;

  constructor(entry: Fields, paths: FieldPaths) {
    this.#entry = entry;
    this.#paths = paths;
  }

  /** The paths of a field as they are written, for reports. */
  pathOf(field: Field): string {
    const paths = this.#paths[field] ?? field;
    return typeof paths === 'string' ? paths : paths.join(', ');
  }

  /** Everything at the first of the field's paths where there is anything. */
  values(field: Field): readonly unknown[] {
    return this.#lists(field)[0] ?? [];
  }

  /** Each value in words, on a line. */
  words(field: Field): string[] {
    return this.values(field).flatMap((value) => this.#wordsOf(value, field) || []);
  }

  /** All of it on one line. A place may be told in several fields, whose words follow each other. */
  line(field: Field): string {
    const lists = field === 'place' ? this.#lists(field) : [this.values(field)];
    const words = lists.flat().map((value) => this.#wordsOf(value, field));
    return [...new Set(words.filter(Boolean))].join(', ');
  }

  /** With its paragraphs. */
  text(field: Field): string {
    const texts = this.values(field).map((value) => textOf(value) || this.#wordsOf(value, field));
    return texts.filter(Boolean).join('\n\n');
  }

  /** An address where there is one, otherwise what it says in its place. */
  link(field: Field): string {
    return addressOf(this.values(field)[0]) || this.line(field);
  }

  picture(): Image | undefined {
    const [value] = this.values('image');
    return pictureOf(isRecord(value) ? value : { url: value });
  }

  /** The point of a map in which a place was chosen. */
  point(): GeoCoordinates | undefined {
    for (const value of this.values('place')) {
      if (!isRecord(value)) continue;
      const [latitude, longitude] = [Number(value['lat']), Number(value['lng'])];
      if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0))
        return { latitude, longitude };
    }
    return undefined;
  }

  #lists(field: Field): unknown[][] {
    return [this.#paths[field] ?? []]
      .flat()
      .map((path) => valuesAt(this.#entry, path))
      .filter((list) => list.length > 0);
  }

  /** Lists of choices name theirs in one of several ways; a term may be there with its number alone. */
  #wordsOf(value: unknown, field: Field): string {
    if (typeof value === 'number') {
      const terms = NAMED_BY_TERMS.has(field) ? embeddedTerms(this.#entry) : [];
      const term = terms.find(({ id }) => id === value);
      return term ? lineOf(term['name']) : String(value);
    }
    const line = lineOf(value);
    if (line !== '' || !isRecord(value)) return line;
    const { name, title, label, post_title: post, address, value: chosen } = value;
    return [name, title, label, post, address, chosen].map(lineOf).find(Boolean) ?? '';
  }
}

/** Links, files and posts are objects with their address in them. */
function addressOf(value: unknown): string {
  if (!isRecord(value)) return '';
  const { url, link, source_url: source, permalink, guid } = value;
  return [url, link, source, permalink, guid].map(lineOf).find(Boolean) ?? '';
}

/** The values at a dot path, without the empty ones; a step that meets a list goes on in all of its entries. */
export function valuesAt(entry: unknown, path: string): unknown[] {
  let found: unknown[] = [entry];
  for (const step of path.split('.')) {
    if (!/^\d+$/.test(step)) found = found.flat();
    found = found.flatMap((value) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? [(value as Fields)[step]]
        : [],
    );
  }
  // Advanced Custom Fields writes false where nothing was filled in.
  return found
    .flat()
    .filter((value) => value !== null && value !== undefined && value !== '' && value !== false);
}
