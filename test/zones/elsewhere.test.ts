import { expect } from '@open-wc/testing';
import { makeActivity, makeFeed } from '../feed/fixture.js';
import { frozenAt, until } from '../page/clock.js';
import { warnings } from '../page/console.js';
import { click } from '../page/hands.js';
import { rowOf, shown, titlesOf } from '../page/list.js';
import { all, get, has, spokenText } from '../page/queries.js';
import { gone, json, Server } from '../page/server.js';

// Run in another time zone than Sweden's (test/support/run.ts).
describe('a visitor elsewhere', () => {
  frozenAt(Date.parse('2026-11-26T00:30:00+01:00'));
  const server = Server.forEach();
  warnings();
  const feed = makeFeed({
    items: [
      makeActivity({ id: 'a', name: 'Frukost' }),
      makeActivity({ id: 'b', name: 'Heldag', startDate: '2026-11-26', endDate: '2026-11-26' }),
      makeActivity({
        id: 'c',
        name: 'Natt',
        startDate: '2026-11-27T23:00:00+01:00',
        endDate: '2026-11-28T02:00:00+01:00',
      }),
      makeActivity({ id: 'd', name: 'Igår', startDate: '2026-11-25', endDate: '2026-11-25' }),
      makeActivity({
        id: 'e',
        name: 'Sommartid',
        startDate: '2027-03-20T13:00:00+01:00',
        endDate: '2027-03-20T14:00:00+01:00',
        offers: { url: 'https://kalmar.example/anmalan', validThrough: '2026-11-26' },
      }),
    ],
  });

  it('has another clock than Stockholm', () => {
    expect(new Date('2026-12-03T09:00:00+01:00').getHours()).to.not.equal(9);
  });

  it('reads the times of Sweden, that they are, and their own', async () => {
    const list = await shown(server.with(feed));
    expect(spokenText(rowOf(list, 'Frukost'))).to.contain(
      '09.00–11.00 svensk tid (03.00–05.00 hos dig) · Kalmar',
    );
    expect(spokenText(rowOf(list, 'Natt'))).to.contain(
      '27 nov 23.00 – 28 nov 02.00 svensk tid (17.00–20.00 hos dig)',
    );
    // Stockholm and New York are five hours apart, not six, while only one of them has summer time.
    expect(spokenText(rowOf(list, 'Sommartid'))).to.contain('13.00–14.00 svensk tid (08.00–09.00 hos dig)');
  });

  it('reads them in English too', async () => {
    const list = await shown(server.with(feed), { column: { lang: 'en' } });
    expect(spokenText(rowOf(list, 'Frukost'))).to.contain('09.00–11.00 Swedish time (03.00–05.00 your time)');
  });

  it('reads no zone beside whole days', async () => {
    const list = await shown(server.with(feed));
    expect(spokenText(rowOf(list, 'Heldag')))
      .to.contain('Heldag · Kalmar')
      .and.not.contain('svensk tid');
  });

  it('sees what is today in Sweden', async () => {
    const list = await shown(server.with(feed));
    expect(titlesOf(list)).to.not.include('Igår');
    expect(spokenText(get(rowOf(list, 'Heldag'), 'time'))).to.equal('i dag 26 nov');
    expect(spokenText(get(rowOf(list, 'Natt'), 'time'))).to.equal('i morgon 27 nov');
    expect(spokenText(rowOf(list, 'Sommartid'))).to.contain('Anmälan stänger i dag');
    await click(get(list, 'button', 'När'));
    expect(has(list, 'radio', 'I dag 1')).to.be.true;
  });

  it('reads the moment in full with its zone', async () => {
    const list = await shown(server.with(feed));
    await click(get(list, 'button', 'Frukost'));
    await until(() => has(list, 'definition'), 'the details are shown');
    expect(all(list, 'definition').map(spokenText)).to.include(
      'torsdag 3 december, 09.00–11.00 svensk tid (03.00–05.00 hos dig)',
    );
  });

  it('reads in Swedish time when a list was updated', async () => {
    const list = await shown(server.at(() => json(feed), gone));
    dispatchEvent(new Event('online'));
    await until(() => has(list, 'button', 'Försök igen'), 'the note is shown');
    expect(spokenText(list)).to.contain('uppdaterad i dag 00.30 svensk tid (25 nov 18.30 hos dig)');
  });
});
