import { Schema, type Connection } from "mongoose";
import type { Blocks } from "../../app/people/ports.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import { sessionOf } from "./connect.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";
import type { Sealer } from "./sealed.ts";

/** Only the fingerprint of a pair is stored. */
const schema = new Schema(
  { _id: { type: String, required: true } },
  { ...SCHEMA_OPTIONS, collection: "blocks" },
);

export function createBlocks(connection: Connection, sealer: Sealer): Blocks {
  const model = modelOf<{ _id: string }>(connection, "Block", schema);
  const idOf = (one: PersonId, other: PersonId): string =>
    sealer.fingerprint(`block:${[one, other].sort((a, b) => a - b).join(":")}`);
  return {
    async add(one, other, tx) {
      const _id = idOf(one, other);
      await model.updateOne({ _id }, { $setOnInsert: { _id } }, { upsert: true, session: sessionOf(tx) });
    },
    async among(person, others, tx) {
      const ids = new Map(others.map((other) => [idOf(person, other), other]));
      if (ids.size === 0) return new Set();
      const blocked = await model
        .find({ _id: { $in: [...ids.keys()] } }, null, { session: tx ? sessionOf(tx) : null })
        .lean<{ _id: string }[]>();
      return new Set(blocked.flatMap(({ _id }) => ids.get(_id) ?? []));
    },
  };
}
