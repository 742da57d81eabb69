import { Schema, type Connection } from "mongoose";
import type { ApiKeys, StoredKey } from "../../app/access/ports.ts";
import { keyIdOf } from "../../domain/access/api-key.ts";
import { repeatIfTaken } from "./communities-repository.ts";
import { sessionOf } from "./connect.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";

export const API_KEYS_COLLECTION = "apiKeys";

type ApiKeyRecord = Omit<StoredKey, "id" | "hash" | "role"> & {
  /** The key's hash. */
  _id: string;
  /** Absent in keys from before there were roles. */
  role?: StoredKey["role"];
  /** In those: whether they opened what people wrote, too. */
  personalData?: boolean;
};

const schema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, required: true },
    communities: { type: [String], default: undefined },
    organisation: String,
    createdAt: { type: Date, required: true },
    expiresAt: Date,
    lastUsedAt: Date,
  },
  { ...SCHEMA_OPTIONS, collection: API_KEYS_COLLECTION },
).index({ name: 1 }, { unique: true });

function toKey({ _id: hash, role, personalData, ...rest }: ApiKeyRecord): StoredKey {
  return {
    ...rest,
    id: keyIdOf(hash),
    hash,
    role: role ?? (personalData === true ? "operate" : "moderate"),
  };
}

export function createApiKeys(connection: Connection): ApiKeys {
  const model = modelOf<ApiKeyRecord>(connection, "ApiKey", schema);
  return {
    async find(hash) {
      const record = await model.findById(hash).lean<ApiKeyRecord>();
      return record ? toKey(record) : undefined;
    },
    async all(tx) {
      const session = tx ? sessionOf(tx) : null;
      const records = await model.find({}, {}, { session }).lean<ApiKeyRecord[]>();
      return records.map(toKey).sort((a, b) => a.name.localeCompare(b.name));
    },
    async insert({ id: _id, hash, ...key }, tx) {
      await repeatIfTaken(model.create([{ _id: hash, ...key }], { session: sessionOf(tx) }));
    },
    async remove(hash, tx) {
      await model.deleteOne({ _id: hash }, { session: sessionOf(tx) });
    },
    async touch(hash, at) {
      await model.updateOne({ _id: hash }, { $set: { lastUsedAt: at } });
    },
  };
}

/** Of keys that were stored under one name before names had to be unique, only the newest stays. */
export async function dropOlderNamesakes(connection: Connection): Promise<void> {
  const collection = connection.collection<ApiKeyRecord>(API_KEYS_COLLECTION);
  const names = new Set<string>();
  for (const { _id, name } of await collection.find({}).sort({ createdAt: -1 }).toArray()) {
    if (names.has(name)) await collection.deleteOne({ _id });
    names.add(name);
  }
}
