import { mongo, Schema, type Connection } from "mongoose";
import type { GroupRefusal, ModerationGroups } from "../../app/moderation/ports.ts";
import type { CommunityId } from "../../domain/shared/ids.ts";
import { DUPLICATE_KEY, sessionOf } from "./connect.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";

interface PaceRecord {
  _id: CommunityId;
  /** When the last cards were posted, the oldest first. */
  posted: Date[];
  remindedAt?: Date;
}

interface RefusalRecord {
  /** The chat's id. */
  _id: number;
  reason: GroupRefusal;
  since: Date;
}

const paceSchema = new Schema(
  { _id: { type: String, required: true }, posted: { type: [Date], required: true }, remindedAt: Date },
  { ...SCHEMA_OPTIONS, collection: "card_pace" },
);

const refusalSchema = new Schema(
  {
    _id: { type: Number, required: true },
    reason: { type: String, required: true },
    since: { type: Date, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "group_refusals" },
);

const CARDS_A_MINUTE = 15;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export function createModerationGroups(connection: Connection): ModerationGroups {
  const pace = modelOf<PaceRecord>(connection, "CardPace", paceSchema);
  const refusals = modelOf<RefusalRecord>(connection, "GroupRefusal", refusalSchema);
  return {
    async takeCard(community, at) {
      const aMinuteAgo = new Date(at.getTime() - MINUTE_MS);
      const last = CARDS_A_MINUTE - 1;
      const hasRoom = {
        $or: [{ [`posted.${String(last)}`]: { $exists: false } }, { "posted.0": { $lte: aMinuteAgo } }],
      };
      const push = { $push: { posted: { $each: [at], $slice: -CARDS_A_MINUTE } } };
      const take = async (): Promise<boolean> =>
        (await pace.updateOne({ _id: community, ...hasRoom }, push)).matchedCount === 1;
      if (await take()) return true;
      const first = { $setOnInsert: { posted: [at] } };
      const made = await pace
        .updateOne({ _id: community }, first, { upsert: true })
        .catch((error: unknown) => {
          // Another process was faster.
          if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return undefined;
          throw error;
        });
      return made?.upsertedCount === 1 || take();
    },
    async takeReminder(community, at, tx) {
      const session = sessionOf(tx);
      const record = await pace.findById(community, null, { session }).lean<PaceRecord>();
      if (record?.remindedAt && at.getTime() - record.remindedAt.getTime() < HOUR_MS) return false;
      const change = { $set: { remindedAt: at }, $setOnInsert: { posted: [] } };
      await pace.updateOne({ _id: community }, change, { session, upsert: true });
      return true;
    },
    async beginRefusal(chatId, reason, since, tx) {
      const { upsertedCount } = await refusals.updateOne(
        { _id: chatId },
        { $setOnInsert: { reason, since } },
        { session: sessionOf(tx), upsert: true },
      );
      return upsertedCount === 1;
    },
    async endRefusal(chatId, tx) {
      const session = sessionOf(tx);
      const record = await refusals.findById(chatId, null, { session }).lean<RefusalRecord>();
      if (!record) return undefined;
      await refusals.deleteOne({ _id: chatId }, { session });
      return record;
    },
    async refusing() {
      const records = await refusals.find().lean<RefusalRecord[]>();
      return records.map(({ _id }) => _id);
    },
  };
}
