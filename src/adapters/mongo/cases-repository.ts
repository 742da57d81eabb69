import { Schema, type Connection } from "mongoose";
import type { Cases, TopicPlace } from "../../app/cases/ports.ts";
import type { Case, CaseOutcome } from "../../domain/case/case.ts";
import { NOBODY, type Actor } from "../../domain/shared/actor.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import { sessionOf } from "./connect.ts";
import { noteCard } from "./note-card.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";
import { sealJson, type Sealer } from "./sealed.ts";

/** What people said and wrote, and who they are. */
type Content = Pick<
  Case,
  "parties" | "statements" | "words" | "notes" | "owner" | "closing" | "decidedBy" | "files"
>;

interface CaseRecord extends Omit<Case, "id" | keyof Content> {
  readonly _id: Case["id"];
  /** Sealed JSON of `Content`. */
  readonly content: string;
  /** Everybody in the content, to find them by. */
  readonly people: readonly number[];
  /** Until the case is anonymous. */
  readonly closedAt?: Date;
  /** For what is counted. */
  readonly ownedUntil?: Date;
  readonly outcome?: CaseOutcome;
  /** How often its card was written, and the effect keys of the card's newest copies. */
  readonly cardRevision?: number;
  readonly cardCopies?: readonly string[];
  readonly topic?: TopicPlace;
}

const MAX_COPIES = 20;

const schema = new Schema(
  {
    _id: { type: String, required: true },
    communityId: { type: String, required: true },
    kind: { type: String, required: true },
    proposalId: String,
    status: { type: String, required: true },
    people: { type: [Number], required: true },
    content: { type: String, required: true },
    openedAt: { type: Date, required: true },
    closedAt: Date,
    ownedUntil: Date,
    outcome: String,
    version: { type: Number, required: true },
    cardRevision: Number,
    cardCopies: { type: [String], default: undefined },
    topic: { type: new Schema({ chatId: Number, threadId: Number }, { _id: false }), default: undefined },
  },
  { ...SCHEMA_OPTIONS, collection: "cases" },
)
  .index({ communityId: 1, status: 1, openedAt: 1 })
  .index({ proposalId: 1, status: 1 })
  .index({ people: 1 })
  .index({ closedAt: 1 });

const idsOf = (actor: Actor | undefined): readonly PersonId[] => (actor?.kind === "person" ? [actor.id] : []);

function peopleIn({ parties, statements, notes, owner, closing, decidedBy }: Content): readonly PersonId[] {
  const all = [
    ...parties.map(({ person }) => person),
    ...statements.map(({ by }) => by),
    ...[...notes.map(({ by }) => by), owner?.by, closing?.by, decidedBy].flatMap(idsOf),
  ];
  return [...new Set(all)].filter((id) => id !== NOBODY);
}

/** Moments are named so in every part of a case's content. */
const MOMENTS: ReadonlySet<string> = new Set(["at", "until"]);

const revive = (key: string, value: unknown): unknown =>
  MOMENTS.has(key) && typeof value === "string" ? new Date(value) : value;

export function createCases(connection: Connection, sealer: Sealer): Cases {
  const model = modelOf<CaseRecord>(connection, "Case", schema);

  function toCase(record: CaseRecord): Case {
    const { _id, communityId, kind, proposalId, status, openedAt, version, content } = record;
    return {
      id: _id,
      communityId,
      kind,
      ...(proposalId !== undefined && { proposalId }),
      status,
      openedAt,
      version,
      ...(JSON.parse(sealer.open(content), revive) as Content),
    };
  }

  function toRecord(one: Case): Omit<CaseRecord, "cardRevision" | "cardCopies" | "topic"> {
    const { id, parties, statements, words, notes, owner, closing, decidedBy, files, ...rest } = one;
    const content: Content = {
      parties,
      statements,
      words,
      notes,
      ...(owner && { owner }),
      ...(closing && { closing }),
      ...(decidedBy && { decidedBy }),
      ...(files && files.length > 0 && { files }),
    };
    return {
      _id: id,
      ...rest,
      content: sealJson(sealer, content),
      people: peopleIn(content),
      ...(closing?.by && { closedAt: closing.at }),
      ...(owner && { ownedUntil: owner.until }),
      ...(closing && { outcome: closing.outcome }),
    };
  }

  const within = (tx: Parameters<Cases["find"]>[1]) => ({ session: tx ? sessionOf(tx) : null });

  return {
    async find(id, tx) {
      const record = await model.findById(id, null, within(tx)).lean<CaseRecord>();
      return record ? toCase(record) : undefined;
    },
    async openAbout(proposalId, tx) {
      const record = await model.findOne({ proposalId, status: "open" }, null, within(tx)).lean<CaseRecord>();
      return record ? toCase(record) : undefined;
    },
    async open(communityId, tx) {
      const records = await model
        .find({ communityId, status: "open" }, null, within(tx))
        .sort({ openedAt: 1 })
        .lean<CaseRecord[]>();
      return records.map(toCase);
    },
    async ofPerson(person, tx) {
      const records = await model.find({ people: person }, null, within(tx)).lean<CaseRecord[]>();
      return records.map(toCase);
    },
    async closedBefore(moment, limit, tx) {
      const records = await model
        .find({ closedAt: { $lt: moment } }, null, within(tx))
        .sort({ closedAt: 1 })
        .limit(limit)
        .lean<CaseRecord[]>();
      return records.map(toCase);
    },
    async figures(communities, now) {
      const where = { communityId: { $in: [...communities] } };
      const open = await model
        .find({ ...where, status: "open" }, { openedAt: 1, ownedUntil: 1 })
        .sort({ openedAt: 1 })
        .lean<Pick<CaseRecord, "openedAt" | "ownedUntil">[]>();
      const ended = await model.aggregate<{ _id: string; count: number }>([
        { $match: { ...where, status: "closed" } },
        { $group: { _id: "$outcome", count: { $sum: 1 } } },
      ]);
      const counts = new Map(ended.map(({ _id, count }) => [_id, count]));
      const [oldest] = open;
      return {
        open: open.length,
        withoutOwner: open.filter(({ ownedUntil }) => !ownedUntil || ownedUntil <= now).length,
        ...(oldest && { oldestOpenSince: oldest.openedAt }),
        closed: {
          dismissed: counts.get("dismissed") ?? 0,
          settled: counts.get("settled") ?? 0,
          "passed-on": counts.get("passed-on") ?? 0,
          banned: counts.get("banned") ?? 0,
        },
      };
    },
    async insert(one, tx) {
      await model.create([toRecord(one)], { session: sessionOf(tx) });
    },
    async replace(one, expectedVersion, tx) {
      const { _id, closedAt, ownedUntil, ...rest } = toRecord(one);
      const set = { ...rest, ...(closedAt && { closedAt }), ...(ownedUntil && { ownedUntil }) };
      const unset = { ...(!closedAt && { closedAt: 1 }), ...(!ownedUntil && { ownedUntil: 1 }) };
      const { matchedCount } = await model.updateOne(
        { _id, version: expectedVersion },
        { $set: set, ...(Object.keys(unset).length > 0 && { $unset: unset }) },
        { session: sessionOf(tx) },
      );
      return matchedCount === 1;
    },
    async topicOf(id) {
      const record = await model.findById(id, { topic: 1 }).lean<Pick<CaseRecord, "topic">>();
      return record?.topic;
    },
    async noteTopic(id, topic) {
      await model.updateOne({ _id: id }, topic ? { $set: { topic } } : { $unset: { topic: 1 } });
    },
    noteCard: (id, copy, tx) => noteCard(model, id, { copy, most: MAX_COPIES }, tx),
  };
}
