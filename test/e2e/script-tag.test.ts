// What a park does: one script and one element, from another origin, in a page that distrusts both. Needs dist.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { sampleFeed } from '../../stories/sample-feed.js';
import { browserFlags, ensureBrowser } from '../support/browser.mjs';

const pagePolicy = (assets: string): string =>
  `default-src 'none'; script-src ${assets}; style-src 'self'; connect-src ${assets}; ` +
  `require-trusted-types-for 'script'; trusted-types lit-html`;

describe('the script tag', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const requests: string[] = [];

  before(async () => {
    server = createServer(({ url = '/' }, response) => {
      const { port } = server.address() as AddressInfo;
      const assets = `http://127.0.0.1:${port}`;
      const file = `dist${url.split('?')[0] ?? ''}`;
      if (url === '/') {
        response.setHeader('content-security-policy', pagePolicy(assets));
        response.setHeader('content-type', 'text/html; charset=iso-8859-1');
        response.end(
          '<!doctype html><html lang="sv"><title>A park</title>' +
            `<script type="module" src="${assets}/sydost.js"></script>` +
            '<sydost-activities><p>No script</p></sydost-activities></html>',
        );
        return;
      }
      requests.push(url);
      response.setHeader('access-control-allow-origin', '*');
      if (url === '/feed.json') {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(sampleFeed));
      } else if (file.endsWith('.js') && existsSync(file)) {
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        response.end(readFileSync(file));
      } else {
        response.statusCode = 404;
        response.end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
    page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.locator('sydost-activities [part~=activity]').first().waitFor();
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  it('shows the activities of the feed beside it, asked for once', () => {
    equal(requests.filter((url) => url === '/feed.json').length, 1);
  });

  it('reads Swedish right in a page that is not UTF-8', async () => {
    const list = page.locator('sydost-activities');
    const text = await list.evaluate((element) => element.shadowRoot?.textContent ?? '');
    ok(text.includes('ö') && !text.includes('Ã'), text);
  });

  it('replaces the fallback', async () => {
    ok(!(await page.getByText('No script').isVisible()));
  });

  it('breaks no policy and says nothing in the console', () => {
    deepEqual(complaints, []);
  });
});
