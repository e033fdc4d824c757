import { Parser } from 'htmlparser2';
import { SourceError } from '../source-error.js';

/** An element of an item. */
export interface Field {
  /** In lower case, without its prefix. */
  readonly name: string;
  /** `ev`, `xcal`, `dc`; empty for the feed's own elements. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in it; elements in it as HTML. */
  readonly text: string;
  /** Whether it lies in another element of the item. */
  readonly isInner: boolean;
}

export interface Item {
  /** Line of the feed where it begins, from 1. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fields: readonly Field[];
}

const ROOTS = /^(?:rss|(?:\w+:)?rdf|feed)$/;
const ITEM = /^(?:item|entry)$/;
const LONGEST_TEXT = 200_000;
/** Elements that lie deeper in an item are markup of a text, and no one asks for what they say themselves. */
const DEEPEST_FIELD = 4;
/** The time that the parser takes for an element grows with how deep it lies. */
const DEEPEST = 1000;

/**
 * RSS 0.9–2.0 or Atom → its items. The parser knows no entities but XML's own five: those that a document type
 * declares are never unfolded, and what they would fetch is never fetched.
 *
 * @throws {SourceError} when the text is no feed, or its elements lie absurdly deep in each other
 */
export function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  const open: OpenField[] = [];
  const lineAt = lineCounter(text);
  let item: (Omit<Item, 'fields'> & { fields: OpenField[] }) | undefined;
  let root: string | undefined;
  let depth = 0;
  const write = (piece: string): void => {
    for (const field of open.slice(0, DEEPEST_FIELD))
      if (field.text.length < LONGEST_TEXT) field.text += piece;
  };
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (++depth > DEEPEST) throw new SourceError('The elements of the feed lie too deep in each other.');
        if (ROOTS.test(tag)) root ??= tag;
        if (item) {
          const [name = '', prefix = ''] = tag.split(':').reverse();
          const { href } = attributes;
          write(href === undefined ? `<${name}>` : `<${name} href="${href.replaceAll('"', '%22')}">`);
          const field = { name, prefix, attributes, text: '', isInner: open.length > 0 };
          open.push(field);
          item.fields.push(field);
        } else if (root !== undefined && ITEM.test(tag)) {
          item = { line: lineAt(parser.startIndex), attributes, fields: [] };
        }
      },
      ontext: write,
      onclosetag: () => {
        depth--;
        const field = open.pop();
        if (field) write(`</${field.name}>`);
        else if (item) {
          items.push(item);
          item = undefined;
        }
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  if (root === undefined)
    throw new SourceError('The file is no feed: it has neither <rss> nor <feed> nor <rdf:RDF>.');
  return items;
}

type OpenField = Omit<Field, 'text'> & { text: string };

/** Places in a text, in rising order → their lines. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let end = text.indexOf('\n');
  return (at) => {
    for (; end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
    return line;
  };
}
