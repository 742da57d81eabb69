import { access, constants } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chooseEndpoint, connectionString } from "./endpoint.ts";
import { EmbeddedStoreError } from "./errors.ts";
import { type FolderLock, lockFolder } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";
import { prepareThread } from "./thread.ts";
import type { WorkerInput } from "./worker-protocol.ts";

export { EmbeddedStoreError, type StoreErrorCode } from "./errors.ts";

export interface EmbeddedStoreOptions {
  /** Folder of the data; made when missing. One process at a time may have it. */
  readonly dataDir: string;
  /** Leaves out every fsync: for tests, whose data need not survive a power cut. */
  readonly ephemeral?: boolean;
}

export interface EmbeddedStore {
  /** A connection string without a database: give its name apart (`{dbName}`). */
  readonly uri: string;
  /** Ends all connections, closes the file and frees the folder; a second call does nothing. */
  close(): Promise<void>;
}

/**
 * Opens the store in a folder, on a thread of its own, and resolves once it takes connections.
 * @throws EmbeddedStoreError `locked`, `unreadable`, `damaged` or `format`; nothing is left behind then.
 */
export async function startEmbeddedStore({
  dataDir,
  ephemeral = false,
}: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const folder = resolve(dataDir);
  // Started first: the thread needs more time to load its program than everything else takes.
  const prepared = prepareThread();
  const cleaning: Array<() => Promise<void> | void> = [() => prepared.discard()];
  const cleanUp = async (): Promise<void> => {
    for (const clean of cleaning.reverse()) await clean();
  };
  try {
    const lock = await takeFolder(folder);
    cleaning.push(() => lock.release());
    const chosen = await chooseEndpoint(folder);
    cleaning.push(() => chosen.cleanUp());
    const { endpoint, credentials } = chosen;
    const file = join(folder, "store.mdb");
    const input: WorkerInput = { file, endpoint, durable: !ephemeral, ...(credentials && { credentials }) };
    const thread = await prepared.open(input);
    let closing: Promise<void> | undefined;
    const stop = (): Promise<void> => thread.stop().then(cleanUp);
    return { uri: connectionString(thread.address, credentials), close: () => (closing ??= stop()) };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

async function takeFolder(folder: string): Promise<FolderLock> {
  await prepareFolder(folder);
  return lockFolder(join(folder, "store.lock")).catch((error: unknown) => {
    throw error instanceof EmbeddedStoreError ? error : unreadable(folder, error);
  });
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unreadable(folder, error);
  }
}

function unreadable(folder: string, cause: unknown): EmbeddedStoreError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new EmbeddedStoreError("unreadable", `the data folder ${folder} cannot be used: ${reason}`, {
    cause,
  });
}
