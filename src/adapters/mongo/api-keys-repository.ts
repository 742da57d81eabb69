import { Schema, type Connection } from "mongoose";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";

export interface ApiKey {
  /** Hash of the key; the key itself is stored nowhere. */
  readonly hash: string;
  readonly name: string;
  readonly createdAt: Date;
}

interface ApiKeyRecord {
  _id: string;
  name: string;
  createdAt: Date;
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    createdAt: { type: Date, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "apiKeys" },
);

export interface ApiKeys {
  find(hash: string): Promise<ApiKey | undefined>;
  /** Whether any key exists. */
  some(): Promise<boolean>;
  /** Adds the key; a known hash is left as it is. */
  add(key: ApiKey): Promise<void>;
}

export function makeApiKeys(connection: Connection): ApiKeys {
  const model = modelOf<ApiKeyRecord>(connection, "ApiKey", schema);
  return {
    async find(hash) {
      const record = await model.findById(hash).lean<ApiKeyRecord>();
      return record ? { hash: record._id, name: record.name, createdAt: record.createdAt } : undefined;
    },
    some: async () => (await model.findOne({}, { _id: 1 }).lean()) !== null,
    async add({ hash, name, createdAt }) {
      await model.updateOne({ _id: hash }, { $setOnInsert: { name, createdAt } }, { upsert: true });
    },
  };
}
