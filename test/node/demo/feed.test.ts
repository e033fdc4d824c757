import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemo, type Demo } from '../../../demo/serve.js';
import { findArea, findPark, parksOf, wordingsOf } from '../../../src/feed/queries.js';
import type { Activity, FeedDocument } from '../../../src/feed/types.js';

/** Tuesday 24 November 2026, 10.00 in Sweden. */
const NOW = new Date('2026-11-24T09:00:00Z');
const TODAY = '2026-11-24';

let demo: Demo;
let feed: FeedDocument;
before(async () => {
  demo = await startDemo({ port: 0, dist: 'dist', now: () => NOW });
  feed = await demo.rebuild();
});
after(() => demo.close());

const upcoming = (): readonly Activity[] =>
  feed.items.filter(({ startDate, endDate, ongoing }) => ongoing || (endDate ?? startDate ?? '') >= TODAY);
const starts = (date: string) => (activity: Activity) => activity.startDate?.startsWith(date);
const isAllDay = ({ startDate }: Activity): boolean => startDate?.length === 10;
const severalDays = ({ startDate, endDate }: Activity): boolean =>
  endDate !== undefined && startDate !== undefined && endDate.slice(0, 10) > startDate.slice(0, 10);

describe('the demo feed', () => {
  it('names the parks as the press release does', () => {
    assert.deepEqual(
      Object.values(feed.parks).map(({ name, city }) => [name, city]),
      [
        ['Kalmar Science Park', 'Kalmar'],
        ['Blue Science Park', 'Karlskrona'],
        ['NetPort Science Park', 'Karlshamn'],
        ['Krinova Incubator & Science Park', 'Kristianstad'],
        ['Växjö Linnæus Science Park', 'Växjö'],
      ],
    );
  });

  it('names each profile area letter by letter, with the parks that have it', () => {
    const named = (id: string): string => (feed.areas[id] ? (wordingsOf(feed.areas[id].name)[0] ?? '') : id);
    assert.deepEqual(
      Object.fromEntries(Object.entries(feed.parks).map(([id, { areas = [] }]) => [id, areas.map(named)])),
      {
        kalmar: ['E-handel', 'E-hälsa', 'Digital Business'],
        blue: ['Digital', 'Marin teknik'],
        netport: ['Digitala Medier', 'Energi', 'Intelligenta Transportsystem'],
        krinova: ['Livsmedel'],
        vaxjo: ['Smarta staden', 'Cirkulär ekonomi', 'Digitalisering', 'Skog och trä'],
      },
    );
    assert.equal(Object.keys(feed.areas).length, 13);
    for (const [id, { parks = [] }] of Object.entries(feed.areas))
      assert.ok(parks.length > 0 && parks.every((park) => feed.parks[park]?.areas?.includes(id)), id);
  });

  it('finds park and area by every spelling of the press release', () => {
    for (const [name, park] of [
      ['Växjö Linnaeus Science Park', 'vaxjo'],
      ['Växjö Linnæus Science Park', 'vaxjo'],
      ['NetPort', 'netport'],
      ['Netport Science Park', 'netport'],
      ['Krinova', 'krinova'],
      ['Krinova Science Park', 'krinova'],
      ['Kristianstad', 'krinova'],
    ] as const)
      assert.equal(findPark(name, feed), park, name);
    for (const [name, area] of [
      ['digitalisering', 'digitalisering'],
      ['e-handel', 'e-handel'],
      ['hälsa', 'e-halsa'],
      ['livsmedel', 'livsmedel'],
      ['marinteknik', 'marin-teknik'],
      ['skog', 'skog-och-tra'],
      ['energi', 'energi'],
      ['Digital', 'digital'],
      ['Digital Business', 'digital-business'],
    ] as const)
      assert.equal(findArea(name, feed), area, name);
  });

  it('has activities for every profile area, park and kind of activity', () => {
    const used = (pick: (activity: Activity) => readonly (string | undefined)[]): Set<string | undefined> =>
      new Set(upcoming().flatMap(pick));
    assert.deepEqual([...used(({ areas = [] }) => areas)].sort(), Object.keys(feed.areas).sort());
    assert.deepEqual([...used(parksOf)].sort(), Object.keys(feed.parks).sort());
    assert.deepEqual([...used(({ type = 'other' }) => [type])].sort(), Object.keys(feed.types ?? {}).sort());
  });

  it('is large enough for a visitor to need its filters', () => {
    assert.ok(upcoming().length >= 34, `${upcoming().length} upcoming`);
    assert.ok(feed.items.length > upcoming().length, 'none is over');
  });

  const kinds: readonly (readonly [string, (activity: Activity) => unknown])[] = [
    ['today', starts(TODAY)],
    ['tomorrow', starts('2026-11-25')],
    ['all day', (one) => isAllDay(one) && !severalDays(one)],
    ['over several days', severalDays],
    [
      'running now',
      (one) => severalDays(one) && (one.startDate ?? '') < TODAY && (one.endDate ?? '') >= TODAY,
    ],
    ['in two languages', ({ name }) => wordingsOf(name).length === 2],
    ['in English only', ({ inLanguage }) => inLanguage?.join() === 'en'],
    ['online', ({ eventAttendanceMode }) => eventAttendanceMode === 'Online'],
    ['online and on site', ({ eventAttendanceMode }) => eventAttendanceMode === 'Mixed'],
    ['full', ({ offers }) => offers?.availability === 'SoldOut' && !offers.waitingListUrl],
    ['full with a waiting list', ({ offers }) => offers?.availability === 'SoldOut' && offers.waitingListUrl],
    ['nearly full', ({ offers }) => offers?.availability === 'LimitedAvailability'],
    ['cancelled', ({ eventStatus }) => eventStatus === 'EventCancelled'],
    ['postponed', ({ eventStatus }) => eventStatus === 'EventPostponed'],
    ['moved online', ({ eventStatus }) => eventStatus === 'EventMovedOnline'],
    ['free of charge', ({ offers }) => offers?.price === 0],
    ['priced without VAT', ({ offers }) => offers?.price === 495 && offers.vatExcluded],
    ['open for registration three more days', ({ offers }) => offers?.validThrough === '2026-11-27'],
    ['closed for registration', ({ offers }) => (offers?.validThrough ?? TODAY) < TODAY],
    ['without a page to register', ({ offers, ongoing }) => !offers?.url && !ongoing],
    ['for a described audience', ({ audience }) => audience],
    ['with words on accessibility', ({ accessibilitySummary }) => accessibilitySummary],
    ['with a contact', ({ contact }) => contact?.telephone],
    ['of all five parks', (one) => parksOf(one).length === 5],
  ];
  for (const [kind, matches] of kinds)
    it(`has an activity ${kind}`, () => {
      assert.ok(upcoming().some(matches));
    });

  it('says of some that no registration is needed, in a sentence, a labelled line and a column', () => {
    const found = upcoming().filter(({ offers }) => offers?.registrationRequired === false);
    assert.deepEqual(found.map(({ park }) => park).sort(), ['blue', 'kalmar', 'krinova', 'vaxjo']);
  });

  it('has two open offers without a date', () => {
    assert.equal(feed.items.filter(({ ongoing }) => ongoing).length, 2);
  });

  it('has a series with an instance left out and one changed', () => {
    const series = feed.items.filter(({ source }) => source?.uid?.startsWith('988-'));
    assert.ok(series.some(starts('2026-12-08T07:30')));
    assert.ok(!series.some(starts('2027-01-12')));
    assert.ok(series.some(starts('2027-02-09T11:30')));
  });

  it('joins what two parks both announce', () => {
    const joint = (words: string): readonly string[] =>
      feed.items
        .filter(({ name }) => wordingsOf(name).some((text) => text.includes(words)))
        .map((one) => [...parksOf(one)].sort().join());
    assert.deepEqual(joint('AI i kundtjänsten'), ['blue,vaxjo']);
    assert.deepEqual(joint('Protein från havet'), ['blue,krinova']);
    assert.deepEqual(joint('Restströmmar'), ['krinova,netport']);
    assert.deepEqual(joint('Åkeriets data'), ['netport,vaxjo']);
  });

  it('takes place in more towns than the parks’', () => {
    const towns = new Set(upcoming().map(({ location }) => location?.address?.addressLocality));
    for (const town of ['Oskarshamn', 'Ronneby', 'Sölvesborg', 'Hässleholm', 'Ljungby', 'Västervik'])
      assert.ok(towns.has(town), town);
  });

  it('shows no labelled line that a field should hold', () => {
    const texts = feed.items.flatMap(({ description }) => wordingsOf(description));
    assert.deepEqual(
      texts.filter((text) => /^(?:Typ|Type|Pris|Price|Profilområden?|Språk|Language): /m.test(text)),
      [],
    );
    const walk = feed.items.find(({ name }) =>
      wordingsOf(name).some((text) => text.includes('Smart city walk')),
    );
    assert.equal(walk?.type, 'other');
  });

  it('leaves no dirt of the sources in any text', () => {
    const texts = feed.items.flatMap((one) => [one.name, one.summary, one.description].flatMap(wordingsOf));
    // Entities, tags, the placeholders of the templates, and Windows-1252 read as Latin-1.
    const dirty = texts.filter((text) =>
      /&#?\w+;|<\w|\{\{|[\u0080-\u009f]|\s{3}|\\[n,]/.test(text.replaceAll('\n', '')),
    );
    assert.deepEqual(dirty, []);
    assert.ok(texts.some((text) => text.startsWith('Matinnovation i praktiken – från idé')));
  });

  it('names nobody and no mailbox', () => {
    for (const { contact } of feed.items) assert.ok(!contact?.name && !contact?.email, contact?.name);
  });

  it('gives each activity a page of its own', () => {
    const shared = upcoming().filter(({ url }) => !/\/aktiviteter\/[\w-]+\/?$/.test(url));
    assert.deepEqual(
      shared.map(({ url }) => url),
      [],
    );
  });

  it('leads to pages that exist', async () => {
    const addresses = upcoming().flatMap(({ url, sameAs = [], offers }) => [
      url,
      ...sameAs,
      ...(offers?.url ? [offers.url] : []),
      ...(offers?.waitingListUrl ? [offers.waitingListUrl] : []),
    ]);
    for (const address of new Set(addresses)) {
      const response = await fetch(address);
      assert.equal(response.status, 200, address);
      assert.match(await response.text(), /<h1/);
    }
  });
});
