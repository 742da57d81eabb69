import { EJSON } from "bson";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anything, runs, scalar } from "./arbitraries.ts";
import { useDatabase } from "./database.ts";
import { referenceMatches } from "./reference-matcher.ts";
import { referenceOrder } from "./reference-order.ts";

type Doc = Record<string, unknown>;

const spelt = (value: unknown): string => EJSON.stringify([value], { relaxed: false });
const field = fc.constantFrom("a", "b", "a.b", "a.0", "b.a");
const document = fc.record({ a: anything, b: anything }, { requiredKeys: [], noNullPrototype: true });
const list = fc.array(scalar, { maxLength: 3 });

const condition: fc.Arbitrary<unknown> = fc.oneof(
  scalar,
  fc
    .tuple(fc.constantFrom("$eq", "$ne", "$gt", "$gte", "$lt", "$lte"), scalar)
    .map(([name, value]) => ({ [name]: value })),
  fc.tuple(fc.constantFrom("$in", "$nin"), list).map(([name, values]) => ({ [name]: values })),
  fc.boolean().map((value) => ({ $exists: value })),
);
const clause = fc.dictionary(field, condition, { minKeys: 1, maxKeys: 2, noNullPrototype: true });
const filter: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 3, arbitrary: clause },
  fc
    .tuple(fc.constantFrom("$and", "$or"), fc.array(clause, { minLength: 1, maxLength: 2 }))
    .map(([name, clauses]) => ({ [name]: clauses })),
);

/** Compared with references written a second time for the tests; a failure prints the seed that repeats it. */
describe("for any documents", () => {
  const database = useDatabase();
  let run = 0;
  const filled = async (docs: readonly Doc[]) => {
    const collection = database.db.collection(`p${++run}`);
    if (docs.length > 0) await collection.insertMany(docs.map((doc, _id) => ({ ...doc, _id })) as object[]);
    return collection;
  };

  it("every value comes back as it was, by its type", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 8 }), async (docs) => {
        const collection = await filled(docs);
        const back = await collection.find({}, { promoteValues: false }).sort({ _id: 1 }).toArray();
        expect(back.map(({ _id, ...doc }) => spelt(doc))).toEqual(docs.map(spelt));
        await collection.drop();
      }),
      runs(12),
    );
  });

  it("they are sorted in MongoDB's order, with and without an index", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anything, { maxLength: 12 }),
        fc.constantFrom(1 as const, -1 as const),
        async (values, direction) => {
          const sorted = values
            .filter((value) => !Array.isArray(value))
            .map((v, _id) => ({ _id, v }))
            .sort((x, y) => referenceOrder(x.v, y.v) * direction || x._id - y._id);
          const collection = await filled(
            values.filter((value) => !Array.isArray(value)).map((v) => ({ v })),
          );
          const ids = async () =>
            (await collection.find().sort({ v: direction, _id: 1 }).toArray()).map(({ _id }) => Number(_id));
          expect(await ids()).toEqual(sorted.map(({ _id }) => _id));
          await collection.createIndex({ v: direction, _id: 1 });
          expect(await ids()).toEqual(sorted.map(({ _id }) => _id));
          await collection.drop();
        },
      ),
      runs(12),
    );
  });

  it("a filter finds what the reference finds, with and without indexes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 1, maxLength: 10 }),
        fc.array(filter, { minLength: 6, maxLength: 12 }),
        async (docs, filters) => {
          const collection = await filled(docs);
          const found = async (where: Doc) =>
            (await collection.find(where as object).toArray())
              .map(({ _id }) => Number(_id))
              .sort((x, y) => x - y);
          const expected = filters.map((where) =>
            [...docs.keys()].filter((i) => referenceMatches(docs[i] ?? {}, where)),
          );
          for (const [i, where] of filters.entries())
            expect({ where, found: await found(where) }).toEqual({ where, found: expected[i] });
          for (const path of ["a", "b", "a.b"])
            await collection.createIndex({ [path]: 1 }).catch(() => undefined);
          for (const [i, where] of filters.entries())
            expect({ where, found: await found(where) }).toEqual({ where, found: expected[i] });
          await collection.drop();
        },
      ),
      runs(15),
    );
  });
});
