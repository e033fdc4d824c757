import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

describe('Storybook', () => {
  it('builds, and its pages load nothing from elsewhere', () => {
    const folder = mkdtempSync(join(tmpdir(), 'storybook-'));
    try {
      const args = ['storybook', 'build', '--disable-telemetry', '--quiet', '--output-dir', folder];
      const built = spawnSync('npx', args, { encoding: 'utf8', env: { ...process.env, CI: 'true' } });
      assert.equal(built.status, 0, built.stderr);
      for (const page of ['index.html', 'iframe.html']) {
        assert.ok(existsSync(join(folder, page)));
        const loaded = readFileSync(join(folder, page), 'utf8').match(/<(?:script|link)[^>]*>/g) ?? [];
        assert.deepEqual(
          loaded.filter((tag) => /(?:src|href)="(?:https?:)?\/\//.test(tag)),
          [],
        );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
