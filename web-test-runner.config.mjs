import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { browserFlags, ensureBrowser } from './test/support/browser.mjs';
import { browserOutcome } from './test/support/outcome.mjs';
import { storyList } from './test/support/story-list.mjs';

// What "today" and a local time mean to a test must not depend on the machine; a group for another
// zone sets TZ itself.
process.env.TZ ||= 'Europe/Stockholm';

/** Where `npm test` collects what this run counted and covered. */
const folder = process.env.TEST_FOLDER ?? 'coverage/browser';

export default {
  files: [
    'test/**/*.test.ts',
    // These run in Node.
    '!test/{node,architecture,size,e2e}/**',
    // These run in a time zone of their own (test/support/run.ts).
    '!test/zones/**',
  ],
  nodeResolve: {
    // Lit's development build names the mistakes that its production build swallows.
    exportConditions: ['development'],
    dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
  },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    storyList(),
    a11ySnapshotPlugin(),
  ],
  browsers: [chromeLauncher({ launchOptions: { executablePath: ensureBrowser(), args: browserFlags } })],
  // A page in a background tab is not laid out: no ResizeObserver, no focus. One at a time stays in front.
  concurrency: 1,
  // axe needs more than mocha's two seconds on a slow machine.
  testFramework: { config: { timeout: '10000' } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [
    defaultReporter({ reportTestProgress: process.stdout.isTTY === true }),
    browserOutcome(`${folder}/outcome.json`),
  ],
  coverageConfig: { include: ['src/**'], report: true, reportDir: folder, reporters: ['json'] },
};
