import { html, type TemplateResult } from 'lit';
import type { LaterMessages } from '../../../locale/sv-later.js';

/**
 * What a button that copies an address needs in the same `.copying` box: where it is said that it is done, standing
 * before it is filled or it would not be heard (WCAG 4.1.3), and the address itself where the page may not copy.
 */
export const copyNote = (messages: LaterMessages): TemplateResult =>
  html`<p class="copied" role="status"></p>
    <label class="to-copy" hidden>${messages.linkToCopy}<input class="field" type="text" readonly /></label>`;

/**
 * Copies an address. Where that is refused (no https, a permissions policy, an older browser) it is shown, selected,
 * for the visitor to copy.
 *
 * @param button in a box with a {@link copyNote}
 */
export async function copyLink(url: string, button: Element, messages: LaterMessages): Promise<void> {
  const box = button.closest('.copying');
  const status = box?.querySelector('.copied');
  const field = box?.querySelector('input');
  const label = field?.parentElement;
  if (!status || !field || !label) return;
  // The same words anew are only heard when they were gone.
  status.textContent = '';
  label.hidden = true;
  try {
    await navigator.clipboard.writeText(url);
    status.textContent = messages.linkCopied;
  } catch {
    label.hidden = false;
    field.value = url;
    field.focus();
    field.select();
  }
}
