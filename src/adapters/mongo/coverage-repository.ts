import { Schema, type Connection } from "mongoose";
import type { CoverageRules, Routes } from "../../app/routing/ports.ts";
import type { CoverageRule } from "../../domain/coverage/coverage.ts";
import type { Route } from "../../domain/coverage/route.ts";
import type { ListingId, OrganisationId } from "../../domain/shared/ids.ts";
import { sessionOf } from "./connect.ts";
import { assign, modelOf, SCHEMA_OPTIONS, withId, withoutId } from "./records.ts";
import { sealJson, type Sealer } from "./sealed.ts";

type RuleRecord = Omit<CoverageRule, "id"> & { readonly _id: CoverageRule["id"] };

const rules = new Schema(
  {
    _id: { type: String, required: true },
    communityId: { type: String, required: true },
    organisationId: { type: String, required: true },
    categories: { type: [String], required: true },
    kinds: { type: [String], required: true },
    area: { type: Schema.Types.Mixed, required: true },
    hours: { type: Number, required: true },
    order: { type: Number, required: true },
    version: { type: Number, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "coverage" },
)
  .index({ communityId: 1, order: 1 })
  .index({ organisationId: 1 });

type Within = Parameters<Routes["find"]>[1];
const within = (tx: Within) => ({ session: tx ? sessionOf(tx) : null });

export function createCoverageRules(connection: Connection): CoverageRules {
  const model = modelOf<RuleRecord>(connection, "CoverageRule", rules);
  const toRule = (record: RuleRecord): CoverageRule => withId(record);
  return {
    async find(id, tx) {
      const record = await model.findById(id, null, within(tx)).lean<RuleRecord>();
      return record ? toRule(record) : undefined;
    },
    async ofCommunity(communityId, tx) {
      const records = await model
        .find({ communityId }, null, within(tx))
        .sort({ order: 1 })
        .lean<RuleRecord[]>();
      return records.map(toRule);
    },
    async ofOrganisation(organisationId, tx) {
      const records = await model.find({ organisationId }, null, within(tx)).lean<RuleRecord[]>();
      return records.map(toRule);
    },
    async insert(rule, tx) {
      await model.create([withoutId(rule)], { session: sessionOf(tx) });
    },
    async replace(rule, expectedVersion, tx) {
      const { _id, ...record } = withoutId(rule);
      const { matchedCount } = await model.updateOne(
        { _id, version: expectedVersion },
        { $set: record },
        { session: sessionOf(tx) },
      );
      return matchedCount === 1;
    },
    async remove(id, tx) {
      await model.deleteOne({ _id: id }, { session: sessionOf(tx) });
    },
  };
}

interface RouteRecord extends Omit<Route, "id" | "questions"> {
  readonly _id: ListingId;
  /** Sealed JSON of the questions and answers. */
  readonly content: string;
  /** The author, and whoever took it. */
  readonly people: readonly number[];
  /** That which has it, and those that had it. */
  readonly organisations: readonly OrganisationId[];
}

const routes = new Schema(
  {
    _id: { type: String, required: true },
    communityId: { type: String, required: true },
    authorId: { type: Number, required: true },
    status: { type: String, required: true },
    organisationId: String,
    takenBy: Number,
    until: Date,
    tried: { type: [Schema.Types.Mixed], required: true },
    content: { type: String, required: true },
    outcome: String,
    shown: { type: [Schema.Types.Mixed], required: true },
    stage: { type: Number, required: true },
    changedAt: { type: Date, required: true },
    people: { type: [Number], required: true },
    organisations: { type: [String], required: true },
    version: { type: Number, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "routes" },
)
  .index({ organisationId: 1, status: 1, changedAt: 1 })
  .index({ people: 1 })
  .index({ organisations: 1, _id: 1 })
  .index({ communityId: 1, _id: 1 });

export function createRoutes(connection: Connection, sealer: Sealer): Routes {
  const model = modelOf<RouteRecord>(connection, "Route", routes);

  const toRoute = ({ content, people: _people, organisations: _all, ...record }: RouteRecord): Route => ({
    ...withId(record),
    questions: JSON.parse(sealer.open(content)) as Route["questions"],
  });

  const toRecord = ({ questions, ...route }: Route): RouteRecord => ({
    ...withoutId(route),
    content: sealJson(sealer, questions),
    people: [...new Set([route.authorId, ...(route.takenBy === undefined ? [] : [route.takenBy])])],
    organisations: [
      ...(route.organisationId === undefined ? [] : [route.organisationId]),
      ...route.tried.map(({ organisationId }) => organisationId),
    ],
  });

  return {
    async find(id, tx) {
      const record = await model.findById(id, null, within(tx)).lean<RouteRecord>();
      return record ? toRoute(record) : undefined;
    },
    async openOf(organisationId, limit, tx) {
      const records = await model
        .find({ organisationId, status: { $in: ["asked", "taken"] } }, null, within(tx))
        .sort({ changedAt: 1 })
        .limit(limit)
        .lean<RouteRecord[]>();
      return records.map(toRoute);
    },
    async page({ communities, organisation, status, after, limit }) {
      const filter = {
        ...(communities && { communityId: { $in: [...communities] } }),
        ...(organisation !== undefined && { organisations: organisation }),
        ...(organisation !== undefined && status && { organisationId: organisation }),
        ...(status && { status }),
        ...(after !== undefined && { _id: { $gt: after } }),
      };
      const records = await model.find(filter).sort({ _id: 1 }).limit(limit).lean<RouteRecord[]>();
      return records.map(toRoute);
    },
    async ofPerson(person, tx) {
      const records = await model.find({ people: person }, null, within(tx)).lean<RouteRecord[]>();
      return records.map(toRoute);
    },
    async insert(route, tx) {
      await model.create([toRecord(route)], { session: sessionOf(tx) });
    },
    async replace(route, expectedVersion, tx) {
      const { _id, ...record } = toRecord(route);
      const { matchedCount } = await model.updateOne(
        { _id, version: expectedVersion },
        assign({ ...record }, routes),
        { session: sessionOf(tx) },
      );
      return matchedCount === 1;
    },
    async remove(id, tx) {
      await model.deleteOne({ _id: id }, { session: sessionOf(tx) });
    },
  };
}
