export * from './language.js';
export * from './locale.js';
export * from './long-moments.js';
export * from './moments.js';
export type { Messages } from './sv.js';
