import type { StoryFile } from './stories.test.js';

/** Each file of stories/ by its name; made by the test server (test/support/story-list.mjs). */
export const storyFiles: [name: string, file: StoryFile][];
