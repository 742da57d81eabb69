import { beforeAll, describe, expect, it } from "vitest";
import { type Collection, refusal, useDatabase } from "./database.ts";

/** Far longer than any machine computes in a test's time. */
const many = { $range: [0, 50_000] };
const nested = (name: "$map" | "$filter", inner: unknown): object => ({
  [name]: { input: many, [name === "$map" ? "in" : "cond"]: inner },
});
const reduced = (inner: unknown): object => ({ $reduce: { input: many, initialValue: 0, in: inner } });

const HEAVY: Readonly<Record<string, object>> = {
  $map: nested("$map", nested("$map", "$$this")),
  $filter: nested("$filter", nested("$filter", true)),
  $reduce: reduced(reduced({ $add: ["$$value", "$$this"] })),
  $in: nested("$filter", { $in: [-1, many] }),
  $sortArray: nested("$map", { $size: { $sortArray: { input: many, sortBy: -1 } } }),
  $max: nested("$map", { $max: many }),
};

describe("expressions under maxTimeMS", () => {
  const database = useDatabase();
  let people: Collection;
  beforeAll(async () => {
    people = database.collection();
    await people.insertMany(Array.from({ length: 1_500 }, (_, i) => ({ group: 1, i })));
  });

  it.each(Object.entries(HEAVY))("stops within one %s", async (_name, heavy) => {
    const asked = Date.now();
    const run = people.aggregate([{ $limit: 1 }, { $project: { heavy } }], { maxTimeMS: 50 }).toArray();
    expect(await refusal(run)).toMatchObject({ code: 50 });
    expect(Date.now() - asked).toBeLessThan(10_000);
  });

  it("stops joining everything with everything and comparing it", async () => {
    const asked = Date.now();
    const join = { from: people.collectionName, localField: "group", foreignField: "group", as: "all" };
    const close = {
      $filter: {
        input: "$all",
        as: "one",
        cond: {
          $anyElementTrue: { $map: { input: "$all", as: "other", in: { $eq: ["$$one.i", "$$other"] } } },
        },
      },
    };
    const run = people.aggregate([{ $lookup: join }, { $project: { close } }], { maxTimeMS: 200 }).toArray();
    expect(await refusal(run)).toMatchObject({ code: 50 });
    expect(Date.now() - asked).toBeLessThan(10_000);
  });

  it("stops in a filter, a projection and an update as well", async () => {
    const maxTimeMS = 50;
    const heavy = HEAVY["$map"];
    const slow = { $expr: { $eq: [heavy, 1] } };
    expect(await refusal(people.find(slow, { maxTimeMS }).toArray())).toMatchObject({ code: 50 });
    const projection = { heavy };
    expect(await refusal(people.find({}, { projection, maxTimeMS }).toArray())).toMatchObject({ code: 50 });
    const update = {
      update: people.collectionName,
      updates: [{ q: {}, u: [{ $set: { heavy } }] }],
      maxTimeMS,
    };
    expect(await refusal(database.db.command(update))).toMatchObject({ code: 50 });
    expect(await people.countDocuments({ heavy: { $exists: true } })).toBe(0);
  });

  it("counts only the command's own time: a cursor may be read on later", async () => {
    const doubled = { $map: { input: [1], in: { $multiply: ["$i", "$$this"] } } };
    const maxTimeMS = 1_000;
    const cursor = people.aggregate([{ $project: { _id: 0, doubled } }], { batchSize: 1, maxTimeMS });
    const opened = Date.now();
    await cursor.next();
    while (Date.now() <= opened + maxTimeMS) await database.db.command({ ping: 1 });
    expect(await cursor.toArray()).toHaveLength(1_499);
  });
});

describe("$$NOW", () => {
  const database = useDatabase();

  it("is the same moment for all documents of a command", async () => {
    const collection = database.collection();
    await collection.insertMany(Array.from({ length: 500 }, () => ({})));
    const moments = await collection.aggregate([{ $group: { _id: "$$NOW" } }]).toArray();
    expect(moments).toEqual([{ _id: expect.any(Date) as Date }]);
  });
});

describe("names that mean something to JavaScript", () => {
  const database = useDatabase();
  const compute = async (expression: unknown): Promise<unknown> => {
    const documents = [{ ["__proto__"]: { a: 1 }, constructor: 2 }];
    const [row] = await database.db
      .aggregate([{ $documents: documents }, { $replaceWith: { value: expression } }])
      .toArray();
    return row?.["value"];
  };

  it.each<[expression: unknown, value: unknown]>([
    ["$__proto__.a", 1],
    ["$constructor", 2],
    ["$toString", undefined],
    ["$constructor.name", undefined],
    [{ $getField: "__proto__" }, { a: 1 }],
    [{ $map: { input: [1], as: "constructor", in: "$$constructor" } }, [1]],
    [{ $let: { vars: { toString: 3 }, in: "$$toString" } }, 3],
    [{ $type: { $first: [["$valueOf"]] } }, "null"],
  ])("%j is %j", async (expression, value) => {
    expect(await compute(expression)).toEqual(value);
  });

  it.each<[expression: unknown, code: number]>([
    [{ $constructor: 1 }, 168],
    [{ $__proto__: 1 }, 168],
    [{ $toString_: 1 }, 168],
    ["$$constructor", 17276],
    [{ $convert: { input: 1, to: "constructor" } }, 2],
    [{ $map: { input: [], in: 1, constructor: 1 } }, 16879],
  ])("%j is refused with %i", async (expression, code) => {
    expect(await refusal(compute(expression))).toMatchObject({ code });
  });
});
