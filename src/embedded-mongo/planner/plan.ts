import { type Doc, isDoc, own, rankOf } from "../bson/values.ts";
import { encodeKey, shortenBound, successor } from "../keystring.ts";
import { type Index, type IndexField, type IndexSpec, directed } from "../store/index-spec.ts";
import { type Condition, type Conditions, conditionsOf } from "./conditions.ts";
import type { SortField } from "./sort.ts";

/** Keys from `start` up to, not including, `end`, without the index's prefix. */
export interface KeyRange {
  readonly start: Buffer;
  readonly end: Buffer;
}

/** How a query reads its documents. Every plan yields a superset; the matcher decides. */
export type Plan =
  | { readonly kind: "scan" }
  | { readonly kind: "union"; readonly plans: ReadonlyArray<Exclude<Plan, { kind: "scan" }>> }
  | IndexPlan;

export interface IndexPlan {
  readonly kind: "index";
  readonly index: Index;
  readonly ranges: readonly KeyRange[];
  /** So many leading fields of the index have one of the values that the filter names. */
  readonly points: number;
  readonly reverse: boolean;
  /** The index already gives the wanted order. */
  readonly sorted: boolean;
  /** No document has two entries in the ranges. */
  readonly once: boolean;
  /** Each range is a full key of a unique index: it holds one entry at most. */
  readonly exact?: boolean;
}

const MAX_POINTS = 1000;

/** Chooses how to read a collection. */
export function planQuery(indexes: readonly Index[], filter: Doc, sort: readonly SortField[] = []): Plan {
  const conditions = conditionsOf(filter);
  const candidates = indexes
    .filter(({ spec }) => isComplete(spec))
    .map((index) => consider(index, conditions, sort))
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => b.score - a.score);
  const best = candidates[0];
  if (best && best.score >= 10) return best.plan;
  return planUnion(indexes, filter) ?? best?.plan ?? { kind: "scan" };
}

/**
 * False for sparse and partial indexes. Earlier versions could make them; they are kept up to date and read by no query.
 */
export const isComplete = ({ sparse, partialFilterExpression }: Omit<IndexSpec, "id">): boolean =>
  sparse !== true && partialFilterExpression === undefined;

const WHOLE: KeyRange = { start: Buffer.alloc(0), end: Buffer.from([0xff, 0xff]) };

/** `$or`: each branch by its own index, or none. */
function planUnion(indexes: readonly Index[], filter: Doc): Plan | undefined {
  const branches = own(filter, "$or");
  if (!Array.isArray(branches) || branches.length === 0) return undefined;
  const plans: Array<Exclude<Plan, { kind: "scan" }>> = [];
  for (const branch of branches) {
    if (!isDoc(branch)) return undefined;
    const plan = planQuery(indexes, branch);
    if (plan.kind === "scan") return undefined;
    plans.push(plan);
  }
  return { kind: "union", plans };
}

interface Candidate {
  readonly plan: Plan;
  readonly score: number;
}

/** Rates an index for a query: more equalities are better, then a range, then the wanted order. */
function consider(index: Index, conditions: Conditions, sort: readonly SortField[]): Candidate | undefined {
  const multikey = new Set(index.spec.multikey ?? []);
  const opened = new Set<string>();
  const fixed = new Set<string>();
  let points: Buffer[] = [Buffer.alloc(0)];
  let score = 0;
  let position = 0;
  for (; position < index.fields.length; position++) {
    const field = index.fields[position];
    if (!field || !mayCombine(field, position, multikey, opened)) break;
    const values = conditions.get(field.path)?.oneOf;
    if (!values || points.length * values.length > MAX_POINTS) break;
    points = points.flatMap((point) =>
      values.map((value) => Buffer.concat([point, directed(encodeKey(value), field.direction)])),
    );
    if (values.length === 1) fixed.add(field.path);
    score += 10;
  }
  let ranges = points.map((point) => ({ start: point, end: after(point) }));
  const next = index.fields[position];
  const range =
    next && mayCombine(next, position, multikey, opened)
      ? rangeOf(conditions.get(next.path), next, multikey.has(position))
      : undefined;
  if (range) {
    ranges = points.map((point) => ({
      start: Buffer.concat([point, range.start]),
      end: Buffer.concat([point, range.end]),
    }));
    score += 6;
  }
  const multikeyFields = index.fields.filter((_, at) => multikey.has(at));
  const once =
    multikeyFields.every(({ path }) => fixed.has(path)) &&
    new Set(points.map((point) => point.toString("latin1"))).size === points.length;
  const order = ranges.length === 1 ? orderGiven(index, multikey, fixed, sort) : undefined;
  if (order) score += score > 0 ? 2 : 1;
  if (score === 0) return undefined;
  if (index.unique && fixed.size === index.fields.length) score += 5;
  return {
    plan: {
      kind: "index",
      index,
      ranges,
      points: position,
      reverse: order === -1,
      sorted: order !== undefined,
      once,
      exact: index.unique && position === index.fields.length,
    },
    score,
  };
}

/**
 * Two fields below the same array must not be bound together: the bounds could be met by different elements, of which
 * the index knows no common entry.
 */
function mayCombine(
  field: IndexField,
  position: number,
  multikey: ReadonlySet<number>,
  opened: Set<string>,
): boolean {
  if (!multikey.has(position)) return true;
  const root = field.parts[0] ?? "";
  if (opened.has(root)) return false;
  opened.add(root);
  return true;
}

/** The end of everything that starts with a key. Shortened keys are ordered by their head only. */
function after(key: Buffer): Buffer {
  return key.length === 0 ? WHOLE.end : successor(shortenBound(key));
}

/**
 * The keys within a range, both bounds included, in the direction of the field; a bound compares only with values of its
 * own type.
 */
function rangeOf(
  condition: Condition | undefined,
  field: IndexField,
  multikey: boolean,
): KeyRange | undefined {
  const low = condition?.low;
  // With an array, one element may meet the lower bound and another the upper one: use one of them only.
  const high = multikey && low !== undefined ? undefined : condition?.high;
  const given = low ?? high;
  if (given === undefined) return undefined;
  const type = Buffer.from([rankOf(given)]);
  const first = low === undefined ? type : encodeKey(low);
  const last = high === undefined || rankOf(high) !== rankOf(given) ? type : encodeKey(high);
  return field.direction === 1
    ? { start: first, end: successor(last) }
    : { start: directed(last, -1), end: successor(directed(first, -1)) };
}

/** 1 or −1 when reading the index forwards or backwards gives the wanted order, for one run of fixed values. */
function orderGiven(
  index: Index,
  multikey: ReadonlySet<number>,
  fixed: ReadonlySet<string>,
  sort: readonly SortField[],
): 1 | -1 | undefined {
  if (sort.length === 0 || index.spec.shortened) return undefined;
  const wanted = sort.filter(({ path }) => !fixed.has(path));
  const offered = index.fields
    .map((field, position) => ({ ...field, position }))
    .filter(({ path }) => !fixed.has(path));
  const first = wanted[0];
  if (!first) return 1;
  const reading = first.direction === offered[0]?.direction ? 1 : -1;
  const fits = wanted.every(({ path, direction }, i) => {
    const field = offered[i];
    return field?.path === path && field.direction * reading === direction && !multikey.has(field.position);
  });
  return fits ? reading : undefined;
}
