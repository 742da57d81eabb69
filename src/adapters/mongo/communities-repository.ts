import { mongo, Schema, type Connection, type QueryFilter } from "mongoose";
import type { Communities, Founding, Foundings } from "../../app/communities/ports.ts";
import type { Tx } from "../../app/core/index.ts";
import { nameKey, type Community } from "../../domain/community/community.ts";
import type { Point } from "../../domain/shared/geo.ts";
import type { Languages } from "../../domain/shared/language.ts";
import { DUPLICATE_KEY, sessionOf } from "./connect.ts";
import { assign, modelOf, SCHEMA_OPTIONS, withId, withoutId } from "./records.ts";

/** What readers call a community; undefined when it is not named after its town. */
export type NamesOf = (name: string, center: Point) => Promise<Community["names"]>;

type CommunityRecord = Omit<Community, "id" | "language" | "names"> & {
  _id: Community["id"];
  language: string;
  nameKey: string;
  /** Ids that the chat had before Telegram gave it a new one. */
  formerChatIds?: number[];
};

const schema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    center: { type: new Schema({ lat: Number, lon: Number }, { _id: false }), required: true },
    radiusKm: { type: Number, required: true },
    language: { type: String, required: true },
    timeZone: { type: String, required: true },
    moderationChatId: { type: Number, required: true },
    moderationThreadId: Number,
    adviceLink: String,
    automatic: { type: [String], default: undefined },
    formerChatIds: { type: [Number], default: undefined },
  },
  { ...SCHEMA_OPTIONS, collection: "communities" },
)
  .index({ moderationChatId: 1 }, { unique: true })
  .index({ nameKey: 1 }, { unique: true });

const foundingSchema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    chatId: { type: Number, required: true },
    communityId: { type: String, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "foundings" },
);

/** How long communities are cached. Changes by another process are seen after that time. */
const CACHE_MS = 10_000;

/**
 * Waits for a write whose key another transaction may have taken meanwhile. With the label the transaction is repeated
 * and then reads what the other one wrote.
 */
export async function repeatIfTaken(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY)
      error.addErrorLabel("TransientTransactionError");
    throw error;
  }
}

/**
 * Communities are few and read with every update, so they are kept in memory for a few seconds. Reads in a transaction
 * and those by chat go to the store.
 * @param languages what is spoken now: the folder of a language that was stored may be gone
 * @param namesOf what readers call a community, which is not stored
 */
export function createCommunities(
  connection: Connection,
  languages: Languages,
  namesOf: NamesOf = () => Promise.resolve(undefined),
): Communities {
  const model = modelOf<CommunityRecord>(connection, "Community", schema);
  let known: { readonly all: Promise<readonly Community[]>; readonly until: number } | undefined;

  async function toCommunity(record: CommunityRecord): Promise<Community> {
    const { nameKey: _key, formerChatIds: _former, ...rest } = withId(record);
    return withNames({ ...rest, language: languages.forTag(rest.language) });
  }

  async function withNames(community: Omit<Community, "names">): Promise<Community> {
    const names = await namesOf(community.name, community.center);
    return { ...community, ...(names && { names }) };
  }

  /** Forgets what is cached now and, as it may be read again meanwhile, when the transaction has ended. */
  function changed(tx?: Tx): void {
    known = undefined;
    if (tx) sessionOf(tx).once("ended", () => (known = undefined));
  }

  async function load(): Promise<readonly Community[]> {
    const records = await model.find().sort({ _id: 1 }).lean<CommunityRecord[]>();
    return (await Promise.all(records.map(toCommunity))).sort((a, b) => a.name.localeCompare(b.name));
  }

  async function findOne(
    where: QueryFilter<CommunityRecord>,
    tx: Tx | undefined,
  ): Promise<Community | undefined> {
    const record = await model
      .findOne(where, null, { session: tx ? sessionOf(tx) : null })
      .lean<CommunityRecord>();
    return record ? toCommunity(record) : undefined;
  }

  const communities: Communities = {
    all() {
      if (!known || known.until < performance.now()) {
        const all = load();
        all.catch(() => (known = undefined));
        known = { all, until: performance.now() + CACHE_MS };
      }
      return known.all;
    },
    find: async (id, tx) =>
      tx ? findOne({ _id: id }, tx) : (await communities.all()).find((community) => community.id === id),
    findByChat: (moderationChatId, tx) => findOne({ moderationChatId }, tx),
    findByName: (name, tx) => findOne({ nameKey: nameKey(name) }, tx),
    async findByFormerChat(chatId, tx) {
      const records = await model.find({}, null, { session: sessionOf(tx) }).lean<CommunityRecord[]>();
      const record = records.find(
        ({ moderationChatId, formerChatIds = [] }) =>
          moderationChatId === chatId || formerChatIds.includes(chatId),
      );
      return record && toCommunity(record);
    },
    async save(community, tx) {
      const { _id, names: _names, ...rest } = withoutId(community);
      const update = assign({ ...rest, nameKey: nameKey(rest.name) }, schema);
      await repeatIfTaken(model.updateOne({ _id }, update, { upsert: true, session: sessionOf(tx) }));
      changed(tx);
      return withNames({ ...rest, id: _id });
    },
    async remove(id, tx) {
      await model.deleteOne({ _id: id }, { session: sessionOf(tx) });
      changed(tx);
    },
    async moveChat(from, to) {
      if (await model.exists({ moderationChatId: to })) return;
      await model.updateOne(
        { moderationChatId: from },
        { $set: { moderationChatId: to }, $push: { formerChatIds: from } },
      );
      changed();
    },
  };
  return communities;
}

export function createFoundings(connection: Connection): Foundings {
  const model = modelOf<Founding & { _id: string }>(connection, "Founding", foundingSchema);
  return {
    async find(name, tx) {
      const record = await model
        .findById(nameKey(name), { _id: 0 }, { session: sessionOf(tx) })
        .lean<Founding>();
      return record ?? undefined;
    },
    async save(founding, tx) {
      await repeatIfTaken(
        model.updateOne(
          { _id: nameKey(founding.name) },
          { $set: founding },
          { upsert: true, session: sessionOf(tx) },
        ),
      );
    },
  };
}
