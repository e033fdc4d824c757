import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { SydostActivities } from '../../../src/elements/activities/activities.js';
import { addDays } from '../../../src/feed/time.js';
import { makeActivity, makeFeed, TODAY } from '../../feed/fixture.js';
import { frozenAt, until } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { click, drawn, press } from '../../page/hands.js';
import { embed, rowsOf, statusOf, titlesOf } from '../../page/list.js';
import { all, focused, focusedName, get, has, spokenText } from '../../page/queries.js';
import { gone, held, json, Server } from '../../page/server.js';

const OWN = location.href;
const GONE = 'Aktiviteten som länken går till finns inte längre här.';

/** One a day, sixty days on; each of the first in another area than the last. */
const feed = makeFeed({
  items: Array.from({ length: 60 }, (_, i) =>
    makeActivity({
      id: `nr-${i}`,
      name: `Aktivitet ${i}`,
      areas: [i < 30 ? 'energi' : 'livsmedel'],
      startDate: addDays(TODAY, i + 1),
      endDate: addDays(TODAY, i + 1),
      ...(i % 6 === 5 ? { name: `Kurskväll ${i}`, superEvent: 'kurs' } : {}),
    }),
  ),
});

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

const opened = (list: Element): string[] =>
  all(list, 'button')
    .filter((button) => button.getAttribute('aria-expanded') === 'true' && button.closest('[part~=title]'))
    .map(spokenText);

describe('a link to an activity', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();

  before(() => setViewport({ width: 800, height: 600 }));
  beforeEach(() => {
    history.pushState(null, '', OWN);
    scrollTo(0, 0);
  });
  afterEach(() => history.replaceState(null, '', OWN));

  /** A page whose address says so much, with a list far down. */
  const follow = (
    link: string,
    url = server.with(feed),
    attributes: Readonly<Record<string, string>> = {},
  ): Promise<SydostActivities> => {
    history.replaceState(null, '', `${OWN}&${link}`);
    return embed(url, {
      attributes: { 'url-state': '', ...attributes },
      column: { style: 'padding-block: 900px 900px' },
    });
  };

  /** The row that a link has led to, once it is unfolded. */
  const arrived = async (list: SydostActivities, title: string): Promise<HTMLElement> => {
    await list.ready;
    await until(() => opened(list).includes(title) && has(list, 'term'), `${title} is unfolded`);
    return rowsOf(list).find((row) => has(row, 'button', title))!;
  };

  /** The title stands in the upper half of the window. */
  const isInView = (row: Element): boolean => {
    const { top } = all(row, 'heading')[0]!.getBoundingClientRect();
    return top >= 0 && top < innerHeight / 2;
  };

  for (const [where, id, title] of [
    ['on the first page', 'nr-3', 'Aktivitet 3'],
    ['further down than the first page', 'nr-58', 'Aktivitet 58'],
    ['folded in a series', 'nr-53', 'Kurskväll 53'],
  ] as const)
    it(`unfolds what is ${where}, and goes there`, async () => {
      const list = await follow(`sydost-activity=${id}`);
      const row = await arrived(list, title);
      expect(opened(list)).to.deep.equal([title]);
      expect(isInView(row)).to.be.true;
      expect(focusedName()).to.equal(`button ${title}`);
      expect(statusOf(list)).to.contain('60 aktiviteter');
    });

  it('keeps the filters that come with it', async () => {
    const list = await follow('sydost-areas=livsmedel&sydost-activity=nr-58');
    await arrived(list, 'Aktivitet 58');
    expect(statusOf(list)).to.contain('30 aktiviteter av 60');
  });

  it('comes before the filters that come with it and would hide it', async () => {
    const list = await follow('sydost-areas=energi&sydost-activity=nr-58');
    const row = await arrived(list, 'Aktivitet 58');
    expect(isInView(row)).to.be.true;
    expect(statusOf(list)).to.contain('60 aktiviteter');
    expect(location.href).to.equal(`${OWN}&sydost-activity=nr-58`);
    expect(spokenText(list)).to.not.contain(GONE);
  });

  it('shows nothing before its filters are known', async () => {
    const list = document.createElement('sydost-activities');
    history.replaceState(null, '', `${OWN}&sydost-areas=energi`);
    const seen = new Set<number>();
    Object.assign(list, { feed: server.with(feed), group: 'flash', urlState: '' });
    const observer = new MutationObserver(() => seen.add(list.total));
    document.body.append(list);
    observer.observe(list.shadowRoot!, { childList: true, subtree: true });
    await list.ready;
    await frame();
    expect([...seen].filter(Boolean)).to.deep.equal([30]);
    observer.disconnect();
    list.remove();
  });

  it('says politely that the activity is no longer there, and keeps the filters', async () => {
    const list = await follow('sydost-areas=energi&sydost-activity=nr-99');
    await list.ready;
    await until(() => spokenText(list).includes(GONE), 'the sentence stands');
    await frame();
    const sentence = all(list, 'paragraph').find((each) => spokenText(each) === GONE)!;
    expect(sentence.closest('[aria-live=polite]')).to.not.be.null;
    expect(sentence.compareDocumentPosition(rowsOf(list)[0]!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(statusOf(list)).to.equal('30 aktiviteter av 60');
    const { top, bottom } = sentence.getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight, 'in view').to.be.true;
    expect(focusedName()).to.equal('nothing');
  });

  it('says so, too, of an activity that the list is not meant to show', async () => {
    const list = await follow('sydost-activity=nr-3', server.with(feed), { areas: 'livsmedel' });
    await list.ready;
    await until(() => spokenText(list).includes(GONE), 'the sentence stands');
  });

  for (const [gesture, act] of [
    ['a filter', (list: Element) => click(get(list, 'button', /^Livsmedel/))],
    ['another activity', (list: Element) => click(get(list, 'button', 'Aktivitet 1'))],
    ['more activities', (list: Element) => click(get(list, 'button', 'Visa fler aktiviteter'))],
  ] as const)
    it(`has its say until the next gesture: ${gesture}`, async () => {
      const list = await follow('sydost-activity=nr-99');
      await list.ready;
      await until(() => spokenText(list).includes(GONE), 'the sentence stands');
      await act(list);
      expect(spokenText(list)).to.not.contain(GONE);
      await until(() => !location.search.includes('nr-99'), 'the address names it no more');
    });

  it('opens in the layout of cards as well', async () => {
    const list = await follow('sydost-activity=nr-40', server.with(feed), { layout: 'cards' });
    await list.ready;
    await until(() => opened(list).includes('Aktivitet 40') && has(list, 'term'), 'it is unfolded');
    expect(isInView(get(list, 'button', 'Aktivitet 40').closest('li')!)).to.be.true;
    expect(focusedName()).to.equal('button Aktivitet 40');
  });

  it('opens in the layout of months as well', async () => {
    const list = await follow('sydost-activity=nr-58', server.with(feed), { layout: 'month' });
    await list.ready;
    await until(() => has(list, 'term'), 'it is unfolded');
    expect(focusedName()).to.equal('button Aktivitet 58');
  });

  it('goes to the activity in the layout that opens none', async () => {
    const list = await follow('sydost-activity=nr-3', server.with(feed), { layout: 'compact' });
    await list.ready;
    await until(() => focusedName() === 'link Aktivitet 3', 'the focus is on its title');
    expect(isInView(focused()!.closest('li')!)).to.be.true;
    expect(location.search).to.contain('sydost-activity=nr-3');
  });

  it('leaves the focus where a visitor has put it meanwhile', async () => {
    const wait = held();
    const url = server.at(async (request) => {
      await wait.answer(request);
      return json(feed);
    });
    const field = document.createElement('input');
    const list = await follow('sydost-activity=nr-58', url);
    list.before(field);
    field.focus();
    const before = scrollY;
    wait.give(new Response());
    await arrived(list, 'Aktivitet 58');
    await frame();
    expect(focused() === field).to.be.true;
    expect(scrollY).to.equal(before);
  });

  it('goes to the activity behind a dialogue of the page, and leaves it the focus', async () => {
    const list = await follow(
      'sydost-activity=nr-58',
      server.at(() => json(feed)),
    );
    const button = document.createElement('button');
    button.textContent = 'Godkänn kakor';
    button.style.cssText = 'position: fixed; inset-block-end: 0';
    document.body.append(button);
    button.focus();
    const row = await arrived(list, 'Aktivitet 58');
    expect(focused() === button).to.be.true;
    expect(isInView(row)).to.be.true;
    button.remove();
  });

  it('leads to one of two lists that share it, and unfolds it in both', async () => {
    const url = server.with(feed);
    const one = await follow('sydost-activity=nr-58', url, { group: 'delad' });
    const two = document.createElement('sydost-activities');
    Object.assign(two, { feed: url, group: 'delad', urlState: '' });
    one.after(two);
    for (const list of [one, two]) await arrived(list, 'Aktivitet 58');
    await frame();
    const row = rowsOf(one).find((each) => has(each, 'button', 'Aktivitet 58'))!;
    expect(isInView(row)).to.be.true;
    expect(one.matches(':focus-within')).to.be.true;
  });

  it('does not move the page for an activity that is in view', async () => {
    history.replaceState(null, '', OWN);
    const list = await embed(server.with(feed), { attributes: { 'url-state': '' } });
    await list.ready;
    await click(get(list, 'button', 'Aktivitet 0'));
    await click(get(list, 'button', 'Aktivitet 2'));
    scrollTo(0, get(list, 'button', 'Aktivitet 0').getBoundingClientRect().top + scrollY - 100);
    await frame();
    const before = scrollY;
    list.opened = 'nr-0';
    await drawn();
    await frame();
    expect(opened(list)).to.deep.equal(['Aktivitet 0']);
    expect(focusedName()).to.equal('button Aktivitet 0');
    expect(scrollY).to.equal(before);
  });

  it('waits for a feed that comes late', async () => {
    const list = await follow(
      'sydost-activity=nr-58',
      server.at(gone, gone, () => json(feed)),
    );
    await list.ready;
    await click(get(list, 'button', 'Försök igen'));
    const row = await arrived(list, 'Aktivitet 58');
    expect(isInView(row)).to.be.true;
    expect(location.search).to.contain('sydost-activity=nr-58');
  });

  it('leaves the focus on the title when going back folds what had it', async () => {
    const list = await follow('');
    await list.ready;
    await click(get(list, 'button', 'Aktivitet 2'));
    await press('Tab');
    expect(focusedName()).to.not.equal('button Aktivitet 2');
    const heard = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await heard;
    await drawn();
    expect(opened(list)).to.be.empty;
    expect(focusedName()).to.equal('button Aktivitet 2');
  });

  it('opens by hand as ever what it has opened, and folds it', async () => {
    const list = await follow('sydost-activity=nr-2');
    await arrived(list, 'Aktivitet 2');
    const { length } = history;
    await click(get(list, 'button', 'Aktivitet 2'));
    expect(opened(list)).to.be.empty;
    await until(() => location.href === OWN, 'the address has no activity');
    expect(history.length).to.equal(length);
    expect(titlesOf(list)).to.contain('Aktivitet 2');
  });
});
