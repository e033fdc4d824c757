import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildFeed } from '../../../src/node/feed-builder/build-feed.js';
import { csvAddress } from '../../../src/node/feed-builder/sources/csv/shared-link.js';
import { config, NOW } from './fixture.js';

describe('the link by which a sheet is shared', () => {
  const links: readonly (readonly [string, string])[] = [
    [
      'https://docs.google.com/spreadsheets/d/1aB-c_9/edit#gid=7',
      'https://docs.google.com/spreadsheets/d/1aB-c_9/export?format=csv&gid=7',
    ],
    [
      'https://docs.google.com/spreadsheets/d/1aB-c_9/edit?gid=0#gid=0',
      'https://docs.google.com/spreadsheets/d/1aB-c_9/export?format=csv&gid=0',
    ],
    [
      'https://docs.google.com/spreadsheets/u/1/d/1aB-c_9/edit?usp=sharing&resourcekey=0-x',
      'https://docs.google.com/spreadsheets/d/1aB-c_9/export?format=csv&resourcekey=0-x',
    ],
    [
      'https://docs.google.com/a/park.example/spreadsheets/d/1aB-c_9/',
      'https://docs.google.com/spreadsheets/d/1aB-c_9/export?format=csv',
    ],
    [
      'https://docs.google.com/spreadsheets/d/e/2PACX-1v/pubhtml?gid=3&single=true',
      'https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?output=csv&gid=3&single=true',
    ],
    [
      'https://drive.google.com/file/d/1x_Y/view?usp=sharing',
      'https://drive.google.com/uc?export=download&id=1x_Y',
    ],
    ['https://drive.google.com/open?id=1x_Y', 'https://drive.google.com/uc?export=download&id=1x_Y'],
    [
      'https://park.sharepoint.com/:x:/s/event/EaBc?e=1',
      'https://park.sharepoint.com/:x:/s/event/EaBc?e=1&download=1',
    ],
    [
      'https://1drv.ms/x/s!AbC?e=1',
      'https://api.onedrive.com/v1.0/shares/u!aHR0cHM6Ly8xZHJ2Lm1zL3gvcyFBYkM_ZT0x/root/content',
    ],
  ];
  for (const [link, address] of links) {
    it(`leads to its CSV: ${link}`, () => {
      assert.equal(csvAddress(link), address);
    });
  }

  const others = [
    'https://docs.google.com/spreadsheets/d/1aB/export?format=csv&gid=7',
    'https://docs.google.com/spreadsheets/d/1aB/gviz/tq?tqx=out:csv',
    'https://docs.google.com/document/d/1aB/edit',
    'https://park.sharepoint.com/sites/event/lista.csv',
    'https://park.example/spreadsheets/d/1aB/edit',
    'file:///srv/lista.csv',
  ];
  for (const address of others) {
    it(`is not seen in an address that is none: ${address}`, () => {
      assert.equal(csvAddress(address), address);
    });
  }

  it('is fetched as CSV', async () => {
    const asked: string[] = [];
    const { document } = await buildFeed({
      config: config({
        park: 'kalmar',
        kind: 'csv',
        url: 'https://docs.google.com/spreadsheets/d/1aB/edit?usp=sharing#gid=7',
      }),
      now: NOW,
      fetch: (url) => {
        asked.push(url instanceof Request ? url.url : String(url));
        return Promise.resolve(new Response('Titel,Datum\nKurs,2026-12-03\n'));
      },
    });
    assert.deepEqual(asked, ['https://docs.google.com/spreadsheets/d/1aB/export?format=csv&gid=7']);
    assert.equal(document.items[0]?.name, 'Kurs');
  });

  it('may not be shared with us, which is said', async () => {
    const { report } = await buildFeed({
      config: config({ park: 'kalmar', kind: 'csv', url: 'https://docs.google.com/spreadsheets/d/1aB/edit' }),
      now: NOW,
      fetch: () => Promise.resolve(new Response('<!doctype html><title>Logga in</title>')),
    });
    assert.equal(
      report.sources[0]?.reason,
      'The server answered with a web page instead of a calendar. Is the sheet shared with everyone who has the link?',
    );
  });
});
