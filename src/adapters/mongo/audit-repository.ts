import { Schema, Types, type Connection } from "mongoose";
import type { AuditEntry, AuditLog } from "../../app/core/index.ts";
import { NOBODY, personActor } from "../../domain/shared/actor.ts";
import { sessionOf } from "./connect.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";
import { openActor, sealActor, type Sealer } from "./sealed.ts";

const schema = new Schema(
  {
    at: { type: Date, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    subject: { type: String, required: true },
    action: { type: String, required: true },
    from: String,
    to: String,
    reason: String,
    communityId: String,
  },
  { ...SCHEMA_OPTIONS, collection: "audit" },
)
  .index({ subject: 1, at: 1 })
  .index({ "by.id": 1, at: 1 })
  .index({ communityId: 1, _id: -1 })
  .index({ at: 1 });

/** Append-only: what happened stays; only who it was is taken out after a time, or when they leave. */
export function createAuditLog(connection: Connection, sealer: Sealer): AuditLog {
  const model = modelOf<AuditEntry>(connection, "Audit", schema);
  const opened = (entry: AuditEntry): AuditEntry => ({ ...entry, by: openActor(sealer, entry.by) });
  return {
    async add(entry, tx) {
      await model.create([{ ...entry, by: sealActor(sealer, entry.by) }], { session: sessionOf(tx) });
    },
    async of(subject) {
      const entries = await model.find({ subject }, { _id: 0 }).sort({ at: 1 }).lean<AuditEntry[]>();
      return entries.map(opened);
    },
    async page({ communities, subject, action, by, since, until, after, limit }) {
      const filter = {
        ...(communities && { communityId: { $in: [...communities] } }),
        ...(subject !== undefined && { subject }),
        ...(action !== undefined && { action }),
        ...(by !== undefined && { "by.id": by }),
        ...((since ?? until) && { at: { ...(since && { $gte: since }), ...(until && { $lt: until }) } }),
        ...(after !== undefined && { _id: { $lt: new Types.ObjectId(after) } }),
      };
      const entries = await model
        .find(filter)
        .sort({ _id: -1 })
        .limit(limit)
        .lean<(AuditEntry & { _id: Types.ObjectId })[]>();
      return entries.map(({ _id, ...entry }) => ({ ...opened(entry), cursor: _id.toHexString() }));
    },
    async by(person) {
      const entries = await model.find({ "by.id": person }, { _id: 0 }).sort({ at: 1 }).lean<AuditEntry[]>();
      return entries.map(opened);
    },
    async forget(person, subjects, tx) {
      const session = sessionOf(tx);
      await model.updateMany(
        { "by.id": person },
        { $set: { by: personActor(NOBODY, undefined) } },
        { session },
      );
      await model.updateMany(
        { subject: `person:${String(person)}` },
        { $set: { subject: "person" }, $unset: { reason: 1 } },
        { session },
      );
      if (subjects.length > 0)
        await model.updateMany({ subject: { $in: [...subjects] } }, { $unset: { reason: 1 } }, { session });
    },
    async forgetNamesBefore(moment, tx) {
      await model.updateMany(
        { at: { $lt: moment }, "by.kind": "person", "by.name": { $ne: "" } },
        { $set: { "by.name": "" } },
        { session: sessionOf(tx) },
      );
    },
  };
}
