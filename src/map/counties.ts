import { foldName } from '../feed/queries.js';
import { COUNTIES, type County } from './outline.js';

/** "Kronobergs län", "Kronoberg County" and "Kronoberg" are the same county. */
const stem = (name: string): string => foldName(name.replace(/s? (län|county)$/i, ''));

/** The county of the region that a name of the feed means. */
export const findCounty = (name: string): County | undefined =>
  COUNTIES.find((county) => stem(county.name) === stem(name));
