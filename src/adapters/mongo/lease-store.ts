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
  /** For the clean-up of lanes nobody wrote in for long. */
  readonly usedAt: Date;
}

const schema = new Schema(
  { _id: String, owner: String, fence: Number, until: Number, usedAt: { type: Date, expires: "7d" } },
  { collection: "leases", versionKey: false },
);

/** Leases in the store, for processes that share it. */
export function createLeaseStore(connection: Connection): LeaseStore {
  const leases = collectionOf<LeaseDoc>(connection, "Lease", schema);
  return {
    async acquire(id, owner, now, until) {
      // A lease that runs on for longer than any holder takes it was taken by a clock that has been set back since.
      const beyondBelief = until + (until - now);
      try {
        const before = await leases.findOneAndUpdate(
          { _id: id, $or: [{ until: { $lte: now } }, { until: { $gt: beyondBelief } }] },
          { $set: { owner, until, usedAt: new Date(now) }, $inc: { fence: 1 } },
          { upsert: true, returnDocument: "before" },
        );
        return { fence: (before?.fence ?? 0) + 1, orphaned: typeof before?.owner === "string" };
      } catch (error) {
        // The filter did not match a lease somebody holds, so the upsert ran into its key.
        if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return undefined;
        throw error;
      }
    },
    async renew(ids, owner, until) {
      const mine = { _id: { $in: [...ids] }, owner };
      const { matchedCount } = await leases.updateMany(mine, { $set: { until } });
      if (matchedCount === ids.length) return ids;
      return (await leases.find(mine, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id);
    },
    async release(id, owner, fence) {
      await leases.updateOne({ _id: id, owner, fence }, { $set: { owner: null, until: 0 } });
    },
  };
}
