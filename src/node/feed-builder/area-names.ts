import { findArea, foldName } from '../../feed/queries.js';
import type { FeedConfig, SourceConfig } from './config.js';

/** Finds the profile area that a source's word means: by the source's own table, then by the areas' names and aliases. */
export function areaFinder(
  config: Pick<FeedConfig, 'areas'>,
  source: Pick<SourceConfig, 'areas'>,
): (name: string) => string | undefined {
  const own = new Map(Object.entries(source.areas ?? {}).map(([name, id]) => [foldName(name), id]));
  return (name) =>
    own.get(foldName(name)) ?? findArea(name, config) ?? findArea(name.replaceAll('&', ' och '), config);
}
