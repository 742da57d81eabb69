import { mongo, Schema, type Connection } from "mongoose";
import type { LeaseClaim, LeaseStore } from "../../work/index.ts";
import { collectionOf, DUPLICATE_KEY } from "./connect.ts";

/** A lease as it is stored. */
export interface LeaseDoc {
  readonly _id: string;
  /** Null when it was given back. */
  readonly owner: string | null;
  readonly fence: number;
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** When it was last acquired or renewed: long after that it is deleted. In the inbox it is called `doneAt`. */
  readonly usedAt?: Date;
  readonly doneAt?: Date;
}

const schema = new Schema(
  { _id: String, owner: String, fence: Number, until: Number, usedAt: { type: Date, expires: "7d" } },
  { collection: "leases", versionKey: false },
);

/** The update of one document that gives a lease back, also as part of a bulk write. */
export const givingBack = ({ id: _id, owner, fence }: LeaseClaim) => ({
  filter: { _id, owner, fence },
  update: { $set: { owner: null, until: 0 } },
});

/** Leases in the store, for processes that share it. */
export const createLeaseStore = (connection: Connection): LeaseStore =>
  leasesIn(collectionOf<LeaseDoc>(connection, "Lease", schema));

/** How many leases are held: none once all processes have ended. */
export async function holdersOfLeases(connection: Connection, now: number): Promise<number> {
  const held = { owner: { $ne: null }, until: { $gt: now } };
  const counts = await Promise.all(
    ["leases", "inbox"].map((name) => connection.collection(name).countDocuments(held)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * The highest fence of the work that was left half done. A process alone on the store begins above it: the clock, from which
 * fences start, may have been set back since.
 */
export async function highestFence(connection: Connection): Promise<number> {
  const newest = { sort: { fence: -1 }, projection: { fence: 1 } } as const;
  const rows = await Promise.all([
    connection.collection<LeaseDoc>("inbox").findOne({ state: "new" }, newest),
    connection.collection<LeaseDoc>("outbox").findOne({ state: "sending" }, newest),
  ]);
  return Math.max(0, ...rows.map((row) => row?.fence ?? 0));
}

/**
 * Leases in a collection that may hold other things too.
 * @param usedAt the field by which a TTL index of the collection deletes what is old
 */
export function leasesIn(
  leases: mongo.Collection<LeaseDoc>,
  usedAt: "usedAt" | "doneAt" = "usedAt",
): LeaseStore {
  /**
   * Makes a lease that does not exist. Its fence starts from the clock: a lease may have been deleted, and rows still
   * carry fences of its former life, which the new ones must exceed.
   * @returns undefined when somebody else has made it, and so holds it
   */
  async function make(id: string, owner: string, now: number, until: number): Promise<number | undefined> {
    try {
      await leases.insertOne({ _id: id, owner, fence: now, until, [usedAt]: new Date(now) });
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
        { $set: { owner, until, [usedAt]: new Date(now) }, $inc: { fence: 1 } },
        { returnDocument: "before", projection: { owner: 1, fence: 1 } },
      );
      if (before)
        return { fence: before.fence + 1, ...(before.owner !== null && { orphanOf: before.owner }) };
      const fence = await make(id, owner, now, until);
      return fence === undefined ? undefined : { fence };
    },
    async renew(ids, owner, now, until) {
      const mine = { _id: { $in: [...ids] }, owner };
      const { matchedCount } = await leases.updateMany(mine, { $set: { until, [usedAt]: new Date(now) } });
      if (matchedCount === ids.length) return ids;
      return (await leases.find(mine, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id);
    },
    async held(prefix) {
      // The ids that begin with the prefix.
      const ids = { $gte: prefix, $lt: `${prefix}\uffff` };
      const held = leases.find({ _id: ids, owner: { $ne: null } }, { projection: { until: 1 } });
      return (await held.toArray()).map(({ _id, until }) => ({ id: _id, until }));
    },
    async release(claim) {
      const { filter, update } = givingBack(claim);
      await leases.updateOne(filter, update);
    },
  };
}
