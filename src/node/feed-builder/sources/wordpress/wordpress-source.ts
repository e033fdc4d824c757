import { isRecord } from '../../../../feed/rules.js';
import { addDays, dayAt } from '../../../../feed/time.js';
import { instanceAt } from '../../identity.js';
import type { Label, SourceActivity, SourceProblem, SourceReading } from '../../source-activity.js';
import {
  changedAt,
  embeddedTerms,
  excerptOf,
  featuredPicture,
  lineOf,
  namesOf,
  textOf,
  type Fields,
} from '../../wordpress-entry.js';
import { entriesOf, type Entry } from '../../wordpress-rest.js';
import type { SourceRequest } from '../read-source.js';
import { SourceError } from '../source-error.js';
import { LABELS, MappedEntry, type FieldPaths } from './fields.js';
import { missingStart } from './missing-start.js';
import { occasionsOf } from './occasion.js';

/** Dates without a year are taken as the closest to this many days from now: three months back, nine ahead. */
const MIDDLE_OF_YEAR = 91;

interface Context {
  readonly address: string;
  /** `YYYY-MM-DD` */
  readonly near: string;
  readonly problems: SourceProblem[];
}

/**
 * The entries of a type of post of WordPress (`/wp-json/wp/v2/…`) → activities. WordPress knows no dates of them:
 * the configuration says in which fields they are.
 *
 * @throws {SourceError} when a page cannot be had, is no list, or no entry has a start where it should be
 */
export async function readWordpress({
  source,
  address,
  now,
  fetching,
}: SourceRequest): Promise<SourceReading> {
  const paths = source.fields ?? {};
  const { entries, problems } = await entriesOf(
    {
      address,
      parameters: { per_page: '100', _embed: 'wp:featuredmedia,wp:term' },
      listIn: (answer) => answer,
      hint: 'Entries are listed at /wp-json/wp/v2/, followed by the type of post; /wp-json/wp/v2/types tells which there are.',
    },
    fetching,
  );
  const mapped = entries.map((entry) => ({ ...entry, fields: new MappedEntry(entry.value, paths) }));
  const [first] = mapped;
  if (first && mapped.every(({ fields }) => fields.values('start').length === 0))
    throw new SourceError(missingStart(first.fields.pathOf('start'), first.value, dayAt(now)));
  const context = { address, near: addDays(dayAt(now), MIDDLE_OF_YEAR), problems };
  return { activities: mapped.flatMap((entry) => activitiesOf(entry, paths, context)), problems };
}

/** One activity, or one for each of its dates. */
function activitiesOf(
  { value: entry, page, fields }: Entry & { readonly fields: MappedEntry },
  paths: FieldPaths,
  { address, near, problems }: Context,
): SourceActivity[] {
  const name = fields.line('title') || lineOf(entry['title']);
  const report = (field: string, reason: string): void => {
    problems.push({ page, field, ...(name && { title: name }), reason });
  };
  const { content } = entry;
  if (name === '') report('title', 'The entry has no title; it was left out.');
  if (isRecord(content) && content['protected'] === true)
    report('content', 'It can only be read with a password; it was left out.');
  if (name === '' || (isRecord(content) && content['protected'] === true)) return [];
  const occasions = occasionsOf(fields, near, report);
  const description = fields.text('description') || textOf(content);
  const summary = fields.line('summary') || excerptOf(entry['excerpt'], description);
  const url = fields.link('link') || lineOf(entry['link']);
  const [place, town, point] = [fields.line('place'), fields.line('town'), fields.point()];
  const image = fields.picture() ?? featuredPicture(entry);
  const modified = changedAt(entry);
  const uid = uidOf(fields, entry, address);
  return occasions.map((dates) => ({
    page,
    ...(uid && { uid }),
    ...(occasions.length > 1 && dates.startDate && { recurrenceId: instanceAt(dates.startDate) }),
    name,
    ...dates,
    ...(modified !== undefined && { modified }),
    ...(summary && { summary }),
    ...(description && { description }),
    ...(url && { url }),
    ...(place && { location: place }),
    ...(town && { town }),
    ...(point && { geo: point }),
    categories: [...new Set([...namesOf(embeddedTerms(entry)), ...fields.words('keywords')])],
    ...saidIn(fields, paths),
    ...(image && { stated: { image } }),
  }));
}

/** A number or a name that an editor gives is only known within a site; a GUID is known everywhere. */
function uidOf(fields: MappedEntry, entry: Fields, address: string): string {
  const { host } = new URL(address);
  const own = fields.line('id');
  if (own) return `${host} ${own}`;
  return lineOf(entry['guid']) || (typeof entry['id'] === 'number' ? `${host}?p=${String(entry['id'])}` : '');
}

function saidIn(fields: MappedEntry, paths: FieldPaths): Pick<SourceActivity, 'said' | 'headings'> {
  const said: Partial<Record<Label, string>> = {};
  const headings: Partial<Record<Label, string>> = {};
  for (const [field, label] of Object.entries(LABELS) as [keyof typeof LABELS, Label][]) {
    if (paths[field] === undefined) continue;
    const value = fields.link(field);
    if (!value) continue;
    said[label] = value;
    headings[label] = fields.pathOf(field);
  }
  return { said, headings };
}
