import type { FeedDocument } from '../../src/feed/types.js';
import { buildFeed, reportLines } from '../../src/node/index.js';

export interface DemoBuild {
  readonly config: unknown;
  /** Host of the calendars and the feed, with a slash at the end. */
  readonly base: string;
  /** Where the builder publishes, and remembers earlier builds. */
  readonly folder: string;
  readonly now: Date;
}

/** Builds the feed as the command does: the calendars are fetched over HTTP, from this very server. */
export async function buildDemoFeed({ config, base, folder, now }: DemoBuild): Promise<FeedDocument> {
  const { document, report } = await buildFeed({
    config,
    base,
    now,
    out: folder,
    // The server compresses what it sends.
    compress: false,
    // Whoever takes half a calendar away here means it.
    acceptFewer: true,
  });
  if (!report.usable) throw new Error(reportLines(report).join('\n'));
  return document;
}
