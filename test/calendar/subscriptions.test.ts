import { expect } from '@open-wc/testing';
import { subscriptionsOf } from '../../src/calendar/subscriptions.js';
import { makeFeed, PARKS } from '../feed/fixture.js';

const ics = (name: string): { ics: string } => ({ ics: `https://feed.example/v1/${name}.ics` });
const feed = makeFeed({
  feeds: {
    ...ics('feed'),
    rss: 'https://feed.example/v1/feed.rss',
    byPark: Object.fromEntries(Object.keys(PARKS).map((id) => [id, ics(id)])),
    byArea: { 'e-halsa': ics('e-halsa'), energi: ics('energi'), livsmedel: ics('livsmedel') },
  },
});
const namesOf = (own?: Parameters<typeof subscriptionsOf>[1]): string[] =>
  subscriptionsOf(feed, own).map(({ kind, id }) => id ?? kind);

describe('the calendars to subscribe to', () => {
  it('have an address that opens a calendar program, and one to copy', () => {
    const feeds = {
      ics: 'https://feed.example:8443/a.ics?b=http://c',
      byPark: { blue: { ics: 'HTTP://blue.example/b.ics' } },
    };
    expect(subscriptionsOf(makeFeed({ feeds }))).to.deep.equal([
      { kind: 'all', url: 'webcal://feed.example:8443/a.ics?b=http://c', webUrl: feeds.ics },
      { kind: 'park', id: 'blue', url: 'webcal://blue.example/b.ics', webUrl: 'HTTP://blue.example/b.ics' },
    ]);
  });

  it('are all activities, then the parks by name, then the areas', () => {
    const parks = ['blue', 'kalmar', 'krinova', 'netport', 'vaxjo'];
    expect(namesOf()).to.deep.equal(['all', ...parks, 'e-halsa', 'energi', 'livsmedel']);
  });

  it('begin with the own park and the chosen areas, each once', () => {
    expect(namesOf({ park: 'netport', areas: ['livsmedel', 'energi', 'livsmedel'] })).to.deep.equal([
      'netport',
      'livsmedel',
      'energi',
      'all',
      'blue',
      'kalmar',
      'krinova',
      'vaxjo',
      'e-halsa',
    ]);
  });

  it('keep to the common order where the own park and areas are unknown', () => {
    expect(namesOf({ park: 'nowhere', areas: ['nothing', 'skog-och-tra'] })).to.deep.equal(namesOf());
    expect(namesOf({ park: undefined })).to.deep.equal(namesOf());
  });

  it('are only those of parks and areas that the feed has', () => {
    const feeds = {
      byPark: { nowhere: ics('a'), kalmar: { rss: 'https://a.example/' } },
      byArea: { nothing: ics('b') },
    };
    expect(subscriptionsOf(makeFeed({ feeds }), { park: 'nowhere', areas: ['nothing'] })).to.deep.equal([]);
  });

  it('are none where the feed names none, or none of the web', () => {
    expect(subscriptionsOf(makeFeed())).to.deep.equal([]);
    expect(subscriptionsOf(makeFeed({ feeds: { ics: 'mailto:a@b.example' } }))).to.deep.equal([]);
  });
});
