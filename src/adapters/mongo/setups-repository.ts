import { Schema, type Connection, type QueryFilter } from "mongoose";
import type { Setups } from "../../app/communities/ports.ts";
import type { Setup } from "../../domain/community/setup.ts";
import type { Tx } from "../../app/core/index.ts";
import type { Languages } from "../../domain/shared/language.ts";
import { repeatIfTaken, type NamesOf } from "./communities-repository.ts";
import { sessionOf } from "./connect.ts";
import { modelOf, SCHEMA_OPTIONS, withId, withoutId } from "./records.ts";
import { openName, type Sealer } from "./sealed.ts";

type SetupRecord = Omit<Setup, "id" | "language" | "names"> & { _id: Setup["id"]; language?: string };

/** Nobody answered for so long. */
const KEEP = "30d";

const schema = new Schema(
  {
    _id: { type: String, required: true },
    status: { type: String, required: true },
    chatId: { type: Number, required: true },
    threadId: Number,
    chatTitle: { type: String, default: "" },
    /** The name is sealed. */
    by: { type: new Schema({ id: Number, name: String }, { _id: false }), required: true },
    name: { type: String, required: true },
    center: new Schema({ lat: Number, lon: Number }, { _id: false }),
    radiusKm: { type: Number, required: true },
    language: String,
    changes: String,
    at: { type: Date, required: true, expires: KEEP },
  },
  { ...SCHEMA_OPTIONS, collection: "setups" },
)
  .index({ chatId: 1 }, { unique: true })
  .index({ status: 1, at: 1 })
  .index({ "by.id": 1 });

/**
 * @param languages what is spoken now: the folder of a language that was stored may be gone
 * @param namesOf what readers call a place, which is not stored
 */
export function createSetups(
  connection: Connection,
  sealer: Sealer,
  languages: Languages,
  namesOf: NamesOf,
): Setups {
  const model = modelOf<SetupRecord>(connection, "Setup", schema);

  function toSetup(record: SetupRecord): Promise<Setup> {
    const { language, by, ...rest } = withId(record);
    return withNames({
      ...rest,
      by: { id: by.id, name: openName(sealer, by.name) },
      ...(language === undefined ? {} : { language: languages.forTag(language) }),
    });
  }

  async function withNames(setup: Omit<Setup, "names">): Promise<Setup> {
    const names = setup.center && (await namesOf(setup.name, setup.center));
    return { ...setup, ...(names && { names }) };
  }

  async function findOne(where: QueryFilter<SetupRecord>, tx: Tx | undefined): Promise<Setup | undefined> {
    const record = await model
      .findOne(where, null, { session: tx ? sessionOf(tx) : null })
      .lean<SetupRecord>();
    return record ? toSetup(record) : undefined;
  }

  return {
    find: (id, tx) => findOne({ _id: id }, tx),
    ofChat: (chatId, tx) => findOne({ chatId }, tx),
    async save(setup, tx) {
      const { _id, names: _names, ...rest } = withoutId(setup);
      const session = sessionOf(tx);
      await model.deleteOne({ chatId: setup.chatId }, { session });
      const by = { id: rest.by.id, name: sealer.seal(rest.by.name) };
      await repeatIfTaken(model.create([{ _id, ...rest, by }], { session }));
      return withNames({ ...rest, id: _id });
    },
    async remove(id, tx) {
      const { deletedCount } = await model.deleteOne({ _id: id }, { session: sessionOf(tx) });
      return deletedCount === 1;
    },
    async applied(limit) {
      const records = await model
        .find({ status: "applied" })
        .sort({ at: 1 })
        .limit(limit)
        .lean<SetupRecord[]>();
      return Promise.all(records.map(toSetup));
    },
    async countApplied(by, tx) {
      return model.countDocuments({ "by.id": by, status: "applied" }, { session: sessionOf(tx) });
    },
    async ofPerson(person) {
      return Promise.all((await model.find({ "by.id": person }).lean<SetupRecord[]>()).map(toSetup));
    },
    async removeOf(person, tx) {
      await model.deleteMany({ "by.id": person }, { session: sessionOf(tx) });
    },
    async moveChat(from, to) {
      if (!(await model.exists({ chatId: from }))) return;
      await model.deleteMany({ chatId: to });
      await model.updateOne({ chatId: from }, { $set: { chatId: to } });
    },
  };
}
