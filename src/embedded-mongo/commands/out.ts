import { ObjectId } from "bson";
import { fail } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import { encode } from "../bson/encode.ts";
import { type Doc, type Value, isDoc } from "../bson/values.ts";
import { type Stream, drain, readQuery } from "../planner/read.ts";
import type { WriteView } from "../store/view.ts";
import { type CommandContext, checkFields, stringField, words } from "./context.ts";

/** The collection `$out` writes. */
export interface Out {
  readonly database: string;
  readonly collection: string;
}

/** Reads the operand of `$out`: a collection's name, or `{db, coll}`. Throws CommandError for anything else. */
export function parseOut(operand: Value, database: string): Out {
  if (typeof operand === "string") return { database, collection: operand };
  if (!isDoc(operand)) fail(16990, "$out only supports a string or object argument");
  checkFields("$out", operand, words("db coll"), words("timeseries"));
  return { database: stringField(operand, "db"), collection: stringField(operand, "coll") };
}

/** Replaces the content of the target by the documents; its indexes stay, and when one forbids a document nothing changes. */
export function replaceContent(
  context: CommandContext,
  view: WriteView,
  { database, collection: name }: Out,
  docs: Stream<Doc>,
): void {
  const { catalogue, documents } = context.store;
  const check = (): void => context.check();
  const fresh = drain(docs, check);
  const collection = catalogue.ensure(view, database, name);
  for (const row of drain(readQuery(view, collection, { filter: {} }), check))
    documents.remove(view, collection, row, decode(row.bytes));
  for (const doc of fresh) {
    const complete: Doc = "_id" in doc ? doc : { _id: new ObjectId(), ...doc };
    documents.insert(view, collection, complete, encode(complete));
  }
}
