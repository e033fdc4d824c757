export * from './entries.js';
export * from './matching.js';
export * from './order.js';
export * from './periods.js';
export * from './search-key.js';
export * from './selection.js';
