import { dayAt, daysBetween, instantOf } from './time.js';
import { timingOf, type Timing } from './timing.js';
import type { Activity } from './types.js';

/**
 * Whether one can still come:
 * - `cancelled`, `postponed`: it does not take place as announced
 * - `full`: no places left (there may be a waiting list)
 * - `notNeeded`: one just comes, until it is over
 * - `closed`: the last day to register has passed or it is over; where none is named, it has begun
 * - `few`: few places left
 * - `closing`: the last day to register is at most a week away
 * - `open`: one can register
 * - `none`: no registration is known of
 */
export type RegistrationState =
  'cancelled' | 'postponed' | 'full' | 'notNeeded' | 'closed' | 'few' | 'closing' | 'open' | 'none';

export interface Registration {
  readonly state: RegistrationState;
  /** Where to register or to queue; only while that makes sense. */
  readonly url?: string;
  /** Days left to register, 0 for today; with `closing`, and with `few` where they are as near. */
  readonly daysLeft?: number;
}

/** From this many days before the last day to register a visitor is told. */
const CLOSING_DAYS = 7;

/** Whether one can come to an activity, as of an instant, counted on the calendar in Stockholm. */
export function registrationOf(activity: Activity, now: number): Registration {
  const { eventStatus, offers = {} } = activity;
  if (eventStatus === 'EventCancelled') return { state: 'cancelled' };
  if (eventStatus === 'EventPostponed') return { state: 'postponed' };
  const { url, validThrough, availability, waitingListUrl, registrationRequired } = offers;
  const timing = timingOf(activity);
  const begun = (timing?.start ?? Infinity) <= now;
  if (availability === 'SoldOut')
    return { state: 'full', ...(waitingListUrl && !begun ? { url: waitingListUrl } : {}) };
  const last = lastMoment(activity, timing);
  const address = url && now < last ? { url } : {};
  if (registrationRequired === false)
    return now < (timing?.end ?? Infinity) ? { state: 'notNeeded', ...address } : { state: 'none' };
  // Who names a last day or few places takes registrations, if only by telephone.
  const isFew = availability === 'LimitedAvailability';
  if (!url && validThrough === undefined && !isFew) return { state: 'none' };
  if (last <= now) return { state: 'closed' };
  // What closes at midnight closes on the day before.
  const daysLeft = validThrough === undefined ? Infinity : daysBetween(dayAt(now), dayAt(last - 1));
  const soon = daysLeft <= CLOSING_DAYS ? { daysLeft } : undefined;
  return { state: isFew ? 'few' : soon ? 'closing' : 'open', ...address, ...soon };
}

/** The first moment at which one can't register any more: after the last day for it, else when it begins. */
const lastMoment = ({ offers }: Activity, timing: Timing | undefined): number =>
  offers?.validThrough === undefined
    ? (timing?.start ?? Infinity)
    : Math.min(instantOf(offers.validThrough, 'end'), timing?.end ?? Infinity);

/** Until when {@link canRegister} holds of an activity; 0 where it never does. */
export const openUntil = (activity: Activity, timing: Timing | undefined): number =>
  canRegister(registrationOf(activity, 0)) ? lastMoment(activity, timing) : 0;

/**
 * True while a visitor can sign up: what the filter "Open for registration" lets through. Where one just comes there
 * is nothing to sign up for, unless the feed names a page for it all the same.
 */
export const canRegister = ({ state, url }: Registration): boolean =>
  state === 'open' || state === 'few' || state === 'closing' || (state === 'notNeeded' && url !== undefined);
