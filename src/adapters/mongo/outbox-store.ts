import type { Connection } from "mongoose";
import type { Tx } from "../../app/core/index.ts";
import type { OutboxRow, OutboxStore, Whereabouts } from "../../outbox/ports.ts";
import { collectionOf, sessionOf } from "./connect.ts";
import {
  EDITS,
  ending,
  outboxSchema,
  WITHOUT_CONTENT,
  type Content,
  type OutboxDoc,
} from "./outbox-record.ts";
import { openJson, sealJson, type Sealer } from "./sealed.ts";

/** The outbox collection. */
export function createOutboxStore(connection: Connection, sealer: Sealer): OutboxStore {
  const outbox = collectionOf<OutboxDoc>(connection, "Outbox", outboxSchema);
  const toRow = ({ _id, content, payload = {}, instead, ...doc }: OutboxDoc): OutboxRow => ({
    key: _id,
    ...doc,
    ...(content === undefined
      ? { payload, ...(instead && { instead }) }
      : (openJson(sealer, content) as Content)),
  });
  const count = (group: string, states: Whereabouts["state"][]) =>
    outbox.countDocuments({ group, state: { $in: states } });

  async function owedBy(group: string, tx: Tx): Promise<readonly string[]> {
    const owed = await outbox
      .find({ group, state: "owed" }, { session: sessionOf(tx), projection: { _id: 1 } })
      .toArray();
    return owed.map(({ _id }) => _id);
  }

  async function withdraw(keys: readonly string[], at: Date, tx: Tx): Promise<void> {
    if (keys.length === 0) return;
    await outbox.updateMany(
      { _id: { $in: [...keys] }, state: "owed" },
      { $set: { state: "superseded", endedAt: at }, $unset: WITHOUT_CONTENT },
      { session: sessionOf(tx) },
    );
  }

  return {
    async add(rows, tx) {
      if (rows.length === 0) return;
      const within = tx ? { session: sessionOf(tx) } : {};
      // Upserts, because a duplicate key would abort the transaction.
      const { upsertedIds } = await outbox.bulkWrite(
        rows.map(({ key, payload, instead, topic, ...row }) => ({
          updateOne: {
            filter: { _id: key },
            update: {
              $setOnInsert: {
                ...row,
                content: sealJson(sealer, { payload, instead, topic }),
                state: "owed" as const,
                fence: 0,
              },
            },
            upsert: true,
          },
        })),
        within,
      );
      const superseding = rows.flatMap(({ key, slot, order, notBefore }, index) => {
        if (slot === undefined || !(index in upsertedIds)) return [];
        const filter = {
          slot,
          state: "owed",
          method: EDITS,
          order: { $lt: order },
          _id: { $ne: key },
        } as const;
        const update = {
          $set: { state: "superseded" as const, endedAt: notBefore },
          $unset: WITHOUT_CONTENT,
        };
        return [{ updateMany: { filter, update } }];
      });
      if (superseding.length > 0) await outbox.bulkWrite(superseding, within);
    },
    async cancel(group, at, tx) {
      const keys = await owedBy(group, tx);
      await withdraw(keys, at, tx);
      return keys;
    },
    async takeBack(group, tx) {
      const keys = await owedBy(group, tx);
      if (keys.length > 0)
        await outbox.deleteMany({ _id: { $in: [...keys] }, state: "owed" }, { session: sessionOf(tx) });
      return keys;
    },
    withdraw,
    async due(priority, now, notChats, limit) {
      const docs = await outbox
        .find(
          { state: "owed", priority, notBefore: { $lte: now }, chatId: { $nin: [...notChats] } },
          { sort: { order: 1 }, limit },
        )
        .toArray();
      return docs.map(toRow);
    },
    countDue: (now) => outbox.countDocuments({ state: "owed", notBefore: { $lte: now } }),
    async isDue(now) {
      // A row that is being sent was due when its sender took it.
      const states: OutboxDoc["state"][] = ["owed", "sending"];
      const due = { state: { $in: states }, notBefore: { $lte: now } };
      return (await outbox.findOne(due, { projection: { _id: 1 } })) !== null;
    },
    async claim(key, fence) {
      const claimed = await outbox.updateOne(
        { _id: key, state: "owed" },
        { $set: { state: "sending", fence } },
      );
      return claimed.matchedCount === 1;
    },
    async settle(key, fence, end) {
      const settled = await outbox.updateOne({ _id: key, state: "sending", fence }, ending(end));
      return settled.matchedCount === 1;
    },
    async quietTo(chatId, tx) {
      const docs = await outbox
        .find(
          { chatId, state: "owed", held: { $exists: false }, $or: [{ quiet: true }, { method: EDITS }] },
          { projection: { neededOn: 1 }, session: sessionOf(tx) },
        )
        .toArray();
      return docs.map(({ _id, neededOn }) => ({
        key: _id,
        chatId,
        ...(neededOn !== undefined && { neededOn }),
      }));
    },
    async makeDue(times, tx) {
      if (times.size === 0) return;
      await outbox.bulkWrite(
        [...times].map(([key, notBefore]) => ({
          updateOne: { filter: { _id: key, state: "owed" }, update: { $set: { notBefore } } },
        })),
        { session: sessionOf(tx) },
      );
    },
    async defer(key, until) {
      await outbox.updateOne({ _id: key, state: "owed" }, { $set: { notBefore: until } });
    },
    async drop(key, error, at) {
      await outbox.updateOne({ _id: key, state: "owed" }, ending({ state: "skipped", error, at }));
    },
    async recover(fence, at) {
      const left = { state: "sending" as const, fence: { $lt: fence } };
      const resent = await outbox.updateMany(
        { ...left, $or: [{ whenAmbiguous: "resend" }, { method: EDITS }] },
        { $set: { state: "owed" } },
      );
      const skipped = await outbox.updateMany(
        left,
        ending({ state: "skipped", error: "ambiguous: its sender ended", at }),
      );
      return { resent: resent.modifiedCount, skipped: skipped.modifiedCount };
    },
    async hold({ chatId, threadId }, held, until) {
      const owed = { chatId, state: "owed" as const, ...(threadId !== undefined && { threadId }) };
      const before = await outbox.countDocuments({ ...owed, held: { $exists: true } }, { limit: 1 });
      await outbox.updateMany(owed, { $set: { held, notBefore: until } });
      return before === 0;
    },
    async release(chatId, now) {
      await outbox.updateMany(
        { chatId, state: "owed", held: { $exists: true } },
        { $set: { notBefore: now }, $unset: { held: "" } },
      );
    },
    async isHolding(chatId) {
      const filter = { chatId, state: "owed" as const, held: { $exists: true } };
      return (await outbox.countDocuments(filter, { limit: 1 })) > 0;
    },
    async leaveTopic(chatId, threadId) {
      await outbox.updateMany(
        { chatId, state: { $in: ["owed", "sending"] }, threadId },
        { $unset: { threadId: "" } },
      );
    },
    async find(key) {
      const doc = await outbox.findOne(
        { _id: key },
        { projection: { _id: 0, state: 1, chatId: 1, threadId: 1, notBefore: 1, result: 1 } },
      );
      if (!doc) return undefined;
      const { result, ...where } = doc;
      return { ...where, ...(result?.messageId !== undefined && { messageId: result.messageId }) };
    },
    async places(keys, tx) {
      const docs = await outbox
        .find(
          { _id: { $in: [...keys] }, state: { $in: ["owed", "sending", "sent"] } },
          {
            projection: { state: 1, chatId: 1, threadId: 1, notBefore: 1 },
            ...(tx && { session: sessionOf(tx) }),
          },
        )
        .toArray();
      return new Map(docs.map(({ _id, state, ...place }) => [_id, { ...place, sent: state === "sent" }]));
    },
    async migrate(oldChatId, newChatId) {
      await outbox.updateMany(
        { chatId: oldChatId, state: { $in: ["owed", "sending"] } },
        { $set: { chatId: newChatId }, $unset: { threadId: "" } },
      );
    },
    async owedTo(chatId) {
      const docs = await outbox
        .find({ chatId, state: { $in: ["owed", "sending"] } }, { sort: { order: 1 } })
        .toArray();
      return docs.map(toRow);
    },
    async forget(chatId, marks, at, tx) {
      const within = { session: sessionOf(tx) };
      await outbox.deleteMany({ chatId }, within);
      if (marks.length === 0) return;
      const keys: string[] = [];
      for await (const doc of outbox.find({ state: "owed" }, within)) {
        const { payload, instead } = toRow(doc);
        const text = JSON.stringify({ payload, instead });
        if (marks.some((mark) => text.includes(mark))) keys.push(doc._id);
      }
      await withdraw(keys, at, tx);
    },
    async progress(group, now) {
      const [total, sent, failed, [quiet]] = await Promise.all([
        count(group, ["owed", "sending", "sent", "failed", "skipped"]),
        count(group, ["sent"]),
        count(group, ["failed", "skipped"]),
        outbox
          .aggregate<{ waiting: number; waitingUntil: Date }>([
            { $match: { group, state: "owed", notBefore: { $gt: now } } },
            { $group: { _id: null, waiting: { $sum: 1 }, waitingUntil: { $max: "$notBefore" } } },
          ])
          .toArray(),
      ]);
      if (!quiet) return { total, sent, failed, waiting: 0 };
      const { waiting, waitingUntil } = quiet;
      return { total, sent, failed, waiting, waitingUntil };
    },
  };
}
