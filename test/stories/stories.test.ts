import { expect, fixture } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { frame } from '../../.storybook/frame.js';
import { storyFiles } from './list.js';

interface Story {
  args?: Record<string, unknown>;
  parameters?: Parameters;
  render?: Render;
}

interface Parameters {
  /** Resolves when the story shows what its name says. */
  ready?: (canvas: HTMLElement) => Promise<void>;
}

type Render = (args: Record<string, unknown>) => unknown;

/** The part of a Component Story Format file that this test reads. */
export interface StoryFile {
  default: Story & { title: string };
  [name: string]: Story;
}

const languages = ['sv', 'en'];
const schemes = ['light', 'dark'] as const;

describe('stories', () => {
  it('exist', () => {
    expect(storyFiles).to.not.be.empty;
  });

  for (const [name, file] of storyFiles) {
    const { default: meta, ...stories } = file;
    describe(`of ${name}`, () => {
      for (const [storyName, story] of Object.entries(stories)) {
        for (const language of languages) {
          for (const scheme of schemes) {
            it(`${storyName} is accessible in ${language} on a ${scheme} page`, async () => {
              const render = story.render ?? meta.render;
              if (!render)
                throw new Error(`${name}: neither ${storyName} nor the file has a render function`);
              await emulateMedia({ colorScheme: scheme });
              const content = render({ ...meta.args, ...story.args });
              const canvas = await fixture<HTMLElement>(frame(content, { language, scheme, width: '650px' }));
              await (story.parameters?.ready ?? meta.parameters?.ready)?.(canvas);
              await expect(canvas).to.be.accessible();
            });
          }
        }
      }
    });
  }
});
