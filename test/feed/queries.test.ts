import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  countyOf,
  findArea,
  findPark,
  foldName,
  isOnline,
  isOnSite,
  otherOrganizersOf,
  parkLabel,
  parkOrder,
  parksOf,
  townOf,
  wordingOf,
  wordingsOf,
} from '../../src/feed/queries.js';
import type { Activity } from '../../src/feed/types.js';
import { activities } from './arbitraries.js';
import { AREAS, makeActivity, makeFeed, PARKS } from './fixture.js';

const feed = makeFeed();

describe('the wording of a text', () => {
  for (const [wanted, text, expected] of [
    ['en', { sv: 'Skog', en: 'Forest' }, { text: 'Forest', lang: 'en' }],
    ['en-GB', { sv: 'Skog', en: 'Forest' }, { text: 'Forest', lang: 'en' }],
    ['en', { sv: 'Skog', 'en-US': 'Woods' }, { text: 'Woods', lang: 'en-US' }],
    ['EN', { sv: 'Skog', en: 'Forest' }, { text: 'Forest', lang: 'en' }],
    ['de', { en: 'Forest', sv: 'Skog' }, { text: 'Skog', lang: 'sv' }],
    ['de', { en: 'Forest', 'sv-FI': 'Skog' }, { text: 'Skog', lang: 'sv-FI' }],
    ['sv', { fi: 'Metsä', en: 'Forest' }, { text: 'Metsä', lang: 'fi' }],
  ] as const) {
    it(`in ${wanted}, of ${Object.keys(text).join(' and ')}, is the one in ${expected.lang}`, () => {
      expect(wordingOf(text, wanted, feed)).to.deep.equal(expected);
    });
  }

  it("that is in one language is in the feed's first", () => {
    expect(wordingOf('Skog', 'en', feed)).to.deep.equal({ text: 'Skog', lang: 'sv' });
    expect(wordingOf('Forest', 'sv', { languages: ['en'] })).to.deep.equal({ text: 'Forest', lang: 'en' });
  });

  it('is one of each language where all are asked for', () => {
    expect(wordingsOf({ sv: 'Skog', en: 'Forest' })).to.deep.equal(['Skog', 'Forest']);
    expect(wordingsOf('Skog')).to.deep.equal(['Skog']);
    expect(wordingsOf(undefined)).to.be.empty;
  });
});

describe('the organisers of an activity', () => {
  const joint = makeActivity({ coOrganizers: ['blue', { name: 'ALMI' }, 'kalmar', 'vaxjo', 'blue'] });

  it('are its parks, the organising one first and each once', () => {
    expect(parksOf(joint)).to.deep.equal(['kalmar', 'blue', 'vaxjo']);
    expect(parksOf(makeActivity())).to.deep.equal(['kalmar']);
  });

  it('are others besides', () => {
    expect(otherOrganizersOf(joint)).to.deep.equal([{ name: 'ALMI' }]);
    expect(otherOrganizersOf(makeActivity())).to.be.empty;
  });

  it('are called by the short name of a park where it has one', () => {
    expect(parkLabel(PARKS['krinova']!)).to.equal('Krinova');
    expect(
      parkLabel({ name: 'Ny park', city: 'Ronneby', county: 'Blekinge', url: 'https://a.example/' }),
    ).to.equal('Ny park');
  });
});

describe('the place of an activity', () => {
  const inTown = (addressLocality: string, more: Partial<Activity> = {}): Activity =>
    makeActivity({ location: { address: { addressLocality } }, ...more });

  for (const [what, activity, online, onSite] of [
    ['nothing said', {}, false, true],
    ['Offline', { eventAttendanceMode: 'Offline' }, false, true],
    ['Online', { eventAttendanceMode: 'Online' }, true, false],
    ['Mixed', { eventAttendanceMode: 'Mixed' }, true, true],
    ['moved online', { eventStatus: 'EventMovedOnline' }, true, false],
    [
      'Mixed and moved online',
      { eventAttendanceMode: 'Mixed', eventStatus: 'EventMovedOnline' },
      true,
      false,
    ],
  ] as const) {
    it(`with ${what} is ${online ? '' : 'not '}online and ${onSite ? '' : 'not '}on site`, () => {
      expect(isOnline(makeActivity(activity))).to.equal(online);
      expect(isOnSite(makeActivity(activity))).to.equal(onSite);
    });
  }

  it('is always online, on site, or both', () => {
    fc.assert(
      fc.property(activities, (activity) => {
        expect(isOnline(activity) || isOnSite(activity)).to.be.true;
      }),
    );
  });

  it('is the town of its address', () => {
    expect(townOf(inTown('Karlshamn'), feed)).to.equal('Karlshamn');
  });

  it('is the town of its park where no location is given', () => {
    expect(townOf(makeActivity(), feed)).to.equal('Kalmar');
    expect(countyOf(makeActivity(), feed)).to.equal('Kalmar län');
  });

  it('has no town where the location names none, for it may be elsewhere than the park', () => {
    expect(townOf(makeActivity({ location: { name: 'Malmö Live' } }), feed)).to.be.undefined;
    expect(countyOf(makeActivity({ location: { name: 'Malmö Live' } }), feed)).to.be.undefined;
  });

  it('has neither town nor county when one can only join from afar', () => {
    expect(townOf(inTown('Kalmar', { eventAttendanceMode: 'Online' }), feed)).to.be.undefined;
    expect(countyOf(inTown('Kalmar', { eventStatus: 'EventMovedOnline' }), feed)).to.be.undefined;
  });

  it('keeps town and county when one can choose', () => {
    expect(townOf(inTown('Kalmar', { eventAttendanceMode: 'Mixed' }), feed)).to.equal('Kalmar');
    expect(countyOf(inTown('Kalmar', { eventAttendanceMode: 'Mixed' }), feed)).to.equal('Kalmar län');
  });

  it('has the county of its address, else that of the park in the same town', () => {
    const address = { addressLocality: 'Karlskrona', addressRegion: 'Blekinge län' };
    expect(countyOf(makeActivity({ location: { address } }), feed)).to.equal('Blekinge län');
    expect(countyOf(inTown('Karlskrona'), feed)).to.equal('Blekinge');
    expect(countyOf(inTown('Ronneby'), feed)).to.be.undefined;
  });
});

describe('the name of a park', () => {
  for (const [name, id] of [
    // As the press release spells them, in its text, under its picture and in its list.
    ['Kalmar Science Park', 'kalmar'],
    ['Blue Science Park', 'blue'],
    ['NetPort Science Park', 'netport'],
    ['Netport Science Park', 'netport'],
    ['Krinova', 'krinova'],
    ['Krinova Science Park', 'krinova'],
    ['Krinova Incubator & Science Park', 'krinova'],
    ['Växjö Linnæus Science Park', 'vaxjo'],
    ['Växjö Linnaeus Science Park', 'vaxjo'],
    ['Kalmar', 'kalmar'],
    ['Karlskrona', 'blue'],
    ['Karlshamn', 'netport'],
    ['Kristianstad', 'krinova'],
    // As people write.
    ['VÄXJÖ', 'vaxjo'],
    ['vaxjo', 'vaxjo'],
    ['linnaeus', 'vaxjo'],
    ['Växjö Linnæus Science Park'.normalize('NFD'), 'vaxjo'],
    ['  blue-science park ', 'blue'],
  ] as const) {
    it(`"${name}" means ${id}`, () => {
      expect(findPark(name, feed)).to.equal(id);
    });
  }

  for (const name of ['', ' ', 'Malmö', 'Science Park', '__proto__', 'constructor']) {
    it(`"${name}" means none`, () => {
      expect(findPark(name, feed)).to.be.undefined;
    });
  }
});

describe('the name of a profile area', () => {
  for (const [name, id] of [
    // As the press release spells them in its list.
    ['Digital', 'digital'],
    ['Marin teknik', 'marin-teknik'],
    ['E-handel', 'e-handel'],
    ['E-hälsa', 'e-halsa'],
    ['Digital Business', 'digital-business'],
    ['Livsmedel', 'livsmedel'],
    ['Digitala Medier', 'digitala-medier'],
    ['Energi', 'energi'],
    ['Intelligenta Transportsystem', 'intelligenta-transportsystem'],
    ['Smarta staden', 'smarta-staden'],
    ['Cirkulär ekonomi', 'cirkular-ekonomi'],
    ['Digitalisering', 'digitalisering'],
    ['Skog och trä', 'skog-och-tra'],
    // As it spells them in its text.
    ['digitalisering', 'digitalisering'],
    ['e-handel', 'e-handel'],
    ['hälsa', 'e-halsa'],
    ['livsmedel', 'livsmedel'],
    ['marinteknik', 'marin-teknik'],
    ['skog', 'skog-och-tra'],
    ['energi', 'energi'],
    ['cirkulär ekonomi', 'cirkular-ekonomi'],
    ['ehandel', 'e-handel'],
    ['hälsa'.normalize('NFD'), 'e-halsa'],
  ] as const) {
    it(`"${name}" means ${id}`, () => {
      expect(findArea(name, feed)).to.equal(id);
    });
  }

  it('means the area of that name before one that has it as another spelling', () => {
    const areas = { a: { name: 'Digital', aliases: ['Energi'] }, b: { name: 'Energi' } };
    expect(findArea('energi', { areas })).to.equal('b');
  });

  for (const name of ['', 'Rymd', '__proto__', 'constructor']) {
    it(`"${name}" means none`, () => {
      expect(findArea(name, feed)).to.be.undefined;
    });
  }

  it('is found in each of its languages', () => {
    const areas = { skog: { name: { sv: 'Skog', en: 'Forest' } } };
    expect(findArea('forest', { areas })).to.equal('skog');
  });

  it('is always found by itself', () => {
    for (const [id, { name }] of Object.entries(AREAS)) {
      for (const spelling of [id, ...wordingsOf(name)])
        expect(findArea(spelling, feed), spelling).to.equal(id);
    }
  });

  it('is compared without case, blanks and signs', () => {
    expect(foldName(' E-Hälsa & Vård')).to.equal('ehälsavård');
    expect(foldName('Linnæus')).to.equal(foldName('LINNAEUS'));
  });
});

describe('the order of parks', () => {
  const byName = ['blue', 'kalmar', 'krinova', 'netport', 'vaxjo'];

  it('is by name', () => {
    expect(parkOrder(feed)).to.deep.equal(byName);
  });

  it('begins with the own park', () => {
    expect(parkOrder(feed, 'netport')).to.deep.equal(['netport', 'blue', 'kalmar', 'krinova', 'vaxjo']);
  });

  it('is by name where the own park is not listed', () => {
    expect(parkOrder(feed, 'malmo')).to.deep.equal(byName);
  });

  it('is Swedish: å, ä, ö come last', () => {
    const park = (name: string): (typeof PARKS)[string] => ({ ...PARKS['blue']!, name });
    const parks = { o: park('Öland'), a: park('Ängelholm'), z: park('Zinkgruvan'), r: park('Åhus') };
    expect(parkOrder({ parks })).to.deep.equal(['z', 'r', 'a', 'o']);
  });
});
