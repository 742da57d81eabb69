import { dirname } from "node:path";
import { withLock } from "../lock.ts";
import { COMMIT_SLICE_MS, createSlices, nextTurn } from "../turns.ts";
import type { Environment } from "./environment.ts";
import { beginFile, removeFile, renameFile, syncFile } from "./files.ts";
import { type LmdbFile, isReadElsewhere, openFile } from "./lmdb.ts";
import { PAGE_BYTES, type Pages } from "./page-file.ts";
import { type Entry, FIRST_KEY, LAST_KEY, SPACES, type Space, type View } from "./view.ts";

/** Why a file was not compacted. */
export type NotCompacted =
  "another process is reading it" | "this operating system cannot replace an open file";

/** The name of a file while it is being compacted; what a killed process left there is removed at the next start. */
export const compactedName = (path: string): string => `${path}.compact`;

/** True when compaction would make a file at least half as large, and the file is of some size. */
export const isWorthCompacting = ({ total, free }: Pages): boolean => free >= 128 && free * 2 > total;

/**
 * Writes the store's entries to a new file, which then takes the place of the old one: it has no free pages, and nothing
 * is left in it of what was deleted. Reads go on meanwhile, writes wait. A kill or a power cut at any moment leaves the
 * old file or the new one, whole.
 */
export async function compact(
  environment: Environment,
  path: string,
  durable: boolean,
): Promise<NotCompacted | undefined> {
  if (process.platform === "win32") return "this operating system cannot replace an open file";
  const draft = compactedName(path);
  try {
    const done = await environment.replace(async (file, view) => {
      const { total, free } = environment.pages();
      await writeCopy(view, draft, (total - free) * PAGE_BYTES);
      if (durable) await syncFile(draft);
      const copy = openFile(draft, durable);
      // Nobody may open the old file between the look at its readers and the end of its name.
      const taken = await whileNobodyOpens(path, async () => {
        if (isReadElsewhere(file)) return false;
        await renameFile(draft, path);
        return true;
      });
      if (taken) return { ...copy, path };
      await copy.root.close();
      return undefined;
    });
    return done ? undefined : "another process is reading it";
  } finally {
    await removeFile(draft);
  }
}

/** Runs `work` while no other process opens the file to read it, and none replaces it. */
export function whileNobodyOpens<T>(path: string, work: () => Promise<T>): Promise<T> {
  return withLock(`${dirname(path)}/store.opening`, work);
}

/**
 * Writes all entries of a state to a new file, in the order of their keys. It is not synced.
 * @param bytes about how large it will be; without that much room on the disk it rejects with ENOSPC
 */
export async function writeCopy(view: View, path: string, bytes: number): Promise<void> {
  await beginFile(path, bytes);
  const copy = openFile(path, false);
  try {
    for (const space of SPACES) {
      const entries = view.range(space, FIRST_KEY, LAST_KEY)[Symbol.iterator]();
      while (writeSome(copy, space, entries)) await nextTurn();
    }
  } finally {
    await copy.root.close();
  }
}

/** Writes entries until the slice is over; false at their end. */
function writeSome({ root, databases }: LmdbFile, space: Space, entries: Iterator<Entry>): boolean {
  const slices = createSlices(COMMIT_SLICE_MS);
  return root.transactionSync(() => {
    while (!slices.over()) {
      const next = entries.next();
      if (next.done) return false;
      databases[space].putSync(next.value.key, next.value.value, { append: true });
    }
    return true;
  });
}
