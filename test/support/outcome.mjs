// Both runners leave what they counted in a file, from which run.ts makes the last line of `npm test`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 */

/**
 * A reporter for web-test-runner.
 * @param {string} file
 * @returns {import('@web/test-runner').Reporter}
 */
export function browserOutcome(file) {
  return {
    onTestRunFinished({ sessions }) {
      const outcome = { passed: 0, failed: 0 };
      for (const { testFile, testResults, errors, passed } of sessions) {
        const tests = testResults ? testsOf(testResults) : [];
        // A test that is skipped proves nothing, and neither does a file without tests.
        outcome.passed += tests.filter((test) => test.passed && !test.skipped).length;
        const failed = tests.filter((test) => !test.passed || test.skipped);
        outcome.failed += failed.length;
        for (const { name } of failed.filter((test) => test.skipped))
          console.log(`Skipped: ${name} (${testFile})`);
        if (failed.length === 0 && (!passed || errors.length > 0 || tests.length === 0)) {
          console.log(`Failed as a whole, or has no tests: ${testFile}`);
          outcome.failed += 1;
        }
      }
      write(file, outcome);
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}

/**
 * A reporter for node:test; the runner writes what it yields to --test-reporter-destination.
 * @param {AsyncIterable<{ type: string, data: any }>} events
 */
export default async function* nodeOutcome(events) {
  const outcome = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite is counted by its tests.
    if (data.details?.type === 'suite') continue;
    const skipped = data.skip !== undefined || data.todo !== undefined;
    // A file without tests is reported as a test that bears the file's name and passes.
    const empty = data.name === data.file;
    if (type === 'test:pass' && !skipped && !empty) outcome.passed += 1;
    else outcome.failed += 1;
  }
  yield JSON.stringify(outcome);
}

/**
 * @param {string} file
 * @param {Outcome} outcome
 */
function write(file, outcome) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(outcome));
}
