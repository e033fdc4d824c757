import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runCommand } from '../../src/node/command.js';
import { calendar, config, event, folder, serveFiles } from './feed-builder/fixture.js';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function run(...args: string[]): Promise<Run> {
  const lines: { out: string[]; error: string[] } = { out: [], error: [] };
  const code = await runCommand(args, {
    out: (line) => lines.out.push(line),
    error: (line) => lines.error.push(line),
  });
  return { code, out: lines.out.join('\n'), error: lines.error.join('\n') };
}

const NEXT_WEEK = new Date(Date.now() + 7 * 864e5).toISOString().slice(0, 10).replaceAll('-', '');
const KALMAR = { park: 'kalmar', kind: 'ics', url: 'kalmar.ics' };
const GOOD = calendar(event('UID:1', 'SUMMARY:Frukost', `DTSTART:${NEXT_WEEK}T080000Z`));

/** A folder with a configuration and its calendar. */
async function place(context: Parameters<typeof folder>[0], ...sources: object[]): Promise<string> {
  const path = await folder(context);
  await writeFile(join(path, 'sources.json'), JSON.stringify(config(...sources)));
  await writeFile(join(path, 'kalmar.ics'), GOOD);
  return path;
}

describe('sydost feed build', () => {
  it('writes the feed and ends with 0; addresses are relative to where the configuration lies', async (context) => {
    const path = await place(context, KALMAR);
    const { code, out } = await run('feed', 'build', join(path, 'sources.json'), '--out', join(path, 'out'));
    assert.equal(code, 0);
    assert.match(out, /^ok {5}kalmar ics: 1 activity\n1 activity\nWritten to .*out\.$/);
    const { items } = JSON.parse(await readFile(join(path, 'out/feed.json'), 'utf8')) as {
      items: { name: string }[];
    };
    assert.deepEqual(
      items.map(({ name }) => name),
      ['Frukost'],
    );
  });

  it('takes a configuration from the web, and --base before everything', async (context) => {
    const base = await serveFiles(context, {
      '/c/sources.json': JSON.stringify({ ...config(KALMAR), base: '../nowhere/' }),
      '/k/kalmar.ics': GOOD,
    });
    const out = await folder(context);
    assert.equal(
      (await run('feed', 'build', `${base}c/sources.json`, '--base', `${base}k/`, '--out', out, '--quiet'))
        .out,
      '',
    );
    assert.equal(
      (await run('feed', 'build', `${base}c/sources.json`, '--out', await folder(context))).code,
      2,
    );
  });

  it('ends with 1 when some source failed and the rest is written', async (context) => {
    const path = await place(context, KALMAR, { ...KALMAR, url: 'gone.ics' });
    const { code, out } = await run(
      'feed',
      'build',
      join(path, 'sources.json'),
      '--out',
      join(path, 'out'),
      '--quiet',
      '--timeout',
      '5',
    );
    assert.equal(code, 1);
    assert.match(out, /failed kalmar ics: 0 activities\. The file cannot be read/);
    assert.ok((await readdir(join(path, 'out'))).includes('feed.json'));
  });

  it('tells with --quiet what was left out of a calendar that reads fine, and nothing else', async (context) => {
    const path = await place(context, KALMAR);
    const args = ['feed', 'build', join(path, 'sources.json'), '--out', join(path, 'out'), '--quiet'];
    await writeFile(join(path, 'kalmar.ics'), GOOD.replace('DTSTART', 'DTEND:soon\r\nDTSTART'));
    const { code, out } = await run(...args);
    assert.equal(code, 0);
    assert.equal(
      out,
      'ok     kalmar ics: 1 activity\n       line 6, DTEND, "Frukost": The end cannot be read; the end was left out.',
    );
  });

  it('ends with 2 when nothing could be read, and writes nothing', async (context) => {
    const path = await place(context, { ...KALMAR, url: 'gone.ics' });
    const { code, error } = await run(
      'feed',
      'build',
      join(path, 'sources.json'),
      '--out',
      join(path, 'out'),
    );
    assert.deepEqual([code, error], [2, 'No source could be read, so nothing was written.']);
    assert.ok(!(await readdir(path)).includes('out'));
  });

  it('names a misspelt key of the configuration, and builds all the same', async (context) => {
    const path = await place(context, { ...KALMAR, pgae: 'x' });
    const args = ['feed', 'build', join(path, 'sources.json'), '--out', join(path, 'out'), '--quiet'];
    const { code, out } = await run(...args);
    assert.equal(code, 0);
    assert.match(out, /^warning: sources\[0\]\.pgae means nothing; the keys there are park, kind, .*\.$/);
  });

  it('says what is wrong with the configuration, by path', async (context) => {
    const path = await place(context, { ...KALMAR, kind: 'fax' });
    const { code, error } = await run(
      'feed',
      'build',
      join(path, 'sources.json'),
      '--out',
      join(path, 'out'),
    );
    assert.equal(code, 2);
    assert.match(error, /^sources\[0\]\.kind is "fax", but a kind can only be ics, csv, .*\.$/);
  });

  it('ends with 2 and a sentence for everything else that can be expected', async (context) => {
    const path = await place(context, KALMAR);
    const sources = join(path, 'sources.json');
    await writeFile(join(path, 'broken.json'), '{');
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [[sources], /Say where to write: --out/],
      [['--out', path], /Name a configuration/],
      [[sources, sources, '--out', path], /Name a configuration/],
      [[join(path, 'none.json'), '--out', path], /The file cannot be read/],
      [[join(path, 'broken.json'), '--out', path], /The configuration is not JSON/],
      [[sources, '--out', path, '--timeout', 'soon'], /--timeout is a number/],
      [[sources, '--out', path, '--base', 'http://'], /is no address/],
      [[sources, '--out', join(sources, 'x')], /The result cannot be written/],
      [[sources, '--nonsense'], /Unknown option '--nonsense'/],
    ];
    for (const [args, words] of wrong) {
      const { code, error } = await run('feed', 'build', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(error, words);
    }
  });
});

describe('sydost feed validate', () => {
  it('finds no fault in what build has written', async (context) => {
    const path = await place(context, KALMAR);
    await run('feed', 'build', join(path, 'sources.json'), '--out', path);
    assert.deepEqual(await run('feed', 'validate', join(path, 'feed.json')), {
      code: 0,
      out: 'No faults.',
      error: '',
    });
  });

  it('names each fault with place, title and reason', async (context) => {
    const path = await place(context, KALMAR);
    await run('feed', 'build', join(path, 'sources.json'), '--out', path);
    const feed = JSON.parse(await readFile(join(path, 'feed.json'), 'utf8')) as {
      items: Record<string, unknown>[];
    };
    const [item] = feed.items;
    const bad = [
      { ...item, startDate: 'soon' },
      { ...item, id: 'b', url: 'javascript:x' },
      { ...item, id: 'c', park: 'lund', type: 'gala' },
      { name: { en: 'Bare' } },
      7,
    ];
    await writeFile(join(path, 'bad.json'), JSON.stringify({ ...feed, items: bad }));
    const { code, out } = await run('feed', 'validate', join(path, 'bad.json'));
    assert.equal(code, 1);
    assert.match(out, /^items\[0\]\.startDate \("Frukost"\) is not a date$/m);
    assert.match(out, /^items\[1\]\.url \("Frukost"\) is not an address/m);
    assert.match(out, /^items\[2\]\.park \("Frukost"\) names lund, which the feed does not list$/m);
    assert.match(out, /^items\[2\]\.type \("Frukost"\) is none of/m);
    assert.match(out, /^items\[3\]\.id \("Bare"\) is missing$/m);
    assert.match(out, /^items\[4\] /m);
    assert.match(out, /\d+ faults\.$/);
  });

  it('says what is wrong with a document that is no feed', async (context) => {
    const path = await folder(context);
    await writeFile(join(path, 'a.json'), '{"items":[],"version":"2.0"}');
    const { code, out } = await run('feed', 'validate', join(path, 'a.json'));
    assert.equal(code, 1);
    assert.match(out, /^The document cannot be read: its version is "2\.0", not 1\.x$/m);
    for (const json of ['{"events":[]}', '[]', '42', '"feed"', 'null']) {
      await writeFile(join(path, 'a.json'), json);
      assert.match(
        (await run('feed', 'validate', join(path, 'a.json'))).out,
        /^The document is JSON, but no feed: it has no list of items$/m,
        json,
      );
    }
    await writeFile(
      join(path, 'b.json'),
      JSON.stringify({
        version: '1.0',
        generated: 'now',
        languages: [],
        timeZone: 'UTC',
        parks: {},
        areas: {},
        items: [],
      }),
    );
    const other = (await run('feed', 'validate', join(path, 'b.json'))).out;
    assert.match(other, /^timeZone is not "Europe\/Stockholm"$/m);
    assert.match(other, /^generated is not/m);
    assert.match(other, /^languages has too few entries$/m);
    assert.equal((await run('feed', 'validate', join(path, 'none.json'))).code, 2);
    assert.equal((await run('feed', 'validate')).code, 2);
  });
});

describe('sydost', () => {
  it('explains itself', async () => {
    assert.equal((await run('--help')).code, 0);
    assert.match((await run('--help')).out, /sydost feed build <config.json or address> --out <folder>/);
    assert.match((await run('feed', 'build', '--help')).out, /Exit code: 0 all sources fine; 1 some failed/);
    assert.equal((await run()).code, 2);
    assert.equal((await run('feed')).code, 2);
  });

  it('says what exists where something else is asked for', async () => {
    assert.match((await run('brew')).error, /There is no command "brew"/);
    assert.match((await run('feed', 'brew')).error, /there are build and validate/);
  });

  it('is a program that ends with the code', async () => {
    const cli = fileURLToPath(new URL('../../src/node/cli.ts', import.meta.url));
    const program = promisify(execFile)(process.execPath, ['--import', 'tsx', cli, 'feed', 'brew']);
    await assert.rejects(program, {
      code: 2,
      stderr: 'There is no "sydost feed brew"; there are build and validate.\n',
    });
  });
});
