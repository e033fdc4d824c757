// A browser cannot list a folder, so the test server answers test/stories/list.js with an import of each story file.
import { readdirSync } from 'node:fs';

const suffix = '.stories.ts';

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function storyList() {
  return {
    name: 'story-list',
    serve({ path }) {
      if (path !== '/test/stories/list.js') return undefined;
      const files = readdirSync('stories').filter((file) => file.endsWith(suffix));
      const imports = files.map((file, i) => `import * as file${i} from '/stories/${file}';`);
      const entries = files.map((file, i) => `['${file.slice(0, -suffix.length)}', file${i}]`);
      return {
        body: `${imports.join('\n')}\nexport const storyFiles = [${entries.join(', ')}];\n`,
        type: 'js',
      };
    },
  };
}
