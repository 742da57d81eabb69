import { Schema, type Connection } from "mongoose";
import type { Pledges } from "../../app/pledges/ports.ts";
import { OPEN_PLEDGES, type Pledge } from "../../domain/pledge/pledge.ts";
import { NOBODY } from "../../domain/shared/actor.ts";
import { sessionOf } from "./connect.ts";
import { assign, modelOf, SCHEMA_OPTIONS, withId, withoutId } from "./records.ts";

type PledgeRecord = Omit<Pledge, "id"> & {
  readonly _id: Pledge["id"];
  /** Who made it, who has answered it, and who has a card of it. */
  readonly people: readonly number[];
};

const schema = new Schema(
  {
    _id: { type: String, required: true },
    needId: { type: String, required: true },
    edition: { type: Number, required: true },
    communityId: { type: String, required: true },
    organisationId: { type: String, required: true },
    pledgerId: { type: Number, required: true },
    pledgerOrganisationId: String,
    amount: { type: Number, required: true },
    currency: String,
    delivery: String,
    status: { type: String, required: true },
    why: String,
    arrived: Number,
    decidedBy: Number,
    proposalId: String,
    asked: { type: Number, required: true },
    shown: { type: [Schema.Types.Mixed], required: true },
    createdAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    people: { type: [Number], required: true },
    version: { type: Number, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "pledges" },
)
  .index({ needId: 1, createdAt: 1 })
  .index({ people: 1, createdAt: -1 })
  .index({ organisationId: 1, status: 1 })
  .index({ pledgerOrganisationId: 1, status: 1 })
  .index({ organisationId: 1, _id: 1 })
  .index({ pledgerOrganisationId: 1, _id: 1 })
  .index({ communityId: 1, _id: 1 })
  .index({ status: 1, _id: 1 });

type Within = Parameters<Pledges["find"]>[1];
const within = (tx: Within) => ({ session: tx ? sessionOf(tx) : null });

const toPledge = ({ people: _people, ...record }: PledgeRecord): Pledge => withId(record);

const toRecord = (pledge: Pledge): PledgeRecord => {
  const people = [pledge.pledgerId, pledge.decidedBy, ...pledge.shown.map(({ person }) => person)];
  return {
    ...withoutId(pledge),
    people: [...new Set(people.filter((one) => one !== undefined && one !== NOBODY))] as number[],
  };
};

export function createPledges(connection: Connection): Pledges {
  const model = modelOf<PledgeRecord>(connection, "Pledge", schema);
  return {
    async find(id, tx) {
      const record = await model.findById(id, null, within(tx)).lean<PledgeRecord>();
      return record ? toPledge(record) : undefined;
    },
    async ofNeed(needId, tx) {
      const records = await model
        .find({ needId }, null, within(tx))
        .sort({ createdAt: 1 })
        .lean<PledgeRecord[]>();
      return records.map(toPledge);
    },
    async ofPerson(person, tx) {
      const records = await model
        .find({ people: person }, null, within(tx))
        .sort({ createdAt: -1 })
        .lean<PledgeRecord[]>();
      return records.map(toPledge);
    },
    async openOf(organisation, limit, tx) {
      const status = { $in: OPEN_PLEDGES };
      const records = await model
        .find(
          {
            $or: [
              { organisationId: organisation, status },
              { pledgerOrganisationId: organisation, status },
            ],
          },
          null,
          within(tx),
        )
        .limit(limit)
        .lean<PledgeRecord[]>();
      return records.map(toPledge);
    },
    async page({ communities, organisation, inNameOf, status, after, limit }) {
      const records = await model
        .find({
          ...(communities && { communityId: { $in: communities } }),
          ...(organisation && { organisationId: organisation }),
          ...(inNameOf && { pledgerOrganisationId: inNameOf }),
          ...(status && { status }),
          ...(after && { _id: { $gt: after } }),
        })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<PledgeRecord[]>();
      return records.map(toPledge);
    },
    async insert(pledge, tx) {
      await model.create([toRecord(pledge)], { session: sessionOf(tx) });
    },
    async replace(pledge, expectedVersion, tx) {
      const { _id, ...record } = toRecord(pledge);
      const { matchedCount } = await model.updateOne(
        { _id, version: expectedVersion },
        assign({ ...record }, schema),
        { session: sessionOf(tx) },
      );
      return matchedCount === 1;
    },
  };
}
