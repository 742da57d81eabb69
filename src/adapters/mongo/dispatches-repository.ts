import { Schema, type Connection } from "mongoose";
import type { Dispatches, Turns } from "../../app/dispatch/ports.ts";
import type { Dispatch, Invitation } from "../../domain/dispatch/dispatch.ts";
import { answeredIn } from "../../domain/dispatch/rounds.ts";
import { NOBODY, personActor } from "../../domain/shared/actor.ts";
import type { Tx } from "../../app/core/index.ts";
import { sessionOf } from "./connect.ts";
import { assign, modelOf, SCHEMA_OPTIONS, withId, withoutId } from "./records.ts";
import { openActor, sealActor, type Sealer } from "./sealed.ts";

interface DispatchRecord extends Omit<Dispatch, "id"> {
  readonly _id: Dispatch["id"];
  /** Everybody who was invited, to find them by. */
  readonly people: readonly number[];
  /** For what is observed: how many have answered, and how many of them said yes. */
  readonly settled: number;
  readonly yes: number;
}

const invitation = new Schema(
  {
    personId: { type: Number, required: true },
    offerId: String,
    state: { type: String, required: true },
    round: { type: Number, required: true },
    asks: { type: Number, required: true },
    askedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    answeredAt: Date,
    turn: Number,
    proposalId: String,
  },
  { _id: false },
);

const schema = new Schema(
  {
    _id: { type: String, required: true },
    requestId: { type: String, required: true },
    communityId: { type: String, required: true },
    status: { type: String, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    round: { type: Number, required: true },
    invitations: { type: [invitation], required: true },
    people: { type: [Number], required: true },
    settled: { type: Number, required: true },
    yes: { type: Number, required: true },
    turns: { type: Number, required: true },
    neighbours: { type: Schema.Types.Mixed },
    unmetAt: Date,
    endedWithRequest: Boolean,
    version: { type: Number, required: true },
    startedAt: { type: Date, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "dispatches" },
)
  .index({ requestId: 1 }, { unique: true })
  .index({ people: 1 })
  .index({ "by.id": 1 })
  .index({ communityId: 1, startedAt: 1 });

/** What becomes nothing when its reader leaves. */
const CAN_SAY_YES: readonly Invitation["state"][] = ["open", "standby"];

export function createDispatches(connection: Connection, sealer: Sealer): Dispatches {
  const model = modelOf<DispatchRecord>(connection, "Dispatch", schema);
  const within = (tx: Parameters<Dispatches["find"]>[1]) => ({ session: tx ? sessionOf(tx) : null });

  function toDispatch(record: DispatchRecord): Dispatch {
    const { people: _people, settled: _settled, yes: _yes, by, ...rest } = withId(record);
    return { ...rest, by: openActor(sealer, by) };
  }

  function toRecord({ by, ...dispatch }: Dispatch): DispatchRecord {
    const people = dispatch.invitations.map(({ personId }) => personId).filter((id) => id !== NOBODY);
    return {
      ...withoutId(dispatch),
      by: sealActor(sealer, by),
      people: [...new Set(people)],
      ...answeredIn(dispatch),
    };
  }

  /** Stores a dispatch with other invitations than it had. */
  async function rewrite(dispatch: Dispatch, invitations: readonly Invitation[], tx: Tx): Promise<void> {
    const { _id, ...rest } = toRecord({ ...dispatch, invitations, version: dispatch.version + 1 });
    await model.updateOne({ _id }, { $set: rest }, { session: sessionOf(tx) });
  }

  return {
    async find(id, tx) {
      const record = await model.findById(id, null, within(tx)).lean<DispatchRecord>();
      return record ? toDispatch(record) : undefined;
    },
    async ofRequest(requestId, tx) {
      const record = await model.findOne({ requestId }, null, within(tx)).lean<DispatchRecord>();
      return record ? toDispatch(record) : undefined;
    },
    async ofPerson(person, tx) {
      const records = await model.find({ people: person }, null, within(tx)).lean<DispatchRecord[]>();
      return records.map(toDispatch);
    },
    async insert(dispatch, tx) {
      await model.create([toRecord(dispatch)], { session: sessionOf(tx) });
    },
    async replace(dispatch, expectedVersion, tx) {
      const { _id, ...rest } = toRecord(dispatch);
      const { matchedCount } = await model.updateOne(
        { _id, version: expectedVersion },
        assign(rest, schema),
        { session: sessionOf(tx) },
      );
      return matchedCount === 1;
    },
    async answered(communityId, since, tx) {
      const rows = await model
        .find({ communityId, startedAt: { $gte: since } }, { settled: 1, yes: 1 }, within(tx))
        .lean<Pick<DispatchRecord, "settled" | "yes">[]>();
      return {
        settled: rows.reduce((sum, { settled }) => sum + settled, 0),
        yes: rows.reduce((sum, { yes }) => sum + yes, 0),
      };
    },
    async turns(communities, since) {
      const rows = await model
        .find({ communityId: { $in: [...communities] }, startedAt: { $gte: since } }, { invitations: 1 })
        .lean<{ invitations: Pick<Invitation, "personId" | "state">[] }[]>();
      const turns = new Map<number, Turns>();
      for (const { personId, state } of rows.flatMap(({ invitations }) => invitations)) {
        const { invited, accepted } = turns.get(personId) ?? { invited: 0, accepted: 0 };
        const yes = state === "accepted" || state === "called-off" ? 1 : 0;
        turns.set(personId, { invited: invited + 1, accepted: accepted + yes });
      }
      turns.delete(NOBODY);
      return [...turns.values()];
    },
    async forgetHelpersOf(requestId, tx) {
      const record = await model.findOne({ requestId }, null, within(tx)).lean<DispatchRecord>();
      if (!record) return;
      const dispatch = toDispatch(record);
      const nobody = dispatch.invitations.map(({ offerId: _offer, ...one }) => ({
        ...one,
        personId: NOBODY,
      }));
      await rewrite(dispatch, nobody, tx);
    },
    async forget(person, tx) {
      const session = sessionOf(tx);
      await model.updateMany(
        { "by.id": person },
        { $set: { by: personActor(NOBODY, undefined) }, $inc: { version: 1 } },
        { session },
      );
      const records = await model.find({ people: person }, null, { session }).lean<DispatchRecord[]>();
      for (const record of records) {
        const dispatch = toDispatch(record);
        const invitations = dispatch.invitations.map((one) =>
          one.personId === person
            ? { ...one, personId: NOBODY, ...(CAN_SAY_YES.includes(one.state) && { state: "gone" as const }) }
            : one,
        );
        await rewrite(dispatch, invitations, tx);
      }
    },
  };
}
