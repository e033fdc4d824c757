import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { buildFeed } from '../../../src/node/feed-builder/build-feed.js';
import type { SourceReport } from '../../../src/node/feed-builder/report.js';
import type { Activity } from '../../../src/feed/types.js';
import { config, NOW, serve } from './fixture.js';

const EVENT = {
  id: 812,
  global_id: 'park.example?id=812',
  status: 'publish',
  modified_utc: '2026-11-02 08:15:00',
  url: 'https://park.example/event/frukost-om-export/',
  slug: 'frukost-om-export',
  title: 'Frukost om export',
  description: '<p>Vi går igenom tullen.</p>\n<p><a href="https://tull.example/">Läs på</a></p>',
  excerpt: '',
  image: false,
  all_day: false,
  start_date: '2026-12-03 08:00:00',
  end_date: '2026-12-03 09:30:00',
  utc_start_date: '2026-12-03 07:00:00',
  utc_end_date: '2026-12-03 08:30:00',
  timezone: 'Europe/Stockholm',
  cost: '',
  cost_details: { currency_symbol: '', currency_code: '', values: [] },
  website: '',
  hide_from_listings: false,
  categories: [],
  tags: [],
  venue: [],
  organizer: [],
};

/** What is read off events that an address answers with. */
async function read(
  context: TestContext,
  events: readonly unknown[],
): Promise<{ items: readonly Activity[]; source: SourceReport | undefined }> {
  const base = await serve(context, (_, response) => {
    response.end(JSON.stringify({ events, total: events.length, total_pages: 1 }));
  });
  return build(`${base}wp-json/tribe/events/v1/events`);
}

async function build(
  url: string,
  more: object = {},
): Promise<{ items: readonly Activity[]; source: SourceReport | undefined }> {
  const { document, report } = await buildFeed({
    config: config({ park: 'kalmar', kind: 'tribe', url, ...more }),
    now: NOW,
  });
  return { items: document.items, source: report.sources[0] };
}

const descriptionOf = ({ description }: Activity): string =>
  typeof description === 'string' ? description : '';

const one = async (context: TestContext, change: object): Promise<Activity> => {
  const { items } = await read(context, [{ ...EVENT, ...change }]);
  assert.equal(items.length, 1);
  return items[0] as Activity;
};

describe('an event of The Events Calendar', () => {
  it('is an activity with the words that a visitor reads on its page', async (context) => {
    const item = await one(context, {
      title: 'Frukost &#8211; R&amp;D &amp;amp; export',
      excerpt: '<p>Tullen på en timme.</p>\n',
      venue: {
        venue: 'Hubben &#038; Labbet',
        address: 'Framtidsvägen 14, hus D',
        city: 'Växjö',
        zip: '35252',
        country: 'Sverige',
        geo_lat: '56.85',
        geo_lng: 14.83,
      },
      categories: [{ name: 'Skog &amp; trä' }, { name: 'Seminarium' }],
      tags: [{ name: 'tull' }],
      image: {
        url: 'https://park.example/tull.jpg',
        width: 2400,
        height: 1600,
        sizes: {
          thumbnail: { width: 150, height: 150, url: 'https://park.example/tull-150x150.jpg' },
          large: { width: 1024, height: 683, url: 'https://park.example/tull-1024x683.jpg' },
        },
      },
    });
    assert.equal(item.name, 'Frukost – R&D & export');
    assert.equal(item.summary, 'Tullen på en timme.');
    assert.equal(item.description, 'Vi går igenom tullen.\n\nLäs på (https://tull.example/)');
    assert.equal(item.url, EVENT.url);
    assert.equal(item.modified, '2026-11-02T08:15:00Z');
    assert.equal(item.type, 'seminar');
    assert.deepEqual(item.areas, ['skog']);
    assert.deepEqual(item.keywords, ['tull']);
    assert.deepEqual(item.location, {
      name: 'Hubben & Labbet',
      address: {
        streetAddress: 'Framtidsvägen 14, hus D',
        postalCode: '352 52',
        addressLocality: 'Växjö',
        addressRegion: 'Kronoberg',
      },
      geo: { latitude: 56.85, longitude: 14.83 },
    });
    assert.deepEqual(item.image, {
      url: 'https://park.example/tull-1024x683.jpg',
      width: 1024,
      height: 683,
    });
    assert.deepEqual(item.source, {
      kind: 'tribe',
      url: item.source?.url ?? '',
      uid: 'park.example?id=812',
    });
  });

  it('needs neither venue nor picture: the one is an empty list, the other false', async (context) => {
    const item = await one(context, {});
    assert.equal(item.location, undefined);
    assert.equal(item.image, undefined);
  });

  it('keeps the cut-off excerpt out of the summary, and the names of no category out of the keywords', async (context) => {
    const item = await one(context, {
      excerpt: '<p>Vi går igenom [&hellip;]</p>',
      categories: [{ name: 'Okategoriserade' }],
    });
    assert.equal(item.summary, 'Vi går igenom tullen. Läs på');
    assert.equal(item.keywords, undefined);
    const bare = await one(context, { description: '', excerpt: 'Vi går igenom [&hellip;]' });
    assert.equal(bare.summary, 'Vi går igenom…');
  });

  it('loses the codes that a builder of pages leaves behind', async (context) => {
    const item = await one(context, {
      description:
        '[vc_row][vc_column width="1/2"][vc_column_text]Kom [tidigt]![/vc_column_text][/vc_column][/vc_row]',
    });
    assert.equal(item.description, 'Kom [tidigt]!');
  });

  it('has no addresses of pictures in its text', async (context) => {
    const item = await one(context, {
      description:
        '<a href="https://park.example/a.jpg"><img src="a-300x200.jpg" /></a><figure><img src="b.jpg" /><figcaption>Hamnen</figcaption></figure>Kom!',
    });
    assert.equal(item.description, 'Hamnen\n\nKom!');
  });

  it('says that it is cancelled or postponed', async (context) => {
    assert.equal((await one(context, { event_status: 'canceled' })).eventStatus, 'EventCancelled');
    assert.equal((await one(context, { event_status: 'postponed' })).eventStatus, 'EventPostponed');
    assert.equal((await one(context, { title: 'Inställt: Frukost' })).eventStatus, 'EventCancelled');
  });

  it('is online, or both where its venue has an address', async (context) => {
    const venue = { venue: 'Hubben', city: 'Växjö' };
    assert.equal((await one(context, { is_virtual: true })).eventAttendanceMode, 'Online');
    assert.equal((await one(context, { is_virtual: true, venue })).eventAttendanceMode, 'Mixed');
    const item = await one(context, { venue: { venue: 'Online via Teams' } });
    assert.equal(item.eventAttendanceMode, 'Online');
  });

  it('that is hidden, not published, without title or without start is left out and named', async (context) => {
    const { items, source } = await read(context, [
      { ...EVENT, id: 1, hide_from_listings: true },
      { ...EVENT, id: 2, status: 'private' },
      { ...EVENT, id: 3, title: ' ' },
      { ...EVENT, id: 4, start_date: '', utc_start_date: null },
      { ...EVENT, id: 5, end_date: '2026-12-02 09:30:00' },
      'nonsense',
    ]);
    assert.equal(items.length, 1);
    assert.equal(items[0]?.endDate, undefined);
    const title = EVENT.title;
    assert.deepEqual(source?.problems, [
      { page: 'page 1, entry 6', reason: 'This is no entry; it was left out.' },
      {
        page: 'page 1, entry 1',
        field: 'hide_from_listings',
        title,
        reason: 'The site keeps it out of its own lists; it was left out.',
      },
      { page: 'page 1, entry 2', field: 'status', title, reason: 'It is not published; it was left out.' },
      {
        page: 'page 1, entry 3',
        field: 'title',
        reason: 'The event has no title; it was left out.',
      },
      {
        page: 'page 1, entry 4',
        field: 'start_date',
        title,
        reason: 'The event has no start that can be read; it was left out.',
      },
      {
        page: 'page 1, entry 5',
        field: 'end_date',
        title,
        reason: 'The end is before the start; the end was left out.',
      },
    ]);
  });
});

describe('when an event of The Events Calendar is', () => {
  const cases: readonly (readonly [string, object, string, string | undefined])[] = [
    ['on the clock of its zone', {}, '2026-12-03T08:00:00+01:00', '2026-12-03T09:30:00+01:00'],
    [
      'on the clock in Stockholm where the site was never told its zone',
      { timezone: 'UTC+0', utc_start_date: '2026-12-03 08:00:00', utc_end_date: '2026-12-03 09:30:00' },
      '2026-12-03T08:00:00+01:00',
      '2026-12-03T09:30:00+01:00',
    ],
    [
      'also in summer, where the site was told an offset in winter',
      { timezone: 'UTC+1', start_date: '2027-06-03 08:00:00', end_date: '2027-06-03 09:30:00' },
      '2027-06-03T08:00:00+02:00',
      '2027-06-03T09:30:00+02:00',
    ],
    [
      'in another zone of the world',
      { timezone: 'America/New_York' },
      '2026-12-03T14:00:00+01:00',
      '2026-12-03T15:30:00+01:00',
    ],
    [
      'at an offset far from Sweden',
      { timezone: 'UTC-5' },
      '2026-12-03T14:00:00+01:00',
      '2026-12-03T15:30:00+01:00',
    ],
    ['half an hour off', { timezone: 'UTC+5.5' }, '2026-12-03T03:30:00+01:00', '2026-12-03T05:00:00+01:00'],
    [
      'in a zone that nobody knows',
      { timezone: 'Mars/Olympus' },
      '2026-12-03T08:00:00+01:00',
      '2026-12-03T09:30:00+01:00',
    ],
    [
      'told in UTC alone',
      { start_date: null, end_date: null },
      '2026-12-03T08:00:00+01:00',
      '2026-12-03T09:30:00+01:00',
    ],
    [
      'whole days, the last one included',
      { all_day: true, start_date: '2026-12-03 00:00:00', end_date: '2026-12-04 23:59:59' },
      '2026-12-03',
      '2026-12-04',
    ],
    [
      'a whole day of a site whose days begin at six',
      { all_day: true, start_date: '2026-12-03 06:00:00', end_date: '2026-12-04 05:59:59' },
      '2026-12-03',
      undefined,
    ],
    ['a moment', { end_date: '2026-12-03 08:00:00' }, '2026-12-03T08:00:00+01:00', undefined],
  ];
  for (const [title, change, start, end] of cases) {
    it(title, async (context) => {
      const { startDate, endDate } = await one(context, change);
      assert.deepEqual([startDate, endDate], [start, end]);
    });
  }
});

describe('what an event of The Events Calendar costs', () => {
  const cases: readonly (readonly [string, object, object | undefined])[] = [
    ['Gratis', {}, { price: 0 }],
    ['495 kr', {}, { price: 495 }],
    ['kr495', {}, { price: 495 }],
    ['1&nbsp;295kr', {}, { price: 1295 }],
    ['500 kr exkl. moms', {}, { price: 500, vatExcluded: true }],
    [
      '45',
      { cost_details: { currency_symbol: '&euro;', currency_code: 'EUR' } },
      { price: 45, priceCurrency: 'EUR' },
    ],
    ['0', {}, { price: 0 }],
    ['', {}, undefined],
  ];
  for (const [cost, change, offers] of cases) {
    it(`is read from "${cost}"`, async (context) => {
      assert.deepEqual((await one(context, { cost, ...change })).offers, offers);
    });
  }

  it('stays in words where it is more than one price', async (context) => {
    const item = await one(context, { cost: '100,00kr – 300,00kr' });
    assert.equal(item.offers, undefined);
    assert.match(descriptionOf(item), /\n\nPris: 100,00 kr – 300,00 kr$/);
  });
});

describe('where one registers for an event of The Events Calendar', () => {
  it('is its web site, where that is for registering', async (context) => {
    const item = await one(context, { website: 'https://www.lyyti.fi/reg/frukost?a=1&amp;b=2' });
    assert.deepEqual(item.offers, { url: 'https://www.lyyti.fi/reg/frukost?a=1&b=2' });
    assert.doesNotMatch(descriptionOf(item), /lyyti/);
  });

  it('is what its description says before that', async (context) => {
    const item = await one(context, {
      website: 'https://www.lyyti.fi/reg/frukost',
      description: '<p>Anmälan: https://park.example/anmalan</p>',
    });
    assert.equal(item.offers?.url, 'https://park.example/anmalan');
  });

  it('is not a web site of another kind: that is one to read', async (context) => {
    const item = await one(context, { website: 'https://projekt.example/' });
    assert.equal(item.offers, undefined);
    assert.match(descriptionOf(item), /\n\nWebbplats: https:\/\/projekt\.example\/$/);
    const same = await one(context, { website: EVENT.url });
    assert.doesNotMatch(descriptionOf(same), /Webbplats/);
  });
});

describe('who holds an event of The Events Calendar', () => {
  it('is each park and each organisation among its organisers', async (context) => {
    const item = await one(context, {
      organizer: [
        { organizer: 'Kalmar Science Park' },
        { organizer: 'Krinova Science Park', email: 'info@krinova.example' },
        { organizer: 'Region Kalmar l&auml;n' },
      ],
    });
    assert.deepEqual(item.coOrganizers, ['krinova', { name: 'Region Kalmar län' }]);
    assert.equal(item.contact?.email, 'info@krinova.example');
  });

  it('and whom to ask is the one with a telephone', async (context) => {
    const item = await one(context, {
      organizer: { organizer: 'Maja Ek', phone: '010-000 00 21', email: 'maja@park.example' },
    });
    assert.equal(item.coOrganizers, undefined);
    assert.deepEqual(item.contact, {
      name: 'Maja Ek',
      telephone: '010-000 00 21',
      email: 'maja@park.example',
    });
  });
});

describe('events of The Events Calendar that recur', () => {
  it('are instances of one series, with a page each', async (context) => {
    const at = (day: string, more: object = {}): object => ({
      ...EVENT,
      id: Number(day.replaceAll('-', '')),
      global_id: `park.example?id=${day.replaceAll('-', '')}`,
      url: `https://park.example/event/frukost-om-export/${day}/`,
      start_date: `${day} 08:00:00`,
      end_date: `${day} 09:30:00`,
      ...more,
    });
    const { items } = await read(context, [at('2026-12-03'), at('2026-12-10')]);
    assert.equal(items.length, 2);
    assert.notEqual(items[0]?.superEvent, undefined);
    assert.equal(items[0]?.superEvent, items[1]?.superEvent);
    assert.match(items[1]?.id ?? '', /-20261210T070000Z$/);
    assert.equal(items[1]?.url, 'https://park.example/event/frukost-om-export/2026-12-10/');
  });

  it('are not seen in pages that only have a date for a name', async (context) => {
    const item = await one(context, { url: 'https://park.example/event/2026-12-03/', slug: '2026-12-03' });
    assert.equal(item.superEvent, undefined);
  });
});

describe('the pages of The Events Calendar', () => {
  const numbered = (id: number): object => ({
    ...EVENT,
    id,
    global_id: `park.example?id=${String(id)}`,
    title: `Kurs ${String(id)}`,
    url: `https://park.example/event/kurs-${String(id)}/`,
  });

  it('are asked for from a month ago to the end of the feed, one after the other', async (context) => {
    const asked: string[] = [];
    let underWay = 0;
    const base = await serve(context, ({ url = '' }, response) => {
      assert.equal(++underWay, 1);
      const query = new URL(url, 'http://x').searchParams;
      asked.push(decodeURIComponent(url));
      const page = Number(query.get('page') ?? 1);
      const next = new URLSearchParams({ ...Object.fromEntries(query), page: String(page + 1) });
      response.end(
        JSON.stringify({
          events: [numbered(page * 2), numbered(page * 2 + 1)],
          ...(page < 3 && {
            next_rest_url: `http://backend.internal/wp-json/tribe/events/v1/events/?${String(next)}`,
          }),
          total: 6,
          total_pages: 3,
        }),
        () => underWay--,
      );
    });
    const { items } = await build(`${base}wp-json/tribe/events/v1/events?categories=kurs`);
    assert.equal(items.length, 6);
    assert.deepEqual(asked, [
      '/wp-json/tribe/events/v1/events?categories=kurs&per_page=50&start_date=2026-10-25&end_date=2028-05-25',
      '/wp-json/tribe/events/v1/events/?categories=kurs&per_page=50&start_date=2026-10-25&end_date=2028-05-25&page=2',
      '/wp-json/tribe/events/v1/events/?categories=kurs&per_page=50&start_date=2026-10-25&end_date=2028-05-25&page=3',
    ]);
  });

  it('take turns where two calendars lie on one host', async (context) => {
    let [underWay, most] = [0, 0];
    const base = await serve(context, ({ url = '' }, response) => {
      most = Math.max(most, ++underWay);
      setTimeout(() => {
        underWay--;
        response.end(
          JSON.stringify({ events: [numbered(url.includes('categories=a') ? 1 : 2)], total_pages: 1 }),
        );
      }, 20);
    });
    const sources = ['a', 'b'].map((category) => ({
      park: 'kalmar',
      kind: 'tribe',
      url: `${base}wp-json/tribe/events/v1/events?categories=${category}`,
    }));
    const { document } = await buildFeed({ config: config(...sources), now: NOW });
    assert.equal(document.items.length, 2);
    assert.equal(most, 1);
  });

  it('end with the last one also where the number of pages is wrong', async (context) => {
    const base = await serve(context, ({ url = '' }, response) => {
      const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 1);
      if (page > 2) response.writeHead(404).end('{"code":"event-archive-page-not-found"}');
      else response.end(JSON.stringify({ events: [numbered(page)], total: 9, total_pages: 9 }));
    });
    const { items, source } = await build(`${base}wp-json/tribe/events/v1/events`);
    assert.equal(items.length, 2);
    assert.equal(source?.status, 'ok');
  });

  it('fail together when one of them fails', async (context) => {
    const base = await serve(context, ({ url = '' }, response) => {
      const page = new URL(url, 'http://x').searchParams.get('page') ?? '1';
      if (page === '2') response.writeHead(502).end();
      else response.end(JSON.stringify({ events: [numbered(1)], total: 2, total_pages: 2 }));
    });
    const { items, source } = await build(`${base}wp-json/tribe/events/v1/events`);
    assert.equal(items.length, 0);
    assert.match(source?.reason ?? '', /502 \(a fault of its own\)/);
  });

  it('may be none: nothing is on', async (context) => {
    for (const [status, answer] of [
      [200, '{"events":[],"total":0,"total_pages":0}'],
      [404, '{"code":"event-archive-page-not-found","message":"Sidan finns inte"}'],
    ] as const) {
      const base = await serve(context, (_, response) => {
        response.writeHead(status).end(answer);
      });
      const { source } = await build(`${base}wp-json/tribe/events/v1/events`);
      assert.deepEqual([source?.status, source?.activities], ['ok', 0]);
    }
  });

  it('may be in the newer interface, which wants to be told that one knows that it may change', async (context) => {
    const asked: string[] = [];
    const base = await serve(context, ({ url = '', headers }, response) => {
      if (headers['x-tec-eea'] === undefined) {
        response.writeHead(400).end('{"code":"missing_experimental_endpoint_acknowledgement"}');
        return;
      }
      asked.push(decodeURIComponent(url));
      const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 1);
      response.writeHead(200, { 'x-wp-total': '2', 'x-wp-totalpages': '2' }).end(
        JSON.stringify([
          {
            id: page,
            status: 'publish',
            modified_gmt: '2026-11-02T08:15:00',
            guid: { rendered: `https://park.example/?post_type=tribe_events&#038;p=${String(page)}` },
            link: `https://park.example/event/${String(page)}/`,
            title: { rendered: 'Kurs &#8211; trä' },
            content: { rendered: '<p>Om trä.</p>', protected: false },
            excerpt: { rendered: '<p>Om [&hellip;]</p>', protected: false },
            all_day: false,
            start_date: '2026-12-03 08:00:00',
            end_date: '2026-12-03 09:30:00',
            start_date_utc: '2026-12-03 07:00:00',
            timezone: 'Europe/Stockholm',
            cost: '495kr',
            venues: [
              { title: { rendered: 'Hubben' }, address: 'Framtidsvägen 14', city: 'Växjö', zip: '352 52' },
            ],
            organizers: { '0': { title: { rendered: 'Krinova' }, email: '' } },
            tribe_events_cat: [5],
            class_list: ['post-1', 'tribe_events_cat-skog-och-tra', 'tag-tull'],
            ...(page === 2 && {
              _embedded: {
                'wp:term': [[{ name: 'Skog och trä', taxonomy: 'tribe_events_cat' }], []],
                'wp:featuredmedia': [
                  {
                    source_url: 'https://park.example/tra.jpg',
                    alt_text: 'Timmer',
                    media_details: { width: 1200, height: 800, sizes: {} },
                  },
                ],
              },
            }),
          },
        ]),
      );
    });
    const { items } = await build(`${base}wp-json/tec/v1/events`);
    assert.deepEqual(asked, [
      '/wp-json/tec/v1/events?per_page=100&ends_after=2026-10-25&starts_before=2028-05-25&_embed=wp:featuredmedia,wp:term',
      '/wp-json/tec/v1/events?per_page=100&ends_after=2026-10-25&starts_before=2028-05-25&_embed=wp:featuredmedia,wp:term&page=2',
    ]);
    const byUrl = [...items].sort((a, b) => a.url.localeCompare(b.url));
    const [first, second] = byUrl;
    assert.equal(first?.name, 'Kurs – trä');
    assert.equal(first.startDate, '2026-12-03T08:00:00+01:00');
    assert.equal(first.description, 'Om trä.');
    assert.deepEqual(first.offers, { price: 495 });
    assert.deepEqual(first.coOrganizers, ['krinova']);
    assert.deepEqual(first.location?.address?.addressLocality, 'Växjö');
    assert.deepEqual(first.keywords, ['skog och tra', 'tull']);
    assert.deepEqual(second?.areas, ['skog']);
    assert.deepEqual(second.image, {
      url: 'https://park.example/tra.jpg',
      width: 1200,
      height: 800,
      alt: 'Timmer',
    });
  });
});
