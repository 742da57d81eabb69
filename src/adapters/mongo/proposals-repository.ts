import { Schema, type Connection } from "mongoose";
import type { Proposals } from "../../app/proposals/ports.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import { NOBODY } from "../../domain/shared/actor.ts";
import { sessionOf } from "./connect.ts";
import { assign, modelOf, SCHEMA_OPTIONS, withId, withoutId } from "./records.ts";

/** Proposals of earlier versions lack these: they were put to both sides once, with one kind of yes. */
type Later = "round" | "asked" | "shown" | "askedAt" | "shares";
type ProposalRecord = Omit<Proposal, "id" | Later> & Partial<Pick<Proposal, Later>> & { _id: Proposal["id"] };

const bySide = (type: typeof Number | typeof String | typeof Boolean) =>
  new Schema({ offer: type, request: type }, { _id: false });

const appointment = new Schema(
  {
    agreed: new Schema({ start: Date, end: Date }, { _id: false }),
    suggested: new Schema({ by: String, start: Date, number: Number }, { _id: false }),
    suggestions: Number,
    count: Number,
    sequence: Number,
    freed: Boolean,
  },
  { _id: false },
);

const ONCE = { offer: 1, request: 1 } as const;
/** Each yes shared the contact before there was a choice. */
const BOTH_SHARE = { offer: true, request: true } as const;

const toProposal = (record: ProposalRecord): Proposal => ({
  round: 1,
  asked: ONCE,
  shown: ONCE,
  askedAt: record.createdAt,
  shares: BOTH_SHARE,
  ...withId(record),
});

const schema = new Schema(
  {
    _id: { type: String, required: true },
    offerId: { type: String, required: true },
    requestId: { type: String, required: true },
    helperId: { type: Number, required: true },
    seekerId: { type: Number, required: true },
    pledgeId: String,
    replies: { type: bySide(String), required: true },
    shares: { type: bySide(Boolean), required: true },
    introduction: String,
    outcomes: bySide(String),
    attendance: new Schema({ missed: Boolean, isTold: Boolean, why: String }, { _id: false }),
    took: bySide(Number),
    appointment,
    topics: bySide(Number),
    status: { type: String, required: true },
    round: { type: Number, required: true },
    asked: { type: bySide(Number), required: true },
    shown: { type: bySide(Number), required: true },
    askedAt: { type: Date, required: true },
    answeredAt: Date,
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "proposals" },
)
  .index({ offerId: 1, requestId: 1 }, { unique: true })
  .index({ requestId: 1 })
  .index({ status: 1, _id: 1 })
  .index({ helperId: 1, status: 1 })
  .index({ seekerId: 1, status: 1 });

export function createProposals(connection: Connection): Proposals {
  const model = modelOf<ProposalRecord>(connection, "Proposal", schema);
  return {
    async find(id, tx) {
      const record = await model
        .findById(id, null, { session: tx ? sessionOf(tx) : null })
        .lean<ProposalRecord>();
      return record ? toProposal(record) : undefined;
    },
    async ofListing(id, tx) {
      const records = await model
        .find({ $or: [{ offerId: id }, { requestId: id }] }, null, { session: tx ? sessionOf(tx) : null })
        .lean<ProposalRecord[]>();
      return records.map(toProposal);
    },
    async page({ status, listing, after, limit }) {
      const records = await model
        .find({
          ...(status && { status }),
          ...(listing && { $or: [{ offerId: listing }, { requestId: listing }] }),
          ...(after && { _id: { $gt: after } }),
        })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<ProposalRecord[]>();
      return records.map(toProposal);
    },
    async openOfPerson(id, tx) {
      const records = await model
        .find(
          {
            $or: [
              { helperId: id, status: "open" },
              { seekerId: id, status: "open" },
            ],
          },
          null,
          { session: sessionOf(tx) },
        )
        .lean<ProposalRecord[]>();
      return records.map(toProposal);
    },
    async ofPerson(id, tx) {
      const records = await model
        .find({ $or: [{ helperId: id }, { seekerId: id }] }, null, { session: tx ? sessionOf(tx) : null })
        .lean<ProposalRecord[]>();
      return records.map(toProposal);
    },
    async forget(person, tx) {
      const session = sessionOf(tx);
      await model.updateMany({ helperId: person }, { $set: { helperId: NOBODY } }, { session });
      await model.updateMany({ seekerId: person }, { $set: { seekerId: NOBODY } }, { session });
    },
    async forgetAuthorOf({ id, kind }, tx) {
      const session = sessionOf(tx);
      await (kind === "offer"
        ? model.updateMany({ offerId: id }, { $set: { helperId: NOBODY } }, { session })
        : model.updateMany({ requestId: id }, { $set: { seekerId: NOBODY } }, { session }));
    },
    async insert(proposal, tx) {
      await model.create([withoutId(proposal)], { session: sessionOf(tx) });
    },
    async replace(proposal, expectedVersion, tx) {
      const { _id, ...rest } = withoutId(proposal);
      const { matchedCount } = await model.updateOne(
        { _id, version: expectedVersion },
        assign(rest, schema),
        { session: sessionOf(tx) },
      );
      return matchedCount === 1;
    },
  };
}
