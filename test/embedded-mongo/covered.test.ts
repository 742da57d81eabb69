import fc from "fast-check";
import mongoose from "mongoose";
import { describe, expect, it } from "vitest";
import { readCovered } from "../../src/embedded-mongo/planner/covered.ts";
import { prepareIndex } from "../../src/embedded-mongo/store/index-spec.ts";
import { runs } from "./arbitraries.ts";
import { useDatabase } from "./database.ts";

const { Double, Long, ObjectId } = mongoose.mongo;

/** One of each kind of value, with those whose type or text an index does not tell. */
const VALUES = [
  1.5,
  -2.25,
  1e300,
  Infinity,
  -Infinity,
  NaN,
  7,
  new Double(7),
  Long.fromString("7"),
  Long.fromString("9007199254740993"),
  0,
  new Double(-0),
  "",
  "Київ",
  "a\0b",
  true,
  false,
  null,
  undefined,
  new Date(0),
  new Date(-1),
  new Date(1_764_000_000_123),
  new ObjectId("65f000000000000000000001"),
  [],
  { x: 1 },
] as const;

const value = fc.constantFrom(...VALUES);
const tag = fc.constantFrom("p", "q", 1);
const document = fc.record(
  {
    k: tag,
    tags: fc.oneof(tag, fc.array(tag, { maxLength: 3 })),
    v: fc.oneof(
      { weight: 80, arbitrary: value },
      { weight: 1, arbitrary: fc.array(value, { maxLength: 2 }) },
    ),
    w: value,
  },
  { requiredKeys: [] },
);
const equal = fc.oneof(
  tag,
  fc.constant(null),
  fc.array(tag, { maxLength: 3 }).map((values) => ({ $in: values })),
);
const filter = fc.oneof(
  fc.record({ k: equal }),
  fc.record({ tags: equal }),
  fc.record({ k: equal, tags: equal }),
  fc.record({ k: fc.constant("p"), v: fc.constantFrom(1.5, { $gt: 1 }, { $ne: null }) }),
);
const INDEXES = [
  { k: 1, v: 1, w: 1 },
  { tags: 1, v: 1 },
  { k: 1, tags: 1, w: 1 },
  { k: 1, w: -1 },
] as const;

describe("fields that an index has", () => {
  const database = useDatabase();

  it("are read from it as a scan of the documents reads them, with their types", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { maxLength: 20 }),
        fc.constantFrom(...INDEXES),
        fc.array(filter, { minLength: 2, maxLength: 4 }),
        async (docs, index, filters) => {
          const [indexed, scanned] = [database.collection(), database.collection()];
          await indexed.createIndex(index);
          // Two arrays in one index are refused.
          const arraysIn = (doc: object): number =>
            Object.entries(doc).filter(([name, one]) => name in index && Array.isArray(one)).length;
          const all = docs
            .filter((doc) => arraysIn(doc) < 2)
            .map((doc, _id) => ({ ...doc, _id: _id as never }));
          if (all.length > 0) await Promise.all([indexed, scanned].map((one) => one.insertMany(all)));
          for (const where of filters)
            for (const group of [
              { _id: null, all: { $push: "$v" } },
              { _id: null, all: { $push: "$w" }, n: { $sum: 1 } },
              { _id: "$k", n: { $sum: 1 } },
            ]) {
              const read = async (from: typeof indexed): Promise<readonly string[]> => {
                const found = await from
                  .aggregate([{ $match: where }, { $group: group }], { promoteValues: false })
                  .toArray();
                return found.map((one) => inspected(one)).toSorted();
              };
              expect(await read(indexed)).toEqual(await read(scanned));
            }
        },
      ),
      runs(40),
    );
  });

  it("are read without the documents where the filter needs none", () => {
    const spec = { v: 1, name: "k", id: 1, multikey: [0], key: { tags: 1, cell: 1, stamp: 1 } };
    const collection = { indexes: [prepareIndex(spec)], prefix: Buffer.alloc(4) } as never;
    const covers = (where: object, ...wanted: string[]): boolean =>
      readCovered(undefined as never, collection, where as never, new Set(wanted)) !== undefined;
    expect(covers({ tags: "p", cell: { $in: [1, 2] } }, "stamp")).toBe(true);
    expect(covers({ tags: "p", cell: { $in: [1, 2] } })).toBe(true);
    expect(covers({ tags: "p" }, "cell", "stamp")).toBe(true);
    // A document with both tags would come twice.
    expect(covers({ tags: { $in: ["p", "q"] } }, "stamp")).toBe(false);
    expect(covers({ tags: "p", cell: { $gt: 1 } }, "stamp")).toBe(false);
    expect(covers({ tags: "p", other: 1 }, "stamp")).toBe(false);
    expect(covers({ tags: "p" }, "other")).toBe(false);
    expect(covers({ tags: null }, "stamp")).toBe(false);
  });
});

/** A result as text; the order in which documents were met does not count. */
const inspected = (result: object): string =>
  JSON.stringify(result, (_key, one: unknown) => {
    if (Array.isArray(one))
      return one.map((item) => mongoose.mongo.BSON.EJSON.stringify({ item }, { relaxed: false })).toSorted();
    return one;
  });
