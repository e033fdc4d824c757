import { offsetAt, withOffset } from '../../feed/time.js';
import type { DateOrDateTime } from '../../feed/types.js';

/** An instant (milliseconds since 1970) as a date-time with the offset that Stockholm has then. */
export function stampAt(instant: number): DateOrDateTime {
  const minutes = offsetAt(instant);
  const wall = new Date(instant + minutes * 60_000).toISOString().slice(0, 19);
  return `${wall}+${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A day and a time of day (`HH:MM`) on the clock in Stockholm as a date-time. */
export const stampOn = (day: string, time: string): DateOrDateTime => withOffset(`${day}T${time}:00`);

const two = (value: number): string => String(value).padStart(2, '0');
