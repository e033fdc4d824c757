import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import ts from 'typescript';
import { FeedError } from '../../../src/feed/errors.js';
import { decodeFeed, readFeed } from '../../../src/feed/reader.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
}

const schema = JSON.parse(readFileSync('src/feed/feed.schema.json', 'utf8')) as Schema & {
  readonly $defs: Readonly<Record<string, Schema>>;
};
const nameIn = ({ $ref = '' }: Schema): string => $ref.replace('#/$defs/', '');
const definition = (name: string): Schema => {
  const found = schema.$defs[name];
  assert(found, `the schema has no ${name}`);
  return found;
};

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: false });
addFormats.default(ajv);
const validate: ValidateFunction = ajv.compile(schema);
const isValid = (value: unknown): boolean => validate(value);
/** What the schema said of the last value. */
const refusal = (): string => ajv.errorsText(validate.errors);

const source = ts.createSourceFile(
  'types.ts',
  readFileSync('src/feed/types.ts', 'utf8'),
  ts.ScriptTarget.ES2022,
  true,
);
const interfaces = source.statements.filter(ts.isInterfaceDeclaration);
const aliases = source.statements.filter(ts.isTypeAliasDeclaration);

/** What a type or a schema lets through, in words that both can be put in. */
type Kind = string | { readonly [key: string]: Kind };

const sorted = (kinds: readonly Kind[]): Kind =>
  kinds.length === 1
    ? kinds[0]!
    : {
        anyOf: kinds
          .map((kind) => JSON.stringify(kind))
          .sort()
          .join(' | '),
      };

const fieldsOfType = (members: ts.NodeArray<ts.TypeElement>): Kind =>
  Object.fromEntries(
    members.filter(ts.isPropertySignature).map((member): [string, Kind] => {
      const name = (member.name as ts.Identifier | ts.StringLiteral).text;
      return [member.questionToken ? `${name}?` : name, kindOfType(member.type!)];
    }),
  );

function kindOfType(node: ts.TypeNode): Kind {
  if (ts.isParenthesizedTypeNode(node)) return kindOfType(node.type);
  if (ts.isTypeOperatorNode(node)) return kindOfType(node.type);
  if (ts.isArrayTypeNode(node)) return { list: kindOfType(node.elementType) };
  if (ts.isTypeLiteralNode(node)) return fieldsOfType(node.members);
  if (ts.isUnionTypeNode(node)) return sorted(node.types.map(kindOfType));
  if (ts.isLiteralTypeNode(node)) return node.literal.getText().replaceAll("'", '"');
  if (ts.isTypeReferenceNode(node)) {
    const [first, second] = node.typeArguments ?? [];
    switch (node.typeName.getText()) {
      case 'Readonly':
      case 'Partial':
        return kindOfType(first!);
      case 'Record':
        return { record: kindOfType(second!), keys: kindOfType(first!) };
      default:
        return kindOfName(node.typeName.getText());
    }
  }
  return node.getText();
}

function kindOfName(name: string): Kind {
  const alias = aliases.find((found) => found.name.text === name);
  if (alias) return kindOfType(alias.type);
  const found = interfaces.find((declared) => declared.name.text === name);
  assert(found, `types.ts has no ${name}`);
  return fieldsOfType(found.members);
}

const fieldsOfSchema = ({ properties = {}, required = [] }: Schema): Kind =>
  Object.fromEntries(
    Object.entries(properties).map(([name, field]): [string, Kind] => [
      required.includes(name) ? name : `${name}?`,
      kindOfSchema(field),
    ]),
  );

function kindOfSchema(part: Schema): Kind {
  if (part.$ref) return kindOfSchema(definition(nameIn(part)));
  if (part.enum) return sorted(part.enum.map((value) => JSON.stringify(value)));
  if (part.const !== undefined) return typeof part.const;
  if (part.properties) return fieldsOfSchema(part);
  if (part.anyOf) {
    const kinds = part.anyOf.map(kindOfSchema);
    return kinds.every((kind) => kind === 'string') ? 'string' : sorted(kinds);
  }
  if (part.items) return { list: kindOfSchema(part.items) };
  if (part.additionalProperties)
    return {
      record: kindOfSchema(part.additionalProperties),
      keys: part.propertyNames ? kindOfSchema(part.propertyNames) : 'string',
    };
  return part.type ?? 'unknown';
}

describe('types.ts and feed.schema.json', () => {
  for (const { name, members } of interfaces) {
    const part = name.text === 'FeedDocument' ? schema : definition(name.text);
    test(`agree on the fields of ${name.text}, which of them are required, and what each holds`, () => {
      assert.deepEqual(fieldsOfSchema(part), fieldsOfType(members));
    });
  }

  for (const { name, type } of aliases) {
    test(`agree on what a ${name.text} is`, () => {
      assert.deepEqual(kindOfSchema(definition(name.text)), kindOfType(type));
    });
  }

  test('define no object or set of words that the other lacks', () => {
    // Written in place in types.ts.
    const known = new Set(['Subscription', ...[...interfaces, ...aliases].map(({ name }) => name.text)]);
    const defined = Object.entries(schema.$defs)
      .filter(([, part]) => part.properties ?? part.enum)
      .map(([name]) => name);
    assert.deepEqual(
      defined.filter((name) => !known.has(name)),
      [],
    );
  });
});

const two = (value: number): string => String(value).padStart(2, '0');
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dateTime = fc
  .tuple(
    day,
    fc.integer({ min: 0, max: 23 }).map(two),
    fc.integer({ min: 0, max: 59 }).map(two),
    fc.integer({ min: 0, max: 59 }).map(two),
    fc.constantFrom('', '.5', '.123'),
    fc.constantFrom('Z', '+01:00', '+02:00', '-23:59', '+05:30'),
  )
  .map(
    ([date, hours, minutes, seconds, fraction, zone]) =>
      `${date}T${hours}:${minutes}:${seconds}${fraction}${zone}`,
  );
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('Skog & trä', '__proto__', 'constructor', '<b>', '2026-02-30', 'rad\nrad'),
  )
  .map((value) => value.trim() || 'x');
const byName: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Line: line,
  Link: fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom('mailto:info@park.example', 'tel:+46-70', 'HTTP://EXAMPLE.se'),
  ),
  Date: day,
  DateTime: dateTime,
};

/** Values of the shape that a schema describes. */
function valuesOf(part: Schema): fc.Arbitrary<unknown> {
  if (part.minItems) return fc.constantFrom(['sv'], ['en', 'sv-FI']);
  if (part.$ref) return byName[nameIn(part)] ?? valuesOf(definition(nameIn(part)));
  if (part.enum) return fc.constantFrom(...part.enum);
  if (part.const !== undefined) return fc.constant(part.const);
  if (part.properties) {
    const fields = Object.entries(part.properties).map(([name, field]) => [name, valuesOf(field)] as const);
    return fc.record(Object.fromEntries(fields), {
      requiredKeys: [...(part.required ?? [])],
      noNullPrototype: true,
    });
  }
  if (part.anyOf) return fc.oneof(...part.anyOf.map(valuesOf));
  if (part.items)
    return part.uniqueItems
      ? fc.uniqueArray(valuesOf(part.items), { maxLength: 3, selector: (value) => JSON.stringify(value) })
      : fc.array(valuesOf(part.items), { maxLength: 3 });
  if (part.additionalProperties) {
    const keys = part.propertyNames ? valuesOf(part.propertyNames) : line;
    return fc
      .array(fc.tuple(keys as fc.Arbitrary<string>, valuesOf(part.additionalProperties)), {
        minLength: 1,
        maxLength: 3,
      })
      .map((entries) => Object.fromEntries(entries));
  }
  switch (part.type) {
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc
        .double({ min: part.minimum ?? -1e9, max: part.maximum ?? 1e9, noNaN: true })
        .map((value) => value + 0);
    case 'string':
      // Only a currency has a pattern of its own.
      return fc.constantFrom('SEK', 'EUR');
    default:
      return fc.constant({});
  }
}

type Loose = Record<string, unknown>;

/** Valid documents: the schema's shape, and what it can't say, that the ids which items name are listed. */
const validFeeds = fc
  .tuple(valuesOf(schema), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
  .map(([value, coins]) => {
    const feed = structuredClone(value) as Loose & { parks: object; areas: object; items: Loose[] };
    feed['version'] = '1.4';
    const parks = Object.keys(feed.parks);
    const areas = Object.keys(feed.areas);
    feed.items.forEach((item, index) => {
      item['id'] = `item-${index}`;
      item['park'] = parks[index % parks.length];
      if (item['areas']) item['areas'] = areas.slice(index);
      if (Array.isArray(item['coOrganizers']))
        item['coOrganizers'] = [
          ...parks.slice(index),
          ...(item['coOrganizers'] as unknown[]).filter((other) => typeof other !== 'string'),
        ];
      // The end is not before the start: either it is the same, or there is none.
      delete item['endDate'];
      if (coins[index] && item['startDate']) item['endDate'] = item['startDate'];
      if (!item['startDate']) item['ongoing'] = true;
    });
    return feed;
  });

/** Without prototypes and without the context, which no reader keeps. */
const plain = (feed: Loose): unknown => JSON.parse(JSON.stringify({ ...feed, '@context': undefined }));

describe('a document that the schema accepts', () => {
  test('is read without a problem, and as it stands', () => {
    fc.assert(
      fc.property(validFeeds, (feed) => {
        assert(isValid(feed), refusal());
        const { document, problems } = readFeed(feed);
        assert.deepEqual(problems, []);
        assert.deepEqual(plain({ ...document }), plain(feed));
      }),
      { numRuns: 200 },
    );
  });

  test('is read from its bytes just so', () => {
    fc.assert(
      fc.property(validFeeds, (feed) => {
        const { document } = decodeFeed(new TextEncoder().encode(JSON.stringify(feed)));
        assert.deepEqual(plain({ ...document }), plain(feed));
      }),
    );
  });

  test("is also what the tests' own fixture makes", () => {
    assert(isValid(makeFeed({ items: [makeActivity()] })), refusal());
  });
});

const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    91,
    1e300,
    '',
    ' ',
    ' blanks around ',
    'text',
    'javascript:alert(1)',
    ' https://park.example/ ',
    'data:text/html,<script>',
    'https:///',
    '2026-02-30',
    '2026-11-26',
    ' 2026-11-26',
    '2026-11-26T09:00',
    '2026-11-26 09:00:00+0100',
    '2026-11-26t09:00:00z',
    '2026-11-26T09:00:00',
    '2026-11-26T09:00:00+99:99',
    '2026-11-26T24:00:00Z',
    '2026-12-31T23:59:60Z',
    '2026-11-26T09:00:00.25+01:00',
    '1026-11-26',
    '9999-12-31T23:59:59Z',
    'sek',
    'SEK',
    'EventScheduled',
    'https://schema.org/EventCancelled',
    [],
    {},
    [null],
    ['a', 'a'],
    [{}],
    { sv: '' },
    { sv: null },
    { sv: 'svenska', en: 7 },
    { name: 'En organisation' },
  ),
  fc.jsonValue(),
);

/** All places in a value: the keys that lead to each. */
const placesIn = (value: unknown): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, below]) => [
        [key],
        ...placesIn(below).map((rest) => [key, ...rest]),
      ])
    : [];

const REMOVE = Symbol('remove');

function changed(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy: Loose | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Loose) };
  const below = changed((copy as Loose)[key], rest, replacement);
  if (below === REMOVE && !Array.isArray(copy)) Reflect.deleteProperty(copy, key);
  else (copy as Loose)[key] = below === REMOVE ? null : below;
  return copy;
}

/** A valid document of several items, one of them changed in one place. */
const changedFeeds = fc
  .tuple(
    validFeeds.filter(({ items }) => items.length > 1),
    fc.nat(),
    fc.nat(),
    fc.oneof({ weight: 6, arbitrary: hostile }, { weight: 1, arbitrary: fc.constant(REMOVE) }),
  )
  .map(([feed, which, where, replacement]) => {
    const index = which % feed.items.length;
    const places = placesIn(feed.items[index]);
    const item = changed(feed.items[index], places[where % places.length]!, replacement);
    return { feed, index, broken: { ...feed, items: feed.items.with(index, item as Loose) } };
  });

describe('an item that the schema refuses', () => {
  test('is named with its place, a reason and its title, and leaves all others as they were', () => {
    let refused = 0;
    fc.assert(
      fc.property(changedFeeds, ({ feed, index, broken }) => {
        const { document, problems } = readFeed(broken);
        const others = plain({ items: feed.items.filter((_, position) => position !== index) });
        const kept = plain({
          items: document.items.filter(({ id }) =>
            feed.items.some((item, i) => i !== index && item['id'] === id),
          ),
        });
        assert.deepEqual(kept, others);
        for (const { path, reason } of problems) {
          assert(path.startsWith(`items[${index}]`), path);
          assert.match(reason, /^[a-z]/);
        }
        if (isValid(broken)) return;
        refused += 1;
        assert(problems.length > 0, refusal());
        const name = broken.items[index]?.['name'];
        if (typeof name === 'string') assert(problems.every(({ title }) => title === name));
      }),
      { numRuns: 500 },
    );
    assert(refused > 100, `only ${refused} changes were refused`);
  });

  test('is shown without the fault, or not at all: what is read can be read again without a problem', () => {
    fc.assert(
      fc.property(changedFeeds, ({ broken }) => {
        const { document } = readFeed(broken);
        assert.deepEqual(readFeed(document).problems, []);
        assert(isValid(plain({ ...document })), refusal());
      }),
      { numRuns: 200 },
    );
  });

  test('is dropped exactly when a problem says so', () => {
    fc.assert(
      fc.property(changedFeeds, ({ broken }) => {
        const { document, problems } = readFeed(broken);
        const dropped = problems.filter((problem) => problem.dropped);
        assert.equal(document.items.length, broken.items.length - dropped.length);
      }),
    );
  });
});

describe('a whole document that the schema refuses', () => {
  test('is read as far as it goes, or refused with a FeedError', () => {
    fc.assert(
      fc.property(validFeeds, fc.nat(), hostile, (feed, where, replacement) => {
        const places = placesIn(feed).filter(([key]) => key !== 'items');
        const broken = changed(feed, places[where % places.length]!, replacement);
        try {
          const { document } = readFeed(broken);
          assert.deepEqual(readFeed(document).problems, []);
        } catch (error) {
          if (!(error instanceof FeedError)) throw error;
        }
      }),
      { numRuns: 200 },
    );
  });
});
