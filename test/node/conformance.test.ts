import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compareFolders, main, shareEqual } from '../../src/node/conformance.js';
import { calendar, event, folder } from './feed-builder/fixture.js';

async function folders(context: Parameters<typeof folder>[0]): Promise<[string, string]> {
  const path = await folder(context);
  const [ics, expected] = [join(path, 'ics'), join(path, 'expected')];
  await Promise.all([mkdir(ics), mkdir(expected)]);
  const write = async (name: string, text: string, rows?: string): Promise<void> => {
    await writeFile(join(ics, `${name}.ics`), text);
    if (rows !== undefined) await writeFile(join(expected, `${name}.ics.tsv`), rows);
  };
  await write(
    'right',
    calendar(event('UID:1', 'SUMMARY:A\\, B', 'STATUS:CONFIRMED', 'DTSTART:20261126T080000Z')),
    '1\t2026-11-26T08:00:00Z\t2026-11-26T08:00:00Z\tA, B\tCONFIRMED\n',
  );
  await write(
    'edge',
    calendar(event('UID:1', 'DTSTART;VALUE=DATE:20220101'), event('UID:2', 'DTSTART;VALUE=DATE:20280101')),
    '1\t2022-01-01\t2022-01-02\t\t\n',
  );
  await write(
    'wrong',
    calendar(event('UID:1', 'DTSTART:20261126T080000')),
    '1\t2026-11-26T09:00:00\t2026-11-26T09:00:00\t\t\n',
  );
  await write('empty', calendar());
  const status = [
    'file\tinstances\tconsensus',
    'right.ics\tok 1\tyes',
    'edge.ics\tok 1\tyes',
    'wrong.ics\tok 1\tno',
    'empty.ics\tok 0\tyes',
    '',
  ];
  await writeFile(join(expected, 'STATUS.tsv'), status.join('\n'));
  return [ics, expected];
}

const run = async (...args: string[]): Promise<{ code: number; lines: string[] }> => {
  const lines: string[] = [];
  const code = await main(args, (line) => lines.push(line));
  return { code, lines };
};

describe('npm run conformance', () => {
  it('compares each file and counts those on which the references agree', async (context) => {
    const { code, lines } = await run(...(await folders(context)), '--at-least', '1');
    assert.equal(code, 0);
    assert.deepEqual(lines, [
      'equal\t1\tright.ics',
      'equal\t1\tedge.ics',
      'different\t1\twrong.ics\t(no consensus, not counted)',
      'equal\t0\tempty.ics',
      '3 equal, 0 different, 0 failed of 3 with consensus: 1.0000',
    ]);
  });

  it('can leave out files without instances and show what differs', async (context) => {
    const { lines } = await run(...(await folders(context)), '--only', 'non-empty', '--verbose');
    assert.ok(!lines.some((line) => line.includes('empty.ics')));
    assert.ok(lines.includes('\t- 1\t2026-11-26T09:00:00\t2026-11-26T09:00:00\t\t'));
    assert.ok(lines.includes('\t+ 1\t2026-11-26T08:00:00\t2026-11-26T08:00:00\t\t'));
  });

  it('fails below the share that is asked for, and explains itself', async (context) => {
    const [ics, expected] = await folders(context);
    await writeFile(join(ics, 'right.ics'), calendar());
    assert.equal((await run(ics, expected, '--at-least', '0.97')).code, 1);
    assert.equal((await run(ics)).code, 2);
    assert.equal((await run(ics, expected, '--only', 'odd')).code, 2);
    for (const [wrong, file] of [
      [[ics, ics], join(ics, 'STATUS.tsv')],
      [[expected, expected], join(expected, 'right.ics')],
      [['none', 'none'], join('none', 'STATUS.tsv')],
    ] as const) {
      const { code, lines } = await run(...wrong);
      assert.equal(code, 2);
      assert.ok(lines[0]?.startsWith(`${file} cannot be read.`), lines[0]);
    }
  });
});

// Calendars that nobody here wrote lie beside the checkout where the project is judged; a clone of it has none.
const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
if (existsSync(corpus)) {
  describe('calendars that nobody here wrote', () => {
    it('are read like the references read them, at least 97 of 100, and 95 of those with instances', async () => {
      const all = (await compareFolders(join(corpus, 'ics'), join(corpus, 'ics-expected'))).filter(
        ({ counts }) => counts,
      );
      assert.ok(shareEqual(all) >= 0.97, `all: ${shareEqual(all)}`);
      const some = all.filter(({ expected }) => expected > 0);
      assert.ok(shareEqual(some) >= 0.95, `with instances: ${shareEqual(some)}`);
    });
  });
}
