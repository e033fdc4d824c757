import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { readInstances } from '../../../src/node/feed-builder/sources/ics/instances.js';
import { epochOf, type IcsTime } from '../../../src/node/feed-builder/sources/ics/time.js';

/** Tuesday 24 November 2026, 10.00 in Stockholm. */
export const NOW = Date.parse('2026-11-24T09:00:00Z');

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Lines → a calendar around them, with the line ends of the RFC. */
export const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** Property lines → a VEVENT. */
export const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');

const SPAN = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2028, 0, 1) };

const written = (time: IcsTime): string => {
  if (time.kind === 'zoned') return `${new Date(epochOf(time)).toISOString().slice(0, 16)}Z`;
  return new Date(time.wall).toISOString().slice(0, time.kind === 'date' ? 10 : 16);
};

/** The instances of a calendar as `start/end`, UTC with `Z`, floating without, dates alone with exclusive end. */
export function timesOf(text: string | Uint8Array, cap = 100): string[] {
  const { instances } = readInstances(typeof text === 'string' ? bytes(text) : text, SPAN, cap);
  return instances.map(({ start, end }) => `${written(start)}/${written(end)}`);
}

export const startsOf = (text: string): string[] => timesOf(text).map((time) => time.split('/')[0] ?? '');

/** What is wrong with a calendar, in words. */
export const reasonsOf = (text: string): string[] =>
  readInstances(bytes(text), SPAN, 100).problems.map(({ reason }) => reason);

/** Parks, areas and one source, as the demo's configuration has them. */
export const config = (...sources: readonly object[]): Record<string, unknown> => ({
  title: { sv: 'Aktiviteter i sydost', en: 'Activities in the south-east' },
  parks: {
    kalmar: {
      name: 'Kalmar Science Park',
      city: 'Kalmar',
      county: 'Kalmar län',
      url: 'https://kalmar.example/',
    },
    krinova: {
      name: 'Krinova Incubator & Science Park',
      shortName: 'Krinova',
      aliases: ['Krinova Science Park'],
      city: 'Kristianstad',
      county: 'Skåne',
      url: 'https://krinova.example/',
    },
    netport: {
      name: 'NetPort Science Park',
      shortName: 'NetPort',
      city: 'Karlshamn',
      county: 'Blekinge',
      url: 'https://netport.example/',
    },
  },
  areas: {
    'e-halsa': { name: 'E-hälsa', aliases: ['hälsa'], parks: ['kalmar'] },
    skog: { name: 'Skog och trä', aliases: ['skog'] },
    livsmedel: { name: 'Livsmedel', parks: ['krinova'] },
  },
  sources,
});

/** A folder that goes when the test ends. */
export async function folder(context: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'sydost-'));
  context.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on a free port that goes when the test ends; resolves to its address with a slash at the end. */
export async function serve(context: TestContext, answer: Answer): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  context.after(
    () =>
      new Promise<void>((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Files by path → a server that has them; what a path holds can be changed while it runs. */
export const serveFiles = (
  context: TestContext,
  files: Record<string, string | Uint8Array>,
): Promise<string> =>
  serve(context, ({ url }, response) => {
    const body = files[url ?? ''];
    response.statusCode = body === undefined ? 404 : 200;
    response.end(body);
  });
