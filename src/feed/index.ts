/** Reading, checking and asking the feed, without any element. */
export * from './errors.js';
export * from './queries.js';
export { decodeFeed, MAJOR_VERSION, readFeed } from './reader.js';
export * from './registration.js';
export * from './time.js';
export * from './timing.js';
export type * from './types.js';
