import { html, nothing, type TemplateResult } from 'lit';
import { canRegister, registrationOf } from '../../feed/registration.js';
import type { Activity } from '../../feed/types.js';
import { plainText, type Reading } from '../../parts/reading.js';

/** The link to register or to queue, while that makes sense. */
export function signUp(
  activity: Activity,
  reading: Reading,
  look: 'tonal' | 'filled',
): TemplateResult | typeof nothing {
  const registration = registrationOf(activity, reading.now);
  if (registration.url === undefined) return nothing;
  const { register, queue, registerFor } = reading.locale.messages;
  const open = canRegister(registration);
  return html`<a
    class="button ${open ? look : ''} sign-up"
    part="register"
    href=${registration.url}
    rel="noopener"
    ><span
      >${open ? register : queue}<span class="unseen">
        ${registerFor(plainText(activity.name, reading))}</span
      ></span
    ></a
  >`;
}
