import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { makeActivity, makeFeed } from '../../feed/fixture.js';
import { frozenAt } from '../../page/clock.js';
import { click } from '../../page/hands.js';
import { shown } from '../../page/list.js';
import { get } from '../../page/queries.js';
import { Server } from '../../page/server.js';

/** A node of the tree that the browser hands to assistive technology. */
interface Heard {
  readonly role: string;
  readonly name: string;
  readonly level?: number;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  readonly checked?: boolean;
  readonly children?: readonly Heard[];
}

const withDescendants = (node: Heard): Heard[] => [node, ...(node.children ?? []).flatMap(withDescendants)];

const heard = async (): Promise<Heard[]> => {
  // The declaration of this command says that it gives nothing.
  const snapshot = a11ySnapshot as unknown as (options: object) => Promise<Heard>;
  return withDescendants(await snapshot({}));
};

describe('a screen reader', () => {
  frozenAt();
  const server = Server.forEach();
  const feed = makeFeed({
    items: [
      makeActivity({
        name: 'Skogens dag',
        areas: ['skog-och-tra'],
        offers: { url: 'https://kalmar.example/anmalan', availability: 'LimitedAvailability' },
      }),
      makeActivity({ id: 'b', name: 'Matdag', areas: ['livsmedel'] }),
    ],
  });
  const find = (nodes: readonly Heard[], role: string, name: string): Heard => {
    const found = nodes.find((node) => node.role === role && node.name === name);
    if (!found)
      throw new Error(`no ${role} "${name}" in ${nodes.map((n) => `${n.role} "${n.name}"`).join(', ')}`);
    return found;
  };

  it('is told by one of two lists of a group, and by each of two groups', async () => {
    const url = server.with(feed);
    const lists = [];
    for (const group of ['told', 'told', 'alone']) lists.push(await shown(url, { attributes: { group } }));
    const regions = lists.map(
      (list) => list.shadowRoot!.querySelectorAll('[role="status"], [aria-live="polite"]').length,
    );
    expect(regions).to.deep.equal([2, 0, 2]);
    // The second takes over when the first has gone.
    lists[0]!.remove();
    await lists[1]!.updateComplete;
    expect(lists[1]!.shadowRoot!.querySelectorAll('[role="status"]').length).to.equal(1);
  });

  it('hears headings in their levels, controls and links by what they do', async () => {
    await shown(server.with(feed));
    const nodes = await heard();
    expect(find(nodes, 'heading', 'Aktiviteter i sydost').level).to.equal(2);
    expect(find(nodes, 'heading', 'December 2026').level).to.equal(3);
    // The snapshot leaves out headings around a button; rows.test.ts looks at their levels.
    find(nodes, 'button', 'Skogens dag');
    find(nodes, 'searchbox', 'Sök bland aktiviteterna');
    find(nodes, 'checkbox', 'Öppen för anmälan 1');
    find(nodes, 'link', 'Anmäl dig till Skogens dag');
    find(nodes, 'search', '');
  });

  it('hears whether a chip is pressed and an activity unfolded', async () => {
    const list = await shown(server.with(feed));
    expect(find(await heard(), 'button', 'Skogens dag').expanded).to.not.equal(true);
    await click(get(list, 'button', 'Skogens dag'));
    await click(get(list, 'button', 'Skog och trä 1'));
    const nodes = await heard();
    expect(find(nodes, 'button', 'Skogens dag').expanded).to.be.true;
    expect(find(nodes, 'button', 'Skog och trä 1').pressed).to.be.true;
    expect(find(nodes, 'button', 'Livsmedel 1').pressed).to.not.equal(true);
  });

  it('hears the options of a filter as a group with its name', async () => {
    const list = await shown(server.with(feed));
    await click(get(list, 'button', 'Typ'));
    const nodes = await heard();
    find(nodes, 'group', 'Typ');
    expect(find(nodes, 'checkbox', 'Annat 2').checked).to.not.equal(true);
  });

  it('hears the state of an activity before its title', async () => {
    await shown(server.with(feed));
    const words = (await heard()).map(({ name }) => name);
    expect(words.indexOf('Få platser kvar')).to.be.at.least(0);
    expect(words.indexOf('Få platser kvar')).to.be.below(words.indexOf('Skogens dag'));
  });
});
