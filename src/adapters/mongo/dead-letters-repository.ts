import type { Update } from "grammy/types";
import type { Connection, mongo } from "mongoose";
import type { DeadLetter, DeadLetters, UntoldDeadLetter } from "../../app/dead-letters/ports.ts";
import type { Tx } from "../../app/core/index.ts";
import { personId } from "../../domain/shared/ids.ts";
import { kindOf } from "../../inbox/kind-of.ts";
import { sessionOf } from "./connect.ts";
import { inboxOf, updateOf, WITHOUT_CONTENT, type InboxDoc } from "./inbox-store.ts";
import type { Sealer } from "./sealed.ts";

const toParked = (
  { _id, receivedAt, parkedAt, error = "", replays = 0 }: InboxDoc,
  update: Update,
): DeadLetter => ({
  id: _id,
  kind: kindOf(update),
  receivedAt,
  parkedAt: parkedAt ?? receivedAt,
  error,
  replays,
});

/** Whoever wrote or pressed something in their private chat, whose id is the lane's. */
function writerOf({ lane }: InboxDoc, update: Update): UntoldDeadLetter["writer"] {
  const { from } = update.message ?? update.callback_query ?? {};
  if (from?.id !== lane) return undefined;
  return { id: personId(lane), ...(from.language_code !== undefined && { languageTag: from.language_code }) };
}

/** What of the inbox waits for an operator. */
export function createDeadLetters(connection: Connection, sealer: Sealer): DeadLetters {
  const inbox = inboxOf(connection);
  const toRow = (doc: InboxDoc): DeadLetter => toParked(doc, updateOf(doc, sealer));
  const toUntold = (doc: InboxDoc): UntoldDeadLetter => {
    const update = updateOf(doc, sealer);
    const writer = writerOf(doc, update);
    return { ...toParked(doc, update), ...(writer && { writer }) };
  };
  const within = (tx: Tx | undefined) => (tx ? { session: sessionOf(tx) } : {});

  async function leaveParked(id: number, change: mongo.UpdateFilter<InboxDoc>, tx: Tx): Promise<boolean> {
    const { matchedCount } = await inbox.updateOne({ _id: id, state: "parked" }, change, within(tx));
    return matchedCount === 1;
  }

  return {
    async page(after, limit) {
      const docs = await inbox
        .find({ state: "parked", _id: { $gt: after } }, { sort: { _id: 1 }, limit })
        .toArray();
      return docs.map(toRow);
    },
    count: (tx) => inbox.countDocuments({ state: "parked" }, within(tx)),
    async read(id) {
      const doc = await inbox.findOne({ _id: id, state: "parked" });
      if (!doc) return undefined;
      const update = updateOf(doc, sealer);
      return { row: toParked(doc, update), update };
    },
    async ofPerson(person) {
      const docs = await inbox.find({ state: "parked", lane: person }, { sort: { _id: 1 } }).toArray();
      return docs.map((doc) => updateOf(doc, sealer));
    },
    async forget(person, marks, at, tx) {
      const ids: number[] = [];
      for await (const doc of inbox.find({ state: "parked" }, within(tx))) {
        const text = JSON.stringify(updateOf(doc, sealer));
        if (doc.lane === person || marks.some((mark) => text.includes(mark))) ids.push(doc._id);
      }
      if (ids.length === 0) return;
      await inbox.updateMany(
        { _id: { $in: ids }, state: "parked" },
        { $set: { state: "discarded", doneAt: at }, $unset: WITHOUT_CONTENT },
        within(tx),
      );
    },
    async standingOf(id, tx) {
      const doc = await inbox.findOne({ _id: id }, { ...within(tx), projection: { state: 1, replays: 1 } });
      return doc ? { state: doc.state, replays: doc.replays ?? 0 } : undefined;
    },
    replay: (id, tx) =>
      leaveParked(
        id,
        {
          // Any holder of the lane may take it, whatever its fence.
          $set: { state: "new", attempts: 0, fence: 0 },
          $inc: { replays: 1 },
          $unset: { parkedAt: 1, toldAt: 1, error: 1 },
        },
        tx,
      ),
    // A day later its row goes the way of those that were handled.
    discard: (id, at, tx) =>
      leaveParked(id, { $set: { state: "discarded", doneAt: at }, $unset: WITHOUT_CONTENT }, tx),
    async untold(limit, tx) {
      const docs = await inbox
        .find({ state: "parked", toldAt: { $exists: false } }, { ...within(tx), sort: { _id: 1 }, limit })
        .toArray();
      return docs.map(toUntold);
    },
    async markTold(ids, at, tx) {
      await inbox.updateMany({ _id: { $in: [...ids] } }, { $set: { toldAt: at } }, within(tx));
    },
  };
}
