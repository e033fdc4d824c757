import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { icsOf } from '../../../src/calendar/ics.js';
import { timingOf } from '../../../src/feed/timing.js';
import { readIcs } from '../../../src/node/feed-builder/sources/ics/ics-source.js';
import { activities } from '../../feed/arbitraries.js';
import { makeFeed } from '../../feed/fixture.js';

const feed = makeFeed();
const span = { from: Date.UTC(1900, 0, 1), to: Date.UTC(2200, 0, 1) };

describe('an activity saved to a calendar', () => {
  it('is read back by the builder with the same title, days, times and address', () => {
    fc.assert(
      fc.property(
        activities,
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
        (activity, words) => {
          const name = `Träff ${words.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()}`.trim();
          const text = icsOf({ ...activity, name, eventStatus: 'EventScheduled' }, feed, 'sv');
          const timing = timingOf(activity);
          if (text === undefined || !timing) return;
          const { activities: read, problems } = readIcs(Buffer.from(text), span);
          assert.deepEqual(problems, []);
          const event = read[0];
          assert.ok(event);
          assert.equal(event.name, name);
          assert.equal(event.url, activity.url);
          const back = timingOf({
            ...activity,
            startDate: event.startDate ?? '',
            endDate: event.endDate ?? '',
          });
          assert.deepEqual([back?.firstDay, back?.lastDay], [timing.firstDay, timing.lastDay]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
