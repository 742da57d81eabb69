import { CommandError } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import type { Doc, Value } from "../bson/values.ts";
import { type Matcher, compileFilter, fieldsRead } from "../matcher/compile.ts";
import { isShortened, shortenBound, shortenEnd } from "../keystring.ts";
import type { Collection } from "../store/catalogue.ts";
import { type StoredDocument, documentKey, recordOf } from "../store/documents.ts";
import type { View } from "../store/view.ts";
import { type Plan, planQuery } from "./plan.ts";
import { sortStream } from "./merge-sort.ts";
import { type SortField, compareKeys, parseSort, sortKey } from "./sort.ts";
import { type Stream, TICK, type Tick, slice } from "./tick.ts";

export interface Query {
  readonly filter: Doc;
  readonly sort?: Value;
  readonly skip?: number;
  /** 0: no limit. */
  readonly limit?: number;
}

/** Documents examined between two ticks. */
const TICK_EVERY = 64;

/**
 * Reads the documents a query asks for, in its order. The filter is checked before the first document is read.
 * @throws CommandError for a bad filter or sort, 292 for sorting too much in memory
 */
export function readQuery(
  view: View,
  collection: Collection | undefined,
  query: Query,
): Stream<StoredDocument> {
  const matches = compileFilter(query.filter);
  const sort = parseSort(query.sort);
  if (!collection) return [];
  const plan = planQuery(collection.indexes, query.filter, sort);
  const found = fitting(candidates(view, collection, plan), query.filter, matches);
  const sorted =
    sort.length === 0 || (plan.kind === "index" && plan.sorted)
      ? found
      : sortStored(found, sort, (query.limit ?? 0) > 0 ? (query.skip ?? 0) + (query.limit ?? 0) : Infinity);
  return slice(sorted, query.skip ?? 0, query.limit ?? 0);
}

/**
 * The documents that fit a filter, with ticks. A function of its own, not one made in each query: V8 keeps a hidden
 * class for every generator function it meets, until the next full collection of garbage.
 */
function* fitting(
  stored: Iterable<StoredDocument>,
  filter: Doc,
  matches: Matcher,
): Generator<StoredDocument | Tick> {
  const everything = Object.keys(filter).length === 0;
  const fields = fieldsRead(filter);
  let sinceTick = 0;
  for (const each of stored) {
    if (everything || matches(decode(each.bytes, fields))) yield each;
    if (++sinceTick >= TICK_EVERY) {
      sinceTick = 0;
      yield TICK;
    }
  }
}

function* candidates(view: View, collection: Collection, plan: Plan): Generator<StoredDocument> {
  if (plan.kind === "scan") {
    for (const { key, value } of view.range("documents", collection.prefix, collection.end)) {
      yield { record: recordOf(key), bytes: value };
    }
    return;
  }
  const seen = plan.kind === "index" && plan.once ? undefined : new Set<string>();
  for (const record of records(view, plan)) {
    if (seen) {
      const id = record.toString("latin1");
      if (seen.has(id)) continue;
      seen.add(id);
    }
    const bytes = view.get("documents", documentKey(collection, record));
    if (bytes) yield { record, bytes };
  }
}

function* records(view: View, plan: Plan): Generator<Buffer> {
  if (plan.kind === "union") {
    for (const part of plan.plans) yield* records(view, part);
  } else if (plan.kind === "index") {
    const { index, ranges, reverse, exact } = plan;
    for (const { start, end } of ranges) {
      if (exact && !isShortened(start)) {
        const record = view.get("indexes", Buffer.concat([index.prefix, start]));
        if (record) yield record;
        continue;
      }
      const from = Buffer.concat([index.prefix, shortenBound(start)]);
      const to = Buffer.concat([index.prefix, shortenEnd(end)]);
      for (const { value } of view.range("indexes", from, to, reverse)) yield value;
    }
  }
}

/** Sorts in memory, keeping no more than the first `keep`; equal documents stay in the order they came. */
function* sortStored(
  found: Stream<StoredDocument>,
  sort: readonly SortField[],
  keep: number,
): Generator<StoredDocument | Tick> {
  const fields = new Set(sort.map(({ parts }) => parts[0] ?? ""));
  let bytes = 0;
  const rows = (function* () {
    for (const stored of found) {
      if (stored === TICK) {
        yield TICK;
        continue;
      }
      yield { stored, key: sortKey(decode(stored.bytes, fields), sort) };
      bytes += stored.bytes.length;
      if (keep === Infinity && bytes > MAX_SORT_BYTES) {
        throw new CommandError(292, `Sort exceeded memory limit of ${MAX_SORT_BYTES} bytes`);
      }
    }
  })();
  for (const row of sortStream(rows, (a, b) => compareKeys(a.key, b.key, sort), keep)) {
    yield row === TICK ? TICK : row.stored;
  }
}

/** MongoDB's limit for a sort without an index. */
const MAX_SORT_BYTES = 104_857_600;
