import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { SydostActivities } from '../../../src/elements/activities/activities.js';
import { makeFeed } from '../../feed/fixture.js';
import { frozenAt, until } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { crowd } from '../../page/crowd.js';
import { click, drawn, type } from '../../page/hands.js';
import { embed, rowsOf } from '../../page/list.js';
import { all, get, has } from '../../page/queries.js';
import { gone, held, json, Server, status } from '../../page/server.js';

/** Waits for two frames: then the browser has measured what has moved. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** What has moved on the page without a visitor's doing, as the browser counts it. */
class Shifts {
  #sum = 0;
  readonly #observer = new PerformanceObserver((list) => this.#count(list.getEntries()));

  constructor() {
    this.#observer.observe({ type: 'layout-shift' });
  }

  #count(entries: PerformanceEntryList): void {
    for (const entry of entries as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) this.#sum += entry.value;
  }

  async sum(): Promise<number> {
    await painted();
    this.#count(this.#observer.takeRecords());
    return this.#sum;
  }
}

describe('a page', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();
  const after = '<p style="height: 200px; background: #ccc">Det som står under listan</p>';
  const below = (list: SydostActivities): number => list.nextElementSibling!.getBoundingClientRect().top;

  before(async () => {
    await setViewport({ width: 1000, height: 700 });
    // For half a second after a change of its size a page's shifts are the visitor's doing.
    const probe = document.createElement('p');
    probe.textContent = 'A page is seen to move, by this measure, when it does.';
    document.body.append(probe);
    const shifts = new Shifts();
    while ((await shifts.sum()) === 0)
      probe.style.marginBlockStart = probe.style.marginBlockStart ? '' : '100px';
    probe.remove();
  });

  for (const [what, answer] of [
    ['the activities come', () => json(crowd(200))],
    ['only a few come', () => json(crowd(2))],
    ['there are none', () => json(makeFeed())],
    ['the server is broken', status(500)],
    ['the network is gone', gone],
  ] as const) {
    for (const width of [320, 720]) {
      it(`does not move when ${what}, in a column of ${width} px`, async () => {
        const wait = held();
        const url = server.at(async (request) => {
          await wait.answer(request);
          return answer(request);
        });
        const shifts = new Shifts();
        const list = await embed(url, {
          width,
          after,
          content: '<p>Se <a href="https://park.example/">kalendern</a></p>',
        });
        await painted();
        const before = below(list);
        wait.give(new Response());
        await list.ready;
        await drawn();
        expect(await shifts.sum()).to.equal(0);
        expect(below(list)).to.be.at.least(before - 1);
      });
    }
  }

  it('does not move while a visitor filters', async () => {
    const list = await embed(server.with(crowd(200)), { after });
    await list.ready;
    await drawn();
    const shifts = new Shifts();
    await click(get(list, 'group', 'Profilområden').querySelector('button')!);
    await click(get(list, 'searchbox'));
    await type('xyz');
    await painted();
    expect(rowsOf(list)).to.be.empty;
    expect(below(list)).to.be.at.least(600);
    await click(get(list, 'button', 'Rensa filter'));
    await click(get(list, 'button', 'När'));
    await click(get(list, 'button', 'Var'));
    expect(await shifts.sum()).to.equal(0);
  });

  it('does not move when the list is stale', async () => {
    const list = await embed(
      server.at(() => json(crowd(200)), gone),
      { after },
    );
    await list.ready;
    await drawn();
    const top = list.getBoundingClientRect().top;
    dispatchEvent(new Event('online'));
    await until(() => has(list, 'button', 'Försök igen'), 'the note is shown');
    expect(list.getBoundingClientRect().top).to.equal(top);
  });

  it('keeps rows where they are when nothing about them has changed', async () => {
    const list = await embed(server.with(crowd(30)), { after });
    await list.ready;
    await drawn();
    const rows = rowsOf(list);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(list.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    list.requestUpdate();
    await drawn();
    await painted();
    observer.disconnect();
    expect(changes).to.be.empty;
    expect(rowsOf(list).every((row, i) => row === rows[i])).to.be.true;
    expect(all(list, 'list')).to.not.be.empty;
  });
});
