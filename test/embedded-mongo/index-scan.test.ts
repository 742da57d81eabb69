import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "./arbitraries.ts";
import { useDatabase } from "./database.ts";

const FIELDS = ["a", "b", "c.x", "c.y", "d"];

const leaf = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom(null, "p", "pq", "q", 1.5, true, new Date(5)),
);
const mixed = fc.oneof(
  { weight: 4, arbitrary: leaf },
  { weight: 1, arbitrary: fc.array(leaf, { maxLength: 3 }) },
);
const inner = fc.record({ x: mixed, y: leaf }, { requiredKeys: [] });
const document = fc.record(
  { a: mixed, b: leaf, c: fc.oneof(inner, fc.array(fc.oneof(inner, leaf), { maxLength: 2 }), leaf), d: leaf },
  { requiredKeys: [] },
);

const bound = fc.record({ $gt: leaf, $gte: leaf, $lt: leaf, $lte: leaf }, { requiredKeys: [] });
const condition = fc.oneof(
  leaf,
  bound.filter((each) => Object.keys(each).length > 0),
  fc.array(leaf, { maxLength: 3 }).map((values) => ({ $in: values })),
  fc.array(leaf, { maxLength: 2 }).map((values) => ({ $nin: values })),
  fc.constantFrom({ $exists: true }, { $exists: false }, { $ne: 1 }),
);
const clause = fc.dictionary(fc.constantFrom(...FIELDS), condition, {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
});
const filter = fc.oneof(
  { weight: 4, arbitrary: clause },
  fc.array(clause, { minLength: 1, maxLength: 3 }).map((clauses) => ({ $or: clauses })),
  fc.array(clause, { minLength: 1, maxLength: 2 }).map((clauses) => ({ $and: clauses })),
);
const direction = fc.constantFrom(1 as const, -1 as const);
const index = fc.dictionary(fc.constantFrom(...FIELDS), direction, {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
});
const sort = fc.option(
  fc.dictionary(fc.constantFrom("a", "b", "d"), direction, { minKeys: 1, maxKeys: 2, noNullPrototype: true }),
  { nil: undefined },
);

/** Numbers of documents, ascending. */
function idsOf(docs: ReadonlyArray<{ _id: unknown }>): number[] {
  return docs.map(({ _id }) => Number(_id)).toSorted((a, b) => a - b);
}

describe("a query answered by indexes", () => {
  const { db } = ((box) => ({ db: () => box.db }))(useDatabase());

  it("finds what a scan of the whole collection finds, in the same order", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { maxLength: 25 }),
        fc.array(index, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(filter, sort), { minLength: 4, maxLength: 8 }),
        async (docs, indexes, queries) => {
          const collection = db().collection(`run${++run}`);
          const unindexed = db().collection(`scanned${run}`);
          for (const key of indexes) await collection.createIndex(key);
          // Parallel arrays are refused by the index; such documents stay out.
          for (const [_id, doc] of docs.entries()) {
            const whole = { _id, ...doc } as object;
            const inserted = await collection.insertOne(whole).then(
              () => true,
              () => false,
            );
            if (inserted) await unindexed.insertOne(whole);
          }
          for (const [where, order] of queries) {
            const scan = await unindexed
              .find(where)
              .sort({ ...order, _id: 1 })
              .toArray();
            expect(
              await collection
                .find(where)
                .sort({ ...order, _id: 1 })
                .toArray(),
            ).toEqual(scan);
            const sorted = await collection
              .find(where)
              .sort(order ?? {})
              .toArray();
            expect(idsOf(sorted)).toEqual(idsOf(scan));
          }
          await Promise.all([collection.drop(), unindexed.drop()]);
        },
      ),
      runs(10),
    );
  });
});
