import { Schema, type Connection } from "mongoose";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";

export interface ApiKey {
  /** Hash of the key; the key itself is stored nowhere. */
  readonly hash: string;
  readonly name: string;
  /** Whether it opens what people wrote, too. */
  readonly personalData?: boolean;
  readonly createdAt: Date;
}

export const API_KEYS_COLLECTION = "apiKeys";

interface ApiKeyRecord {
  _id: string;
  name: string;
  personalData?: boolean;
  createdAt: Date;
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    personalData: Boolean,
    createdAt: { type: Date, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: API_KEYS_COLLECTION },
);

export interface ApiKeys {
  find(hash: string): Promise<ApiKey | undefined>;
  /** Whether any key exists. */
  some(): Promise<boolean>;
  /** Adds the key; a known hash is left as it is. */
  add(key: ApiKey): Promise<void>;
}

export function createApiKeys(connection: Connection): ApiKeys {
  const model = modelOf<ApiKeyRecord>(connection, "ApiKey", schema);
  return {
    async find(hash) {
      const record = await model.findById(hash).lean<ApiKeyRecord>();
      if (!record) return undefined;
      const { _id, ...key } = record;
      return { hash: _id, ...key };
    },
    some: async () => (await model.findOne({}, { _id: 1 }).lean()) !== null,
    async add({ hash, ...key }) {
      await model.updateOne({ _id: hash }, { $setOnInsert: key }, { upsert: true });
    },
  };
}
