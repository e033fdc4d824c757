import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file so that a reader sees the old one or the new one, never a half: beside it first, then renamed. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.${String(process.pid)}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
