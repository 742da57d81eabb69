import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { EmbeddedStoreError } from "../errors.ts";
import { lockFolder } from "../lock.ts";
import { exists } from "../store/files.ts";
import { openOrCreate } from "../store/open.ts";

/** The file's size before and after, in bytes. */
export interface Compaction {
  readonly before: number;
  readonly after: number;
}

/**
 * Compacts the file of a store that no process has open.
 * @throws EmbeddedStoreError `locked` when a process has it open (ask that one: the command `compact`), `unreadable` when
 * there is no store or the file cannot be replaced, `damaged`, or `format` for data of a newer version.
 */
export async function compactStore(dataDir: string): Promise<Compaction> {
  const folder = resolve(dataDir);
  const path = join(folder, "store.mdb");
  if (!(await exists(path))) throw new EmbeddedStoreError("unreadable", `there is no store in ${folder}`);
  const lock = await lockFolder(join(folder, "store.lock"));
  try {
    const { size: before } = await stat(path);
    const store = await openOrCreate(path, true);
    try {
      const reason = await store.compact();
      if (reason !== undefined)
        throw new EmbeddedStoreError("unreadable", `the file cannot be compacted: ${reason}`);
    } finally {
      await store.close();
    }
    return { before, after: (await stat(path)).size };
  } finally {
    lock.release();
  }
}
