import { instantOf } from '../../feed/time.js';
import type { SourceState } from '../../feed/types.js';
import type { FeedConfig, SourceConfig } from './config.js';
import type { FetchOptions } from './fetch-bytes.js';
import type { LastGood } from './last-good.js';
import type {
  Outside,
  SourceActivity,
  SourceProblem,
  SourceReading,
  Span,
  TranslatedTexts,
} from './source-activity.js';
import { readSource } from './sources/read-source.js';
import { SourceError } from './sources/source-error.js';

/** What came of one source. */
export interface LoadedSource {
  readonly status: SourceState['status'];
  readonly activities: readonly SourceActivity[];
  readonly problems: readonly SourceProblem[];
  /** Activities of this reading that lie outside the window and are not among `activities`. */
  readonly outside?: Outside;
  /** Why it is not `ok`, one sentence. */
  readonly reason?: string;
}

export interface LoadOptions extends FetchOptions {
  readonly config: FeedConfig;
  /** Relative addresses are resolved against this. */
  readonly base: string | undefined;
  readonly span: Span;
  /** Milliseconds. */
  readonly now: number;
  readonly lastGood: LastGood;
  /** Takes a source that has become much smaller as it is, this once. */
  readonly acceptFewer?: boolean;
}

/**
 * Fetches and reads a source. One that fails, or that has lost more than half of its coming activities, gives its
 * last good ones instead: what is lost by mistake must not vanish from five websites.
 */
export async function loadSource(source: SourceConfig, options: LoadOptions): Promise<LoadedSource> {
  const { lastGood, now } = options;
  const before = await lastGood.read(source);
  let reading;
  try {
    reading = await read(source, source.url, options);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const reason = error.message;
    return before
      ? { status: 'stale', activities: before, problems: [], reason }
      : { status: 'failed', activities: [], problems: [], reason };
  }
  const coming = (list: readonly SourceActivity[]): number =>
    list.filter((each) => isComing(each, now)).length;
  const [had, has] = [before ? coming(before) : 0, coming(reading.activities)];
  if (before && has * 2 < had && !options.acceptFewer) {
    const reason = `It has ${String(has)} coming activities and had ${String(had)}; the last good ones are kept. If that is right, build once with --accept-fewer.`;
    return { status: 'stale', activities: before, problems: reading.problems, reason };
  }
  const { activities, problems, reason } = await translate(source, reading.activities, before ?? [], options);
  await lastGood.write(source, activities);
  return {
    status: reason === undefined ? 'ok' : 'stale',
    activities,
    problems: [...reading.problems, ...problems],
    ...(reading.outside && { outside: reading.outside }),
    ...(reason !== undefined && { reason }),
  };
}

async function read(source: SourceConfig, url: string, options: LoadOptions): Promise<SourceReading> {
  const { config, span, now, lastGood } = options;
  const memory = lastGood.memoryOf({ ...source, url });
  return readSource({
    source,
    config,
    address: resolveAddress(url, options.base),
    span,
    now,
    fetching: options,
    ...(memory !== undefined && { memory }),
  });
}

/** @throws {SourceError} when the address is relative to nothing or is none */
export function resolveAddress(url: string, base: string | undefined): string {
  try {
    return new URL(url, base).href;
  } catch {
    throw new SourceError(`"${url}" is not a whole address, and there is no base to complete it.`);
  }
}

function isComing({ ongoing, startDate, endDate }: SourceActivity, now: number): boolean {
  const end = endDate ?? startDate;
  return ongoing === true || (end !== undefined && instantOf(end, 'end') > now);
}

/** Puts the texts of the same calendar in other languages beside the first; those of a failed one are the last good. */
async function translate(
  source: SourceConfig,
  activities: readonly SourceActivity[],
  before: readonly SourceActivity[],
  options: LoadOptions,
): Promise<{ activities: readonly SourceActivity[]; problems: SourceProblem[]; reason?: string }> {
  const texts = new Map<string, Record<string, TranslatedTexts>>();
  const problems: SourceProblem[] = [];
  const reasons: string[] = [];
  for (const [language, url] of Object.entries(source.translations ?? {})) {
    const take = (key: string, found: TranslatedTexts): void => {
      texts.set(key, { ...texts.get(key), [language]: found });
    };
    try {
      const reading = await read(source, url, options);
      for (const each of reading.activities) {
        const { name, summary, description, location } = each;
        take(keyOf(each), {
          name,
          ...(summary !== undefined && { summary }),
          ...(description !== undefined && { description }),
          ...(location !== undefined && { location }),
        });
      }
      problems.push(
        ...reading.problems.map((problem) => ({ ...problem, reason: `(${language}) ${problem.reason}` })),
      );
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      reasons.push(`Its ${language} calendar: ${error.message}`);
      for (const each of before) {
        const found = each.translations?.[language];
        if (found) take(keyOf(each), found);
      }
    }
  }
  return {
    activities: activities.map((activity) => {
      const found = texts.get(keyOf(activity));
      return found && activity.uid !== undefined
        ? { ...activity, translations: { ...activity.translations, ...found } }
        : activity;
    }),
    problems,
    ...(reasons.length > 0 && { reason: reasons.join(' ') }),
  };
}

const keyOf = ({ uid, recurrenceId }: SourceActivity): string => `${uid ?? ''} ${recurrenceId ?? ''}`;
