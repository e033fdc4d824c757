type Json = string | Item;

interface Item {
  readonly types: readonly string[];
  readonly id?: string;
  readonly properties: Map<string, Json[]>;
}

/** An element that is open. */
interface Open {
  /** Names of the property that it is, and the item whose. */
  readonly names: readonly string[];
  readonly owner?: Item;
  /** Its value, where that is not the text in it. */
  readonly value?: Json;
  readonly item?: Item;
  /** Where its text begins. */
  readonly from: number;
  readonly isSilent: boolean;
}

const SILENT = new Set(['script', 'style', 'template', 'noscript']);
/** More than any page about activities has. */
const MOST_PROPERTIES = 5000;
const LONGEST_TEXT = 5000;
const DEEPEST = 16;

/** Gathers the microdata of a page (HTML Living Standard, section 5) while it is read, without `itemref`. */
export class Microdata {
  readonly #items: Item[] = [];
  readonly #open: Open[] = [];
  /** The items that are open, the innermost last. */
  readonly #owners: Item[] = [];
  #text = '';
  #silent = 0;
  #properties = 0;

  /** The items that are property of none, as JSON-LD. */
  get items(): string[] {
    return this.#items.map((item) => JSON.stringify(item, asJsonLd));
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { itemprop, itemscope, itemtype = '', itemid } = attributes;
    const owner = this.#owners.at(-1);
    const isItem = itemscope !== undefined && this.#owners.length < DEEPEST;
    const item = isItem ? itemOf(itemtype, itemid) : undefined;
    const names =
      owner && itemprop !== undefined && this.#properties < MOST_PROPERTIES ? words(itemprop) : [];
    const value = item ?? valueOf(name, attributes);
    const isSilent = SILENT.has(name);
    if (item) {
      if (names.length === 0 && this.#items.length < MOST_PROPERTIES) this.#items.push(item);
      this.#owners.push(item);
    }
    if (isSilent) this.#silent++;
    this.#open.push({
      names,
      isSilent,
      from: this.#text.length,
      ...(owner && { owner }),
      ...(item && { item }),
      ...(value !== undefined && { value }),
    });
  }

  text(piece: string): void {
    if (this.#owners.length > 0 && this.#silent === 0) this.#text += piece;
  }

  close(): void {
    const element = this.#open.pop();
    if (!element) return;
    const { owner, names, value, item, from, isSilent } = element;
    if (isSilent) this.#silent--;
    if (item) this.#owners.pop();
    for (const name of names) {
      const values = owner?.properties.get(name) ?? [];
      values.push(value ?? this.#text.slice(from, from + LONGEST_TEXT).trim());
      owner?.properties.set(name, values);
      this.#properties++;
    }
    if (this.#owners.length === 0) this.#text = '';
  }
}

const words = (list: string): string[] => list.trim().split(/\s+/).filter(Boolean);

const itemOf = (types: string, id: string | undefined): Item => ({
  types: words(types),
  ...(id !== undefined && { id }),
  properties: new Map(),
});

/** What an element says other than by its text. Search engines take `content` on any element, and so pages write it. */
function valueOf(
  name: string,
  { content, href, src, datetime, value }: Readonly<Record<string, string>>,
): string | undefined {
  if (content !== undefined) return content;
  if (name === 'a' || name === 'link' || name === 'area') return href ?? '';
  if (name === 'time') return datetime;
  if (name === 'data' || name === 'meter') return value;
  return name === 'meta' ? '' : src;
}

function asJsonLd(_key: string, value: unknown): unknown {
  const item = value as Partial<Item> | null;
  if (!(item?.properties instanceof Map)) return value;
  return {
    '@type': item.types,
    ...(item.id !== undefined && { '@id': item.id }),
    ...Object.fromEntries(item.properties),
  };
}
