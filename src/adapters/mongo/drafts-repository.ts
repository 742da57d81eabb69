import { Schema, type Connection } from "mongoose";
import type { Drafts } from "../../app/drafts/ports.ts";
import type { Draft } from "../../domain/listing/draft.ts";
import { collectionOf, sessionOf } from "./connect.ts";
import { assign, modelOf, SCHEMA_OPTIONS } from "./records.ts";
import { openJson, sealJson, type Sealer } from "./sealed.ts";

/** What its author wrote, or was asked. */
type Content = Pick<Draft, "answers" | "ticked" | "left" | "waitsFor" | "gathered" | "question">;

/** Drafts that were stored before contents were sealed have their content beside the rest. */
interface DraftRecord extends Omit<Draft, "id" | "answers"> {
  _id: Draft["id"];
  /** True while it waits for a community that looks after its town. */
  waiting?: true;
  /** Its `Content`, sealed. */
  content?: string;
  answers?: Draft["answers"];
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    authorId: { type: Number, required: true },
    kind: { type: String, required: true },
    category: String,
    content: String,
    answers: Schema.Types.Mixed,
    ticked: { type: [String], default: undefined },
    gathered: { type: [Schema.Types.Mixed], default: undefined },
    changing: String,
    goingBack: Boolean,
    revises: String,
    question: String,
    onBehalf: Boolean,
    copyOf: String,
    answersTo: String,
    answersToEdition: Number,
    lastUpdate: Number,
    askedIn: Number,
    waiting: Boolean,
    updatedAt: { type: Date, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "drafts" },
)
  .index({ authorId: 1, updatedAt: -1 })
  .index({ updatedAt: 1 })
  .index({ waiting: 1, _id: 1 });

export function createDrafts(connection: Connection, sealer: Sealer): Drafts {
  const model = modelOf<DraftRecord>(connection, "Draft", schema);
  // Written with every answer in the wizard, so without document wrappers, which take as long as the write itself.
  const written = collectionOf<DraftRecord>(connection, "Draft", schema);

  const toDraft = ({ _id, content, answers = {}, waiting: _waiting, ...record }: DraftRecord): Draft => ({
    id: _id,
    ...record,
    answers,
    ...(content !== undefined && (openJson(sealer, content) as Content)),
  });

  return {
    async find(id, tx) {
      const record = await model
        .findById(id, null, { session: tx ? sessionOf(tx) : null })
        .lean<DraftRecord>();
      return record ? toDraft(record) : undefined;
    },
    async ofAuthor(authorId) {
      const records = await model.find({ authorId }).sort({ updatedAt: -1 }).lean<DraftRecord[]>();
      return records.map(toDraft);
    },
    async save(draft) {
      const { id, answers, ticked, left, waitsFor, gathered, question, ...rest } = draft;
      const content = sealJson(sealer, { answers, ticked, left, waitsFor, gathered, question });
      const record = { ...rest, content, ...(waitsFor && { waiting: true }) };
      await written.updateOne({ _id: id }, assign(record, schema), { upsert: true });
    },
    async waiting(after, limit, tx) {
      const records = await model
        .find({ waiting: true, ...(after !== undefined && { _id: { $gt: after } }) }, null, {
          session: sessionOf(tx),
        })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<DraftRecord[]>();
      return records.map(toDraft);
    },
    async remove(id, tx) {
      await model.deleteOne({ _id: id }, tx ? { session: sessionOf(tx) } : {});
    },
    async removeOfAuthor(authorId, tx) {
      await model.deleteMany({ authorId }, { session: sessionOf(tx) });
    },
    async removeUntouchedSince(moment, tx) {
      const old = { updatedAt: { $lt: moment } };
      return (await model.deleteMany(old, { session: sessionOf(tx) })).deletedCount;
    },
  };
}
