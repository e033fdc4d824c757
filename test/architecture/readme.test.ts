import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { withApiTables } from '../support/api-tables.js';

const readme = readFileSync('README.md', 'utf8');

describe('README', () => {
  it('has the reference tables that the code documents (npm run docs writes them)', async () => {
    assert.equal(readme, await withApiTables(readme));
  });

  it('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
    assert.deepEqual(
      named.filter((script) => !(script in scripts)),
      [],
    );
  });
});
