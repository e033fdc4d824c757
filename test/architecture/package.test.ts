// What the build has made is what package.json promises. Needs dist: npm test and npm run size build first.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import ts from 'typescript';

interface Manifest {
  version: string;
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
  bin: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

const tags = readdirSync('src/elements').filter((tag) => existsSync(`src/elements/${tag}/define.ts`));

/** Scripts that a page loads. */
const pageScripts = ['dist', 'dist/chunks', 'dist/elements']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  .filter((path) => path.endsWith('.js'));

const importsOf = (path: string): string[] =>
  ts.preProcessFile(readFileSync(path, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName);

describe('the package', () => {
  it('knows its own version, by which two copies on a page tell each other apart', () => {
    match(readFileSync('src/parts/define.ts', 'utf8'), new RegExp(`VERSION = '${manifest.version}'`));
  });

  for (const [name, target] of Object.entries(manifest.exports)) {
    const names = name.includes('*') ? tags.map((tag) => name.replace('*', tag)) : [name];
    for (const each of names) {
      it(`resolves ${each}, and its types`, () => {
        const resolved = fileURLToPath(import.meta.resolve(each.replace(/^\./, 'sydost-widgets')));
        ok(existsSync(resolved), resolved);
        if (typeof target === 'string') return;
        const types = resolved.replace(/\.js$/, '.d.ts');
        ok(existsSync(types), types);
        match(target.types ?? '', /\.d\.ts$/);
      });
    }
  }

  for (const name of ['sydost-widgets', 'sydost-widgets/feed']) {
    it(`can be imported in Node as ${name}`, async () => {
      ok(Object.keys((await import(name)) as object).length > 0);
    });
  }

  it('needs only Lit at run time', () => {
    deepEqual(Object.keys(manifest.dependencies).sort(), ['@lit/task', 'lit']);
  });

  it('describes each tag in custom-elements.json', () => {
    const described = readFileSync('custom-elements.json', 'utf8');
    for (const tag of tags) match(described, new RegExp(`"tagName": "sydost-${tag}"`));
  });

  it('offers the schema that the source has', () => {
    equal(readFileSync('dist/feed.schema.json', 'utf8'), readFileSync('src/feed/feed.schema.json', 'utf8'));
  });
});

describe('a script for pages', () => {
  for (const path of pageScripts) {
    it(`${path} imports nothing but its neighbours`, () => {
      deepEqual(
        importsOf(path).filter((specifier) => !/^\.\.?\/.*\.js$/.test(specifier)),
        [],
      );
    });
  }
});

describe('the command', () => {
  const path = manifest.bin.sydost ?? '';

  it('needs nothing that is not in Node or bundled', () => {
    const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
    const foreign = importsOf(path).filter((name) => !name.startsWith('.') && !builtin.has(name));
    deepEqual(
      foreign.filter((name) => name !== '@libsql/client'),
      [],
    );
  });

  it('can be executed', () => {
    ok((statSync(path).mode & 0o111) !== 0);
  });

  it('runs inside the repository by npx, offline and without asking', () => {
    match(execFileSync('npx', ['--offline', 'sydost', '--help'], { encoding: 'utf8' }), /sydost/);
  });
});
