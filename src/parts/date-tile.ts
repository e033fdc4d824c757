import { html, type TemplateResult } from 'lit';
import type { Timing } from '../feed/timing.js';
import { nearDay } from '../locale/moments.js';
import type { Reading } from './reading.js';

/** The first day of an activity as a small calendar leaf. */
export const dateTile = ({ firstDay }: Timing, { today, locale }: Reading): TemplateResult =>
  html`<time class="tile" datetime=${firstDay}
    ><span>${nearDay(firstDay, today, 'weekday', locale)}</span> <b>${Number(firstDay.slice(8))}</b>
    <span>${locale.day(firstDay, 'month')}</span></time
  >`;
