import { fail } from "../command-error.ts";
import { truthy } from "../bson/numbers.ts";
import { Long } from "bson";
import { show } from "../bson/show.ts";
import { type Doc, type Value, copyDoc, isDoc, own, setOwn, typeName } from "../bson/values.ts";
import { type Stream, TICK, type Tick } from "../planner/read.ts";

/** `$unwind`: one document per element of an array. */
export function unwind(operand: Value): (docs: Stream<Doc>) => Generator<Doc | Tick> {
  if (!isDoc(operand) && typeof operand !== "string")
    fail(15981, `expected either a string or an object as specification for $unwind stage`);
  const options: Doc = isDoc(operand) ? operand : { path: operand };
  const path = own(options, "path") ?? fail(28812, "no path specified to $unwind stage");
  if (typeof path !== "string")
    fail(28808, `expected a string as the path for $unwind stage, got ${typeName(path)}`);
  if (!/^\$[^$]/.test(path)) {
    fail(28818, `path option to $unwind stage should be prefixed with a '$': ${show(path)}`);
  }
  const indexField = own(options, "includeArrayIndex");
  if (
    indexField !== undefined &&
    (typeof indexField !== "string" || indexField === "" || indexField.startsWith("$"))
  ) {
    fail(28822, "includeArrayIndex option to $unwind stage should not be prefixed with a '$'");
  }
  const unknown = Object.keys(options).find((name) => !OPTIONS.has(name));
  if (unknown !== undefined) fail(28811, `unrecognized option to $unwind stage: ${unknown}`);
  const preserve = own(options, "preserveNullAndEmptyArrays");
  if (preserve !== undefined && typeof preserve !== "boolean")
    fail(28809, "expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage");
  const keepEmpty = truthy(own(options, "preserveNullAndEmptyArrays"));
  const parts = path.slice(1).split(".");
  return function* (docs) {
    for (const doc of docs) {
      if (doc === TICK) {
        yield TICK;
        continue;
      }
      const value = parts.reduce<Value>((node, part) => (isDoc(node) ? own(node, part) : undefined), doc);
      const empty = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
      const items = Array.isArray(value) ? value : [value];
      if (empty) {
        if (keepEmpty)
          yield numbered(Array.isArray(value) ? withPath(doc, parts, undefined) : doc, indexField, null);
      } else {
        for (const [i, item] of items.entries()) {
          yield numbered(
            withPath(doc, parts, item),
            indexField,
            Array.isArray(value) ? Long.fromNumber(i) : null,
          );
        }
      }
    }
  };
}

const OPTIONS: ReadonlySet<string> = new Set(["path", "includeArrayIndex", "preserveNullAndEmptyArrays"]);

function numbered(doc: Doc, field: Value, position: Value): Doc {
  return typeof field === "string" ? withPath(doc, field.split("."), position) : doc;
}

/** A copy of the document with another value at a path; `undefined` takes the field away. */
export function withPath(doc: Doc, parts: readonly string[], value: Value): Doc {
  const copy = copyDoc(doc);
  const [part = "", ...rest] = parts;
  const inner = own(copy, part);
  const next = rest.length === 0 ? value : withPath(isDoc(inner) ? inner : {}, rest, value);
  if (next === undefined) delete copy[part];
  else setOwn(copy, part, next);
  return copy;
}
