// `npm start` from the outside: the program that its script names, as a terminal runs and ends it.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { describe, it } from 'node:test';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<'prestart' | 'start', string>>;
};

describe('npm start', () => {
  it('builds first', () => {
    equal(scripts.prestart, 'npm run build');
  });

  it('serves five sites with the built script until Ctrl-C, and ends with 0', async () => {
    const [program = '', ...args] = scripts.start.split(' ');
    const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
    // A process group of its own: Ctrl-C in a terminal reaches the program and all that it has started.
    const child = spawn(program, args, { detached: true, env: { ...process.env, PATH: path, PORT: '0' } });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => (text += piece.toString()));
    while (!text.includes('Ctrl-C')) await once(child.stdout, 'data');

    const addresses = text.match(/http:\/\/\S+/g) ?? [];
    equal(addresses.length, 7, text);
    const [start = ''] = addresses;
    const script = new URL('/v1/sydost.js', start).href;
    for (const address of [...addresses, script]) equal((await fetch(address)).status, 200, address);
    deepEqual(Buffer.from(await (await fetch(script)).arrayBuffer()), readFileSync('dist/sydost.js'));

    ok(child.pid);
    process.kill(-child.pid, 'SIGINT');
    deepEqual(await once(child, 'exit'), [0, null], text);
  });
});
