import { connectStore, StoreUnreachableError, type Store } from "./adapters/mongo/connect.ts";
import type { Config } from "./config.ts";
import { EmbeddedStoreError, startEmbeddedStore } from "./embedded-mongo/index.ts";
import { EXIT, StartError } from "./start-error.ts";

/** The database when the URI names none. */
const DB_NAME = "pomich";

/** The store the configuration names, and how many processes may share it. */
export interface OpenStore extends Store {
  readonly shared: boolean;
}

/**
 * Opens MongoDB, or starts the embedded store in the data folder.
 * @throws StartError with one line for the operator
 */
export async function openStore({ mongoUri, dataDir }: Config): Promise<OpenStore> {
  if (mongoUri !== undefined) {
    return { ...(await connect(mongoUri, databaseOf(mongoUri))), shared: true };
  }
  const embedded = await startEmbeddedStore({ dataDir }).catch((error: unknown) => {
    throw error instanceof EmbeddedStoreError
      ? new StartError(EXIT.dataFolder, error.message, { cause: error })
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

/** Opens and closes the store, and says in words which it is. */
export async function probeStore(config: Config): Promise<string> {
  const store = await openStore(config);
  await store.close();
  return store.shared ? "MongoDB answers" : "the embedded store opens";
}

const databaseOf = (uri: string): string => /^[^:]+:\/\/[^/?]+\/([^?]+)/.exec(uri)?.[1] ?? DB_NAME;

async function connect(uri: string, dbName: string): Promise<Store> {
  try {
    return await connectStore(uri, { dbName });
  } catch (error) {
    if (!(error instanceof StoreUnreachableError)) throw error;
    throw new StartError(EXIT.unavailable, error.message, { cause: error });
  }
}
