/** Finds what is wrong with a configuration. A fault is a sentence that names the path: `sources[2].url is missing.` */
import { FIELDS } from './sources/wordpress/fields.js';

type Check = (value: unknown, path: string, faults: string[]) => void;
type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const string: Check = (value, path, faults) => {
  if (value === undefined) faults.push(`${path} is missing.`);
  else if (typeof value !== 'string') faults.push(`${path} must be a text in quotes.`);
  else if (value.trim() === '') faults.push(`${path} is empty.`);
};

const text: Check = (value, path, faults) => {
  if (!isObject(value)) {
    string(value, path, faults);
    return;
  }
  if (Object.keys(value).length === 0) faults.push(`${path} has no language in it.`);
  for (const [language, words] of Object.entries(value)) string(words, `${path}.${language}`, faults);
};

const optional =
  (check: Check): Check =>
  (value, path, faults) => {
    if (value !== undefined) check(value, path, faults);
  };

const list =
  (check: Check): Check =>
  (value, path, faults) => {
    if (value === undefined) faults.push(`${path} is missing.`);
    else if (!Array.isArray(value)) faults.push(`${path} must be a list.`);
    else
      value.forEach((entry: unknown, at) => {
        check(entry, `${path}[${String(at)}]`, faults);
      });
  };

const table =
  (check: Check): Check =>
  (value, path, faults) => {
    if (value === undefined) faults.push(`${path} is missing.`);
    else if (!isObject(value)) faults.push(`${path} must be an object.`);
    else for (const [key, entry] of Object.entries(value)) check(entry, `${path}.${key}`, faults);
  };

const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, path, faults) => {
    if (value === undefined) faults.push(`${path} is missing.`);
    else if (!isObject(value)) faults.push(`${path} must be an object.`);
    else
      for (const [key, check] of Object.entries(checks))
        check(value[key], path ? `${path}.${key}` : key, faults);
  };

const number =
  (from: number, to: number): Check =>
  (value, path, faults) => {
    if (typeof value !== 'number' || value < from || value > to)
      faults.push(`${path} must be a number from ${String(from)} to ${String(to)}.`);
  };

const oneOrMore =
  (check: Check): Check =>
  (value, path, faults) => {
    (Array.isArray(value) ? list(check) : check)(value, path, faults);
  };

/** Dot paths into the entries of WordPress, which cannot do without the one of the start. */
const paths: Check = (value, path, faults) => {
  if (value === undefined)
    faults.push(`${path} is missing: it says where the start is, { "start": "acf.datum" }.`);
  else
    fields({
      ...Object.fromEntries(FIELDS.map((name) => [name, optional(oneOrMore(string))])),
      start: oneOrMore(string),
    })(value, path, faults);
};

/** What a source of one kind can say beyond what all can, by kind. */
const OF_KIND: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  jsonld: {
    follow: optional(oneOrMore(string)),
    mostPages: optional(number(1, 1000)),
    pause: optional(number(0, 60)),
  },
  wordpress: { fields: paths },
};

const ofKind = (source: unknown): Readonly<Record<string, Check>> => {
  const kind = isObject(source) ? source['kind'] : undefined;
  return (typeof kind === 'string' && Object.hasOwn(OF_KIND, kind) && OF_KIND[kind]) || {};
};

/** Keys that mean something, by where they stand. `$schema` and the like are for editors. */
const KEYS = {
  top: [
    'title',
    'languages',
    'base',
    'license',
    'self',
    'parks',
    'areas',
    'types',
    'feeds',
    'newsletter',
    'sources',
  ],
  park: [
    'name',
    'shortName',
    'aliases',
    'city',
    'county',
    'geo',
    'url',
    'areas',
    'about',
    'contact',
    'newsletter',
  ],
  area: ['name', 'aliases', 'parks'],
  source: ['park', 'kind', 'url', 'page', 'translations', 'defaults', 'areas'],
  defaults: [
    'type',
    'areas',
    'keywords',
    'eventAttendanceMode',
    'location',
    'inLanguage',
    'offers',
    'image',
    'audience',
    'accessibilitySummary',
    'contact',
  ],
} as const;

/**
 * A sentence for each key of a usable configuration that means nothing, such as a misspelt one; in reading order.
 */
export function unknownKeysOf(value: Fields): string[] {
  const entries = (table: unknown): [string, unknown][] => (isObject(table) ? Object.entries(table) : []);
  const sources = Array.isArray(value['sources']) ? (value['sources'] as unknown[]) : [];
  const named = (at: unknown, path: string, keys: readonly string[]): string[] =>
    entries(at).flatMap(([key]) =>
      keys.includes(key) || key.startsWith('$')
        ? []
        : [`${path ? `${path}.` : ''}${key} means nothing; the keys there are ${keys.join(', ')}.`],
    );
  return [
    ...named(value, '', KEYS.top),
    ...entries(value['parks']).flatMap(([id, park]) => named(park, `parks.${id}`, KEYS.park)),
    ...entries(value['areas']).flatMap(([id, area]) => named(area, `areas.${id}`, KEYS.area)),
    ...sources.flatMap((source, at) => {
      const path = `sources[${String(at)}]`;
      const { defaults, fields: mapped, kind } = isObject(source) ? source : {};
      return [
        ...named(source, path, [...KEYS.source, ...Object.keys(ofKind(source))]),
        ...named(defaults, `${path}.defaults`, KEYS.defaults),
        ...(kind === 'wordpress' ? named(mapped, `${path}.fields`, FIELDS) : []),
      ];
    }),
  ];
}

const oneOf =
  (allowed: readonly string[], what: string): Check =>
  (value, path, faults) => {
    if (typeof value !== 'string') string(value, path, faults);
    else if (!allowed.includes(value)) faults.push(`${path} is "${value}", but ${what} ${listed(allowed)}.`);
  };

const listed = (names: readonly string[]): string =>
  names.length > 0 ? `can only be ${names.join(', ')}` : 'there are none';

/**
 * Every fault of a parsed configuration, in reading order; an empty list means that it can be used.
 *
 * @param kinds the kinds of source that exist
 */
export function faultsOf(value: unknown, kinds: readonly string[]): string[] {
  if (!isObject(value)) return ['The configuration must be a JSON object.'];
  const faults: string[] = [];
  const parkIds = isObject(value['parks']) ? Object.keys(value['parks']) : [];
  const areaIds = isObject(value['areas']) ? Object.keys(value['areas']) : [];
  const park = oneOf(parkIds, 'a park');
  const area = oneOf(areaIds, 'an area');
  fields({
    title: optional(text),
    languages: optional(list(string)),
    base: optional(string),
    license: optional(string),
    self: optional(string),
    parks: table(
      fields({
        name: string,
        shortName: optional(string),
        aliases: optional(list(string)),
        city: string,
        county: string,
        url: string,
        areas: optional(list(area)),
        about: optional(text),
      }),
    ),
    areas: table(fields({ name: text, aliases: optional(list(string)), parks: optional(list(park)) })),
    types: optional(table(fields({ name: text }))),
    newsletter: optional(fields({ endpoint: string })),
    sources: list((source, path, faults) => {
      fields({
        park,
        kind: oneOf(kinds, 'a kind'),
        url: string,
        page: optional(string),
        translations: optional(table(string)),
        defaults: optional(fields({ areas: optional(list(area)) })),
        areas: optional(table(area)),
        ...ofKind(source),
      })(source, path, faults);
    }),
  })(value, '', faults);
  if (Array.isArray(value['sources']) && value['sources'].length === 0)
    faults.push('sources is empty: nothing to read.');
  return faults;
}
