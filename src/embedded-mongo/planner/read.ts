import { CommandError } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import type { Doc, Value } from "../bson/values.ts";
import type { Surroundings } from "../aggregation/expression.ts";
import { type Matcher, compileFilter, fieldsRead } from "../matcher/compile.ts";
import { isShortened, shortenBound, shortenEnd } from "../keystring.ts";
import type { Collection } from "../store/catalogue.ts";
import { type StoredDocument, documentKey, recordOf } from "../store/documents.ts";
import type { View } from "../store/view.ts";
import { type Plan, planQuery } from "./plan.ts";
import { sortStream } from "./merge-sort.ts";
import { type Stream, TICK, type Tick } from "./tick.ts";
import { type SortField, compareKeys, naturalOrder, parseSort, sortKey } from "./sort.ts";

export { TICK, type Stream, type Tick } from "./tick.ts";

export interface Query {
  readonly filter: Doc;
  readonly sort?: Value;
  readonly skip?: number;
  /** 0: no limit. */
  readonly limit?: number;
  readonly hint?: Value;
  readonly surroundings?: Surroundings;
}

/** What a query looked at; counted while it is read. */
export interface Counters {
  keys: number;
  documents: number;
}

/** Documents examined between two ticks. */
const TICK_EVERY = 64;

/**
 * Reads the documents a query asks for, in its order. The filter is checked before the first document is read.
 * @throws CommandError for a bad filter, sort or hint.
 */
export function readQuery(
  view: View,
  collection: Collection | undefined,
  query: Query,
  counters: Counters = { keys: 0, documents: 0 },
): Stream<StoredDocument> {
  const matches = compileFilter(query.filter, query.surroundings);
  const sort = parseSort(query.sort);
  if (!collection) return [];
  const plan = choosePlan(collection, query, sort);
  const found = fitting(candidates(view, collection, plan, counters), query.filter, matches, counters);
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
  counters: Counters,
): Generator<StoredDocument | Tick> {
  const everything = Object.keys(filter).length === 0;
  const fields = fieldsRead(filter);
  let sinceTick = 0;
  for (const each of stored) {
    counters.documents++;
    if (everything || matches(decode(each.bytes, fields))) yield each;
    if (++sinceTick >= TICK_EVERY) {
      sinceTick = 0;
      yield TICK;
    }
  }
}

/** The plan a query would be read by. */
export function choosePlan(
  collection: Collection,
  query: Query,
  sort: readonly SortField[] = parseSort(query.sort),
): Plan {
  const natural = naturalOrder(query.sort);
  if (natural !== undefined) return { kind: "scan", reverse: natural === -1 };
  return planQuery(collection, {
    filter: query.filter,
    sort,
    ...(query.hint === undefined ? {} : { hint: query.hint }),
  });
}

function* candidates(
  view: View,
  collection: Collection,
  plan: Plan,
  counters: Counters,
): Generator<StoredDocument> {
  if (plan.kind === "scan") {
    for (const { key, value } of view.range("documents", collection.prefix, collection.end, plan.reverse)) {
      yield { record: recordOf(key), bytes: value };
    }
    return;
  }
  // Only one run over an index without arrays cannot meet a document twice.
  const once = plan.kind === "index" && plan.ranges.length === 1 && !plan.index.spec.multikey?.length;
  const seen = once ? undefined : new Set<string>();
  for (const record of records(view, plan, counters)) {
    if (seen) {
      const id = record.toString("latin1");
      if (seen.has(id)) continue;
      seen.add(id);
    }
    const bytes = view.get("documents", documentKey(collection, record));
    if (bytes) yield { record, bytes };
  }
}

function* records(view: View, plan: Plan, counters: Counters): Generator<Buffer> {
  if (plan.kind === "union") {
    for (const part of plan.plans) yield* records(view, part, counters);
  } else if (plan.kind === "index") {
    const { index, ranges, reverse, exact } = plan;
    for (const { start, end } of ranges) {
      if (exact && !isShortened(start)) {
        const record = view.get("indexes", Buffer.concat([index.prefix, start]));
        if (!record) continue;
        counters.keys++;
        yield record;
        continue;
      }
      const from = Buffer.concat([index.prefix, shortenBound(start)]);
      const to = Buffer.concat([index.prefix, shortenEnd(end)]);
      for (const { value } of view.range("indexes", from, to, reverse)) {
        counters.keys++;
        yield value;
      }
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
        throw new CommandError(
          292,
          `Sort exceeded memory limit of ${MAX_SORT_BYTES} bytes, but did not opt in to external sorting.`,
        );
      }
    }
  })();
  for (const row of sortStream(rows, (a, b) => compareKeys(a.key, b.key, sort), keep)) {
    yield row === TICK ? TICK : row.stored;
  }
}

/** MongoDB's limit for a sort without an index. */
const MAX_SORT_BYTES = 104_857_600;

/** Skips and limits a stream; ticks pass through. */
export function* slice<T>(stream: Stream<T>, skip: number, limit: number): Generator<T | Tick> {
  let seen = 0;
  for (const item of stream) {
    if (item === TICK) {
      yield item;
    } else if (seen++ >= skip) {
      yield item;
      if (limit > 0 && seen - skip >= limit) return;
    }
  }
}

/** The items of a stream, for use where nothing may pause (inside a write). `check` may throw to stop it. */
export function drain<T>(stream: Stream<T>, check: () => void = () => undefined): T[] {
  const items: T[] = [];
  for (const item of stream) {
    if (item === TICK) check();
    else items.push(item);
  }
  return items;
}
