import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

/** Runs a tool of node_modules/.bin (npm puts it on the path) and shows what it prints; true when it succeeded. */
export function command(line: string, env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n> ${line}`);
  // A shell, because npm's links are .cmd files on Windows.
  return spawnSync(line, { stdio: 'inherit', shell: true, env: { ...process.env, ...env } }).status === 0;
}

/** All files in a folder and below whose names end so, as paths from here with forward slashes. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort();
}
