import fc from 'fast-check';
import type { Selection } from '../../src/selection/selection.js';
import { days } from '../feed/arbitraries.js';
import { AREAS, PARKS } from '../feed/fixture.js';

const some = (...options: readonly string[]): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...options), { minLength: 1, maxLength: 3 }) },
  );

const maybeDay = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: days });

/** What a visitor may have chosen among the activities of `feeds`; some options that no activity has. */
export const selections: fc.Arbitrary<Selection> = fc.record({
  areas: some(...Object.keys(AREAS), 'rymd'),
  parks: some(...Object.keys(PARKS), 'malmo'),
  types: some('course', 'seminar', 'webinar', 'other'),
  places: some('online', 'kalmar', 'kalmar län', 'blekinge', 'karlshamn', 'kronoberg', 'ronneby'),
  from: maybeDay,
  to: maybeDay,
  registration: fc.constantFrom('', '', 'open'),
  text: fc.constantFrom('', '', '', ' ', 'export', 'e-handel', 'lab', 'växjö', 'livsmedel kalmar', 'xyz'),
});
