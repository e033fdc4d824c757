import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { absoluteConfig } from '../../../src/node/feed-builder/config-addresses.js';
import { ConfigError, readConfig, SOURCE_KINDS, warningsOf } from '../../../src/node/feed-builder/config.js';
import { config } from './fixture.js';

const SOURCE = { park: 'kalmar', kind: 'ics', url: 'https://kalmar.example/a.ics' };
const faults = (value: unknown): readonly string[] => {
  try {
    readConfig(value);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.faults;
  }
};

describe('a configuration', () => {
  it('can be used when it is whole', () => {
    assert.deepEqual(faults(config(SOURCE)), []);
  });

  const wrong: readonly (readonly [object, string])[] = [
    [{ ...SOURCE, url: undefined }, 'sources[0].url is missing.'],
    [{ ...SOURCE, url: ' ' }, 'sources[0].url is empty.'],
    [
      { ...SOURCE, kind: 'pdf' },
      `sources[0].kind is "pdf", but a kind can only be ${SOURCE_KINDS.join(', ')}.`,
    ],
    [
      { ...SOURCE, park: 'lund' },
      'sources[0].park is "lund", but a park can only be kalmar, krinova, netport.',
    ],
    [{ ...SOURCE, park: 7 }, 'sources[0].park must be a text in quotes.'],
    [
      { ...SOURCE, areas: { Skog: 'timmer' } },
      'sources[0].areas.Skog is "timmer", but an area can only be e-halsa, skog, livsmedel.',
    ],
    [{ ...SOURCE, areas: [] }, 'sources[0].areas must be an object.'],
    [{ ...SOURCE, defaults: { areas: 'skog' } }, 'sources[0].defaults.areas must be a list.'],
    [{ ...SOURCE, translations: { en: 4 } }, 'sources[0].translations.en must be a text in quotes.'],
  ];
  for (const [source, fault] of wrong) {
    it(`names the path: ${fault}`, () => {
      assert.deepEqual(faults(config(source)), [fault]);
    });
  }

  it('names every fault at once', () => {
    assert.deepEqual(faults({ ...config(), parks: { lund: { name: 'Lund' } }, title: {}, areas: 1 }), [
      'title has no language in it.',
      'parks.lund.city is missing.',
      'parks.lund.county is missing.',
      'parks.lund.url is missing.',
      'areas must be an object.',
      'sources is empty: nothing to read.',
    ]);
    assert.deepEqual(faults([]), ['The configuration must be a JSON object.']);
    assert.deepEqual(faults({ parks: {} }), ['areas is missing.', 'sources is missing.']);
    assert.deepEqual(
      faults({ ...config(SOURCE), parks: {} }).at(-1),
      'sources[0].park is "kalmar", but a park there are none.',
    );
  });

  it('may have keys that mean nothing, which are named', async () => {
    const { parks, areas } = config(SOURCE) as {
      parks: Record<string, object>;
      areas: Record<string, object>;
    };
    const odd = {
      ...config({ ...SOURCE, pgae: 'https://kalmar.example/', defaults: { area: ['skog'] } }),
      $schema: 'x.json',
      titel: 'Aktiviteter',
      parks: { ...parks, kalmar: { ...parks['kalmar'], alias: ['KSP'] } },
      areas: { ...areas, skog: { ...areas['skog'], park: [] } },
    };
    assert.deepEqual(
      warningsOf(readConfig(odd)).map(
        (warning) => /^\S+ means nothing; the keys there are \S+/.exec(warning)?.[0],
      ),
      [
        'titel means nothing; the keys there are title,',
        'parks.kalmar.alias means nothing; the keys there are name,',
        'areas.skog.park means nothing; the keys there are name,',
        'sources[0].pgae means nothing; the keys there are park,',
        'sources[0].defaults.area means nothing; the keys there are type,',
      ],
    );
    const demo = new URL('../../../demo/sources.json', import.meta.url);
    assert.deepEqual(warningsOf(readConfig(JSON.parse(await readFile(demo, 'utf8')))), []);
  });

  it('has whole addresses made of its relative ones, where the document shows them', () => {
    const given = readConfig({
      ...config({ ...SOURCE, page: 'kalender' }),
      base: 'https://park.example/sydost/',
      self: '/v1/feed.json',
      feeds: {
        ics: 'feed.ics',
        byPark: { kalmar: { rss: 'kalmar.rss' } },
        byArea: { skog: { ics: 'skog.ics' } },
      },
      newsletter: { endpoint: '/relay' },
    });
    const whole = absoluteConfig(given, undefined);
    assert.equal(whole.sources[0]?.page, 'https://park.example/sydost/kalender');
    assert.equal(whole.self, 'https://park.example/v1/feed.json');
    assert.deepEqual(whole.feeds, {
      ics: 'https://park.example/sydost/feed.ics',
      byPark: { kalmar: { rss: 'https://park.example/sydost/kalmar.rss' } },
      byArea: { skog: { ics: 'https://park.example/sydost/skog.ics' } },
    });
    assert.equal(whole.newsletter?.endpoint, 'https://park.example/relay');
    assert.equal(absoluteConfig(given, 'https://other.example/').self, 'https://other.example/v1/feed.json');
  });

  it("has whole addresses in the parks' newsletters", () => {
    const { parks, ...rest } = config(SOURCE);
    const { kalmar } = parks as Record<string, object>;
    const newsletter = { enabled: true, signupUrl: '/nyhetsbrev', privacyUrl: '/integritet' };
    const given = readConfig({
      ...rest,
      areas: {},
      parks: { kalmar: { ...kalmar, url: '/kalmar/', newsletter } },
    });
    const park = absoluteConfig(given, 'https://park.example/').parks['kalmar'];
    assert.equal(park?.url, 'https://park.example/kalmar/');
    assert.equal(park.newsletter?.signupUrl, 'https://park.example/nyhetsbrev');
    assert.equal(park.newsletter.privacyUrl, 'https://park.example/integritet');
  });

  it('may not lead to anything but the web', () => {
    const given = readConfig({ ...config({ ...SOURCE, page: 'javascript:x' }), self: 'feed.json' });
    assert.throws(() => absoluteConfig(given, undefined), {
      faults: [
        'self is "feed.json", which is no whole address, and there is no base to complete it.',
        'sources[0].page leads to javascript: and not to http: or https:.',
      ],
    });
  });
});
