import { Schema, type Connection } from "mongoose";
import type { SavedSearches } from "../../app/searches/ports.ts";
import type { SavedSearch } from "../../domain/search/saved-search.ts";
import { sessionOf } from "./connect.ts";
import { assign, modelOf, SCHEMA_OPTIONS, withId } from "./records.ts";

type SavedSearchRecord = Omit<SavedSearch, "id"> & { _id: SavedSearch["id"] };

/** Kept of what is to be told later; of more the newest. */
const MOST_FOUND = 50;

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: Number, required: true },
    search: { type: Schema.Types.Mixed, required: true },
    digestHour: Number,
    timeZone: { type: String, required: true },
    found: { type: [String], required: true },
    createdAt: { type: Date, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "saved-searches" },
)
  .index({ personId: 1, createdAt: 1 })
  .index({ "search.kind": 1, "search.category": 1, _id: 1 });

export function createSavedSearches(connection: Connection): SavedSearches {
  const model = modelOf<SavedSearchRecord>(connection, "SavedSearch", schema);
  return {
    async find(id, tx) {
      const record = await model.findById(id, null, { session: sessionOf(tx) }).lean<SavedSearchRecord>();
      return record ? withId(record) : undefined;
    },
    async ofPerson(personId, tx) {
      const records = await model
        .find({ personId }, null, { session: tx ? sessionOf(tx) : null })
        .sort({ createdAt: 1 })
        .lean<SavedSearchRecord[]>();
      return records.map((record) => withId(record));
    },
    async save({ id, ...rest }, tx) {
      const options = { upsert: true, session: sessionOf(tx) };
      await model.findByIdAndUpdate(id, assign(rest, schema), options);
    },
    async remove(id, personId) {
      const { deletedCount } = await model.deleteOne({ _id: id, personId });
      return deletedCount === 1;
    },
    async removeOfPerson(personId, tx) {
      await model.deleteMany({ personId }, { session: sessionOf(tx) });
    },
    async watching({ kind, category, after }, limit, tx) {
      const records = await model
        .find(
          {
            "search.kind": kind,
            "search.category": category,
            ...(after === undefined ? {} : { _id: { $gt: after } }),
          },
          null,
          { session: sessionOf(tx) },
        )
        .sort({ _id: 1 })
        .limit(limit)
        .lean<SavedSearchRecord[]>();
      return records.map((record) => withId(record));
    },
    async addFound(ids, listing, tx) {
      await model.updateMany(
        { _id: { $in: [...ids] } },
        { $push: { found: { $each: [listing], $slice: -MOST_FOUND } } },
        { session: sessionOf(tx) },
      );
    },
    async clearFound(id, tx) {
      await model.updateOne({ _id: id }, { $set: { found: [] } }, { session: sessionOf(tx) });
    },
  };
}
