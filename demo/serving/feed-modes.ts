import { text } from './answer.js';
import type { Answer } from './answer.js';

/** The ways in which a feed can fail; `gone` breaks the connection and `hanging` never answers. */
export type FeedMode =
  | 'ok'
  | 'error'
  | 'missing'
  | 'html'
  | 'cut-off'
  | 'not-utf8'
  | 'other-version'
  | 'empty'
  | 'hanging'
  | 'gone';

/** The feed as it is answered in a mode; undefined means no answer at all. */
export function inMode(mode: FeedMode, feed: Answer): Answer | undefined {
  const uncached = { ...feed.headers, 'Cache-Control': 'no-store' };
  const json = (): Record<string, unknown> => JSON.parse(feed.body.toString()) as Record<string, unknown>;
  const instead = (body: string | Buffer): Answer => ({ ...feed, body, headers: uncached });
  switch (mode) {
    case 'error':
      return { ...text(500, 'Internal server error\n'), headers: uncached };
    case 'missing':
      return { ...text(404, 'Not found\n'), headers: uncached };
    case 'html':
      return {
        ...instead('<!doctype html><title>Underhåll</title><p>Vi är snart tillbaka.'),
        type: 'text/html',
      };
    case 'cut-off':
      return instead(feed.body.toString().slice(0, feed.body.length >> 1));
    case 'not-utf8':
      return instead(Buffer.from(feed.body.toString(), 'latin1'));
    case 'other-version':
      return instead(JSON.stringify({ ...json(), version: '2.0' }));
    case 'empty':
      return instead(JSON.stringify({ ...json(), items: [] }));
    case 'hanging':
    case 'gone':
      return undefined;
    default:
      return feed;
  }
}
