import { randomUUID } from "node:crypto";
import { statfs } from "node:fs/promises";
import type { OnCommand, Store, StoreOptions } from "../adapters/mongo/connect.ts";
import { databaseOf } from "../adapters/mongo/connection-string.ts";
import type { Log } from "../observability/log.ts";
import { CLOCK_LIMIT_MS } from "../work/clock-limit.ts";
import type { Config } from "./config.ts";
import { EmbeddedStoreError, startEmbeddedStore } from "../embedded-mongo/index.ts";
import { EXIT, StartError } from "./start-error.ts";

/** The database when the URI names none. */
const DB_NAME = "pomich";

/** The store the configuration names, and how many processes may share it. */
export interface OpenStore extends Store {
  readonly shared: boolean;
}

/**
 * Opens MongoDB, or starts the embedded store in the data folder. This module loads nothing of the driver's: called
 * before the product is imported, it lets the store's thread start while the driver is loaded.
 * @param onCommand called with every command that goes to the store
 * @throws StartError with one line for the operator
 */
export async function openStore({ mongoUri, dataDir }: Config, onCommand?: OnCommand): Promise<OpenStore> {
  if (mongoUri !== undefined) {
    const dbName = databaseOf(mongoUri) ?? DB_NAME;
    return { ...(await connect(mongoUri, { dbName, onCommand, owner: randomUUID() })), shared: true };
  }
  const embedded = await startEmbeddedStore({ dataDir }).catch((error: unknown) => {
    throw error instanceof EmbeddedStoreError
      ? new StartError(EXIT.dataFolder, adviceOn(error, dataDir), { cause: error })
      : error;
  });
  const store = await connect(embedded.uri, { dbName: DB_NAME, onCommand });
  return {
    ...store,
    shared: false,
    async close() {
      await store.close();
      await embedded.close();
    },
  };
}

/**
 * The same for a command that may run beside the product: where a process has the embedded store open, it is reached through
 * that process.
 */
export async function openStoreBeside(config: Config): Promise<Store> {
  try {
    return await openStore(config);
  } catch (error) {
    const isInUse = error instanceof StartError && (error.cause as { code?: unknown })?.code === "locked";
    if (!isInUse) throw error;
    const { socketUri } = await import("../embedded-mongo/endpoint.ts");
    return connect(socketUri(config.dataDir), { dbName: DB_NAME }).catch(() => {
      throw error;
    });
  }
}

function adviceOn({ code, message }: EmbeddedStoreError, dataDir: string): string {
  if (code === "locked") return `${message}. Stop that one first, or give this one a DATA_DIR of its own.`;
  if (code !== "damaged") return message;
  return `${message}. Move store.mdb and store.mdb-lock out of ${dataDir}, then restore a backup: npm run restore -- <file>`;
}

/**
 * Opens the store, tries it, and closes it again.
 * @returns in words, which store it is and how it does
 * @throws StartError also when its clock is far from ours
 */
export async function probeStore(config: Config): Promise<string> {
  const store = await openStore(config);
  try {
    const { assertKnownSchema } = await import("./upgrade.ts");
    await assertKnownSchema(store);
    const { probeKey } = await import("./encryption-key.ts");
    const key = await probeKey(config, store);
    return `${store.shared ? await probeMongo(store) : await probeFolder(config.dataDir)}, ${key}`;
  } catch (error) {
    throw await explainRefusal(error, config);
  } finally {
    await store.close();
  }
}

/**
 * What a start or a check ends with if an open store refuses what they need.
 * @returns a StartError; the error itself where it is about something else
 */
export async function explainRefusal(
  error: unknown,
  { mongoUri }: Pick<Config, "mongoUri">,
): Promise<unknown> {
  if (mongoUri === undefined) return error;
  const { refusalError } = await import("../adapters/mongo/open-error.ts");
  const refusal = refusalError(error, mongoUri);
  return refusal ? new StartError(EXIT[refusal.kind], refusal.message, { cause: error }) : error;
}

async function probeMongo(store: Store): Promise<string> {
  const { inspectStore } = await import("../adapters/mongo/inspect.ts");
  const { version, topology, database, indexes, writeMs, tripsPerSecond, clockAheadMs } =
    await inspectStore(store);
  if (clockAheadMs !== undefined && Math.abs(clockAheadMs) > CLOCK_LIMIT_MS)
    throw new StartError(
      EXIT.configuration,
      `store: its clock is ${(Math.abs(clockAheadMs) / 1_000).toFixed(0)} s ${clockAheadMs > 0 ? "ahead of" : "behind"} this computer's. Let both follow a time server (NTP).`,
    );
  return [
    version === undefined ? "MongoDB of a version that it does not tell" : `MongoDB ${version}`,
    topology.kind === "replica set"
      ? `replica set ${topology.name} of ${String(topology.members)}`
      : topology.kind,
    `database ${database}`,
    indexesInWords(indexes),
    `most members have a write after ${writeMs.toFixed(0)} ms`,
    `${tripsPerSecond.toFixed(0)} round trips a second`,
    clockAheadMs === undefined
      ? "its clock is not known, let it follow a time server (NTP)"
      : `clocks ${Math.abs(clockAheadMs).toFixed(0)} ms apart`,
  ].join(", ");
}

function indexesInWords(count: number | undefined): string {
  if (count === undefined) return "indexes that this user may not count";
  return count === 0 ? "no indexes yet, the first start makes them" : `${String(count)} indexes`;
}

async function probeFolder(dataDir: string): Promise<string> {
  const { bavail, bsize } = await statfs(dataDir);
  return `the embedded store opens, ${((bavail * bsize) / 2 ** 30).toFixed(1)} GB are free on its disk`;
}

interface ConnectOptions extends Omit<StoreOptions, "onCommand"> {
  readonly onCommand?: OnCommand | undefined;
}

async function connect(uri: string, { onCommand, ...options }: ConnectOptions): Promise<Store> {
  const { connectStore } = await import("../adapters/mongo/connect.ts");
  return asStartError(connectStore(uri, { ...options, ...(onCommand && { onCommand }) }));
}

/** @throws StartError in place of a StoreOpenError */
export async function asStartError<Value>(work: Promise<Value>): Promise<Value> {
  const { StoreOpenError } = await import("../adapters/mongo/connect.ts");
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof StoreOpenError)) throw error;
    throw new StartError(EXIT[error.kind], error.message, { cause: error });
  }
}

/**
 * Makes the collections and indexes of an open store what the product needs, and logs how far that is when it takes time.
 * Rejects soon after `signal` aborts.
 * @throws StartError when the stored data do not allow an index
 */
export async function prepareStore(
  { connection, shared }: OpenStore,
  log: Log,
  signal?: AbortSignal,
): Promise<void> {
  const { ensureIndexes } = await import("../adapters/mongo/connect.ts");
  await asStartError(
    ensureIndexes(connection, {
      // The embedded store builds them in milliseconds.
      ...(shared && { onProgress: (done, all) => log.info({}, `store: indexes ${done} of ${all}`) }),
      ...(signal && { signal }),
    }),
  );
}
