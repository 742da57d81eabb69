import { ObjectId } from "bson";
import { fail } from "../command-error.ts";
import { equal } from "../bson/order.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own, setOwn } from "../bson/values.ts";
import { isRegex } from "../matcher/regex.ts";
import { type Update, isModifierUpdate } from "./compile.ts";
import { assign, valueAt } from "./targets.ts";

/** The document an upsert inserts: what the filter demands by equality, then the update; `_id` first. */
export function upsertDocument(filter: Doc, update: Value, apply: Update): Doc {
  const base: Doc = {};
  const replaces = !Array.isArray(update) && !isModifierUpdate(update);
  for (const [path, value] of equalities(filter)) {
    if (replaces && path !== "_id") continue;
    const present = valueAt(base, path.split("."));
    if (present !== undefined && !equal(present, value)) {
      fail(54, `cannot infer query fields to set, path '${path}' is matched twice`);
    }
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
    } else if (!field.startsWith("$") && !isRegex(value)) {
      if (!isOperatorDoc(value)) yield [field, value];
      else if ("$eq" in value) yield [field, own(value, "$eq")];
      else yield* single(field, own(value, "$in") ?? own(value, "$all"));
    }
  }
}

/** `$in` and `$all` with one value are equalities. */
function* single(field: string, values: Value): Generator<readonly [string, Value]> {
  if (Array.isArray(values) && values.length === 1 && !isRegex(values[0]) && !isOperatorDoc(values[0])) {
    yield [field, values[0]];
  }
}
