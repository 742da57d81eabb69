import { LRUCache } from "lru-cache";
import { Schema, type ClientSession, type Connection, type mongo } from "mongoose";

export const TRANSACTION_SESSIONS_COLLECTION = "transactionSessions";

/** A session of the server in which a process runs transactions. */
interface SessionDoc {
  readonly _id: mongo.Binary;
  /** The process. */
  readonly owner: string;
  readonly usedAt: Date;
}

const schema = new Schema(
  { _id: Schema.Types.Mixed, owner: String, usedAt: { type: Date, expires: "2d" } },
  { collection: TRANSACTION_SESSIONS_COLLECTION, versionKey: false },
).index({ owner: 1 });

/** Long before the TTL index deletes a session that is still in use. */
const RENEWED_AFTER_MS = 86_400_000;
const REMEMBERED = 10_000;
/**
 * Many leases of a dead process are taken over at once, and its transactions have to be ended once only. Shorter than a
 * lease lasts, so that a process which was only slow then, and died afterwards, is not overlooked.
 */
const ENDED_FOR_MS = 1_000;

/**
 * Which process runs transactions in which sessions. The server keeps a transaction open for 60 s after its process was
 * killed, and what it has changed cannot be changed by anybody else meanwhile. With the ids of its sessions another process
 * can end it.
 */
export interface TransactionSessions {
  /** Names this process. */
  readonly owner: string;
  /** Writes a session down. Costs nothing for one that was written down before. */
  note(session: ClientSession): Promise<void>;
  /**
   * Ends what a process left open that has died. If it is alive after all, its transactions are repeated.
   * Rejects when the server refuses that.
   */
  endOf(owner: string): Promise<void>;
}

/** @param owner unique to this run of the process */
export function createTransactionSessions(connection: Connection, owner: string): TransactionSessions {
  const sessions = connection.model("TransactionSession", schema)
    .collection as unknown as mongo.Collection<SessionDoc>;
  /** When a session was written down, by its id. */
  const noted = new LRUCache<string, number>({ max: REMEMBERED });
  const endings = new LRUCache<string, Promise<void>>({ max: REMEMBERED, ttl: ENDED_FOR_MS });

  async function end(dead: string): Promise<void> {
    const found = await sessions.find({ owner: dead }, { projection: { _id: 1 } }).toArray();
    if (found.length > 0)
      await connection.db?.command({ killSessions: found.map(({ _id }) => ({ id: _id })) });
  }

  return {
    owner,
    async note({ id: lsid }) {
      if (!lsid) return;
      const name = lsid.id.toString("hex");
      const now = Date.now();
      if (now - (noted.get(name) ?? 0) < RENEWED_AFTER_MS) return;
      const change = { $set: { owner, usedAt: new Date(now) } };
      await sessions.updateOne({ _id: lsid.id }, change, { upsert: true });
      noted.set(name, now);
    },
    async endOf(dead) {
      if (dead === owner) return;
      const ending = endings.get(dead) ?? end(dead);
      endings.set(dead, ending);
      ending.catch(() => endings.delete(dead));
      await ending;
    },
  };
}
