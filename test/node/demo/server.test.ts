import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { startDemo, type Demo } from '../../../demo/serve.js';
import type { FeedDocument } from '../../../src/feed/types.js';

const SITES = ['kalmar', 'blue', 'netport', 'krinova', 'vaxjo'];

let folder: string;
let demo: Demo;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sydost-test-'));
  await cp('demo/sources', join(folder, 'sources'), { recursive: true });
  await cp('test/node/demo', join(folder, 'dist'), { recursive: true });
  await writeFile(join(folder, 'dist', 'sydost.js'), 'export {};\n');
  demo = await startDemo({
    port: 0,
    dist: join(folder, 'dist'),
    sources: join(folder, 'sources'),
    now: () => new Date('2026-11-24T09:00:00Z'),
  });
});
after(async () => {
  await demo.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`http://127.0.0.1:${demo.port}${path}`, init);

/** Asks for a path exactly as it is written; fetch would tidy it up. */
const getRaw = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request({ port: demo.port, host: '127.0.0.1', path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('the demo server', () => {
  it('answers on both names of this computer', async () => {
    assert.equal((await fetch(`http://localhost:${demo.port}/`)).status, 200);
    assert.equal((await get('/')).status, 200);
  });

  it('has a start page that leads to five sites, the feed and the calendars', async () => {
    const page = await (await get('/')).text();
    for (const path of [...SITES.map((id) => `/${id}/`), '/v1/feed.json', '/sources/krinova.csv'])
      assert.ok(page.includes(`href="${path}"`), path);
    const links = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, path = '']) => path);
    for (const path of links) assert.equal((await get(path)).status, 200, path);
  });

  for (const id of SITES)
    it(`shows the activities at ${id} with a script and an element only`, async () => {
      const response = await get(`/${id}/`);
      const page = await response.text();
      const host = id === 'vaxjo' ? '' : `http://127.0.0.1:${demo.port}`;
      assert.equal(page.match(/<script/g)?.length, 1);
      assert.ok(page.includes(`<script type="module" src="${host}/v1/sydost.js" crossorigin></script>`));
      assert.match(page, new RegExp(`<sydost-activities park="${id}"[^>]*>\\s*<a href=`));
      assert.doesNotMatch(page, /\{\{|\son\w+=|\sstyle=/);
    });

  it('fetches nothing from elsewhere', async () => {
    for (const id of ['', ...SITES.map((site) => `${site}/`)]) {
      const page = await (await get(`/${id}`)).text();
      const loads = [...page.matchAll(/(?:src|<link[^>]*href)="(https?:[^"]*)"/g)].map(([, url = '']) => url);
      assert.ok(
        loads.every((url) => url.startsWith(`http://127.0.0.1:${demo.port}/`)),
        loads.join(),
      );
    }
  });

  it('puts Växjö under a strict policy, its activity pages too', async () => {
    const { policy } = { policy: (await get('/vaxjo/')).headers.get('content-security-policy') };
    assert.match(policy ?? '', /^default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.match(policy ?? '', /require-trusted-types-for 'script'; trusted-types lit-html;/);
    const activity = await get('/vaxjo/aktiviteter/oppet-hus-i-testbadden');
    assert.equal(activity.headers.get('content-security-policy'), policy);
    assert.equal((await get('/kalmar/')).headers.get('content-security-policy'), null);
  });

  it('says in the site’s own look that a page does not exist', async () => {
    const response = await get('/blue/aktiviteter/finns-inte');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /Sidan finns inte[\s\S]*href="\/blue\/"/);
  });

  it('offers registration on an activity’s page only while it is open', async () => {
    const pageOf = async (slug: string): Promise<string> =>
      (await get(`/netport/aktiviteter/${slug}`)).text();
    assert.match(await pageOf('laddning-for-tunga-fordon'), />Anmäl dig</);
    assert.match(await pageOf('energikartlaggning-steg-for-steg'), /Anmälan är stängd/);
    assert.match(await pageOf('filma-med-mobilen'), />Ställ dig på väntelistan</);
    for (const slug of ['energikartlaggning-steg-for-steg', 'filma-med-mobilen'])
      assert.doesNotMatch(await pageOf(slug), />Anmäl dig</);
  });

  it('tells of what is to come on an activity’s page, and that it is over when it is', async () => {
    const pageOf = async (path: string): Promise<string> => (await get(path)).text();
    const series = await pageOf('/kalmar/aktiviteter/frukost-pa-kalmar-science-park');
    assert.match(series, /tisdag 8 december 2026/);
    assert.doesNotMatch(series, /10 november/);
    const over = await pageOf('/krinova/aktiviteter/pitchtraning-for-matforetag');
    assert.match(over, /tisdag 17 november 2026[\s\S]*Aktiviteten har redan varit\./);
    // All of today belongs to an activity without a time.
    assert.match(await pageOf('/kalmar/aktiviteter/'), />Öppen dag i e-handelslabbet</);
  });

  it('publishes the feed as the design says', async () => {
    const { headers } = await get('/v1/feed.json');
    assert.equal(headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(
      headers.get('cache-control'),
      'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
    );
    const known = await get('/v1/feed.json', { headers: { 'If-None-Match': headers.get('etag') ?? '' } });
    assert.equal(known.status, 304);
  });

  it('compresses as the browser wishes', async () => {
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await get('/v1/feed.json', { headers: { 'Accept-Encoding': accepted } });
      assert.equal(response.headers.get('content-encoding'), encoding, accepted);
      assert.ok(((await response.json()) as FeedDocument).items.length > 0);
    }
  });

  it('publishes scripts across origins, and nothing else of the build', async () => {
    const script = await get('/v1/sydost.js');
    assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(script.headers.get('access-control-allow-origin'), '*');
    assert.equal((await get('/v1/server.test.ts')).status, 404);
  });

  it('publishes the calendars as each system does', async () => {
    const outlook = await (await get('/sources/blue.ics')).text();
    assert.match(outlook, /PRODID:Microsoft Exchange/);
    assert.match(outlook, /DTSTART;TZID=W\. Europe Standard Time:20261202T083000\r\n/);
    assert.match(outlook, /\r\n [^\r\n]+\r\n [^\r\n]+\r\n/);
    const sheet = await get('/sources/krinova.csv');
    assert.equal(sheet.headers.get('content-type'), 'text/csv');
    assert.ok(Buffer.from(await sheet.arrayBuffer()).includes(Buffer.from('Profilomr\xe5de', 'latin1')));
  });

  it('gives away no file outside its folders', async () => {
    for (const path of [
      '/../package.json',
      '/kalmar/../../server.ts',
      '/kalmar/%2e%2e/%2e%2e/sources.json',
      '/v1/..%2f..%2fpackage.json',
      '/v1/chunks/../../package.json',
      '/sources/..%2fsources.json',
      '/kalmar/frame.html',
      '/kalmar/site.css%00.css',
    ])
      assert.equal(await getRaw(path), 404, path);
    assert.equal(await getRaw('/%E0%A4%A'), 400);
  });

  it('refuses to be written to', async () => {
    assert.equal((await get('/kalmar/', { method: 'POST' })).status, 405);
  });

  it('rebuilds the feed when a calendar has been edited', async () => {
    const file = join(folder, 'sources', 'vaxjo.ics');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('Skogsdata för små skogsföretag', 'Skogsdata för alla'));
    const feed = (await (await get('/v1/feed.json')).json()) as FeedDocument;
    assert.ok(feed.items.some(({ name }) => name === 'Skogsdata för alla'));
    assert.ok(!feed.items.some(({ name }) => name === 'Skogsdata för små skogsföretag'));
  });

  it('makes the feed fail on demand', async () => {
    const bodyIn = async (mode: Parameters<Demo['setFeedMode']>[0]): Promise<string> => {
      demo.setFeedMode(mode);
      return (await get('/v1/feed.json')).text();
    };
    try {
      demo.setFeedMode('error');
      assert.equal((await get('/v1/feed.json')).status, 500);
      demo.setFeedMode('missing');
      assert.equal((await get('/v1/feed.json')).status, 404);
      assert.match(await bodyIn('html'), /^<!doctype html>/);
      const cut = await bodyIn('cut-off');
      assert.throws(() => JSON.parse(cut) as unknown);
      assert.match(await bodyIn('other-version'), /"version":"2\.0"/);
      demo.setFeedMode('gone');
      await assert.rejects(get('/v1/feed.json'));
    } catch (error) {
      demo.setFeedMode('ok');
      throw error;
    }
    demo.setFeedMode('ok');
    assert.equal((await get('/v1/feed.json')).status, 200);
  });
});

describe('npm start', () => {
  const run = (port: number | string): ReturnType<typeof spawn> =>
    spawn(process.execPath, ['--import', 'tsx', 'demo/server.ts'], {
      env: { ...process.env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const wordsOf = (child: ReturnType<typeof spawn>): { text: string } => {
    const words = { text: '' };
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece: Buffer) => (words.text += piece.toString()));
    return words;
  };

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    it(`prints where the sites are and ends cleanly on ${signal}, open connections or not`, async () => {
      const child = run(0);
      const words = wordsOf(child);
      while (!words.text.includes('Ctrl-C')) await once(child.stdout!, 'data');
      const [origin] = /http:\/\/localhost:\d+/.exec(words.text) ?? [];
      assert.ok(origin && words.text.includes(`${origin}/krinova/`), words.text);
      // fetch keeps its connection open.
      assert.equal((await fetch(`${origin}/krinova/`)).status, 200);
      child.kill(signal);
      assert.deepEqual(await once(child, 'exit'), [0, null]);
    });

  it('says what to do when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const child = run(port);
    const words = wordsOf(child);
    assert.deepEqual(await once(child, 'close'), [1, null]);
    other.close();
    assert.equal(
      words.text,
      `Port ${port} is taken by another program. Choose another one: PORT=8081 npm start\n`,
    );
  });

  it('says what is wrong with a port that is none', async () => {
    const child = run('åtta');
    const words = wordsOf(child);
    assert.deepEqual(await once(child, 'close'), [1, null]);
    assert.match(words.text, /^PORT is "åtta", which is no port\..*\n$/);
  });
});
