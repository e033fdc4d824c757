import { expect } from '@open-wc/testing';
import { a11ySnapshot, emulateMedia, setViewport } from '@web/test-runner-commands';
import type { SydostActivities } from '../../../src/elements/activities/activities.js';
import type { Activity } from '../../../src/feed/types.js';
import { makeActivity, makeActivityWithout, makeFeed } from '../../feed/fixture.js';
import { frozenAt, until } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { textContrast, withText } from '../../page/colours.js';
import { crowd } from '../../page/crowd.js';
import { click, drawn, press } from '../../page/hands.js';
import { embed, rowOf, shown, statusOf, titlesOf, type Embedding } from '../../page/list.js';
import { all, focusedName, get, has, isShown, nameOf, spokenText } from '../../page/queries.js';
import { held, json, Server } from '../../page/server.js';

let ids = 0;
const at = (startDate: string, endDate: string, more: Partial<Activity> = {}): Activity => {
  ids += 1;
  return makeActivity({
    id: `month-${ids}`,
    name: `${startDate} till ${endDate}`,
    startDate,
    endDate,
    ...more,
  });
};
const seminar = (day: string, name: string, more: Partial<Activity> = {}): Activity =>
  at(`${day}T09:00:00+01:00`, `${day}T11:00:00+01:00`, { name, ...more });

const ITEMS: readonly Activity[] = [
  seminar('2026-11-27', 'Mat'),
  seminar('2026-12-01', 'Skog', { areas: ['skog-och-tra'] }),
  seminar('2026-12-01', 'Hav', { park: 'blue', areas: ['marin-teknik'] }),
  seminar('2026-12-03', 'Export', { eventStatus: 'EventCancelled' }),
  at('2026-12-30', '2027-01-02', { name: 'Vinterläger' }),
  seminar('2027-03-04', 'Vår', { areas: ['livsmedel'] }),
  makeActivityWithout(['startDate', 'endDate'], { id: 'always', name: 'Rådgivning', ongoing: true }),
];

const cells = (list: Element): HTMLElement[] => all(list, 'gridcell');
/** The day of the grid whose name begins so. */
const dayOf = (list: Element, name: string): HTMLElement =>
  get(get(list, 'grid'), 'button', new RegExp(`^${name}, `));
/** What is read in a day of the grid. */
const textsOn = (list: Element, name: string): string[] =>
  all(dayOf(list, name).parentElement!, 'button').slice(1).map(spokenText);
/** The days that a title stands on, by their numbers. */
const daysWith = (list: Element, title: string): string[] =>
  cells(list)
    .filter((cell) => all(cell, 'button').some((button) => spokenText(button).endsWith(title)))
    .map((cell) => spokenText(cell).split(' ')[0]!);
const monthOf = (list: Element): string =>
  all(list, 'heading', /^\p{L}+ \d{4}$/u)
    .map(nameOf)
    .join();
const headings = (list: Element): string[] =>
  all(list, 'heading').map((one) => `${one.ariaLevel} ${nameOf(one)}`);

describe('a month', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();

  before(() => setViewport({ width: 1240, height: 900 }));

  const monthsOf = (
    items: readonly Activity[],
    { attributes = {}, ...embedding }: Embedding = {},
  ): Promise<SydostActivities> =>
    shown(server.with(makeFeed({ items })), { ...embedding, attributes: { layout: 'month', ...attributes } });
  const december = async (embedding?: Embedding): Promise<SydostActivities> => {
    const list = await monthsOf(ITEMS, embedding);
    await click(get(list, 'button', /^(Nästa månad|Next month)$/));
    return list;
  };

  describe('to begin with', () => {
    it('is that of today, where anything is left in it', async () => {
      const list = await monthsOf(ITEMS);
      expect(monthOf(list)).to.equal('November 2026');
      expect(textsOn(list, 'fredag 27 november')).to.deep.equal(['09.00 Mat']);
    });

    it('is otherwise the first with an activity', async () => {
      expect(monthOf(await monthsOf(ITEMS.slice(5)))).to.equal('Mars 2027');
    });

    it('is that of today where nothing has a date', async () => {
      const list = await monthsOf(ITEMS.slice(6));
      expect(monthOf(list)).to.equal('November 2026');
      expect(titlesOf(list)).to.deep.equal(['Rådgivning']);
      expect(spokenText(list.shadowRoot!.querySelector('.note')!)).to.equal(
        'Inga aktiviteter den här månaden.',
      );
    });

    it('follows the filters until a visitor turns a page', async () => {
      const list = await monthsOf(ITEMS);
      list.selection = { areas: ['livsmedel'] };
      await drawn();
      expect(monthOf(list)).to.equal('Mars 2027');
      list.selection = {};
      await drawn();
      await click(get(list, 'button', 'Nästa månad'));
      list.selection = { areas: ['skog-och-tra', 'livsmedel'] };
      await drawn();
      expect(monthOf(list)).to.equal('December 2026');
    });
  });

  describe('as a grid', () => {
    it('has a column for each day of the week from Monday and a row for each week', async () => {
      const list = await december();
      expect(all(list, 'columnheader').map(nameOf)).to.deep.equal([
        'måndag',
        'tisdag',
        'onsdag',
        'torsdag',
        'fredag',
        'lördag',
        'söndag',
      ]);
      expect(all(list, 'columnheader').map((one) => one.textContent.trim())).to.deep.equal([
        'mån',
        'tis',
        'ons',
        'tors',
        'fre',
        'lör',
        'sön',
      ]);
      expect(all(list, 'rowheader').map(nameOf)).to.deep.equal(
        [49, 50, 51, 52, 53].map((week) => `Vecka ${week}`),
      );
      const [first] = all(list, 'row').slice(1);
      expect(all(first!, 'gridcell').map((cell) => spokenText(cell).split(' ')[0])).to.deep.equal([
        '',
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
      ]);
    });

    for (const [moment, month, days, weeks] of [
      ['2026-10-01T09:00:00+02:00', 'Oktober 2026', 31, 5],
      ['2026-11-01T09:00:00+01:00', 'November 2026', 30, 6],
      ['2027-02-01T09:00:00+01:00', 'Februari 2027', 28, 4],
      ['2027-03-01T09:00:00+01:00', 'Mars 2027', 31, 5],
      ['2028-02-01T09:00:00+01:00', 'Februari 2028', 29, 5],
    ] as const) {
      describe(`of ${month}`, () => {
        frozenAt(Date.parse(moment));

        it(`has ${days} days in ${weeks} weeks`, async () => {
          const list = await monthsOf([at(moment.slice(0, 10), moment.slice(0, 10))]);
          expect(monthOf(list)).to.equal(month);
          expect(cells(list).filter((cell) => has(cell, 'button'))).to.have.length(days);
          expect(all(list, 'row')).to.have.length(weeks + 1);
        });
      });
    }

    it('tells how many activities a day has, and marks today', async () => {
      const list = await monthsOf(ITEMS);
      expect(nameOf(dayOf(list, 'fredag 27 november'))).to.equal('fredag 27 november, 1 aktivitet');
      const today = dayOf(list, 'torsdag 26 november');
      expect(nameOf(today)).to.equal('torsdag 26 november, inga aktiviteter');
      expect(today.ariaCurrent).to.equal('date');
      expect(spokenText(today.parentElement!)).to.equal('26 i dag');
      expect(list.shadowRoot!.querySelectorAll('[aria-current]')).to.have.length(1);
    });

    it('shows what goes on for days on each of them, over the edge of a month too', async () => {
      const list = await december();
      expect(daysWith(list, 'Vinterläger')).to.deep.equal(['30', '31']);
      await click(get(list, 'button', 'Nästa månad'));
      expect(monthOf(list)).to.equal('Januari 2027');
      expect(daysWith(list, 'Vinterläger')).to.deep.equal(['1', '2']);
    });

    it('shows the days behind it of what still runs, and nothing that is over', async () => {
      const list = await monthsOf([
        at('2026-11-24', '2026-11-28', { name: 'Vecka' }),
        seminar('2026-11-25', 'I går'),
      ]);
      expect(daysWith(list, 'Vecka')).to.deep.equal(['24', '25', '26', '27', '28']);
      expect(daysWith(list, 'I går')).to.be.empty;
      await click(dayOf(list, 'tisdag 24 november'));
      expect(headings(list).slice(2)).to.deep.equal(['4 Tisdag 24 november', '5 Vecka']);
    });

    for (const [night, moment, start, end, time] of [
      [
        'autumn',
        '2026-10-20T09:00:00+02:00',
        '2026-10-24T22:00:00+02:00',
        '2026-10-25T04:00:00+01:00',
        '22.00',
      ],
      [
        'spring',
        '2027-03-20T09:00:00+01:00',
        '2027-03-27T21:30:00+01:00',
        '2027-03-28T04:00:00+02:00',
        '21.30',
      ],
    ] as const) {
      describe(`over the night in ${night} in which clocks change`, () => {
        frozenAt(Date.parse(moment));

        it('shows it on both days, with its time where it begins', async () => {
          const [first, last] = [start, end].map((date) => date.slice(0, 10)) as [string, string];
          const list = await monthsOf([at(start, end, { name: 'Natt' }), at(last, last, { name: 'Söndag' })]);
          const numbers = [first, last].map((day) => String(Number(day.slice(8))));
          expect(daysWith(list, 'Natt')).to.deep.equal(numbers);
          expect(daysWith(list, 'Söndag')).to.deep.equal(numbers.slice(1));
          const texts = cells(list)
            .map(spokenText)
            .filter((text) => text.includes('Natt'));
          expect(texts).to.deep.equal([`${numbers[0]} ${time} Natt`, `${numbers[1]} Söndag Natt`]);
        });
      });
    }

    it('has the own park’s first, and says what does not take place', async () => {
      const list = await december({ attributes: { park: 'blue' } });
      expect(textsOn(list, 'tisdag 1 december')).to.deep.equal(['09.00 Hav', '09.00 Skog']);
      expect(textsOn(list, 'torsdag 3 december')).to.deep.equal(['Inställt Export']);
      const struck = [...dayOf(list, 'torsdag 3 december').parentElement!.querySelectorAll('*')].filter(
        (one) => getComputedStyle(one).textDecorationLine === 'line-through',
      );
      expect(struck.map((one) => one.textContent.trim())).to.deep.equal(['Export']);
    });

    it('has room for three activities a day and says how many more there are', async () => {
      const list = await monthsOf(
        ['A', 'B', 'C', 'D', 'E'].map((name) => seminar('2026-11-27', name, { id: name })),
        { attributes: { limit: '2' } },
      );
      expect(spokenText(dayOf(list, 'fredag 27 november').parentElement!)).to.equal(
        '27 09.00 A 09.00 B 09.00 C 2 till',
      );
      await click(dayOf(list, 'fredag 27 november'));
      expect(titlesOf(list)).to.deep.equal(['A', 'B', 'C', 'D', 'E']);
      expect(list.total).to.equal(5);
    });

    it('keeps long titles to two lines, in their own language', async () => {
      const list = await monthsOf([
        seminar('2026-11-27', '', { name: { en: 'Autonomous vessels: from demo to daily traffic at sea' } }),
      ]);
      const entry = all(dayOf(list, 'fredag 27 november').parentElement!, 'button')[1]!;
      const { fontSize, lineHeight } = getComputedStyle(entry);
      expect(Number.parseFloat(fontSize)).to.be.at.least(11);
      expect(entry.getBoundingClientRect().height).to.be.below(4 * Number.parseFloat(lineHeight));
      expect(entry.querySelector('[lang]')?.getAttribute('lang')).to.equal('en');
    });
  });

  describe('unfolds', () => {
    it('a day below the grid, and folds it again', async () => {
      const list = await december();
      const day = dayOf(list, 'tisdag 1 december');
      expect(day.ariaExpanded).to.equal('false');
      await click(day);
      expect(day.ariaExpanded).to.equal('true');
      expect(headings(list)).to.deep.equal([
        '2 Aktiviteter i sydost',
        '3 December 2026',
        '4 Tisdag 1 december',
        '5 Hav',
        '5 Skog',
        '3 Löpande',
        '4 Rådgivning',
      ]);
      await click(dayOf(list, 'torsdag 3 december'));
      expect(titlesOf(list)).to.deep.equal(['Export', 'Rådgivning']);
      expect(day.ariaExpanded).to.equal('false');
      await click(dayOf(list, 'torsdag 3 december'));
      expect(titlesOf(list)).to.deep.equal(['Rådgivning']);
    });

    it('nothing of a day without activities', async () => {
      const list = await december();
      await click(dayOf(list, 'onsdag 2 december'));
      expect(titlesOf(list)).to.deep.equal(['Rådgivning']);
      expect(dayOf(list, 'onsdag 2 december').ariaDisabled).to.equal('true');
      expect(dayOf(list, 'onsdag 2 december').hasAttribute('aria-expanded')).to.be.false;
    });

    it('an activity in its day, and goes to it', async () => {
      const list = await december();
      const opened: string[] = [];
      list.addEventListener('sydost-activity-select', (event) => {
        opened.push(event.activity.id);
      });
      await click(get(get(list, 'grid'), 'button', '09.00 Skog'));
      expect(opened).to.deep.equal([ITEMS[1]!.id]);
      expect(titlesOf(list)).to.deep.equal(['Hav', 'Skog', 'Rådgivning']);
      expect(focusedName()).to.equal('button Skog');
      expect(rowOf(list, 'Skog').querySelector('[part~="details"]')).to.exist;
      // Once more only goes there again.
      await click(get(get(list, 'grid'), 'button', '09.00 Skog'));
      expect(opened).to.deep.equal([ITEMS[1]!.id]);
      expect(rowOf(list, 'Skog').querySelector('[part~="details"]')).to.exist;
    });

    it('nothing where the page takes over', async () => {
      const list = await december();
      list.addEventListener('sydost-activity-select', (event) => {
        event.preventDefault();
      });
      await click(get(get(list, 'grid'), 'button', '09.00 Skog'));
      expect(titlesOf(list)).to.deep.equal(['Rådgivning']);
    });

    it('the day of the activity that a page asks for', async () => {
      const list = await monthsOf(ITEMS);
      list.opened = ITEMS[5]!.id;
      await drawn();
      expect(monthOf(list)).to.equal('Mars 2027');
      expect(titlesOf(list)).to.deep.equal(['Vår', 'Rådgivning']);
      expect(focusedName()).to.equal('button Vår');
    });

    it('many activities of a day in steps', async () => {
      const items = Array.from({ length: 25 }, (_, i) => seminar('2026-11-27', `Nr ${i}`));
      const list = await monthsOf(items);
      await click(dayOf(list, 'fredag 27 november'));
      expect(titlesOf(list)).to.have.length(20);
      await click(get(list, 'button', 'Visa fler aktiviteter'));
      expect(titlesOf(list)).to.have.length(25);
      expect(has(list, 'button', 'Visa fler aktiviteter')).to.be.false;
    });
  });

  describe('by keyboard', () => {
    const walk = async (list: Element, from: string): Promise<void> => {
      dayOf(list, from).focus();
      await drawn();
    };

    it('is one stop between the buttons for months and what is unfolded', async () => {
      const list = await december();
      get(list, 'button', 'Nästa månad').focus();
      await press('Tab');
      expect(focusedName()).to.equal('button tisdag 1 december, 2 aktiviteter');
      await press('Tab');
      expect(focusedName()).to.equal('button Rådgivning');
      await press('Shift+Tab', 'Enter', 'Tab');
      expect(focusedName()).to.equal('button Hav');
      await press('Escape');
      expect(focusedName()).to.equal('button tisdag 1 december, 2 aktiviteter');
      expect(titlesOf(list)).to.deep.equal(['Rådgivning']);
    });

    for (const [keys, from, to] of [
      [['ArrowRight'], 'tisdag 1 december', 'onsdag 2 december'],
      [['ArrowLeft'], 'onsdag 2 december', 'tisdag 1 december'],
      [['ArrowDown'], 'tisdag 1 december', 'tisdag 8 december'],
      [['ArrowUp'], 'tisdag 8 december', 'tisdag 1 december'],
      [['Home'], 'fredag 11 december', 'måndag 7 december'],
      [['End'], 'fredag 11 december', 'söndag 13 december'],
      [['Home'], 'lördag 5 december', 'tisdag 1 december'],
      [['End'], 'tisdag 29 december', 'torsdag 31 december'],
      [['ArrowRight'], 'torsdag 31 december', 'fredag 1 januari 2027'],
      [['ArrowDown'], 'onsdag 30 december', 'onsdag 6 januari 2027'],
      [['PageDown', 'PageDown'], 'torsdag 31 december', 'söndag 28 februari 2027'],
      [['PageUp'], 'torsdag 31 december', 'måndag 30 november'],
      [['ArrowLeft'], 'tisdag 1 december', 'måndag 30 november'],
    ] as const) {
      it(`goes by ${keys.join(', ')} from ${from} to ${to}`, async () => {
        const list = await december();
        await walk(list, from);
        await press(...keys);
        expect(focusedName()).to.match(new RegExp(`^button ${to}, `));
        expect(all(get(list, 'grid'), 'button').filter((one) => one.tabIndex === 0)).to.have.length(1);
      });
    }

    it('stays where the months with activities begin and end', async () => {
      const list = await monthsOf(ITEMS.slice(0, 2));
      await walk(list, 'söndag 1 november');
      await press('ArrowLeft', 'PageUp', 'ArrowUp');
      expect(focusedName()).to.match(/^button söndag 1 november/);
      await press('PageDown', 'End', 'PageDown');
      expect(focusedName()).to.match(/^button söndag 6 december/);
    });

    it('leaves to the browser what is the browser’s', async () => {
      const list = await december();
      await walk(list, 'tisdag 8 december');
      await press('Alt+ArrowDown', 'Control+Home', 'a');
      expect(focusedName()).to.match(/^button tisdag 8 december/);
    });
  });

  describe('with its buttons', () => {
    it('turns from that of today to the last with an activity, and keeps the focus', async () => {
      const list = await monthsOf(ITEMS);
      const previous = get(list, 'button', 'Föregående månad');
      const next = get(list, 'button', 'Nästa månad');
      expect(previous.ariaDisabled).to.equal('true');
      await click(previous);
      expect(monthOf(list)).to.equal('November 2026');
      for (const month of ['December 2026', 'Januari 2027', 'Februari 2027', 'Mars 2027']) {
        await click(next);
        expect(monthOf(list)).to.equal(month);
        expect(focusedName()).to.equal('button Nästa månad');
      }
      expect(next.ariaDisabled).to.equal('true');
      await click(next);
      expect(monthOf(list)).to.equal('Mars 2027');
      await click(previous);
      expect(monthOf(list)).to.equal('Februari 2027');
    });

    it('says which month it is', async () => {
      const list = await december();
      expect(get(list, 'heading', 'December 2026').ariaLive).to.equal('polite');
    });

    it('says that there is nothing, and leads on to the next that has something', async () => {
      const list = await december();
      await click(get(list, 'button', 'Nästa månad'));
      await click(get(list, 'button', 'Nästa månad'));
      const note = list.shadowRoot!.querySelector('.note')!;
      expect(spokenText(note)).to.equal('Inga aktiviteter den här månaden. Gå till mars 2027');
      expect(note.parentElement!.ariaLive).to.equal('polite');
      await click(get(list, 'button', 'Gå till mars 2027'));
      expect(monthOf(list)).to.equal('Mars 2027');
      expect(focusedName()).to.equal('heading Mars 2027');
      expect(list.shadowRoot!.querySelector('.note')).to.not.exist;
    });

    it('leads back where a filter leaves nothing ahead', async () => {
      const list = await monthsOf(ITEMS);
      for (let page = 0; page < 4; page += 1) await click(get(list, 'button', 'Nästa månad'));
      list.selection = { areas: ['skog-och-tra'] };
      await drawn();
      expect(statusOf(list)).to.equal('1 aktivitet av 7');
      expect(monthOf(list)).to.equal('Mars 2027');
      await click(get(list, 'button', 'Gå till december 2026'));
      expect(textsOn(list, 'tisdag 1 december')).to.deep.equal(['09.00 Skog']);
    });
  });

  describe('on a narrow element', () => {
    for (const [width, isGrid] of [
      [320, false],
      [479, false],
      [480, true],
      [481, true],
    ] as const) {
      it(`of ${width} px is a ${isGrid ? 'grid' : 'list'} that fits`, async () => {
        const list = await december({ width });
        expect(has(list, 'grid')).to.equal(isGrid);
        expect(titlesOf(list).includes('Skog')).to.equal(!isGrid);
        const { left, right } = list.getBoundingClientRect();
        for (const one of [...list.shadowRoot!.querySelectorAll('.month-view *')].filter(isShown)) {
          const box = one.getBoundingClientRect();
          expect(box.left, one.className).to.be.at.least(left - 4);
          expect(box.right, one.className).to.be.at.most(right + 4);
        }
      });
    }

    it('is a list up to where seven columns hold a larger text', async () => {
      expect(has(await december({ width: 800, column: { style: 'font-size: 32px' } }), 'grid')).to.be.false;
      expect(has(await december({ width: 840, column: { style: 'font-size: 32px' } }), 'grid')).to.be.true;
    });

    it('is a list of days, what goes on for days once', async () => {
      const list = await december({ width: 375 });
      expect(headings(list)).to.deep.equal([
        '2 Aktiviteter i sydost',
        '3 December 2026',
        '4 Tisdag 1 december',
        '5 Hav',
        '5 Skog',
        '4 Torsdag 3 december',
        '5 Export',
        '4 Onsdag 30 december',
        '5 Vinterläger',
        '3 Löpande',
        '4 Rådgivning',
      ]);
      await click(get(list, 'button', 'Nästa månad'));
      expect(headings(list).slice(2, 4)).to.deep.equal(['4 Fredag 1 januari 2027', '5 Vinterläger']);
    });

    it('names today and tomorrow, and what runs stands under today', async () => {
      const list = await monthsOf([at('2026-11-24', '2026-11-28', { name: 'Vecka' }), ITEMS[0]!], {
        width: 375,
      });
      expect(headings(list).slice(2)).to.deep.equal([
        '4 I dag, torsdag 26 november',
        '5 Vecka',
        '4 I morgon, fredag 27 november',
        '5 Mat',
      ]);
      expect(spokenText(get(rowOf(list, 'Vecka'), 'time'))).to.equal('tis 24 nov');
      // The heading says it.
      expect(has(rowOf(list, 'Mat'), 'time')).to.be.false;
    });

    it('unfolds an activity in its place', async () => {
      const list = await december({ width: 375 });
      await click(get(rowOf(list, 'Skog'), 'button'));
      expect(rowOf(list, 'Skog').querySelector('[part~="details"]')).to.exist;
      expect(focusedName()).to.equal('button Skog');
    });

    it('has the rest of a long month behind a button, and the next month from its start', async () => {
      const list = await shown(server.with(crowd(1000)), { attributes: { layout: 'month' }, width: 375 });
      await click(get(list, 'button', 'Nästa månad'));
      expect(titlesOf(list)).to.have.length(20);
      await click(get(list, 'button', 'Visa fler aktiviteter'));
      expect(titlesOf(list)).to.have.length(40);
      await click(get(list, 'button', 'Nästa månad'));
      expect(titlesOf(list)).to.have.length(20);
    });

    it('becomes a grid and a list again as its width changes, and keeps the focus in it', async () => {
      const list = await december({ width: 600 });
      const column = list.parentElement!;
      dayOf(list, 'tisdag 1 december').focus();
      column.style.inlineSize = '400px';
      await until(() => !has(list, 'grid'), 'it is a list');
      expect(focusedName()).to.equal('heading December 2026');
      expect(titlesOf(list)).to.include('Vinterläger');
      column.style.inlineSize = '600px';
      await until(() => has(list, 'grid'), 'it is a grid');
      expect(focusedName()).to.equal('heading December 2026');
    });

    it('follows its width also when it has been moved in the page', async () => {
      const list = await december({ width: 600 });
      const column = list.parentElement!;
      list.remove();
      column.append(list);
      await drawn();
      column.style.inlineSize = '400px';
      await until(() => !has(list, 'grid'), 'it is a list');
    });
  });

  describe('to a screen reader', () => {
    interface Heard {
      readonly role: string;
      readonly name: string;
      readonly expanded?: boolean;
      readonly disabled?: boolean;
      readonly children?: readonly Heard[];
    }
    const heard = async (): Promise<string[]> => {
      const withDescendants = (node: Heard): Heard[] => [
        node,
        ...(node.children ?? []).flatMap(withDescendants),
      ];
      // The declaration of this command says that it gives nothing.
      const tree = await (a11ySnapshot as unknown as (options: object) => Promise<Heard>)({});
      return withDescendants(tree).map(
        ({ role, name, expanded, disabled }) =>
          `${role} ${name}${expanded ? ', expanded' : ''}${disabled ? ', disabled' : ''}`,
      );
    };

    it('is named by its month, tells of each day, and what is unfolded', async () => {
      const list = await december();
      await click(dayOf(list, 'torsdag 3 december'));
      const name = get(list, 'grid').getAttribute('aria-labelledby') ?? '';
      expect(nameOf(list.shadowRoot!.getElementById(name)!)).to.equal('December 2026');
      // The snapshot leaves out grids, rows and headers of columns; the tests above look at their roles.
      const words = await heard();
      for (const spoken of [
        'heading December 2026',
        'button Föregående månad',
        'button tisdag 1 december, 2 aktiviteter',
        'button onsdag 2 december, inga aktiviteter, disabled',
        'button torsdag 3 december, 1 aktivitet, expanded',
        'button Inställt Export',
        'heading Torsdag 3 december',
      ])
        expect(words, words.join('\n')).to.include(spoken);
    });

    it('is no grid where it is a list', async () => {
      await december({ width: 375 });
      const words = await heard();
      expect(words.join('\n')).to.not.include('tisdag 1 december, 2 aktiviteter');
      expect(words).to.include('heading Tisdag 1 december');
    });
  });

  describe('in English', () => {
    it('speaks English', async () => {
      const list = await december({ column: { lang: 'en' } });
      expect(nameOf(dayOf(list, 'Tuesday 1 December'))).to.equal('Tuesday 1 December, 2 activities');
      expect(nameOf(dayOf(list, 'Wednesday 2 December'))).to.equal('Wednesday 2 December, no activities');
      expect(all(list, 'columnheader').map(nameOf)[0]).to.equal('Monday');
      expect(all(list, 'rowheader').map(nameOf)[0]).to.equal('Week 49');
      expect(textsOn(list, 'Thursday 3 December')).to.deep.equal(['Cancelled Export']);
      await click(get(list, 'button', 'Next month'));
      await click(get(list, 'button', 'Next month'));
      get(list, 'button', 'Go to March 2027');
    });
  });

  for (const [page, style] of [
    ['white', 'background: #fff; color: #1a1a1a'],
    ['dark', 'background: #10243e; color: #eef3f8'],
  ] as const) {
    for (const width of [375, 720]) {
      describe(`of ${width} px on a page that is ${page}`, () => {
        it('passes axe and has text that stands out', async () => {
          const list = await shown(server.with(crowd(60)), {
            attributes: { layout: 'month' },
            column: { style },
            width,
          });
          if (width > 480) await click(dayOf(list, 'fredag 27 november'));
          for (const element of withText(list.shadowRoot!.querySelector('.month-view')!))
            expect(textContrast(element), spokenText(element)).to.be.at.least(4.5);
          await expect(list).to.be.accessible();
        });
      });
    }
  }

  for (const width of [375, 720]) {
    it(`of a thousand activities has at most 900 nodes at ${width} px`, async () => {
      const list = await shown(server.with(crowd(1000)), { attributes: { layout: 'month' }, width });
      await click(get(list, 'button', 'Nästa månad'));
      if (width > 480) await click(dayOf(list, 'tisdag 1 december'));
      expect(list.shadowRoot!.querySelectorAll('*').length).to.be.at.most(900);
    });

    it(`moves nothing below it when it comes, at ${width} px`, async () => {
      const wait = held();
      const url = server.at(async (request) => {
        await wait.answer(request);
        return json(makeFeed({ items: ITEMS }));
      });
      const list = await embed(url, { attributes: { layout: 'month' }, width });
      const before = list.offsetHeight;
      wait.give(new Response());
      await list.ready;
      await drawn();
      expect(list.offsetHeight).to.be.at.least(before - 1);
    });
  }

  it('prints without its buttons', async () => {
    const list = await december();
    await emulateMedia({ media: 'print' });
    expect(has(list, 'grid')).to.be.true;
    expect(has(list, 'button', /månad$/)).to.be.false;
    await emulateMedia({ media: 'screen' });
  });
});
