import type { Store } from "../adapters/mongo/connect.ts";
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
 * @throws StartError with one line for the operator
 */
export async function openStore({ mongoUri, dataDir }: Config): Promise<OpenStore> {
  if (mongoUri !== undefined) {
    return { ...(await connect(mongoUri, databaseOf(mongoUri))), shared: true };
  }
  const embedded = await startEmbeddedStore({ dataDir }).catch((error: unknown) => {
    throw error instanceof EmbeddedStoreError
      ? new StartError(EXIT.dataFolder, adviceOn(error, dataDir), { cause: error })
      : error;
  });
  const store = await connect(embedded.uri, DB_NAME);
  return {
    ...store,
    shared: false,
    async close() {
      await store.close();
      await embedded.close();
    },
  };
}

function adviceOn({ code, message }: EmbeddedStoreError, dataDir: string): string {
  if (code !== "damaged") return message;
  return `${message}. Move store.mdb and store.mdb-lock out of ${dataDir}, then restore a backup: npm run restore -- <file>`;
}

/** Opens and closes the store, and says in words which it is. */
export async function probeStore(config: Config): Promise<string> {
  const store = await openStore(config);
  await store.close();
  return store.shared ? "MongoDB answers" : "the embedded store opens";
}

const databaseOf = (uri: string): string => /^[^:]+:\/\/[^/?]+\/([^?]+)/.exec(uri)?.[1] ?? DB_NAME;

async function connect(uri: string, dbName: string): Promise<Store> {
  const { connectStore, StoreUnreachableError } = await import("../adapters/mongo/connect.ts");
  try {
    return await connectStore(uri, { dbName });
  } catch (error) {
    if (!(error instanceof StoreUnreachableError)) throw error;
    throw new StartError(EXIT.unavailable, error.message, { cause: error });
  }
}
