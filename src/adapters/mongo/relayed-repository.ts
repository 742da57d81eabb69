import { Schema, type Connection } from "mongoose";
import type { RelayContent, RelayedMessage, RelayedMessages } from "../../app/relay/ports.ts";
import { RELAYED_DAYS } from "../../domain/person/retention.ts";
import { sessionOf } from "./connect.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";
import { openJson, sealJson, type Sealer } from "./sealed.ts";

interface RelayedRecord extends Omit<RelayedMessage, "content"> {
  readonly _id: string;
  /** Sealed JSON. */
  readonly content: string;
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    proposalId: { type: String, required: true },
    from: { type: Number, required: true },
    to: { type: Number, required: true },
    messageId: { type: Number, required: true },
    content: { type: String, required: true },
    at: { type: Date, required: true },
    toAll: Boolean,
  },
  { ...SCHEMA_OPTIONS, collection: "relayed" },
)
  .index({ at: 1 }, { expireAfterSeconds: RELAYED_DAYS * 86_400 })
  .index({ proposalId: 1, at: 1 })
  .index({ to: 1, at: -1 })
  .index({ from: 1, at: 1 })
  .index({ from: 1, messageId: 1 });

/** A message goes to one introduction only, unless it is for everybody who comes to a request. */
const idOf = ({ from, messageId, proposalId, toAll }: Omit<RelayedMessage, "content">): string =>
  `${String(from)}:${String(messageId)}${toAll ? `:${proposalId}` : ""}`;

export function createRelayedMessages(connection: Connection, sealer: Sealer): RelayedMessages {
  const model = modelOf<RelayedRecord>(connection, "Relayed", schema);

  const open = ({ _id, content, ...rest }: RelayedRecord): RelayedMessage => ({
    ...rest,
    content: openJson(sealer, content) as RelayContent,
  });

  return {
    async save({ content, ...rest }, tx) {
      const _id = idOf(rest);
      const update = { $set: { ...rest, content: sealJson(sealer, content) } };
      await model.updateOne({ _id }, update, { upsert: true, session: sessionOf(tx) });
    },
    async find(from, messageId, tx) {
      const records = await model
        .find({ from, messageId }, null, { session: tx ? sessionOf(tx) : null })
        .lean<RelayedRecord[]>();
      return records.map(open);
    },
    async newest(query, tx) {
      const record = await model
        .findOne(query, { _id: 0, proposalId: 1, at: 1 }, { session: tx ? sessionOf(tx) : null })
        .sort({ at: -1 })
        .lean<Pick<RelayedMessage, "proposalId" | "at">>();
      return record ?? undefined;
    },
    async ofProposal(proposalId, tx) {
      const records = await model
        .find({ proposalId }, null, { session: tx ? sessionOf(tx) : null })
        .sort({ at: 1 })
        .lean<RelayedRecord[]>();
      return records.map(open);
    },
    async writtenBy(from) {
      const records = await model.find({ from }).sort({ at: 1 }).lean<RelayedRecord[]>();
      return records.map(open);
    },
    async forget(person, tx) {
      const session = sessionOf(tx);
      await model.deleteMany({ from: person }, { session });
      await model.deleteMany({ to: person }, { session });
    },
  };
}
