import type { Connection, mongo } from "mongoose";
import { INSTALLATION_COLLECTION } from "./installation-repository.ts";

type Doc = mongo.BSON.Document;

/** How much of a store its key alone opens. */
export interface SealedParts {
  /** Updates that wait or are dead letters, and messages that are owed. */
  readonly messages: number;
  /** Drafts and wizards under way. */
  readonly drafts: number;
  /** Documents with a name, a username or a phone number in them. */
  readonly names: number;
  /** Bans of people whose data were deleted, told by a fingerprint that only the key makes. */
  readonly bans: number;
}

/** Documents that are nothing without their sealed field. */
const WHOLE = new Map<string, { readonly field: string; readonly counts?: keyof SealedParts }>([
  ["inbox", { field: "content", counts: "messages" }],
  ["outbox", { field: "content", counts: "messages" }],
  ["drafts", { field: "content", counts: "drafts" }],
  ["conversations", { field: "state", counts: "drafts" }],
  ["idempotent-requests", { field: "answer" }],
  ["relayed", { field: "content" }],
  ["cases", { field: "content" }],
  ["organisations", { field: "content" }],
  ["routes", { field: "content" }],
]);
const BANS = "old-bans";
/** Names may be empty; what else is sealed may be missing. */
const NAMES = new Set(["name", "firstName"]);
/** `v1.` and at least a nonce and a tag: nobody writes that into a listing. */
const SEALED = /^v\d+\.[A-Za-z0-9_-]{38,}$/;
const CHUNK = 500;

const isPlain = (value: unknown): value is Doc =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The value without what is sealed in it; the value itself if nothing is. */
function unsealed(value: unknown, isLost: (text: unknown) => boolean): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => unsealed(item, isLost));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).flatMap(([key, each]) => {
    if (!isLost(each)) return [[key, unsealed(each, isLost)] as const];
    return NAMES.has(key) ? [[key, ""] as const] : [];
  });
  const changed =
    entries.length < Object.keys(value).length || entries.some(([key, each]) => each !== value[key]);
  return changed ? Object.fromEntries(entries) : value;
}

/** The update that makes `before` `after`, which has some of its fields. */
function changeTo(after: Doc, before: Doc): Doc {
  const changed = Object.entries(after).filter(([key, value]) => value !== before[key]);
  const gone = Object.keys(before).filter((key) => !(key in after));
  return {
    ...(changed.length > 0 && { $set: Object.fromEntries(changed) }),
    ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((key) => [key, 1])) }),
  };
}

/**
 * Finds everything that was sealed with a key that is lost, and drops it: documents that are nothing without it go, names
 * become empty, usernames and phone numbers go. May be cut off and repeated.
 * @param opens whether the present key opens a sealed text
 * @param drop false only counts
 */
export async function dropSealed(
  connection: Connection,
  opens: (sealed: string) => boolean,
  drop: boolean,
): Promise<SealedParts> {
  const isLost = (text: unknown): boolean => typeof text === "string" && SEALED.test(text) && !opens(text);
  const parts = { messages: 0, drafts: 0, names: 0, bans: 0 };

  async function dropWhole(name: string, field: string): Promise<number> {
    const collection = connection.collection<Doc>(name);
    const lost: unknown[] = [];
    const docs = collection.find({ [field]: { $exists: true } }, { projection: { [field]: 1 } });
    for await (const doc of docs) if (isLost(doc[field])) lost.push(doc["_id"]);
    if (!drop) return lost.length;
    for (let from = 0; from < lost.length; from += CHUNK)
      await collection.deleteMany({ _id: { $in: lost.slice(from, from + CHUNK) } } as Doc);
    return lost.length;
  }

  async function dropNames(name: string): Promise<number> {
    const collection = connection.collection<Doc>(name);
    let found = 0;
    for await (const doc of collection.find({})) {
      const rest = unsealed(doc, isLost) as Doc;
      if (rest === doc) continue;
      found += 1;
      if (drop) await collection.updateOne({ _id: doc["_id"] }, changeTo(rest, doc));
    }
    return found;
  }

  for (const { name } of await connection.listCollections()) {
    const whole = WHOLE.get(name);
    if (name === INSTALLATION_COLLECTION) continue;
    if (name === BANS) {
      const bans = connection.collection(BANS);
      parts.bans = await bans.countDocuments();
      if (drop) await bans.deleteMany({});
    } else if (whole) {
      const count = await dropWhole(name, whole.field);
      if (whole.counts) parts[whole.counts] += count;
    } else parts.names += await dropNames(name);
  }
  return parts;
}
