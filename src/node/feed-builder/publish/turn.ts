import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A build that has had its turn for so long has been killed where its process can't be asked, as on another machine. */
const LONGEST = 30 * 60_000;
/** How long another build waits for its turn, and how often it looks. Milliseconds. */
const PATIENCE = 10 * 60_000;
const PACE = 100;

/** The turns that this process has; its own number says nothing after a restart in a container. */
const mine = new Set<string>();

/** Another build did not end in time; `message` is what the person reads. */
export class TurnError extends Error {
  override readonly name = 'TurnError';
}

/**
 * Runs a build while no other one works in the same folder; another one waits until it is through. The turn of a build
 * that was killed is taken over.
 *
 * @param folder where builds keep what is their own; it goes again where the work leaves nothing in it
 * @throws {TurnError} when another build works there for longer than ten minutes; or what `signal` was aborted with
 */
export async function inTurn<T>(folder: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const made = await mkdir(folder, { recursive: true });
  const turn = join(folder, 'turn');
  const token = `${String(process.pid)} ${randomUUID()}`;
  mine.add(token);
  try {
    await take(turn, token, folder, signal);
    try {
      return await work();
    } finally {
      await rm(turn, { force: true });
    }
  } finally {
    mine.delete(token);
    await removeEmpty(folder, made);
  }
}

async function take(turn: string, token: string, folder: string, signal?: AbortSignal): Promise<void> {
  const start = Date.now();
  for (;;) {
    signal?.throwIfAborted();
    try {
      await writeFile(turn, token, { flag: 'wx' });
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // The one that had it may have taken the folder away.
      if (code === 'ENOENT') await mkdir(folder, { recursive: true });
      else if (code !== 'EEXIST') throw error;
    }
    if (await isLeft(turn)) await rm(turn, { force: true });
    else if (Date.now() - start > PATIENCE)
      throw new TurnError(
        `Another build is at work in ${dirname(folder)}. If there is none, remove ${turn} and build again.`,
      );
    else await pause(PACE);
  }
}

/** True for the turn of a build that is no longer at work. */
async function isLeft(turn: string): Promise<boolean> {
  try {
    const [token, { mtimeMs }] = [await readFile(turn, 'utf8'), await stat(turn)];
    const age = Date.now() - mtimeMs;
    const holder = Number.parseInt(token, 10);
    // Just made, and not yet written.
    if (!Number.isInteger(holder)) return age > 10_000;
    if (holder === process.pid) return !mine.has(token);
    return age > LONGEST || !isAtWork(holder);
  } catch {
    // It has just been given back.
    return false;
  }
}

function isAtWork(holder: number): boolean {
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Takes a folder away, and those that were made for it, as long as they are empty. */
async function removeEmpty(folder: string, made: string | undefined): Promise<void> {
  try {
    await rmdir(folder);
    for (
      let above = dirname(folder);
      made !== undefined && above.length >= made.length;
      above = dirname(above)
    )
      await rmdir(above);
  } catch {
    // Something lies there.
  }
}
