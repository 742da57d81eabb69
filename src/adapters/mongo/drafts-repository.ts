import { mongo, Schema, type Connection } from "mongoose";
import type { Drafts } from "../../app/drafts/ports.ts";
import type { Draft } from "../../domain/listing/draft.ts";
import { coalesce } from "../../work/index.ts";
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
    organisationId: String,
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

/** True unless the driver or the store refuses one of several drafts. */
const isAboutAll = (error: unknown): boolean =>
  error instanceof mongo.MongoError && !(error instanceof mongo.MongoBulkWriteError);

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

  const saving = ({ id, answers, ticked, left, waitsFor, gathered, question, ...rest }: Draft) => {
    const content = sealJson(sealer, { answers, ticked, left, waitsFor, gathered, question });
    const record = { ...rest, content, ...(waitsFor && { waiting: true }) };
    return { filter: { _id: id }, update: assign(record, schema), upsert: true };
  };
  type Saving = ReturnType<typeof saving>;

  async function saveOne({ filter, update, upsert }: Saving): Promise<void> {
    await written.updateOne(filter, update, { upsert });
  }

  const isSaved = (): Promise<void> => Promise.resolve();

  /** @returns what is left to do for each of them */
  async function saveAll(all: readonly Saving[]): Promise<readonly (() => Promise<void>)[]> {
    const [only, ...others] = all;
    try {
      if (only && others.length === 0) await saveOne(only);
      else await written.bulkWrite(all.map((one) => ({ updateOne: one })));
      return all.map(() => isSaved);
    } catch (error) {
      if (others.length === 0 || isAboutAll(error)) throw error;
      // One that is refused must not keep out the others.
      return all.map((one) => () => saveOne(one));
    }
  }
  /** Saves the drafts of those who answer at the same moment in one command. */
  const save = coalesce(saveAll);

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
    save: async (draft) => (await save(saving(draft)))(),
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
