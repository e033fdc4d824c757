import type { Activity, ContactPoint, Text } from '../../feed/types.js';
import type { Facts } from './facts.js';
import { takeLabels } from './labelled-lines.js';
import { readPlace } from './place.js';
import type { SourceActivity, TranslatedTexts } from './source-activity.js';
import { readMarks } from './title-marks.js';
import { summarize } from './words.js';

/** The texts of an activity, in all the languages in which its source tells it. */
export type Texts = Pick<Activity, 'name' | 'summary' | 'description'>;

/**
 * Name, summary and description without marks and labelled lines, which `facts` takes in.
 *
 * @param leftOver lines to show under the description
 * @param misunderstood called with each labelled line that stays in a description
 */
export function textsOf(
  told: SourceActivity,
  facts: Facts,
  language: string,
  leftOver: readonly string[],
  misunderstood: (heading: string, value: string, language: string) => void,
): Texts {
  const name: Record<string, string> = {};
  const summary: Record<string, string> = {};
  const description: Record<string, string> = {};
  const own = told.language ?? language;
  const languages: [string, TranslatedTexts][] = [[own, told], ...Object.entries(told.translations ?? {})];
  for (const [tag, texts] of languages) {
    if (texts.name) name[tag] = readMarks(texts.name).name;
    const left = takeLabels(texts.description ?? '', (label, value, heading) => {
      const isUnderstood = facts.understand(label, value, tag);
      if (!isUnderstood) misunderstood(heading, value, tag);
      return isUnderstood;
    });
    const whole = [left, ...(tag === own ? leftOver : [])].filter(Boolean).join('\n\n');
    if (whole) description[tag] = whole;
    const short = summarize(texts.summary ?? whole);
    if (short) summary[tag] = short;
  }
  return {
    name: compact(name, language),
    ...(Object.keys(summary).length > 0 && { summary: compact(summary, language) }),
    ...(Object.keys(description).length > 0 && { description: compact(description, language) }),
  };
}

/** A text in the first language alone, or the same in all, is written as a plain string. */
export function compact(texts: Readonly<Record<string, string>>, language: string): Text {
  const first = texts[language];
  return first !== undefined && Object.values(texts).every((text) => text === first) ? first : texts;
}

/** A place with its name in all languages. */
export function translatedPlace(
  location: NonNullable<Activity['location']>,
  told: SourceActivity,
  language: string,
): NonNullable<Activity['location']> {
  if (typeof location.name !== 'string') return location;
  const names: Record<string, string> = { [language]: location.name };
  for (const [tag, texts] of Object.entries(told.translations ?? {})) {
    const name = texts.location === undefined ? undefined : readPlace(texts.location, {}).location?.name;
    if (typeof name === 'string') names[tag] = name;
  }
  return { ...location, name: compact(names, language) };
}

/** The contact of the first language, with the job title in all of them. */
export function contactOf(
  contacts: Readonly<Record<string, ContactPoint>>,
  language: string,
): ContactPoint | undefined {
  const first = contacts[language] ?? Object.values(contacts)[0];
  const titles = Object.entries(contacts).flatMap(([tag, { jobTitle }]) =>
    typeof jobTitle === 'string' ? [[tag, jobTitle] as const] : [],
  );
  if (!first || titles.length === 0) return first;
  return { ...first, jobTitle: compact(Object.fromEntries(titles), language) };
}
