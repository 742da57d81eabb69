import { BSONSymbol, Code, Decimal128, MaxKey, MinKey, Timestamp } from "bson";
import { describe, expect, it } from "vitest";
import { refusal, useDatabase } from "./database.ts";

/** Nothing is taken and passed over: what the store has not, it says by name and with MongoDB's code. */
interface Refused {
  readonly code: number;
  readonly errmsg: string;
}
type Row = [command: object, code: number, named: string];

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
  const index = (key: object, more: object = {}) => ({
    createIndexes: "c",
    indexes: [{ key, name: "a", ...more }],
  });
  const update = (more: object) => ({ update: "c", updates: [{ q: {}, u: { $set: { a: 1 } }, ...more }] });

  const each = (names: string, row: (name: string) => object, code: number): Row[] =>
    names.split(" ").map((name) => [row(name), code, name]);
  const expression = (name: string) => stage("$group", { _id: { [name]: ["$a"] } });

  /** What MongoDB has and this store has not. */
  const missing: Row[] = [
    ...each(
      "distinct count mapReduce renameCollection collStats dbStats serverStatus bulkWrite createUser usersInfo " +
        "listDatabases explain getParameter buildInfo collMod connectionStatus currentOp killOp validate listSearchIndexes frobnicate",
      (name) => ({ [name]: "there" }),
      59,
    ),
    ...each(
      "hint let collation min max returnKey showRecordId tailable allowDiskUse noCursorTimeout frobnicate apiVersion",
      (name) => ({ find: "c", [name]: 1 }),
      40415,
    ),
    ...each("hint let collation explain", (name) => ({ ...stage("$match"), [name]: 1 }), 40415),
    ...each("collation hint arrayFilters c frobnicate", (name) => update({ [name]: 1 }), 40415),
    ...each("let bypassDocumentValidation", (name) => ({ ...update({}), [name]: true }), 40415),
    ...each("collation hint", (name) => ({ delete: "c", deletes: [{ q: {}, limit: 1, [name]: 1 }] }), 40415),
    ...each("collation hint let arrayFilters", (name) => ({ findAndModify: "c", [name]: 1 }), 40415),
    ...each(
      "capped size max validator viewOn pipeline timeseries collation clusteredIndex",
      (name) => ({ create: "x", [name]: 1 }),
      40415,
    ),
    ...each(
      "sparse partialFilterExpression collation hidden weights wildcardProjection",
      (name) => index({ a: 1 }, { [name]: true }),
      197,
    ),
    ...each("text 2d 2dsphere hashed", (name) => index({ a: name }), 67),
    [index({ "$**": 1 }), 67, "$**"],
    ...each(
      "$nor $expr $where $text $jsonSchema $comment $alwaysTrue $sampleRate $ref",
      (name) => ({ find: "c", filter: { [name]: 1 } }),
      2,
    ),
    ...each(
      "$not $elemMatch $all $size $type $mod $regex $options $bitsAllSet $bitsAnyClear $geoWithin $near $comment $ref",
      (name) => filter(name, 1),
      2,
    ),
    [{ find: "c", filter: { a: /x/ } }, 238, "regular expression"],
    ...[new Code("x"), new BSONSymbol("x"), new MinKey(), new MaxKey(), Decimal128.fromString("1")].map(
      (a): Row => [{ insert: "c", documents: [{ a }] }, 238, "the BSON type"],
    ),
    [{ find: "c", sort: { a: { $meta: "textScore" } } }, 15974, "a"],
    [{ find: "c", sort: { $natural: 1 } }, 16410, "$"],
    [{ find: "c", projection: { b: "$a" } }, 238, "'b'"],
    [{ find: "c", projection: { a: { $add: [1, "$b"] } } }, 238, "'a'"],
    ...each("$slice $elemMatch $meta", (name) => ({ find: "c", projection: { a: { [name]: 1 } } }), 31325),
    [{ find: "c", projection: { "a.$": 1 } }, 16410, "$"],
    [{ find: "c", projection: { "a.b": 1 } }, 238, "'a.b'"],
    [{ find: "c", projection: { a: { b: 1 } } }, 238, "'a'"],
    [stage("$project", { "a.b": "$c" }), 238, "'a.b'"],
    [stage("$project", { a: { b: "$c" } }), 238, "'a'"],
    [{ find: "c", limit: -1 }, 51024, "limit"],
    ...each(
      "$lookup $unionWith $merge $out $unwind $set $addFields $unset $replaceRoot $replaceWith $sample $bucket " +
        "$bucketAuto $sortByCount $documents $graphLookup $changeStream $setWindowFields $geoNear $collStats $indexStats",
      (name) => stage(name),
      40324,
    ),
    [{ aggregate: 1, pipeline: [], cursor: {} }, 73, "int"],
    ...each(
      "$count $mergeObjects $stdDevPop $firstN $top $median $accumulator",
      (name) => stage("$group", { _id: null, a: { [name]: 1 } }),
      15952,
    ),
    ...each(
      "$sum $avg $max $first $size $arrayElemAt $filter $map $reduce $let $switch $concat $toString $convert $abs $round " +
        "$pow $dateToString $dateAdd $year $setUnion $mergeObjects $getField $function $rand $type $const",
      expression,
      168,
    ),
    ...each(
      "NOW CLUSTER_TIME USER_ROLES CURRENT REMOVE",
      (name) => stage("$group", { _id: `$$${name}` }),
      17276,
    ),
    ...each(
      "$mul $min $max $rename $currentDate $bit $addToSet $pop $pull $pullAll",
      (name) => update({ u: { [name]: { a: 1 } } }),
      9,
    ),
    ...each("$position $sort", (name) => update({ u: { $push: { a: { $each: [1], [name]: 1 } } } }), 2),
    [update({ u: { $set: { "a.$": 1 } } }), 238, "a.$"],
    [update({ u: { $set: { "a.$[]": 1 } } }), 238, "$[]"],
    [update({ u: { $set: { "a.$[e]": 1 } } }), 238, "$[e]"],
    [update({ u: [{ $set: { a: 1 } }] }), 238, "pipeline"],
    [update({ u: { a: 1 } }), 238, "whole document"],
    [{ findAndModify: "c", remove: true }, 238, "remove"],
    [update({ q: { $and: [{ b: 1 }] }, upsert: true }), 238, "$and"],
    [{ find: "c", readConcern: { level: "snapshot" } }, 72, "snapshot"],
    [{ find: "c", readConcern: { atClusterTime: new Timestamp({ t: 1, i: 1 }) } }, 40415, "atClusterTime"],
    [{ insert: "c", documents: [{}], writeConcern: { frobnicate: 1 } }, 40415, "frobnicate"],
    [{ ...stage("$match"), cursor: { frobnicate: 1 } }, 40415, "frobnicate"],
    [{ setParameter: 1, internalQueryFrobnicate: 1 }, 40415, "internalQueryFrobnicate"],
  ];

  it.each(
    missing.map(
      ([command, code, named]) => [JSON.stringify(command).slice(0, 90), code, command, named] as const,
    ),
  )("name what is missing: %s (%i)", async (_text, code, command, named) => {
    await database.db.collection("there").updateOne({}, { $set: { a: 1 } }, { upsert: true });
    const refused = await database.db.command(command).then(
      (reply) => (reply["writeErrors"] as Refused[] | undefined)?.[0],
      ({ code: given, message }: { code: number; message: string }) => ({ code: given, errmsg: message }),
    );
    expect(refused).toMatchObject({ code });
    expect(refused?.errmsg).toContain(named);
  });

  it("sort no more than 100 MB in memory, and nothing on disk", async () => {
    const collection = database.collection();
    const text = "x".repeat(15_000_000);
    for (let i = 0; i < 7; i++) await collection.insertOne({ i, text });
    const sorted = () => collection.find({}, { projection: { i: 1 } }).sort({ i: 1 });
    expect(await refusal(sorted().toArray())).toMatchObject({ code: 292 });
    expect(await sorted().limit(2).toArray()).toMatchObject([{ i: 0 }, { i: 1 }]);
    await collection.createIndex({ i: 1 });
    expect((await sorted().toArray()).map(({ i }) => i as number)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  const commands: Array<[string, object, number]> = [
    ["an unknown operator", { find: "c", filter: { a: { $frobnicate: 1 } } }, 2],
    ["an unknown operator at the top", { find: "c", filter: { $frobnicate: 1 } }, 2],
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

  it("of a document that cannot be stored", async () => {
    const collection = database.collection();
    expect(await refusal(collection.insertOne({ _id: [1] } as object))).toMatchObject({ code: 53 });
    expect(await refusal(collection.insertOne({ _id: { $a: 1 } } as object))).toMatchObject({ code: 52 });
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
    const elsewhere = { insert: "c", documents: [{}], writeConcern: { w: "everywhere" } };
    expect(await refusal(database.db.command(elsewhere))).toMatchObject({ code: 79 });
  });

  it("end work that takes longer than allowed", async () => {
    const collection = database.collection();
    await collection.insertMany(Array.from({ length: 20_000 }, (_, i) => ({ i, text: "x".repeat(50) })));
    const slow = collection.find({ text: { $gt: "y" } }, { maxTimeMS: 1 });
    expect(await refusal(slow.toArray())).toMatchObject({ code: 50 });
  });

  it("count only the command's own time: a cursor may be read on later", async () => {
    const collection = database.collection();
    await collection.insertMany(Array.from({ length: 300 }, (_, i) => ({ i })));
    const maxTimeMS = 200;
    const cursor = collection.aggregate([{ $project: { i: 1 } }], { batchSize: 1, maxTimeMS });
    const opened = Date.now();
    await cursor.next();
    while (Date.now() <= opened + maxTimeMS) await database.db.command({ ping: 1 });
    expect(await cursor.toArray()).toHaveLength(299);
  });
});
