import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { typeOf } from './answer.js';
import type { Answer } from './answer.js';

/** A file below a folder; undefined for what does not exist, lies outside or is of a kind that is not served. */
export async function fileIn(folder: string, path: string): Promise<Answer | undefined> {
  const file = resolve(folder, path);
  const type = typeOf(file);
  const inside = file.startsWith(resolve(folder) + sep);
  if (!inside || !type || path.includes('\0')) return undefined;
  const body = await contentOf(file);
  return body && { type, body };
}

/** The content of a file; undefined where there is none. */
export async function contentOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))
    )
      return undefined;
    throw error;
  }
}
