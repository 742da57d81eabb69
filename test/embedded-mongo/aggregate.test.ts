import mongoose from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import { type Collection, refusal, useDatabase } from "./database.ts";

const { Long } = mongoose.mongo;

describe("aggregation", () => {
  const database = useDatabase();
  let orders: Collection;
  beforeAll(async () => {
    orders = database.collection();
    await orders.insertMany([
      { _id: 1, who: "ann", price: 10, items: ["a", "b"] },
      { _id: 2, who: "bob", price: 20.5, items: ["b"] },
      { _id: 3, who: "ann", price: 5, items: [] },
      { _id: 4, who: null, price: 7 },
    ] as object[]);
  });
  const run = (...stages: object[]): Promise<object[]> => orders.aggregate(stages).toArray();

  it("groups with accumulators", async () => {
    expect(
      await run(
        {
          $group: {
            _id: "$who",
            n: { $sum: 1 },
            total: { $sum: "$price" },
            mean: { $avg: "$price" },
            min: { $min: "$price" },
            max: { $max: "$price" },
            ids: { $push: "$_id" },
            first: { $first: "$_id" },
            last: { $last: "$_id" },
          },
        },
        { $sort: { _id: 1 } },
      ),
    ).toEqual([
      { _id: null, n: 1, total: 7, mean: 7, min: 7, max: 7, ids: [4], first: 4, last: 4 },
      { _id: "ann", n: 2, total: 15, mean: 7.5, min: 5, max: 10, ids: [1, 3], first: 1, last: 3 },
      { _id: "bob", n: 1, total: 20.5, mean: 20.5, min: 20.5, max: 20.5, ids: [2], first: 2, last: 2 },
    ]);
    expect(
      await run(
        { $group: { _id: { w: "$who", big: { $gte: ["$price", 10] } }, c: { $sum: 1 } } },
        { $match: { c: 1 } },
        { $count: "groups" },
      ),
    ).toEqual([{ groups: 4 }]);
  });

  it("adds up exactly", async () => {
    const sums = database.collection();
    await sums.insertMany([0.1, 0.2, 0.3].map((n) => ({ n, l: Long.fromString("3000000000") })));
    const [doc] = await sums
      .aggregate([
        {
          $group: {
            _id: null,
            n: { $sum: "$n" },
            l: { $sum: "$l" },
            mean: { $avg: "$l" },
          },
        },
      ])
      .toArray();
    expect(doc).toMatchObject({ n: 0.6, l: 9_000_000_000, mean: 3_000_000_000 });
  });

  it("sorts, skips, limits", async () => {
    expect(
      await run(
        { $match: { price: { $gt: 5 } } },
        { $sort: { price: -1 } },
        { $skip: 1 },
        { $limit: 1 },
        { $project: { _id: 1 } },
      ),
    ).toEqual([{ _id: 1 }]);
  });

  it("computes fields", async () => {
    expect(
      await run(
        { $match: { _id: 2 } },
        {
          $project: {
            _id: 0,
            tax: { $multiply: ["$price", 0.5] },
            kind: { $cond: [{ $gt: ["$price", 15] }, "dear", "cheap"] },
            who: { $ifNull: ["$who", "nobody"] },
          },
        },
      ),
    ).toEqual([{ tax: 10.25, kind: "dear", who: "bob" }]);
  });

  it("splits into facets", async () => {
    const [facets] = await run({
      $facet: {
        cheap: [{ $match: { price: { $lt: 8 } } }, { $count: "n" }],
        all: [{ $group: { _id: null, sum: { $sum: "$price" } } }],
      },
    });
    expect(facets).toEqual({ cheap: [{ n: 2 }], all: [{ _id: null, sum: 42.5 }] });
  });

  it("reads large results by batches", async () => {
    const many = database.collection();
    await many.insertMany(Array.from({ length: 500 }, (_, i) => ({ i })));
    expect(
      await many.aggregate([{ $project: { j: { $add: ["$i", 1] } } }], { batchSize: 50 }).toArray(),
    ).toHaveLength(500);
  });

  const refused: Array<[string, object, number]> = [
    ["an unknown stage", { $frobnicate: {} }, 40324],
    ["an unknown expression", { $project: { a: { $frobnicate: 1 } } }, 31325],
    ["an unknown accumulator", { $group: { _id: null, a: { $frobnicate: 1 } } }, 15952],
    ["a limit of zero", { $limit: 0 }, 15958],
    ["a stage of two fields", { $match: {}, $limit: 1 }, 40323],
  ];
  it.each(refused)("refuses %s", async (_name, stage, code) => {
    expect(await refusal(run(stage))).toMatchObject({ code });
    expect(await refusal(database.collection().aggregate([stage]).toArray())).toMatchObject({ code });
  });
});
