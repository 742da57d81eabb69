import { Schema, type Connection, type QueryFilter } from "mongoose";
import type { Listings } from "../../app/listings/ports.ts";
import { LIVE_STATUSES } from "../../domain/listing/transition.ts";
import type { Decision, Listing } from "../../domain/listing/listing.ts";
import type { BeforeDecision } from "../../domain/listing/undo.ts";
import { actorKey, NOBODY, personActor } from "../../domain/shared/actor.ts";
import { sessionOf } from "./connect.ts";
import { assign, modelOf, SCHEMA_OPTIONS, withId, withoutId } from "./records.ts";
import { openActor, openJson, sealActor, sealJson, type Sealer } from "./sealed.ts";

type ListingRecord = Omit<Listing, "id" | "onBehalf" | "before"> & {
  _id: Listing["id"];
  /** Absent in listings from before it could be told: they are their author's own. */
  onBehalf?: boolean;
  /** An {@link Undo} as sealed JSON. */
  undo?: string;
  cardRevision?: number;
  cardCopies?: string[];
  cardSuggests?: Listing["id"][];
};

/** What a decision replaced. It can be put back as long as the listing has the version `of`. */
interface Undo {
  readonly of: number;
  readonly before: BeforeDecision;
}

/** The same with dates again where JSON has texts. */
const revived = (before: BeforeDecision): BeforeDecision => ({
  ...before,
  ...(before.decision && { decision: { ...before.decision, at: new Date(before.decision.at) } }),
  ...(before.publishedAt && { publishedAt: new Date(before.publishedAt) }),
  ...(before.freshUntil && { freshUntil: new Date(before.freshUntil) }),
});

const oneOf = <Value>(values: Value | readonly Value[]): Value | { $in: Value[] } =>
  Array.isArray(values) ? { $in: [...(values as readonly Value[])] } : (values as Value);

/** More copies of a card than this are not brought up to date. */
const MAX_COPIES = 4;

const schema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    category: { type: String, required: true },
    communityId: { type: String, required: true },
    authorId: { type: Number, required: true },
    language: { type: String, required: true },
    languages: { type: [String], required: true },
    answers: { type: Schema.Types.Mixed, required: true },
    masked: { type: Number, required: true },
    point: { type: new Schema({ lat: Number, lon: Number }, { _id: false }), required: true },
    wholeCommunity: { type: Boolean, required: true },
    cell: { type: Number, required: true },
    period: { type: new Schema({ from: String, until: String }, { _id: false }), required: true },
    quantity: { type: Number, required: true },
    taken: Number,
    reserved: { type: [Schema.Types.Mixed], default: undefined },
    edition: Number,
    onBehalf: { type: Boolean, required: true },
    status: { type: String, required: true },
    version: { type: Number, required: true },
    submission: { type: Number, required: true },
    draftId: String,
    answersTo: String,
    answersToEdition: Number,
    approvals: { type: [String], required: true },
    decision: Schema.Types.Mixed,
    undo: String,
    rejections: Schema.Types.Mixed,
    question: String,
    reply: String,
    createdAt: { type: Date, required: true },
    pendingSince: Date,
    publishedAt: Date,
    closedAt: Date,
    freshUntil: Date,
    freshAskedAt: Date,
    pausedForAbsence: Boolean,
    pausedAt: Date,
    wider: Boolean,
    revision: Schema.Types.Mixed,
    helpedBy: Number,
    /** How often the card was rendered anew, which messages show it and which listings it suggests; not part of the listing. */
    cardRevision: Number,
    cardCopies: { type: [String], default: undefined },
    cardSuggests: { type: [String], default: undefined },
  },
  { ...SCHEMA_OPTIONS, collection: "listings" },
)
  .index({ status: 1, kind: 1, category: 1, cell: 1 })
  .index({ status: 1, kind: 1, category: 1, publishedAt: -1 })
  .index({ authorId: 1, createdAt: -1 })
  .index({ closedAt: 1 })
  .index({ status: 1, _id: 1 })
  .index({ communityId: 1, _id: 1 })
  .index({ createdAt: 1, _id: 1 })
  .index({ communityId: 1, status: 1 })
  .index({ "revision.status": 1, communityId: 1 })
  .index({ cardSuggests: 1 });

/** Listings from a moment on that come after one, in the order of when they were written and then of their ids. */
function afterMoment(
  direction: 1 | -1,
  since: Date | undefined,
  after: Listing["id"] | undefined,
  at: Date | undefined,
): QueryFilter<ListingRecord> {
  const beyond = direction === 1 ? "$gt" : "$lt";
  const from = at && direction === 1 && !(since && since > at) ? at : since;
  const range = { ...(from && { $gte: from }), ...(at && direction === -1 && { $lte: at }) };
  return {
    ...(Object.keys(range).length > 0 && { createdAt: range }),
    ...(at &&
      after && { $or: [{ createdAt: { [beyond]: at } }, { createdAt: at, _id: { [beyond]: after } }] }),
  };
}

export function createListings(connection: Connection, sealer: Sealer): Listings {
  const model = modelOf<ListingRecord>(connection, "Listing", schema);

  const open = (decision: Decision): Decision => ({ ...decision, by: openActor(sealer, decision.by) });
  const seal = (decision: Decision): Decision => ({ ...decision, by: sealActor(sealer, decision.by) });

  function openUndo(sealed: string | undefined, version: number): Pick<Listing, "before"> {
    if (sealed === undefined) return {};
    const { of, before } = openJson(sealer, sealed) as Undo;
    return of === version ? { before: revived(before) } : {};
  }

  const toListing = ({
    cardRevision: _revision,
    cardCopies: _copies,
    cardSuggests: _suggests,
    decision,
    undo,
    rejections,
    ...record
  }: ListingRecord): Listing => ({
    ...withId(record),
    onBehalf: record.onBehalf ?? false,
    ...(decision && { decision: open(decision) }),
    ...openUndo(undo, record.version),
    ...(rejections && { rejections: rejections.map(open) }),
  });
  /** The listing as it is stored: the names of the moderators who decided are sealed, and so is what a decision replaced. */
  const toRecord = ({ decision, before, rejections, ...listing }: Listing) =>
    withoutId({
      ...listing,
      ...(decision && { decision: seal(decision) }),
      ...(before && { undo: sealJson(sealer, { of: listing.version, before } satisfies Undo) }),
      ...(rejections && { rejections: rejections.map(seal) }),
    });

  return {
    async find(id, tx) {
      const record = await model
        .findById(id, null, { session: tx ? sessionOf(tx) : null })
        .lean<ListingRecord>();
      return record ? toListing(record) : undefined;
    },
    async insert(listing, tx) {
      await model.create([toRecord(listing)], { session: sessionOf(tx) });
    },
    async relyOn(ids, tx) {
      // A transaction conflicts with what it writes, not with what it reads.
      const session = sessionOf(tx);
      await model.updateMany({ _id: oneOf(ids) }, { $inc: { cardRevision: 1 } }, { session });
    },
    async replace(listing, expectedVersion, tx) {
      const { _id, ...rest } = toRecord(listing);
      const { matchedCount } = await model.updateOne(
        { _id, version: expectedVersion },
        assign(rest, schema, ["cardRevision", "cardCopies", "cardSuggests"]),
        { session: sessionOf(tx) },
      );
      return matchedCount === 1;
    },
    async ofAuthor(authorId) {
      const records = await model
        .find({ authorId })
        .sort({ createdAt: -1 })
        .limit(100)
        .lean<ListingRecord[]>();
      return records.map(toListing);
    },
    async allOfAuthor(authorId, tx) {
      const records = await model
        .find({ authorId }, null, { session: tx ? sessionOf(tx) : null })
        .lean<ListingRecord[]>();
      return records.map(toListing);
    },
    async closedBefore(moment, limit, tx) {
      const records = await model
        .find({ closedAt: { $lt: moment } }, null, { session: sessionOf(tx) })
        .limit(limit)
        .lean<ListingRecord[]>();
      return records.map(toListing);
    },
    async forgetOthers(person, ids, tx) {
      const session = sessionOf(tx);
      const key = actorKey(personActor(person, undefined));
      const records = await model.find({ _id: { $in: [...ids] } }, null, { session }).lean<ListingRecord[]>();
      for (const { _id, approvals, decision, undo, helpedBy } of records) {
        const decidedBy = decision?.by;
        const isDecider = decidedBy?.kind === "person" && decidedBy.id === person;
        const set = {
          ...(approvals.includes(key) && {
            approvals: approvals.map((one) => (one === key ? actorKey(personActor(NOBODY, undefined)) : one)),
          }),
          ...(isDecider && { decision: { ...decision, by: personActor(NOBODY, undefined) } }),
        };
        const unset = {
          ...(helpedBy === person && { helpedBy: 1 as const }),
          ...(undo !== undefined && { undo: 1 as const }),
        };
        const change = {
          ...(Object.keys(set).length > 0 && { $set: set }),
          ...(Object.keys(unset).length > 0 && { $unset: unset }),
        };
        if (Object.keys(change).length > 0) await model.updateOne({ _id }, change, { session });
      }
    },
    async countOfAuthor(authorId, tx) {
      const records = await model
        .find({ authorId }, { status: 1 }, { session: tx ? sessionOf(tx) : null })
        .lean<Pick<ListingRecord, "_id" | "status">[]>();
      const live = records.filter((record) => LIVE_STATUSES.includes(record.status)).length;
      return { total: records.length, live };
    },
    async published({ kind, category, cells }, tx) {
      const where = { kind: oneOf(kind), category: oneOf(category), cell: oneOf(cells) };
      const records = await model
        .find({ status: "published", ...where }, null, { session: tx ? sessionOf(tx) : null })
        .lean<ListingRecord[]>();
      return records.map(toListing);
    },
    async newest({ kind, category }, limit) {
      const records = await model
        .find({ status: "published", kind, category })
        .sort({ publishedAt: -1 })
        .limit(limit)
        .lean<ListingRecord[]>();
      return records.map(toListing);
    },
    async countPublished(kind) {
      const counted = await model.aggregate<{ _id: string; count: number }>([
        { $match: { status: "published", kind } },
        { $group: { _id: "$category", count: { $sum: 1 } } },
      ]);
      return new Map(counted.map(({ _id, count }) => [_id, count]));
    },
    async countPending(communityId, tx) {
      const count = (filter: QueryFilter<ListingRecord>): Promise<number> =>
        model.countDocuments({ communityId, ...filter }, tx ? { session: sessionOf(tx) } : {});
      return (await count({ status: "pending" })) + (await count({ "revision.status": "pending" }));
    },
    async waitingInAll() {
      const since = { $min: { $ifNull: ["$pendingSince", "$createdAt"] } };
      const found = await Promise.all(
        [{ status: "pending" }, { "revision.status": "pending" }].map((filter) =>
          model.aggregate<{ count: number; since: Date }>([
            { $match: filter },
            { $group: { _id: null, count: { $sum: 1 }, since } },
          ]),
        ),
      );
      const waiting = found.flat().toSorted((a, b) => a.since.getTime() - b.since.getTime());
      const [first] = waiting;
      return {
        count: waiting.reduce((sum, { count }) => sum + count, 0),
        ...(first && { since: first.since }),
      };
    },
    async hasDecided(communityId, tx) {
      const decided = await model
        .findOne({ communityId, decision: { $exists: true } }, { _id: 1 }, { session: sessionOf(tx) })
        .lean<{ _id: string }>();
      return decided !== null;
    },
    async liveOf(communityId, limit, tx) {
      const records = await model
        .find({ communityId, status: { $in: [...LIVE_STATUSES] } }, null, { session: sessionOf(tx) })
        .limit(limit)
        .lean<ListingRecord[]>();
      return records.map(toListing);
    },
    async page({ status, kind, category, communities, since, order, after, afterAt, limit }) {
      const direction = order === "-createdAt" ? -1 : 1;
      const filter: QueryFilter<ListingRecord> = {
        ...(status === undefined ? {} : { status }),
        ...(kind === undefined ? {} : { kind }),
        ...(category === undefined ? {} : { category }),
        ...(communities ? { communityId: { $in: [...communities] } } : {}),
        ...(order ? afterMoment(direction, since, after, afterAt) : {}),
        ...(!order && since ? { createdAt: { $gte: since } } : {}),
        ...(!order && after !== undefined ? { _id: { $gt: after } } : {}),
      };
      const sort = order ? ({ createdAt: direction, _id: direction } as const) : ({ _id: 1 } as const);
      const records = await model.find(filter).sort(sort).limit(limit).lean<ListingRecord[]>();
      return records.map(toListing);
    },
    async waiting(communityId, tx) {
      const find = (filter: QueryFilter<ListingRecord>) =>
        model
          .find(
            { communityId, ...filter },
            { submission: 1, cardCopies: 1, createdAt: 1 },
            { session: tx ? sessionOf(tx) : null },
          )
          .lean<Pick<ListingRecord, "_id" | "submission" | "cardCopies" | "createdAt">[]>();
      const fresh = await find({ status: "pending" });
      const revised = await find({ "revision.status": "pending" });
      return [...fresh, ...revised]
        .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
        .map(({ _id: id, submission, cardCopies: copies = [] }) => ({ id, submission, copies }));
    },
    async suggesting(id, limit, tx) {
      const records = await model
        .find({ cardSuggests: id }, { _id: 1 }, { session: sessionOf(tx) })
        .limit(limit)
        .lean<Pick<ListingRecord, "_id">[]>();
      return records.map(({ _id }) => _id);
    },
    async noteCard(id, { suggested, copy }, tx) {
      const record = await model
        .findByIdAndUpdate(
          id,
          {
            $inc: { cardRevision: 1 },
            ...(suggested && { $set: { cardSuggests: [...suggested] } }),
            ...(copy !== undefined && { $push: { cardCopies: { $each: [copy], $slice: -MAX_COPIES } } }),
          },
          { session: sessionOf(tx), returnDocument: "after" },
        )
        .lean<ListingRecord>();
      return { revision: record?.cardRevision ?? 0, copies: record?.cardCopies ?? [] };
    },
  };
}

/**
 * Drops what decisions replaced where versions before 0.2 kept it in the clear. The decisions of the last five minutes can
 * then no longer be undone.
 */
export async function dropReadableUndo(connection: Connection): Promise<void> {
  const listings = connection.collection("listings");
  await listings.updateMany({ before: { $exists: true } }, { $unset: { before: 1 } });
}
