// From a line in a park's calendar to the page: nothing that is shown lacks a source, nothing in a source is lost.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { FeedDocument } from '../../src/feed/types.js';
import { Stage, type Row, type Visit } from './stage.js';

let folder: string;
let stage: Stage;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sydost-sources-'));
  await cp('demo/sources', join(folder, 'sources'), { recursive: true });
  // As `npm start` publishes it, so that a reload sees an edited calendar.
  stage = await Stage.open({ sources: join(folder, 'sources'), feedCacheControl: 'no-cache' });
});
after(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

/** Runs the built command as a park's timer does. */
async function sydost(...args: string[]): Promise<{ code: number; text: string }> {
  const child = spawn(process.execPath, ['dist/node/cli.js', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (text += piece.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, text };
}

const build = (out: string, ...more: string[]): ReturnType<typeof sydost> =>
  sydost(
    'feed',
    'build',
    'demo/sources.json',
    '--base',
    `http://127.0.0.1:${stage.demo.port}/`,
    '--out',
    out,
    ...more,
  );

describe('an edited calendar', () => {
  let visit: Visit;
  let before_: Row[];
  const edited = new Map<string, string>();

  /** Changes a calendar as its owner would; it is put back after the test. */
  async function edit(name: string, change: (text: string) => string): Promise<void> {
    const file = join(folder, 'sources', name);
    const text = await readFile(file, 'utf8');
    edited.set(file, text);
    const changed = change(text);
    ok(changed !== text, `nothing to change in ${name}`);
    await writeFile(file, changed);
    await stage.demo.rebuild();
  }

  async function reload(): Promise<Row[]> {
    await visit.page.reload();
    await visit.list.stands();
    await visit.list.unfoldAll();
    return visit.list.read();
  }

  before(async () => {
    visit = await stage.visit('/kalmar/');
    before_ = await reload();
  });
  after(() => visit.close());
  afterEach(async () => {
    for (const [file, text] of edited) await writeFile(file, text);
    edited.clear();
    await stage.demo.rebuild();
  });

  for (const [name, from, to] of [
    ['kalmar.ics', 'Öppen dag i e-handelslabbet', 'Öppen kväll i e-handelslabbet'],
    ['blue.ics', 'Testdagar till sjöss: självgående farkoster', 'Testdagar i hamnen: självgående farkoster'],
    [
      'netport.ics',
      'Filma med mobilen – kort video som säljer',
      'Filma med surfplattan – kort video som säljer',
    ],
    [
      'krinova.csv',
      'Från gård till grossist – så blir du leverantör',
      'Från ax till limpa – så blir du leverantör',
    ],
    [
      'vaxjo.ics',
      'Öppet hus i testbädden för cirkulära material',
      'Visning i testbädden för cirkulära material',
    ],
  ] as const)
    it(`shows the new title, and nothing else is changed: ${name}`, async () => {
      await edit(name, (text) => text.replace(from, to));
      const rows = await reload();
      deepEqual(
        rows,
        before_.map((row) =>
          row.title === from ? { ...row, title: to, text: row.text.replaceAll(from, to) } : row,
        ),
      );
      ok(rows.some(({ title }) => title === to));
    });

  it('shows what was added', async () => {
    await edit('krinova.csv', (text) =>
      text.replace(
        /^(?=K-102)/m,
        'K-199;Surdeg för nybörjare;;{{+4 workdays}};09.00-10.00;;Krinova, Stridsbergsvägen 3;Kristianstad;Ta med en burk.;;Livsmedel;Kurs;Kostnadsfritt;;;;;;;;;;;{{origin}}/krinova/aktiviteter/surdeg\n',
      ),
    );
    const rows = await reload();
    const [added, ...more] = rows.filter(({ title }) => !before_.some((row) => row.title === title));
    deepEqual(more, []);
    equal(added?.title, 'Surdeg för nybörjare');
    equal(added.day, '2026-11-30');
    match(added.text, /09\.00–10\.00 · Krinova, Kristianstad[\s\S]*Krinova[\s\S]*Livsmedel/);
    equal(rows.length, before_.length + 1);
  });

  it('shows the new day of what was moved to a date written out', async () => {
    const title = 'Öppen dag i e-handelslabbet';
    await edit('kalmar.ics', (text) =>
      text.replace('DTSTART;VALUE=DATE:{{today}}', 'DTSTART;VALUE=DATE:20261212'),
    );
    const rows = await reload();
    deepEqual(
      rows.filter((row) => row.title !== title),
      before_.filter((row) => row.title !== title),
    );
    equal(rows.find((row) => row.title === title)?.day, '2026-12-12');
  });

  it('no longer shows what was deleted', async () => {
    await edit('vaxjo.ics', (text) =>
      text
        .split(/(?=^BEGIN:VEVENT)/m)
        .filter((entry) => !entry.includes('Öppet hus i testbädden'))
        .join(''),
    );
    const gone = 'Öppet hus i testbädden för cirkulära material';
    deepEqual(
      await reload(),
      before_.filter(({ title }) => title !== gone),
    );
  });

  it('shows all others when a line is broken, and the builder names it', async () => {
    const title = 'Öppen dag i e-handelslabbet';
    await edit('kalmar.ics', (text) =>
      text.replace('DTSTART;VALUE=DATE:{{today}}', 'DTSTART;VALUE=DATE:20261345'),
    );
    deepEqual(
      await reload(),
      before_.filter((row) => row.title !== title),
    );
    const { text } = await build(join(folder, 'broken'));
    const line = text.split('\n').find((each) => each.includes(title));
    match(line ?? text, /line \d+, DTSTART, "Öppen dag i e-handelslabbet": /);
  });

  it('keeps the last good reading of a calendar that is no calendar any more', async () => {
    await edit('netport.ics', () => '<!doctype html><title>Inloggning</title>\n');
    deepEqual(await reload(), before_);
  });
});

describe('sydost feed build', () => {
  let document: FeedDocument;
  let printed: string;
  before(async () => {
    const { code, text } = await build(join(folder, 'out'));
    equal(code, 0, text);
    printed = text;
    document = JSON.parse(await readFile(join(folder, 'out', 'feed.json'), 'utf8')) as FeedDocument;
  });

  it('fetches five calendars and says what each gave', () => {
    const lines = printed.split('\n').filter((line) => /^ok {5}\w+ (ics|csv): \d+ activities$/.test(line));
    deepEqual(
      lines.map((line) => line.split(/ +/)[1]),
      ['kalmar', 'blue', 'netport', 'krinova', 'vaxjo'],
    );
    deepEqual(
      document.sources?.map(({ status }) => status),
      ['ok', 'ok', 'ok', 'ok', 'ok'],
    );
  });

  it('names no fault', () => {
    equal(
      printed
        .split('\n')
        .filter((line) => /line \d+|^feed |^failed|^stale/.test(line))
        .join('\n'),
      '',
    );
  });

  it('writes a document in which `feed validate` finds no fault', async () => {
    deepEqual(await sydost('feed', 'validate', join(folder, 'out', 'feed.json')), {
      code: 0,
      text: 'No faults.\n',
    });
  });

  it('gives every activity a source that is served', async () => {
    const served = new Map<string, string>();
    for (const { source } of document.items) {
      ok(source, 'an activity without a source');
      const address = new URL(source.url ?? '', `http://127.0.0.1:${stage.demo.port}/`).href;
      if (!served.has(address)) {
        const response = await fetch(address);
        equal(response.status, 200, address);
        served.set(address, await response.text());
      }
    }
    equal(served.size, 5);
  });

  it('says in a sentence, and by its exit code, that a calendar is not there', async () => {
    const config = JSON.parse(await readFile('demo/sources.json', 'utf8')) as { sources: { url: string }[] };
    config.sources[3]!.url = '/sources/flyttad.csv';
    const file = join(folder, 'moved.json');
    await writeFile(file, JSON.stringify(config));
    const base = `http://127.0.0.1:${stage.demo.port}/`;
    const { code, text } = await sydost(
      'feed',
      'build',
      file,
      '--base',
      base,
      '--out',
      join(folder, 'moved'),
    );
    equal(code, 1);
    match(text, /^failed krinova csv: 0 activities\. .*404/m);
    ok(text.includes('ok     kalmar ics'), text);
  });
});
