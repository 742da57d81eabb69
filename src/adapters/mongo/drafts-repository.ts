import { Schema, type Connection } from "mongoose";
import type { Drafts } from "../../app/drafts/ports.ts";
import type { Draft } from "../../domain/listing/draft.ts";
import { sessionOf } from "./connect.ts";
import { assign, modelOf, SCHEMA_OPTIONS, withId } from "./records.ts";

interface DraftRecord extends Omit<Draft, "id"> {
  _id: Draft["id"];
}

const OPTIONAL = [
  "category",
  "ticked",
  "gathered",
  "changing",
  "revises",
  "question",
  "onBehalf",
  "copyOf",
  "answersTo",
  "lastUpdate",
] as const;

const schema = new Schema(
  {
    _id: { type: String, required: true },
    authorId: { type: Number, required: true },
    kind: { type: String, required: true },
    category: String,
    answers: { type: Schema.Types.Mixed, required: true },
    ticked: { type: [String], default: undefined },
    gathered: { type: [Schema.Types.Mixed], default: undefined },
    changing: String,
    revises: String,
    question: String,
    onBehalf: Boolean,
    copyOf: String,
    answersTo: String,
    lastUpdate: Number,
    updatedAt: { type: Date, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "drafts" },
)
  .index({ authorId: 1, updatedAt: -1 })
  .index({ updatedAt: 1 });

export function createDrafts(connection: Connection): Drafts {
  const model = modelOf<DraftRecord>(connection, "Draft", schema);
  return {
    async find(id, tx) {
      const record = await model
        .findById(id, null, { session: tx ? sessionOf(tx) : null })
        .lean<DraftRecord>();
      return record ? withId(record) : undefined;
    },
    async ofAuthor(authorId) {
      const records = await model.find({ authorId }).sort({ updatedAt: -1 }).lean<DraftRecord[]>();
      return records.map((record) => withId(record));
    },
    async save(draft) {
      const { id, ...rest } = draft;
      await model.findByIdAndUpdate(id, assign(rest, OPTIONAL), { upsert: true });
    },
    async remove(id, tx) {
      await model.deleteOne({ _id: id }, tx ? { session: sessionOf(tx) } : {});
    },
    async removeUntouchedSince(moment, tx) {
      await model.deleteMany({ updatedAt: { $lt: moment } }, { session: sessionOf(tx) });
    },
  };
}
