import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Terminal } from '../command.js';
import { buildFeed } from './build-feed.js';
import { ConfigError } from './config.js';
import { fetchBytes } from './fetch-bytes.js';
import { TurnError } from './publish/turn.js';
import { faultLines, reportLines } from './report.js';
import { SourceError } from './sources/source-error.js';
import { validateFeed } from './validate.js';

export const FEED_HELP = `sydost feed build <config.json or address> --out <folder> [options]
    Fetches the calendars of the configuration and writes feed.json, calendars and news feeds to
    follow, a page for each activity, lists to include and report.json.
    --out <folder>     where to write
    --base <address>   what relative addresses are relative to; otherwise "base" of the
                       configuration, otherwise its own address
    --accept-fewer     takes calendars that have lost more than half of their activities as they are
    --timeout <s>      how long one calendar may take; 20
    --quiet            prints only what went wrong
    Exit code: 0 all sources fine; 1 some failed or are stale, the rest is written; 2 nothing written.

sydost feed validate <file or address>
    Checks a feed document; each fault with its place, the activity's title and the reason.
    Exit code: 0 no fault; 1 faults; 2 it cannot be read.`;

/** An argument or a file that cannot be used; `message` is what the person reads. */
class UsageError extends Error {}

/** `sydost feed …` → exit code. Everything that can be expected to go wrong becomes a sentence. */
export async function runFeedCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [action, ...rest] = args;
  try {
    if (
      action === undefined ||
      action === '--help' ||
      action === '-h' ||
      rest.includes('--help') ||
      rest.includes('-h')
    ) {
      terminal.out(FEED_HELP);
      return action === undefined ? 2 : 0;
    }
    if (action === 'build') return await build(rest, terminal);
    if (action === 'validate') return await validate(rest, terminal);
    throw new UsageError(`There is no "sydost feed ${action}"; there are build and validate.`);
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    terminal.error(sentence);
    return 2;
  }
}

function sentenceOf(error: unknown): string | undefined {
  if ([UsageError, ConfigError, SourceError, TurnError].some((kind) => error instanceof kind))
    return (error as Error).message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS') && error instanceof Error) return error.message;
  const isFileTrouble = [
    'EACCES',
    'EPERM',
    'ENOSPC',
    'EROFS',
    'ENOTDIR',
    'EEXIST',
    'EISDIR',
    'ENOENT',
  ].includes(code);
  return isFileTrouble && error instanceof Error
    ? `The result cannot be written: ${error.message}.`
    : undefined;
}

async function build(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      base: { type: 'string' },
      timeout: { type: 'string' },
      'accept-fewer': { type: 'boolean' },
      quiet: { type: 'boolean' },
    },
  });
  const location = addressOf(positionals, 'a configuration');
  if (values.out === undefined) throw new UsageError('Say where to write: --out <folder>.');
  const seconds = values.timeout === undefined ? undefined : Number(values.timeout);
  if (seconds !== undefined && !(seconds > 0))
    throw new UsageError('--timeout is a number of seconds, as in --timeout 30.');
  const config = await readJson(location, 'configuration');
  const { report } = await buildFeed({
    config,
    base: baseOf(values.base, config, location),
    out: values.out,
    ...(seconds !== undefined && { timeout: seconds * 1000 }),
    ...(values['accept-fewer'] && { acceptFewer: true }),
  });
  const isFine = report.sources.every(({ status }) => status === 'ok');
  for (const line of values.quiet ? faultLines(report) : reportLines(report)) terminal.out(line);
  if (!report.usable) {
    terminal.error('No source could be read, so nothing was written.');
    return 2;
  }
  if (!values.quiet) terminal.out(`Written to ${resolve(values.out)}.`);
  return isFine ? 0 : 1;
}

/** --base, else the configuration's own (which may be relative to where it lies), else where it lies. */
function baseOf(given: string | undefined, config: unknown, location: string): string {
  const own = typeof config === 'object' && config !== null ? (config as { base?: unknown }).base : undefined;
  const base = given ?? (typeof own === 'string' ? own : '');
  if (!URL.canParse(base, location))
    throw new UsageError(`"${base}" is no address that others can be relative to.`);
  return new URL(base, location).href;
}

async function validate(args: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const faults = validateFeed(await readJson(addressOf(positionals, 'a feed document'), 'document'));
  for (const { path, title, reason } of faults) {
    terminal.out(`${path || 'The document'}${title === undefined ? '' : ` ("${title}")`} ${reason}`);
  }
  terminal.out(
    faults.length === 0
      ? 'No faults.'
      : `${String(faults.length)} ${faults.length === 1 ? 'fault' : 'faults'}.`,
  );
  return faults.length === 0 ? 0 : 1;
}

function addressOf(positionals: readonly string[], what: string): string {
  const [location, ...more] = positionals;
  if (location === undefined || more.length > 0) throw new UsageError(`Name ${what}: one file or address.`);
  return /^(?:https?|file):/i.test(location) ? location : pathToFileURL(location).href;
}

async function readJson(location: string, what: string): Promise<unknown> {
  const bytes = await fetchBytes(location);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    throw new UsageError(
      `The ${what} is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
