import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What a route has to say; {@link send} makes an HTTP response of it. */
export interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** MIME type by a file's name; undefined for kinds that the demo does not serve. */
export const typeOf = (name: string): string | undefined => TYPES[name.slice(name.lastIndexOf('.') + 1)];

export const text = (status: number, body: string): Answer => ({ status, type: TYPES['txt'] ?? '', body });

export const redirect = (location: string): Answer => ({
  ...text(308, `${location}\n`),
  headers: { Location: location },
});

/** Sends an answer with ETag (304 when the browser has it already) and the best encoding the browser takes. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body);
  const status = answer.status ?? 200;
  // Weak: the same text in another encoding is the same document.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers: Record<string, string> = {
    'Cache-Control': 'no-cache',
    'Content-Type': answer.type,
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    ...(status === 200 ? { ETag: etag } : {}),
    ...answer.headers,
  };
  if (status === 200 && isKnown(request, etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const encoding = body.length < 1000 ? undefined : encodingFor(request);
  const encoded = encoding ? ENCODERS[encoding](body) : body;
  response.writeHead(status, {
    ...headers,
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
    'Content-Length': encoded.length,
  });
  response.end(request.method === 'HEAD' ? undefined : encoded);
}

const isKnown = (request: IncomingMessage, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((known) => known.trim().replace(/^(?!W\/)/, 'W/'))
    .includes(etag);

const ENCODERS = {
  br: (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => gzipSync(body),
};

function encodingFor(request: IncomingMessage): keyof typeof ENCODERS | undefined {
  const accepted = (request.headers['accept-encoding']?.toString() ?? '')
    .split(',')
    .filter((entry) => !/;\s*q=0(\.0*)?\s*$/.test(entry))
    .map((entry) => entry.replace(/;.*/, '').trim());
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}
