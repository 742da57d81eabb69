import { Schema, type Connection } from "mongoose";
import type { AuditEntry, AuditLog } from "../../app/core/index.ts";
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
  },
  { ...SCHEMA_OPTIONS, collection: "audit" },
).index({ subject: 1, at: 1 });

/** Append-only: nothing here changes or removes an entry. */
export function createAuditLog(connection: Connection, sealer: Sealer): AuditLog {
  const model = modelOf<AuditEntry>(connection, "Audit", schema);
  return {
    async add(entry, tx) {
      await model.create([{ ...entry, by: sealActor(sealer, entry.by) }], { session: sessionOf(tx) });
    },
    async of(subject) {
      const entries = await model.find({ subject }, { _id: 0 }).sort({ at: 1 }).lean<AuditEntry[]>();
      return entries.map((entry) => ({ ...entry, by: openActor(sealer, entry.by) }));
    },
  };
}
