import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fetchBytes } from '../../../src/node/feed-builder/fetch-bytes.js';
import { SourceError } from '../../../src/node/feed-builder/sources/source-error.js';
import { folder, serve, serveFiles } from './fixture.js';

const refused = (promise: Promise<unknown>, words: RegExp): Promise<void> =>
  assert.rejects(promise, (error) => error instanceof SourceError && words.test(error.message));

describe('fetching a source', () => {
  it('gives its bytes', async (context) => {
    const base = await serveFiles(context, { '/a.ics': 'BEGIN:VCALENDAR' });
    assert.equal(Buffer.from(await fetchBytes(`${base}a.ics`)).toString(), 'BEGIN:VCALENDAR');
  });

  it('reads a webcal: address over https', async () => {
    const seen: string[] = [];
    const fetch = (url: string | URL | Request): Promise<Response> => {
      seen.push(url instanceof Request ? url.url : String(url));
      return Promise.resolve(new Response('x'));
    };
    await fetchBytes('webcal://park.example/a.ics', { fetch });
    assert.deepEqual(seen, ['https://park.example/a.ics']);
  });

  for (const [status, words] of [
    [404, /404 \(no such page\)/],
    [403, /403 \(not allowed\)/],
    [500, /500 \(a fault of its own\)/],
    [418, /418\.$/],
  ] as const) {
    it(`says that the server answered ${status}`, async (context) => {
      const base = await serve(context, (_, response) => {
        response.statusCode = status;
        response.end('no');
      });
      await refused(fetchBytes(base), words);
    });
  }

  it('gives up on a server that does not answer in time, also in the middle of an answer', async (context) => {
    const silent = await serve(context, () => undefined);
    await refused(fetchBytes(silent, { timeout: 30 }), /within 0.03 s from http:\/\/127\.0\.0\.1:\d+\/\.$/);
    const halting = await serve(context, (_, response) => {
      response.write('BEGIN:VCALENDAR');
    });
    await refused(fetchBytes(halting, { timeout: 100 }), /within 0.1 s/);
  });

  it('refuses a file over the limit, announced or not', async (context) => {
    const announced = await serveFiles(context, { '/': 'x'.repeat(2000) });
    await refused(fetchBytes(announced, { limit: 1000 }), /larger than 0.001 MB/);
    const streamed = await serve(context, (_, response) => {
      response.write('x'.repeat(900));
      response.end('x'.repeat(900));
    });
    await refused(fetchBytes(streamed, { limit: 1000 }), /larger than 0.001 MB/);
  });

  it('follows redirects, but not for ever and not out of the web', async (context) => {
    const base = await serve(context, ({ url }, response) => {
      const targets: Record<string, string> = {
        '/round': '/round',
        '/moved': '/here',
        '/out': 'file:///etc/hostname',
      };
      const location = targets[url ?? ''];
      if (location === undefined) response.end('found');
      else response.writeHead(302, { location }).end();
    });
    assert.equal(Buffer.from(await fetchBytes(`${base}moved`)).toString(), 'found');
    await refused(fetchBytes(`${base}round`), /sends on more than 5 times/);
    await refused(fetchBytes(`${base}out`), /begins with file:/);
  });

  it('refuses a web page in the place of a calendar', async (context) => {
    const base = await serveFiles(context, { '/': '\n<!DOCTYPE html><title>Logga in</title>' });
    await refused(fetchBytes(base), /web page instead of a calendar/);
  });

  it('says that nothing listens', async (context) => {
    const base = await serve(context, () => undefined);
    const [, port] = /:(\d+)\//.exec(base) ?? [];
    const free = `http://127.0.0.2:${port ?? ''}/`;
    await refused(
      fetchBytes(`http://127.0.0.2:${port ?? ''}/a.ics`),
      new RegExp(`nothing listens at its address \\(http://127\\.0\\.0\\.2:${port ?? ''}/a\\.ics\\)\\.$`),
    );
    await refused(fetchBytes(free.replace('//', '//name:secret@')), /\(http:\/\/127\.0\.0\.2:\d+\/\)\.$/);
  });

  it('says that there is no such server', async () => {
    const cause = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    const fetch = (): Promise<Response> => Promise.reject(new TypeError('fetch failed', { cause }));
    await refused(fetchBytes('https://park.example/', { fetch }), /no server by that name/);
    await refused(
      fetchBytes('https://park.example/', { fetch: () => Promise.reject(new Error('bad certificate')) }),
      /cannot be reached: bad certificate/,
    );
  });

  it('reads a file, and says so where there is none or it is too large', async (context) => {
    const path = join(await folder(context), 'a.csv');
    await writeFile(path, 'Titel');
    assert.equal(Buffer.from(await fetchBytes(pathToFileURL(path).href)).toString(), 'Titel');
    await refused(fetchBytes(pathToFileURL(`${path}x`).href), /The file cannot be read/);
    await refused(fetchBytes(pathToFileURL(path).href, { limit: 2 }), /larger/);
  });

  it('reads no other kind of address', async () => {
    await refused(fetchBytes('ftp://park.example/a.ics'), /begins with ftp:/);
  });

  it('stops when it is told to', async (context) => {
    const base = await serve(context, () => undefined);
    const stop = new AbortController();
    const fetching = fetchBytes(base, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await assert.rejects(fetching, /enough/);
    await assert.rejects(fetchBytes(base, { signal: stop.signal }), /enough/);
  });
});
