import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { SydostActivities } from '../../../src/elements/activities/activities.js';
import type { SydostActivitySelectEvent } from '../../../src/elements/activities/events.js';
import type { Activity } from '../../../src/feed/types.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt } from '../../page/clock.js';
import { textContrast, withText } from '../../page/colours.js';
import { warnings } from '../../page/console.js';
import { crowd } from '../../page/crowd.js';
import { click, drawn, press } from '../../page/hands.js';
import { embed, rowsOf, shown, titlesOf, type Embedding } from '../../page/list.js';
import { all, flattened, focusedName, get, has, isShown, nameOf, spokenText } from '../../page/queries.js';
import { held, json, Server } from '../../page/server.js';

describe('a teaser', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();

  before(() => setViewport({ width: 1240, height: 1100 }));

  const teaserOf = (url: string, { attributes = {}, ...more }: Embedding = {}): Promise<SydostActivities> =>
    shown(url, { width: 280, ...more, attributes: { layout: 'compact', ...attributes } });
  const teaser = (items: readonly Partial<Activity>[], embedding?: Embedding): Promise<SydostActivities> =>
    teaserOf(
      server.with(
        makeFeed({
          items: items.map((item, i) => makeActivity({ id: `nr-${i}`, name: `Nr ${i}`, ...item })),
        }),
      ),
      embedding,
    );
  const row = async (activity: Partial<Activity>, embedding?: Embedding): Promise<HTMLElement> =>
    rowsOf(await teaser([activity], embedding))[0]!;
  const many = (count: number): Partial<Activity>[] => Array.from({ length: count }, () => ({}));

  it('shows the next five under its own heading alone', async () => {
    const list = await teaser([
      ...many(4),
      { startDate: '2027-01-12', endDate: '2027-01-12' },
      { startDate: '2027-02-12', endDate: '2027-02-12' },
    ]);
    const headings = all(list, 'heading');
    expect(headings.map(nameOf)).to.deep.equal([
      'Aktiviteter i sydost',
      'Nr 0',
      'Nr 1',
      'Nr 2',
      'Nr 3',
      'Nr 4',
    ]);
    expect(headings.map((one) => one.ariaLevel)).to.deep.equal(['2', '3', '3', '3', '3', '3']);
    expect(all(list, 'list')).to.have.length(1);
  });

  it('shows as many as the page says', async () => {
    expect(rowsOf(await teaser(many(9), { attributes: { limit: '3' } }))).to.have.length(3);
  });

  it('says day, state, title, when, in which town and who', async () => {
    const one = await row({
      park: 'krinova',
      coOrganizers: ['netport'],
      areas: ['livsmedel'],
      location: { name: 'Labbet', address: { streetAddress: 'Pirgatan 13', addressLocality: 'Karlshamn' } },
      offers: { url: 'https://park.example/anmalan', availability: 'LimitedAvailability' },
    });
    expect(spokenText(one)).to.equal(
      'tors 3 dec Få platser kvar Nr 0 09.00–11.00 · Karlshamn Krinova och NetPort',
    );
  });

  for (const [what, activity, place] of [
    ['online', { eventAttendanceMode: 'Online' }, 'Online'],
    ['both', { eventAttendanceMode: 'Mixed' }, 'Kalmar och online'],
    ['a place without a town', { location: { name: 'Kastellet' } }, 'Kastellet'],
  ] as const) {
    it(`says where: ${what}`, async () => {
      expect(all(await row(activity), 'paragraph').map(spokenText)).to.include(`09.00–11.00 · ${place}`);
    });
  }

  it('speaks English', async () => {
    const list = await teaser(many(6), { column: { lang: 'en' }, attributes: { 'more-url': '/kalender' } });
    expect(nameOf(get(list, 'link', /^See/))).to.equal('See all activities');
  });

  it('strikes out what is cancelled, beside the five', async () => {
    const list = await teaser([{ eventStatus: 'EventCancelled' }, ...many(5)]);
    expect(rowsOf(list)).to.have.length(6);
    expect(spokenText(rowsOf(list)[0]!)).to.contain('Inställt');
    expect(getComputedStyle(get(list, 'link', 'Nr 0').querySelector('span')!).textDecorationLine).to.equal(
      'line-through',
    );
  });

  it('has the language of a title that is not the visitor’s', async () => {
    const list = await teaser([{ name: { en: 'From demo to daily traffic' } }]);
    expect(get(list, 'link', 'From demo to daily traffic').lang).to.equal('en');
  });

  it('puts the own park first where the page asks for it, without a heading', async () => {
    const list = await teaser([{ park: 'krinova' }, { park: 'kalmar' }], {
      attributes: { order: 'park-first', park: 'kalmar' },
    });
    expect(titlesOf(list)).to.deep.equal(['Nr 1', 'Nr 0']);
    expect(all(list, 'heading')).to.have.length(3);
  });

  it('offers neither filters nor how many there are nor what unfolds', async () => {
    const list = await teaserOf(
      server.with({
        ...crowd(9),
        feeds: { ics: 'https://feed.example/all.ics' },
      }),
    );
    expect(all(list, 'search')).to.be.empty;
    expect(all(list, 'status').map(spokenText)).to.be.empty;
    expect(all(list, 'button').map(nameOf)).to.deep.equal(['Visa fler aktiviteter']);
  });

  it('says how many there are where one can search', async () => {
    const list = await teaser(many(6), { attributes: { filters: 'search' } });
    expect(has(list, 'searchbox')).to.be.true;
    expect(spokenText(get(list, 'status'))).to.equal('6 aktiviteter');
  });

  describe('a title', () => {
    const heard: SydostActivitySelectEvent[] = [];
    /** Where the page listens last; the test itself goes nowhere. */
    const stay = (event: Event): void => {
      went.push(!event.defaultPrevented);
      event.preventDefault();
    };
    const went: boolean[] = [];
    beforeEach(() => {
      heard.length = went.length = 0;
      document.addEventListener('click', stay);
    });
    afterEach(() => document.removeEventListener('click', stay));

    it('leads to the page of the activity, and the page hears of it', async () => {
      const list = await teaser([{ url: 'https://kalmar.example/kalender/1' }]);
      list.addEventListener('sydost-activity-select', (event) => heard.push(event));
      const link = get(list, 'link', 'Nr 0') as HTMLAnchorElement;
      expect(link.href).to.equal('https://kalmar.example/kalender/1');
      await click(link);
      expect(heard.map(({ activity }) => activity.id)).to.deep.equal(['nr-0']);
      expect(went).to.deep.equal([true]);
    });

    it('leaves it to a page that takes over', async () => {
      const list = await teaser([{}]);
      list.addEventListener('sydost-activity-select', (event) => event.preventDefault());
      get(list, 'link', 'Nr 0').focus();
      await press('Enter');
      expect(went).to.deep.equal([false]);
      expect(focusedName()).to.equal('link Nr 0');
    });

    it('can be hit anywhere on its row', async () => {
      const list = await teaser([{}, {}]);
      list.addEventListener('sydost-activity-select', (event) => heard.push(event));
      await click(get(rowsOf(list)[1]!, 'time'));
      expect(heard.map(({ activity }) => activity.id)).to.deep.equal(['nr-1']);
    });
  });

  describe('goes on', () => {
    it('to the page with the whole list', async () => {
      const list = await teaser(many(9), { attributes: { 'more-url': '/kalender' } });
      const link = get(list, 'link', 'Se alla aktiviteter') as HTMLAnchorElement;
      expect(link.href).to.equal(`${location.origin}/kalender`);
      expect(has(list, 'button')).to.be.false;
    });

    it('there also where it shows all that there is', async () => {
      const list = await teaser([{}], { attributes: { 'more-url': '/kalender' } });
      expect(has(list, 'link', 'Se alla aktiviteter')).to.be.true;
    });

    it('in place where there is no such page, and the focus with it', async () => {
      const list = await teaser(many(7));
      await click(get(list, 'button', 'Visa fler aktiviteter'));
      expect(rowsOf(list)).to.have.length(7);
      expect(focusedName()).to.equal('link Nr 5');
      expect(has(list, 'button')).to.be.false;
    });

    it('in place where the address is no address', async () => {
      const list = await teaser(many(7), { attributes: { 'more-url': 'javascript:globalThis.hacked=true' } });
      expect(has(list, 'link', 'Se alla aktiviteter')).to.be.false;
      expect(has(list, 'button', 'Visa fler aktiviteter')).to.be.true;
    });
  });

  for (const width of [240, 280, 320, 650]) {
    it(`fits in ${width} px, with text of twice the size too`, async () => {
      for (const size of ['16px', '32px']) {
        const list = await teaserOf(server.with(crowd(12)), {
          width,
          attributes: { limit: '12', 'more-url': '/kalender' },
          column: { style: `font-size: ${size}; overflow: auto` },
        });
        const { left, right } = list.getBoundingClientRect();
        const over = [...flattened(list)].filter((one) => {
          const box = one.getBoundingClientRect();
          return isShown(one) && box.width > 0 && (box.left < left - 1 || box.right > right + 1);
        });
        expect(over.map((one) => one.outerHTML.slice(0, 90)).join('\n')).to.equal('');
        expect(list.parentElement!.scrollWidth).to.equal(width);
      }
    });

    it(`keeps its room before it comes, so that nothing moves, in ${width} px`, async () => {
      const wait = held();
      const url = server.at(async (request) => {
        await wait.answer(request);
        return json(
          makeFeed({ items: [0, 1, 2, 3, 4, 5].map((i) => makeActivity({ ...LONG, id: `${i}` })) }),
        );
      });
      const list = await embed(url, { width, attributes: { layout: 'compact' }, after: '<p>Under den</p>' });
      const below = (): number => list.nextElementSibling!.getBoundingClientRect().top;
      const before = below();
      expect(before - list.getBoundingClientRect().top).to.be.lessThan(innerHeight);
      wait.give(new Response());
      await list.ready;
      await drawn();
      expect(rowsOf(list)).to.have.length(5);
      expect(below()).to.equal(before);
    });
  }

  for (const [page, style] of [
    ['light', 'background: #fff; color: #1a1a1a'],
    ['dark', 'background: #10171d; color: #eef3f6'],
  ] as const) {
    it(`passes axe and can be read on a ${page} page`, async () => {
      const list = await teaserOf(server.with(crowd(12)), {
        attributes: { limit: '12', 'more-url': '/kalender' },
        column: { style },
      });
      for (const one of withText(list.shadowRoot!))
        expect(textContrast(one), one.outerHTML.slice(0, 90)).to.be.at.least(4.5);
      await expect(list).to.be.accessible();
    });
  }

  it('is printed without what can only be clicked', async () => {
    const list = await teaser(many(7));
    await emulateMedia({ media: 'print' });
    expect(has(list, 'button')).to.be.false;
    expect(rowsOf(list).filter(isShown)).to.have.length(5);
    await emulateMedia({ media: 'screen' });
  });
});

/** As long as such things are in real life. */
const LONG: Partial<Activity> = {
  name: 'Matinnovation i praktiken – från idé till hyllplats',
  park: 'vaxjo',
  offers: { url: 'https://park.example/anmalan', availability: 'LimitedAvailability' },
};
