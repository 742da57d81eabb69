import type { Update } from "grammy/types";
import { mongo, Schema, type Connection } from "mongoose";
import { coalesce } from "../../inbox/coalesce.ts";
import type { InboxRow, InboxStore, Settlement } from "../../inbox/ports.ts";
import { collectionOf, DUPLICATE_KEY } from "./connect.ts";

interface InboxDoc {
  readonly _id: number;
  readonly lane: number;
  readonly update: Update;
  readonly state: Settlement["state"];
  /** The highest fence that took the row over or settled it. */
  readonly fence: number;
  readonly attempts: number;
  readonly receivedAt: Date;
  readonly doneAt?: Date;
  readonly error?: string;
}

/** Telegram repeats an unconfirmed update for up to 24 hours: as long its id must be known. */
const KEEP_DONE = "24h";

const schema = new Schema(
  {
    _id: Number,
    lane: Number,
    update: Schema.Types.Mixed,
    state: String,
    fence: Number,
    attempts: Number,
    receivedAt: Date,
    doneAt: { type: Date, expires: KEEP_DONE },
    error: String,
  },
  { collection: "inbox", versionKey: false },
).index({ state: 1, lane: 1, _id: 1 });

const LANES_A_READ = 100;

const toRow = ({ _id, lane, update, attempts, receivedAt }: InboxDoc): InboxRow => ({
  updateId: _id,
  lane,
  update,
  attempts,
  receivedAt,
});

/** The inbox collection. It takes every update the bot gets, so it speaks to the driver without document wrappers. */
export function createInboxStore(connection: Connection): InboxStore {
  const inbox = collectionOf<InboxDoc>(connection, "Inbox", schema);

  const waitingOf = (lane: number, limit: number) =>
    inbox.find({ state: "new", lane }, { sort: { _id: 1 }, limit }).toArray();

  async function settleAll(settlements: readonly Settlement[]): Promise<readonly boolean[]> {
    const { matchedCount } = await inbox.bulkWrite(
      settlements.map(({ updateId, fence, state, attempts, at, error }) => ({
        updateOne: {
          filter: { _id: updateId, state: "new", fence: { $lte: fence } },
          update: {
            $set: {
              state,
              fence,
              attempts,
              ...(state === "done" && { doneAt: at }),
              ...(error !== undefined && { error }),
            },
          },
        },
      })),
    );
    if (matchedCount === settlements.length) return settlements.map(() => true);
    // A bulk write counts its matches but does not name them.
    const docs = await inbox
      .find(
        { _id: { $in: settlements.map(({ updateId }) => updateId) } },
        { projection: { state: 1, fence: 1, attempts: 1 } },
      )
      .toArray();
    const byId = new Map(docs.map(({ _id, ...doc }) => [_id, doc]));
    return settlements.map(({ updateId, fence, state, attempts }) => {
      const doc = byId.get(updateId);
      return doc?.fence === fence && doc.state === state && doc.attempts === attempts;
    });
  }

  return {
    async add(rows) {
      try {
        await inbox.insertMany(
          rows.map(({ updateId, ...rest }) => ({ _id: updateId, ...rest, state: "new" as const, fence: 0 })),
          { ordered: false },
        );
      } catch (error) {
        if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
        const others = [error.writeErrors].flat().filter(({ code }) => code !== DUPLICATE_KEY);
        if (others.length > 0 || error.result.getWriteConcernError()) throw error;
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
