import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { FeedError } from '../../feed/errors.js';
import schema from '../../feed/feed.schema.json' with { type: 'json' };
import { readFeed, titleOf } from '../../feed/reader.js';

/** One fault of a feed document. */
export interface Fault {
  /** `items[3].startDate`; empty for the document itself. */
  readonly path: string;
  /** Title of the activity that it is in. */
  readonly title?: string;
  readonly reason: string;
}

/**
 * Every fault of a document: those of its JSON Schema, and what no schema can tell (a park that is not listed, an end
 * before its start). Where both find the same place wrong, the plainer words count.
 *
 * @param value parsed JSON
 */
export function validateFeed(value: unknown): Fault[] {
  const found: Fault[] = [];
  try {
    found.push(...readFeed(value).problems.map(({ path, title, reason }) => fault(path, title, reason)));
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    // The reader speaks of an answer to a request; here it is the document that is judged.
    found.push(
      fault(
        '',
        undefined,
        error.message.replace(/^the (?:answer|feed) /, '').replace(/^the feed's /, 'cannot be read: its '),
      ),
    );
  }
  for (const error of schemaErrors(value)) {
    const path = pathOf(error);
    found.push(fault(path, titleAt(value, path), reasonOf(error)));
  }
  const faults = new Map<string, Fault>();
  for (const each of found) if (!faults.has(each.path)) faults.set(each.path, each);
  return [...faults.values()];
}

const fault = (path: string, title: string | undefined, reason: string): Fault => ({
  path,
  ...(title !== undefined && { title }),
  reason,
});

function schemaErrors(value: unknown): ErrorObject[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(value);
  const errors = validate.errors ?? [];
  // Of several ways to be right the first is the one to name; "must match a schema in anyOf" says nothing beside it.
  return errors.filter(
    ({ keyword, schemaPath }) => keyword !== 'anyOf' && !/\/anyOf\/[1-9]/.test(schemaPath),
  );
}

/** `/items/3/url` → `items[3].url`; a missing field is named itself. */
function pathOf({ instancePath, keyword, params }: ErrorObject): string {
  const missing =
    keyword === 'required' ? [String((params as { missingProperty: unknown }).missingProperty)] : [];
  return [...instancePath.split('/').slice(1), ...missing]
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

function reasonOf({ keyword, message, params }: ErrorObject): string {
  const { allowedValues, allowedValue, limit, type } = params as {
    allowedValues?: unknown[];
    allowedValue?: unknown;
    limit?: unknown;
    type?: unknown;
  };
  switch (keyword) {
    case 'required':
      return 'is missing';
    case 'enum':
      return `is none of ${(allowedValues ?? []).join(', ')}`;
    case 'const':
      return `is not ${JSON.stringify(allowedValue)}`;
    case 'maxLength':
      return `is longer than ${String(limit)} characters`;
    case 'format':
      return 'is not a date of the right form';
    case 'pattern':
      return 'does not have the right form';
    case 'minItems':
      return 'has too few entries';
    case 'type':
      return `is not of the right kind: ${String(type).replaceAll(',', ' or ')}`;
    default:
      return message ?? 'is not right';
  }
}

function titleAt(value: unknown, path: string): string | undefined {
  const index = /^items\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? undefined : titleOf((value as { items: unknown[] }).items[Number(index)]);
}
