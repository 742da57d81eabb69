import { compactedName, isWorthCompacting } from "./compact.ts";
import { beginFile, prepareReaderTable, removeFile, renameFile } from "./files.ts";
import { assertFormat } from "./format.ts";
import { assertSoundPages } from "./page-check.ts";
import { type Store, openStore } from "./store.ts";

/**
 * Checks and opens a store's file, or makes a new one. Compacts a file that is mostly free.
 * @param durable false leaves out every fsync: for tests, whose data need not survive a power cut.
 * @throws EmbeddedStoreError, or CommandError 22 when the catalogue is no BSON
 */
export async function openOrCreate(file: string, durable: boolean): Promise<Store> {
  const pages = assertSoundPages(file);
  await removeFile(compactedName(file));
  if (!pages) return create(file, durable);
  await prepareReaderTable(file);
  const store = await checked(openStore(file, durable));
  // A file that cannot be compacted now, for want of room on the disk for example, is used as it is.
  if (isWorthCompacting(pages)) await store.compact().catch(() => undefined);
  return store;
}

/** Makes a new file. It gets its name when it is complete, so an interrupted start leaves no empty file. */
async function create(file: string, durable: boolean): Promise<Store> {
  const draft = `${file}.new`;
  await beginFile(draft);
  const store = await checked(openStore(file, durable, draft));
  await renameFile(draft, file);
  return store;
}

async function checked(store: Store): Promise<Store> {
  try {
    await assertFormat(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
