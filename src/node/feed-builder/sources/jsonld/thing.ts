/** A value of a property: a text, a number, a truth or a thing; arrays are told one by one. */
export type Value = string | number | boolean | Thing;

/** A node of JSON-LD, with the names of schema.org whatever prefix they are written with. */
export class Thing {
  /** `MusicEvent`, `Place` … */
  types: readonly string[];
  /** `@id`, as written. */
  readonly id: string | undefined;
  readonly #properties: Map<string, Value[]>;
  readonly #graph: ReadonlyMap<string, Thing>;

  constructor(
    types: readonly string[],
    id: string | undefined,
    properties: Map<string, Value[]>,
    graph: ReadonlyMap<string, Thing>,
  ) {
    this.types = types;
    this.id = id;
    this.#properties = properties;
    this.#graph = graph;
  }

  /** All values of the first of the properties that has any; references to things of the page are followed. */
  values(...names: readonly string[]): readonly Value[] {
    const found = names.map((name) => this.#properties.get(name)).find((values) => values !== undefined);
    return (found ?? []).map((value) => (value instanceof Thing ? value.#resolved() : value));
  }

  /** The things among the values. */
  things(...names: readonly string[]): readonly Thing[] {
    return this.values(...names).filter((value) => value instanceof Thing);
  }

  /** The first value that is a text, or the name of a thing; as written. */
  text(...names: readonly string[]): string | undefined {
    return this.texts(...names)[0];
  }

  /** The values that are texts, or the names of things; as written. */
  texts(...names: readonly string[]): readonly string[] {
    return this.values(...names).flatMap((value) => {
      if (value instanceof Thing)
        return value
          .values('name')
          .filter((name) => typeof name === 'string')
          .slice(0, 1);
      return typeof value === 'boolean' ? [] : String(value).trim() || [];
    });
  }

  is(pattern: RegExp): boolean {
    return this.types.some((type) => pattern.test(type));
  }

  /** Its own properties with their values as they stand, references unresolved. */
  get properties(): Iterable<readonly [string, readonly Value[]]> {
    return this.#properties;
  }

  /** Takes over what another node of the same `@id` says and this one does not. */
  join(other: Thing): void {
    if (this.types.length === 0) this.types = other.types;
    for (const [name, values] of other.#properties)
      if (!this.#properties.has(name)) this.#properties.set(name, values);
  }

  #resolved(): Thing {
    return this.id !== undefined && this.#properties.size === 0 ? (this.#graph.get(this.id) ?? this) : this;
  }
}

/** Real ones are five or six deep. What lies deeper is left out, so that nothing has to be feared of recursion. */
const DEEPEST = 40;
const MOST_THINGS = 50_000;

/** Parsed JSON-LD → its things. Those of all scripts of a page are one graph: they refer to each other. */
export class Graph {
  /** The outermost things. */
  readonly roots: Thing[] = [];
  readonly #byId = new Map<string, Thing>();
  #things = 0;

  add(value: unknown): void {
    for (const found of this.#valuesOf(value, 0)) if (found instanceof Thing) this.roots.push(found);
  }

  #valuesOf(value: unknown, depth: number): Value[] {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [value];
    if (typeof value !== 'object' || value === null || depth > DEEPEST || this.#things > MOST_THINGS)
      return [];
    if (Array.isArray(value)) return inSwedish(value).flatMap((entry) => this.#valuesOf(entry, depth + 1));
    const node = new Map(Object.entries(value).map(([key, entry]) => [localName(key), entry as unknown]));
    const inner = node.get('@value') ?? node.get('@list') ?? node.get('@set');
    if (inner !== undefined) return this.#valuesOf(inner, depth + 1);
    const graph = node.get('@graph');
    const beside = graph === undefined ? [] : this.#valuesOf(graph, depth + 1);
    const isGraphAlone = beside.length > 0 && !node.has('@type');
    return isGraphAlone ? beside : [this.#thingOf(node, depth), ...beside];
  }

  #thingOf(node: ReadonlyMap<string, unknown>, depth: number): Thing {
    this.#things++;
    const types = [node.get('@type') ?? node.get('type') ?? []]
      .flat()
      .filter((type) => typeof type === 'string');
    const id = node.get('@id') ?? node.get('id');
    const properties = new Map<string, Value[]>();
    for (const [name, entry] of node) {
      if (name.startsWith('@')) continue;
      const values = this.#valuesOf(entry, depth + 1);
      if (values.length > 0) properties.set(name, values);
    }
    const thing = new Thing(
      types.map(localName),
      typeof id === 'string' ? id : undefined,
      properties,
      this.#byId,
    );
    if (thing.id !== undefined && properties.size > 0) {
      const known = this.#byId.get(thing.id);
      if (known) {
        known.join(thing);
        return known;
      }
      this.#byId.set(thing.id, thing);
    }
    return thing;
  }
}

/** `https://schema.org/startDate`, `schema:startDate` → `startDate` */
const localName = (name: string): string =>
  name.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i, '').trim();

/** Of the same text in several languages the Swedish one first. */
const inSwedish = (values: readonly unknown[]): readonly unknown[] =>
  values.every(isTagged) ? [...values].sort((one, other) => rank(one) - rank(other)).slice(0, 1) : values;

type Tagged = Readonly<Record<'@value' | '@language', unknown>>;
const isTagged = (value: unknown): value is Tagged =>
  typeof value === 'object' && value !== null && '@value' in value && '@language' in value;
const rank = (value: unknown): number =>
  isTagged(value) && /^sv\b/i.test(String(value['@language'])) ? 0 : 1;
