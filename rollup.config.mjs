import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

// Runs on what tsc has emitted: dist/esm (browser half) and .build/node (Node half).
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

const elements = readdirSync('dist/esm/elements').filter((tag) =>
  existsSync(`dist/esm/elements/${tag}/define.js`),
);

/**
 * Minified scripts lose the licence comments of what they contain; one line and a file stand in for them. A chunk is
 * never had without the script that loads it.
 */
const banner = ({ isEntry }) =>
  isEntry ? `/*! ${name} ${version} (MIT) with Lit (BSD-3-Clause, Google LLC); see licenses.txt */` : '';

const browserPlugins = [
  nodeResolve({
    browser: true,
    exportConditions: ['production'],
    dedupe: ['lit', 'lit-html', 'lit-element'],
  }),
  // Own files only: a minifier that misreads a template of ours fails our tests; one of Lit's would fail a park.
  minifyTemplateLiterals({ include: ['dist/esm/**'], options: { failOnError: true } }),
  terser({
    module: true,
    ecma: 2022,
    compress: { passes: 3, keep_fargs: false, pure_getters: true },
    format: { comments: /^!/ },
  }),
];

const browserBundle = (input, output) => ({
  input,
  // The list's code stays in sydost.js itself: a page waits for one script, not for a script that names a second.
  preserveEntrySignatures: 'allow-extension',
  output: { format: 'es', banner, ...output },
  plugins: [...browserPlugins, licenses(), noWarnings()],
});

/** A lazily loaded element's chunk bears its tag, so that a reader (and the size gate) can tell whose it is. */
const chunkFileNames = ({ facadeModuleId }) =>
  facadeModuleId && basename(facadeModuleId) === 'define.js'
    ? `chunks/element-${basename(dirname(facadeModuleId))}-[hash].js`
    : 'chunks/[name]-[hash].js';

const nodeEntries = ['cli'].map((entry) => `.build/node/node/${entry}.js`).filter(existsSync);

export default [
  browserBundle('dist/esm/embed/sydost.js', { dir: 'dist', entryFileNames: '[name].js', chunkFileNames }),
  ...elements.map((tag) =>
    browserBundle(`dist/esm/elements/${tag}/define.js`, {
      file: `dist/elements/${tag}.js`,
      inlineDynamicImports: true,
    }),
  ),
  {
    input: nodeEntries,
    output: { dir: 'dist/node', format: 'es', chunkFileNames: 'chunks/[name]-[hash].js' },
    // An optional peer: its absence is answered with a sentence at run time.
    external: ['@libsql/client'],
    plugins: [
      nodeResolve({ exportConditions: ['node'], preferBuiltins: true }),
      commonjs(),
      json(),
      licenses(),
      noWarnings(),
      nodeHalf(),
    ],
  },
];

/** Rollup leaves an import it cannot find in the bundle and only warns; here that would be a dead script. */
function noWarnings() {
  const harmless = (log) =>
    // Libraries' own affair.
    log.code === 'CIRCULAR_DEPENDENCY' && log.ids.every((id) => id.includes('node_modules'));
  return {
    name: 'no-warnings',
    onLog(level, log) {
      if (harmless(log)) return false;
      if (level === 'warn') this.error(log);
      return undefined;
    },
  };
}

/** Makes the command executable and lays the published schema beside the bundles. */
function nodeHalf() {
  return {
    name: 'node-half',
    writeBundle() {
      chmodSync('dist/node/cli.js', 0o755);
      copyFileSync('src/feed/feed.schema.json', 'dist/feed.schema.json');
    },
  };
}

const licenseTexts = new Map();

/** Collects the licences of everything bundled into dist/licenses.txt; each bundle adds what it contains. */
function licenses() {
  return {
    name: 'licenses',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const id of Object.keys(chunk.modules ?? {})) {
          const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replace(/^\0|\?.*$/g, ''))?.[0];
          if (!folder || licenseTexts.has(folder)) continue;
          const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
          const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
          const text = file ? readFileSync(join(folder, file), 'utf8').trim() : manifest.license;
          licenseTexts.set(folder, `${manifest.name} ${manifest.version}\n\n${text}\n`);
        }
      }
    },
    writeBundle() {
      const all = [...licenseTexts.keys()].sort().map((folder) => licenseTexts.get(folder));
      writeFileSync('dist/licenses.txt', all.join(`\n${'-'.repeat(72)}\n\n`));
    },
  };
}
