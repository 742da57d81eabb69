import { link, open, rename, rm, stat, writeFile } from "node:fs/promises";

/** Enough for LMDB's table of about 250 readers. */
const READER_TABLE_BYTES = 16_384;

/** What LMDB and the first catalogue need of a disk. */
const BEGINNING_BYTES = 131_072;

/**
 * Makes the database file and LMDB's table of readers beside it, for their owner only, unless they exist. LMDB writes
 * into its table through memory: were the table's blocks not on disk beforehand, that would end the process on a full
 * disk (SIGBUS); and failing to begin its file ends the process too. Rejects with ENOSPC when the disk is too full for either.
 */
export async function prepareFiles(path: string): Promise<void> {
  const file = await open(path, "a", 0o600);
  const { size } = await file.stat();
  await file.close();
  if (size === 0) await assertRoom(path);
  const table = `${path}-lock`;
  const exists = await stat(table).then(
    () => true,
    () => false,
  );
  if (exists) return;
  const filled = `${table}.new`;
  try {
    await writeFile(filled, Buffer.alloc(READER_TABLE_BYTES), { mode: 0o600, flush: true });
    // Never over a table that has appeared meanwhile: another process reads by it.
    await link(filled, table).catch((error: NodeJS.ErrnoException) =>
      error.code === "EEXIST" ? undefined : rename(filled, table),
    );
  } finally {
    await rm(filled, { force: true });
  }
}

async function assertRoom(path: string): Promise<void> {
  const trial = `${path}.new`;
  try {
    await writeFile(trial, Buffer.alloc(BEGINNING_BYTES), { mode: 0o600 });
  } finally {
    await rm(trial, { force: true });
  }
}
