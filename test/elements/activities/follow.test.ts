import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { SydostActivities } from '../../../src/elements/activities/activities.js';
import type { FeedDocument } from '../../../src/feed/types.js';
import { AREAS, makeActivity, makeFeed, PARKS } from '../../feed/fixture.js';
import { frozenAt } from '../../page/clock.js';
import { clipboardForEach } from '../../page/clipboard.js';
import { textContrast, withText } from '../../page/colours.js';
import { click, drawn, press } from '../../page/hands.js';
import { shown, type Embedding } from '../../page/list.js';
import { all, flattened, focusedName, get, has, isShown, nameOf, spokenText } from '../../page/queries.js';
import { Server } from '../../page/server.js';

const address = (name: string): { ics: string } => ({ ics: `https://feed.example/v1/${name}.ics` });
const each = (ids: Readonly<Record<string, unknown>>): Record<string, { ics: string }> =>
  Object.fromEntries(Object.keys(ids).map((id) => [id, address(id)]));
const ALL = { ...address('feed'), byPark: each(PARKS), byArea: each(AREAS) };

describe('calendars to follow', () => {
  frozenAt();
  const server = Server.forEach();
  const clipboard = clipboardForEach();

  before(() => setViewport({ width: 1100, height: 900 }));

  const listOf = (
    feeds: FeedDocument['feeds'] | undefined,
    embedding?: Embedding,
    feed: Partial<FeedDocument> = {},
  ): Promise<SydostActivities> =>
    shown(
      server.with(
        makeFeed({ items: [makeActivity({ areas: ['livsmedel'] })], ...(feeds && { feeds }), ...feed }),
      ),
      embedding,
    );
  const open = async (list: Element, name = 'Följ i din kalender'): Promise<HTMLElement> => {
    await click(get(list, 'button', name));
    return get(list, 'group', name);
  };
  const names = (panel: Element): string[] => all(panel, 'link').map(nameOf);

  for (const [what, feeds] of [
    ['no addresses', undefined],
    ['an empty list of them', {}],
    ['none of a park or an area', { byPark: {}, byArea: {} }],
    [
      'addresses for news readers alone',
      { rss: 'https://feed.example/rss', byPark: { kalmar: { rss: 'https://feed.example/kalmar' } } },
    ],
  ] as const) {
    it(`are not offered where the feed has ${what}`, async () => {
      expect(has(await listOf(feeds), 'button', 'Följ i din kalender')).to.be.false;
    });
  }

  it('are all activities and the parks by name, for a calendar program', async () => {
    const panel = await open(await listOf(ALL));
    expect(all(panel, 'link').map((link) => [nameOf(link), link.getAttribute('href')])).to.deep.equal([
      ['Alla aktiviteter', 'webcal://feed.example/v1/feed.ics'],
      ['Blue', 'webcal://feed.example/v1/blue.ics'],
      ['Kalmar', 'webcal://feed.example/v1/kalmar.ics'],
      ['Krinova', 'webcal://feed.example/v1/krinova.ics'],
      ['NetPort', 'webcal://feed.example/v1/netport.ics'],
      ['Linnæus', 'webcal://feed.example/v1/vaxjo.ics'],
    ]);
  });

  it('begin with the own park and the areas that are chosen', async () => {
    const list = await listOf(ALL, { attributes: { park: 'Karlshamn' } });
    list.selection = { areas: ['livsmedel', 'e-halsa'] };
    await drawn();
    expect(names(await open(list)).slice(0, 4)).to.deep.equal([
      'NetPort',
      'Livsmedel',
      'E-hälsa',
      'Alla aktiviteter',
    ]);
  });

  it('are those of the areas where the feed has no others', async () => {
    const panel = await open(await listOf({ byArea: { energi: address('energi') } }));
    expect(names(panel)).to.deep.equal(['Energi']);
  });

  it('name areas as the visitor calls them, and say when that is another language', async () => {
    const areas = { ...AREAS, livsmedel: { name: { sv: 'Livsmedel', en: 'Food' } } };
    const list = await listOf(ALL, { column: { lang: 'en' } }, { areas });
    list.selection = { areas: ['livsmedel', 'skog-och-tra'] };
    await drawn();
    const panel = await open(list, 'Follow in your calendar');
    expect(names(panel).slice(0, 3)).to.deep.equal(['Food', 'Skog och trä', 'All activities']);
    const langs = all(panel, 'link').map((link) => link.querySelector('[lang]')?.getAttribute('lang'));
    expect(langs.slice(0, 3)).to.deep.equal([undefined, 'sv', undefined]);
    expect(spokenText(panel)).to.contain('New activities turn up in your calendar by themselves.');
    await click(get(panel, 'button', 'Copy the link Food'));
    expect(spokenText(get(panel, 'status'))).to.equal('The link is copied.');
  });

  it('can be copied for a calendar on the web', async () => {
    const panel = await open(await listOf(ALL));
    const status = get(panel, 'status');
    expect(spokenText(status)).to.equal('');
    await click(get(panel, 'button', 'Kopiera länken Krinova'));
    expect(clipboard.texts).to.deep.equal(['https://feed.example/v1/krinova.ics']);
    expect(get(panel, 'status')).to.equal(status);
    expect(spokenText(status)).to.equal('Länken är kopierad.');
  });

  it('show the address where the page may not copy', async () => {
    clipboard.refuse();
    const panel = await open(await listOf(ALL));
    await click(get(panel, 'button', 'Kopiera länken Alla aktiviteter'));
    const field = get(panel, 'textbox', 'Länk att kopiera') as HTMLInputElement;
    expect(focusedName()).to.equal('textbox Länk att kopiera');
    expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(
      'https://feed.example/v1/feed.ics',
    );
  });

  it('say that it is copied where it is seen from each row', async () => {
    const list = await listOf(ALL);
    list.selection = { areas: Object.keys(AREAS) };
    await drawn();
    const panel = await open(list);
    panel.scrollTop = 0;
    get(panel, 'button', 'Kopiera länken Livsmedel').click();
    await drawn();
    const { bottom, top } = get(panel, 'status').getBoundingClientRect();
    expect(panel.scrollHeight).to.be.above(panel.clientHeight);
    expect(top).to.be.at.least(panel.getBoundingClientRect().top);
    expect(bottom).to.be.at.most(panel.getBoundingClientRect().bottom);
  });

  it('work with the keyboard alone', async () => {
    const list = await listOf({ ics: ALL.ics });
    get(list, 'button', 'Följ i din kalender').focus();
    await press('Enter', 'Tab');
    expect(focusedName()).to.equal('link Alla aktiviteter');
    await press('Tab');
    expect(focusedName()).to.equal('button Kopiera länken Alla aktiviteter');
    await press('Enter');
    expect(clipboard.texts).to.have.length(1);
    await press('Escape');
    expect(focusedName()).to.equal('button Följ i din kalender');
    expect(has(list, 'group', 'Följ i din kalender')).to.be.false;
  });

  for (const width of [240, 280, 320, 375, 480, 650, 1000]) {
    it(`fit ${width} px`, async () => {
      clipboard.refuse();
      const list = await listOf(ALL, { width, column: { style: 'overflow: auto' } });
      const panel = await open(list);
      await click(get(panel, 'button', /Alla aktiviteter/));
      const { left, right } = list.getBoundingClientRect();
      const over = [...flattened(list)].filter((element) => {
        const box = element.getBoundingClientRect();
        const isOut = box.right > right + 1 || box.left < left - 1;
        return isOut && box.width > 0 && isShown(element) && !element.matches('.unseen, svg *');
      });
      expect(over.map((one) => one.outerHTML.slice(0, 90)).join('\n')).to.equal('');
      expect(list.parentElement!.scrollWidth).to.equal(width);
    });
  }

  for (const [page, style] of [
    ['light', 'background: #fff; color: #1a1a1a'],
    ['dark', 'background: #000; color: #f2f2f2'],
  ] as const) {
    it(`can be read on a ${page} page, and pass axe`, async () => {
      const list = await listOf(ALL, { column: { style } });
      const panel = await open(list);
      await click(get(panel, 'button', /Alla aktiviteter/));
      for (const element of withText(panel)) expect(textContrast(element)).to.be.at.least(4.5);
      await expect(list).to.be.accessible();
    });
  }
});
