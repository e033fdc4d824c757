import type { Activity, Text } from '../../feed/types.js';
import { canonicalAddress } from './address.js';
import type { Draft } from './draft.js';
import { compact } from './texts.js';

/** Two activities that became one, and why. */
export interface Merge {
  readonly kept: string;
  readonly joined: string;
  readonly title: string;
  readonly reason: string;
}

/**
 * Makes one activity of those that several sources tell: same UID and RECURRENCE-ID, same
 * page, or same registration page and start. The one whose source comes first in the configuration is kept.
 *
 * @param language of every text that is a plain string
 */
export function mergeDrafts(
  drafts: readonly Draft[],
  language: string,
): { drafts: Draft[]; merges: Merge[] } {
  const kept: Draft[] = [];
  const byKey = new Map<string, number>();
  const merges: Merge[] = [];
  for (const draft of drafts) {
    const keys = keysOf(draft);
    const found = keys.find(({ key }) => {
      const at = byKey.get(key);
      // Two of the same source are two: a calendar knows its own.
      return at !== undefined && kept[at]?.source !== draft.source;
    });
    const position = found === undefined ? undefined : byKey.get(found.key);
    const first = position === undefined ? undefined : kept[position];
    if (!found || position === undefined || !first) {
      kept.push(draft);
      for (const { key } of keys) if (!byKey.has(key)) byKey.set(key, kept.length - 1);
      continue;
    }
    kept[position] = joined(first, draft, language);
    for (const { key } of keys) if (!byKey.has(key)) byKey.set(key, position);
    const title =
      typeof first.activity.name === 'string'
        ? first.activity.name
        : (Object.values(first.activity.name)[0] ?? '');
    merges.push({ kept: first.activity.id, joined: draft.activity.id, title, reason: found.reason });
  }
  return { drafts: kept, merges };
}

function keysOf({ activity, uid, recurrenceId, ownUrl }: Draft): { key: string; reason: string }[] {
  const start = activity.startDate === undefined ? '' : String(Date.parse(activity.startDate));
  const register = activity.offers?.url;
  return [
    ...(uid === undefined ? [] : [{ key: `uid ${uid} ${recurrenceId ?? ''}`, reason: 'same UID' }]),
    // Another feed of ours may tell what is told here, or what a third one tells.
    { key: `id ${activity.id}`, reason: 'same id' },
    // The instances of a series share their page, so the start has to agree as well.
    ...(ownUrl !== undefined && /^https?:/.test(ownUrl)
      ? [
          {
            key: `url ${canonicalAddress(ownUrl)} ${recurrenceId === undefined ? '' : start}`,
            reason: 'same page',
          },
        ]
      : []),
    ...(register !== undefined && /^https?:/.test(register) && start
      ? [
          {
            key: `register ${canonicalAddress(register)} ${start}`,
            reason: 'same registration page and start',
          },
        ]
      : []),
  ];
}

function joined(first: Draft, other: Draft, language: string): Draft {
  const { park } = first.activity;
  const coOrganizers = unique([
    ...(first.activity.coOrganizers ?? []),
    ...(other.activity.park === park ? [] : [other.activity.park]),
    ...(other.activity.coOrganizers ?? []),
  ]).filter((each) => each !== park);
  const sameAs = unique([
    ...(first.activity.sameAs ?? []),
    ...(other.ownUrl !== undefined && other.activity.url !== first.activity.url ? [other.activity.url] : []),
  ]);
  const areas = unique([...(first.activity.areas ?? []), ...(other.activity.areas ?? [])]);
  const activity: Omit<Activity, 'modified'> = {
    ...other.activity,
    ...first.activity,
    ...textsOfBoth(first.activity, other.activity, language),
    ...(other.activity.offers && { offers: { ...other.activity.offers, ...first.activity.offers } }),
    ...(coOrganizers.length > 0 && { coOrganizers }),
    ...(sameAs.length > 0 && { sameAs }),
    ...(areas.length > 0 && { areas }),
  };
  const [modified] = [first.modified, other.modified]
    .filter((date) => date !== undefined)
    .sort()
    .reverse();
  return {
    ...first,
    activity,
    ...(modified !== undefined && { modified }),
    unmapped: unique([...first.unmapped, ...other.unmapped]),
  };
}

/** The first's texts, and the other's in the languages that the first does not have. */
function textsOfBoth(
  first: Draft['activity'],
  other: Draft['activity'],
  language: string,
): Pick<Draft['activity'], 'name'> & Partial<Draft['activity']> {
  const tagged = (text: Text): Readonly<Record<string, string>> =>
    typeof text === 'string' ? { [language]: text } : text;
  const both = (one: Text, more: Text | undefined): Text =>
    more === undefined ? one : compact({ ...tagged(one), ...tagged(more), ...tagged(one) }, language);
  return {
    name: both(first.name, other.name),
    ...(first.summary !== undefined && { summary: both(first.summary, other.summary) }),
    ...(first.description !== undefined && { description: both(first.description, other.description) }),
  };
}

function unique<T>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.filter((entry) => {
    const key = JSON.stringify(entry);
    return seen.has(key) ? false : seen.add(key);
  });
}
