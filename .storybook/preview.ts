import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import { frame } from './frame.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { language: 'sv', scheme: 'light', width: '650px' },
  globalTypes: {
    language: {
      description: 'Language of the page around the element',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'sv', title: 'Svenska' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
    scheme: {
      description: 'Colours of the page around the element',
      toolbar: {
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light page' },
          { value: 'dark', title: 'Dark page' },
          { value: 'grey', title: 'Mid-grey page' },
        ],
        dynamicTitle: true,
      },
    },
    width: {
      description: 'Width of the column the element stands in',
      toolbar: {
        icon: 'grow',
        items: [
          { value: '280px', title: '280 px' },
          { value: '375px', title: '375 px' },
          { value: '650px', title: '650 px' },
          { value: '1000px', title: '1000 px' },
          { value: 'none', title: 'Full width' },
        ],
        dynamicTitle: true,
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
  },
  decorators: [
    (story, { globals }) =>
      frame(story(), {
        language: String(globals.language),
        scheme: String(globals.scheme),
        width: String(globals.width),
      }),
  ],
};

export default preview;
