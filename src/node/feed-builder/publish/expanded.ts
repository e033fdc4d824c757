/**
 * A document in JSON-LD's expanded form (JSON-LD 1.1 Processing Algorithms, section 5.1), for programs that know
 * schema.org and not the feed's context. It does what that context asks for: terms, `@vocab`, containers by id and by
 * language, types `@id` and `@vocab`, languages and contexts of a term. A test compares it with a full processor.
 */

type Json = unknown;
type Table = Readonly<Record<string, Json>>;

interface Term {
  readonly '@id'?: string;
  readonly '@type'?: string;
  readonly '@container'?: string;
  readonly '@language'?: string | null;
  readonly '@context'?: Context;
}
type Context = Readonly<Record<string, Term | string | number | null>>;

const isTable = (value: Json): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [value]);
/** In code point order, as the algorithm goes through an object. */
const entriesOf = (table: Table): [string, Json][] =>
  Object.entries(table).sort(([one], [other]) => (one < other ? -1 : 1));

/** The document as a list of nodes; relative addresses stay relative to where it lies. */
export function expanded(document: Table): object[] {
  const { '@context': context, ...node } = document;
  return [expandNode(node, isTable(context) ? (context as Context) : {})];
}

function termOf(key: string, context: Context): Term | null {
  const term = Object.hasOwn(context, key) ? context[key] : undefined;
  if (term === null) return null;
  return { ...(isTable(term) && term), '@id': addressOf(key, context) };
}

/** The keyword or the address that a word of the vocabulary stands for. */
function addressOf(word: string, context: Context): string {
  const term = Object.hasOwn(context, word) ? context[word] : undefined;
  const name =
    typeof term === 'object' && term !== null
      ? (term['@id'] ?? word)
      : typeof term === 'string'
        ? term
        : word;
  const vocabulary = context['@vocab'];
  return /[:@]/.test(name) || typeof vocabulary !== 'string' ? name : vocabulary + name;
}

function expandNode(node: Table, context: Context): Record<string, Json> {
  const result: Record<string, Json[] | string> = {};
  for (const [key, value] of entriesOf(node)) {
    const term = key.startsWith('@') ? null : termOf(key, context);
    const property = term?.['@id'];
    if (!term || property === undefined || value === undefined || value === null) continue;
    if (property === '@id' && typeof value === 'string') result['@id'] = value;
    else if (property === '@type' && typeof value === 'string') result['@type'] = [addressOf(value, context)];
    else {
      const own = term['@context'] ? { ...context, ...term['@context'] } : context;
      const before = result[property];
      result[property] = [...(Array.isArray(before) ? before : []), ...expandValues(value, term, own)];
    }
  }
  return result;
}

function expandValues(value: Json, term: Term, context: Context): Json[] {
  if (isTable(value) && term['@container'] === '@language')
    return entriesOf(value).flatMap(([language, texts]) =>
      listOf(texts).map((text) => ({ '@value': text, '@language': language.toLowerCase() })),
    );
  if (isTable(value) && term['@container'] === '@id')
    return entriesOf(value).flatMap(([id, nodes]) =>
      listOf(nodes).map((node) => ({ '@id': id, ...(isTable(node) && expandNode(node, context)) })),
    );
  return listOf(value).flatMap((entry) => {
    if (entry === undefined || entry === null) return [];
    return [isTable(entry) ? expandNode(entry, context) : expandScalar(entry, term, context)];
  });
}

function expandScalar(value: Json, term: Term, context: Context): object {
  if (typeof value !== 'string') return { '@value': value };
  if (term['@type'] === '@id') return { '@id': value };
  if (term['@type'] === '@vocab') return { '@id': addressOf(value, context) };
  const language = term['@language'] === undefined ? context['@language'] : term['@language'];
  return {
    '@value': value,
    ...(typeof language === 'string' && { '@language': language.toLowerCase() }),
  };
}
