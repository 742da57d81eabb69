import { Schema, type Connection } from "mongoose";
import type { Helper, Helpers } from "../../app/helpers/ports.ts";
import type { HelperProfile } from "../../domain/helper/profile.ts";
import { NEVER_ASKED, TALLY_KEEPS } from "../../domain/helper/tally.ts";
import { reachOf } from "../../domain/helper/reach.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import { sessionOf } from "./connect.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";

interface HelperRecord {
  _id: PersonId;
  profile?: Omit<HelperProfile, "personId">;
  /** Where they are found by `near`; absent while they have not agreed to be asked. */
  reach?: number;
  asked?: readonly Date[];
  askedInAll?: number;
  acceptedInAll?: number;
  refuses?: true;
}

const schema = new Schema(
  {
    _id: { type: Number, required: true },
    profile: Schema.Types.Mixed,
    reach: Number,
    asked: { type: [Date], default: undefined },
    askedInAll: Number,
    acceptedInAll: Number,
    refuses: Boolean,
  },
  { ...SCHEMA_OPTIONS, collection: "helpers" },
)
  .index({ "profile.categories": 1, reach: 1 })
  .index({ "profile.id": 1 });

/** Profiles, and how often people were asked: one record a person, so that one query has both. */
export function createHelpers(connection: Connection): Helpers {
  const model = modelOf<HelperRecord>(connection, "Helper", schema);

  const toHelper = ({ _id: personId, profile, refuses, ...tally }: HelperRecord): Helper => ({
    personId,
    ...(profile && { profile: { personId, ...profile } }),
    ...(refuses && { refuses }),
    tally: {
      asked: tally.asked ?? NEVER_ASKED.asked,
      askedInAll: tally.askedInAll ?? 0,
      acceptedInAll: tally.acceptedInAll ?? 0,
    },
  });

  return {
    async find(id, tx) {
      const record = await model
        .findById(id, null, { session: tx ? sessionOf(tx) : null })
        .lean<HelperRecord>();
      return record ? toHelper(record) : undefined;
    },
    async findMany(ids, tx) {
      if (ids.length === 0) return new Map();
      const records = await model
        .find({ _id: { $in: [...new Set(ids)] } }, null, { session: tx ? sessionOf(tx) : null })
        .lean<HelperRecord[]>();
      return new Map(records.map((record) => [record._id, toHelper(record)]));
    },
    async withProfile(id, tx) {
      const record = await model
        .findOne({ "profile.id": id }, null, { session: sessionOf(tx) })
        .lean<HelperRecord>();
      return record ? toHelper(record) : undefined;
    },
    async near({ category, reaches }, tx) {
      const records = await model
        .find({ "profile.categories": category, reach: { $in: [...reaches] } }, null, {
          session: tx ? sessionOf(tx) : null,
        })
        .lean<HelperRecord[]>();
      return records.map(toHelper);
    },
    async saveProfile({ personId, ...profile }, tx) {
      const update = profile.agreedAt
        ? { $set: { profile, reach: reachOf(profile) }, $unset: { refuses: 1 } }
        : { $set: { profile }, $unset: { reach: 1 } };
      await model.updateOne({ _id: personId }, update, { upsert: true, session: sessionOf(tx) });
    },
    async removeProfile(id, refuses, tx) {
      await model.updateOne(
        { _id: id },
        { $unset: { profile: 1, reach: 1 }, ...(refuses && { $set: { refuses: true } }) },
        { upsert: refuses, session: sessionOf(tx) },
      );
    },
    async noteAsked(ids, at, tx) {
      const update = {
        $inc: { askedInAll: 1 },
        $push: { asked: { $each: [at], $slice: -TALLY_KEEPS } },
      };
      const writes = [...new Set(ids)].map((_id) => ({
        updateOne: { filter: { _id }, update, upsert: true },
      }));
      if (writes.length > 0) await model.bulkWrite(writes, { session: sessionOf(tx) });
    },
    async noteAccepted(id, tx) {
      await model.updateOne(
        { _id: id },
        { $inc: { acceptedInAll: 1 } },
        { upsert: true, session: sessionOf(tx) },
      );
    },
    async remove(id, tx) {
      await model.deleteOne({ _id: id }, { session: sessionOf(tx) });
    },
  };
}
