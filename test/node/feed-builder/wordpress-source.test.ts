import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Activity } from '../../../src/feed/types.js';
import { buildFeed } from '../../../src/node/feed-builder/build-feed.js';
import { ConfigError, readConfig, warningsOf } from '../../../src/node/feed-builder/config.js';
import type { SourceReport } from '../../../src/node/feed-builder/report.js';
import { config, NOW, serve } from './fixture.js';

const ENTRY = {
  id: 91,
  guid: { rendered: 'https://park.example/?post_type=aktivitet&#038;p=91' },
  date: '2026-10-01T10:00:00',
  modified_gmt: '2026-11-02T08:15:00',
  status: 'publish',
  link: 'https://park.example/aktivitet/kurs-om-tra/',
  title: { rendered: 'Kurs om tr&auml; &#8211; del 1' },
  content: { rendered: '<p>Ta med en kniv.</p>', protected: false },
  excerpt: { rendered: '<p>Ta med en kniv. [&hellip;]</p>', protected: false },
  acf: { datum: '20261203' } as Record<string, unknown>,
};

const FIELDS = { start: 'acf.datum' };

interface Built {
  readonly items: readonly Activity[];
  readonly source: SourceReport | undefined;
}

async function build(url: string, fields: object = FIELDS, more: object = {}): Promise<Built> {
  const { document, report } = await buildFeed({
    config: config({ park: 'kalmar', kind: 'wordpress', url, fields, ...more }),
    now: NOW,
  });
  return { items: document.items, source: report.sources[0] };
}

/** What is read off entries that an address answers with. */
async function read(context: TestContext, entries: readonly unknown[], fields?: object): Promise<Built> {
  const base = await serve(context, (_, response) => {
    response.setHeader('x-wp-totalpages', '1').end(JSON.stringify(entries));
  });
  return build(`${base}wp-json/wp/v2/aktivitet`, fields);
}

async function one(
  context: TestContext,
  acf: object,
  fields: object = {},
  more: object = {},
): Promise<Activity> {
  const { items } = await read(context, [{ ...ENTRY, acf: { datum: '20261203', ...acf }, ...more }], {
    ...FIELDS,
    ...fields,
  });
  assert.equal(items.length, 1);
  return items[0] as Activity;
}

describe('an entry of WordPress', () => {
  it('is an activity by its own title, text, page, terms and picture', async (context) => {
    const item = await one(
      context,
      {},
      {},
      {
        _embedded: {
          'wp:featuredmedia': [
            {
              source_url: 'https://park.example/kniv.jpg',
              alt_text: 'En kniv i tr&auml;',
              media_details: { width: 1200, height: 800, sizes: {} },
            },
          ],
          'wp:term': [
            [{ id: 5, name: 'Skog &amp; tr&auml;', taxonomy: 'profilomrade' }],
            [
              { id: 6, name: 'Okategoriserade', taxonomy: 'category' },
              { id: 7, name: 'kniv', taxonomy: 'post_tag' },
              { id: 8, name: 'Optional', taxonomy: 'translation_priority' },
            ],
          ],
        },
      },
    );
    assert.equal(item.name, 'Kurs om trä – del 1');
    assert.equal(item.description, 'Ta med en kniv.');
    assert.equal(item.url, ENTRY.link);
    assert.equal(item.startDate, '2026-12-03');
    assert.equal(item.modified, '2026-11-02T08:15:00Z');
    assert.deepEqual(item.areas, ['skog']);
    assert.deepEqual(item.keywords, ['kniv']);
    assert.equal(item.type, 'course');
    assert.equal(item.source?.uid, 'https://park.example/?post_type=aktivitet&p=91');
    assert.deepEqual(item.image, {
      url: 'https://park.example/kniv.jpg',
      width: 1200,
      height: 800,
      alt: 'En kniv i trä',
    });
  });

  it('says more in its fields, whatever shape they have', async (context) => {
    const item = await one(
      context,
      {
        rubrik: 'Kurs',
        plats: { address: 'Framtidsvägen 14, 352 52 Växjö', lat: 56.85, lng: 14.83 },
        anmalan: { title: 'Anmäl dig', url: 'https://www.lyyti.fi/reg/kurs', target: '_blank' },
        sista: '20261130',
        pris: 495,
        platser: 'få kvar',
        sprak: ['svenska', 'engelska'],
        omrade: [5],
        arrangor: [{ post_title: 'Krinova' }, { post_title: 'Region Kronoberg' }],
        typ: { value: 'ws', label: 'Workshop' },
        text: '<p>Först.</p><p>Sedan.</p>',
        bild: {
          url: 'https://park.example/b.png',
          alt: 'Bok',
          width: 900,
          height: 600,
          sizes: { large: 'x' },
        },
        amnen: ['möbler', 'lim'],
      },
      {
        title: 'acf.rubrik',
        place: 'acf.plats',
        register: 'acf.anmalan',
        deadline: 'acf.sista',
        price: 'acf.pris',
        seats: 'acf.platser',
        languages: 'acf.sprak',
        areas: 'acf.omrade',
        organizers: 'acf.arrangor.post_title',
        type: 'acf.typ',
        description: 'acf.text',
        image: 'acf.bild',
        keywords: 'acf.amnen',
      },
      {
        _embedded: {
          'wp:featuredmedia': [{ source_url: 'https://park.example/kniv.jpg' }],
          'wp:term': [
            [
              { id: 5, name: 'E-hälsa', taxonomy: 'profilomrade' },
              { id: 495, name: 'x' },
            ],
          ],
        },
      },
    );
    assert.equal(item.name, 'Kurs');
    assert.deepEqual(item.location, {
      address: {
        streetAddress: 'Framtidsvägen 14',
        postalCode: '352 52',
        addressLocality: 'Växjö',
        addressRegion: 'Kronoberg',
      },
      geo: { latitude: 56.85, longitude: 14.83 },
    });
    assert.deepEqual(item.offers, {
      url: 'https://www.lyyti.fi/reg/kurs',
      validThrough: '2026-11-30',
      price: 495,
      availability: 'LimitedAvailability',
    });
    assert.deepEqual(item.inLanguage, ['sv', 'en']);
    assert.deepEqual(item.areas, ['e-halsa']);
    assert.deepEqual(item.coOrganizers, ['krinova', { name: 'Region Kronoberg' }]);
    assert.equal(item.type, 'workshop');
    assert.equal(item.description, 'Först.\n\nSedan.');
    assert.equal(item.summary, 'Först. Sedan.');
    assert.deepEqual(item.image, { url: 'https://park.example/b.png', width: 900, height: 600, alt: 'Bok' });
    assert.deepEqual(item.keywords, ['x', 'möbler', 'lim']);
  });

  it('may have its place in several fields, and the others in the first that holds anything', async (context) => {
    const item = await one(
      context,
      {
        lokal: 'Hubben',
        gata: 'Framtidsvägen 14',
        ort: 'Växjö',
        lank: '',
        lank2: 'https://park.example/kurs',
      },
      { place: ['acf.lokal', 'acf.gata'], town: 'acf.ort', link: ['acf.lank', 'acf.lank2'] },
    );
    assert.deepEqual(item.location, {
      name: 'Hubben',
      address: {
        streetAddress: 'Framtidsvägen 14',
        addressLocality: 'Växjö',
        addressRegion: 'Kronoberg',
      },
    });
    assert.equal(item.url, 'https://park.example/kurs');
  });

  it('gives what is not understood to the report, under the path of its field', async (context) => {
    const { source } = await read(context, [{ ...ENTRY, acf: { datum: '20261203', omrade: 'Rymden' } }], {
      ...FIELDS,
      areas: 'acf.omrade',
    });
    assert.deepEqual(source?.problems, [
      {
        page: 'page 1, entry 1',
        field: 'acf.omrade',
        title: 'Kurs om trä – del 1',
        reason: '"Rymden" is not understood; it was left out.',
      },
    ]);
  });

  it('that has no title, no date or a password is left out and named', async (context) => {
    const { items, source } = await read(context, [
      ENTRY,
      { ...ENTRY, id: 1, title: { rendered: '' } },
      { ...ENTRY, id: 2, acf: false },
      { ...ENTRY, id: 3, acf: { datum: 'snart' } },
      { ...ENTRY, id: 4, content: { rendered: '', protected: true } },
    ]);
    assert.equal(items.length, 1);
    assert.deepEqual(
      source?.problems.map(({ page, field, reason }) => [page, field, reason]),
      [
        ['page 1, entry 2', 'title', 'The entry has no title; it was left out.'],
        ['page 1, entry 3', 'acf.datum', 'There is nothing at "acf.datum"; it was left out.'],
        ['page 1, entry 4', 'acf.datum', '"snart" is not a date; it was left out.'],
        ['page 1, entry 5', 'content', 'It can only be read with a password; it was left out.'],
      ],
    );
  });

  it('is never looked for outside of its own fields', async (context) => {
    const { source } = await read(context, [ENTRY], { start: 'constructor.name' });
    assert.match(source?.reason ?? '', /^No entry has anything at "constructor\.name"/);
  });
});

describe('when an entry of WordPress is', () => {
  const cases: readonly (readonly [string, object, string | undefined, string | undefined])[] = [
    ['a day as Advanced Custom Fields stores it', { datum: '20261203' }, '2026-12-03', undefined],
    ['a day in Swedish', { datum: '3 december 2026' }, '2026-12-03', undefined],
    ['a moment', { datum: '2026-12-03 13:00:00' }, '2026-12-03T13:00:00+01:00', undefined],
    ['a moment with its offset', { datum: '2026-12-03T12:00:00Z' }, '2026-12-03T13:00:00+01:00', undefined],
    ['seconds since 1970', { datum: 1796299200 }, '2026-12-03T13:00:00+01:00', undefined],
    ['in halves of a day', { datum: '03/12/2026 1:00 pm' }, '2026-12-03T13:00:00+01:00', undefined],
    [
      'a day with times beside it',
      { datum: '20261203', tid: '13:00:00', sluttid: '16:30:00' },
      '2026-12-03T13:00:00+01:00',
      '2026-12-03T16:30:00+01:00',
    ],
    [
      'a day with both times in one field',
      { datum: '20261203', tid: '13.00–16.30' },
      '2026-12-03T13:00:00+01:00',
      '2026-12-03T16:30:00+01:00',
    ],
    [
      'all of it in one field',
      { datum: '3 december 2026 kl 13–16.30' },
      '2026-12-03T13:00:00+01:00',
      '2026-12-03T16:30:00+01:00',
    ],
    [
      'to a time of day',
      { datum: '2026-12-03 13:00:00', slut: '16:30' },
      '2026-12-03T13:00:00+01:00',
      '2026-12-03T16:30:00+01:00',
    ],
    [
      'to after midnight',
      { datum: '2026-12-03 22:00:00', slut: '01.00' },
      '2026-12-03T22:00:00+01:00',
      '2026-12-04T01:00:00+01:00',
    ],
    ['some whole days', { datum: '20261203', slut: '20261205' }, '2026-12-03', '2026-12-05'],
    [
      'whole days that are written as midnights',
      { datum: '2026-12-03 00:00:00', slut: '2026-12-04 23:59:59' },
      '2026-12-03',
      '2026-12-04',
    ],
    ['open for as long as it says so', { datum: 'Löpande' }, undefined, undefined],
  ];
  for (const [title, acf, start, end] of cases) {
    it(title, async (context) => {
      const item = await one(context, acf, { startTime: 'acf.tid', end: 'acf.slut', endTime: 'acf.sluttid' });
      assert.deepEqual([item.startDate, item.endDate], [start, end]);
      assert.equal(item.ongoing, start === undefined ? true : undefined);
    });
  }

  it('named where its end cannot be', async (context) => {
    const entries = [
      { ...ENTRY, acf: { datum: '20261203', slut: 'sent' } },
      { ...ENTRY, id: 2, guid: '', acf: { datum: '20261203', slut: '20261201' } },
    ];
    const { source } = await read(context, entries, { ...FIELDS, end: 'acf.slut' });
    assert.deepEqual(
      source?.problems.map(({ field, reason }) => [field, reason]),
      [
        ['acf.slut', '"sent" is not a date; the end was left out.'],
        ['acf.slut', 'The end is before the start; the end was left out.'],
      ],
    );
  });

  it('on several dates, it is an activity on each of them', async (context) => {
    const acf = {
      tillfallen: [
        { datum: '20261203', start: '08:00:00' },
        { datum: '20261210', start: '09:00:00' },
        { datum: 'snart', start: '' },
      ],
    };
    const { items, source } = await read(context, [{ ...ENTRY, acf }], {
      start: 'acf.tillfallen.datum',
      startTime: 'acf.tillfallen.start',
    });
    assert.deepEqual(
      items.map(({ startDate }) => startDate),
      ['2026-12-03T08:00:00+01:00', '2026-12-10T09:00:00+01:00'],
    );
    assert.notEqual(items[0]?.superEvent, undefined);
    assert.equal(items[0]?.superEvent, items[1]?.superEvent);
    assert.equal(source?.problems.length, 1);
  });
});

describe('a type of post of WordPress', () => {
  it('is asked for page by page, as many as WordPress says that there are', async (context) => {
    const asked: string[] = [];
    const base = await serve(context, ({ url = '' }, response) => {
      asked.push(decodeURIComponent(url));
      const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 1);
      response.setHeader('x-wp-totalpages', '2');
      // One that moved while it was read.
      response.end(
        JSON.stringify([
          { ...ENTRY, id: page, guid: '' },
          { ...ENTRY, id: 7, guid: '' },
        ]),
      );
    });
    const { items } = await build(`${base}wp-json/wp/v2/aktivitet?lang=sv`);
    assert.equal(items.length, 3);
    assert.deepEqual(asked, [
      '/wp-json/wp/v2/aktivitet?lang=sv&per_page=100&_embed=wp:featuredmedia,wp:term',
      '/wp-json/wp/v2/aktivitet?lang=sv&per_page=100&_embed=wp:featuredmedia,wp:term&page=2',
    ]);
  });

  it('is read to its end where a cache has lost the number of pages', async (context) => {
    const base = await serve(context, ({ url = '' }, response) => {
      const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 1);
      if (page > 3) response.writeHead(400).end('{"code":"rest_post_invalid_page_number"}');
      else response.end(JSON.stringify([{ ...ENTRY, id: page, guid: '' }]));
    });
    assert.equal((await build(`${base}wp-json/wp/v2/aktivitet`)).items.length, 3);
  });

  it('is one page of a server that knows no pages, and has no more than fifty', async (context) => {
    const same = await serve(context, (_, response) => {
      response.end(JSON.stringify([ENTRY]));
    });
    assert.equal((await build(`${same}entries.json`)).items.length, 1);
    let id = 0;
    const endless = await serve(context, (_, response) => {
      response.end(JSON.stringify([{ ...ENTRY, id: ++id, guid: '' }]));
    });
    const { items, source } = await build(`${endless}entries.json`);
    assert.equal(items.length, 50);
    assert.deepEqual(source?.problems, [{ reason: 'There are more than 50 pages; the rest was not read.' }]);
  });

  it('may come behind a warning that PHP wrote', async (context) => {
    const base = await serve(context, (_, response) => {
      response.end(
        `<br />\n<b>Notice</b>: Undefined [index] {x} in <b>a.php</b><br />\n${JSON.stringify([ENTRY])}`,
      );
    });
    assert.equal((await build(`${base}entries.json`)).items.length, 1);
  });

  const refusals: readonly (readonly [string, number, string, RegExp])[] = [
    [
      'has no such type',
      404,
      '{"code":"rest_no_route","message":"Ingen r&ouml;tt matchade."}',
      /^The server answered 404: Ingen rött matchade\. Entries are listed at \/wp-json\/wp\/v2\//,
    ],
    [
      'shows it to no one',
      401,
      '{"code":"rest_forbidden","message":"Nej."}',
      /^The server answered 401: Nej\. /,
    ],
    [
      'has a page there',
      200,
      '<!doctype html><title>Hej</title>',
      /answered with a web page instead of JSON\. /,
    ],
    ['stops in the middle', 200, '[{"id":1', /answered with something that is no whole JSON\. /],
    ['lists nothing there', 200, '{"name":"Parken"}', /^The answer is JSON, but no list\. /],
  ];
  for (const [title, status, answer, reason] of refusals) {
    it(`cannot be read where the site ${title}`, async (context) => {
      const base = await serve(context, (_, response) => {
        response.writeHead(status).end(answer);
      });
      const { source } = await build(`${base}wp-json/wp/v2/aktivitet`);
      assert.equal(source?.status, 'failed');
      assert.match(source.reason ?? '', reason);
    });
  }

  it('fails where no entry has a start, and says where dates are', async (context) => {
    const { source } = await read(context, [ENTRY, ENTRY], { start: 'acf.date' });
    assert.equal(
      source?.reason,
      'No entry has anything at "acf.date", where fields.start says that the start is. There are dates at acf.datum.',
    );
    const none = await read(context, [{ ...ENTRY, acf: [] }]);
    assert.match(none.source?.reason ?? '', /There are no dates at all: .*"Show in REST API"/);
  });

  it('is known in other languages by a field that both have', async (context) => {
    const base = await serve(context, ({ url = '' }, response) => {
      const isEnglish = url.startsWith('/en/');
      response.setHeader('x-wp-totalpages', '1');
      response.end(
        JSON.stringify([
          {
            ...ENTRY,
            id: isEnglish ? 92 : 91,
            guid: { rendered: isEnglish ? 'https://park.example/?p=92' : 'https://park.example/?p=91' },
            title: { rendered: isEnglish ? 'A course on wood' : 'Kurs om trä' },
            acf: { datum: '20261203', nr: 17 },
          },
        ]),
      );
    });
    const { items } = await build(
      `${base}wp-json/wp/v2/aktivitet`,
      { ...FIELDS, id: 'acf.nr' },
      { translations: { en: `${base}en/wp-json/wp/v2/aktivitet` } },
    );
    assert.deepEqual(items[0]?.name, { sv: 'Kurs om trä', en: 'A course on wood' });
  });
});

describe('the fields of a WordPress source in the configuration', () => {
  const source = { park: 'kalmar', kind: 'wordpress', url: 'https://park.example/wp-json/wp/v2/aktivitet' };
  const faults = (fields: unknown): readonly string[] => {
    try {
      readConfig(config({ ...source, fields }));
      return [];
    } catch (error) {
      assert.ok(error instanceof ConfigError);
      return error.faults;
    }
  };

  it('must say where the start is', () => {
    assert.deepEqual(faults({ start: 'acf.datum', place: ['acf.lokal', 'acf.gata'] }), []);
    assert.deepEqual(faults(undefined), [
      'sources[0].fields is missing: it says where the start is, { "start": "acf.datum" }.',
    ]);
    assert.deepEqual(faults({ end: 7, place: ['acf.lokal', ''] }), [
      'sources[0].fields.start is missing.',
      'sources[0].fields.end must be a text in quotes.',
      'sources[0].fields.place[1] is empty.',
    ]);
    assert.deepEqual(faults('acf.datum'), ['sources[0].fields must be an object.']);
  });

  it('are named where they mean nothing', () => {
    const [warning, ...others] = warningsOf(
      readConfig(config({ ...source, fields: { start: 'acf.datum', pirce: 'acf.pris' } })),
    );
    assert.match(warning ?? '', /^sources\[0\]\.fields\.pirce means nothing; the keys there are start, /);
    assert.deepEqual(others, []);
    const [elsewhere] = warningsOf(readConfig(config({ ...source, kind: 'ics', fields: {} })));
    assert.match(elsewhere ?? '', /^sources\[0\]\.fields means nothing/);
  });
});
