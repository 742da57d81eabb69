import { mongo, Schema, type Connection } from "mongoose";
import type { LeaseStore } from "../../work/index.ts";
import { collectionOf, DUPLICATE_KEY } from "./connect.ts";

interface LeaseDoc {
  readonly _id: string;
  /** Null when it was given back. */
  readonly owner: string | null;
  readonly fence: number;
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** When it was last acquired or renewed; leases that nobody used for a week are deleted. */
  readonly usedAt: Date;
}

const schema = new Schema(
  { _id: String, owner: String, fence: Number, until: Number, usedAt: { type: Date, expires: "7d" } },
  { collection: "leases", versionKey: false },
);

/** Leases in the store, for processes that share it. */
export function createLeaseStore(connection: Connection): LeaseStore {
  const leases = collectionOf<LeaseDoc>(connection, "Lease", schema);

  /**
   * Makes a lease that does not exist. Its fence starts from the clock: a lease may have been deleted, and rows still
   * carry fences of its former life, which the new ones must exceed.
   * @returns undefined when somebody else has made it, and so holds it
   */
  async function make(id: string, owner: string, now: number, until: number): Promise<number | undefined> {
    try {
      await leases.insertOne({ _id: id, owner, fence: now, until, usedAt: new Date(now) });
      return now;
    } catch (error) {
      if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return undefined;
      throw error;
    }
  }

  return {
    async acquire(id, owner, now, until) {
      // A lease that runs on for longer than any holder takes it was taken by a clock that has been set back since.
      const beyondBelief = until + (until - now);
      const before = await leases.findOneAndUpdate(
        { _id: id, $or: [{ until: { $lte: now } }, { until: { $gt: beyondBelief } }] },
        { $set: { owner, until, usedAt: new Date(now) }, $inc: { fence: 1 } },
        { returnDocument: "before" },
      );
      if (before) return { fence: before.fence + 1, orphaned: before.owner !== null };
      const fence = await make(id, owner, now, until);
      return fence === undefined ? undefined : { fence, orphaned: false };
    },
    async renew(ids, owner, now, until) {
      const mine = { _id: { $in: [...ids] }, owner };
      const { matchedCount } = await leases.updateMany(mine, { $set: { until, usedAt: new Date(now) } });
      if (matchedCount === ids.length) return ids;
      return (await leases.find(mine, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id);
    },
    async release(id, owner, fence) {
      await leases.updateOne({ _id: id, owner, fence }, { $set: { owner: null, until: 0 } });
    },
  };
}
