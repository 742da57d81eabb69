import mongoose from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import { type Collection, refusal, useDatabase } from "./database.ts";

const { Decimal128, Long } = mongoose.mongo;

describe("aggregation", () => {
  const database = useDatabase();
  let orders: Collection;
  let people: Collection;
  beforeAll(async () => {
    orders = database.collection();
    people = database.collection();
    await people.insertMany([
      { _id: "ann", town: "Leipzig" },
      { _id: "bob", town: "Athens" },
    ] as object[]);
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
        { $group: { _id: { w: "$who", big: { $gte: ["$price", 10] } }, c: { $count: {} } } },
        { $match: { c: 1 } },
        { $count: "groups" },
      ),
    ).toEqual([{ groups: 4 }]);
  });

  it("adds up exactly", async () => {
    const sums = database.collection();
    const decimals = ["0.1", "0.2", "0.4"].map((text) => Decimal128.fromString(text));
    await sums.insertMany(
      [0.1, 0.2, 0.3].map((n, i) => ({ n, d: decimals[i], l: Long.fromString("3000000000") })),
    );
    const [doc] = await sums
      .aggregate([
        {
          $group: {
            _id: null,
            n: { $sum: "$n" },
            d: { $sum: "$d" },
            l: { $sum: "$l" },
            mean: { $avg: "$d" },
          },
        },
      ])
      .toArray();
    expect(doc).toMatchObject({ n: 0.6, l: 9_000_000_000 });
    expect([String(doc?.["d"]), String(doc?.["mean"])]).toEqual([
      "0.7",
      "0.2333333333333333333333333333333333",
    ]);
  });

  it("unwinds arrays", async () => {
    expect(await run({ $unwind: "$items" }, { $project: { items: 1, _id: 0 } })).toEqual([
      { items: "a" },
      { items: "b" },
      { items: "b" },
    ]);
    expect(
      await run(
        { $unwind: { path: "$items", preserveNullAndEmptyArrays: true, includeArrayIndex: "i" } },
        { $match: { _id: { $gte: 3 } } },
        { $project: { i: 1 } },
      ),
    ).toEqual([
      { _id: 3, i: null },
      { _id: 4, i: null },
    ]);
  });

  it("sorts, skips, limits, counts by frequency", async () => {
    expect(
      await run(
        { $match: { price: { $gt: 5 } } },
        { $sort: { price: -1 } },
        { $skip: 1 },
        { $limit: 1 },
        { $project: { _id: 1 } },
      ),
    ).toEqual([{ _id: 1 }]);
    expect(await run({ $unwind: "$items" }, { $sortByCount: "$items" })).toEqual([
      { _id: "b", count: 2 },
      { _id: "a", count: 1 },
    ]);
    expect(await run({ $sample: { size: 2 } })).toHaveLength(2);
  });

  it("computes fields", async () => {
    expect(
      await run(
        { $match: { _id: 1 } },
        { $set: { tax: { $multiply: ["$price", 0.5] }, "deep.n": { $size: "$items" }, gone: "$$REMOVE" } },
        { $unset: ["items", "who"] },
      ),
    ).toEqual([{ _id: 1, price: 10, tax: 5, deep: { n: 2 } }]);
    expect(
      await run(
        { $match: { _id: 2 } },
        {
          $project: {
            _id: 0,
            label: { $concat: ["$who", "!"] },
            kind: { $cond: [{ $gt: ["$price", 15] }, "dear", "cheap"] },
            has: { $in: ["b", "$items"] },
          },
        },
      ),
    ).toEqual([{ label: "bob!", kind: "dear", has: true }]);
    expect(
      await run(
        { $match: { _id: 1 } },
        { $replaceRoot: { newRoot: { $mergeObjects: [{ x: 1 }, { y: "$price" }] } } },
      ),
    ).toEqual([{ x: 1, y: 10 }]);
    expect(
      await run(
        { $match: { _id: 1 } },
        {
          $project: {
            day: { $dateToString: { date: new Date(0), format: "%Y-%m-%d" } },
            up: { $map: { input: "$items", as: "i", in: { $toUpper: "$$i" } } },
            _id: 0,
          },
        },
      ),
    ).toEqual([{ day: "1970-01-01", up: ["A", "B"] }]);
  });

  it("joins collections", async () => {
    const joined = await run(
      { $lookup: { from: people.collectionName, localField: "who", foreignField: "_id", as: "p" } },
      { $project: { town: "$p.town" } },
    );
    expect(joined).toEqual([
      { _id: 1, town: ["Leipzig"] },
      { _id: 2, town: ["Athens"] },
      { _id: 3, town: ["Leipzig"] },
      { _id: 4, town: [] },
    ]);
    const by = {
      $lookup: {
        from: orders.collectionName,
        let: { id: "$_id" },
        pipeline: [
          { $match: { $expr: { $and: [{ $eq: ["$who", "$$id"] }, { $gt: ["$price", 6] }] } } },
          { $project: { price: 1, _id: 0 } },
        ],
        as: "o",
      },
    };
    expect(await people.aggregate([by, { $sort: { _id: 1 } }]).toArray()).toEqual([
      { _id: "ann", town: "Leipzig", o: [{ price: 10 }] },
      { _id: "bob", town: "Athens", o: [{ price: 20.5 }] },
    ]);
    expect(
      await run(
        { $project: { _id: 1 } },
        { $unionWith: { coll: people.collectionName, pipeline: [{ $project: { _id: 1 } }] } },
        { $count: "n" },
      ),
    ).toEqual([{ n: 6 }]);
  });

  it("splits into facets and buckets", async () => {
    const [facets] = await run({
      $facet: {
        cheap: [{ $match: { price: { $lt: 8 } } }, { $count: "n" }],
        all: [{ $group: { _id: null, sum: { $sum: "$price" } } }],
      },
    });
    expect(facets).toEqual({ cheap: [{ n: 2 }], all: [{ _id: null, sum: 42.5 }] });
    expect(await run({ $bucket: { groupBy: "$price", boundaries: [0, 8, 16], default: "more" } })).toEqual([
      { _id: 0, count: 2 },
      { _id: 8, count: 1 },
      { _id: "more", count: 1 },
    ]);
  });

  it("merges into a collection", async () => {
    const target = database.collection();
    await target.insertOne({ _id: "ann", kept: true } as object);
    await orders
      .aggregate([
        { $match: { who: { $ne: null } } },
        { $group: { _id: "$who", sum: { $sum: "$price" } } },
        { $merge: { into: target.collectionName } },
      ])
      .toArray();
    expect(await target.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: "ann", kept: true, sum: 15 },
      { _id: "bob", sum: 20.5 },
    ]);
  });

  it("reads large results by batches", async () => {
    const many = database.collection();
    await many.insertMany(Array.from({ length: 500 }, (_, i) => ({ i })));
    expect(
      await many.aggregate([{ $set: { j: { $add: ["$i", 1] } } }], { batchSize: 50 }).toArray(),
    ).toHaveLength(500);
  });

  const refused: Array<[string, object, number]> = [
    ["an unknown stage", { $frobnicate: {} }, 40324],
    ["a stage it has not", { $graphLookup: {} }, 40324],
    ["change streams", { $changeStream: {} }, 40573],
    ["an unknown expression", { $project: { a: { $frobnicate: 1 } } }, 31325],
    [
      "code",
      { $project: { a: { $function: { body: "function() { return 1 }", args: [], lang: "js" } } } },
      31325,
    ],
    ["an unknown accumulator", { $group: { _id: null, a: { $frobnicate: 1 } } }, 15952],
    ["a limit of zero", { $limit: 0 }, 15958],
    ["a stage of two fields", { $match: {}, $limit: 1 }, 40323],
  ];
  it.each(refused)("refuses %s", async (_name, stage, code) => {
    expect(await refusal(run(stage))).toMatchObject({ code });
    expect(await refusal(database.collection().aggregate([stage]).toArray())).toMatchObject({ code });
  });
});
