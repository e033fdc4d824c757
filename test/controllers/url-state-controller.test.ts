import { expect } from '@open-wc/testing';
import type { SydostActivities } from '../../src/elements/activities/activities.js';
import { addDays } from '../../src/feed/time.js';
import { makeActivity, makeFeed, TODAY } from '../feed/fixture.js';
import { Clock, until } from '../page/clock.js';
import { warnings } from '../page/console.js';
import { click, drawn, type } from '../page/hands.js';
import { shown, statusOf } from '../page/list.js';
import { all, get } from '../page/queries.js';
import { Server } from '../page/server.js';

const TITLES = [
  'Matdag',
  'Elmöte',
  'Trämässa',
  'Dag i hamnen',
  'Vårdens dag',
  'Skogsvecka',
  'Kodkväll',
  'En dag om spel',
];

const feed = makeFeed({
  items: TITLES.map((name, i) =>
    makeActivity({
      id: `nr-${i}`,
      name,
      areas: [i % 2 ? 'energi' : 'livsmedel'],
      startDate: addDays(TODAY, i + 1),
      endDate: addDays(TODAY, i + 1),
    }),
  ),
});

/** What the page's own scripts and the test runner have put into the address. */
const OWN = location.href;
const own = new URL(OWN).search;

/** The query without what was there before. */
const query = (): string => location.search.replace(own, '').replace(/^[?&]/, '');

/** A step through the history, once the page has heard of it. */
async function go(step: () => void): Promise<void> {
  const heard = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  step();
  await heard;
  await drawn();
}
const back = (): Promise<void> => go(() => history.back());
const forward = (): Promise<void> => go(() => history.forward());

const openTitles = (list: Element): string[] =>
  all(list, 'button')
    .filter((button) => button.getAttribute('aria-expanded') === 'true')
    .map((button) => button.textContent.trim());

const title = (list: Element, name: string): HTMLElement => get(list, 'button', name);
const chip = (list: Element, name: RegExp): HTMLElement => get(list, 'button', name);

/** Until the browser has put the page where an entry of the history was left. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Folds an activity by hand, and waits until the page stands still. */
async function fold(list: Element, name: string): Promise<void> {
  await click(title(list, name));
  await until(() => !location.search.includes('-activity='), 'the address has no activity');
  await painted();
}

/** How often the address is written while a test does something. */
async function writes(act: () => Promise<unknown>): Promise<number> {
  let count = 0;
  history.replaceState = (...parts) => {
    count += 1;
    History.prototype.replaceState.apply(history, parts);
  };
  await act();
  Reflect.deleteProperty(history, 'replaceState');
  return count;
}

describe('the address of a page with a list', () => {
  const clock = Clock.forEach();
  const server = Server.forEach();
  const told = warnings();

  beforeEach(() => {
    // An entry of its own, so that what is gone back to is known.
    history.pushState(null, '', OWN);
  });
  afterEach(() => {
    for (const list of document.querySelectorAll('sydost-activities')) list.remove();
    history.replaceState(null, '', OWN);
  });

  /** A page at an address with a list in it. */
  const at = async (
    address: string,
    attributes: Readonly<Record<string, string>> = {},
    url = server.with(feed),
  ): Promise<SydostActivities> => {
    if (address)
      history.replaceState(history.state, '', address.startsWith('#') ? address : `${OWN}&${address}`);
    return shown(url, { attributes: { 'url-state': '', ...attributes } });
  };

  it('is left alone by a list without url-state', async () => {
    const { length } = history;
    const list = await shown(server.with(feed));
    await click(chip(list, /^Energi/));
    await click(title(list, 'Elmöte'));
    expect(location.href).to.equal(OWN);
    expect(history.length).to.equal(length);
  });

  it('is left alone as long as nothing is chosen', async () => {
    expect(await writes(() => at(''))).to.equal(0);
  });

  it('says what is chosen, without a step in the history', async () => {
    const list = await at('');
    const { length } = history;
    await click(chip(list, /^Energi/));
    expect(query()).to.equal('sydost-areas=energi');
    expect(history.length).to.equal(length);
    await clock.pass(1);
    await click(chip(list, /^Energi/));
    expect(location.href).to.equal(OWN);
  });

  it('is what a list shows that comes', async () => {
    const list = await at('sydost-areas=energi&sydost-q=dag');
    expect(statusOf(list)).to.equal('2 aktiviteter av 8');
    expect(list.selection.text).to.equal('dag');
  });

  it('has parameters of the prefix that url-state gives', async () => {
    const list = await at('kalender-areas=livsmedel', { 'url-state': 'kalender' });
    expect(statusOf(list)).to.equal('4 aktiviteter av 8');
    await click(title(list, 'Matdag'));
    expect(query()).to.equal('kalender-areas=livsmedel&kalender-activity=nr-0');
  });

  it('is written a few times for a word that is typed, and has the whole word in the end', async () => {
    const list = await at('');
    get(list, 'searchbox').focus();
    const count = await writes(async () => {
      await type('skogsvecka');
      expect(query()).to.equal('sydost-q=s');
      await clock.pass(1);
      expect(query()).to.equal('sydost-q=skogsvecka');
    });
    expect(count).to.equal(2);
  });

  for (const [event, target] of [
    ['pagehide', window],
    ['visibilitychange', document],
  ] as const)
    it(`has the whole word at once when the page is left (${event})`, async () => {
      const list = await at('');
      get(list, 'searchbox').focus();
      await type('skog');
      target.dispatchEvent(new Event(event));
      expect(query()).to.equal('sydost-q=skog');
    });

  it('gets a step in the history for an activity that is opened: back folds it, forward opens it', async () => {
    const list = await at('');
    await click(title(list, 'Matdag'));
    expect(query()).to.equal('sydost-activity=nr-0');
    await back();
    expect(location.href).to.equal(OWN);
    expect(openTitles(list)).to.be.empty;
    await forward();
    expect(openTitles(list)).to.deep.equal(['Matdag']);
  });

  it('goes back from an activity to the one that was opened before', async () => {
    const list = await at('');
    await click(title(list, 'Matdag'));
    await click(title(list, 'Dag i hamnen'));
    expect(query()).to.equal('sydost-activity=nr-3');
    await back();
    expect(query()).to.equal('sydost-activity=nr-0');
    expect(openTitles(list)).to.deep.equal(['Matdag']);
    await back();
    expect(openTitles(list)).to.be.empty;
  });

  it('has the typed word in the step that is left by opening an activity at once', async () => {
    const list = await at('');
    get(list, 'searchbox').focus();
    await type('dag');
    await click(title(list, 'Dag i hamnen'));
    expect(query()).to.equal('sydost-q=dag&sydost-activity=nr-3');
    await back();
    expect(query()).to.equal('sydost-q=dag');
    expect(statusOf(list)).to.equal('3 aktiviteter av 8');
    expect(openTitles(list)).to.be.empty;
  });

  it('takes back the choice that was made after an activity was opened', async () => {
    const list = await at('');
    await click(title(list, 'Matdag'));
    await click(chip(list, /^Livsmedel/));
    await clock.pass(1);
    expect(query()).to.equal('sydost-areas=livsmedel&sydost-activity=nr-0');
    await back();
    expect(statusOf(list)).to.equal('8 aktiviteter');
    expect(openTitles(list)).to.be.empty;
  });

  it('takes its step back when the activity is folded by hand', async () => {
    const { key } = navigation.currentEntry!;
    const list = await at('');
    for (const name of ['Matdag', 'Elmöte', 'Matdag']) {
      await click(title(list, name));
      expect(query()).to.contain('activity');
      await fold(list, name);
      expect(location.href).to.equal(OWN);
      expect(navigation.currentEntry!.key).to.equal(key);
    }
    await forward();
    expect(openTitles(list)).to.deep.equal(['Matdag']);
  });

  it('stands where it stood when the activity is folded by hand', async () => {
    const list = await at('', { style: 'display: block; padding-block: 300px 2000px' });
    await click(title(list, 'Matdag'));
    scrollBy(0, 120);
    await new Promise(requestAnimationFrame);
    const button = title(list, 'Matdag');
    button.focus({ preventScroll: true });
    const { top } = button.getBoundingClientRect();
    button.click();
    await drawn();
    await until(() => location.href === OWN, 'the address has no activity');
    await painted();
    expect(button.getBoundingClientRect().top).to.be.closeTo(top, 1);
  });

  it('has one step more at the most where a browser does not tell its history', async () => {
    const { navigation } = window;
    const { index } = navigation.currentEntry!;
    Object.defineProperty(window, 'navigation', { configurable: true, value: undefined });
    try {
      const list = await at('');
      for (const name of ['Matdag', 'Elmöte', 'Dag i hamnen']) {
        await click(title(list, name));
        expect(query()).to.contain('activity');
        await click(title(list, name));
        expect(location.href).to.equal(OWN);
      }
      expect(navigation.currentEntry!.index).to.equal(index + 1);
      await click(title(list, 'Matdag'));
      await back();
      expect(openTitles(list)).to.be.empty;
      // From the entry before, an activity gets a step as ever.
      await click(title(list, 'Elmöte'));
      expect(navigation.currentEntry!.index).to.equal(index + 1);
    } finally {
      Object.defineProperty(window, 'navigation', { configurable: true, value: navigation });
    }
  });

  it('is written all the same where a page forbids the way back', async () => {
    const list = await at('');
    await click(title(list, 'Matdag'));
    const forbid = (event: NavigateEvent): void => {
      if (event.navigationType === 'traverse') event.preventDefault();
    };
    navigation.addEventListener('navigate', forbid);
    await click(title(list, 'Matdag'));
    await until(() => location.href === OWN, 'the address has no activity');
    navigation.removeEventListener('navigate', forbid);
    expect(openTitles(list)).to.be.empty;
  });

  it('has what is being typed when a link within the page is followed meanwhile', async () => {
    const list = await at('');
    get(list, 'searchbox').focus();
    await type('dag');
    await go(() => location.assign('#om'));
    await clock.pass(1);
    expect(statusOf(list)).to.equal('3 aktiviteter av 8');
    expect(location.href).to.equal(`${OWN}&sydost-q=dag#om`);
  });

  it('has no activity that a choice has taken out of the list', async () => {
    const list = await at('');
    await click(title(list, 'Matdag'));
    await click(chip(list, /^Energi/));
    await clock.pass(1);
    expect(query()).to.equal('sydost-areas=energi');
    await back();
    expect(openTitles(list)).to.be.empty;
    expect(statusOf(list)).to.equal('8 aktiviteter');
  });

  it('gets no step for an activity that a choice brings back into the list', async () => {
    const list = await at('');
    await click(title(list, 'Matdag'));
    await click(chip(list, /^Energi/));
    await clock.pass(1);
    const { index } = navigation.currentEntry!;
    await click(chip(list, /^Energi/));
    await clock.pass(1);
    expect(query()).to.equal('sydost-activity=nr-0');
    expect(navigation.currentEntry!.index).to.equal(index);
  });

  it('takes back the half word that was typed after an activity was opened', async () => {
    const list = await at('');
    await click(title(list, 'Matdag'));
    get(list, 'searchbox').focus();
    await type('mat');
    await back();
    await clock.pass(1);
    expect(location.href).to.equal(OWN);
    expect(statusOf(list)).to.equal('8 aktiviteter');
  });

  it('keeps the page’s own history.state, in the same step and in a new one', async () => {
    const state = { router: { index: 7 }, scroll: [0, 12] };
    history.replaceState(state, '');
    const list = await at('');
    await click(chip(list, /^Energi/));
    expect(history.state).to.deep.equal(state);
    await click(title(list, 'Elmöte'));
    expect(history.state).to.deep.equal(state);
  });

  for (const hash of ['#kalender?sydost-areas=energi', '#/vag/a%C3%A5?x=1#y', '#'])
    it(`keeps its hash: ${hash}`, async () => {
      history.replaceState(null, '', hash);
      const list = await at('');
      await click(chip(list, /^Energi/));
      expect(location.href.split('#').slice(1).join('#')).to.equal(hash.slice(1));
      expect(query()).to.equal('sydost-areas=energi');
      await click(title(list, 'Elmöte'));
      expect(location.href.endsWith(hash)).to.be.true;
      expect(query()).to.contain('activity=nr-1');
    });

  it('keeps the parameters of others to the byte', async () => {
    const odd = "a=%20+b&&c=%e5%E5&=tom&d&e=1%2C2,3&utm_källa=å~!*'()&sydost=1&sydostare-areas=x&f=%zz";
    history.replaceState(null, '', `${OWN}&${odd}`);
    const before = location.search;
    const list = await at('');
    await click(chip(list, /^Energi/));
    await click(title(list, 'Elmöte'));
    expect(location.search).to.equal(`${before}&sydost-areas=energi&sydost-activity=nr-1`);
    await fold(list, 'Elmöte');
    await click(chip(list, /^Energi/));
    await clock.pass(1);
    expect(location.search).to.equal(before);
  });

  it('that cannot be written is named in one line, and the list goes on', async () => {
    let tries = 0;
    history.replaceState = history.pushState = () => {
      tries += 1;
      throw new DOMException(`There is no address of its own, ${tries}`, 'SecurityError');
    };
    try {
      const list = await at('');
      await click(chip(list, /^Energi/));
      await clock.pass(1);
      await click(title(list, 'Elmöte'));
      expect(openTitles(list)).to.deep.equal(['Elmöte']);
      await click(title(list, 'Elmöte'));
      expect(openTitles(list)).to.be.empty;
      expect(statusOf(list)).to.equal('4 aktiviteter av 8');
    } finally {
      for (const method of ['replaceState', 'pushState']) Reflect.deleteProperty(history, method);
    }
    expect(told.length).to.equal(1);
    expect(told[0]).to.match(/^sydost: .*SecurityError/);
  });

  it('is shared by two lists with a prefix each', async () => {
    const url = server.with(feed);
    const one = await at('ett-areas=energi&en-q=x', { 'url-state': 'ett', group: 'ett' }, url);
    const two = await at('', { 'url-state': 'två', group: 'två' }, url);
    expect([statusOf(one), statusOf(two)]).to.deep.equal(['4 aktiviteter av 8', '8 aktiviteter']);
    await click(chip(two, /^Livsmedel/));
    await click(title(one, 'Elmöte'));
    await click(title(two, 'Matdag'));
    expect(decodeURI(query())).to.equal(
      'en-q=x&ett-areas=energi&ett-activity=nr-1&två-areas=livsmedel&två-activity=nr-0',
    );
    await back();
    expect([openTitles(one), openTitles(two)]).to.deep.equal([['Elmöte'], []]);
    await back();
    expect([openTitles(one), openTitles(two)]).to.deep.equal([[], []]);
    expect([statusOf(one), statusOf(two)]).to.deep.equal(['4 aktiviteter av 8', '4 aktiviteter av 8']);
    expect(told).to.be.empty;
  });

  it('is the same for two lists of one group and prefix, and neither takes away what the other opens', async () => {
    const url = server.with(feed);
    const one = await at('', { group: 'samma' }, url);
    const two = await at('', { group: 'samma' }, url);
    await click(title(one, 'Elmöte'));
    await click(chip(two, /^Energi/));
    await clock.pass(1);
    expect(query()).to.equal('sydost-areas=energi&sydost-activity=nr-1');
    expect(statusOf(one)).to.contain('4 aktiviteter av 8');
    await back();
    expect([statusOf(one), statusOf(two)]).to.deep.equal(['8 aktiviteter', '8 aktiviteter']);
    expect(openTitles(one)).to.be.empty;
    expect(told).to.be.empty;
  });

  it('with one prefix for lists of different groups is named to the developer once', async () => {
    const url = server.with(feed);
    for (const group of ['a', 'b', 'c']) await at('', { group, 'url-state': 'krock' }, url);
    expect(told.length).to.equal(1);
    expect(told[0]).to.match(/^sydost: .*krock/);
  });

  it('stays as it is when the list is taken away, and is read anew by one that comes back', async () => {
    const list = await at('');
    const { parentElement } = list;
    await click(chip(list, /^Energi/));
    list.remove();
    await clock.pass(1);
    expect(query()).to.equal('sydost-areas=energi');
    history.pushState(null, '', `${OWN}&sydost-areas=livsmedel&sydost-activity=nr-2`);
    await back();
    await forward();
    expect(query()).to.equal('sydost-areas=livsmedel&sydost-activity=nr-2');
    parentElement!.append(list);
    await until(() => openTitles(list).join() === 'Trämässa', 'the activity of the address is open');
    expect(list.selection.areas).to.deep.equal(['livsmedel']);
  });

  it('hears no more of a list that is gone, and the page listens for it no more', async () => {
    const listening = new Set<string>();
    const real = { add: addEventListener, remove: removeEventListener };
    window.addEventListener = function (this: Window, ...parts: Parameters<typeof real.add>) {
      listening.add(parts[0]);
      real.add.apply(this, parts);
    } as typeof real.add;
    window.removeEventListener = function (this: Window, ...parts: Parameters<typeof real.remove>) {
      listening.delete(parts[0]);
      real.remove.apply(this, parts);
    } as typeof real.remove;
    const list = await at('');
    list.selection = { text: 'dag' };
    await drawn();
    expect(query()).to.equal('sydost-q=dag');
    expect([...listening]).to.include.members(['popstate', 'pagehide']);
    list.remove();
    await clock.pass(0);
    Object.assign(window, { addEventListener: real.add, removeEventListener: real.remove });
    expect([...listening]).to.not.include.members(['popstate']);
    expect([...listening]).to.not.include.members(['pagehide']);
    expect(clock.waiting).to.equal(0);
  });

  it('goes on with a list that is moved, also in the middle of a word', async () => {
    const list = await at('');
    get(list, 'searchbox').focus();
    await type('dag');
    list.parentElement!.prepend(document.createElement('p'), list);
    await drawn();
    expect(query()).to.equal('sydost-q=dag');
    expect(statusOf(list)).to.equal('3 aktiviteter av 8');
    await click(title(list, 'Dag i hamnen'));
    await back();
    expect(query()).to.equal('sydost-q=dag');
    expect(openTitles(list)).to.be.empty;
  });

  it('is not touched any more once url-state is taken away, and read again when it is back', async () => {
    const list = await at('');
    await click(chip(list, /^Energi/));
    list.removeAttribute('url-state');
    await list.updateComplete;
    await click(chip(list, /^Energi/));
    await click(title(list, 'Matdag'));
    await clock.pass(1);
    expect(query()).to.equal('sydost-areas=energi');
    list.setAttribute('url-state', '');
    await list.updateComplete;
    expect(list.selection.areas).to.deep.equal(['energi']);
  });

  it('that says nothing of a list leaves it what the page has chosen', async () => {
    const list = document.createElement('sydost-activities');
    list.setAttribute('url-state', '');
    list.group = 'förvalt';
    list.feed = server.with(feed);
    list.selection = { areas: ['energi'] };
    document.body.append(list);
    await list.ready;
    await click(title(list, 'Elmöte'));
    await back();
    expect(statusOf(list)).to.equal('4 aktiviteter av 8');
    list.remove();
  });

  it('that is filled with nonsense does no harm', async () => {
    const list = await at('sydost-areas=%zz,,&sydost-from=26/11&sydost-open=ja&sydost-types&sydost-q=%ff');
    expect(list.selection.from).to.equal('');
    expect(list.selection.registration).to.equal('');
    expect(told).to.be.empty;
  });
});
