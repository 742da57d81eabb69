import { Schema, type Connection } from "mongoose";
import type { Proposals } from "../../app/proposals/ports.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import { sessionOf } from "./connect.ts";
import { assign, modelOf, SCHEMA_OPTIONS, withId, withoutId } from "./records.ts";

type ProposalRecord = Omit<Proposal, "id"> & { _id: Proposal["id"] };

const schema = new Schema(
  {
    _id: { type: String, required: true },
    offerId: { type: String, required: true },
    requestId: { type: String, required: true },
    helperId: { type: Number, required: true },
    seekerId: { type: Number, required: true },
    replies: { type: new Schema({ offer: String, request: String }, { _id: false }), required: true },
    status: { type: String, required: true },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "proposals" },
)
  .index({ offerId: 1, requestId: 1 }, { unique: true })
  .index({ requestId: 1 })
  .index({ helperId: 1, status: 1 })
  .index({ seekerId: 1, status: 1 });

export function createProposals(connection: Connection): Proposals {
  const model = modelOf<ProposalRecord>(connection, "Proposal", schema);
  return {
    async find(id, tx) {
      const record = await model
        .findById(id, null, { session: tx ? sessionOf(tx) : null })
        .lean<ProposalRecord>();
      return record ? withId(record) : undefined;
    },
    async ofListing(id, tx) {
      const records = await model
        .find({ $or: [{ offerId: id }, { requestId: id }] }, null, { session: tx ? sessionOf(tx) : null })
        .lean<ProposalRecord[]>();
      return records.map((record) => withId(record));
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
      return records.map((record) => withId(record));
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
