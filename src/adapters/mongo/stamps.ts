import type { Model, QueryFilter } from "mongoose";
import type { Tx } from "../../app/core/index.ts";
import { compacted } from "./compact.ts";
import { sessionOf } from "./connect.ts";

/**
 * What a record that matching reads is stamped with: another number with each change of what the domain sees of it, the
 * same in no two records. Of more than 10^15 such numbers one is drawn; with 10^5 records kept, one change in 10^10 would
 * draw that of another. It is never whole: an index of the embedded store tells fractions, but not the type of a whole number.
 */
export const newStamp = (): number => 1 + Math.random();

export interface Stamped {
  /** Absent in records from before there were stamps, until their next change. */
  readonly stamp?: number;
}

/** Reads of records of which the same ones are asked for again and again, a few of them changed in between. */
export type StampedReads<Record, Item> = (
  filter: QueryFilter<Record>,
  tx: Tx | undefined,
) => Promise<readonly Item[]>;

/** Records kept by a process, in two generations: those of the older one that nobody asks for meanwhile go. */
const MAX_KEPT = 120_000;
/** Records that nobody asks for, such as deleted ones, are gone after twice this time, at the next read. */
const GENERATION_MS = 30 * 60_000;
/** Where more than so many are missing, all are read by the filter. */
const MAX_MISSING = 500;
/** Records that the store sends at a time. */
const BATCH = 1_000;

/**
 * Reads records by first asking an index for the stamps of those that fit, and then for those records whose stamp it has
 * not met before. What is kept is never out of date, whichever process or transaction changes a record: its stamp is
 * another one then.
 * @param toItem makes of a record what is returned; the same object may be returned many times
 */
export function createStampedReads<Record extends Stamped, Item>(
  model: Model<Record>,
  toItem: (record: Record) => Item,
): StampedReads<Record, Item> {
  const kept = createGenerations<Item>();

  const read = async (filter: QueryFilter<Record>, tx: Tx | undefined): Promise<readonly Record[]> =>
    model.find(filter, null, { session: tx ? sessionOf(tx) : null, batchSize: BATCH }).lean<Record[]>();

  function keep(record: Record): Item {
    const item = compacted(toItem(record));
    if (record.stamp !== undefined) kept.set(record.stamp, item);
    return item;
  }

  return async (filter, tx) => {
    const [found] = await model
      .aggregate<{ readonly stamps: readonly (number | null)[] }>([
        { $match: filter },
        { $group: { _id: null, stamps: { $push: { $ifNull: ["$stamp", null] } } } },
      ])
      .session(tx ? sessionOf(tx) : null);
    if (!found) return [];
    kept.age();
    const items: Item[] = [];
    const missing: number[] = [];
    for (const stamp of found.stamps) {
      const item = stamp === null ? undefined : kept.get(stamp);
      if (item !== undefined) items.push(item);
      else missing.push(stamp ?? Number.NaN);
    }
    if (missing.length === 0) return items;
    if (missing.length <= MAX_MISSING && !missing.some(Number.isNaN)) {
      const records = await read({ stamp: { $in: missing } }, tx);
      // Outside a transaction a record may have changed since, and have another stamp.
      if (records.length === missing.length) return [...items, ...records.map(keep)];
    }
    return (await read(filter, tx)).map(keep);
  };
}

interface Generations<Item> {
  get(stamp: number): Item | undefined;
  set(stamp: number, item: Item): void;
  /** Drops what has not been asked for lately, when it is time to. */
  age(): void;
}

function createGenerations<Item>(): Generations<Item> {
  let young = new Map<number, Item>();
  let old = new Map<number, Item>();
  let began = performance.now();

  function next(): void {
    old = young;
    young = new Map();
    began = performance.now();
  }

  function set(stamp: number, item: Item): void {
    if (young.size >= MAX_KEPT / 2) next();
    young.set(stamp, item);
  }

  return {
    get(stamp) {
      const item = young.get(stamp);
      if (item !== undefined) return item;
      const older = old.get(stamp);
      if (older !== undefined) set(stamp, older);
      return older;
    },
    set,
    age() {
      if (performance.now() - began > GENERATION_MS) next();
    },
  };
}
