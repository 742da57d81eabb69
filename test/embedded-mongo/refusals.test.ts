import { describe, expect, it } from "vitest";
import { refusal, useDatabase } from "./database.ts";

/** Nothing is taken and passed over: what the store has not, it says by name and with MongoDB's code. */
describe("refusals", () => {
  const database = useDatabase();

  const commands: Array<[string, object, number]> = [
    ["an unknown command", { frobnicate: 1 }, 59],
    ["a command it has not", { collMod: "c" }, 115],
    ["an unknown field", { find: "c", frobnicate: 1 }, 40415],
    ["a collation", { find: "c", collation: { locale: "de" } }, 238],
    ["a tailable cursor", { find: "c", tailable: true }, 238],
    ["a hint to a missing index", { find: "there", hint: "nope_1" }, 2],
    ["a capped collection", { create: "x", capped: true, size: 1000 }, 238],
    ["a view", { create: "x", viewOn: "c", pipeline: [] }, 238],
    ["a validator", { create: "x", validator: { a: 1 } }, 238],
    ["a time series", { create: "x", timeseries: { timeField: "t" } }, 238],
    ["$where", { find: "c", filter: { $where: "1" } }, 238],
    ["$text", { find: "c", filter: { $text: { $search: "a" } } }, 238],
    ["$jsonSchema", { find: "c", filter: { $jsonSchema: {} } }, 238],
    ["$near", { find: "c", filter: { a: { $near: [0, 0] } } }, 238],
    ["$geoWithin", { find: "c", filter: { a: { $geoWithin: {} } } }, 238],
    ["an unknown operator", { find: "c", filter: { a: { $frobnicate: 1 } } }, 2],
    ["an unknown operator at the top", { find: "c", filter: { $frobnicate: 1 } }, 2],
    ["a bad regular expression", { find: "c", filter: { a: { $regex: "(" } } }, 51091],
    ["an array where a number is needed", { find: "c", limit: [1] }, 14],
    ["a negative skip", { find: "c", skip: -1 }, 51024],
    ["a direction that is none", { find: "c", sort: { a: 2 } }, 15975],
    ["a text index", { createIndexes: "c", indexes: [{ key: { a: "text" }, name: "a" }] }, 67],
    ["a geo index", { createIndexes: "c", indexes: [{ key: { a: "2dsphere" }, name: "a" }] }, 67],
    ["a wildcard index", { createIndexes: "c", indexes: [{ key: { "$**": 1 }, name: "a" }] }, 67],
    [
      "an index with a collation",
      { createIndexes: "c", indexes: [{ key: { a: 1 }, name: "a", collation: { locale: "de" } }] },
      238,
    ],
    [
      "an unknown option of an index",
      { createIndexes: "c", indexes: [{ key: { a: 1 }, name: "a", frobnicate: 1 }] },
      197,
    ],
    ["a cursor that is not there", { getMore: 5n, collection: "c" }, 43],
    ["a collection name with a dollar", { insert: "a$b", documents: [{ _id: 1 }] }, 73],
    ["an aggregate without cursor", { aggregate: "c", pipeline: [] }, 9],
    ["a read at a cluster time", { find: "c", readConcern: { level: "snapshot" } }, 72],
    ["dropping the index of _id", { dropIndexes: "there", index: "_id_" }, 72],
    ["dropping an index that is not there", { dropIndexes: "there", index: "nope" }, 27],
    ["listing the indexes of nothing", { listIndexes: "nowhere" }, 26],
    ["creating what is there", { create: "there" }, 48],
  ];

  it.each(commands)("of %s", async (_name, command, code) => {
    await database.db.collection("there").updateOne({}, { $set: { a: 1 } }, { upsert: true });
    expect(await refusal(database.db.command(command))).toMatchObject({ code });
  });

  it("name the collation of a statement", async () => {
    const collection = database.collection();
    expect(
      await refusal(collection.updateOne({}, { $set: { a: 1 } }, { collation: { locale: "de" } })),
    ).toMatchObject({ code: 238 });
    expect(await refusal(collection.deleteOne({}, { collation: { locale: "de" } }))).toMatchObject({
      code: 238,
    });
    expect(await collection.findOne({}, { collation: { locale: "simple" } })).toBeNull();
  });

  it("of a document that cannot be stored", async () => {
    const collection = database.collection();
    expect(await refusal(collection.insertOne({ _id: [1] } as object))).toMatchObject({ code: 53 });
    expect(await refusal(collection.insertOne({ _id: { $a: 1 } } as object))).toMatchObject({ code: 52 });
    expect(await refusal(collection.insertOne({ _id: /x/ } as object))).toMatchObject({ code: 53 });
    expect(await collection.countDocuments()).toBe(0);
  });

  it("report members that a write concern asks for in vain", async () => {
    const collection = database.collection();
    const error = await collection.insertOne({ a: 1 }, { writeConcern: { w: 3 } }).then(
      () => undefined,
      (thrown: unknown) => thrown as { code: number },
    );
    expect(error?.code).toBe(100);
    expect(await collection.countDocuments()).toBe(1);
  });

  it("end work that takes longer than allowed", async () => {
    const collection = database.collection();
    await collection.insertMany(Array.from({ length: 20_000 }, (_, i) => ({ i, text: "x".repeat(50) })));
    const slow = collection.aggregate(
      [{ $match: { $expr: { $eq: [{ $concat: ["$text", "y"] }, "never"] } } }],
      { maxTimeMS: 5 },
    );
    expect(await refusal(slow.toArray())).toMatchObject({ code: 50 });
  });
});
