import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { init, parse } from 'es-module-lexer';

export interface Figure {
  name: string;
  bytes: number;
  /** `npm test` and `npm run size` fail above it. Without: shown for information. */
  gate?: number;
  goal?: number;
}

await init;

/** What each element may add to a page that has the list's script already. */
const extras: Readonly<Record<string, { gate: number; goal: number }>> = {
  'profile-filter': { gate: 2000, goal: 1200 },
  'park-map': { gate: 5000, goal: 3500 },
  newsletter: { gate: 6000, goal: 4500 },
};

/** The figures of dist as it was built last, Lit included. */
export function measure(): Figure[] {
  const list = filesOfPage('dist/sydost.js', 'activities');
  const first = filesOfPage('dist/sydost.js', 'activities', 'at once');
  const figures: Figure[] = [
    // The budget of 14 000 B is not met. Lit weighs 5.7 kB of this. Until it is, it may not grow.
    { name: 'first view of <sydost-activities>', bytes: brotli(first), gate: 26_000, goal: 14_000 },
    { name: 'all that its gestures and layouts load', bytes: brotli(without(list, first)) },
  ];
  for (const [tag, limits] of Object.entries(extras)) {
    const files = chunksOf(tag).flatMap((chunk) => [...filesOfPage(chunk, tag)]);
    if (files.length === 0) continue;
    const added = without(new Set(files), list);
    figures.push({ name: `<sydost-${tag}> on top`, bytes: brotli(added), ...limits });
  }
  for (const file of existsSync('dist/elements') ? readdirSync('dist/elements').sort() : []) {
    figures.push({ name: `elements/${file} alone`, bytes: brotli(new Set([`dist/elements/${file}`])) });
  }
  return figures;
}

/** A line a figure; the last column tells whether it is above its gate. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    String(figure.bytes),
    String(figure.gate ?? ''),
    String(figure.goal ?? ''),
    isTooBig(figure) ? 'TOO BIG' : '',
  ]);
  const all = [['figure', 'brotli 11', 'gate', 'goal', ''], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]): string =>
    row
      .map((cell, i) => (i === 0 || i === 4 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ');
  return all.map((row) => line(row).trimEnd()).join('\n');
}

export function isTooBig({ bytes, gate }: Figure): boolean {
  return gate !== undefined && bytes > gate;
}

const without = (files: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
  new Set([...files].filter((file) => !others.has(file)));

/** The script and what it imports, at once or also lazily, without the chunks of other elements. */
function filesOfPage(start: string, tag: string, when: 'at once' | 'ever' = 'ever'): Set<string> {
  const files = new Set<string>();
  const follow = (file: string): void => {
    const owner = ownerOf(file);
    if (files.has(file) || (owner !== undefined && owner !== tag)) return;
    files.add(file);
    const [imports] = parse(readFileSync(file, 'utf8'));
    for (const { n: name, d: position } of imports) {
      // Without a name it is `import.meta`; a position of its own has the call `import()`.
      if (name && (when === 'ever' || position < 0)) follow(posix.join(posix.dirname(file), name));
    }
  };
  follow(start);
  return files;
}

/** The bundler names a lazily loaded element's chunk element-<tag>-<hash>.js. */
function ownerOf(file: string): string | undefined {
  return /\/element-(.+)-.{8}\.js$/.exec(file)?.[1];
}

function chunksOf(tag: string): string[] {
  if (!existsSync('dist/chunks')) return [];
  return readdirSync('dist/chunks')
    .map((file) => `dist/chunks/${file}`)
    .filter((file) => ownerOf(file) === tag);
}

function brotli(files: ReadonlySet<string>): number {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(file), options).length, 0);
}
