import { expect } from '@open-wc/testing';
import type { SydostActivities } from '../../../src/elements/activities/activities.js';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { shown, statusOf, titlesOf } from '../../page/list.js';
import { all, get, has, nameOf } from '../../page/queries.js';
import { Server } from '../../page/server.js';

const feed = makeFeed({
  items: [
    makeActivity({
      id: 'a',
      name: 'A',
      park: 'krinova',
      areas: ['livsmedel'],
      type: 'course',
      startDate: '2026-12-01',
      endDate: '2026-12-01',
    }),
    makeActivity({
      id: 'b',
      name: 'B',
      park: 'netport',
      areas: ['energi'],
      type: 'webinar',
      eventAttendanceMode: 'Online',
      startDate: '2026-12-02',
      endDate: '2026-12-02',
    }),
    makeActivity({
      id: 'c',
      name: 'C',
      park: 'vaxjo',
      areas: ['livsmedel', 'skog-och-tra'],
      type: 'seminar',
      startDate: '2026-12-03',
      endDate: '2026-12-04',
    }),
  ],
});

describe('bounds', () => {
  frozenAt();
  const server = Server.forEach();
  const warned = warnings();
  const bound = (attributes: Record<string, string>): Promise<SydostActivities> =>
    shown(server.with(feed), { attributes });

  for (const [attributes, titles] of [
    [{ areas: 'livsmedel' }, ['A', 'C']],
    [{ areas: 'Livsmedel' }, ['A', 'C']],
    [{ areas: 'Energi, skog' }, ['B', 'C']],
    [{ parks: 'krinova' }, ['A']],
    [{ parks: 'Karlshamn, Växjö' }, ['B', 'C']],
    [{ parks: ' Krinova Science Park ,,' }, ['A']],
    [{ types: 'course,seminar' }, ['A', 'C']],
    [{ places: 'Online' }, ['B']],
    [{ places: 'Kronoberg, Kristianstad' }, ['A', 'C']],
    [{ from: '2026-12-02' }, ['B', 'C']],
    [{ to: '2026-12-03' }, ['A', 'B', 'C']],
    [{ from: '2026-12-04', to: '2026-12-31' }, ['C']],
    [{ areas: 'livsmedel', types: 'course' }, ['A']],
    [{ types: 'meeting' }, []],
  ] as const) {
    it(`${Object.entries(attributes).join(' and ').replaceAll(',', ' = ')} let through ${titles.join(', ') || 'nothing'}`, async () => {
      const list = await bound(attributes);
      expect(titlesOf(list)).to.deep.equal(titles);
      expect(list.total).to.equal(titles.length);
      expect(warned).to.be.empty;
    });
  }

  for (const [what, attributes, hint] of [
    ['an area', { areas: 'rymd' }, 'the feed has no rymd, named in areas'],
    ['a park', { parks: 'Malmö' }, 'the feed has no Malmö, named in parks'],
    ['a type', { types: 'fest' }, 'the feed has no fest, named in types'],
    ['a day', { from: 'i morgon' }, 'from is no date like 2026-11-26: i morgon'],
    ['a last day', { to: '2026-13-01' }, 'to is no date like 2026-11-26: 2026-13-01'],
    ['an own park', { park: 'Malmö' }, 'the feed has no park Malmö'],
  ] as const) {
    it(`that name ${what} nobody knows bind nothing, and say so once`, async () => {
      const list = await bound(attributes);
      list.selection = { text: 'A' };
      await list.updateComplete;
      list.selection = {};
      await list.updateComplete;
      expect(titlesOf(list)).to.have.length(3);
      expect(warned).to.deep.equal([`sydost-activities: ${hint}`]);
    });
  }

  it('that name a type as the feed calls it let it through', async () => {
    const url = server.with({ ...feed, types: { course: { name: { sv: 'Kurs', en: 'Course' } } } });
    for (const types of ['Kurs', 'course', 'COURSE'])
      expect(titlesOf(await shown(url, { attributes: { types } })), types).to.deep.equal(['A']);
    expect(warned).to.be.empty;
  });

  it('keep what is known of a list in which something is not', async () => {
    expect(titlesOf(await bound({ areas: 'rymd, energi' }))).to.deep.equal(['B']);
  });

  it('are no selection: nothing is marked, cleared or shared', async () => {
    const url = server.with(feed);
    const one = await shown(url, { attributes: { group: 'bounds', areas: 'livsmedel' } });
    const two = await shown(url, { attributes: { group: 'bounds' } });
    expect(statusOf(one)).to.equal('2 aktiviteter');
    expect(all(one, 'button', 'Rensa filter')).to.be.empty;
    expect(one.selection.areas).to.be.empty;
    expect(titlesOf(two)).to.have.length(3);
  });

  it('are all that counts and options know of', async () => {
    const list = await bound({ parks: 'krinova, netport' });
    const chips = all(get(list, 'group', 'Profilområden'), 'button').map(nameOf);
    expect(chips).to.deep.equal(['Energi 1', 'Livsmedel 1']);
    list.selection = { areas: ['livsmedel'] };
    await list.updateComplete;
    expect(statusOf(list)).to.equal('1 aktivitet av 2');
  });

  it('can be changed while the list stands', async () => {
    const list = await bound({ areas: 'energi' });
    list.setAttribute('areas', 'livsmedel');
    await list.updateComplete;
    expect(titlesOf(list)).to.deep.equal(['A', 'C']);
    list.removeAttribute('areas');
    await list.updateComplete;
    expect(titlesOf(list)).to.have.length(3);
  });

  for (const nothing of [undefined, null]) {
    it(`that a framework sets to ${nothing} bind nothing`, async () => {
      const list = await bound({});
      Object.assign(list, {
        ...{ park: nothing, areas: nothing, parks: nothing, types: nothing, places: nothing },
        ...{ from: nothing, to: nothing, filters: nothing, limit: nothing, headingLevel: nothing },
      });
      await list.updateComplete;
      expect(titlesOf(list)).to.deep.equal(['A', 'B', 'C']);
      expect(has(list, 'searchbox')).to.be.true;
      expect(get(list, 'heading', 'Aktiviteter i sydost').getAttribute('aria-level')).to.equal('2');
      expect(warned).to.be.empty;
    });
  }

  it('that are taken away leave an element as it is without attributes', async () => {
    const attributes = {
      ...{
        park: 'krinova',
        group: 'x',
        areas: 'energi',
        parks: 'krinova',
        types: 'course',
        places: 'online',
      },
      ...{ from: '2026-12-02', to: '2026-12-03', filters: 'none', limit: '1', 'heading-level': '3' },
    };
    const list = await bound(attributes);
    for (const name of Object.keys(attributes)) list.removeAttribute(name);
    await list.updateComplete;
    expect(titlesOf(list)).to.deep.equal(['A', 'B', 'C']);
    expect(has(list, 'searchbox')).to.be.true;
    expect(get(list, 'heading', 'Aktiviteter i sydost').getAttribute('aria-level')).to.equal('2');
    expect(list.group).to.equal('');
  });
});
