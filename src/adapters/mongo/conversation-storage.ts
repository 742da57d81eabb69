import { Schema, type Connection } from "mongoose";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";

interface ConversationRecord {
  _id: string;
  state: string;
  updatedAt: Date;
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    /** JSON: conversation state has keys of its own making, and is only ever read whole. */
    state: { type: String, required: true },
    updatedAt: { type: Date, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "conversations" },
).index({ updatedAt: 1 }, { expireAfterSeconds: 30 * 86_400 });

/** Where open conversations live between updates; the drafts behind them outlive them. */
export function makeConversationStorage<State>(connection: Connection): {
  read(key: string): Promise<State | undefined>;
  write(key: string, state: State): Promise<void>;
  delete(key: string): Promise<void>;
} {
  const model = modelOf<ConversationRecord>(connection, "Conversation", schema);
  return {
    async read(key) {
      const record = await model.findById(key).lean<ConversationRecord>();
      return record ? (JSON.parse(record.state) as State) : undefined;
    },
    async write(key, state) {
      await model.updateOne(
        { _id: key },
        { $set: { state: JSON.stringify(state), updatedAt: new Date() } },
        { upsert: true },
      );
    },
    async delete(key) {
      await model.deleteOne({ _id: key });
    },
  };
}
