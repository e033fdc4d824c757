import { expect } from '@open-wc/testing';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt, until } from '../../page/clock.js';
import { warnings } from '../../page/console.js';
import { click, drawn, press } from '../../page/hands.js';
import { embed, shown, statusOf, titlesOf } from '../../page/list.js';
import { all, focusedName, get, has, isShown, spokenText } from '../../page/queries.js';
import { gone, held, json, never, Server, status } from '../../page/server.js';

const feed = makeFeed({ items: [makeActivity({ name: 'Frukost' })] });
const FALLBACK = '<p>Se <a href="https://park.example/">vår kalender</a>.</p>';

describe('a list', () => {
  frozenAt();
  const server = Server.forEach();
  warnings();

  describe('while it waits', () => {
    it('has its heading and its status from the first', async () => {
      const list = await embed(server.at(never));
      expect(has(list, 'heading', 'Aktiviteter i sydost')).to.be.true;
      expect(statusOf(list)).to.equal('');
    });

    it('has the same status region when the activities are there', async () => {
      const answer = held();
      const list = await embed(server.at(answer.answer));
      const region = get(list, 'status');
      answer.give(json(feed));
      await list.ready;
      await drawn();
      expect(get(list, 'status') === region).to.be.true;
      expect(statusOf(list)).to.equal('1 aktivitet');
    });

    it('says so only after a moment', async () => {
      const list = await embed(server.at(never));
      const sentence = all(list, 'paragraph').find((one) => spokenText(one) === 'Hämtar aktiviteter …')!;
      const [animation] = sentence.getAnimations();
      expect(getComputedStyle(sentence).opacity).to.equal('0');
      expect(animation!.effect!.getTiming().delay).to.be.within(300, 1000);
      animation!.finish();
      expect(getComputedStyle(sentence).opacity).to.equal('1');
    });

    it('shows what the page has put between its tags', async () => {
      const list = await embed(server.at(never), { content: FALLBACK });
      expect(has(list, 'link', 'vår kalender')).to.be.true;
    });

    it('has no total yet, and is not ready', async () => {
      const list = await embed(server.at(never));
      let ready = false;
      void list.ready.then(() => (ready = true));
      await drawn();
      expect(list.total).to.equal(0);
      expect(ready).to.be.false;
    });
  });

  describe('that is ready', () => {
    for (const content of [
      FALLBACK,
      '<p></p>',
      '<br>',
      '<p><br></p>\n',
      'text',
      '<noscript>Slå på JavaScript</noscript>',
    ]) {
      it(`does not show what the page has put between its tags: ${content.trim()}`, async () => {
        const list = await shown(server.with(feed), { content });
        expect([...list.children].filter(isShown)).to.be.empty;
        expect(spokenText(list)).to.not.contain('text').and.not.contain('kalender');
        expect(titlesOf(list)).to.deep.equal(['Frukost']);
      });
    }

    it('shows the heading and the footer that the page has put in', async () => {
      const content = '<h3 slot="heading">På gång</h3><p slot="footer">Tipsa oss</p>';
      const list = await shown(server.with(feed), { content });
      expect(has(list, 'heading', 'På gång')).to.be.true;
      expect(has(list, 'heading', 'Aktiviteter i sydost')).to.be.false;
      expect(spokenText(list)).to.match(/Tipsa oss$/);
    });

    it('does not show what the page says of an empty one', async () => {
      const list = await shown(server.with(feed), { content: '<p slot="empty">Kom igen</p>' });
      expect(spokenText(list)).to.not.contain('Kom igen');
    });

    it('shows nothing when it is hidden', async () => {
      const list = await shown(server.with(feed));
      list.hidden = true;
      expect(isShown(list)).to.be.false;
    });
  });

  describe('that is empty', () => {
    it('says that there is nothing yet, and what the page says of it', async () => {
      const list = await shown(server.with(makeFeed()), {
        content: `${FALLBACK}<p slot="empty">Kom igen</p>`,
      });
      expect(spokenText(list)).to.contain('Här finns inga kommande aktiviteter just nu. Kom igen');
      expect(has(list, 'link', 'vår kalender')).to.be.false;
      expect(has(list, 'button', 'Rensa filter')).to.be.false;
    });

    it('says so too when all is over', async () => {
      const over = makeActivity({ startDate: '2026-11-20', endDate: '2026-11-25' });
      const list = await shown(server.with(makeFeed({ items: [over] })));
      expect(spokenText(list)).to.contain('Här finns inga kommande aktiviteter just nu.');
      expect(list.total).to.equal(0);
    });

    it('shows what the page says of it when nothing fits', async () => {
      const list = await shown(server.with(feed), { content: '<p slot="empty">Kom igen</p>' });
      list.selection = { text: 'xyz' };
      await drawn();
      expect(spokenText(list)).to.contain('Kom igen');
    });
  });

  describe('that has failed', () => {
    for (const [what, answer, advice] of [
      ['the network', gone, 'Kontrollera din anslutning och försök igen.'],
      ['the server', status(500), 'Felet ligger hos oss. Försök igen om en stund.'],
      ['the address', status(404), 'Felet ligger hos oss. Försök igen om en stund.'],
      ['the format', () => new Response('<html>'), 'Felet ligger hos oss. Försök igen om en stund.'],
      [
        'the version',
        () => json({ ...feed, version: '2.0' }),
        'Felet ligger hos oss. Försök igen om en stund.',
      ],
    ] as const) {
      it(`because of ${what} says so, without raw text of the error`, async () => {
        const list = await shown(server.at(answer), { content: FALLBACK });
        expect(spokenText(get(list, 'alert'))).to.equal(
          `Aktiviteterna kan inte visas just nu. ${advice} Försök igen Se vår kalender .`.replace(' .', '.'),
        );
      });
    }

    it('says nothing of numbers, filters or rows', async () => {
      const list = await shown(server.at(gone));
      expect(statusOf(list)).to.equal('');
      expect(has(list, 'searchbox')).to.be.false;
      expect(list.total).to.equal(0);
    });

    it('is tried again on demand, and the list has the focus', async () => {
      const list = await shown(server.at(gone, gone, () => json(feed)));
      get(list, 'button', 'Försök igen').focus();
      await press('Enter');
      await until(() => titlesOf(list).length, 'the list is shown');
      expect(has(list, 'alert')).to.be.false;
      expect(focusedName()).to.equal('searchbox Sök bland aktiviteterna');
    });

    it('and fails again keeps the focus on the button', async () => {
      const list = await shown(server.at(gone));
      const before = server.requests.length;
      get(list, 'button', 'Försök igen').focus();
      await press('Enter');
      await until(() => server.requests.length > before, 'it is tried again');
      await drawn();
      expect(focusedName()).to.equal('button Försök igen');
    });

    it('does not take the focus from elsewhere on the page when it succeeds', async () => {
      const list = await shown(
        server.at(gone, gone, () => json(feed)),
        { after: '<button>annat</button>' },
      );
      const other = list.nextElementSibling as HTMLElement;
      other.focus();
      dispatchEvent(new Event('online'));
      await until(() => titlesOf(list).length, 'the list is shown');
      expect(document.activeElement === other).to.be.true;
    });
  });

  describe('that is stale', () => {
    const stale = async () => {
      const list = await shown(
        server.at(
          () => json(feed),
          gone,
          () => json(makeFeed({ items: [...feed.items, makeActivity({ id: 'ny', name: 'Nytt' })] })),
        ),
        { content: FALLBACK },
      );
      dispatchEvent(new Event('online'));
      await until(() => has(list, 'button', 'Försök igen'), 'the note is shown');
      return list;
    };

    it('stays, and says when it was updated', async () => {
      const list = await stale();
      expect(titlesOf(list)).to.deep.equal(['Frukost']);
      expect(spokenText(list)).to.contain(
        'Listan kunde inte hämtas på nytt. Den här är uppdaterad i dag 09.00.',
      );
      expect(has(list, 'alert')).to.be.false;
      expect(has(list, 'link', 'vår kalender')).to.be.false;
    });

    it('can still be filtered', async () => {
      const list = await stale();
      list.selection = { text: 'xyz' };
      await drawn();
      expect(statusOf(list)).to.equal('0 aktiviteter av 1');
    });

    it('is renewed on demand, and the list has the focus', async () => {
      const list = await stale();
      await click(get(list, 'button', 'Försök igen'));
      await until(() => titlesOf(list).length === 2, 'the newer list is shown');
      expect(spokenText(list)).to.not.contain('uppdaterad');
      expect(focusedName()).to.equal('searchbox Sök bland aktiviteterna');
    });

    it('says when the feed was made where the page has only an old copy', async () => {
      const list = await shown(server.at(gone, () => json(feed), gone));
      expect(titlesOf(list)).to.deep.equal(['Frukost']);
      expect(spokenText(list)).to.contain('uppdaterad i dag 06.00');
    });
  });

  for (const [what, answers] of [
    ['a feed', [() => json(feed)]],
    ['nothing in it', [() => json(makeFeed())]],
    ['no network', [gone]],
    ['no feed', [status(404)]],
  ] as const) {
    it(`with ${what} is ready, without an error`, async () => {
      const list = await embed(server.at(...answers));
      await list.ready;
      await drawn();
      expect(spokenText(list)).to.not.contain('Hämtar');
    });
  }
});
