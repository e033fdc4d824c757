import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import type { SourceConfig } from '../../../src/node/feed-builder/config.js';
import type { SourceReading } from '../../../src/node/feed-builder/source-activity.js';
import { readJsonLd } from '../../../src/node/feed-builder/sources/jsonld/jsonld-source.js';
import type { SourceRequest } from '../../../src/node/feed-builder/sources/read-source.js';
import { NOW, serve } from './fixture.js';

/** JSON-LD, values or texts as they stand → a web page with a script for each. */
export const page = (...scripts: readonly unknown[]): string => {
  const texts = scripts.map((script) => (typeof script === 'string' ? script : JSON.stringify(script)));
  const tags = texts.map((text) => `<script type="application/ld+json">${text}</script>`);
  return `<!doctype html><html lang="sv"><head><title>Sida</title>${tags.join('')}</head><body><h1>Sida</h1></body></html>`;
};

/** Addresses → a web page with links to them. */
export const links = (...addresses: readonly string[]): string =>
  `<!doctype html><html><body>${addresses.map((href) => `<a href="${href}">Läs mer</a>`).join('\n')}</body></html>`;

export const event = (name: string, startDate: string, more: object = {}): object => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name,
  startDate,
  ...more,
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  /** With a slash at the end. */
  readonly base: string;
  /** Paths in the order in which they were asked for, without robots.txt. */
  readonly asked: string[];
  /** Its pages by path; they can be changed while it runs. */
  readonly pages: Record<string, string | Answer>;
}

/** Pages by path → a site that has them; without a robots.txt unless it is among them. */
export async function site(context: TestContext, pages: Record<string, string | Answer>): Promise<Site> {
  const asked: string[] = [];
  const base = await serve(context, (request, response) => {
    const path = request.url ?? '';
    if (path !== '/robots.txt') asked.push(path);
    const found = pages[path];
    if (typeof found === 'function') {
      found(request, response);
      return;
    }
    response.statusCode = found === undefined ? 404 : 200;
    response.setHeader('content-type', path.endsWith('.txt') ? 'text/plain' : 'text/html; charset=utf-8');
    response.end(found);
  });
  return { base, asked, pages };
}

/** Reads a site as a source would be read, without waiting between its pages. */
export const readSite = (
  address: string,
  source: Partial<SourceConfig> = {},
  request: Partial<SourceRequest> = {},
): Promise<SourceReading> =>
  readJsonLd({
    source: { park: 'kalmar', kind: 'jsonld', url: address, pause: 0, ...source },
    config: { parks: {}, areas: {} },
    address,
    span: { from: NOW - 30 * 86_400_000, to: NOW + 548 * 86_400_000 },
    now: NOW,
    fetching: {},
    ...request,
  });

/** `start name` of each activity, and `name` of those without a start. */
export const toldBy = ({ activities }: SourceReading): string[] =>
  activities.map(({ startDate = '', name }) => `${startDate.slice(0, 16)} ${name}`.trim());

export const reasonsOf = ({ problems }: SourceReading): string[] => problems.map(({ reason }) => reason);
