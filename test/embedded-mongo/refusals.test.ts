import { Timestamp } from "bson";
import { describe, expect, it } from "vitest";
import { refusal, useDatabase } from "./database.ts";

/** Nothing is taken and passed over: what the store has not, it says by name and with MongoDB's code. */
describe("refusals", () => {
  const database = useDatabase();

  const filter = (operator: string, operand: unknown = {}) => ({
    find: "c",
    filter: { a: { [operator]: operand } },
  });
  const stage = (name: string, operand: unknown = {}) => ({
    aggregate: "there",
    pipeline: [{ [name]: operand }],
    cursor: {},
  });
  const merge = (more: object) => stage("$merge", { into: "c", ...more });
  const index = (key: object, more: object = {}) => ({
    createIndexes: "c",
    indexes: [{ key, name: "a", ...more }],
  });
  const update = (more: object) => ({ update: "c", updates: [{ q: {}, u: { $set: { a: 1 } }, ...more }] });
  const german = { collation: { locale: "de" } };

  /** What MongoDB has and this store has not: each row of "What is refused" in the README, code and name. */
  const missing: Array<[command: object, code: number, named: string | RegExp]> = [
    ...[
      ..."collMod compact convertToCapped renameCollection mapReduce validate reIndex cloneCollectionAsCapped".split(
        " ",
      ),
      ..."createUser updateUser dropUser usersInfo createRole currentOp killOp fsync top profile bulkWrite".split(
        " ",
      ),
      ..."createSearchIndexes listSearchIndexes replSetGetStatus shardCollection".split(" "),
    ].map((name): [object, number, string] => [{ [name]: "there" }, 115, name]),
    [{ frobnicate: 1 }, 59, "frobnicate"],
    [{ find: "c", frobnicate: 1 }, 40415, "frobnicate"],
    [update({ frobnicate: 1 }), 40415, "frobnicate"],
    [index({ a: 1 }, { frobnicate: 1 }), 197, "frobnicate"],
    [{ find: "c", ...german }, 238, "collation"],
    [{ aggregate: "c", pipeline: [], cursor: {}, ...german }, 238, "collation"],
    [{ count: "c", ...german }, 238, "collation"],
    [{ distinct: "c", key: "a", ...german }, 238, "collation"],
    [update(german), 238, "collation"],
    [{ delete: "c", deletes: [{ q: {}, limit: 1, ...german }] }, 238, "collation"],
    [{ findAndModify: "c", remove: true, ...german }, 238, "collation"],
    [{ create: "x", ...german }, 238, "collation"],
    [index({ a: 1 }, german), 238, "collation"],
    [{ create: "x", validator: { a: 1 } }, 238, "validator"],
    [{ create: "x", viewOn: "c", pipeline: [] }, 238, "viewOn"],
    [{ create: "x", capped: true, size: 1000 }, 238, "capped"],
    [{ create: "x", timeseries: { timeField: "t" } }, 238, "timeseries"],
    [{ create: "x", clusteredIndex: { key: { _id: 1 }, unique: true } }, 238, "clusteredIndex"],
    [{ find: "c", tailable: true }, 238, "tailable"],
    [{ find: "c", min: { a: 1 } }, 238, "min"],
    [{ find: "c", max: { a: 1 } }, 238, "max"],
    [{ find: "c", returnKey: true }, 238, "returnKey"],
    [{ find: "c", filter: { $text: { $search: "a" } } }, 238, "$text"],
    [{ find: "c", filter: { $where: "1" } }, 238, "$where"],
    [{ find: "c", filter: { $jsonSchema: {} } }, 238, "$jsonSchema"],
    [filter("$near", [0, 0]), 238, "$near"],
    [filter("$nearSphere", [0, 0]), 238, "$nearSphere"],
    [filter("$geoWithin"), 238, "$geoWithin"],
    [filter("$geoIntersects"), 238, "$geoIntersects"],
    [{ find: "c", filter: { a: { $regex: "a", $options: "x" } } }, 238, "regular expression option x"],
    [{ find: "c", sort: { a: { $meta: "textScore" } } }, 238, "$meta"],
    [{ find: "c", projection: { a: { $meta: "textScore" } } }, 238, "$meta"],
    [index({ a: "text" }), 67, "text"],
    [index({ a: "2d" }), 67, "2d"],
    [index({ a: "2dsphere" }), 67, "2dsphere"],
    [index({ a: "hashed" }), 67, "hashed"],
    [index({ "$**": 1 }), 67, "Wildcard"],
    [index({ a: 1 }, { hidden: true }), 238, "hidden"],
    [stage("$changeStream"), 40573, "$changeStream"],
    [stage("$listLocalSessions"), 238, "$listLocalSessions"],
    ...["$graphLookup", "$bucketAuto", "$setWindowFields", "$densify", "$fill", "$geoNear", "$search"].map(
      (name): [object, number, string] => [stage(name), 40324, name],
    ),
    ...["$function", "$accumulator", "$frobnicate"].map((name): [object, number, string] => [
      stage("$match", { $expr: { [name]: {} } }),
      168,
      name,
    ]),
    [merge({ let: { a: 1 } }), 238, "$merge with let"],
    [merge({ whenMatched: [{ $set: { a: 1 } }] }), 238, "$merge with a pipeline"],
    [
      stage("$lookup", { from: { db: "other", coll: "c" }, as: "a", localField: "a", foreignField: "a" }),
      238,
      "$lookup from another database",
    ],
    [{ aggregate: 1, pipeline: [{ $match: {} }], cursor: {} }, 73, "$match"],
    [{ find: "there", hint: "nope_1" }, 2, /hint/],
    [{ find: "there", hint: { nope: 1 } }, 2, /hint/],
    [
      { count: "c", readConcern: { level: "snapshot" } },
      72,
      "'snapshot' is not supported for the command count",
    ],
    [
      { find: "c", readConcern: { level: "snapshot", atClusterTime: new Timestamp({ t: 1, i: 1 }) } },
      239,
      "older than the oldest available",
    ],
    [
      { find: "c", readConcern: { level: "majority", atClusterTime: new Timestamp({ t: 1, i: 1 }) } },
      72,
      /cluster ?time/i,
    ],
    [{ setParameter: 1, internalQueryFrobnicate: 1 }, 40415, "internalQueryFrobnicate"],
  ];

  it.each(
    missing.map(
      ([command, code, named]) => [JSON.stringify(command).slice(0, 90), code, command, named] as const,
    ),
  )("name what is missing: %s (%i)", async (_text, code, command, named) => {
    await database.db.collection("there").updateOne({}, { $set: { a: 1 } }, { upsert: true });
    const refused = await refusal(database.db.command(command));
    expect(refused).toMatchObject({ code });
    expect(refused.message).toMatch(named);
  });

  it("sort no more than 100 MB in memory, and nothing on disk", async () => {
    const collection = database.collection();
    const text = "x".repeat(15_000_000);
    for (let i = 0; i < 7; i++) await collection.insertOne({ i, text });
    const sorted = (options: object) =>
      collection.find({}, { ...options, projection: { i: 1 } }).sort({ i: 1 });
    for (const options of [{}, { allowDiskUse: true }, { allowDiskUse: false }])
      expect(await refusal(sorted(options).toArray())).toMatchObject({ code: 292 });
    expect(await sorted({}).limit(2).toArray()).toMatchObject([{ i: 0 }, { i: 1 }]);
    await collection.createIndex({ i: 1 });
    expect((await sorted({}).toArray()).map(({ i }) => i as number)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  const commands: Array<[string, object, number]> = [
    ["an unknown operator", { find: "c", filter: { a: { $frobnicate: 1 } } }, 2],
    ["an unknown operator at the top", { find: "c", filter: { $frobnicate: 1 } }, 2],
    ["a bad regular expression", { find: "c", filter: { a: { $regex: "(" } } }, 51091],
    ["an array where a number is needed", { find: "c", limit: [1] }, 14],
    ["a negative skip", { find: "c", skip: -1 }, 51024],
    ["a direction that is none", { find: "c", sort: { a: 2 } }, 15975],
    ["a cursor that is not there", { getMore: 5n, collection: "c" }, 43],
    ["a collection name with a dollar", { insert: "a$b", documents: [{ _id: 1 }] }, 73],
    ["an aggregate without cursor", { aggregate: "c", pipeline: [] }, 9],
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
