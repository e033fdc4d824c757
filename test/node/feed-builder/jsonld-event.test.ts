import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { SourceActivity, SourceReading } from '../../../src/node/feed-builder/source-activity.js';
import { SourceError } from '../../../src/node/feed-builder/sources/source-error.js';
import { folder } from './fixture.js';
import { event, page, readSite, reasonsOf, site, toldBy } from './site.js';

const reading = async (context: TestContext, html: string): Promise<SourceReading> => {
  const { base } = await site(context, { '/kalender/a': html });
  return readSite(`${base}kalender/a`);
};

const activity = async (context: TestContext, more: object): Promise<SourceActivity> => {
  const { activities, problems } = await reading(context, page(event('Frukost', '2026-11-26T08:00', more)));
  assert.deepEqual(problems, []);
  const [first] = activities;
  assert.ok(first);
  return first;
};

describe('where events stand in a page', () => {
  const frukost = event('Frukost', '2026-11-26T08:00');
  const lunch = event('Lunch', '2026-11-27T12:00');
  const both = ['2026-11-26T08:00 Frukost', '2026-11-27T12:00 Lunch'];
  for (const [what, html] of [
    ['in scripts of their own', page(frukost, lunch)],
    ['in an array', page([frukost, lunch])],
    [
      'in a graph',
      page({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, frukost, lunch] }),
    ],
    [
      'in a list',
      page({
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', position: 1, item: frukost }, lunch],
      }),
    ],
    [
      'as what an organisation does',
      page({ '@type': 'Organization', event: [frukost], subOrganization: { event: lunch } }),
    ],
    [
      'as references',
      page(
        { '@type': 'WebPage', mainEntity: [{ '@id': '#1' }, { '@id': '#2' }] },
        {
          '@graph': [
            { ...frukost, '@id': '#1' },
            { ...lunch, '@id': '#2' },
          ],
        },
      ),
    ],
    ['twice, from two plugins', page([frukost, lunch], { '@graph': [lunch, frukost] })],
    [
      'with prefixes',
      page(frukost, {
        '@type': 'schema:BusinessEvent',
        'schema:name': 'Lunch',
        'https://schema.org/startDate': '2026-11-27T12:00',
      }),
    ],
    ['beside a script that is broken', `${page('{"@type": "WebSite", ')}${page(frukost, lunch)}`],
    [
      'with types of two kinds',
      page({ ...frukost, '@type': ['Thing', 'EducationEvent'] }, { ...lunch, '@type': 'Hackathon' }),
    ],
  ] as const)
    it(`finds them ${what}`, async (context) => {
      const told = await reading(context, html);
      assert.deepEqual(toldBy(told).sort(), both);
      assert.deepEqual(told.problems, []);
    });

  it('puts together what two nodes say of one event', async (context) => {
    const html = page(
      { '@id': '#e', '@type': 'Event', name: 'Frukost' },
      { '@id': '#e', startDate: '2026-11-26' },
    );
    assert.deepEqual(toldBy(await reading(context, html)), ['2026-11-26 Frukost']);
  });

  it('reads a JSON-LD document', async (context) => {
    assert.deepEqual(toldBy(await reading(context, JSON.stringify(event('Frukost', '2026-11-26')))), [
      '2026-11-26 Frukost',
    ]);
  });

  it('reads a file', async (context) => {
    const path = join(await folder(context), 'sida.html');
    await writeFile(path, page(event('Frukost', '2026-11-26')));
    assert.deepEqual(toldBy(await readSite(pathToFileURL(path).href)), ['2026-11-26 Frukost']);
  });

  it('takes no broadcast, crumb or undated festival for an activity', async (context) => {
    const told = await reading(
      context,
      page(
        { '@type': 'BroadcastEvent', name: 'Sändning', startDate: '2026-11-26' },
        { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', item: '/kalender/b' }] },
        { '@type': 'JoinAction', event: { '@type': 'Festival', name: 'Woodstock' } },
      ),
    );
    assert.deepEqual(told.activities, []);
    assert.deepEqual(
      told.problems.map(({ field, title, reason }) => [field, title, reason]),
      [['startDate', 'Woodstock', 'It has no startDate; it was left out.']],
    );
  });

  it('says so where there is nothing', async (context) => {
    assert.match(reasonsOf(await reading(context, page())).join(), /no event of schema\.org/);
  });

  it('says which script cannot be read', async (context) => {
    const told = await reading(
      context,
      page('{"@type": "Event", "name": "Fru', event('Lunch', '2026-11-27')),
    );
    assert.deepEqual(toldBy(told), ['2026-11-27 Lunch']);
    assert.match(reasonsOf(told).join(), /script 1.*cannot be mended/);
  });

  it('leaves out what it cannot read, and says why', async (context) => {
    const told = await reading(
      context,
      page(
        event('', '2026-11-26'),
        event('Sen', 'nästa vecka'),
        event('Bakvänd', '2026-11-26T10:00', { endDate: '2026-11-26T09:00' }),
      ),
    );
    assert.deepEqual(toldBy(told), ['2026-11-26T10:00 Bakvänd']);
    assert.deepEqual(
      told.problems.map(({ field, title, reason }) => [field, title, reason]),
      [
        ['name', undefined, 'An event without a name was left out.'],
        ['startDate', 'Sen', '"nästa vecka" is not a date; it was left out.'],
        ['endDate', 'Bakvänd', 'The end is before the start; the end was left out.'],
      ],
    );
    assert.ok(told.problems.every(({ page: where }) => where?.endsWith('/kalender/a')));
  });
});

describe('microdata', () => {
  const html = `<!doctype html><html><body>
    <div itemscope itemtype="https://schema.org/Event">
      <h2 itemprop="name">Frukost &amp; <em>export</em></h2>
      <meta itemprop="startDate" content="2026-11-26T08:00"><time itemprop="endDate" datetime="2026-11-26T09:30">9.30</time>
      <a itemprop="url" href="/kalender/frukost">Läs mer</a>
      <script>var x = "inget";</script>
      <div itemprop="location" itemscope itemtype="https://schema.org/Place">
        <span itemprop="name">Krinova</span>
        <p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="addressLocality">Kristianstad</span>
      </div>
      <img itemprop="image" src="/bild.jpg">
    </div></body></html>`;

  it('is read where a page has no JSON-LD about events', async (context) => {
    const { activities, problems } = await reading(context, html);
    assert.deepEqual(problems, []);
    const [first] = activities;
    assert.equal(first?.name, 'Frukost & export');
    assert.equal(first.endDate, '2026-11-26T09:30:00+01:00');
    assert.deepEqual(first.place, { name: 'Krinova', town: 'Kristianstad' });
    assert.match(first.url ?? '', /\/kalender\/frukost$/);
    assert.match(first.stated?.image?.url ?? '', /\/bild\.jpg$/);
  });

  it('is not read beside JSON-LD', async (context) => {
    assert.deepEqual(toldBy(await reading(context, html + page(event('Lunch', '2026-11-27')))), [
      '2026-11-27 Lunch',
    ]);
  });
});

describe('an event of schema.org', () => {
  it('keeps its texts plain', async (context) => {
    const told = await activity(context, {
      name: 'Frukost &#8211; <b>export</b>',
      description: '<p>Hej &aring; h&aring;</p><ul><li>ett</li><li>två</li></ul>',
      dateModified: '2026-11-01T10:00:00+01:00',
    });
    assert.equal(told.name, 'Frukost – export');
    assert.equal(told.description, 'Hej å hå\n\n– ett\n– två');
    assert.equal(told.modified, '2026-11-01T09:00:00Z');
  });

  for (const [what, location, expected] of [
    [
      'a place with an address in parts',
      {
        '@type': 'Place',
        name: 'Krinova',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Stridsvägen 14',
          postalCode: 'SE-291 54',
          addressLocality: 'Kristianstad',
          addressCountry: 'SE',
        },
        geo: { latitude: '56,03', longitude: 14.15 },
      },
      {
        place: { name: 'Krinova', street: 'Stridsvägen 14', postalCode: '291 54', town: 'Kristianstad' },
        geo: { latitude: 56.03, longitude: 14.15 },
      },
    ],
    [
      'a place with an address as text',
      [{ '@type': 'Place', name: 'Krinova', address: 'Stridsvägen 14, Kristianstad' }],
      { location: 'Krinova, Stridsvägen 14, Kristianstad' },
    ],
    [
      'an address that begins with the name',
      { name: 'Krinova', address: 'Krinova, Kristianstad' },
      { location: 'Krinova, Kristianstad' },
    ],
    ['a text', 'Krinova, Kristianstad', { location: 'Krinova, Kristianstad' }],
    ['two places', [{ name: 'Krinova' }, { name: 'NetPort' }], { location: 'Krinova och NetPort' }],
    [
      'a name that holds the address',
      {
        name: 'Krinova, Stridsvägen 14',
        address: { streetAddress: 'Stridsvägen 14', addressLocality: 'Kristianstad' },
      },
      { place: { name: 'Krinova', street: 'Stridsvägen 14', town: 'Kristianstad' } },
    ],
    [
      'a place at no place',
      { name: 'Krinova', geo: { latitude: 0, longitude: 0 } },
      { place: { name: 'Krinova' } },
    ],
    ['an empty place', { '@type': 'Place', name: '', address: { '@type': 'PostalAddress' } }, {}],
  ] as const)
    it(`takes place at ${what}`, async (context) => {
      const { location: text, place, geo } = await activity(context, { location });
      assert.deepEqual(
        { ...(text && { location: text }), ...(place && { place }), ...(geo && { geo }) },
        expected,
      );
    });

  for (const [what, more, mode, url] of [
    [
      'online by its mode',
      { eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode', location: { name: 'Krinova' } },
      'Online',
      undefined,
    ],
    [
      'online by its place',
      { location: { '@type': 'VirtualLocation', url: 'https://park.example/live' } },
      'Online',
      'https://park.example/live',
    ],
    [
      'online in a meeting whose link is for those who registered',
      { location: { '@type': 'VirtualLocation', url: 'https://us02web.zoom.us/j/1' } },
      'Online',
      undefined,
    ],
    [
      'both by its mode',
      { eventAttendanceMode: 'MixedEventAttendanceMode', location: { name: 'Krinova' } },
      'Mixed',
      undefined,
    ],
    [
      'both by its places',
      { location: [{ name: 'Krinova' }, { '@type': 'VirtualLocation' }] },
      'Mixed',
      undefined,
    ],
    [
      'on site',
      { eventAttendanceMode: 'OfflineEventAttendanceMode', location: { name: 'Krinova' } },
      undefined,
      undefined,
    ],
  ] as const)
    it(`is ${what}`, async (context) => {
      const { stated, place } = await activity(context, more);
      assert.equal(stated?.eventAttendanceMode, mode);
      assert.equal(stated?.location?.url, url);
      assert.equal(place?.name, mode === 'Online' ? undefined : 'Krinova');
    });

  for (const [written, expected] of [
    ['https://schema.org/EventCancelled', 'EventCancelled'],
    ['http://schema.org/EventPostponed', 'EventPostponed'],
    ['EventMovedOnline', 'EventMovedOnline'],
    [['EventScheduled', 'EventRescheduled'], 'EventRescheduled'],
    ['Inställt', 'EventCancelled'],
    ['cancelled', 'EventCancelled'],
    ['https://schema.org/EventScheduled', undefined],
  ] as const)
    it(`has the status ${String(written)}`, async (context) => {
      const { stated } = await activity(context, { eventStatus: written });
      assert.equal(stated?.eventStatus, expected);
    });

  it('says when it should have been', async (context) => {
    const { stated } = await activity(context, {
      eventStatus: 'EventRescheduled',
      previousStartDate: '2026-11-19T08:00',
    });
    assert.equal(stated?.previousStartDate, '2026-11-19T08:00:00+01:00');
  });

  for (const [what, offers, expected] of [
    ['a free one', { price: '0', priceCurrency: 'SEK' }, { price: 0 }],
    [
      'one in another currency',
      { price: '49.50', priceCurrency: 'EUR' },
      { price: 49.5, priceCurrency: 'EUR' },
    ],
    ['a sold out one', { availability: 'https://schema.org/SoldOut' }, { availability: 'SoldOut' }],
    [
      'the best of several',
      [{ availability: 'SoldOut' }, { availability: 'http://schema.org/LimitedAvailability' }],
      { availability: 'LimitedAvailability' },
    ],
    ['a deadline', { validThrough: '2026-11-20T22:59:00Z' }, { validThrough: '2026-11-20T23:59:00+01:00' }],
    ['no deadline after the start', { validThrough: '2026-11-26T08:00' }, undefined],
    ['a place to register', { url: 'https://anmalan.example/1' }, { url: 'https://anmalan.example/1' }],
    ['a place to register as a text', 'https://anmalan.example/1', { url: 'https://anmalan.example/1' }],
    [
      'nested ones',
      {
        '@type': 'AggregateOffer',
        lowPrice: 100,
        highPrice: 100,
        offers: [{ url: 'https://anmalan.example/1' }],
      },
      { price: 100, url: 'https://anmalan.example/1' },
    ],
    ['a specified price', { priceSpecification: { price: 200, priceCurrency: 'SEK' } }, { price: 200 }],
    ['no link that is not safe', { url: 'javascript:alert(1)' }, undefined],
    ['no link to the event itself', { url: '/kalender/a?utm_source=x' }, undefined],
  ] as const)
    it(`has offers: ${what}`, async (context) => {
      const { stated, said } = await activity(context, { url: '/kalender/a', offers });
      assert.deepEqual(stated?.offers, expected);
      assert.equal(said.price, undefined);
    });

  for (const [what, offers, expected] of [
    [
      'several prices',
      [
        { name: 'Medlem', price: 200, priceCurrency: 'SEK' },
        { name: 'Ordinarie', price: 495, priceCurrency: 'SEK' },
      ],
      'Medlem 200 kr, Ordinarie 495 kr',
    ],
    ['a range', { lowPrice: '200', highPrice: '495', priceCurrency: 'SEK' }, '200–495 kr'],
    ['the lowest price', { lowPrice: '$35' }, 'från $35'],
  ] as const)
    it(`tells ${what} in words`, async (context) => {
      const { stated, said } = await activity(context, { offers });
      assert.equal(stated?.offers?.price, undefined);
      assert.equal(said.price, expected);
    });

  it('is free where it says so and names no price', async (context) => {
    assert.equal((await activity(context, { isAccessibleForFree: true })).stated?.offers?.price, 0);
    const { stated } = await activity(context, {
      isAccessibleForFree: 'https://schema.org/True',
      offers: { price: 100 },
    });
    assert.equal(stated?.offers?.price, 100);
  });

  for (const [what, image, expected] of [
    ['a text', '/bild.jpg', 'bild.jpg'],
    ['a list', ['data:image/png;base64,AA', '/bild.jpg'], 'bild.jpg'],
    ['an object', { '@type': 'ImageObject', url: '/bild.jpg', caption: 'Frukost' }, 'bild.jpg Frukost'],
    ['a reference', { '@id': '/bild.jpg' }, 'bild.jpg'],
  ] as const)
    it(`has a picture as ${what}`, async (context) => {
      const { stated } = await activity(context, { image });
      const { url = '', alt } = stated?.image ?? {};
      assert.equal(`${url.split('/').at(-1) ?? ''} ${typeof alt === 'string' ? alt : ''}`.trim(), expected);
    });

  it('says who arranges it and whom to ask', async (context) => {
    const { organizer, said } = await activity(context, {
      organizer: {
        '@type': 'Organization',
        name: 'Krinova',
        email: 'mailto:hej@krinova.example',
        telephone: '010-000 00 00',
      },
    });
    assert.deepEqual(organizer, { name: 'Krinova' });
    assert.equal(said.contact, 'Krinova, 010-000 00 00, hej@krinova.example');
    const several = await activity(context, {
      organizer: [{ name: 'Krinova' }, 'NetPort'],
      performer: { name: 'Nisse' },
    });
    assert.equal(several.said.organizers, 'Krinova; NetPort');
  });

  it('has keywords, languages, an audience and seats', async (context) => {
    const told = await activity(context, {
      keywords: ['Hälsa, AI', 'mat'],
      about: { '@type': 'Thing', name: 'Export' },
      inLanguage: ['sv-SE', { '@type': 'Language', name: 'English' }],
      audience: { '@type': 'Audience', audienceType: 'företag' },
      remainingAttendeeCapacity: 3,
    });
    assert.deepEqual(told.categories, ['Hälsa', 'AI', 'mat', 'Export']);
    assert.deepEqual(told.stated?.inLanguage, ['sv', 'en']);
    assert.equal(told.said.audience, 'företag');
    assert.equal(told.said.seats, '3 platser kvar');
  });

  it('ends after its duration', async (context) => {
    assert.equal((await activity(context, { duration: 'PT1H30M' })).endDate, '2026-11-26T09:30:00+01:00');
    assert.equal((await activity(context, { endDate: '09:30' })).endDate, '2026-11-26T09:30:00+01:00');
  });

  it('takes the Swedish one of texts in several languages', async (context) => {
    const name = [
      { '@language': 'en', '@value': 'Breakfast' },
      { '@language': 'sv', '@value': 'Frukost' },
    ];
    assert.equal((await activity(context, { name })).name, 'Frukost');
  });

  it('has the address it names, relative to the page or its base', async (context) => {
    const html = page(
      event('A', '2026-11-26', { url: 'b' }),
      event('B', '2026-11-27', { '@id': '/c#event' }),
      event('C', '2026-11-28', { mainEntityOfPage: { '@id': '/d' } }),
    );
    const { activities } = await reading(context, html.replace('<title>', '<base href="/sv/"><title>'));
    assert.deepEqual(
      activities.map(({ url = '' }) => new URL(url).pathname),
      ['/sv/b', '/c', '/d'],
    );
  });
});

describe('series and wholes', () => {
  it('has the parts of a series, with what the series says, and not the series', async (context) => {
    const { activities } = await reading(
      context,
      page({
        '@type': 'EventSeries',
        name: 'Frukostklubben',
        url: '/klubben',
        location: { name: 'Krinova' },
        description: 'Kaffe',
        startDate: '2026-11-26',
        subEvent: [
          { '@type': 'Event', startDate: '2026-11-26T08:00' },
          { '@type': 'Event', name: 'Frukostklubben', startDate: '2026-12-03T08:00' },
        ],
      }),
    );
    assert.deepEqual(
      activities.map(({ name, recurrenceId, place, description }) => [
        name,
        recurrenceId,
        place?.name,
        description,
      ]),
      [
        ['Frukostklubben', '20261126T070000Z', 'Krinova', 'Kaffe'],
        ['Frukostklubben', '20261203T070000Z', 'Krinova', 'Kaffe'],
      ],
    );
    assert.equal(new Set(activities.map(({ uid }) => uid)).size, 1);
  });

  it('has an event and its parts of other names, which lend its place and not its text', async (context) => {
    const { activities } = await reading(
      context,
      page(
        event('Innovationsdagen', '2026-11-26T09:00', {
          location: { name: 'Krinova' },
          description: 'En dag',
          offers: { price: 100 },
          subEvent: [event('Om mat', '2026-11-26T10:00')],
        }),
      ),
    );
    assert.deepEqual(
      activities.map(({ name, place, description, stated }) => [
        name,
        place?.name,
        description,
        stated?.offers?.price,
      ]),
      [
        ['Innovationsdagen', 'Krinova', 'En dag', 100],
        ['Om mat', 'Krinova', undefined, undefined],
      ],
    );
  });

  it('has not the event that another is part of', async (context) => {
    const html = page(
      event('Om mat', '2026-11-26', {
        superEvent: event('Matveckan', '2026-11-23', { organizer: { name: 'Krinova' } }),
      }),
    );
    const { activities } = await reading(context, html);
    assert.deepEqual(
      activities.map(({ name, organizer }) => [name, organizer?.name]),
      [['Om mat', 'Krinova']],
    );
  });

  it('has each occasion of a course', async (context) => {
    const html = page({
      '@type': 'Course',
      name: 'AI för alla',
      provider: { name: 'NetPort' },
      hasCourseInstance: [
        { '@type': 'CourseInstance', courseMode: 'online', startDate: '2026-12-01' },
        {
          '@type': 'CourseInstance',
          courseMode: 'onsite',
          startDate: '2027-01-11',
          endDate: '2027-01-12',
          location: 'NetPort',
        },
      ],
    });
    const { activities } = await reading(context, html);
    assert.deepEqual(
      activities.map(({ name, startDate, endDate, said, stated, organizer }) => [
        name,
        startDate,
        endDate,
        said.type,
        stated?.eventAttendanceMode,
        organizer?.name,
      ]),
      [
        ['AI för alla', '2026-12-01', undefined, 'course', 'Online', 'NetPort'],
        ['AI för alla', '2027-01-11', '2027-01-12', 'course', undefined, 'NetPort'],
      ],
    );
  });
});

describe('pages that mean harm', () => {
  it('cannot reach the prototype of anything', async (context) => {
    const html = page(
      '{"@type": "Event", "__proto__": {"polluted": 1, "name": "x"}, "constructor": {"prototype": {"polluted": 1}}, "name": "Frukost", "startDate": "2026-11-26", "location": {"__proto__": {"name": "x"}}}',
    );
    const { activities } = await reading(context, html);
    assert.deepEqual(
      activities.map(({ name, place }) => [name, place]),
      [['Frukost', undefined]],
    );
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  for (const [what, inner] of [
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['arrays', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['events', `${'{"@type":"Event","subEvent":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ] as const)
    it(`may nest ${what} as deep as they like`, async (context) => {
      const html = page(event('Frukost', '2026-11-26'), `{"@type": "Thing", "a": ${inner}}`);
      assert.deepEqual(toldBy(await reading(context, html)), ['2026-11-26 Frukost']);
    });

  it('may go round in circles', async (context) => {
    const html = page(
      {
        '@id': '#a',
        '@type': 'Event',
        name: 'A',
        startDate: '2026-11-26',
        superEvent: { '@id': '#b' },
        subEvent: { '@id': '#b' },
      },
      {
        '@id': '#b',
        '@type': 'Event',
        name: 'B',
        startDate: '2026-11-27',
        superEvent: { '@id': '#a' },
        subEvent: [{ '@id': '#a' }, { '@id': '#b' }],
      },
    );
    assert.deepEqual(toldBy(await reading(context, html)).sort(), ['2026-11-26 A', '2026-11-27 B']);
  });

  it('are refused where their elements lie too deep in each other', async (context) => {
    await assert.rejects(
      reading(context, '<div itemscope itemprop=a>'.repeat(100_000)),
      (error) => error instanceof SourceError && /too deep/.test(error.message),
    );
  });

  it('say nothing that is longer than a page can be', async (context) => {
    const long = 'x'.repeat(1_000_000);
    const {
      name,
      description = '',
      categories,
    } = await activity(context, { name: `A ${long}`, description: long, keywords: [long], location: long });
    assert.ok(name.length <= 500 && description.length <= 50_000);
    assert.deepEqual(categories, []);
  });

  it('cannot send anyone anywhere but on the web', async (context) => {
    const told = await activity(context, {
      url: 'javascript:alert(1)',
      image: 'file:///etc/passwd',
      offers: 'data:text/html,x',
    });
    assert.match(told.url ?? 'none', /^none$/);
    assert.equal(told.stated, undefined);
  });
});
