import { decode } from "../bson/decode.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own, setOwn } from "../bson/values.ts";
import { decodeKey } from "../keystring.ts";
import { isPosition } from "../paths.ts";
import type { Collection } from "../store/catalogue.ts";
import { recordOf } from "../store/documents.ts";
import type { Index } from "../store/index-spec.ts";
import type { View } from "../store/view.ts";
import { type IndexPlan, planQuery } from "./plan.ts";
import { TICK, type Tick } from "./tick.ts";

/** Entries between two ticks: reading one costs a fraction of what a document costs. */
const TICK_EVERY = 512;

/**
 * Reads some fields of all documents that fit a filter out of an index alone.
 * @param wanted top-level fields; for none of them there is an empty document for each that fits
 * @returns undefined when no index has them all, or the filter has to look at documents
 */
export function readCovered(
  view: View,
  { indexes, prefix }: Collection,
  filter: Doc,
  wanted: ReadonlySet<string>,
): Iterable<Doc | Tick> | undefined {
  const plan = planQuery(indexes, filter);
  if (plan.kind !== "index" || !plan.once || !isDecidedBy(plan, filter)) return undefined;
  const fields = coveredFields(plan, wanted);
  return fields && entries(view, prefix, plan, fields, wanted);
}

/** True when an entry within the plan's ranges is all that the filter asks for. */
function isDecidedBy({ index, points }: IndexPlan, filter: Doc): boolean {
  if (index.spec.shortened) return false;
  const bound = index.fields.slice(0, points);
  return Object.keys(filter).every((path) => {
    const field = bound.find((each) => each.path === path);
    if (!field || field.parts.some(isPosition)) return false;
    const condition = own(filter, path);
    const operators = isOperatorDoc(condition) ? condition : { $eq: condition };
    return Object.keys(operators).every((operator, _at, all) => {
      const operand = own(operators, operator);
      if (all.length > 1) return false;
      if (operator === "$in") return Array.isArray(operand) && operand.every(isScalar);
      return operator === "$eq" && isScalar(operand);
    });
  });
}

/** True for a value that stands in an index as itself only: null also stands for a missing field. */
const isScalar = (value: Value): boolean =>
  value !== undefined && value !== null && !Array.isArray(value) && !isDoc(value);

/**
 * The fields of an entry from the first that no range binds up to the last wanted one; undefined where a wanted field is
 * not among them.
 */
function coveredFields(
  { index, points }: IndexPlan,
  wanted: ReadonlySet<string>,
): readonly string[] | undefined {
  const fields: string[] = [];
  let missing = wanted.size;
  for (let position = points; missing > 0; position++) {
    const field = index.fields[position];
    if (!field || field.direction !== 1 || index.spec.multikey?.includes(position)) return undefined;
    fields.push(field.path);
    if (wanted.has(field.path)) missing--;
  }
  return fields;
}

function* entries(
  view: View,
  collection: Buffer,
  { index, ranges }: IndexPlan,
  fields: readonly string[],
  wanted: ReadonlySet<string>,
): Generator<Doc | Tick> {
  let sinceTick = 0;
  for (const { start, end } of ranges) {
    const from = Buffer.concat([index.prefix, start]);
    const to = Buffer.concat([index.prefix, end]);
    for (const key of view.keys("indexes", from, to)) {
      const doc = fieldsOf(key, from.length, fields, wanted) ?? stored(view, collection, index, key, wanted);
      if (doc) yield doc;
      if (++sinceTick >= TICK_EVERY) {
        sinceTick = 0;
        yield TICK;
      }
    }
  }
}

/** The wanted fields of an entry; undefined when its key does not tell one of the values. */
function fieldsOf(
  key: Buffer,
  at: number,
  fields: readonly string[],
  wanted: ReadonlySet<string>,
): Doc | undefined {
  const doc: Doc = {};
  let from = at;
  for (const field of fields) {
    const found = decodeKey(key, from);
    if (!found) return undefined;
    if (wanted.has(field)) setOwn(doc, field, found.value);
    from = found.end;
  }
  return doc;
}

function stored(
  view: View,
  collection: Buffer,
  { unique }: Index,
  key: Buffer,
  wanted: ReadonlySet<string>,
): Doc | undefined {
  const record = unique ? view.get("indexes", key) : recordOf(key);
  const bytes = record && view.get("documents", Buffer.concat([collection, record]));
  return bytes && decode(bytes, wanted);
}
