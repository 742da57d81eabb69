import { chmod, copyFile, readdir, rename, rm, truncate } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { EmbeddedStoreError } from "../errors.ts";
import { lockFolder } from "../lock.ts";
import { makeFolder } from "../make-folder.ts";
import { prepareReaderTable, syncFile, syncFolder } from "../store/files.ts";
import { assertFormat, assertReadable } from "../store/format.ts";
import { openStore } from "../store/store.ts";
import { type Verification, verify } from "../store/verify.ts";
import { checkSeal } from "./seal.ts";

const LOCK = "store.lock";

export interface RestoreOptions {
  /** A file that a backup has written. */
  readonly file: string;
  /** The folder to restore into; made when missing. */
  readonly dataDir: string;
  /** Names that may be in that folder beforehand; with any other it counts as in use. */
  readonly beside?: readonly string[];
}

/**
 * Makes a store of a backup, upgraded to this version's format and verified. The store is there when all went well,
 * otherwise the folder stays as it was.
 * @throws EmbeddedStoreError `exists` when the folder is not empty, `damaged` when the backup is not whole or holds
 * faults, `format` when a newer version wrote it, `locked`, or `unreadable` when a file cannot be read or written.
 */
export async function restoreStore({ file, dataDir, beside = [] }: RestoreOptions): Promise<Verification> {
  const folder = resolve(dataDir);
  try {
    await makeFolder(folder);
    // First, so that a folder in which a process works is called in use.
    const lock = await lockFolder(join(folder, LOCK));
    try {
      const stranger = (await readdir(folder)).find((name) => name !== LOCK && !beside.includes(name));
      if (stranger !== undefined)
        throw new EmbeddedStoreError("exists", `the folder ${folder} is not empty: it holds ${stranger}`);
      return await restoreInto(join(folder, "store.mdb"), resolve(file));
    } finally {
      lock.release();
    }
  } catch (error) {
    if (error instanceof EmbeddedStoreError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new EmbeddedStoreError("unreadable", message, { cause: error });
  }
}

async function restoreInto(path: string, file: string): Promise<Verification> {
  const draft = `${path}.restored`;
  try {
    await copyFile(file, draft).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "ENOENT"
        ? new EmbeddedStoreError("unreadable", `there is no file ${file}`)
        : error;
    });
    await chmod(draft, 0o600);
    const { format, length } = await checkSeal(draft);
    assertReadable(format);
    await truncate(draft, length);
    const verification = await upgradeAndVerify(draft);
    if (verification.faults > 0)
      throw new EmbeddedStoreError("damaged", `the backup holds faults: ${verification.problems.join("; ")}`);
    await syncFile(draft);
    await rename(draft, path);
    await syncFolder(dirname(path));
    return verification;
  } finally {
    for (const left of [draft, `${draft}-lock`]) await rm(left, { force: true });
  }
}

async function upgradeAndVerify(path: string): Promise<Verification> {
  await prepareReaderTable(path);
  const store = openStore(path, true);
  try {
    await assertFormat(store);
    return verify(store.committed);
  } finally {
    await store.close();
  }
}
