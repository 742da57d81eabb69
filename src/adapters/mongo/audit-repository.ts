import { Schema, type Connection } from "mongoose";
import type { AuditEntry, AuditLog } from "../../app/core/index.ts";
import { sessionOf } from "./connect.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";

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
export function createAuditLog(connection: Connection): AuditLog {
  const model = modelOf<AuditEntry>(connection, "Audit", schema);
  return {
    async add(entry, tx) {
      await model.create([entry], { session: sessionOf(tx) });
    },
    of: (subject) => model.find({ subject }, { _id: 0 }).sort({ at: 1 }).lean<AuditEntry[]>(),
  };
}
