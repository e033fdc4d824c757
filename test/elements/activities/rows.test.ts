import { expect } from '@open-wc/testing';
import type { Activity, FeedDocument } from '../../../src/feed/types.js';
import { makeActivity, makeActivityWithout, makeFeed, PARKS } from '../../feed/fixture.js';
import { frozenAt } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { click } from '../../page/hands.js';
import { rowOf, rowsOf, shown, titlesOf, type Embedding } from '../../page/list.js';
import { all, focusedName, get, has, nameOf, spokenText } from '../../page/queries.js';
import { Server } from '../../page/server.js';

const named = (name: string, more: Partial<Activity> = {}): Activity =>
  makeActivity({ id: name, name, ...more });
const ongoing = (name: string): Activity => ({
  ...makeActivityWithout(['startDate', 'endDate'], { id: name, name }),
  ongoing: true,
});

describe('a row', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();

  const listOf = (items: readonly Activity[], embedding?: Embedding, feed: Partial<FeedDocument> = {}) =>
    shown(server.with(makeFeed({ items, ...feed })), embedding);
  const row = async (activity: Partial<Activity>, embedding?: Embedding): Promise<HTMLElement> =>
    rowsOf(await listOf([makeActivity(activity)], embedding))[0]!;

  describe('says when', () => {
    for (const [what, dates, tile, hours] of [
      ['a day with hours', {}, 'tors 3 dec', '09.00–11.00'],
      [
        'today',
        { startDate: '2026-11-26T13:00:00+01:00', endDate: '2026-11-26T14:00:00+01:00' },
        'i dag 26 nov',
        '13.00–14.00',
      ],
      ['tomorrow', { startDate: '2026-11-27', endDate: '2026-11-27' }, 'i morgon 27 nov', 'Heldag'],
      ['some days', { startDate: '2026-12-07', endDate: '2026-12-08' }, 'mån 7 dec', '7–8 dec'],
    ] as const) {
      it(`${what}: ${tile}, ${hours}`, async () => {
        const one = await row(dates);
        expect(spokenText(get(one, 'time'))).to.equal(tile);
        expect(get(one, 'time').getAttribute('datetime')).to.equal(
          dates.startDate?.slice(0, 10) ?? '2026-12-03',
        );
        expect(spokenText(one)).to.contain(`${hours} · Kalmar`);
      });
    }

    it('by the day in Stockholm', async () => {
      const one = await row({ startDate: '2026-12-03T23:30:00Z', endDate: '2026-12-04T01:00:00Z' });
      expect(spokenText(get(one, 'time'))).to.equal('fre 4 dec');
    });

    it('nothing for an offer without a date', async () => {
      const list = await listOf([ongoing('Boka labbet')]);
      expect(all(list, 'time')).to.be.empty;
      expect(spokenText(rowsOf(list)[0]!)).to.match(/^Boka labbet Kalmar Kalmar/);
    });
  });

  describe('says where', () => {
    const karlshamn = { address: { addressLocality: 'Karlshamn', streetAddress: 'Pirgatan 13' } };
    for (const [what, activity, place] of [
      ['the town of its park', {}, 'Kalmar'],
      ['street and town', { location: karlshamn }, 'Pirgatan 13, Karlshamn'],
      [
        'the name of the place instead of the street',
        { location: { ...karlshamn, name: 'Kreativum' } },
        'Kreativum, Karlshamn',
      ],
      ['the town once', { location: { ...karlshamn, name: 'Karlshamns rådhus' } }, 'Karlshamns rådhus'],
      ['online', { eventAttendanceMode: 'Online' }, 'Online'],
      ['both', { eventAttendanceMode: 'Mixed', location: karlshamn }, 'Pirgatan 13, Karlshamn och online'],
      ['online where the place is not known', { eventAttendanceMode: 'Mixed', location: {} }, 'Online'],
      ['online once it has moved there', { eventStatus: 'EventMovedOnline', location: karlshamn }, 'Online'],
    ] as const) {
      it(`${what}: ${place}`, async () => {
        expect(all(await row(activity), 'paragraph').map(spokenText)).to.include(`09.00–11.00 · ${place}`);
      });
    }
  });

  describe('says who', () => {
    it('by the short name of the park, and its areas', async () => {
      const one = await row({ park: 'krinova', areas: ['livsmedel', 'energi'] });
      expect(all(one, 'paragraph').map(spokenText).at(-1)).to.equal('Krinova Livsmedel Energi');
      expect(spokenText(one)).to.not.contain('Gemensamt');
    });

    it('by all of them, and that it is a joint one, where several parks do', async () => {
      const one = await row({ park: 'krinova', coOrganizers: ['netport', { name: 'BTH' }] });
      expect(spokenText(one)).to.contain('Krinova, NetPort och BTH Gemensamt');
    });

    it('that it is no joint one where the other is no park', async () => {
      const one = await row({ park: 'krinova', coOrganizers: [{ name: 'BTH' }] });
      expect(spokenText(one)).to.contain('Krinova och BTH');
      expect(spokenText(one)).to.not.contain('Gemensamt');
    });

    it('nothing of an area that the feed does not describe', async () => {
      const one = await row({ areas: ['rymd', 'energi'] });
      expect(all(one, 'paragraph').map(spokenText).at(-1)).to.equal('Kalmar Energi');
    });
  });

  describe('says whether one can still come', () => {
    const url = 'https://park.example/anmalan';
    const queue = 'https://park.example/ko';
    for (const [what, activity, says, link] of [
      ['nothing is known', {}, '', ''],
      ['one can register', { offers: { url } }, '', 'Anmäl dig'],
      [
        'few places are left',
        { offers: { url, availability: 'LimitedAvailability' } },
        'Få platser kvar',
        'Anmäl dig',
      ],
      [
        'it closes today',
        { offers: { url, validThrough: '2026-11-26' } },
        'Anmälan stänger i dag',
        'Anmäl dig',
      ],
      [
        'it closes tomorrow',
        { offers: { url, validThrough: '2026-11-27' } },
        'Anmälan stänger i morgon',
        'Anmäl dig',
      ],
      [
        'it closes soon',
        { offers: { url, validThrough: '2026-11-29' } },
        'Anmälan stänger om 3 dagar',
        'Anmäl dig',
      ],
      ['it has closed', { offers: { url, validThrough: '2026-11-25' } }, 'Anmälan stängd', ''],
      ['it is full', { offers: { url, availability: 'SoldOut' } }, 'Fullbokat', ''],
      [
        'there is a queue',
        { offers: { url, availability: 'SoldOut', waitingListUrl: queue } },
        'Fullbokat, väntelista finns',
        'Väntelista',
      ],
      ['it is cancelled', { eventStatus: 'EventCancelled', offers: { url } }, 'Inställt', ''],
      [
        'it is postponed',
        { eventStatus: 'EventPostponed', offers: { url } },
        'Framflyttat från 3 dec, nytt datum kommer',
        '',
      ],
      [
        'it has moved',
        { eventStatus: 'EventRescheduled', previousStartDate: '2026-12-01T09:00:00+01:00', offers: { url } },
        'Flyttat från 1 dec',
        'Anmäl dig',
      ],
      [
        'it has moved online',
        { eventStatus: 'EventMovedOnline', offers: { url } },
        'Flyttat online',
        'Anmäl dig',
      ],
      [
        'it has moved online and few places are left',
        { eventStatus: 'EventMovedOnline', offers: { url, availability: 'LimitedAvailability' } },
        'Flyttat online, få platser kvar',
        'Anmäl dig',
      ],
      [
        'it runs',
        { startDate: '2026-11-26T08:00:00+01:00', endDate: '2026-11-26T10:00:00+01:00' },
        'Pågår',
        '',
      ],
    ] as const) {
      it(`when ${what}: ${says || 'nothing'}, ${link || 'no link'}`, async () => {
        const one = await row(activity);
        const [first = ''] = all(one, 'paragraph').map(spokenText);
        if (says) expect(first).to.equal(says);
        else expect(first).to.match(/^\d\d\.\d\d/);
        const links = all(one, 'link');
        expect(links.map(nameOf)).to.deep.equal(link ? [`${link} till Frukostseminarium om export`] : []);
        for (const one of links) {
          expect(one.getAttribute('href')).to.equal(link === 'Väntelista' ? queue : url);
          expect(one.getAttribute('rel')).to.equal('noopener');
        }
      });
    }

    it('before its title', async () => {
      const one = await row({ eventStatus: 'EventCancelled' });
      expect(spokenText(one)).to.match(/Inställt Frukostseminarium/);
    });
  });

  describe('stands', () => {
    const days = [
      named('C', { startDate: '2027-01-07', endDate: '2027-01-07' }),
      ongoing('E'),
      named('B', { startDate: '2026-12-03', endDate: '2026-12-03' }),
      named('A', { startDate: '2026-11-20', endDate: '2026-12-01' }),
      named('D', { startDate: '2027-02-01', endDate: '2027-02-01' }),
      named('gone', { startDate: '2026-11-20', endDate: '2026-11-25' }),
    ];

    it('in the order of days: what runs, then month by month, what has no date last', async () => {
      const list = await listOf(days);
      expect(titlesOf(list)).to.deep.equal(['A', 'B', 'C', 'D', 'E']);
    });

    it('under the heading of its month', async () => {
      const list = await listOf(days);
      expect(all(list, 'heading').map(nameOf)).to.deep.equal([
        'Aktiviteter i sydost',
        'Pågår nu',
        'A',
        'December 2026',
        'B',
        'Januari 2027',
        'C',
        'Februari 2027',
        'D',
        'Löpande',
        'E',
      ]);
    });

    for (const [given, levels] of [
      [undefined, [2, 3, 4]],
      ['1', [1, 2, 3]],
      ['3', [3, 4, 5]],
      ['4', [4, 5, 6]],
      ['0', [2, 3, 4]],
      ['5', [2, 3, 4]],
      ['-1', [2, 3, 4]],
      ['två', [2, 3, 4]],
      ['', [2, 3, 4]],
    ] as const) {
      it(`with heading-level ${given ?? 'left out'} under levels ${levels.join(', ')}`, async () => {
        const attributes: Record<string, string> = given === undefined ? {} : { 'heading-level': given };
        const list = await listOf([makeActivity()], { attributes });
        const found = all(list, 'heading').map((heading) => Number(heading.getAttribute('aria-level')));
        expect(found).to.deep.equal(levels);
      });
    }

    it('in a list of its month', async () => {
      const list = await listOf(days);
      expect(all(list, 'list').map((one) => all(one, 'listitem').length)).to.deep.equal([1, 1, 1, 1, 1]);
    });
  });

  describe('of the own park', () => {
    const day = { startDate: '2026-12-03T09:00:00+01:00', endDate: '2026-12-03T10:00:00+01:00' };
    const items = [
      named('Kalmar', { ...day, park: 'kalmar' }),
      named('Krinova', {
        park: 'krinova',
        startDate: '2026-12-03T15:00:00+01:00',
        endDate: '2026-12-03T16:00:00+01:00',
      }),
      named('Växjö', { ...day, park: 'vaxjo', startDate: '2026-12-03T08:00:00+01:00' }),
      named('earlier', { park: 'blue', startDate: '2026-12-01', endDate: '2026-12-01' }),
    ];

    for (const [how, park] of [
      ['id', 'krinova'],
      ['name', 'Krinova Incubator & Science Park'],
      ['town', 'Kristianstad'],
      ['other spelling', 'krinova science park'],
    ] as const) {
      it(`named by its ${how}, comes first within its day`, async () => {
        const list = await listOf(items, { attributes: { park } });
        expect(titlesOf(list)).to.deep.equal(['earlier', 'Krinova', 'Växjö', 'Kalmar']);
      });
    }

    it('comes by its time where no park is named', async () => {
      expect(titlesOf(await listOf(items))).to.deep.equal(['earlier', 'Växjö', 'Kalmar', 'Krinova']);
    });

    it('comes first when it is one of several', async () => {
      const joint = named('joint', { ...day, park: 'kalmar', coOrganizers: ['krinova'] });
      const list = await listOf([...items, joint], { attributes: { park: 'krinova' } });
      expect(titlesOf(list).slice(1, 3)).to.deep.equal(['joint', 'Krinova']);
    });
  });

  describe('beyond the limit', () => {
    const days = Array.from({ length: 50 }, (_, i) =>
      named(`nr ${i + 1}`, {
        startDate: '2026-12-03',
        endDate: `2026-12-${10 + Math.floor(i / 5)}`,
        keywords: [],
      }),
    ).map((one, i) => ({
      ...one,
      id: String(i).padStart(3, '0'),
      name: `nr ${String(i + 1).padStart(2, '0')}`,
    }));

    for (const [limit, rows] of [
      [undefined, 20],
      ['3', 3],
      ['4.7', 4],
      ['0', 20],
      ['-5', 20],
      ['många', 20],
      ['', 20],
      ['1000', 50],
    ] as const) {
      it(`of ${limit ?? 'nothing'} is not shown: ${rows} are`, async () => {
        const list = await listOf(days, { attributes: limit === undefined ? {} : { limit } });
        expect(rowsOf(list)).to.have.length(rows);
        expect(has(list, 'button', 'Visa fler aktiviteter')).to.equal(rows < 50);
      });
    }

    it('is shown on demand, and the first new one has the focus', async () => {
      const list = await listOf(days);
      const more = get(list, 'button', 'Visa fler aktiviteter');
      await click(more);
      expect(rowsOf(list)).to.have.length(40);
      expect(focusedName()).to.equal('button nr 21');
      await click(get(list, 'button', 'Visa fler aktiviteter'));
      expect(rowsOf(list)).to.have.length(50);
      expect(focusedName()).to.equal('button nr 41');
      expect(has(list, 'button', 'Visa fler aktiviteter')).to.be.false;
    });

    it('is not pushed out by cancelled ones, which stay where they are', async () => {
      const items = days.map((one, i) => (i < 5 ? { ...one, eventStatus: 'EventCancelled' as const } : one));
      const list = await listOf(items, { attributes: { limit: '10' } });
      expect(rowsOf(list)).to.have.length(15);
      expect(titlesOf(list)[0]).to.equal('nr 01');
      expect(list.total).to.equal(50);
    });

    it('is hidden again once the visitor chooses something else', async () => {
      const list = await listOf(days);
      await click(get(list, 'button', 'Visa fler aktiviteter'));
      await click(get(list, 'checkbox', /^Öppen för anmälan/));
      await click(get(list, 'checkbox', /^Öppen för anmälan/));
      expect(rowsOf(list)).to.have.length(20);
    });
  });

  describe('of a series', () => {
    const series = (count: number, name = 'E-hälsofika'): Activity[] =>
      Array.from({ length: count }, (_, i) =>
        named(name, {
          id: `${name} ${i}`,
          superEvent: name,
          startDate: `2026-12-0${i + 1}`,
          endDate: `2026-12-0${i + 1}`,
        }),
      );

    it('stands three times, the rest waits behind a button', async () => {
      const list = await listOf(series(5));
      expect(rowsOf(list)).to.have.length(3);
      expect(list.total).to.equal(5);
      await click(get(list, 'button', '2 tillfällen till'));
      expect(rowsOf(list)).to.have.length(5);
      expect(has(list, 'button', /tillfälle/)).to.be.false;
      expect(rowsOf(list)[3]!.contains(list.shadowRoot!.activeElement)).to.be.true;
    });

    it('has its button under the last of its rows', async () => {
      const list = await listOf([
        ...series(4),
        named('Z', { startDate: '2026-12-24', endDate: '2026-12-24' }),
      ]);
      expect(all(list, 'listitem').map(spokenText)[3]).to.equal('1 tillfälle till');
    });

    it('has no button where three are all', async () => {
      expect(has(await listOf(series(3)), 'button', /tillfälle/)).to.be.false;
    });

    it('unfolds alone', async () => {
      const list = await listOf([...series(5), ...series(4, 'Digital frukost')]);
      await click(get(list, 'button', '1 tillfälle till'));
      expect(rowsOf(list)).to.have.length(7);
      expect(has(list, 'button', '2 tillfällen till')).to.be.true;
    });
  });

  it('shows what a feed says as text, whatever it says', async () => {
    const evil = '<img src=x onerror="globalThis.hacked = true"><b>fet</b>';
    const list = await listOf([
      makeActivity({
        name: evil,
        description: evil,
        location: { name: evil },
        audience: evil,
        coOrganizers: [{ name: evil }],
        contact: { name: evil, telephone: evil, email: evil },
      }),
    ]);
    await click(get(list, 'button', evil));
    expect(list.shadowRoot!.querySelectorAll('img')).to.have.length(0);
    expect(spokenText(rowsOf(list)[0]!).split(evil).length).to.be.greaterThan(4);
    expect(globalThis).to.not.have.property('hacked');
  });

  it('has no link that is more than an address', async () => {
    const script = 'javascript:globalThis.hacked=true';
    const list = await listOf([
      makeActivity({
        offers: { url: script, waitingListUrl: script },
        location: { name: 'Labbet', url: script },
      }),
      named('gone', { url: script }),
    ]);
    for (const button of all(list, 'button', /Frukost/)) await click(button);
    const links = all(list, 'link').map((link) => (link as HTMLAnchorElement).protocol);
    expect(links).to.not.be.empty;
    expect(new Set(links)).to.deep.equal(new Set(['https:']));
  });

  it('is shown although its neighbour is broken', async () => {
    const list = await listOf([{ ...named('broken'), startDate: 'på torsdag' }, named('whole')]);
    expect(titlesOf(list)).to.deep.equal(['whole']);
  });

  it('knows its parks in a feed that has others', async () => {
    const parks = { ronneby: { ...PARKS['blue']!, name: 'Ronneby Science Park', shortName: 'Ronneby' } };
    const list = await listOf([makeActivity({ park: 'ronneby' })], {}, { parks });
    expect(spokenText(rowOf(list, 'Frukostseminarium om export'))).to.contain('Ronneby');
  });
});
