import { ObjectId } from "bson";
import { fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own, setOwn } from "../bson/values.ts";
import { type Update, isModifierUpdate } from "./compile.ts";
import { assign } from "./targets.ts";

/** The document an upsert inserts: what the filter demands by equality, then the update; `_id` first. */
export function upsertDocument(filter: Doc, update: Value, apply: Update): Doc {
  const base: Doc = {};
  const replaces = !isModifierUpdate(update);
  const paths = new Set<string>();
  for (const [path, value] of equalities(filter)) {
    if (replaces && path !== "_id") continue;
    if (paths.has(path)) fail(54, `cannot infer query fields to set, path '${path}' is matched twice`);
    const other = [...paths].find((each) => each.startsWith(`${path}.`) || path.startsWith(`${each}.`));
    if (other !== undefined)
      fail(54, `cannot infer query fields to set, both paths '${path}' and '${other}' are matched`);
    paths.add(path);
    assign(base, path.split("."), value);
  }
  const result = apply(base, true);
  const doc: Doc = { _id: own(result, "_id") ?? (Object.hasOwn(result, "_id") ? null : new ObjectId()) };
  for (const field of Object.keys(result)) if (field !== "_id") setOwn(doc, field, own(result, field));
  return doc;
}

function* equalities(filter: Doc): Generator<readonly [string, Value]> {
  for (const field of Object.keys(filter)) {
    const value = own(filter, field);
    if (field === "$and" || (field === "$or" && Array.isArray(value) && value.length === 1)) {
      if (Array.isArray(value)) for (const clause of value) if (isDoc(clause)) yield* equalities(clause);
    } else if (!field.startsWith("$")) {
      if (!isOperatorDoc(value)) yield [field, value];
      else if ("$eq" in value) yield [field, own(value, "$eq")];
      else {
        // MongoDB reads `$in` with one value as an equality.
        const values = own(value, "$in");
        if (Array.isArray(values) && values.length === 1) yield [field, values[0]];
      }
    }
  }
}
