import { expect } from '@open-wc/testing';
import { a11ySnapshot, setViewport } from '@web/test-runner-commands';
import type { SydostActivities } from '../../../src/elements/activities/activities.js';
import type { Activity } from '../../../src/feed/types.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt } from '../../page/clock.js';
import { click, drawn, press } from '../../page/hands.js';
import { shown, statusOf, titlesOf, type Embedding } from '../../page/list.js';
import { all, focusedName, get, has, nameOf } from '../../page/queries.js';
import { Server } from '../../page/server.js';

const day = (date: string): Pick<Activity, 'startDate' | 'endDate'> => ({ startDate: date, endDate: date });
const url = 'https://kalmar.example/anmalan';
const ITEMS = [
  makeActivity({ id: 'a', name: 'Utan anmälan', ...day('2026-12-01'), areas: ['energi'] }),
  makeActivity({
    id: 'b',
    name: 'Stänger sist',
    ...day('2026-12-05'),
    offers: { url, validThrough: '2026-12-04' },
  }),
  makeActivity({
    id: 'c',
    name: 'Stänger först',
    ...day('2026-12-20'),
    offers: { url, validThrough: '2026-11-30' },
  }),
];

describe('a list that is sorted', () => {
  frozenAt();
  const server = Server.forEach();

  before(() => setViewport({ width: 1100, height: 900 }));

  const listOf = (embedding?: Embedding): Promise<SydostActivities> =>
    shown(server.with(makeFeed({ items: ITEMS })), embedding);
  const open = async (list: Element, name = 'Sortera efter'): Promise<HTMLElement> => {
    await click(get(list, 'button', name));
    return get(list, 'group', name);
  };
  const isChecked = (radio: HTMLElement): boolean => (radio as HTMLInputElement).checked;

  it('by date comes first by last day to register when asked', async () => {
    const list = await listOf();
    const panel = await open(list);
    expect(all(panel, 'radio').map((radio) => [nameOf(radio), isChecked(radio)])).to.deep.equal([
      ['Datum', true],
      ['Sista anmälningsdag', false],
    ]);
    await click(get(panel, 'radio', 'Sista anmälningsdag'));
    expect(titlesOf(list)).to.deep.equal(['Stänger först', 'Stänger sist', 'Utan anmälan']);
    expect(all(panel, 'radio').map(isChecked)).to.deep.equal([false, true]);
    await click(get(panel, 'radio', 'Datum'));
    expect(titlesOf(list)).to.deep.equal(['Utan anmälan', 'Stänger sist', 'Stänger först']);
  });

  it('can be sorted with the keyboard; Escape goes back to the button', async () => {
    const list = await listOf({ column: { lang: 'en' } });
    get(list, 'button', 'Sort by').focus();
    await press('Enter', 'Tab');
    expect(focusedName()).to.equal('radio Date');
    await press('ArrowDown');
    expect(focusedName()).to.equal('radio Last day to register');
    expect(titlesOf(list)[0]).to.equal('Stänger först');
    await press('Escape');
    expect(focusedName()).to.equal('button Sort by last day to register');
  });

  it('shows on the button that it is not by date', async () => {
    const list = await listOf();
    const look = (): string => getComputedStyle(get(list, 'button', /^Sortera efter/)).borderTopColor;
    const before = look();
    const panel = await open(list);
    await click(get(panel, 'radio', 'Sista anmälningsdag'));
    await press('Escape');
    expect(look()).to.not.equal(before);
    expect(has(list, 'button', 'Sortera efter sista anmälningsdag')).to.be.true;
  });

  it('tells a screen reader what is sorted by, as a group with its name', async () => {
    const list = await listOf();
    await open(list);
    // The declaration of this command says that it gives nothing.
    const heard = JSON.stringify(await (a11ySnapshot as unknown as (options: object) => Promise<object>)({}));
    expect(heard).to.match(/"role":"group"[^}]*"name":"Sortera efter"/);
    expect(heard).to.match(/"role":"radio"[^}]*"name":"Datum","checked":true/);
    expect(heard).to.match(/"role":"radio"[^}]*"name":"Sista anmälningsdag","checked":false/);
  });
});

describe('what is chosen from elsewhere', () => {
  frozenAt();
  const server = Server.forEach();

  before(() => setViewport({ width: 1100, height: 900 }));

  const chips = (list: Element, name = 'Valda filter'): string[] =>
    all(list, 'group', name).flatMap((group) => all(group, 'button').map(nameOf));
  const listOf = async (selection: SydostActivities['selection'] | object, embedding?: Embedding) => {
    const list = await shown(server.with(makeFeed({ items: ITEMS })), embedding);
    list.selection = selection;
    await drawn();
    return list;
  };

  it('can be taken away, also where the feed does not know it', async () => {
    const list = await listOf({
      areas: ['energi', 'gammal-profil'],
      parks: ['ideon'],
      types: ['constructor'],
      places: ['lunds kommun'],
    });
    expect(chips(list)).to.have.members([
      'Ta bort gammal-profil',
      'Ta bort ideon',
      'Ta bort constructor',
      'Ta bort Lunds kommun',
    ]);
    expect(statusOf(list)).to.equal('0 aktiviteter av 3');
    for (const chip of chips(list)) await click(get(list, 'button', chip));
    expect(list.selection).to.deep.include({ areas: ['energi'], parks: [], types: [], places: [] });
    expect(titlesOf(list)).to.deep.equal(['Utan anmälan']);
  });

  it('is called as the feed calls it, also where nothing in the list has it', async () => {
    const list = await listOf(
      { areas: ['livsmedel'], parks: ['vaxjo'], types: ['course'], places: ['online'] },
      {
        column: { lang: 'en' },
      },
    );
    expect(chips(list, 'Chosen filters')).to.have.members([
      'Remove Livsmedel',
      'Remove Växjö Linnæus Science Park',
      'Remove Course',
      'Remove Online',
    ]);
  });

  it('stands once: an area whose chip is pressed needs no other on a wide list', async () => {
    const list = await listOf({ areas: ['energi'] });
    expect(has(list, 'group', 'Valda filter')).to.be.false;
    const narrow = await listOf({ areas: ['energi'] }, { width: 320 });
    expect(chips(narrow)).to.deep.equal(['Ta bort Energi']);
  });
});
