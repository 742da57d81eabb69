import { mongo, Schema, type Connection } from "mongoose";
import type { Tx } from "../../app/core/index.ts";
import { sessionOf } from "./connect.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";
import { openJson, sealJson, type Sealer } from "./sealed.ts";

/** How long a request's answer is given again. */
const KEPT_SECONDS = 86_400;
const DUPLICATE_KEY = 11_000;

interface RequestRecord {
  _id: string;
  request: string;
  since: Date;
  /** Sealed: answers hold what people wrote. */
  answer?: string;
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    request: { type: String, required: true },
    since: { type: Date, required: true, expires: KEPT_SECONDS },
    answer: String,
  },
  { ...SCHEMA_OPTIONS, collection: "idempotent-requests" },
);

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Requests to the admin API that are made once, however often they are sent. */
export function createIdempotencyStore(connection: Connection, sealer: Sealer) {
  const model = modelOf<RequestRecord>(connection, "IdempotentRequest", schema);
  return {
    async begin(id: string, request: string, at: Date, lostBefore: Date) {
      await model.deleteOne({ _id: id, since: { $lt: lostBefore }, answer: null });
      try {
        await model.create([{ _id: id, request, since: at }]);
        return undefined;
      } catch (error) {
        if (!(error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY)) throw error;
      }
      const known = await model.findById(id).lean<RequestRecord>();
      if (!known) return undefined;
      const { answer, ...begun } = known;
      return {
        request: begun.request,
        since: begun.since,
        ...(answer === undefined ? {} : { answer: openJson(sealer, answer) as Answer }),
      };
    },
    async finish(id: string, answer: Answer) {
      await model.updateOne({ _id: id }, { $set: { answer: sealJson(sealer, answer) } });
    },
    async forget(id: string) {
      await model.deleteOne({ _id: id });
    },
    /** Drops every answer, since any may hold what a person wrote who is being deleted. */
    async clear(tx: Tx) {
      await model.deleteMany({ answer: { $ne: null } }, { session: sessionOf(tx) });
    },
  };
}
