import { access, constants, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { chooseEndpoint, connectionString } from "./endpoint.ts";
import { EmbeddedStoreError } from "./errors.ts";
import { lockFolder } from "./lock.ts";
import type { WorkerInput, WorkerReport } from "./worker-protocol.ts";

export { EmbeddedStoreError, type StoreErrorCode } from "./errors.ts";

export interface EmbeddedStoreOptions {
  /** Folder of the data; made when missing. One process at a time may have it. */
  readonly dataDir: string;
  /** Leaves out every fsync: for tests, whose data need not survive a power cut. */
  readonly ephemeral?: boolean;
}

export interface EmbeddedStore {
  /** A connection string without a database: give its name apart (`{dbName}`) or by {@link storeUri}. */
  readonly uri: string;
  /** Ends all connections, closes the file and frees the folder; a second call does nothing. */
  close(): Promise<void>;
}

/**
 * Opens the store in a folder, on a thread of its own, and resolves once it takes connections.
 * @throws EmbeddedStoreError `locked`, `unreadable` or `format`; nothing is left behind then.
 */
export async function startEmbeddedStore({
  dataDir,
  ephemeral = false,
}: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const folder = resolve(dataDir);
  await prepareFolder(folder);
  const lock = await lockFolder(join(folder, "store.lock")).catch((error: unknown) => {
    throw error instanceof EmbeddedStoreError ? error : unreadable(folder, error);
  });
  const chosen = await chooseEndpoint(folder);
  const { endpoint, credentials } = chosen;
  try {
    const input: WorkerInput = {
      file: join(folder, "store.mdb"),
      endpoint,
      durable: !ephemeral,
      ...(credentials ? { credentials } : {}),
    };
    const { worker, address } = await startWorker(input);
    let closing: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      await stopWorker(worker);
      await chosen.cleanUp();
      lock.release();
    };
    return { uri: connectionString(address, credentials), close: () => (closing ??= stop()) };
  } catch (error) {
    await chosen.cleanUp();
    lock.release();
    throw error;
  }
}

/** The connection string of one database of the store. */
export function storeUri(uri: string, database: string): string {
  return uri.replace("/?", `/${encodeURIComponent(database)}?`);
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
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

/** The thread's program: compiled, or the sources by way of the loader that development and tests have. */
function createWorker(input: WorkerInput): Worker {
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL("./worker.js", import.meta.url), { workerData: input });
  const tsx = dirname(createRequire(import.meta.url).resolve("tsx/package.json"));
  const loader = pathToFileURL(join(tsx, "dist/esm/api/index.mjs")).href;
  const program = new URL("./worker.ts", import.meta.url).href;
  return new Worker(
    `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(program)}); })`,
    { eval: true, workerData: input },
  );
}

function startWorker(input: WorkerInput): Promise<{ worker: Worker; address: string }> {
  const worker = createWorker(input);
  return new Promise((done, failed) => {
    worker.once("error", (error) =>
      failed(new EmbeddedStoreError("unreadable", `the store failed: ${String(error)}`, { cause: error })),
    );
    worker.once("message", (report: WorkerReport) => {
      if (report.kind === "ready") done({ worker, address: report.address });
      else
        failed(
          new EmbeddedStoreError(
            report.code,
            `the store in ${input.file} cannot be opened: ${report.message}`,
          ),
        );
    });
  });
}

async function stopWorker(worker: Worker): Promise<void> {
  const ended = new Promise<void>((done) => void worker.once("exit", () => done()));
  worker.postMessage("close", []);
  await ended;
}
