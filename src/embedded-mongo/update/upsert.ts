import { ObjectId } from "bson";
import { fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own, setOwn } from "../bson/values.ts";
import { isRegex } from "../matcher/regex.ts";
import { type Update, isModifierUpdate } from "./compile.ts";
import { assign } from "./targets.ts";

/** The document an upsert inserts: what the filter demands by equality, then the update; `_id` first. */
export function upsertDocument(filter: Doc, update: Value, apply: Update): Doc {
  const base: Doc = {};
  const replaces = !Array.isArray(update) && !isModifierUpdate(update);
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
    } else if (!field.startsWith("$") && !isRegex(value)) {
      if (!isOperatorDoc(value)) yield [field, value];
      else if ("$eq" in value) yield [field, own(value, "$eq")];
      else {
        yield* single(field, own(value, "$in"), false);
        yield* single(field, own(value, "$all"), true);
      }
    }
  }
}

/** `$in` with one value is an equality, and `$all` is one of each of its values. */
function* single(field: string, values: Value, every: boolean): Generator<readonly [string, Value]> {
  if (!Array.isArray(values) || (values.length > 1 && !every)) return;
  for (const value of values) if (!isRegex(value) && !isOperatorDoc(value)) yield [field, value];
}
