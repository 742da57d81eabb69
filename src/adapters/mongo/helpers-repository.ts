import { Schema, type Connection } from "mongoose";
import type { Helper, Helpers } from "../../app/helpers/ports.ts";
import { BRIEF_LENGTH, briefOf } from "../../domain/helper/brief.ts";
import type { HelperProfile } from "../../domain/helper/profile.ts";
import { NEVER_ASKED, TALLY_KEEPS } from "../../domain/helper/tally.ts";
import { reachOf } from "../../domain/helper/reach.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import { sessionOf } from "./connect.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";
import { createStampedReads, newStamp, type Stamped } from "./stamps.ts";

interface HelperRecord extends Stamped {
  _id: PersonId;
  profile?: Omit<HelperProfile, "personId">;
  /** Where they are found by `near`; absent while they have not agreed to be asked. */
  reach?: number;
  asked?: readonly Date[];
  askedInAll?: number;
  acceptedInAll?: number;
  refuses?: true;
  /** Since when the profile is put aside. */
  asideSince?: Date;
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
    asideSince: Date,
    stamp: Number,
  },
  { ...SCHEMA_OPTIONS, collection: "helpers" },
)
  .index({ "profile.categories": 1, reach: 1, stamp: 1 })
  .index({ stamp: 1 })
  .index({ "profile.id": 1 });

/** Profiles, and how often people were asked: one record a person, so that one query has both. */
export function createHelpers(connection: Connection): Helpers {
  const model = modelOf<HelperRecord>(connection, "Helper", schema);

  const toHelper = ({
    _id: personId,
    profile: stored,
    refuses,
    asideSince,
    stamp: _stamp,
    ...tally
  }: HelperRecord): Helper => {
    const profile = stored && { personId, ...stored };
    return {
      personId,
      ...(profile && (asideSince ? { putAside: { profile, since: asideSince } } : { profile })),
      ...(refuses && { refuses }),
      tally: {
        asked: tally.asked ?? NEVER_ASKED.asked,
        askedInAll: tally.askedInAll ?? 0,
        acceptedInAll: tally.acceptedInAll ?? 0,
      },
    };
  };

  const stamped = createStampedReads(model, toHelper, {
    length: BRIEF_LENGTH,
    briefOf: ({ profile, tally }) => (profile ? briefOf(profile, tally) : []),
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
      const filter = { "profile.categories": category, reach: { $in: [...reaches] } };
      const { items, briefs } = await stamped(filter, tx);
      return { helpers: items, briefs };
    },
    async saveProfile({ personId, ...profile }, tx) {
      const update = profile.agreedAt
        ? {
            $set: { profile, reach: reachOf(profile), stamp: newStamp() },
            $unset: { refuses: 1, asideSince: 1 },
          }
        : { $set: { profile, stamp: newStamp() }, $unset: { reach: 1, asideSince: 1 } };
      await model.updateOne({ _id: personId }, update, { upsert: true, session: sessionOf(tx) });
    },
    async refuse(id, at, tx) {
      await model.updateOne(
        { _id: id },
        { $set: { refuses: true, asideSince: at, stamp: newStamp() }, $unset: { reach: 1 } },
        { upsert: true, session: sessionOf(tx) },
      );
    },
    async askAgain(id, tx) {
      const session = sessionOf(tx);
      const record = await model.findById(id, null, { session }).lean<HelperRecord>();
      const profile = record?.profile;
      const found = profile?.agreedAt && { reach: reachOf(profile) };
      await model.updateOne(
        { _id: id },
        { $set: { stamp: newStamp(), ...found }, $unset: { refuses: 1, asideSince: 1 } },
        { session },
      );
    },
    async removeProfile(id, tx) {
      await model.updateOne(
        { _id: id },
        { $set: { stamp: newStamp() }, $unset: { profile: 1, reach: 1, asideSince: 1 } },
        { session: sessionOf(tx) },
      );
    },
    async noteAsked(ids, at, tx) {
      const writes = [...new Set(ids)].map((_id) => {
        const update = {
          $inc: { askedInAll: 1 },
          $push: { asked: { $each: [at], $slice: -TALLY_KEEPS } },
          $set: { stamp: newStamp() },
        };
        return { updateOne: { filter: { _id }, update, upsert: true } };
      });
      if (writes.length > 0) await model.bulkWrite(writes, { session: sessionOf(tx) });
    },
    async noteNotAsked(questions, tx) {
      if (questions.length === 0) return;
      const session = sessionOf(tx);
      const ids = questions.map(({ id }) => id);
      const records = await model.find({ _id: { $in: ids } }, null, { session }).lean<HelperRecord[]>();
      const writes = records.map(({ _id, asked = [] }) => {
        const at = questions.find(({ id }) => id === _id)?.at.getTime();
        const which = asked.findLastIndex((moment) => moment.getTime() === at);
        const update = {
          $set: { asked: asked.filter((_, index) => index !== which), stamp: newStamp() },
          $inc: { askedInAll: -1 },
        };
        return { updateOne: { filter: { _id }, update } };
      });
      if (writes.length > 0) await model.bulkWrite(writes, { session });
    },
    async noteAccepted(id, tx) {
      await model.updateOne(
        { _id: id },
        { $inc: { acceptedInAll: 1 }, $set: { stamp: newStamp() } },
        { upsert: true, session: sessionOf(tx) },
      );
    },
    async remove(id, tx) {
      await model.deleteOne({ _id: id }, { session: sessionOf(tx) });
    },
  };
}
