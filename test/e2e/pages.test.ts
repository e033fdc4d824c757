// Pages that a park's site might be by accident: the script twice, from two addresses, among other people's scripts.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { Stage, type Visit } from './stage.js';

let stage: Stage;
let host: Server;
let page = '';
before(async () => {
  stage = await Stage.open();
  // A site of its own: another port is another origin.
  host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  await stage.close();
  host.close();
});

const script = (name: string, query = ''): string =>
  `<script type="module" src="http://${name}:${stage.demo.port}/v1/sydost.js${query}" crossorigin></script>`;

async function show(body: string): Promise<Visit> {
  page = `<!doctype html><html lang="sv"><title>En park</title><link rel="icon" href="data:,">${body}</html>`;
  return stage.visit(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
}

const element = '<sydost-activities park="kalmar"></sydost-activities>';
const feedsAskedFor = ({ requests }: Visit): string[] =>
  requests.filter((address) => address.endsWith('/feed.json'));

describe('a page', () => {
  it('with the script twice shows the list and asks once', async () => {
    // As WordPress and a tag manager would put it in: the second is another copy.
    const twice = [script('127.0.0.1'), element, script('127.0.0.1'), script('127.0.0.1', '?ver=6.1')];
    const visit = await show(twice.join(''));
    await visit.list.stands();
    equal(feedsAskedFor(visit).length, 1);
    deepEqual(visit.complaints, []);
    await visit.close();
  });

  it('with copies from two addresses has one registry, and its lists share what is chosen', async () => {
    const visit = await show(
      `${script('127.0.0.1')}${element}${script('localhost')}<sydost-activities park="vaxjo"></sydost-activities>`,
    );
    const lists = visit.page.locator('sydost-activities');
    await lists.nth(1).locator('[part~=activity]').first().waitFor();
    equal(await lists.nth(0).locator('[part~=activity]').count(), 22);
    const registries = await visit.page.evaluate(
      () =>
        Object.getOwnPropertySymbols(globalThis).filter(({ description }) =>
          description?.startsWith('sydost'),
        ).length,
    );
    equal(registries, 1);
    equal(feedsAskedFor(visit).length, 1);

    await lists.nth(0).locator('[part~=chip]').filter({ hasText: 'Energi' }).click();
    const texts = await lists.locator('[part~=status]').getByRole('status').allInnerTexts();
    equal(new Set(texts).size, 1, texts.join());
    ok(/ av \d+/.test(texts[0]!), texts[0]);
    deepEqual(visit.complaints, []);
    await visit.close();
  });

  it('with spoiled prototypes and a stray module shows the list all the same', async () => {
    const spoiled = `<script>
      Array.prototype.each = function (what) { this.forEach(what); };
      Array.prototype.toJSON = function () { return 'spoiled'; };
      Object.prototype.extend = function () {};
      String.prototype.strip = function () { return ''; };
      window.module = { exports: {} };
      window.exports = window.module.exports;
      window.define = function () {};
      window.define.amd = {};
      window.$ = window.html = window.process = window.global = 'mine';
    </script>`;
    const visit = await show(`${spoiled}${script('127.0.0.1')}${element}`);
    const { list } = visit;
    await list.stands();
    await list.unfoldAll();
    equal(await list.found(), (await list.read()).length);
    const all = await list.found();
    await list.chips.filter({ hasText: 'Livsmedel' }).click();
    ok((await list.found()) < all);
    deepEqual(
      await visit.page.evaluate(() => [window.name, Object.keys((window as never)['module']['exports'])]),
      ['', []],
    );
    deepEqual(visit.complaints, []);
    await visit.close();
  });

  it('gets no globals and no change of its own elements', async () => {
    const visit = await show(`<p id="own">Text</p>${script('127.0.0.1')}${element}`);
    await visit.list.stands();
    // A frame without the script tells what a window has by nature.
    const added = await visit.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const natural = new Set(Object.getOwnPropertyNames(frame.contentWindow!));
      frame.remove();
      return Object.getOwnPropertyNames(window).filter((name) => !natural.has(name));
    });
    deepEqual(
      added.filter(
        (name) =>
          !/^(\d+|own|__pw.*|__playwright.*|litHtmlVersions|litElementVersions|reactiveElementVersions|litPropertyMetadata)$/.test(
            name,
          ),
      ),
      [],
    );
    equal(
      await visit.page.evaluate(() => document.body.outerHTML.replace(/<sydost[^]*/, '')),
      await visit.page.evaluate((source) => {
        const { body } = new DOMParser().parseFromString(source, 'text/html');
        return body.outerHTML.replace(/<sydost[^]*/, '');
      }, page),
    );
    await visit.close();
  });
});
