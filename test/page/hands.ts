import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { LitElement } from 'lit';

/** A click with the real mouse in the middle of what is seen of an element. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  const [box] = element.getClientRects();
  if (!box) throw new Error(`${element.outerHTML.slice(0, 80)} has no box to click on`);
  const middle = [box.x + box.width / 2, box.y + box.height / 2].map(Math.floor) as [number, number];
  await sendMouse({ type: 'click', position: middle });
  await drawn();
}

/** Keys one after the other, as `Tab` or `Shift+Tab`. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const [last = '', ...held] = key.split('+').reverse();
    for (const down of held) await sendKeys({ down });
    await sendKeys({ press: last });
    for (const up of held) await sendKeys({ up });
  }
  await drawn();
}

export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
  await drawn();
}

/** Until all lists on the page show what they know. */
export async function drawn(): Promise<void> {
  for (const list of document.querySelectorAll<LitElement>('sydost-activities')) await list.updateComplete;
}
