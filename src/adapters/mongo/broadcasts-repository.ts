import { Schema, type Connection } from "mongoose";
import type { Broadcasts } from "../../app/broadcasts/ports.ts";
import type { Broadcast } from "../../domain/broadcast/broadcast.ts";
import { NOBODY, personActor } from "../../domain/shared/actor.ts";
import { sessionOf } from "./connect.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";
import { openActor, sealActor, type Sealer } from "./sealed.ts";

type BroadcastRecord = Omit<Broadcast, "listingId"> & { _id: Broadcast["listingId"] };

const schema = new Schema(
  {
    /** The listing's id: a listing is broadcast once. */
    _id: { type: String, required: true },
    recipients: { type: [Number], required: true },
    wide: Boolean,
    enqueued: { type: Number, required: true },
    status: { type: String, required: true },
    sent: { type: Number, required: true },
    failed: { type: Number, required: true },
    waiting: Number,
    waitingUntil: Date,
    by: { type: Schema.Types.Mixed, required: true },
    startedAt: { type: Date, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "broadcasts" },
)
  .index({ recipients: 1 })
  .index({ "by.id": 1 });

export function createBroadcasts(connection: Connection, sealer: Sealer): Broadcasts {
  const model = modelOf<BroadcastRecord>(connection, "Broadcast", schema);
  const toBroadcast = ({ _id, by, ...rest }: BroadcastRecord): Broadcast => ({
    listingId: _id,
    ...rest,
    by: openActor(sealer, by),
  });
  return {
    async find(listing, tx) {
      const record = await model
        .findById(listing, null, { session: tx ? sessionOf(tx) : null })
        .lean<BroadcastRecord>();
      return record ? toBroadcast(record) : undefined;
    },
    async insert({ listingId, by, ...rest }, tx) {
      await model.create([{ _id: listingId, ...rest, by: sealActor(sealer, by) }], {
        session: sessionOf(tx),
      });
    },
    async forget(person, tx) {
      const session = sessionOf(tx);
      await model.updateMany(
        { "by.id": person },
        { $set: { by: personActor(NOBODY, undefined) } },
        { session },
      );
      const told = await model.find({ recipients: person }, null, { session }).lean<BroadcastRecord[]>();
      for (const { _id, recipients } of told) {
        // The place stays: how many have been told is counted from the start.
        const others = recipients.map((one) => (one === person ? NOBODY : one));
        await model.updateOne({ _id }, { $set: { recipients: others } }, { session });
      }
    },
    async advance({ listingId, by: _by, ...rest }, expectedEnqueued, tx) {
      const { matchedCount } = await model.updateOne(
        { _id: listingId, status: "running", enqueued: expectedEnqueued },
        { $set: rest },
        { session: sessionOf(tx) },
      );
      return matchedCount === 1;
    },
  };
}
