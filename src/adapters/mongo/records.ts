import type { Connection, Model, Schema } from "mongoose";

/** Registers a model once a connection, so that several repositories may name it. */
export const modelOf = <Record>(connection: Connection, name: string, schema: Schema): Model<Record> =>
  (connection.models[name] as Model<Record> | undefined) ?? connection.model<Record>(name, schema as never);

/** Options of every schema of ours: unknown fields are a bug and not dropped, empty objects are kept, no hidden version key. */
export const SCHEMA_OPTIONS = { strict: "throw", minimize: false, versionKey: false, id: false } as const;

/** A stored record as the domain knows it: `_id` becomes `id`. */
export function withId<R extends { readonly _id: unknown }>(record: R): Omit<R, "_id"> & { id: R["_id"] } {
  const { _id, ...rest } = record;
  return { id: _id, ...rest };
}

/** A domain object as it is stored: `id` becomes `_id`. */
export function withoutId<O extends { readonly id: unknown }>(object: O): Omit<O, "id"> & { _id: O["id"] } {
  const { id, ...rest } = object;
  return { _id: id, ...rest };
}

/** Schemas do not change, so the fields of each are listed once. */
const fields = new WeakMap<Schema, readonly string[]>();

function fieldsOf(schema: Schema): readonly string[] {
  const known = fields.get(schema);
  if (known) return known;
  const listed = [...new Set(Object.keys(schema.paths).map((path) => path.split(".", 1).join()))];
  fields.set(schema, listed);
  return listed;
}

/**
 * The update that makes a record equal to `object`: fields of the schema that the object does not have are removed.
 * @param keep fields of the record that are none of the object's
 */
export function assign(
  object: Readonly<Record<string, unknown>>,
  schema: Schema,
  keep: readonly string[] = [],
): { $set: Readonly<Record<string, unknown>>; $unset?: Record<string, 1> } {
  const gone = fieldsOf(schema).filter(
    // any-key: a path of the schema
    (name) => name !== "_id" && object[name] === undefined && !keep.includes(name),
  );
  return {
    $set: object,
    ...(gone.length > 0 ? { $unset: Object.fromEntries(gone.map((name) => [name, 1 as const])) } : {}),
  };
}
