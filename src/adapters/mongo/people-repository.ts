import { Schema, type Connection } from "mongoose";
import type { People, PersonChange } from "../../app/people/ports.ts";
import type { Ban } from "../../domain/person/ban.ts";
import {
  isReachable,
  isSameYes,
  type AwaitingContact,
  type Contact,
  type Person,
} from "../../domain/person/person.ts";
import type { SafetyConfirmed } from "../../domain/safety/safety.ts";
import type { QuietHours } from "../../domain/shared/dates.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Languages } from "../../domain/shared/language.ts";
import { sessionOf } from "./connect.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";
import { openName, type Sealer } from "./sealed.ts";

/** Older ones are dropped: nobody says yes to so many people without leaving a contact. */
const MAX_AWAITING = 50;

interface PersonRecord {
  _id: PersonId;
  firstName: string;
  language: string;
  consentVersion?: number;
  safety?: SafetyConfirmed;
  reachable: boolean;
  ban?: Ban;
  username?: string;
  phone?: string;
  quiet?: QuietHours;
  urgentInQuiet?: boolean;
  spoken?: readonly string[];
  timeZone?: string;
  awaitingContacts?: readonly AwaitingContact[];
  /** The only one that versions before 0.2 kept. */
  awaitingContact?: AwaitingContact;
  createdAt: Date;
  activeAt?: Date;
  askedToStayAt?: Date;
}

/** How exactly it is known when somebody was here last. */
const ACTIVITY_MS = 86_400_000;

const schema = new Schema(
  {
    _id: { type: Number, required: true },
    /** Sealed. */
    firstName: { type: String, default: "" },
    language: { type: String, required: true },
    consentVersion: Number,
    safety: Schema.Types.Mixed,
    reachable: { type: Boolean, required: true },
    ban: Schema.Types.Mixed,
    /** Sealed. */
    username: String,
    /** Sealed. */
    phone: String,
    quiet: Schema.Types.Mixed,
    urgentInQuiet: Boolean,
    spoken: { type: [String], default: undefined },
    timeZone: String,
    awaitingContacts: { type: [Schema.Types.Mixed], default: undefined },
    awaitingContact: Schema.Types.Mixed,
    createdAt: { type: Date, required: true },
    activeAt: Date,
    askedToStayAt: Date,
  },
  { ...SCHEMA_OPTIONS, collection: "people" },
)
  .index({ activeAt: 1 })
  .index({ askedToStayAt: 1 })
  .index({ consentVersion: 1 });

/** A ban of somebody whose data were deleted, so that deleting them does not lift it. */
interface OldBan extends Ban {
  /** Fingerprint of the Telegram id. */
  _id: string;
}

const oldBans = new Schema(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    reason: { type: String, required: true },
    community: String,
  },
  { ...SCHEMA_OPTIONS, collection: "old-bans" },
);

const banOf = ({ at, reason, community }: OldBan): Ban => ({
  at,
  reason,
  ...(community !== undefined && { community }),
});

/** @param languages what is spoken now: the folder of a language that was stored may be gone */
export function createPeople(connection: Connection, sealer: Sealer, languages: Languages): People {
  const model = modelOf<PersonRecord>(connection, "Person", schema);
  const bans = modelOf<OldBan>(connection, "OldBan", oldBans);
  const fingerprint = (id: PersonId): string => sealer.fingerprint(`person:${String(id)}`);

  function toPerson(record: PersonRecord): Person {
    const {
      _id,
      firstName,
      language,
      username,
      phone,
      awaitingContacts = [],
      awaitingContact,
      ...rest
    } = record;
    const all = [...(awaitingContact ? [awaitingContact] : []), ...awaitingContacts];
    const newest = all.filter((one, at) => !all.slice(at + 1).some((later) => isSameYes(one, later)));
    const contact: Contact = {
      ...(username === undefined ? {} : { username: sealer.open(username) }),
      ...(phone === undefined ? {} : { phone: sealer.open(phone) }),
    };
    const awaiting = newest.length > 0 ? { awaitingContact: newest } : {};
    return {
      id: _id,
      firstName: openName(sealer, firstName),
      language: languages.forTag(language),
      ...rest,
      ...awaiting,
      contact,
    };
  }

  const people: People = {
    async find(id, tx) {
      const record = await model
        .findById(id, null, { session: tx ? sessionOf(tx) : null })
        .lean<PersonRecord>();
      return record ? toPerson(record) : undefined;
    },
    async findMany(ids, tx) {
      if (ids.length === 0) return new Map();
      const records = await model
        .find({ _id: { $in: [...new Set(ids)] } }, null, { session: tx ? sessionOf(tx) : null })
        .lean<PersonRecord[]>();
      return new Map(records.map((record) => [record._id, toPerson(record)]));
    },
    async reachable(ids, tx) {
      if (ids.length === 0) return new Set();
      const records = await model
        .find(
          { _id: { $in: [...new Set(ids)] } },
          { reachable: 1, ban: 1, consentVersion: 1 },
          {
            session: tx ? sessionOf(tx) : null,
          },
        )
        .lean<Pick<PersonRecord, "_id" | "reachable" | "ban" | "consentVersion">[]>();
      return new Set(records.filter(isReachable).map(({ _id }) => _id));
    },
    async meet({ id, firstName, username }, at) {
      const known = await people.find(id);
      if (!known) return undefined;
      const { activeAt, askedToStayAt, contact } = known;
      const isRecent = activeAt !== undefined && at.getTime() - activeAt.getTime() < ACTIVITY_MS;
      const isSame = known.firstName === firstName && contact.username === username;
      if (isSame && isRecent && askedToStayAt === undefined) return known;
      const record = await model
        .findByIdAndUpdate(
          id,
          {
            $set: {
              firstName: sealer.seal(firstName),
              activeAt: at,
              ...(username === undefined ? {} : { username: sealer.seal(username) }),
            },
            $unset: { askedToStayAt: 1, ...(username === undefined ? { username: 1 } : {}) },
          },
          { returnDocument: "after" },
        )
        .lean<PersonRecord>();
      return record ? toPerson(record) : undefined;
    },
    async add({ id, firstName, contact, ...rest }) {
      const banned = await bans.findById(fingerprint(id)).lean<OldBan>();
      const sealed = Object.entries(contact).map(([way, value]: [string, string]) => [
        way,
        sealer.seal(value),
      ]);
      await model.updateOne(
        { _id: id },
        {
          $setOnInsert: {
            ...rest,
            ...(banned && { ban: banOf(banned) }),
            firstName: sealer.seal(firstName),
            ...(Object.fromEntries(sealed) as Contact),
          },
        },
        { upsert: true },
      );
    },
    async setBan(id, ban, tx) {
      const session = sessionOf(tx);
      if (!ban) await bans.deleteOne({ _id: fingerprint(id) }, { session });
      const record = await model
        .findByIdAndUpdate(id, ban ? { $set: { ban } } : { $unset: { ban: 1 } }, {
          returnDocument: "after",
          session,
        })
        .lean<PersonRecord>();
      return record ? toPerson(record) : undefined;
    },
    async remove(id, tx) {
      const session = sessionOf(tx);
      const record = await model.findById(id, { ban: 1 }, { session }).lean<Pick<PersonRecord, "ban">>();
      await model.deleteOne({ _id: id }, { session });
      if (record?.ban)
        await bans.updateOne(
          { _id: fingerprint(id) },
          { $setOnInsert: record.ban },
          { upsert: true, session },
        );
    },
    async inactiveSince(moment, limit, tx) {
      const records = await model
        .find({ askedToStayAt: { $exists: false }, activeAt: { $lt: moment } }, null, {
          session: sessionOf(tx),
        })
        .limit(limit)
        .lean<PersonRecord[]>();
      return records.map(toPerson);
    },
    async askedToStayBefore(moment, limit, tx) {
      const records = await model
        .find({ askedToStayAt: { $lt: moment } }, null, { session: sessionOf(tx) })
        .limit(limit)
        .lean<PersonRecord[]>();
      return records.map(toPerson);
    },
    async removeWithoutConsent(tx) {
      const unasked = { consentVersion: null };
      return (await model.deleteMany(unasked, { session: sessionOf(tx) })).deletedCount;
    },
    async update(id, change, tx) {
      const record = await model
        .findByIdAndUpdate(id, changes(change), {
          returnDocument: "after",
          session: tx ? sessionOf(tx) : null,
        })
        .lean<PersonRecord>();
      return record ? toPerson(record) : undefined;
    },
    async confirmSafety(id, kind, version) {
      await model.updateOne({ _id: id }, { $set: { [`safety.${kind}`]: version } });
    },
    async awaitContact(id, awaiting) {
      await model.updateOne(
        { _id: id },
        { $push: { awaitingContacts: { $each: [awaiting], $slice: -MAX_AWAITING } } },
      );
    },
    async forgetAwaited(id) {
      await model.updateOne({ _id: id }, { $unset: { awaitingContacts: 1, awaitingContact: 1 } });
    },
  };

  function changes({ contact, ...plain }: PersonChange): Record<string, object> {
    const set: Record<string, unknown> = { ...plain };
    const unset: Record<string, 1> = {};
    for (const way of contact ? (["username", "phone"] as const) : []) {
      const value = contact?.[way];
      if (value === undefined)
        unset[way] = 1; // any-key: one of two
      else set[way] = sealer.seal(value);
    }
    return {
      ...(Object.keys(set).length > 0 ? { $set: set } : {}),
      ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
    };
  }

  return people;
}
