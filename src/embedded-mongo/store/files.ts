import { randomUUID } from "node:crypto";
import { link, open, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Room for LMDB's table of about 250 readers. */
const READER_TABLE_BYTES = 16_384;

/** What LMDB and the first catalogue need of a disk. */
const BEGINNING_BYTES = 131_072;

/** LMDB's table of readers: beside the database file, under its name. */
export const readerTable = (path: string): string => `${path}-lock`;

/**
 * Makes LMDB's table of readers, for the file's owner only, unless it exists. LMDB writes into the table through memory:
 * if its blocks were not on disk beforehand, that would end the process on a full disk (SIGBUS).
 */
export async function prepareReaderTable(path: string): Promise<void> {
  const table = readerTable(path);
  if (await exists(table)) return;
  const draft = `${table}.${randomUUID()}`;
  try {
    await writeFile(draft, Buffer.alloc(READER_TABLE_BYTES), { mode: 0o600, flush: true });
    // Never over a table that has appeared meanwhile: another process reads by it.
    await link(draft, table).catch((error: NodeJS.ErrnoException) =>
      error.code === "EEXIST" ? undefined : rename(draft, table),
    );
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Makes an empty file for LMDB to begin, and its table of readers, instead of whatever had these names. Rejects with
 * ENOSPC when the disk has no room for the file's beginning and `bytes` more: LMDB would end the process there.
 */
export async function beginFile(path: string, bytes = 0): Promise<void> {
  await removeFile(path);
  try {
    await writeFile(path, Buffer.alloc(BEGINNING_BYTES), { mode: 0o600 });
    const { bavail, bsize } = await statfs(dirname(path));
    if (bavail * bsize < bytes)
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    await writeFile(path, "");
    await prepareReaderTable(path);
  } catch (error) {
    await removeFile(path);
    throw error;
  }
}

/** Removes a database file and its table of readers, if they exist. */
export async function removeFile(path: string): Promise<void> {
  for (const each of [path, readerTable(path)]) await rm(each, { force: true });
}

/**
 * Gives a database file another name, taking the place of a file that has it; an open file stays open. Its table of
 * readers goes first, so that nobody finds the file without it.
 */
export async function renameFile(from: string, to: string): Promise<void> {
  await rename(readerTable(from), readerTable(to));
  await rename(from, to);
  await syncFolder(dirname(to));
}

export function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Waits until the content of a file is on disk. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Waits until the names in a folder are on disk. Systems that cannot open folders need no such call. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
