import { selectionOf, type Selection } from './selection.js';

/** What a page's address says of a list: what is chosen, and the id of the activity that is open. */
export interface QueryState {
  readonly selection: Selection;
  readonly activity?: string | undefined;
}

/** The prefix is a word of an editor's; what can't stand in a name unharmed is left out of it. */
const nameOf = (prefix: string, parameter: string): string =>
  `${prefix.replace(/[^\p{L}\p{N}_-]/gu, '') || 'sydost'}-${parameter}`;

/** Options are parted by commas; one of their own is written as JSON Pointer writes a slash (RFC 6901 section 3). */
const joined = (options: readonly string[]): string =>
  options
    .filter(Boolean)
    .map((option) => option.replaceAll('~', '~0').replaceAll(',', '~1'))
    .join(',');

const parted = (values: readonly string[]): readonly string[] =>
  values
    .flatMap((value) => value.split(','))
    .filter(Boolean)
    .map((option) => option.replaceAll('~1', ',').replaceAll('~0', '~'));

/**
 * A page's query with the state of one list in it: `?sydost-areas=energi,e-handel&sydost-open=1`.
 *
 * @param search the query as it is, `location.search`; the parameters of others stay, byte for byte and in order
 * @param prefix begins the names of this list's parameters; `sydost` where it is empty
 * @returns the query with its `?`; empty where it has no parameter
 */
export function writeQuery(search: string, prefix: string, { selection, activity = '' }: QueryState): string {
  const { areas, parks, types, places, from, to, registration, text } = selection;
  const own = Object.entries({
    areas: joined(areas),
    parks: joined(parks),
    types: joined(types),
    places: joined(places),
    from,
    to,
    open: registration && '1',
    q: text,
    activity,
  }).map(([parameter, value]) => [nameOf(prefix, parameter), value] as const);
  const isOwn = (parameter: string): boolean => {
    const [name] = new URLSearchParams(`?${parameter}`).keys();
    return own.some(([known]) => known === name);
  };
  const query = search.replace(/^\?/, '');
  const parameters = [
    ...(query ? query.split('&').filter((parameter) => !isOwn(parameter)) : []),
    // A comma may stand in a query (RFC 3986 section 3.4), and reads better.
    ...own.flatMap(([name, value]) =>
      value ? [new URLSearchParams({ [name]: value }).toString().replaceAll('%2C', ',')] : [],
    ),
  ].join('&');
  return parameters && `?${parameters}`;
}

/**
 * The state of a list in a page's query, whoever wrote it: what can't be read counts as not chosen. Of a parameter that
 * is there more than once all options count, else the first.
 */
export function readQuery(search: string, prefix: string): QueryState {
  const query = new URLSearchParams(search);
  const all = (parameter: string): readonly string[] => query.getAll(nameOf(prefix, parameter));
  const first = (parameter: string): string => all(parameter)[0] ?? '';
  const activity = first('activity');
  return {
    selection: selectionOf({
      areas: parted(all('areas')),
      parks: parted(all('parks')),
      types: parted(all('types')),
      places: parted(all('places')),
      from: first('from'),
      to: first('to'),
      registration: first('open') === '1' ? 'open' : '',
      text: first('q'),
    }),
    ...(activity ? { activity } : {}),
  };
}
