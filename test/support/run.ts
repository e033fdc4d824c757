// `npm test`: builds, checks, runs every test, and ends with the line "N passed, N failed".
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { command, filesIn } from './commands.js';
import { coverageIsEnough } from './coverage.js';
import type { Outcome } from './outcome.mjs';

/** Folders of test/ whose tests run in Node; all others run in the browser. */
const nodeFolders = ['node', 'architecture', 'size', 'e2e'];

/** The browser's runs: each in a time zone, with the files it needs there (without: web-test-runner.config.mjs's). */
const browserRuns: { zone: string; files?: string }[] = [
  { zone: 'Europe/Stockholm' },
  { zone: 'America/New_York', files: 'test/zones/*.test.ts' },
];

const outcomes: Outcome[] = [];

/** A check has no tests of its own: it counts only when it fails. */
function check(passed: boolean, what: string): boolean {
  if (!passed) {
    console.log(`\nFailed: ${what}`);
    outcomes.push({ passed: 0, failed: 1 });
  }
  return passed;
}

/** Runs a test runner that leaves its counts in a file; one that left none, or ran nothing, has failed. */
function runTests(line: string, outcomeFile: string, env: NodeJS.ProcessEnv): void {
  const succeeded = command(line, env);
  const outcome = existsSync(outcomeFile)
    ? (JSON.parse(readFileSync(outcomeFile, 'utf8')) as Outcome)
    : { passed: 0, failed: 0 };
  outcomes.push(outcome);
  console.log(`${outcome.passed} of ${outcome.passed + outcome.failed} tests passed`);
  check(outcome.passed + outcome.failed > 0, `no test ran in "${line}"`);
  check(succeeded || outcome.failed > 0, line);
}

function checkSources(): void {
  const projects = ['src', 'test', 'stories', 'demo', '.storybook'].flatMap((folder) =>
    filesIn(folder, 'tsconfig.json'),
  );
  // The build has checked the root's and src/node's already.
  for (const project of projects.filter((path) => path !== 'src/node/tsconfig.json')) {
    check(command(`tsc --noEmit -p ${project}`), `types of ${project}`);
  }
  check(command('eslint --max-warnings 0 .'), 'eslint');
  check(command('prettier --check --log-level warn .'), 'formatting (npm run format mends it)');
}

function runInBrowser(): string[] {
  return browserRuns.map(({ zone, files }, i) => {
    const folder = `coverage/browser-${i}`;
    const outcome = `${folder}/outcome.json`;
    runTests(`wtr --coverage${files ? ` --files "${files}"` : ''}`, outcome, {
      TZ: zone,
      TEST_FOLDER: folder,
    });
    return folder;
  });
}

function runInNode(): string {
  const folder = 'coverage/node';
  mkdirSync(folder);
  const files = filesIn('test', '.test.ts').filter((path) => nodeFolders.includes(path.split('/')[1] ?? ''));
  const outcome = `${folder}/outcome.json`;
  const runner = [
    // A file that leaves a server open never ends; after three minutes it is a failure like any other.
    'node --import tsx --test --test-timeout=180000',
    '--test-reporter=spec --test-reporter-destination=stdout',
    `--test-reporter=./test/support/outcome.mjs --test-reporter-destination=${outcome}`,
    ...files,
  ].join(' ');
  runTests(`c8 --reporter=json --reports-dir=${folder} --src=src --include=src/** ${runner}`, outcome, {
    TZ: 'Europe/Stockholm',
  });
  return folder;
}

try {
  rmSync('coverage', { recursive: true, force: true });
  mkdirSync('coverage');
  ensureBrowser();
  if (check(command('npm run --silent build'), 'build')) {
    checkSources();
    const folders = [...runInBrowser(), runInNode()];
    check(coverageIsEnough(folders, 90), 'coverage');
  }
} catch (error) {
  check(false, error instanceof Error ? error.message : String(error));
}

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
