// The browser the tests run in. Plain JavaScript, so that the test runner's own configuration can import it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Launcher } from 'chrome-launcher';

const advice =
  'No Chrome or Chromium found. Install one (on Debian or Ubuntu: sudo apt-get install chromium), ' +
  'or set CHROME_PATH to the program file of the one you have.';

/** Flags that keep the browser off the network; inside a container's root account it also needs --no-sandbox. */
export const browserFlags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * CHROME_PATH, else an installed Chrome or Chromium.
 * @returns {string | undefined} undefined when there is none
 */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, but there is no such file.`);
  }
  try {
    // It throws on Linux, and answers with nothing elsewhere, when there is none.
    return Launcher.getInstallations()[0];
  } catch {
    return undefined;
  }
}

/**
 * As findBrowser; where we are root on Debian, a missing browser is installed.
 * @returns {string}
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('No browser found: installing chromium with apt-get.');
    // One mirror that fails is no reason to stop: whether the lists are good enough shows in the next step.
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(advice);
}

/** @param {string[]} args */
function apt(...args) {
  spawnSync('apt-get', ['-q', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
