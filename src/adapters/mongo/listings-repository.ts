import type { Connection, QueryFilter, QueryOptions } from "mongoose";
import type { Listings } from "../../app/listings/ports.ts";
import type { Tx } from "../../app/core/index.ts";
import { LIVE_STATUSES } from "../../domain/listing/transition.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { actorKey, NOBODY, personActor } from "../../domain/shared/actor.ts";
import { sessionOf } from "./connect.ts";
import { noteCard } from "./note-card.ts";
import { createListingRecords, listingSchema, type ListingRecord } from "./listing-record.ts";
import { assign, modelOf } from "./records.ts";
import type { Sealer } from "./sealed.ts";
import { createStampedReads, newStamp } from "./stamps.ts";

const oneOf = <Value>(values: Value | readonly Value[]): Value | { $in: Value[] } =>
  Array.isArray(values) ? { $in: [...(values as readonly Value[])] } : (values as Value);

/** More copies of a card than this are not brought up to date. */
const MAX_COPIES = 4;

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
  const model = modelOf<ListingRecord>(connection, "Listing", listingSchema);
  const { toListing, toRecord } = createListingRecords(sealer);
  const stamped = createStampedReads(model, toListing);
  const within = (tx: Tx | undefined) => ({ session: tx ? sessionOf(tx) : null });

  async function search(
    filter: QueryFilter<ListingRecord>,
    options: Pick<QueryOptions<ListingRecord>, "sort" | "limit"> = {},
    tx?: Tx,
  ): Promise<readonly Listing[]> {
    const records = await model.find(filter, null, { ...options, ...within(tx) }).lean<ListingRecord[]>();
    return records.map(toListing);
  }

  return {
    async find(id, tx) {
      const record = await model.findById(id, null, within(tx)).lean<ListingRecord>();
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
        assign(rest, listingSchema, ["cardRevision", "cardCopies", "cardSuggests"]),
        { session: sessionOf(tx) },
      );
      return matchedCount === 1;
    },
    ofAuthor: (authorId) => search({ authorId }, { sort: { createdAt: -1 }, limit: 100 }),
    ofOrganisation: (organisationId, limit) => search({ organisationId }, { sort: { createdAt: -1 }, limit }),
    liveOfOrganisation: (organisationId, limit, tx) =>
      search({ organisationId, status: { $in: [...LIVE_STATUSES] } }, { limit }, tx),
    allOfAuthor: (authorId, tx) => search({ authorId }, {}, tx),
    closedBefore: (moment, limit, tx) => search({ closedAt: { $lt: moment } }, { limit }, tx),
    async forgetOthers(person, ids, tx) {
      const session = sessionOf(tx);
      const key = actorKey(personActor(person, undefined));
      const records = await model.find({ _id: { $in: [...ids] } }, null, { session }).lean<ListingRecord[]>();
      for (const { _id, approvals, claim, decision, undo, helpedBy } of records) {
        const decidedBy = decision?.by;
        const isOwner = claim?.by.kind === "person" && claim.by.id === person;
        const isDecider = decidedBy?.kind === "person" && decidedBy.id === person;
        const set = {
          ...(approvals.includes(key) && {
            approvals: approvals.map((one) => (one === key ? actorKey(personActor(NOBODY, undefined)) : one)),
          }),
          ...(isDecider && { decision: { ...decision, by: personActor(NOBODY, undefined) } }),
        };
        const unset = {
          ...(helpedBy === person && { helpedBy: 1 as const }),
          ...(isOwner && { claim: 1 as const }),
          ...(undo !== undefined && { undo: 1 as const }),
        };
        if (Object.keys({ ...set, ...unset }).length === 0) continue;
        const change = {
          $set: { ...set, stamp: newStamp() },
          ...(Object.keys(unset).length > 0 && { $unset: unset }),
        };
        await model.updateOne({ _id }, change, { session });
      }
    },
    async countOfAuthor(authorId, tx) {
      const records = await model
        .find({ authorId }, { status: 1, organisationId: 1 }, within(tx))
        .lean<Pick<ListingRecord, "_id" | "status" | "organisationId">[]>();
      const live = records.filter(
        ({ status, organisationId }) => organisationId === undefined && LIVE_STATUSES.includes(status),
      ).length;
      return { total: records.length, live };
    },
    countLiveOfOrganisation: (organisationId, tx) =>
      model.countDocuments(
        { organisationId, status: { $in: [...LIVE_STATUSES] } },
        { session: sessionOf(tx) },
      ),
    async published({ kind, category, cells }, tx) {
      const where = { kind: oneOf(kind), category: oneOf(category), cell: oneOf(cells) };
      return (await stamped({ status: "published", ...where }, tx)).items;
    },
    newest: ({ kind, category }, limit) =>
      search({ status: "published", kind, category }, { sort: { publishedAt: -1 }, limit }),
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
    liveOf: (communityId, limit, tx) =>
      search({ communityId, status: { $in: [...LIVE_STATUSES] } }, { limit }, tx),
    page({ status, kind, category, communities, organisation, since, order, after, afterAt, limit }) {
      const direction = order === "-createdAt" ? -1 : 1;
      const filter: QueryFilter<ListingRecord> = {
        ...(status === undefined ? {} : { status }),
        ...(kind === undefined ? {} : { kind }),
        ...(category === undefined ? {} : { category }),
        ...(communities ? { communityId: { $in: [...communities] } } : {}),
        // Without the listings that only stand for it in an introduction.
        ...(organisation === undefined ? {} : { organisationId: organisation, onlyFor: { $exists: false } }),
        ...(order ? afterMoment(direction, since, after, afterAt) : {}),
        ...(!order && since ? { createdAt: { $gte: since } } : {}),
        ...(!order && after !== undefined ? { _id: { $gt: after } } : {}),
      };
      const sort = order ? ({ createdAt: direction, _id: direction } as const) : ({ _id: 1 } as const);
      return search(filter, { sort, limit });
    },
    async waiting(communityId, tx) {
      const find = (filter: QueryFilter<ListingRecord>) =>
        model
          .find({ communityId, ...filter }, { submission: 1, cardCopies: 1, createdAt: 1 }, within(tx))
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
    noteCard: (id, { suggested, copy }, tx) =>
      noteCard(model, id, { copy, most: MAX_COPIES, set: suggested && { cardSuggests: [...suggested] } }, tx),
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
