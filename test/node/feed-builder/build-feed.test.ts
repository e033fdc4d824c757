import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { wordingsOf } from '../../../src/feed/queries.js';
import type { Activity } from '../../../src/feed/types.js';
import {
  buildFeed,
  ConfigError,
  reportLines,
  validateFeed,
  type BuildOptions,
  type BuildResult,
} from '../../../src/node/index.js';
import { calendar, config, event, folder, NOW, serve, serveFiles } from './fixture.js';

const DAY = 864e5;
const KALMAR = { park: 'kalmar', kind: 'ics', url: 'kalmar.ics', page: 'https://kalmar.example/kalender' };
const KRINOVA = { park: 'krinova', kind: 'csv', url: 'krinova.csv' };
const FIRST = event('UID:1', 'SUMMARY:Frukost', 'DTSTART:20261126T080000Z', 'DTEND:20261126T090000Z');

const build = (
  base: string,
  sources: readonly object[],
  options: Partial<BuildOptions> = {},
): Promise<BuildResult> => buildFeed({ config: config(...sources), base, now: NOW, ...options });

const items = ({ document }: BuildResult): readonly Activity[] => document.items;
const only = (result: BuildResult): Activity => {
  const [first, ...more] = items(result);
  assert.ok(first);
  assert.equal(more.length, 0);
  return first;
};

describe('the document that is built', () => {
  it('has what a calendar says in the fields of the feed', async (context) => {
    const base = await serveFiles(context, {
      '/kalmar.ics': calendar(
        event(
          'UID:1',
          'SUMMARY:Inställt: Frukost om e-hälsa',
          'DTSTART;TZID=W. Europe Standard Time:20261126T090000',
          'DTEND;TZID=W. Europe Standard Time:20261126T103000',
          'LOCATION:Framtidsvägen 14\\, 352 52 Växjö och via Teams',
          'CATEGORIES:Hälsa,Seminarium,Export,Krinova',
          'GEO:56.9;14.8',
          'LAST-MODIFIED:20261101T000000Z',
          'ORGANIZER;CN=NetPort:mailto:x@netport.example',
          'URL:/frukost',
          'DESCRIPTION:Välkommen.\\n\\nAnmälan: https://kalmar.example/a\\nSista anmälningsdag: 24 november\\nPris: 495 kr exkl. moms' +
            '\\nVäntelista: https://kalmar.example/v\\nPlatser: få kvar\\nArrangörer: Krinova och Region Kalmar\\nMålgrupp: vårdföretag' +
            '\\nSpråk: svenska och engelska\\nTillgänglighet: hiss\\nKontakt: Kursansvarig\\, 010-000 00 00\\nBild: https://kalmar.example/b.jpg',
        ),
      ),
    });
    const result = await build(base, [KALMAR]);
    assert.deepEqual(only(result), {
      id: only(result).id,
      url: 'https://kalmar.example/frukost',
      name: 'Frukost om e-hälsa',
      summary: 'Välkommen.',
      description: 'Välkommen.',
      startDate: '2026-11-26T09:00:00+01:00',
      endDate: '2026-11-26T10:30:00+01:00',
      park: 'kalmar',
      coOrganizers: ['krinova', { name: 'Region Kalmar' }, 'netport'],
      type: 'seminar',
      areas: ['e-halsa'],
      keywords: ['Export'],
      eventStatus: 'EventCancelled',
      eventAttendanceMode: 'Mixed',
      location: {
        address: {
          streetAddress: 'Framtidsvägen 14',
          postalCode: '352 52',
          addressLocality: 'Växjö',
          addressRegion: 'Kronoberg',
        },
        geo: { latitude: 56.9, longitude: 14.8 },
      },
      inLanguage: ['sv', 'en'],
      offers: {
        url: 'https://kalmar.example/a',
        validThrough: '2026-11-24',
        price: 495,
        vatExcluded: true,
        waitingListUrl: 'https://kalmar.example/v',
        availability: 'LimitedAvailability',
      },
      image: { url: 'https://kalmar.example/b.jpg' },
      audience: 'vårdföretag',
      accessibilitySummary: 'hiss',
      contact: { jobTitle: 'Kursansvarig', telephone: '010-000 00 00' },
      source: { kind: 'ics', url: `${base}kalmar.ics`, uid: '1' },
      modified: '2026-11-01T00:00:00Z',
    });
    assert.match(only(result).id, /^kalmar-[0-9a-v]{10}$/);
    assert.deepEqual(result.report.unmappedCategories, [{ park: 'kalmar', category: 'Export', times: 1 }]);
  });

  it('has what a sheet says in the fields of the feed', async (context) => {
    const base = await serveFiles(context, {
      '/krinova.csv':
        'Id;Titel;Titel (engelska);Startdatum;Starttid;Ort;Typ;Profilområde(n);Beskrivning;Beskrivning (engelska);Länk;Pris;Platser;Status\r\n' +
        'K1;Kurs;Course;26/11;13.00;Hässleholm;Kurs;Skog, Livsmedel;Lär dig.;Learn.;/kurs;"300 kr, medlemmar gratis";30;Framflyttat\r\n' +
        'K2;Rådgivning;;löpande;;;;Livsmedel;;;;;;\r\n',
    });
    const result = await build(base, [KRINOVA]);
    const [course, open] = items(result);
    assert.deepEqual(course?.name, { sv: 'Kurs', en: 'Course' });
    assert.deepEqual(course.description, {
      sv: 'Lär dig.\n\nPris: 300 kr, medlemmar gratis\nPlatser: 30'.replace('\nPlatser', '\n\nPlatser'),
      en: 'Learn.',
    });
    assert.deepEqual(
      [course.type, course.areas, course.eventStatus],
      ['course', ['skog', 'livsmedel'], 'EventPostponed'],
    );
    assert.deepEqual(course.location, {
      name: 'Hässleholm',
      address: { addressLocality: 'Hässleholm', addressRegion: 'Skåne' },
    });
    assert.equal(course.url, 'https://krinova.example/kurs');
    assert.equal(open?.ongoing, true);
    assert.equal(open.url, 'https://krinova.example/');
    assert.deepEqual(
      result.report.sources[0]?.problems.map(({ field }) => field),
      ['Pris', 'Platser'],
    );
  });

  it('can be read by the elements and is right by its schema', async (context) => {
    const base = await serveFiles(context, {
      '/kalmar.ics': calendar(FIRST),
      '/krinova.csv': 'Titel;Start\nKurs;26/11\n',
    });
    const { document, report } = await build(base, [KALMAR, KRINOVA]);
    assert.deepEqual(validateFeed(JSON.parse(JSON.stringify(document))), []);
    assert.deepEqual(report.problems, []);
    assert.deepEqual(document.sources, [
      { park: 'kalmar', kind: 'ics', status: 'ok', since: '2026-11-24T09:00:00Z' },
      { park: 'krinova', kind: 'csv', status: 'ok', since: '2026-11-24T09:00:00Z' },
    ]);
  });

  it('gives schema.org its meaning: every field has a place in the context', async (context) => {
    const base = await serveFiles(context, { '/kalmar.ics': calendar(FIRST) });
    const { document } = await build(base, [KALMAR]);
    const terms = document['@context'] as Record<string, unknown>;
    assert.equal(terms['@vocab'], 'https://schema.org/');
    assert.deepEqual(terms['name'], { '@id': 'https://schema.org/name', '@container': '@language' });
    for (const field of Object.keys(document))
      assert.ok(field.startsWith('@') || field in terms || field === 'areas', field);
  });

  it('has one item an instance of a series, with the series in common', async (context) => {
    const base = await serveFiles(context, {
      '/kalmar.ics': calendar(
        event(
          'UID:1',
          'SUMMARY:Labb',
          'DTSTART;TZID=Europe/Stockholm:20261126T090000',
          'RRULE:FREQ=WEEKLY;COUNT=3',
        ),
      ),
    });
    const found = items(await build(base, [KALMAR]));
    const [series] = found.map(({ superEvent }) => superEvent);
    assert.deepEqual(
      found.map(({ id }) => id),
      ['20261126T080000Z', '20261203T080000Z', '20261210T080000Z'].map((at) => `${series ?? ''}-${at}`),
    );
    assert.ok(found.every(({ superEvent }) => superEvent === series));
  });

  it('reaches from thirty days ago to eighteen months ahead', async (context) => {
    const at = (id: string, days: number): string =>
      event(
        `UID:${id}`,
        `SUMMARY:${id}`,
        `DTSTART:${new Date(NOW + days * DAY).toISOString().replace(/[-:]|\.000/g, '')}`,
      );
    const base = await serveFiles(context, {
      '/kalmar.ics': calendar(at('a', -31), at('b', -29), at('c', 547), at('d', 549)),
    });
    assert.deepEqual(
      items(await build(base, [KALMAR])).map(({ name }) => name),
      ['b', 'c'],
    );
  });

  it('stands in order of start, open offers last', async (context) => {
    const base = await serveFiles(context, {
      '/krinova.csv': 'Titel;Start\nB;28/11\nÖppet;löpande\nA;26/11\n',
    });
    assert.deepEqual(
      items(await build(base, [KRINOVA])).map(({ name }) => name),
      ['A', 'B', 'Öppet'],
    );
  });

  it('takes what the source leaves open from the defaults, and areas from its own table', async (context) => {
    const base = await serveFiles(context, {
      '/kalmar.ics': calendar(
        event('UID:1', 'SUMMARY:Möte', 'CATEGORIES:Vård & omsorg', 'DTSTART:20261126T080000Z'),
      ),
    });
    const defaults = {
      type: 'other',
      inLanguage: ['sv'],
      offers: { price: 0 },
      contact: { email: 'info@kalmar.example' },
    };
    const item = only(await build(base, [{ ...KALMAR, defaults, areas: { 'vård & omsorg': 'e-halsa' } }]));
    assert.deepEqual(
      [item.type, item.inLanguage, item.offers, item.contact],
      ['meeting', ['sv'], { price: 0 }, { email: 'info@kalmar.example' }],
    );
    assert.deepEqual(item.areas, ['e-halsa']);
  });

  it('says that no registration is needed where its source does, in a line, a column or a sentence', async (context) => {
    const sentence = 'Vi bjuder på fika. Ingen anmälan behövs.';
    const calendarOf = (name: string, description: string): string =>
      calendar(
        event(`UID:${name}`, `SUMMARY:${name}`, 'DTSTART:20261126T080000Z', `DESCRIPTION:${description}`),
      );
    const base = await serveFiles(context, {
      '/kalmar.ics': calendarOf('D', 'Välkommen.\\nAnmälan: Ingen anmälan behövs'),
      '/netport.ics': calendarOf('E', sentence),
      '/krinova.csv':
        'Titel;Datum;Anmälan;Ingress\nA;26/11;Drop-in;\nB;26/11;Ring oss;\nC;26/11;;Ingen anmälan krävs.\n',
    });
    const result = await build(base, [KALMAR, { park: 'netport', kind: 'ics', url: 'netport.ics' }, KRINOVA]);
    const found = items(result).map(({ name, description, offers }) => [
      wordingsOf(name)[0],
      [description, offers?.registrationRequired],
    ]);
    assert.deepEqual(Object.fromEntries(found), {
      A: [undefined, false],
      B: ['Anmälan: Ring oss', undefined],
      C: [undefined, false],
      D: ['Välkommen.', false],
      E: [sentence, false],
    });
  });

  it('goes by what its source states of registering before what its text seems to say', async (context) => {
    const offers = async (title: string, lines: string): Promise<unknown> => {
      const text = calendar(
        event(
          'UID:1',
          `SUMMARY:${title}`,
          'DTSTART:20261126T080000Z',
          `DESCRIPTION:Ingen anmälan behövs.\\nPris: 0 kr${lines}`,
        ),
      );
      return only(await build(await serveFiles(context, { '/kalmar.ics': text }), [KALMAR])).offers;
    };
    const url = 'https://kalmar.example/a';
    assert.deepEqual(await offers('Möte', ''), { price: 0, registrationRequired: false });
    assert.deepEqual(await offers('Möte', `\\nAnmälan: ${url}`), { price: 0, url });
    assert.deepEqual(await offers('Möte', '\\nSista anmälningsdag: 25/11'), {
      price: 0,
      validThrough: '2026-11-25',
    });
    assert.deepEqual(await offers('Fullbokat: Möte', ''), { price: 0, availability: 'SoldOut' });
    assert.deepEqual(await offers('Möte', '\\nTill lunchen anmäler du dig i receptionen.'), { price: 0 });
  });

  it('is cancelled where the calendar says so, whatever the title says', async (context) => {
    const base = await serveFiles(context, {
      '/kalmar.ics': calendar(FIRST.replace('SUMMARY:', 'STATUS:CANCELLED\r\nSUMMARY:Framflyttat: ')),
    });
    assert.equal(only(await build(base, [KALMAR])).eventStatus, 'EventCancelled');
  });

  it('never links anywhere unsafe', async (context) => {
    const base = await serveFiles(context, {
      '/kalmar.ics': calendar(
        event(
          'UID:1',
          'SUMMARY:Möte',
          'URL:javascript:alert(1)',
          'DTSTART:20261126T080000Z',
          'DESCRIPTION:Anmälan: javascript:x',
        ),
      ),
    });
    const item = only(await build(base, [KALMAR]));
    assert.equal(item.url, 'https://kalmar.example/kalender');
    assert.equal(item.offers, undefined);
    assert.equal(item.description, 'Anmälan: javascript:x');
  });

  it('is counted where it lies outside the window', async (context) => {
    const base = await serveFiles(context, {
      '/kalmar.ics': calendar(
        event('UID:1', 'SUMMARY:A', 'DTSTART:20250101T080000Z'),
        event('UID:2', 'SUMMARY:B', 'DTSTART:20250101T080000Z', 'RRULE:FREQ=WEEKLY;COUNT=4'),
        event('UID:3', 'SUMMARY:C', 'DTSTART:20290101T080000Z'),
      ),
      '/krinova.csv': 'Titel;Start\nA;2025-01-01\nB;2026-11-26\nC;2029-01-01\n',
    });
    const { report } = await build(base, [KALMAR, KRINOVA]);
    assert.deepEqual(
      report.sources.map(({ activities, outside }) => [activities, outside]),
      [
        [0, { past: 2, later: 1 }],
        [1, { past: 1, later: 1 }],
      ],
    );
  });

  it('takes a category "Övrigt" only where neither another nor the title says what it is', async (context) => {
    const type = async (title: string, categories: string): Promise<unknown> => {
      const text = calendar(
        event('UID:1', `SUMMARY:${title}`, `CATEGORIES:${categories}`, 'DTSTART:20261126T080000Z'),
      );
      return only(await build(await serveFiles(context, { '/kalmar.ics': text }), [KALMAR])).type;
    };
    assert.equal(await type('Stadsvandring', 'Övrigt'), 'other');
    assert.equal(await type('Stadsvandring', 'Övrigt,Kurs'), 'course');
    assert.equal(await type('Kurs i trä', 'Övrigt'), 'course');
  });

  it('tells which labelled lines and addresses are not understood, once for a whole series', async (context) => {
    const base = await serveFiles(context, {
      '/kalmar.ics': calendar(
        event(
          'UID:1',
          'SUMMARY:Möte',
          'URL:javascript:alert(1)',
          'DTSTART:20261126T080000Z',
          'RRULE:FREQ=WEEKLY;COUNT=3',
          'DESCRIPTION:Typ: Blaha\\n• Sista anmälningsdag: 32 november\\nAnmälan: javascript:x\\nPris: 20 kr',
        ),
      ),
      '/kalmar.en.ics': calendar(
        event(
          'UID:1',
          'SUMMARY:Meeting',
          'DTSTART:20261126T080000Z',
          'RRULE:FREQ=WEEKLY;COUNT=3',
          'DESCRIPTION:Type: Blah',
        ),
      ),
    });
    const result = await build(base, [{ ...KALMAR, translations: { en: 'kalmar.en.ics' } }]);
    assert.deepEqual(items(result)[0]?.description, {
      sv: 'Typ: Blaha\n• Sista anmälningsdag: 32 november\nAnmälan: javascript:x',
      en: 'Type: Blah',
    });
    const stays = 'is not understood; the line stays in the description.';
    assert.deepEqual(
      result.report.sources[0]?.problems,
      [
        ['Typ', `"Blaha" ${stays}`],
        ['Sista anmälningsdag', `"32 november" ${stays}`],
        ['Anmälan', `"javascript:x" ${stays}`],
        ['Type', `(en) "Blah" ${stays}`],
        ['URL', '"javascript:alert(1)" is no address that can be linked to; it was left out.'],
      ].map(([field, reason]) => ({
        ...(field !== 'Type' && { line: 3 }),
        field,
        title: 'Möte',
        reason,
      })),
    );
  });

  it('names the column of a sheet as the sheet does', async (context) => {
    const base = await serveFiles(context, {
      '/krinova.csv':
        'RUBRIK;Datum;Tom;Kl;OSA;Webbsida\nKurs;26/11;25/11;sen;snart;javascript:x\n;26/11\nKurs;soon\n',
    });
    const result = await build(base, [KRINOVA]);
    assert.deepEqual(
      result.report.sources[0]?.problems.map(({ line, field }) => [line, field]),
      [
        [2, 'Tom'],
        [2, 'Kl'],
        [3, 'RUBRIK'],
        [4, 'Datum'],
        [2, 'OSA'],
        [2, 'Webbsida'],
      ],
    );
  });

  it('leaves out a row that is there twice, and says so', async (context) => {
    const base = await serveFiles(context, {
      '/krinova.csv': 'Titel;Start;Länk\nA;26/11;/a\nA;26/11;/a\nA;27/11;/a\n',
    });
    const result = await build(base, [KRINOVA]);
    assert.equal(items(result).length, 2);
    assert.deepEqual(
      result.report.sources[0]?.problems.map(({ line, reason }) => [line, reason]),
      [[3, 'It is there twice; one was left out.']],
    );
  });
});

describe('a calendar in two languages', () => {
  const english = event(
    'UID:1',
    'SUMMARY:Cancelled: Breakfast',
    'DTSTART:20261126T080000Z',
    'LOCATION:Room A',
    'DESCRIPTION:Welcome.\\nTarget group: growers\\nPrice: 700 kr\\nContact: Course manager\\, 010-000 00 00',
  );
  const swedish = event(
    'UID:1',
    'SUMMARY:Frukost',
    'DTSTART:20261126T080000Z',
    'LOCATION:Sal A',
    'DESCRIPTION:Hej.\\nMålgrupp: odlare\\nPris: 500 kr\\nKontakt: Kursansvarig\\, 010-000 00 00',
  );
  const source = { ...KALMAR, translations: { en: 'kalmar.en.ics' } };

  it('becomes one activity with its texts in both', async (context) => {
    const base = await serveFiles(context, {
      '/kalmar.ics': calendar(swedish),
      '/kalmar.en.ics': calendar(english),
    });
    const item = only(await build(base, [source]));
    assert.deepEqual(item.name, { sv: 'Frukost', en: 'Breakfast' });
    assert.deepEqual(item.description, { sv: 'Hej.', en: 'Welcome.' });
    assert.deepEqual(item.location?.name, { sv: 'Sal A', en: 'Room A' });
    assert.deepEqual(item.audience, { sv: 'odlare', en: 'growers' });
    assert.deepEqual(item.contact?.jobTitle, { sv: 'Kursansvarig', en: 'Course manager' });
    assert.equal(item.offers?.price, 500);
  });

  it('keeps its last good translation when the second one fails', async (context) => {
    const files: Record<string, string> = {
      '/kalmar.ics': calendar(swedish),
      '/kalmar.en.ics': calendar(english),
    };
    const [base, out] = [await serveFiles(context, files), await folder(context)];
    await build(base, [source], { out });
    delete files['/kalmar.en.ics'];
    const result = await build(base, [source], { out });
    assert.deepEqual(only(result).name, { sv: 'Frukost', en: 'Breakfast' });
    assert.match(result.report.sources[0]?.reason ?? '', /^Its en calendar: The server answered 404/);
    assert.equal(result.document.sources?.[0]?.status, 'stale');
  });
});

describe('one source that fails', () => {
  it('does not stop the others', async (context) => {
    const base = await serveFiles(context, { '/krinova.csv': 'Titel;Start\nKurs;26/11\n' });
    const result = await build(base, [KALMAR, KRINOVA]);
    assert.deepEqual(
      result.report.sources.map(({ status }) => status),
      ['failed', 'ok'],
    );
    assert.equal(items(result).length, 1);
    assert.match(
      reportLines(result.report)[0] ?? '',
      /^failed kalmar ics: 0 activities\. The server answered 404/,
    );
  });

  it('keeps its last good activities, and is fine again when it comes back', async (context) => {
    const files: Record<string, string> = { '/kalmar.ics': calendar(FIRST) };
    const [base, out] = [await serveFiles(context, files), await folder(context)];
    await build(base, [KALMAR], { out });
    files['/kalmar.ics'] = '<!doctype html><p>Logga in';
    const later = NOW + 3_600_000;
    const stale = await build(base, [KALMAR], { out, now: later });
    assert.equal(only(stale).name, 'Frukost');
    assert.deepEqual(stale.document.sources, [
      { park: 'kalmar', kind: 'ics', status: 'stale', since: '2026-11-24T10:00:00Z' },
    ]);
    const still = await build(base, [KALMAR], { out, now: later + 3_600_000 });
    assert.equal(still.document.sources?.[0]?.since, '2026-11-24T10:00:00Z');
    files['/kalmar.ics'] = calendar(FIRST);
    const fine = await build(base, [KALMAR], { out, now: later + 7_200_000 });
    assert.equal(fine.document.sources?.[0]?.status, 'ok');
  });

  it('keeps its last good activities when more than half of them are gone, until that is accepted', async (context) => {
    const four = ['1', '2', '3', '4'].map((id) =>
      event(`UID:${id}`, `SUMMARY:${id}`, `DTSTART:2026120${id}T080000Z`),
    );
    const files: Record<string, string> = { '/kalmar.ics': calendar(...four) };
    const [base, out] = [await serveFiles(context, files), await folder(context)];
    await build(base, [KALMAR], { out });
    files['/kalmar.ics'] = calendar(...four.slice(0, 2));
    assert.equal(items(await build(base, [KALMAR], { out })).length, 2);
    files['/kalmar.ics'] = calendar();
    const kept = await build(base, [KALMAR], { out });
    assert.equal(items(kept).length, 2);
    assert.match(kept.report.sources[0]?.reason ?? '', /has 0 coming activities and had 2.*--accept-fewer/);
    assert.equal(items(await build(base, [KALMAR], { out, acceptFewer: true })).length, 0);
    assert.equal((await build(base, [KALMAR], { out })).report.sources[0]?.status, 'ok');
  });

  it('keeps them at two of five, and lets go at two of four', async (context) => {
    const some = (count: number): string =>
      calendar(
        ...Array.from({ length: count }, (_, id) =>
          event(`UID:${id}`, 'SUMMARY:a', `DTSTART:2026120${id + 1}T080000Z`),
        ),
      );
    for (const [had, status] of [
      [5, 'stale'],
      [4, 'ok'],
    ] as const) {
      const files: Record<string, string> = { '/kalmar.ics': some(had) };
      const [base, out] = [await serveFiles(context, files), await folder(context)];
      await build(base, [KALMAR], { out });
      files['/kalmar.ics'] = some(2);
      assert.equal((await build(base, [KALMAR], { out })).report.sources[0]?.status, status);
    }
  });

  it('never gives the activities of another source of the same park', async (context) => {
    const files: Record<string, string> = {
      '/kalmar.ics': calendar(FIRST),
      '/more.ics': calendar(FIRST.replace('UID:1', 'UID:2')),
    };
    const [base, out] = [await serveFiles(context, files), await folder(context)];
    const sources = [KALMAR, { ...KALMAR, url: 'more.ics' }];
    await build(base, sources, { out });
    delete files['/kalmar.ics'];
    const { document } = await build(base, sources, { out });
    assert.deepEqual(document.items.map(({ source }) => source?.uid).sort(), ['1', '2']);
  });

  it('says since when', async (context) => {
    const files: Record<string, string> = { '/kalmar.ics': calendar(FIRST) };
    const [base, out] = [await serveFiles(context, files), await folder(context)];
    await build(base, [KALMAR], { out });
    delete files['/kalmar.ics'];
    await build(base, [KALMAR], { out, now: NOW + DAY });
    const { report } = await build(base, [KALMAR], { out, now: NOW + 2 * DAY });
    assert.match(
      reportLines(report)[0] ?? '',
      /^stale {2}kalmar ics: 1 activity, stale since 2026-11-25 10:00\. /,
    );
  });

  it('is not missed for activities that have simply passed', async (context) => {
    const files: Record<string, string> = { '/kalmar.ics': calendar(FIRST) };
    const [base, out] = [await serveFiles(context, files), await folder(context)];
    await build(base, [KALMAR], { out });
    files['/kalmar.ics'] = calendar();
    assert.equal((await build(base, [KALMAR], { out, now: NOW + 10 * DAY })).report.sources[0]?.status, 'ok');
  });

  it('with a relative address and no base says so', async () => {
    const { report } = await buildFeed({ config: config(KALMAR), now: NOW });
    assert.match(report.sources[0]?.reason ?? '', /"kalmar.ics" is not a whole address/);
    assert.equal(report.usable, false);
  });

  it('with a damaged last good reading has none', async (context) => {
    const files: Record<string, string> = { '/kalmar.ics': calendar(FIRST) };
    const [base, out] = [await serveFiles(context, files), await folder(context)];
    const { report } = await build(base, [KALMAR], { out });
    await writeFile(report.sources[0]?.lastGood ?? '', '[{');
    delete files['/kalmar.ics'];
    assert.equal((await build(base, [KALMAR], { out })).report.sources[0]?.status, 'failed');
  });
});

describe('what is written', () => {
  it('stays byte for byte the same while nothing changes, whatever the clock and DTSTAMP say', async (context) => {
    const stamped = (stamp: string): string =>
      calendar(FIRST.replace('SUMMARY', `DTSTAMP:${stamp}\r\nSUMMARY`));
    const files: Record<string, string> = { '/kalmar.ics': stamped('20261101T000000Z') };
    const [base, out] = [await serveFiles(context, files), await folder(context)];
    const first = await build(base, [KALMAR], { out });
    const path = join(out, 'feed.json');
    const [text, { mtimeMs, ino }] = [await readFile(path, 'utf8'), await stat(path)];
    files['/kalmar.ics'] = stamped('20261124T080000Z');
    const second = await build(base, [KALMAR], { out, now: NOW + DAY });
    assert.deepEqual([first.report.changed, second.report.changed], [true, false]);
    assert.equal(await readFile(path, 'utf8'), text);
    assert.deepEqual([(await stat(path)).mtimeMs, (await stat(path)).ino], [mtimeMs, ino]);
    const left = (await readdir(join(out, '.sydost'))).filter((name) => !name.endsWith('.json'));
    assert.deepEqual(left, []);
  });

  it('moves its dates when an activity changes, forwards only', async (context) => {
    const files: Record<string, string> = {
      '/kalmar.ics': calendar(FIRST.replace('UID', 'LAST-MODIFIED:20261110T000000Z\r\nUID')),
    };
    const [base, out] = [await serveFiles(context, files), await folder(context)];
    assert.equal(only(await build(base, [KALMAR], { out })).modified, '2026-11-10T00:00:00Z');
    files['/kalmar.ics'] = calendar(
      FIRST.replace('UID', 'LAST-MODIFIED:20261101T000000Z\r\nUID').replace('Frukost', 'Lunch'),
    );
    const changed = await build(base, [KALMAR], { out, now: NOW + DAY });
    assert.equal(only(changed).modified, '2026-11-25T09:00:00Z');
    assert.equal(changed.document.generated, '2026-11-25T09:00:00Z');
    files['/kalmar.ics'] = calendar(FIRST.replace('UID', 'LAST-MODIFIED:20290101T000000Z\r\nUID'));
    assert.equal(
      only(await build(base, [KALMAR], { out, now: NOW + 2 * DAY })).modified,
      '2026-11-26T09:00:00Z',
    );
  });

  it('is nothing where no source can be read: what is there stays', async (context) => {
    const [base, out] = [await serveFiles(context, {}), await folder(context)];
    const { report } = await build(base, [KALMAR], { out });
    assert.equal(report.usable, false);
    assert.deepEqual(await readdir(out), []);
  });

  it('leaves no half file behind where it cannot be put in its place', async (context) => {
    const [base, out] = [
      await serveFiles(context, { '/kalmar.ics': calendar(FIRST) }),
      await folder(context),
    ];
    await mkdir(join(out, 'feed.json', 'in the way'), { recursive: true });
    await assert.rejects(build(base, [KALMAR], { out }), { code: /EISDIR|ENOTEMPTY|EEXIST/ });
    assert.deepEqual((await readdir(out)).sort(), ['.sydost', 'feed.json']);
  });

  it('starts anew beside a feed.json that cannot be read', async (context) => {
    const [base, out] = [
      await serveFiles(context, { '/kalmar.ics': calendar(FIRST) }),
      await folder(context),
    ];
    await writeFile(join(out, 'feed.json'), 'half a feed');
    assert.equal(only(await build(base, [KALMAR], { out })).name, 'Frukost');
  });
});

describe('the builder', () => {
  it('refuses a configuration that cannot be used', async () => {
    await assert.rejects(buildFeed({ config: { sources: [] } }), ConfigError);
  });

  it('stops when it is told to', async (context) => {
    const stop = new AbortController();
    const base = await serve(context, () => {
      stop.abort(new Error('enough'));
    });
    await assert.rejects(build(base, [KALMAR], { signal: stop.signal }), /enough/);
  });

  it('tells what it reads', async (context) => {
    const base = await serveFiles(context, { '/kalmar.ics': calendar(FIRST) });
    const lines: string[] = [];
    await build(base, [KALMAR], { log: (line) => lines.push(line) });
    assert.deepEqual(lines, ['reading kalmar ics kalmar.ics']);
  });
});
