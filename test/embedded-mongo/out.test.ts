import { describe, expect, it } from "vitest";
import { dropUnfinished } from "../../src/embedded-mongo/commands/out.ts";
import { pendingRemovals } from "../../src/embedded-mongo/store/catalogue.ts";
import { refusal, useDatabase } from "./database.ts";
import { openBareStore } from "./open-store.ts";

describe("$out and $documents", () => {
  const database = useDatabase();

  it("replace a collection's content and keep its indexes", async () => {
    const target = database.collection();
    await target.createIndex({ n: 1 }, { unique: true });
    await target.insertOne({ n: 100 });
    const pipeline = [{ $documents: [{ n: 1 }, { n: 2 }] }, { $out: target.collectionName }];
    expect(await database.db.aggregate(pipeline).toArray()).toEqual([]);
    expect(await target.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await target.indexExists("n_1")).toBe(true);
  });

  it("leave the collection as it was when an index forbids a document", async () => {
    const target = database.collection();
    await target.createIndex({ n: 1 }, { unique: true });
    await target.insertOne({ n: 100 });
    const pipeline = [{ $documents: [{ n: 1 }, { n: 1 }] }, { $out: target.collectionName }];
    expect(await refusal(database.db.aggregate(pipeline).toArray())).toMatchObject({ code: 11000 });
    expect(await target.distinct("n")).toEqual([100]);
  });

  it.each([
    ["$out before the end", [{ $documents: [] }, { $out: "c" }, { $limit: 1 }], 40601],
    ["documents that are none", [{ $documents: [1] }], 5858203],
    ["a stage that needs a collection", [{ $match: {} }], 73],
  ])("refuse %s", async (_, pipeline, code) => {
    expect(await refusal(database.db.aggregate(pipeline).toArray())).toMatchObject({ code });
  });

  it("merge only where the fields are a unique index's", async () => {
    const into = { into: database.collection().collectionName, on: "name" };
    const pipeline = [{ $documents: [{ name: "a" }] }, { $merge: into }];
    expect(await refusal(database.db.aggregate(pipeline).toArray())).toMatchObject({ code: 51183 });
  });
});

it("what $out had written when the process ended is dropped at the next start, and nothing else", async () => {
  await using box = await openBareStore();
  const { store } = box;
  const { catalogue } = store;
  await store.write((view) => {
    catalogue.ensure(view, "town", "tmp.agg_out.mine");
    const { record } = catalogue.ensure(view, "town", "unfinished");
    catalogue.save(view, "town", "unfinished", { ...record, temporary: true });
  });
  await dropUnfinished(store);
  expect(catalogue.list(store.committed, "town").map(({ name }) => name)).toEqual(["tmp.agg_out.mine"]);
  expect(pendingRemovals(store.committed)).toHaveLength(2);
});

describe("fields whose names begin with a dollar", () => {
  const database = useDatabase();

  it("can be set by an update, not by a replacement", async () => {
    const collection = database.collection();
    await collection.insertOne({ price: {} });
    await collection.updateOne({}, { $set: { $sum: 1, "price.$each": 2 } });
    expect(await collection.findOne({}, { projection: { _id: 0 } })).toEqual({
      price: { $each: 2 },
      $sum: 1,
    });
    const replace = { update: collection.collectionName, updates: [{ q: {}, u: { a: 1, $b: 1 } }] };
    expect(await database.db.command(replace)).toMatchObject({ n: 0, writeErrors: [{ code: 52 }] });
  });

  it("are matched in a reference", async () => {
    const collection = database.collection();
    await collection.insertOne({ people: [{ $ref: "people", $id: 7 }] });
    expect(await collection.countDocuments({ people: { $elemMatch: { $id: 7 } } })).toBe(1);
    expect(await collection.countDocuments({ "people.$id": 7 })).toBe(1);
    expect(await collection.countDocuments({ people: { $elemMatch: { $id: 8 } } })).toBe(0);
  });
});
