export { SydostActivities } from './elements/activities/activities.js';
export { SydostActivitySelectEvent } from './elements/activities/events.js';
export { SydostProfileFilter } from './elements/profile-filter/profile-filter.js';
export { FeedError, type FeedErrorKind, type FeedProblem } from './feed/errors.js';
export type * from './feed/types.js';
export { SydostFeedErrorEvent, SydostFeedLoadEvent, SydostSelectionChangeEvent } from './parts/events.js';
export type { Selection } from './selection/selection.js';
