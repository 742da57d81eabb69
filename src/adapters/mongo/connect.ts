import { createConnection, mongo, type ClientSession, type Connection, type Schema } from "mongoose";
import type { Transact, Tx } from "../../app/core/index.ts";
import { failClosedWrites } from "./closed-writes.ts";
import { problemOf } from "./connection-string.ts";
import { isOfAnotherSet, isSilence, openError, StoreOpenError } from "./open-error.ts";
import { checkDirectly, checkRole } from "./server-role.ts";
import { createTransactionSessions, type TransactionSessions } from "./transaction-sessions.ts";

/** How long an operation waits for a server that can take it. */
const PATIENCE_MS = 5_000;
/** How often a store that says nothing at all is asked when it is opened. */
const ATTEMPTS = 2;
/** How long a write waits until most members have it; without a limit it waits for ever while they are down. */
const WRITE_TIMEOUT_MS = 10_000;
/** A server that is silent for so long counts as gone. */
const SILENCE_MS = 10_000;
/** A probe that takes longer is a no. */
const PING_MS = 1_000;
/** How far most members may lag behind the primary before the store counts as away. */
const MAJORITY_LAG_MS = 15_000;

export interface Store {
  readonly connection: Connection;
  readonly transact: Transact;
  /** Of a store that several processes share. */
  readonly sessions?: TransactionSessions;
  /** Calls `listener` after every committed transaction. @returns how to stop that */
  readonly onCommit: (listener: () => void) => () => void;
  /** Asks whether its writes reach most members now; takes up to a second to say no. @returns undefined if it does not answer */
  ping(): Promise<Pong | undefined>;
  /** Whether it takes a small write now. */
  canWrite(): Promise<boolean>;
  close(): Promise<void>;
}

/** What a store that answers says of itself. */
export interface Pong {
  /** How far its clock is ahead of ours, in ms, negative when behind; absent if the answer took too long to tell. */
  readonly clockAheadMs?: number;
}

export interface StoreOptions {
  readonly dbName: string;
  /** Names this run of the process, if others may share the store. */
  readonly owner?: string;
  /** How long an operation waits for a server to be there; 5 s when absent. */
  readonly patienceMs?: number;
  /** Called with every command that goes to the server, for tests and benches. */
  readonly onCommand?: OnCommand;
}

/** A command as the driver sends it. */
export interface SentCommand {
  readonly commandName: string;
  readonly command: mongo.BSON.Document;
}

export { ensureIndexes } from "./indexes.ts";
export { StoreOpenError };

export type OnCommand = (command: SentCommand) => void;

const WRITE_CONCERN = { w: "majority", wtimeoutMS: WRITE_TIMEOUT_MS } as const;

/** Reads see one moment and what most members have; all other transactions see all of its writes or none. */
const TRANSACTION = {
  readPreference: "primary",
  readConcern: { level: "snapshot" },
  writeConcern: WRITE_CONCERN,
} as const;

/** Conflicts with other transactions: LockTimeout, WriteConflict, SnapshotTooOld, SnapshotUnavailable. */
const CONFLICTS: ReadonlySet<unknown> = new Set([24, 112, 239, 246]);

/** The label by which the driver repeats a transaction, for 120 s. */
const TRANSIENT = "TransientTransactionError";
/** How often a transaction is begun whose commit met a conflict that the driver does not recognise. */
const COMMITS = 5;

/** Servers other than MongoDB's own report a conflict without that label. */
const isUnlabelledConflict = (error: unknown): error is mongo.MongoServerError =>
  error instanceof mongo.MongoServerError && CONFLICTS.has(error.code) && !error.hasErrorLabel(TRANSIENT);

function labelConflict(error: unknown): never {
  if (isUnlabelledConflict(error)) error.addErrorLabel(TRANSIENT);
  throw error;
}

/** Repeats a transaction whose commit met a conflict, which has written nothing. */
async function repeatCommits<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (let commits = 1; ; commits += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (commits === COMMITS || !isUnlabelledConflict(error)) throw error;
    }
  }
}

/**
 * Opens a connection of its own (not mongoose's global one) with majority writes and reads from the primary, whatever
 * the URI says. Indexes are not made on the fly: call `ensureIndexes` once the models are there.
 * @throws StoreOpenError when no server answers in time, it refuses the login, or it or the URI is none we can use
 */
export async function connectStore(
  uri: string,
  { dbName, owner, patienceMs = PATIENCE_MS, onCommand }: StoreOptions,
): Promise<Store> {
  const connection = await open(uri, dbName, patienceMs, onCommand);
  const listeners = new Set<() => void>();
  const sessions = owner === undefined ? undefined : createTransactionSessions(connection, owner);

  const transact: Transact = async (work) => {
    const session = await connection.startSession();
    try {
      await sessions?.note(session);
      // Repeats the work on TransientTransactionError and the commit on UnknownTransactionCommitResult, for 120 s.
      const value = await repeatCommits(() =>
        session.withTransaction(() => work(session as unknown as Tx).catch(labelConflict), TRANSACTION),
      );
      for (const listener of listeners) listener();
      return value;
    } finally {
      await session.endSession();
    }
  };

  return {
    connection,
    transact,
    ...(sessions && { sessions }),
    onCommit(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async ping() {
      try {
        const asked = Date.now();
        const hello = await connection.getClient().db(dbName).command({ hello: 1 }, { timeoutMS: PING_MS });
        if (majorityLagOf(hello) >= MAJORITY_LAG_MS) return undefined;
        const ahead = clockAheadOf(hello, asked, Date.now());
        return ahead === undefined ? {} : { clockAheadMs: ahead };
      } catch {
        return undefined;
      }
    },
    async canWrite() {
      try {
        const change = { $set: { at: new Date() } };
        await connection
          .collection<{ _id: string }>("write_check")
          .updateOne({ _id: "last" }, change, { upsert: true });
        return true;
      } catch {
        return false;
      }
    },
    close: () => connection.close(),
  };
}

/** An answer that took longer does not tell the clocks' difference well enough. */
const QUICK_MS = 500;

function clockAheadOf(
  { localTime }: mongo.BSON.Document,
  asked: number,
  answered: number,
): number | undefined {
  return localTime instanceof Date && answered - asked <= QUICK_MS
    ? localTime.getTime() - (asked + answered) / 2
    : undefined;
}

/** Milliseconds between the primary's last write and the last one that most members have. */
function majorityLagOf({ lastWrite }: mongo.BSON.Document): number {
  const { lastWriteDate, majorityWriteDate } = (lastWrite ?? {}) as Readonly<Record<string, unknown>>;
  return lastWriteDate instanceof Date && majorityWriteDate instanceof Date
    ? lastWriteDate.getTime() - majorityWriteDate.getTime()
    : 0;
}

async function open(
  uri: string,
  dbName: string,
  patienceMs: number,
  onCommand: OnCommand | undefined,
): Promise<Connection> {
  const problem = problemOf(uri);
  if (problem !== undefined) throw new StoreOpenError("configuration", problem);
  const options = {
    dbName,
    monitorCommands: onCommand !== undefined,
    serverSelectionTimeoutMS: patienceMs,
    connectTimeoutMS: SILENCE_MS,
    writeConcern: WRITE_CONCERN,
    readConcernLevel: "local",
    readPreference: "primary",
    retryWrites: true,
    retryReads: true,
    autoIndex: false,
    autoCreate: false,
    // BSON would turn undefined into null, and Telegram refuses null where it expects nothing.
    ignoreUndefined: true,
  } as const;
  for (let attempt = 1; ; attempt += 1) {
    const connection = createConnection(uri, options);
    try {
      await connection.asPromise();
      if (onCommand) connection.getClient().on("commandStarted", onCommand);
      checkRole(await connection.getClient().db(dbName).command({ hello: 1 }), uri);
      failClosedWrites(connection.getClient());
      return connection;
    } catch (error) {
      await connection.close().catch(() => undefined);
      // On a slow computer a start is busy loading itself for longer than its patience, and never reads the first answer.
      if (isSilence(error) && attempt < ATTEMPTS) continue;
      if (isOfAnotherSet(error)) await checkDirectly(uri, patienceMs);
      throw openError(error, uri);
    }
  }
}

/** The store session behind a transaction, for repositories: `{ session: sessionOf(tx) }`. */
export const sessionOf = (tx: Tx): ClientSession => tx as unknown as ClientSession;

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
