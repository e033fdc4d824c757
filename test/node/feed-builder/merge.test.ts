import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildFeed, type BuildResult } from '../../../src/node/index.js';
import { calendar, config, event, NOW, serveFiles } from './fixture.js';

const START = 'DTSTART:20261126T080000Z';
const SOURCES = [
  { park: 'kalmar', kind: 'ics', url: 'kalmar.ics' },
  { park: 'netport', kind: 'ics', url: 'netport.ics' },
];

type Context = Parameters<typeof serveFiles>[0];
async function build(
  context: Context,
  kalmar: readonly string[],
  netport: readonly string[],
): Promise<BuildResult> {
  const base = await serveFiles(context, {
    '/kalmar.ics': calendar(...kalmar),
    '/netport.ics': calendar(...netport),
  });
  return buildFeed({ config: config(...SOURCES), base, now: NOW });
}

describe('one activity that two parks announce', () => {
  it('is one where the UID is the same: of the first park, with the other beside it', async (context) => {
    const { document, report } = await build(
      context,
      [
        event(
          'UID:1',
          'SUMMARY:Mässa',
          START,
          'CATEGORIES:Skog',
          'URL:https://kalmar.example/m',
          'LAST-MODIFIED:20261101T000000Z',
        ),
      ],
      [
        event(
          'UID:1',
          'SUMMARY:Mässan',
          START,
          'CATEGORIES:Livsmedel',
          'URL:https://netport.example/m',
          'LOCATION:Kajen',
          'LAST-MODIFIED:20261105T000000Z',
          'DESCRIPTION:Pris: 0 kr',
        ),
      ],
    );
    const [item, ...more] = document.items;
    assert.equal(more.length, 0);
    assert.equal(item?.name, 'Mässa');
    assert.deepEqual([item.park, item.coOrganizers], ['kalmar', ['netport']]);
    assert.deepEqual(item.areas, ['skog', 'livsmedel']);
    assert.deepEqual(item.sameAs, ['https://netport.example/m']);
    assert.deepEqual([item.location?.name, item.offers?.price], ['Kajen', 0]);
    assert.equal(item.modified, '2026-11-05T00:00:00Z');
    assert.deepEqual(
      report.merges.map(({ kept, title, reason }) => [kept, title, reason]),
      [[item.id, 'Mässa', 'same UID']],
    );
  });

  it('has its texts in the languages of both', async (context) => {
    const base = await serveFiles(context, {
      '/kalmar.ics': calendar(event('UID:1', 'SUMMARY:Mässa', START, 'DESCRIPTION:Kom.')),
      '/netport.ics': calendar(event('UID:1', 'SUMMARY:Mässan', START, 'DESCRIPTION:Kom hit.')),
      '/netport.en.ics': calendar(event('UID:1', 'SUMMARY:Fair', START, 'DESCRIPTION:Come.')),
    });
    const [kalmar, netport] = SOURCES;
    const english = { ...netport, translations: { en: 'netport.en.ics' } };
    for (const [sources, sv, told] of [
      [[kalmar, english], 'Mässa', 'Kom.'],
      [[english, kalmar], 'Mässan', 'Kom hit.'],
    ] as const) {
      const { document } = await buildFeed({
        config: config(...sources.map((source) => ({ ...source }))),
        base,
        now: NOW,
      });
      const [item, ...more] = document.items;
      assert.equal(more.length, 0);
      assert.deepEqual(item?.name, { sv, en: 'Fair' });
      assert.deepEqual(item.summary, { sv: told, en: 'Come.' });
      assert.deepEqual(item.description, { sv: told, en: 'Come.' });
    }
  });

  it('is one where the page is the same but for its campaign', async (context) => {
    const { document, report } = await build(
      context,
      [event('UID:1', 'SUMMARY:Mässa', START, 'URL:https://www.kalmar.example/m/')],
      [event('UID:2', 'SUMMARY:Mässa', START, 'URL:https://kalmar.example/m?utm_source=netport#plats')],
    );
    assert.equal(document.items.length, 1);
    assert.equal(report.merges[0]?.reason, 'same page');
  });

  it('is one where registration and start are the same', async (context) => {
    const register = 'DESCRIPTION:Anmälan: https://kalmar.example/anm';
    const { document, report } = await build(
      context,
      [event('UID:1', 'SUMMARY:Mässa', START, register)],
      [
        event('UID:2', 'SUMMARY:Mässa', START, register),
        event('UID:3', 'SUMMARY:Mässa, dag 2', 'DTSTART:20261127T080000Z', register),
      ],
    );
    assert.deepEqual(
      document.items.map(({ name }) => name),
      ['Mässa', 'Mässa, dag 2'],
    );
    assert.equal(report.merges[0]?.reason, 'same registration page and start');
  });

  it('stays one of its series: instances that share a page are told apart by their start', async (context) => {
    const series = (id: string): string =>
      event(
        `UID:${id}`,
        'SUMMARY:Labb',
        START,
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'URL:https://kalmar.example/labb',
      );
    const { document } = await build(context, [series('1')], [series('2')]);
    assert.equal(document.items.length, 3);
    assert.ok(document.items.every(({ coOrganizers }) => coOrganizers?.[0] === 'netport'));
  });

  it('is two where one calendar lists both', async (context) => {
    const register = 'DESCRIPTION:Anmälan: https://kalmar.example/anm';
    const { document } = await build(
      context,
      [event('UID:1', 'SUMMARY:A', START, register), event('UID:2', 'SUMMARY:B', START, register)],
      [],
    );
    assert.equal(document.items.length, 2);
  });

  it('is two where only a calendar page is the same', async (context) => {
    const base = await serveFiles(context, {
      '/kalmar.ics': calendar(event('UID:1', 'SUMMARY:A', START)),
      '/netport.ics': calendar(event('UID:2', 'SUMMARY:B', START)),
    });
    const page = 'https://sydost.example/kalender';
    const { document } = await buildFeed({
      config: config(...SOURCES.map((source) => ({ ...source, page }))),
      base,
      now: NOW,
    });
    assert.equal(document.items.length, 2);
  });
});
