import type { Activity } from '../../feed/types.js';

/** A visitor opens an activity. Prevent its default to do something else than to unfold it in place. */
export class SydostActivitySelectEvent extends Event {
  static readonly type = 'sydost-activity-select';
  readonly activity: Activity;

  constructor(activity: Activity) {
    super(SydostActivitySelectEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.activity = activity;
  }
}

declare global {
  interface HTMLElementEventMap {
    'sydost-activity-select': SydostActivitySelectEvent;
  }
}
