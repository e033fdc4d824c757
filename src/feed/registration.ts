import { dayAt, daysBetween, instantOf } from './time.js';
import { timingOf } from './timing.js';
import type { Activity } from './types.js';

/**
 * Whether one can still come:
 * - `cancelled`, `postponed`: it does not take place as announced
 * - `full`: no places left (there may be a waiting list)
 * - `closed`: the last day to register has passed or it is over; where none is named, it has begun
 * - `closing`: the last day to register is at most a week away
 * - `few`: few places left
 * - `open`: one can register
 * - `none`: no registration is known of
 */
export type RegistrationState =
  'cancelled' | 'postponed' | 'full' | 'closed' | 'closing' | 'few' | 'open' | 'none';

export interface Registration {
  readonly state: RegistrationState;
  /** Where to register or to queue; only while that makes sense. */
  readonly url?: string;
  /** Days left to register, 0 for today; only with `closing`. */
  readonly daysLeft?: number;
}

/** From this many days before the last day to register a visitor is told. */
const CLOSING_DAYS = 7;

/** Whether one can register for an activity at an instant, counted on the calendar in Stockholm. */
export function registrationOf(activity: Activity, now: number): Registration {
  const { eventStatus, offers = {} } = activity;
  if (eventStatus === 'EventCancelled') return { state: 'cancelled' };
  if (eventStatus === 'EventPostponed') return { state: 'postponed' };
  const { url, validThrough, availability, waitingListUrl } = offers;
  const { start = Infinity, end = Infinity } = timingOf(activity) ?? {};
  const begun = start <= now;
  if (availability === 'SoldOut')
    return { state: 'full', ...(waitingListUrl && !begun ? { url: waitingListUrl } : {}) };
  const last = validThrough === undefined ? undefined : Math.min(instantOf(validThrough, 'end'), end);
  if (last === undefined ? begun && url : last <= now) return { state: 'closed' };
  if (!url) return { state: 'none' };
  if (availability === 'LimitedAvailability') return { state: 'few', url };
  // What closes at midnight closes on the day before.
  const daysLeft = last === undefined ? Infinity : daysBetween(dayAt(now), dayAt(last - 1));
  return daysLeft <= CLOSING_DAYS ? { state: 'closing', url, daysLeft } : { state: 'open', url };
}

/** True while a visitor can sign up: the states that the filter "Open for registration" lets through. */
export const canRegister = ({ state }: Registration): boolean =>
  state === 'open' || state === 'few' || state === 'closing';
