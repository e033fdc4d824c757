import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/elements/activities/define.js';
import type { SydostActivities } from '../src/elements/activities/activities.js';
import type { Selection } from '../src/selection/selection.js';
import { answeredBy, answeredOnceWith, answeredWith, neverAnswered } from './answers.js';
import { sampleFeed } from './sample-feed.js';

type Args = Pick<
  SydostActivities,
  | 'feed'
  | 'group'
  | 'park'
  | 'areas'
  | 'parks'
  | 'types'
  | 'places'
  | 'from'
  | 'to'
  | 'filters'
  | 'layout'
  | 'order'
  | 'moreUrl'
  | 'campaign'
> &
  Partial<Pick<SydostActivities, 'limit' | 'headingLevel'>> & { selection: Partial<Selection> };

const listIn = (canvas: HTMLElement): SydostActivities => {
  const list = canvas.querySelector('sydost-activities');
  if (!list) throw new Error('there is no list in the story');
  return list;
};

/** A control inside the list, as a visitor finds it. */
const click = async (canvas: HTMLElement, selector: string): Promise<void> => {
  const list = listIn(canvas);
  await list.ready;
  await list.updateComplete;
  list.renderRoot.querySelector<HTMLElement>(selector)?.click();
  await list.updateComplete;
};

let groups = 0;

/** Each story has a group of its own, so that one story's choices don't narrow the next. */
function list(args: Args): TemplateResult {
  groups += 1;
  return html`<sydost-activities
    .feed=${args.feed}
    .group=${`story ${groups}`}
    .selection=${args.selection}
    park=${args.park || nothing}
    areas=${args.areas || nothing}
    parks=${args.parks || nothing}
    types=${args.types || nothing}
    places=${args.places || nothing}
    from=${args.from || nothing}
    to=${args.to || nothing}
    filters=${args.filters || nothing}
    layout=${args.layout || nothing}
    order=${args.order || nothing}
    more-url=${args.moreUrl || nothing}
    campaign=${args.campaign || nothing}
    limit=${args.limit ?? nothing}
    heading-level=${args.headingLevel ?? nothing}
  >
    <p>Alla aktiviteter finns i <a href="https://exempel.se/kalender">vår kalender</a>.</p>
  </sydost-activities>`;
}

const meta: Meta<Args> = {
  title: 'sydost-activities',
  component: 'sydost-activities',
  args: {
    feed: answeredWith(sampleFeed),
    park: '',
    areas: '',
    parks: '',
    types: '',
    places: '',
    from: '',
    to: '',
    filters: '',
    layout: '',
    order: '',
    moreUrl: '',
    campaign: '',
    selection: {},
  },
  render: list,
  parameters: {
    ready: async (canvas: HTMLElement) => {
      const list = listIn(canvas);
      await list.ready;
      await list.updateComplete;
    },
  },
};

export default meta;

type Story = StoryObj<Args>;

export const Ready: Story = {};

/** Activities of the own park come first within each day. */
export const OwnParkFirst: Story = { args: { park: 'Växjö' } };

/** On a phone the chips wait behind "Filter", what is chosen stands below the field. */
export const Narrowed: Story = {
  args: { selection: { areas: ['livsmedel', 'cirkular-ekonomi'], places: ['online', 'kristianstad'] } },
};

export const OpenActivity: Story = {
  parameters: { ready: (canvas: HTMLElement) => click(canvas, '[data-id="tra"] button') },
};

export const OpenFilter: Story = {
  parameters: { ready: (canvas: HTMLElement) => click(canvas, '[data-facet="places"] button') },
};

export const OpenDates: Story = {
  parameters: { ready: (canvas: HTMLElement) => click(canvas, '[data-facet="when"] button') },
};

/** The order is the visitor's choice too. */
export const OpenOrder: Story = {
  parameters: { ready: (canvas: HTMLElement) => click(canvas, '[data-facet="order"] button') },
};

/** Calendars that keep themselves up to date. */
export const OpenFollow: Story = {
  parameters: { ready: (canvas: HTMLElement) => click(canvas, '[data-facet="follow"] button') },
};

/** What the search has found is marked in title and place, and in the summary where it stands only there. */
export const SearchHits: Story = { args: { selection: { text: 'livsmed kristian' } } };

/** The own park's activities in a section of their own; the others follow. */
export const OwnParkSection: Story = { args: { park: 'Krinova', order: 'park-first' } };

/** What closes first stands first. */
export const ByLastDay: Story = { args: { order: 'deadline' } };

export const Cards: Story = { args: { layout: 'cards' } };

export const CardsOpenActivity: Story = {
  args: { layout: 'cards' },
  parameters: { ready: (canvas: HTMLElement) => click(canvas, '[data-id="tra"] button') },
};

/** A teaser for a sidebar, with the way to the whole list. */
export const Compact: Story = {
  args: { layout: 'compact', limit: 4, moreUrl: 'https://exempel.se/aktiviteter', headingLevel: 3 },
};

/** Where no activity has a picture the cards are lower. */
export const CardsWithoutPictures: Story = {
  args: {
    layout: 'cards',
    feed: answeredWith({
      ...sampleFeed,
      items: sampleFeed.items.map((item) => ({ ...item, image: undefined })),
    }),
  },
};

/** A grid of days; on a narrow element a list. */
export const Month: Story = { args: { layout: 'month' } };

/** The day's activities stand below the grid. */
export const MonthOpenDay: Story = {
  args: { layout: 'month' },
  parameters: { ready: (canvas: HTMLElement) => click(canvas, '[role="gridcell"] [aria-expanded]') },
};

export const MonthNothingLeft: Story = {
  args: {
    layout: 'month',
    feed: answeredWith({ ...sampleFeed, items: sampleFeed.items.filter(({ ongoing }) => ongoing) }),
  },
};

/** Few rows at a time; "Visa fler aktiviteter" brings the next. */
export const FewAtATime: Story = { args: { limit: 3 } };

/** A teaser for a page about food, without filters. */
export const BoundWithoutFilters: Story = { args: { areas: 'Livsmedel', filters: 'none', headingLevel: 3 } };

/** Names the filter whose removal gives most. */
export const NothingFound: Story = { args: { selection: { areas: ['energi'], text: 'båt' } } };

export const NoneYet: Story = { args: { feed: answeredWith({ ...sampleFeed, items: [] }) } };

/** Words appear after half a second, so that a quick answer does not flicker. */
export const Loading: Story = {
  args: { feed: neverAnswered() },
  parameters: { ready: (canvas: HTMLElement) => listIn(canvas).updateComplete.then(() => undefined) },
};

/** What stands in the page between the tags is the way out. */
export const Failed: Story = { args: { feed: answeredBy(() => new Response('', { status: 500 })) } };

/** The feed answered once and then no more. */
export const Stale: Story = {
  render: (args) => list({ ...args, feed: answeredOnceWith(sampleFeed) }),
  parameters: {
    ready: async (canvas: HTMLElement) => {
      const list = listIn(canvas);
      await list.ready;
      const failed = new Promise((resolve) => {
        list.addEventListener('sydost-feed-error', resolve, { once: true });
      });
      // The page comes back to the network, which is when a store asks again.
      window.dispatchEvent(new Event('online'));
      await failed;
      await list.updateComplete;
    },
  },
};
