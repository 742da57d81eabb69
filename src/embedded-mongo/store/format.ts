import { open } from "node:fs/promises";
import { EmbeddedStoreError } from "../errors.ts";
import type { Store } from "./store.ts";

/** Version of the file format; raised when older programs could no longer read the file. */
const FORMAT = 1;
const KEY = Buffer.from("format");

/** Marks a new file and refuses one written by a newer version (EmbeddedStoreError `format`). */
export async function assertFormat(store: Store): Promise<void> {
  const found = store.committed.get("catalogue", KEY)?.readUInt32BE();
  if (found === undefined) {
    const version = Buffer.alloc(4);
    version.writeUInt32BE(FORMAT);
    await store.write((view) => view.put("catalogue", KEY, version));
  } else if (found > FORMAT) {
    throw new EmbeddedStoreError(
      "format",
      `the data folder has format ${found}; this version reads up to format ${FORMAT}`,
    );
  }
}

/** What LMDB writes into both of its first pages, and where. */
const MAGIC = 0xbeefc0de;
const MAGIC_OFFSET = 24;
const PAGE_BYTES = 8192;

/**
 * Refuses a file that LMDB did not write (EmbeddedStoreError `unreadable`): it maps the file into memory as it is, and
 * bytes that make no sense end the process. A missing or empty file is a new store.
 */
export async function assertDatabaseFile(path: string): Promise<void> {
  const file = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new EmbeddedStoreError("unreadable", error.message, { cause: error });
  });
  if (!file) return;
  try {
    const { size } = await file.stat();
    if (size === 0) return;
    const head = Buffer.alloc(2 * PAGE_BYTES);
    await file.read(head, 0, head.length, 0);
    const genuine = [0, PAGE_BYTES].every((page) => head.readUInt32LE(page + MAGIC_OFFSET) === MAGIC);
    if (!genuine)
      throw new EmbeddedStoreError("unreadable", "the file is damaged, or not written by this store");
  } finally {
    await file.close();
  }
}
