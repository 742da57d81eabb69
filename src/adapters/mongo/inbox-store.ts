import { randomUUID } from "node:crypto";
import type { Update } from "grammy/types";
import { mongo, Schema, type Connection } from "mongoose";
import type { UpdateState } from "../../app/dead-letters/ports.ts";
import type { InboxRow, InboxStore, Settlement } from "../../inbox/ports.ts";
import { coalesce } from "../../work/index.ts";
import { collectionOf, DUPLICATE_KEY } from "./connect.ts";
import { givingBack, leasesIn, type LeaseDoc } from "./lease-store.ts";
import { openJson, sealJson, type Sealer } from "./sealed.ts";

/** An update as it is stored. When it has been handled, only its id and how it ended stay. */
export interface InboxDoc {
  readonly _id: number;
  readonly lane: number;
  /** The update, sealed. */
  readonly content?: string;
  /** The update in the clear, in rows that were stored before contents were sealed. */
  readonly update?: Update;
  readonly state: UpdateState;
  /** The highest fence that took the row over or settled it. */
  readonly fence: number;
  readonly attempts: number;
  readonly receivedAt: Date;
  readonly doneAt?: Date;
  /** Names the statement that ended it together with others. */
  readonly stroke?: string;
  readonly error?: string;
  readonly parkedAt?: Date;
  /** When the operators were told that it is parked. */
  readonly toldAt?: Date;
  /** How often an operator sent it through again. */
  readonly replays?: number;
}

/** Telegram repeats an unconfirmed update for up to 24 hours: as long its id must be known. */
const KEEP_DONE = "24h";

const schema = new Schema(
  {
    _id: Schema.Types.Mixed,
    lane: Number,
    content: String,
    update: Schema.Types.Mixed,
    state: String,
    fence: Number,
    attempts: Number,
    receivedAt: Date,
    doneAt: { type: Date, expires: KEEP_DONE },
    stroke: String,
    error: String,
    /** Of a lane's lease. */
    owner: String,
    until: Number,
    parkedAt: Date,
    toldAt: Date,
    replays: Number,
  },
  { collection: "inbox", versionKey: false },
).index({ state: 1, lane: 1, _id: 1 });

export const inboxOf = (connection: Connection) => collectionOf<InboxDoc>(connection, "Inbox", schema);

const LANES_A_READ = 100;

/** Goes with every row that needs no more handling: what was written, and in which chat. */
export const WITHOUT_CONTENT = { content: 1, update: 1, lane: 1 } as const;

/** The update of a row that has not been handled. */
export const updateOf = ({ _id, content, update }: InboxDoc, sealer: Sealer): Update =>
  content === undefined ? (update ?? { update_id: _id }) : (openJson(sealer, content) as Update);

/**
 * The leases of lanes lie among the updates, so that one command ends an update and gives its lane back. They have no
 * `state`, by which all updates are found.
 */
type AnyDoc = InboxDoc | LeaseDoc;

const isPlain = ({ state, attempts }: Settlement): boolean => state === "done" && attempts === 0;

/** The statement that ends rows which were done at the first try. One row alone is a statement that may be retried. */
function ending(done: readonly Settlement[], stroke: string): mongo.AnyBulkWriteOperation<AnyDoc>[] {
  const [first, ...others] = done;
  if (!first) return [];
  const fence = { $lte: Math.min(...done.map((settlement) => settlement.fence)) };
  const update = { $set: { state: "done" as const, doneAt: first.at, stroke }, $unset: WITHOUT_CONTENT };
  if (others.length === 0)
    return [{ updateOne: { filter: { _id: first.updateId, state: "new", fence }, update } }];
  const ids = done.map(({ updateId }) => updateId);
  return [{ updateMany: { filter: { _id: { $in: ids }, state: "new", fence }, update } }];
}

/** The statement that settles any other row. */
const settling = (settlement: Settlement): mongo.AnyBulkWriteOperation<AnyDoc> => {
  const { updateId, fence, state, attempts, at, error } = settlement;
  return {
    updateOne: {
      filter: { _id: updateId, state: "new", fence: { $lte: fence } },
      update: {
        $set: {
          state,
          fence,
          attempts,
          ...(state === "done" && { doneAt: at }),
          ...(state === "parked" && { parkedAt: at }),
          ...(error !== undefined && { error }),
        },
        ...(state === "done" && { $unset: WITHOUT_CONTENT }),
      },
    },
  };
};

/** The inbox collection. It takes every update the bot gets, so it speaks to the driver without document wrappers. */
export function createInboxStore(connection: Connection, sealer: Sealer): InboxStore {
  const inbox = inboxOf(connection);

  const toRow = (doc: InboxDoc): InboxRow => ({
    updateId: doc._id,
    lane: doc.lane,
    update: updateOf(doc, sealer),
    attempts: doc.attempts,
    receivedAt: doc.receivedAt,
  });

  const waitingOf = (lane: number, limit: number) =>
    inbox.find({ state: "new", lane }, { sort: { _id: 1 }, limit }).toArray();

  /** @returns how many documents were matched */
  async function run(statements: readonly mongo.AnyBulkWriteOperation<AnyDoc>[]): Promise<number> {
    const all = inbox as unknown as mongo.Collection<AnyDoc>;
    const [only, ...others] = statements;
    // The same command as a bulk write of one statement; the driver takes a shorter way to it.
    if (only && others.length === 0 && "updateMany" in only)
      return (await all.updateMany(only.updateMany.filter, only.updateMany.update)).matchedCount;
    if (only && others.length === 0 && "updateOne" in only)
      return (await all.updateOne(only.updateOne.filter, only.updateOne.update)).matchedCount;
    return (await all.bulkWrite([...statements])).matchedCount;
  }

  /**
   * Settles rows and gives leases back in one command; rows that were done at the first try, as nearly all are, in one
   * statement. @returns which settlements were accepted
   */
  async function settleAll(settlements: readonly Settlement[]): Promise<readonly boolean[]> {
    const stroke = randomUUID();
    const claims = settlements.flatMap(({ giveBack }) => giveBack ?? []);
    const statements = [
      ...ending(settlements.filter(isPlain), stroke),
      ...settlements.filter((settlement) => !isPlain(settlement)).map(settling),
      // Last, so that nobody can take a lane whose rows are not settled.
      ...claims.map((claim) => ({ updateOne: givingBack(claim) })),
    ];
    const matchedCount = await run(statements);
    if (matchedCount === settlements.length + claims.length) return settlements.map(() => true);
    // A bulk write counts its matches but does not name them.
    const ids = settlements.map(({ updateId }) => updateId);
    const fields = { state: 1, fence: 1, attempts: 1, stroke: 1 };
    const docs = await inbox.find({ _id: { $in: ids } }, { projection: fields }).toArray();
    const byId = new Map(docs.map((doc) => [doc._id, doc]));
    return settlements.map((settlement) => {
      const doc = byId.get(settlement.updateId);
      if (isPlain(settlement)) return doc?.stroke === stroke;
      const { fence, state, attempts } = settlement;
      return doc?.fence === fence && doc.state === state && doc.attempts === attempts;
    });
  }

  return {
    leases: leasesIn(collectionOf<LeaseDoc>(connection, "Inbox", schema), "doneAt"),
    async add(rows) {
      try {
        await inbox.insertMany(
          rows.map(({ updateId, update, ...rest }) => ({
            _id: updateId,
            ...rest,
            content: sealJson(sealer, update),
            state: "new" as const,
            fence: 0,
          })),
          { ordered: false },
        );
        return rows;
      } catch (error) {
        if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
        const refused = [error.writeErrors].flat();
        const others = refused.some(({ code }) => code !== DUPLICATE_KEY);
        // A connection that breaks comes as this error too, with nothing refused and nothing written.
        const isWhole = error.insertedCount + refused.length === rows.length;
        if (others || !isWhole || error.result.getWriteConcernError()) throw error;
        const known = new Set(refused.map(({ index }) => index));
        return rows.filter((_, index) => !known.has(index));
      }
    },
    async waiting(lane, limit) {
      return (await waitingOf(lane, limit)).map(toRow);
    },
    async waitingLanes(after) {
      const heads = await inbox
        .find(
          { state: "new", lane: { $gt: after } },
          { sort: { lane: 1 }, limit: LANES_A_READ, projection: { _id: 0, lane: 1 } },
        )
        .toArray();
      return [...new Set(heads.map(({ lane }) => lane))];
    },
    countWaiting: () => inbox.countDocuments({ state: "new" }),
    async takeOver(lane, fence) {
      await inbox.updateMany({ state: "new", lane, fence: { $lt: fence } }, { $set: { fence } });
      const [head] = await waitingOf(lane, 1);
      if (!head) return;
      const { _id } = head;
      await inbox.updateOne({ _id, state: "new", fence }, { $inc: { attempts: 1 } });
    },
    settle: coalesce(settleAll),
  };
}
