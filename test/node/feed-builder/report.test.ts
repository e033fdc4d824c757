import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultLines, reportLines, type BuildReport } from '../../../src/node/index.js';

const REPORT: BuildReport = {
  built: '2026-11-24T09:00:00Z',
  usable: true,
  changed: false,
  items: 2,
  warnings: ['sources[0].pgae means nothing.'],
  sources: [
    {
      park: 'kalmar',
      kind: 'ics',
      url: 'kalmar.ics',
      status: 'ok',
      activities: 1,
      problems: [
        {
          line: 12,
          field: 'DTEND',
          title: 'Frukost',
          reason: 'The end is before the start; the end was left out.',
        },
        { reason: 'Odd.' },
      ],
    },
    {
      park: 'netport',
      kind: 'csv',
      url: 'n.csv',
      status: 'stale',
      since: '2026-11-23T06:00:00Z',
      activities: 3,
      reason: 'The server answered 500.',
      problems: [],
    },
  ],
  merges: [{ kept: 'kalmar-a', joined: 'netport-b', title: 'Mässa', reason: 'same page' }],
  unmappedCategories: [{ park: 'kalmar', category: 'Export', times: 2 }],
  problems: [
    { path: 'items[0].url', title: 'Frukost', reason: 'is missing', dropped: true },
    { path: 'title', reason: 'is not a text', dropped: false },
  ],
};

describe('the report in a terminal', () => {
  it('has a line for each thing that a person should know', () => {
    assert.deepEqual(reportLines(REPORT), [
      'warning: sources[0].pgae means nothing.',
      'ok     kalmar ics: 1 activity',
      '       line 12, DTEND, "Frukost": The end is before the start; the end was left out.',
      '       Odd.',
      'stale  netport csv: 3 activities, stale since 2026-11-23 07:00. The server answered 500.',
      'joined Mässa: netport-b into kalmar-a (same page)',
      'unknown category "Export" of kalmar, 2 times',
      'feed   items[0].url (Frukost) is missing',
      'feed   title is not a text',
      '2 activities, unchanged',
    ]);
  });

  it('says what was left out of a calendar that has nothing to show', () => {
    const [kalmar] = REPORT.sources;
    assert.ok(kalmar);
    const line = (past: number, later: number): string | undefined =>
      reportLines({
        ...REPORT,
        warnings: [],
        sources: [{ ...kalmar, activities: 0, problems: [], outside: { past, later } }],
      })[0];
    assert.equal(line(12, 0), 'ok     kalmar ics: 0 activities, 12 past activities left out');
    assert.equal(
      line(1, 1),
      'ok     kalmar ics: 0 activities, 1 past activity and 1 activity more than 18 months ahead left out',
    );
  });

  it('has in its short form only what went wrong', () => {
    const [kalmar] = REPORT.sources;
    assert.ok(kalmar);
    const fine = { ...kalmar, park: 'blue', problems: [] };
    assert.deepEqual(faultLines({ ...REPORT, sources: [fine, ...REPORT.sources], problems: [] }), [
      'warning: sources[0].pgae means nothing.',
      'ok     kalmar ics: 1 activity',
      '       line 12, DTEND, "Frukost": The end is before the start; the end was left out.',
      '       Odd.',
      'stale  netport csv: 3 activities, stale since 2026-11-23 07:00. The server answered 500.',
    ]);
  });
});
