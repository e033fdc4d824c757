import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import '../src/elements/activities/define.js';
import '../src/elements/profile-filter/define.js';
import type { SydostProfileFilter } from '../src/elements/profile-filter/profile-filter.js';
import type { Selection } from '../src/selection/selection.js';
import { answeredBy, answeredWith, neverAnswered } from './answers.js';
import { sampleFeed } from './sample-feed.js';

type Args = Pick<SydostProfileFilter, 'feed' | 'group' | 'park' | 'areas' | 'groupBy' | 'order' | 'single'> &
  Partial<Pick<SydostProfileFilter, 'limit' | 'headingLevel'>> & { selection: Partial<Selection> };

/** Until everything in the story shows what it knows. */
async function drawn(canvas: HTMLElement): Promise<void> {
  for (const element of canvas.querySelectorAll<LitElement & { ready: Promise<void> }>(
    'sydost-activities, sydost-profile-filter',
  )) {
    await element.ready;
    await element.updateComplete;
  }
}

const filterIn = (canvas: HTMLElement): SydostProfileFilter => {
  const filter = canvas.querySelector('sydost-profile-filter');
  if (!filter) throw new Error('there is no filter in the story');
  return filter;
};

let groups = 0;

/** Each story has a group of its own, so that one story's choices don't narrow the next. */
function filter(args: Args, rest: (group: string) => unknown = () => nothing): TemplateResult {
  groups += 1;
  const group = `filter story ${groups}`;
  return html`<sydost-profile-filter
      .feed=${args.feed}
      .group=${group}
      .selection=${args.selection}
      park=${args.park || nothing}
      areas=${args.areas || nothing}
      group-by=${args.groupBy || nothing}
      order=${args.order || nothing}
      limit=${args.limit ?? nothing}
      heading-level=${args.headingLevel ?? nothing}
      ?single=${args.single}
    >
      <a href="https://exempel.se/profilomraden">Våra profilområden</a>
    </sydost-profile-filter>
    ${rest(group)}`;
}

const withList = (args: Args): TemplateResult =>
  filter(
    args,
    (group) => html`<sydost-activities .feed=${args.feed} .group=${group} limit="3"></sydost-activities>`,
  );

const meta: Meta<Args> = {
  title: 'sydost-profile-filter',
  component: 'sydost-profile-filter',
  args: {
    feed: answeredWith(sampleFeed),
    park: '',
    areas: '',
    groupBy: '',
    order: '',
    single: false,
    selection: {},
  },
  render: (args) => filter(args),
  parameters: { ready: drawn },
};

export default meta;

type Story = StoryObj<Args>;

/** The first eight by name; "Visa alla 13" has the rest. */
export const Ready: Story = {};

export const Unfolded: Story = {
  parameters: {
    ready: async (canvas: HTMLElement) => {
      await drawn(canvas);
      filterIn(canvas).renderRoot.querySelector<HTMLElement>('[part="more"]')?.click();
      await drawn(canvas);
    },
  },
};

/** What is chosen is seen also where it would be folded away. */
export const Chosen: Story = { args: { selection: { areas: ['cirkular-ekonomi', 'skog-och-tra'] } } };

/** Areas without a hit under the other filters have dashed edges. */
export const Narrowed: Story = { args: { selection: { text: 'livsmedel' } } };

export const ByCount: Story = { args: { order: 'count' } };

/** Under the parks' names, the own one first. */
export const ByPark: Story = { args: { groupBy: 'park', park: 'Växjö' } };

/** An area of several parks stands under each, and is chosen under all. */
export const ByParkShared: Story = {
  args: {
    groupBy: 'park',
    feed: answeredWith({
      ...sampleFeed,
      areas: {
        ...sampleFeed.areas,
        energi: { ...sampleFeed.areas['energi'], parks: ['netport', 'blue'] },
      },
    }),
    selection: { areas: ['energi'] },
  },
};

/** Choosing another takes the former away. */
export const OneAtATime: Story = {
  args: { single: true, selection: { areas: ['livsmedel'] } },
};

export const Limited: Story = { args: { areas: 'Livsmedel, Energi, Skog och trä', headingLevel: 3 } };

/** The list leaves its profile areas to the filter. */
export const WithList: Story = { args: { selection: { areas: ['livsmedel'] } }, render: withList };

export const Loading: Story = {
  args: { feed: neverAnswered() },
  parameters: { ready: (canvas: HTMLElement) => filterIn(canvas).updateComplete.then(() => undefined) },
};

export const NoneYet: Story = { args: { feed: answeredWith({ ...sampleFeed, items: [] }) } };

/** Alone on a page it says so, and offers to try again. */
export const Failed: Story = { args: { feed: answeredBy(() => new Response('', { status: 500 })) } };

/** Where a list says so already, the filter shows what stands in the page. */
export const FailedWithList: Story = {
  args: { feed: answeredBy(() => new Response('', { status: 500 })) },
  render: ({ feed }) => {
    groups += 1;
    const group = `filter story ${groups}`;
    return html`<sydost-activities .feed=${feed} .group=${group}></sydost-activities
      ><sydost-profile-filter .feed=${feed} .group=${group}
        ><a href="https://exempel.se/profilomraden">Våra profilområden</a></sydost-profile-filter
      >`;
  },
};
