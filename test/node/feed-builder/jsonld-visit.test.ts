import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SourceError } from '../../../src/node/feed-builder/sources/source-error.js';
import { folder, NOW } from './fixture.js';
import { event, links, page, readSite, reasonsOf, site, toldBy } from './site.js';

const DAY = 86_400_000;
const refused = (promise: Promise<unknown>, words: RegExp): Promise<void> =>
  assert.rejects(promise, (error) => error instanceof SourceError && words.test(error.message));

const frukost = page(event('Frukost', '2026-11-26T08:00'));
const lunch = page(event('Lunch', '2026-11-27T12:00'));

describe('a list of activities', () => {
  it('is followed to the pages below it, where it says nothing itself', async (context) => {
    const { base, asked } = await site(context, {
      '/kalender/': links(
        'frukost',
        'lunch#tid',
        'lunch',
        '/om',
        'frukost?dela=1',
        'program.pdf',
        '/kalender/',
        'mailto:a@b.example',
      ),
      '/kalender/frukost': frukost,
      '/kalender/lunch': lunch,
    });
    const told = await readSite(`${base}kalender/`);
    assert.deepEqual(toldBy(told), ['2026-11-26T08:00 Frukost', '2026-11-27T12:00 Lunch']);
    assert.deepEqual(asked, ['/kalender/', '/kalender/frukost', '/kalender/lunch']);
    assert.deepEqual(told.problems, []);
    assert.deepEqual(
      told.activities.map(({ url }) => url),
      [`${base}kalender/frukost`, `${base}kalender/lunch`],
    );
  });

  it('is followed to what the configuration says', async (context) => {
    const { base, asked } = await site(context, {
      '/nytt': links('/event/frukost/', '/events-arkiv', '/sv/event/lunch', '/om'),
      '/event/frukost/': frukost,
      '/sv/event/lunch': lunch,
    });
    await readSite(`${base}nytt`, { follow: ['/event/', '/*/event/'] });
    assert.deepEqual(asked, ['/nytt', '/event/frukost/', '/sv/event/lunch']);
  });

  it('is followed to the events it only names, and to the entries of its lists', async (context) => {
    const list = page(
      { '@type': 'Event', name: 'Frukost', url: '/f' },
      {
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', url: '/l' },
          { '@type': 'ListItem', url: 'https://elsewhere.example/x' },
        ],
      },
    );
    const { base, asked } = await site(context, { '/': list, '/f': frukost, '/l': lunch });
    const told = await readSite(base);
    assert.deepEqual(asked, ['/', '/f', '/l']);
    assert.deepEqual(toldBy(told), ['2026-11-26T08:00 Frukost', '2026-11-27T12:00 Lunch']);
    assert.deepEqual(told.problems, []);
  });

  it('is not followed where it says everything itself', async (context) => {
    const { base, asked } = await site(context, {
      '/a': `${page(event('Frukost', '2026-11-26', { url: '/a/f' }))}${links('/a/f')}`,
      '/a/f': lunch,
    });
    assert.deepEqual(toldBy(await readSite(`${base}a`)), ['2026-11-26 Frukost']);
    assert.deepEqual(asked, ['/a']);
  });

  it('gives way to the page of an activity, also where a page tells of another in short', async (context) => {
    const short = event('Lunch', '2026-11-27', { url: '/a/lunch' });
    const { base } = await site(context, {
      '/a/': page(event('Frukost', '2026-11-26', { url: '/a/frukost' }), short) + links('frukost', 'lunch'),
      '/a/frukost': page(event('Frukost', '2026-11-26T08:00'), short),
      '/a/lunch': page(event('Lunch', '2026-11-27T12:00', { description: 'Soppa' })),
    });
    const told = await readSite(`${base}a/`, { follow: '/a/' });
    assert.deepEqual(toldBy(told), ['2026-11-26T08:00 Frukost', '2026-11-27T12:00 Lunch']);
  });

  it('keeps what it says itself where the page of an activity says nothing', async (context) => {
    const { base } = await site(context, {
      '/a/': page(event('Frukost', '2026-11-26', { url: '/a/frukost' })) + links('frukost'),
      '/a/frukost': page(),
    });
    assert.deepEqual(toldBy(await readSite(`${base}a/`, { follow: '/a/' })), ['2026-11-26 Frukost']);
  });

  it('goes on on the next page, but not round and round', async (context) => {
    const next = (path: string, more: string): string =>
      `<html><body><a rel="next" href="${path}">Nästa</a>${links(more)}`;
    const { base, asked } = await site(context, {
      '/a/': next('/a/?sida=2', 'frukost'),
      '/a/?sida=2': next('/a/', 'lunch'),
      '/a/frukost': frukost,
      '/a/lunch': lunch,
    });
    await readSite(`${base}a/`);
    assert.deepEqual(asked, ['/a/', '/a/?sida=2', '/a/frukost', '/a/lunch']);
  });

  it('says what of it could not be read, and reads the rest', async (context) => {
    const { base } = await site(context, {
      '/a/': links('borta', 'bild', 'frukost', 'djup'),
      '/a/frukost': frukost,
      '/a/djup': '<div>'.repeat(10_000),
      '/a/bild': (_, response) => {
        response.setHeader('content-type', 'image/png');
        response.end('x');
      },
    });
    const told = await readSite(`${base}a/`);
    assert.deepEqual(toldBy(told), ['2026-11-26T08:00 Frukost']);
    assert.deepEqual(
      told.problems.map(({ page: where = '', reason }) => [new URL(where).pathname, reason]),
      [
        ['/a/borta', 'The server answered 404 (no such page).'],
        ['/a/bild', 'It is no web page but image/png.'],
        ['/a/djup', 'Its elements lie too deep in each other to be read.'],
      ],
    );
  });

  it('is a source that fails where it cannot be had itself', async (context) => {
    const { base } = await site(context, {});
    await refused(readSite(`${base}a`), /404/);
  });
});

describe('a polite guest', () => {
  it('asks for nothing that robots.txt forbids', async (context) => {
    const { base, asked, pages } = await site(context, {
      '/robots.txt': 'User-agent: *\nDisallow: /\n\nUser-agent: sydost-feed\nDisallow: /a/hemlig',
      '/a/': links('hemlig', 'frukost', 'omväg'),
      '/a/frukost': frukost,
      '/a/hemlig': lunch,
      '/a/omv%C3%A4g': (_, response) => {
        response.writeHead(302, { location: '/a/hemlig' }).end();
      },
    });
    const told = await readSite(`${base}a/`);
    assert.deepEqual(toldBy(told), ['2026-11-26T08:00 Frukost']);
    assert.ok(!asked.includes('/a/hemlig'));
    assert.equal(
      reasonsOf(told).filter((reason) => /robots\.txt.*does not allow "sydost-feed"/.test(reason)).length,
      2,
    );
    pages['/robots.txt'] = 'User-agent: *\nDisallow: /';
    asked.length = 0;
    await refused(readSite(`${base}a/`), /robots\.txt of 127\.0\.0\.1:\d+ does not allow/);
    assert.deepEqual(asked, []);
  });

  it('stays away where robots.txt cannot be read', async (context) => {
    const failing = (status: number) => (_: unknown, response: ServerResponse) => {
      response.writeHead(status).end();
    };
    const { base, pages } = await site(context, { '/a': frukost, '/robots.txt': failing(500) });
    await refused(readSite(`${base}a`), /robots\.txt: The server answered 500/);
    pages['/robots.txt'] = failing(403);
    assert.deepEqual(toldBy(await readSite(`${base}a`)), ['2026-11-26T08:00 Frukost']);
  });

  it('asks for one page at a time, with a pause, also for two sources on one host', async (context) => {
    const times: [number, number][] = [];
    const slowly = (html: string) => (_: unknown, response: ServerResponse) => {
      const start = performance.now();
      setTimeout(() => {
        response.end(html);
        times.push([start, performance.now()]);
      }, 20);
    };
    const { base } = await site(context, {
      '/a/': slowly(links('frukost')),
      '/a/frukost': slowly(frukost),
      '/b/': slowly(links('lunch')),
      '/b/lunch': slowly(lunch),
    });
    await Promise.all([readSite(`${base}a/`, { pause: 0.05 }), readSite(`${base}b/`, { pause: 0.05 })]);
    const gaps = times.slice(1).map(([start], at) => start - (times[at]?.[1] ?? 0));
    assert.equal(gaps.length, 3);
    // The server's clock starts when a request is in, the pause when the answer is.
    assert.ok(
      gaps.every((gap) => gap > 40),
      String(gaps),
    );
  });

  it('waits as long as robots.txt asks for, but stops when it is told to', async (context) => {
    const { base, asked } = await site(context, {
      '/robots.txt': 'User-agent: *\nCrawl-delay: 20',
      '/a/': links('frukost'),
      '/a/frukost': frukost,
    });
    const stop = new AbortController();
    const reading = readSite(`${base}a/`, {}, { fetching: { signal: stop.signal } });
    const answered = new Promise<void>((resolve) => {
      const look = (): void => {
        if (asked.length > 0) resolve();
        else setImmediate(look);
      };
      look();
    });
    await answered;
    stop.abort(new Error('enough'));
    await assert.rejects(reading, /enough/);
    assert.deepEqual(asked, ['/a/']);
  });

  it('leaves a server alone that asks for it', async (context) => {
    const { base, asked } = await site(context, {
      '/a/': links('1', '2', '3'),
      '/a/1': (_, response) => {
        response.writeHead(429, { 'retry-after': '60' }).end();
      },
      '/a/2': frukost,
    });
    const told = await readSite(`${base}a/`);
    assert.deepEqual(asked, ['/a/', '/a/1']);
    assert.match(
      reasonsOf(told).join('\n'),
      /answered 429[\s\S]*2 of the pages it leads to were not read this time/,
    );
  });

  it('refuses a page without end, and one that leads round and round', async (context) => {
    const { base } = await site(context, {
      '/a/': links('stor', 'runt', 'frukost'),
      '/a/frukost': frukost,
      '/a/runt': (_, response) => {
        response.writeHead(302, { location: '/a/runt' }).end();
      },
      '/a/stor': (_, response) => {
        const chunk = 'x'.repeat(1_000_000);
        let sent = 0;
        const more = (): void => {
          if (response.destroyed || sent++ >= 200) response.end();
          else response.write(chunk, more);
        };
        more();
      },
    });
    const told = await readSite(`${base}a/`);
    assert.deepEqual(toldBy(told), ['2026-11-26T08:00 Frukost']);
    assert.deepEqual(reasonsOf(told), [
      'The file is larger than 5 MB.',
      'The server sends on more than 5 times.',
    ]);
  });
});

describe('what is remembered of a site', () => {
  const conditional = (html: string, tag: string) => (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('etag', tag);
    response.statusCode = request.headers['if-none-match'] === tag ? 304 : 200;
    response.end(response.statusCode === 304 ? undefined : html);
  };

  it('need not be sent again', async (context) => {
    const memory = join(await folder(context), '.sydost', 'kalmar.memory.json');
    const statuses: number[] = [];
    const counted = (html: string, tag: string) => (request: IncomingMessage, response: ServerResponse) => {
      conditional(html, tag)(request, response);
      statuses.push(response.statusCode);
    };
    const { base, pages } = await site(context, {
      '/a/': counted(links('frukost'), '"1"'),
      '/a/frukost': counted(frukost, '"2"'),
    });
    const first = await readSite(`${base}a/`, {}, { memory });
    const second = await readSite(`${base}a/`, {}, { memory });
    assert.deepEqual(statuses, [200, 200, 304, 304]);
    assert.deepEqual(second, first);
    pages['/a/frukost'] = counted(lunch, '"3"');
    assert.deepEqual(toldBy(await readSite(`${base}a/`, {}, { memory })), ['2026-11-27T12:00 Lunch']);
  });

  it('asks with the date where there is no tag', async (context) => {
    const memory = join(await folder(context), 'm.json');
    const seen: (string | undefined)[] = [];
    const { base } = await site(context, {
      '/a': (request, response) => {
        seen.push(request.headers['if-modified-since']);
        response.setHeader('last-modified', 'Mon, 02 Nov 2026 10:00:00 GMT');
        response.end(frukost);
      },
    });
    await readSite(`${base}a`, {}, { memory });
    await readSite(`${base}a`, {}, { memory });
    assert.deepEqual(seen, [undefined, 'Mon, 02 Nov 2026 10:00:00 GMT']);
  });

  it('stands in for a page that cannot be had now, but not for one that is gone', async (context) => {
    const memory = join(await folder(context), 'm.json');
    const { base, pages } = await site(context, {
      '/a/': links('frukost', 'lunch'),
      '/a/frukost': frukost,
      '/a/lunch': lunch,
    });
    await readSite(`${base}a/`, {}, { memory });
    delete pages['/a/lunch'];
    pages['/a/frukost'] = (_, response) => {
      response.writeHead(500).end();
    };
    const told = await readSite(`${base}a/`, {}, { memory });
    assert.deepEqual(toldBy(told), ['2026-11-26T08:00 Frukost']);
    assert.match(reasonsOf(told).join('\n'), /What the page said the last time is kept/);
    assert.deepEqual(toldBy(await readSite(`${base}a/`, {}, { memory })), ['2026-11-26T08:00 Frukost']);
  });

  it('lets a large site be read in several builds, the new pages first', async (context) => {
    const memory = join(await folder(context), 'm.json');
    const { base, asked, pages } = await site(context, {
      '/a/': links('1', '2', '3'),
      '/a/1': page(event('1', '2026-12-01')),
      '/a/2': page(event('2', '2026-12-02')),
      '/a/3': page(event('3', '2026-12-03')),
    });
    const first = await readSite(`${base}a/`, { mostPages: 3 }, { memory });
    assert.deepEqual(toldBy(first), ['2026-12-01 1', '2026-12-02 2']);
    assert.match(reasonsOf(first).join(), /1 of the pages.*at most 3 pages/);
    pages['/a/'] = links('4', '1', '2', '3');
    pages['/a/4'] = page(event('4', '2026-12-04'));
    asked.length = 0;
    const second = await readSite(`${base}a/`, { mostPages: 3 }, { memory, now: NOW + 1 });
    assert.deepEqual(asked, ['/a/', '/a/4', '/a/3']);
    assert.deepEqual(toldBy(second), ['2026-12-04 4', '2026-12-01 1', '2026-12-02 2', '2026-12-03 3']);
    asked.length = 0;
    await readSite(`${base}a/`, { mostPages: 3 }, { memory, now: NOW + 2 });
    assert.deepEqual(asked, ['/a/', '/a/1', '/a/2']);
  });

  it('spares the pages of what is over, but looks at them once a week', async (context) => {
    const memory = join(await folder(context), 'm.json');
    const { base, asked } = await site(context, {
      '/a/': links('frukost', 'gammal'),
      '/a/frukost': frukost,
      '/a/gammal': page(event('Gammal', '2026-03-01')),
    });
    const round = async (now: number): Promise<string[]> => {
      asked.length = 0;
      const told = await readSite(`${base}a/`, {}, { memory, now });
      assert.deepEqual(toldBy(told), ['2026-11-26T08:00 Frukost', '2026-03-01 Gammal']);
      return [...asked];
    };
    assert.deepEqual(await round(NOW), ['/a/', '/a/frukost', '/a/gammal']);
    assert.deepEqual(await round(NOW + DAY), ['/a/', '/a/frukost']);
    assert.ok((await round(NOW + 8 * DAY)).includes('/a/gammal'));
  });

  it('may be damaged', async (context) => {
    const memory = join(await folder(context), 'm.json');
    const { base } = await site(context, { '/a': frukost });
    for (const damaged of [
      '',
      '{',
      '[]',
      'null',
      '{"version":1}',
      '{"version":1,"pages":{}}',
      '{"version":9,"pages":[["x",{}]]}',
    ]) {
      await writeFile(memory, damaged);
      assert.deepEqual(toldBy(await readSite(`${base}a`, {}, { memory })), ['2026-11-26T08:00 Frukost']);
      assert.match(await readFile(memory, 'utf8'), /"version":1/);
    }
  });

  it('may have no place to be written to', async (context) => {
    const path = join(await folder(context), 'fil');
    await writeFile(path, '');
    const { base } = await site(context, { '/a': frukost });
    assert.deepEqual(toldBy(await readSite(`${base}a`, {}, { memory: join(path, 'm.json') })), [
      '2026-11-26T08:00 Frukost',
    ]);
  });
});
