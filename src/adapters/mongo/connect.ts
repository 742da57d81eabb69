import { createConnection, mongo, type ClientSession, type Connection, type Schema } from "mongoose";
import type { Transact, Tx } from "../../app/core/index.ts";

const PATIENCE_MS = 5_000;

/** The store cannot be used. The message is one line, fit for an operator, and holds no credentials. */
export class StoreUnreachableError extends Error {
  override readonly name = "StoreUnreachableError";
}

export interface Store {
  readonly connection: Connection;
  readonly transact: Transact;
  /** Calls `listener` after every committed transaction. @returns how to stop that */
  readonly onCommit: (listener: () => void) => () => void;
  /** Whether the store answers now; takes up to 5 s to say no. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly dbName: string;
  /** How long an operation waits for a server to be there; 5 s when absent. */
  readonly patienceMs?: number;
}

const hostsOf = (uri: string): string => /^[^:]+:\/\/(?:[^@/]*@)?([^/?]*)/.exec(uri)?.[1] || "the given URI";

/**
 * Opens a connection of its own (not mongoose's global one) with majority writes. Indexes are not made on the fly:
 * call {@link ensureIndexes} once the models are there.
 * @throws StoreUnreachableError when no server answers in time, it refuses the login, or the URI is none
 */
export async function connectStore(
  uri: string,
  { dbName, patienceMs = PATIENCE_MS }: StoreOptions,
): Promise<Store> {
  const connection = await open(uri, dbName, patienceMs);
  const listeners = new Set<() => void>();

  const transact: Transact = async (work) => {
    const session = await connection.startSession();
    try {
      // withTransaction repeats the work on TransientTransactionError and the commit on UnknownTransactionCommitResult.
      const value = await session.withTransaction(() => work(session as unknown as Tx), {
        writeConcern: { w: "majority" },
      });
      for (const listener of listeners) listener();
      return value;
    } finally {
      await session.endSession();
    }
  };

  return {
    connection,
    transact,
    onCommit(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async ping() {
      try {
        await connection.getClient().db(dbName).command({ ping: 1 });
        return true;
      } catch {
        return false;
      }
    },
    close: () => connection.close(),
  };
}

async function open(uri: string, dbName: string, patienceMs: number): Promise<Connection> {
  try {
    return await createConnection(uri, {
      dbName,
      serverSelectionTimeoutMS: patienceMs,
      writeConcern: { w: "majority" },
      autoIndex: false,
      autoCreate: false,
      // BSON would turn undefined into null, and Telegram refuses null where it expects nothing.
      ignoreUndefined: true,
    }).asPromise();
  } catch (error) {
    // The driver's messages may quote the URI, and with it the password.
    if (error instanceof Error && error.name === "MongoParseError") {
      throw new StoreUnreachableError("MONGODB_URI is not a MongoDB connection string.");
    }
    const refused = error instanceof mongo.MongoServerError;
    const why = refused ? `refuses the connection (${error.codeName ?? error.code})` : "does not answer";
    throw new StoreUnreachableError(`The store at ${hostsOf(uri)} ${why}.`);
  }
}

/** The store session behind a transaction, for repositories: `{ session: sessionOf(tx) }`. */
export const sessionOf = (tx: Tx): ClientSession => tx as unknown as ClientSession;

/** Creates the collections and indexes of every model registered on the connection; present ones are left alone. */
export async function ensureIndexes(connection: Connection): Promise<void> {
  for (const model of Object.values(connection.models)) {
    // A transaction cannot create a collection on every server version we support.
    await model.createCollection();
    await model.createIndexes();
  }
}

/** Drops every collection but those named. */
export async function dropAllBut(connection: Connection, kept: readonly string[]): Promise<void> {
  for (const { name } of await connection.listCollections())
    if (!kept.includes(name)) await connection.dropCollection(name);
}

/**
 * Registers a model (once a connection) so that {@link ensureIndexes} knows it.
 * @returns the driver's collection behind it: no document wrappers, for what is read and written in masses
 */
export function collectionOf<Doc extends mongo.BSON.Document>(
  connection: Connection,
  name: string,
  schema: Schema,
): mongo.Collection<Doc> {
  const model = connection.models[name] ?? connection.model(name, schema);
  return model.collection as unknown as mongo.Collection<Doc>;
}

/** The server's code for a key that is taken. */
export const DUPLICATE_KEY = 11_000;
