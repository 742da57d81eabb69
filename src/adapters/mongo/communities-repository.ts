import { Schema, type Connection } from "mongoose";
import type { Communities } from "../../app/communities/ports.ts";
import type { Community } from "../../domain/community/community.ts";
import type { Languages } from "../../domain/shared/language.ts";
import { assign, modelOf, SCHEMA_OPTIONS, withId, withoutId } from "./records.ts";

type CommunityRecord = Omit<Community, "id" | "language"> & { _id: Community["id"]; language: string };

const schema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    center: { type: new Schema({ lat: Number, lon: Number }, { _id: false }), required: true },
    radiusKm: { type: Number, required: true },
    language: { type: String, required: true },
    timeZone: { type: String, required: true },
    moderationChatId: { type: Number, required: true },
    moderationThreadId: Number,
  },
  { ...SCHEMA_OPTIONS, collection: "communities" },
).index({ moderationChatId: 1 }, { unique: true });

/** How long a process may go on with what it knew: another one may have changed it. */
const CACHE_MS = 10_000;

/**
 * Communities are few and read with every update, so they are kept in memory for a few seconds.
 * @param languages what is spoken now: the folder of a language that was stored may be gone
 */
export function createCommunities(connection: Connection, languages: Languages): Communities {
  const model = modelOf<CommunityRecord>(connection, "Community", schema);
  let known: { readonly all: Promise<readonly Community[]>; readonly until: number } | undefined;

  async function load(): Promise<readonly Community[]> {
    const records = await model.find().sort({ _id: 1 }).lean<CommunityRecord[]>();
    return records
      .map((record) => ({ ...withId(record), language: languages.forTag(record.language) }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  const communities: Communities = {
    all() {
      if (!known || known.until < Date.now()) {
        const all = load();
        all.catch(() => (known = undefined));
        known = { all, until: Date.now() + CACHE_MS };
      }
      return known.all;
    },
    find: async (id) => (await communities.all()).find((community) => community.id === id),
    findByChat: async (chatId) => (await communities.all()).find((c) => c.moderationChatId === chatId),
    async save(community) {
      const { _id, ...rest } = withoutId(community);
      await model.updateOne({ _id }, assign(rest, schema), { upsert: true });
      known = undefined;
    },
    async moveChat(from, to) {
      await model.updateOne({ moderationChatId: from }, { $set: { moderationChatId: to } });
      known = undefined;
    },
  };
  return communities;
}
