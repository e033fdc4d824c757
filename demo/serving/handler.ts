import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { send, text } from './answer.js';
import { inMode } from './feed-modes.js';
import type { FeedMode } from './feed-modes.js';
import { route } from './routes.js';
import type { Shelves } from './routes.js';

/** Answers requests; `mode` says how the feed fails, if it does. */
export const handlerFor =
  (shelves: Shelves, mode: () => FeedMode): RequestListener =>
  (request, response) => {
    respond(request, response, shelves, mode()).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent)
        send(request, response, text(500, 'The demo server failed; see its terminal.\n'));
      else response.destroy();
    });
  };

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  shelves: Shelves,
  mode: FeedMode,
): Promise<void> {
  if (request.method === 'OPTIONS') {
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
    response.writeHead(204, headers).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(request, response, { ...text(405, 'Only GET and HEAD.\n'), headers: { Allow: 'GET, HEAD' } });
    return;
  }
  const path = pathOf(request.url ?? '/');
  if (path === undefined) {
    send(request, response, text(400, 'The address cannot be read.\n'));
    return;
  }
  const isFeed = path === '/v1/feed.json';
  if (isFeed && mode === 'gone') {
    request.socket.destroy();
    return;
  }
  if (isFeed && mode === 'hanging') return;
  const found = await route(path, shelves);
  const answer = found && isFeed ? inMode(mode, found) : found;
  send(request, response, answer ?? text(404, 'Sidan finns inte.\n'));
}

/** The path without query, decoded; undefined for broken escapes. Dot segments stay, so that nothing is hidden. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}
