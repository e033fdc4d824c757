// `npm start`: the demo, until Ctrl-C.
import { fileURLToPath } from 'node:url';
import { startDemo } from './serve.js';
import type { Demo } from './serve.js';
import { SITES } from './serving/sites.js';

const DEFAULT_PORT = 8080;

function chosenPort(): number {
  const { PORT } = process.env;
  if (PORT === undefined || PORT === '') return DEFAULT_PORT;
  const port = Number(PORT);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  return giveUp(`PORT is "${PORT}", which is no port. Choose a number up to 65535: PORT=8081 npm start`);
}

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function refusal(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const another = port === 8081 ? 8082 : 8081;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another one: PORT=${another} npm start`;
  if (code === 'EACCES')
    return `Port ${port} needs an administrator. Choose another one: PORT=${another} npm start`;
  return `The demo could not start: ${error instanceof Error ? error.message : String(error)}`;
}

function introduce({ origin, port }: Demo): void {
  const lines = [
    ['Start page', `${origin}/`],
    ...SITES.map(({ id }) => [id, `${origin}/${id}/`]),
    ['Feed', `http://127.0.0.1:${port}/v1/feed.json`],
  ];
  console.log('\nFive park sites show the joint activities:\n');
  for (const [name = '', address = ''] of lines) console.log(`  ${name.padEnd(12)}${address}`);
  console.log('\nChange a calendar in demo/sources and reload a page to see it. Ctrl-C ends the demo.\n');
}

const port = chosenPort();
try {
  const demo = await startDemo({
    port,
    dist: fileURLToPath(new URL('../dist', import.meta.url)),
    // A published feed may be five minutes old; here an edited calendar is to be seen at the next reload.
    feedCacheControl: 'no-cache',
  });
  introduce(demo);
  const end = (): void => {
    void demo.close().then(() => process.exit(0));
  };
  // Not `once`: Ctrl-C reaches this process from the terminal and again from the program that started it.
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
} catch (error) {
  giveUp(refusal(error, port));
}
