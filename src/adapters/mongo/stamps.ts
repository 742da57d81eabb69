import type { Model, QueryFilter } from "mongoose";
import type { Tx } from "../../app/core/index.ts";
import { compacted } from "./compact.ts";
import { sessionOf } from "./connect.ts";
import { createKeptItems, type Briefed, type KeptItems } from "./kept-items.ts";

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
) => Promise<Briefed<Item>>;

/** Some numbers of an item by which many are compared at once. */
export interface Briefs<Item> {
  readonly length: number;
  readonly briefOf: (item: Item) => readonly number[];
}

const NO_BRIEFS: Briefs<unknown> = { length: 0, briefOf: () => [] };

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
  { length, briefOf }: Briefs<Item> = NO_BRIEFS,
): StampedReads<Record, Item> {
  const kept = createGenerations<Item>(length);

  const read = async (filter: QueryFilter<Record>, tx: Tx | undefined): Promise<readonly Record[]> =>
    model.find(filter, null, { session: tx ? sessionOf(tx) : null, batchSize: BATCH }).lean<Record[]>();

  return async (filter, tx) => {
    const [found] = await model
      .aggregate<{ readonly stamps: readonly (number | null)[] }>([
        { $match: filter },
        { $group: { _id: null, stamps: { $push: { $ifNull: ["$stamp", null] } } } },
      ])
      .session(tx ? sessionOf(tx) : null);
    if (!found) return room<Item>(0, length);
    kept.age();
    const known = room<Item>(found.stamps.length, length);
    const missing: number[] = [];
    for (const stamp of found.stamps)
      if (stamp === null) missing.push(Number.NaN);
      else if (!kept.give(stamp, known)) missing.push(stamp);
    if (missing.length === 0) return known;
    if (missing.length <= MAX_MISSING && !missing.some(Number.isNaN)) {
      const records = await read({ stamp: { $in: missing } }, tx);
      // Outside a transaction a record may have changed since, and have another stamp.
      if (records.length === missing.length) {
        for (const record of records) keep(record, known);
        return known;
      }
    }
    const records = await read(filter, tx);
    const all = room<Item>(records.length, length);
    for (const record of records) keep(record, all);
    return all;
  };

  function keep(record: Record, to: Briefed<Item>): void {
    const item = compacted(toItem(record));
    const brief = briefOf(item);
    to.briefs.set(brief, to.items.length * length);
    to.items.push(item);
    if (record.stamp !== undefined) kept.add(record.stamp, item, brief);
  }
}

const room = <Item>(count: number, length: number): Briefed<Item> => ({
  items: [],
  briefs: new Float64Array(count * length),
});

interface Generations<Item> extends Pick<KeptItems<Item>, "add" | "give"> {
  /** Drops what has not been asked for lately, when it is time to. */
  age(): void;
}

function createGenerations<Item>(length: number): Generations<Item> {
  let young = createKeptItems<Item>(length);
  let old = createKeptItems<Item>(length);
  let began = performance.now();

  function next(): void {
    old = young;
    young = createKeptItems<Item>(length);
    began = performance.now();
  }

  function add(stamp: number, item: Item, brief: ArrayLike<number>): void {
    if (young.size >= MAX_KEPT / 2) next();
    young.add(stamp, item, brief);
  }

  return {
    give(stamp, to) {
      if (young.give(stamp, to)) return true;
      const at = to.items.length;
      if (!old.give(stamp, to)) return false;
      const item = to.items[at];
      if (item !== undefined) add(stamp, item, to.briefs.subarray(at * length, (at + 1) * length));
      return true;
    },
    add,
    age() {
      if (performance.now() - began > GENERATION_MS) next();
    },
  };
}
