import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Activity } from '../../../src/feed/types.js';
import { buildFeed, type BuildResult } from '../../../src/node/feed-builder/build-feed.js';
import { calendar, config, event, NOW, serve, serveFiles } from './fixture.js';

const PARK = { name: 'Krinova', city: 'Kristianstad', county: 'Skåne', url: 'https://krinova.example/' };
const ITEM = {
  id: 'kr-1f0c',
  url: 'https://krinova.example/kurs/',
  name: 'Kurs om mat',
  startDate: '2026-12-03T13:00:00+01:00',
  park: 'kr',
  modified: '2026-11-01T00:00:00Z',
};
/** Another feed: it calls Krinova `kr`. */
const feed = (items: readonly object[], more: object = {}): object => ({
  version: '1.0',
  generated: '2026-11-20T00:00:00Z',
  languages: ['sv', 'en'],
  timeZone: 'Europe/Stockholm',
  parks: { kr: PARK, lund: { ...PARK, name: 'Ideon', city: 'Lund', url: 'https://ideon.example/' } },
  areas: { food: { name: { sv: 'Livsmedel', en: 'Food' } }, rymd: { name: 'Rymden' } },
  items,
  ...more,
});

const SOURCE = { park: 'kalmar', kind: 'feed', url: '/feed.json' };

/** What is built of a feed, with further files beside it and further things in the configuration. */
async function build(
  context: TestContext,
  document: unknown,
  { files = {}, source = {}, others = [] as object[], languages = ['sv', 'en'] } = {},
): Promise<BuildResult> {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const base = await serveFiles(context, { '/feed.json': text, ...files });
  return buildFeed({
    config: { ...config({ ...SOURCE, ...source }, ...others), languages },
    base,
    now: NOW,
  });
}

async function one(
  context: TestContext,
  item: object,
  more: object = {},
  options: object = {},
): Promise<Activity> {
  const { document } = await build(context, feed([{ ...ITEM, ...item }], more), options);
  assert.equal(document.items.length, 1);
  return document.items[0] as Activity;
}

describe('another feed of ours', () => {
  it('gives its activities as they are, under the ids that they have', async (context) => {
    const sheet = [
      'Id;Titel;Titel (engelska);Datum;Tid;Plats;Ort;Pris;Anmälan;Sista anmälningsdag;Typ;Profilområde;Kontakt;Målgrupp;Beskrivning;Status;Bild;Språk',
      'A1;Kurs om trä;A course on wood;3/12;13.00–16.30;Hubben, Framtidsvägen 14;Växjö;495 kr exkl. moms;https://park.example/anmalan;30/11;kurs;Skog;Projektledare, 010-000 00 00;Snickare;Rad ett;Fullbokat;https://park.example/b.jpg;svenska',
      ';Rådgivning;;Löpande;;Online;;;Ingen;;;;;;;;;',
      '',
    ].join('\n');
    const weekly = calendar(
      event('UID:drop-in@park', 'SUMMARY:Drop-in', 'DTSTART:20261126T080000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'),
    );
    const base = await serveFiles(context, { '/a.csv': sheet, '/a.ics': weekly });
    const first = await buildFeed({
      config: config(
        { park: 'kalmar', kind: 'csv', url: 'a.csv' },
        { park: 'krinova', kind: 'ics', url: 'a.ics' },
      ),
      base,
      now: NOW,
    });
    assert.equal(first.document.items.length, 5);
    const second = await build(context, first.document);
    const bare = (item: Activity): object => ({ ...item, source: undefined });
    assert.deepEqual(second.document.items.map(bare), first.document.items.map(bare));
    assert.deepEqual(second.report.sources[0]?.problems, []);
  });

  it('knows parks and areas by other ids: their names tell which they are here', async (context) => {
    const item = await one(context, { areas: ['food', 'rymd'], keywords: ['mat'] });
    assert.equal(item.park, 'krinova');
    assert.deepEqual(item.areas, ['livsmedel']);
    assert.deepEqual(item.keywords, ['Rymden', 'mat']);
    const mapped = await one(context, { areas: ['rymd'] }, {}, { source: { areas: { Rymden: 'skog' } } });
    assert.deepEqual(mapped.areas, ['skog']);
  });

  it('may tell of parks that are none here: those activities are left out, and counted', async (context) => {
    const { document, report } = await build(
      context,
      feed([ITEM, { ...ITEM, id: 'l1', park: 'lund' }, { ...ITEM, id: 'l2', park: 'lund' }]),
    );
    assert.deepEqual(
      document.items.map(({ id }) => id),
      ['kr-1f0c'],
    );
    assert.deepEqual(report.sources[0]?.problems, [
      {
        reason:
          '2 of its activities were left out: "Ideon" is none of the parks here. If it is one, add the name to that park\'s aliases.',
      },
    ]);
  });

  it("counts a joint activity as that of the park that is one here, and keeps the other's name", async (context) => {
    const item = await one(context, {
      park: 'lund',
      coOrganizers: ['kr', { name: 'NetPort Science Park' }, { name: 'Region Skåne' }],
    });
    assert.equal(item.park, 'krinova');
    assert.deepEqual(item.coOrganizers, [
      { name: 'Ideon', url: 'https://ideon.example/' },
      'netport',
      { name: 'Region Skåne' },
    ]);
  });

  it('of one park is that of the park in the configuration', async (context) => {
    const parks = { x: { ...PARK, name: 'Parken' } };
    assert.equal((await one(context, { park: 'x' }, { parks })).park, 'kalmar');
  });

  it('may use an id of ours for another park', async (context) => {
    const parks = {
      netport: { ...PARK, name: 'Port of the Net', city: 'Umeå' },
      kr: PARK,
    };
    const items = [ITEM, { ...ITEM, id: 'u1', park: 'netport' }];
    const { document } = await build(context, feed(items, { parks }));
    assert.equal(document.items.length, 1);
    const near = { ...parks, netport: { ...PARK, name: 'Port of the Net', city: 'Karlshamn' } };
    assert.equal((await one(context, { park: 'netport' }, { parks: near })).park, 'netport');
  });

  it('may have another first language', async (context) => {
    const told = {
      name: 'Food course',
      description: { en: 'Bring a spoon.', sv: 'Ta med en sked.' },
      audience: 'Cooks',
      location: { name: 'Test kitchen' },
    };
    const item = await one(context, told, { languages: ['en', 'sv'] });
    assert.deepEqual(item.name, { en: 'Food course' });
    assert.deepEqual(item.description, { en: 'Bring a spoon.', sv: 'Ta med en sked.' });
    assert.deepEqual(item.audience, { en: 'Cooks' });
    assert.deepEqual(item.location, { name: { en: 'Test kitchen' } });
  });

  it('and a calendar of our own that tell of the same activity tell it once', async (context) => {
    const own = calendar(
      event(
        'UID:7f3@outlook.example',
        'SUMMARY:Kurs om mat',
        'DTSTART:20261203T120000Z',
        'URL:https://krinova.example/annan-sida',
      ),
    );
    const others = [{ park: 'krinova', kind: 'ics', url: '/own.ics' }];
    const told = feed([{ ...ITEM, source: { kind: 'ics', uid: '7f3@outlook.example' } }]);
    const { document, report } = await build(context, told, { files: { '/own.ics': own }, others });
    assert.equal(document.items.length, 1);
    assert.equal(report.merges[0]?.reason, 'same UID');
  });

  it('and a third one that have it under the same id tell it once', async (context) => {
    const others = [{ ...SOURCE, url: '/other.json' }];
    const other = JSON.stringify(feed([{ ...ITEM, url: 'https://krinova.example/ny-sida/' }]));
    const { document, report } = await build(context, feed([ITEM]), {
      files: { '/other.json': other },
      others,
    });
    assert.equal(document.items.length, 1);
    assert.equal(report.merges[0]?.reason, 'same id');
  });

  it('may give several activities one page, which makes them no less several', async (context) => {
    const page = 'https://krinova.example/kalender';
    const items = [
      { ...ITEM, url: page },
      { ...ITEM, id: 'kr-2', url: `${page}/`, name: 'Seminarium', startDate: '2026-12-04T13:00:00+01:00' },
    ];
    const others = [{ ...SOURCE, url: '/other.json' }];
    const other = JSON.stringify(
      feed([
        { ...ITEM, id: 'x-1', url: page, name: 'Workshop' },
        { ...ITEM, id: 'x-2', url: page, name: 'Möte' },
      ]),
    );
    const { document } = await build(context, feed(items), { files: { '/other.json': other }, others });
    assert.equal(document.items.length, 4);
  });

  it('goes on in its next document, on the same host and not for ever', async (context) => {
    const asked: string[] = [];
    const away = await serveFiles(context, { '/feed.json': JSON.stringify(feed([{ ...ITEM, id: 'away' }])) });
    const base = await serve(context, ({ url = '' }, response) => {
      asked.push(url);
      const nth = asked.length;
      const next = [`${base}feed.json?2`, `${base}feed.json?3`, `${base}feed.json?2`][nth - 1];
      response.end(JSON.stringify(feed([{ ...ITEM, id: `kr-${String(nth)}` }], { next })));
    });
    const options = { config: config({ ...SOURCE, url: `${base}feed.json` }), now: NOW };
    assert.equal((await buildFeed(options)).document.items.length, 3);
    assert.deepEqual(asked, ['/feed.json', '/feed.json?2', '/feed.json?3']);
    assert.equal((await build(context, feed([ITEM], { next: `${away}feed.json` }))).document.items.length, 1);
  });

  it('names what is wrong in it, and which of its calendars are not up to date', async (context) => {
    const { document, report } = await build(
      context,
      feed([ITEM, { ...ITEM, id: 'kr-2', url: 'javascript:x' }, { ...ITEM, id: 'kr-3', type: 'fest' }], {
        sources: [
          { park: 'kr', kind: 'ics', status: 'stale', since: '2026-11-20T04:00:00Z' },
          { park: 'lund', kind: 'ics', status: 'ok', since: '2026-11-20T04:00:00Z' },
        ],
      }),
    );
    assert.equal(document.items.length, 2);
    assert.deepEqual(
      report.sources[0]?.problems.map(({ field, title, reason }) => [field, title, reason.slice(0, 40)]),
      [
        ['items[1].url', 'Kurs om mat', 'It is not an address that starts with ht'],
        ['items[2].type', 'Kurs om mat', 'It is none of course, seminar, workshop,'],
        [undefined, undefined, 'There the ics calendar of Krinova is sta'],
      ],
    );
    assert.match(String(report.sources[0].problems[0]?.reason), /; the activity was left out\.$/);
  });

  const refusals: readonly (readonly [string, unknown, RegExp])[] = [
    [
      'is of another major version',
      feed([], { version: '2.0' }),
      /cannot be read by this version of the builder: .*"2\.0"/,
    ],
    ['is no feed', { items: 7 }, /^It is no feed: /],
    ['is not whole', '{"version":"1.0","items":[', /^It is no feed: /],
  ];
  for (const [title, document, reason] of refusals) {
    it(`fails where it ${title}`, async (context) => {
      const { report } = await build(context, document);
      assert.equal(report.sources[0]?.status, 'failed');
      assert.match(report.sources[0].reason ?? '', reason);
    });
  }

  it('may have ids that no one should use, which are replaced by others that stay', async (context) => {
    const hostile = feed([{ ...ITEM, id: 'a b\nc', name: 'A' }]);
    const ids = await Promise.all(
      [1, 2].map(async () => (await build(context, hostile)).document.items.map(({ id }) => id)),
    );
    assert.match(ids[0]?.[0] ?? '', /^kalmar-[a-v\d]+$/);
    assert.deepEqual(ids[0], ids[1]);
  });
});
