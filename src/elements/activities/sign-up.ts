import { html, nothing, type TemplateResult } from 'lit';
import { canRegister, registrationOf } from '../../feed/registration.js';
import type { Activity } from '../../feed/types.js';
import { plainText } from '../../parts/reading.js';
import type { Drawing } from './drawing.js';

/** The link to register or to queue, while that makes sense. */
export function signUp(
  activity: Activity,
  { reading, campaign }: Drawing,
  look: 'tonal' | 'filled',
): TemplateResult | typeof nothing {
  const registration = registrationOf(activity, reading.now);
  if (registration.url === undefined) return nothing;
  const { register, queue, registerFor } = reading.locale.messages;
  const open = canRegister(registration);
  return html`<a
    class="button ${open ? look : ''} sign-up"
    part="register"
    href=${tagged(registration.url, campaign)}
    rel="noopener"
    ><span
      >${open ? register : queue}<span class="unseen">
        ${registerFor(plainText(activity.name, reading))}</span
      ></span
    ></a
  >`;
}

/** An address with the query parameters by which a park counts who came from where. Others stay as they are. */
function tagged(url: string, campaign: string): string {
  if (!campaign || !url.startsWith('http')) return url;
  const [address = '', fragment = ''] = url.split(/(?=#)/);
  return `${address}${address.includes('?') ? '&' : '?'}${campaign}${fragment}`;
}
