import { Schema, type Connection } from "mongoose";
import type { Organisations } from "../../app/organisations/ports.ts";
import type { Organisation } from "../../domain/organisation/organisation.ts";
import type { OrganisationId } from "../../domain/shared/ids.ts";
import { sessionOf } from "./connect.ts";
import { noteCard } from "./note-card.ts";
import { assign, modelOf, SCHEMA_OPTIONS } from "./records.ts";
import { sealJson, type Sealer } from "./sealed.ts";

/** In the clear: what organisations are found by. */
interface OrganisationRecord {
  _id: OrganisationId;
  status: Organisation["status"];
  communityId?: string;
  revises?: OrganisationId;
  people: readonly number[];
  /** Fingerprints of the codes of open invitations. */
  invited: readonly string[];
  chatId?: number;
  /** Sealed JSON of the rest. */
  content: string;
  createdAt: Date;
  updatedAt: Date;
  version: number;
  cardRevision?: number;
  cardCopies?: readonly string[];
}

const MAX_COPIES = 20;

const schema = new Schema(
  {
    _id: { type: String, required: true },
    status: { type: String, required: true },
    communityId: String,
    revises: String,
    people: { type: [Number], required: true },
    invited: { type: [String], required: true },
    chatId: Number,
    content: { type: String, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    version: { type: Number, required: true },
    cardRevision: Number,
    cardCopies: { type: [String], default: undefined },
  },
  { ...SCHEMA_OPTIONS, collection: "organisations" },
)
  .index({ status: 1 })
  .index({ communityId: 1, status: 1, createdAt: 1 })
  .index({ revises: 1 })
  .index({ people: 1 })
  .index({ invited: 1 })
  .index({ chatId: 1 });

/** Moments are named so in every part of the content. */
const MOMENT = /^(?:at|since|until|\w+At)$/;

const revive = (key: string, value: unknown): unknown =>
  MOMENT.test(key) && typeof value === "string" ? new Date(value) : value;

export function createOrganisations(connection: Connection, sealer: Sealer): Organisations {
  const model = modelOf<OrganisationRecord>(connection, "Organisation", schema);

  const toOrganisation = ({
    _id,
    status,
    revises,
    chatId,
    content,
    ...record
  }: OrganisationRecord): Organisation => ({
    ...(JSON.parse(sealer.open(content), revive) as Omit<
      Organisation,
      "id" | "status" | "revises" | "chatId" | "version"
    >),
    id: _id,
    status,
    ...(revises && { revises }),
    ...(chatId !== undefined && { chatId }),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    version: record.version,
  });

  function toRecord(organisation: Organisation): Omit<OrganisationRecord, "cardRevision" | "cardCopies"> {
    const { id, status, revises, chatId, createdAt, updatedAt, version, ...content } = organisation;
    const { approvals, decision, members, registeredBy, repliedBy } = content;
    const people = [
      ...members.map(({ person }) => person),
      ...(registeredBy === undefined ? [] : [registeredBy]),
      ...(repliedBy === undefined ? [] : [repliedBy]),
      ...(decision?.by.kind === "person" ? [decision.by.id] : []),
      ...approvals.flatMap((key) => /^person:(\d+)$/.exec(key)?.[1] ?? []).map(Number),
    ];
    return {
      _id: id,
      status,
      ...(content.answers.community !== undefined && { communityId: content.answers.community }),
      ...(revises && { revises }),
      people: [...new Set(people)],
      invited: organisation.invites.map(({ code }) => sealer.fingerprint(code)),
      ...(chatId !== undefined && { chatId }),
      content: sealJson(sealer, content),
      createdAt,
      updatedAt,
      version,
    };
  }

  const within = (tx: Parameters<Organisations["find"]>[1]) => ({ session: tx ? sessionOf(tx) : null });

  return {
    async find(id, tx) {
      const record = await model.findById(id, null, within(tx)).lean<OrganisationRecord>();
      return record ? toOrganisation(record) : undefined;
    },
    async verifiedNames(ids, tx) {
      const records = await model
        .find({ _id: { $in: [...ids] }, status: "verified" }, null, within(tx))
        .lean<OrganisationRecord[]>();
      return new Map(
        records.map(toOrganisation).flatMap(({ id, answers: { name } }) => (name ? [[id, name]] : [])),
      );
    },
    async relyOn(_id, tx) {
      // A transaction conflicts with what it writes, not with what it reads.
      await model.updateOne({ _id }, { $inc: { cardRevision: 1 } }, { session: sessionOf(tx) });
    },
    async statusOf(id) {
      const record = await model.findById(id, { status: 1 }).lean<Pick<OrganisationRecord, "status">>();
      return record?.status;
    },
    async ofPerson(person, tx) {
      const records = await model.find({ people: person }, null, within(tx)).lean<OrganisationRecord[]>();
      return records
        .map(toOrganisation)
        .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
    },
    async invitedBy(code, tx) {
      const record = await model
        .findOne({ invited: sealer.fingerprint(code) }, null, within(tx))
        .lean<OrganisationRecord>();
      return record ? toOrganisation(record) : undefined;
    },
    async revisionOf(id, tx) {
      const record = await model.findOne({ revises: id }, null, within(tx)).lean<OrganisationRecord>();
      return record ? toOrganisation(record) : undefined;
    },
    async ofChat(chatId, tx) {
      const records = await model.find({ chatId }, null, within(tx)).lean<OrganisationRecord[]>();
      return records.map(toOrganisation);
    },
    async withStatus(status, tx) {
      const records = await model.find({ status }, null, within(tx)).lean<OrganisationRecord[]>();
      return records.map(toOrganisation);
    },
    async ofCommunity(communityId, status, tx) {
      const records = await model
        .find({ communityId, status }, null, within(tx))
        .sort({ createdAt: 1 })
        .lean<OrganisationRecord[]>();
      return records.map(toOrganisation);
    },
    async insert(organisation, tx) {
      await model.create([toRecord(organisation)], { session: sessionOf(tx) });
    },
    async replace(organisation, expectedVersion, tx) {
      const { _id, ...record } = toRecord(organisation);
      const { matchedCount } = await model.updateOne(
        { _id, version: expectedVersion },
        assign(record, schema, ["cardRevision", "cardCopies"]),
        { session: sessionOf(tx) },
      );
      return matchedCount === 1;
    },
    async remove(id, tx) {
      await model.deleteOne({ _id: id }, { session: sessionOf(tx) });
    },
    async moveChat(from, to) {
      await model.updateMany({ chatId: from }, { $set: { chatId: to } });
    },
    noteCard: (id, copy, tx) => noteCard(model, id, { copy, most: MAX_COPIES }, tx),
  };
}
