import { chmod, link, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { EmbeddedStoreError } from "../errors.ts";
import { whileNobodyOpens, writeCopy } from "../store/compact.ts";
import { exists, prepareReaderTable, syncFolder } from "../store/files.ts";
import { type LmdbFile, type Snapshot, openFileToRead, pagesOf, snapshotOf } from "../store/lmdb.ts";
import { PAGE_BYTES, assertDatabaseFile } from "../store/page-file.ts";
import { type Verification, verify } from "../store/verify.ts";
import { seal } from "./seal.ts";

export interface BackupOptions {
  /** The folder of a store, whether another process has it open or none. */
  readonly dataDir: string;
  /** The file to write; there must be none of that name. */
  readonly file: string;
}

export interface Backup extends Verification {
  /** Size of the file. */
  readonly bytes: number;
}

/**
 * Writes all data as of one moment to a file, readable by its owner only, and verifies what it has written. The file
 * appears under its name when it is complete and on disk. The process that has the store open goes on meanwhile; it
 * must be another one than this.
 * @returns what the backup holds. Faults found in it are faults of the store; the backup is kept all the same.
 * @throws EmbeddedStoreError `exists` when the file is there already, `unreadable` when there is no store or the file
 * cannot be written, `format` for data of another version.
 */
export async function backupStore({ dataDir, file }: BackupOptions): Promise<Backup> {
  const target = resolve(file);
  if (await exists(target)) throw alreadyThere(target);
  const failed = (error: Error): never => {
    throw new EmbeddedStoreError("unreadable", `${target} cannot be written: ${error.message}`, {
      cause: error,
    });
  };
  const workshop = await mkdtemp(join(dirname(target), ".backup-")).catch(failed);
  const draft = join(workshop, "store.mdb");
  try {
    await reading(dataDir, (snapshot, source) => {
      const { total, free } = pagesOf(source);
      return writeCopy(snapshot, draft, (total - free) * PAGE_BYTES).catch(failed);
    });
    await chmod(draft, 0o600);
    const verification = await inspect(draft);
    const { length } = await seal(draft, verification.format).catch(failed);
    await publish(draft, target);
    return { ...verification, bytes: length };
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/**
 * Checks everything in a store, whether another process has it open or none.
 * @throws EmbeddedStoreError `unreadable` when there is none, `format` for data of another version.
 */
export function verifyStore(dataDir: string): Promise<Verification> {
  return reading(dataDir, verify);
}

async function inspect(path: string): Promise<Verification> {
  const file = openFileToRead(path);
  try {
    return verify(snapshotOf(file));
  } finally {
    await file.root.close();
  }
}

/** Opens a store's file for as long as `use` reads its state as of now. */
async function reading<T>(
  dataDir: string,
  use: (snapshot: Snapshot, file: LmdbFile) => T | Promise<T>,
): Promise<T> {
  const path = join(resolve(dataDir), "store.mdb");
  if (!(await exists(path)))
    throw new EmbeddedStoreError("unreadable", `there is no store in ${dirname(path)}`);
  const open = async (): Promise<readonly [LmdbFile, Snapshot]> => {
    assertDatabaseFile(path);
    await prepareReaderTable(path);
    const opened = openFileToRead(path);
    return [opened, snapshotOf(opened)];
  };
  const [file, snapshot] = await whileNobodyOpens(path, open).catch((error: NodeJS.ErrnoException) => {
    // A disk without room for a lock has none for a compacted file either.
    if (error.code === "ENOSPC") return open();
    throw error;
  });
  try {
    return await use(snapshot, file);
  } finally {
    snapshot.release();
    await file.root.close();
  }
}

/** Gives the finished file its name, unless another file has taken it meanwhile. */
async function publish(draft: string, target: string): Promise<void> {
  try {
    await link(draft, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw alreadyThere(target);
    // The file system has no links.
    if (await exists(target)) throw alreadyThere(target);
    await rename(draft, target);
  }
  await syncFolder(dirname(target));
}

function alreadyThere(target: string): EmbeddedStoreError {
  return new EmbeddedStoreError("exists", `${target} exists already and is not overwritten`);
}
