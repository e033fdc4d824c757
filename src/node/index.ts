/** The feed builder for programs: what the command `sydost feed` is made of. */
export { buildFeed, type BuildOptions, type BuildResult } from './feed-builder/build-feed.js';
export {
  ConfigError,
  readConfig,
  SOURCE_KINDS,
  type ActivityDefaults,
  type FeedConfig,
  type SourceConfig,
  type SourceKind,
} from './feed-builder/config.js';
export { faultLines, reportLines, type BuildReport, type SourceReport } from './feed-builder/report.js';
export { SourceError } from './feed-builder/sources/source-error.js';
export { validateFeed, type Fault } from './feed-builder/validate.js';
export type { Merge } from './feed-builder/merge.js';
export type { SourceProblem } from './feed-builder/source-activity.js';
