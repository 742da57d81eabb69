import mongoose from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import { type Collection, refusal, useDatabase } from "./database.ts";

const { Double, Long, ObjectId, Binary, Timestamp, UUID } = mongoose.mongo;

/** Expected answers are those of MongoDB's manual, "Query and Projection Operators". */
describe("queries", () => {
  const database = useDatabase();
  let collection: Collection;
  const docs = [
    {
      _id: 1,
      n: 1,
      s: "apple",
      tags: ["a", "b"],
      sub: { x: 1, y: 1 },
      list: [
        { k: "p", v: 1 },
        { k: "q", v: 2 },
      ],
    },
    {
      _id: 2,
      n: 2.5,
      s: "Banana",
      tags: ["b"],
      sub: { x: 2 },
      list: [
        { k: "p", v: 2 },
        { k: "q", v: 1 },
      ],
    },
    { _id: 3, n: null, tags: [], sub: { y: 1, x: 1 } },
    { _id: 4, s: "cherry", tags: "b", n: Long.fromString("9007199254740993") },
    { _id: 5, n: 2.5, tags: [["a", "b"], 7], at: new Date(1000) },
  ];
  beforeAll(async () => {
    collection = database.collection();
    await collection.insertMany(docs as object[]);
  });
  const ids = async (filter: object): Promise<unknown[]> =>
    (await collection.find(filter).toArray()).map((doc) => doc._id);

  const cases: Array<[object, number[]]> = [
    [{}, [1, 2, 3, 4, 5]],
    [{ n: 1 }, [1]],
    [{ n: 2.5 }, [2, 5]],
    [{ n: null }, [3]],
    [{ s: null }, [3, 5]],
    [{ s: { $exists: false } }, [3, 5]],
    [{ n: { $exists: true } }, [1, 2, 3, 4, 5]],
    [{ n: { $gt: 1 } }, [2, 4, 5]],
    [{ n: { $gte: Long.fromString("9007199254740993") } }, [4]],
    [{ n: { $gt: 9007199254740992 } }, [4]],
    [{ n: { $lt: "z" } }, []],
    [{ n: { $gte: null } }, [3]],
    [{ n: { $ne: 1 } }, [2, 3, 4, 5]],
    [{ n: { $nin: [1, null] } }, [2, 4, 5]],
    [{ tags: "b" }, [1, 2, 4]],
    [{ tags: ["a", "b"] }, [1, 5]],
    [{ tags: [] }, [3]],
    [{ "list.0.k": "p" }, [1, 2]],
    [{ sub: { x: 1, y: 1 } }, [1]],
    [{ sub: { y: 1, x: 1 } }, [3]],
    [{ "sub.x": 1 }, [1, 3]],
    [{ "list.k": "p", "list.v": 2 }, [1, 2]],
    [{ $or: [{ n: 1 }, { s: "cherry" }] }, [1, 4]],
    [{ $and: [{ n: { $gt: 0 } }, { n: { $lt: 2 } }] }, [1]],
    [{ at: { $gt: new Date(0), $lte: new Date(1000) } }, [5]],
  ];
  it.each(cases)("%j", async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it("sorts across types in MongoDB's order", async () => {
    const many = database.collection();
    const values = [
      null,
      -1,
      2,
      "",
      "a",
      {},
      [null],
      new Binary(Buffer.from("x")),
      new ObjectId(),
      false,
      true,
      new Date(0),
      new Timestamp({ t: 1, i: 1 }),
    ];
    await many.insertMany(values.toReversed().map((v) => ({ v: Array.isArray(v) ? { arr: v } : v })));
    await many.insertOne({});
    const sorted = (await many.find().sort({ v: 1 }).toArray()).map((doc) => doc["v"] as unknown);
    expect(sorted.slice(0, 6)).toEqual([null, undefined, -1, 2, "", "a"]);
    expect(sorted.at(-1)).toEqual(new Timestamp({ t: 1, i: 1 }));
  });

  it("sorts by the least element upwards and the greatest downwards", async () => {
    const many = database.collection();
    await many.insertMany([
      { _id: 1, a: [5, 1] },
      { _id: 2, a: 3 },
      { _id: 3, a: [] },
      { _id: 4 },
    ] as object[]);
    const order = async (direction: 1 | -1): Promise<unknown[]> =>
      (await many.find().sort({ a: direction }).toArray()).map((doc) => doc._id);
    expect(await order(1)).toEqual([3, 4, 1, 2]);
    expect(await order(-1)).toEqual([1, 2, 4, 3]);
  });

  it("returns documents in the order of their insertion", async () => {
    const many = database.collection();
    await many.insertMany([{ _id: 9 }, { _id: 1 }, { _id: 5 }] as object[]);
    expect((await many.find().toArray()).map((doc) => doc._id)).toEqual([9, 1, 5]);
  });

  it("reads far results by batches", async () => {
    const many = database.collection();
    await many.insertMany(Array.from({ length: 1000 }, (_, i) => ({ _id: i })) as object[]);
    expect((await many.find().batchSize(7).toArray()).length).toBe(1000);
    expect((await many.find().skip(990).batchSize(3).toArray()).map((doc) => Number(doc._id))).toEqual([
      990, 991, 992, 993, 994, 995, 996, 997, 998, 999,
    ]);
    const cursor = many.find().batchSize(2);
    await cursor.next();
    await cursor.close();
  });

  it("keeps every type", async () => {
    const types = database.collection();
    const doc = {
      _id: new ObjectId(),
      d: new Double(1),
      l: Long.fromString("9223372036854775807"),
      u: new UUID(),
      b: new Binary(Buffer.from("abc"), 128),
      t: new Timestamp({ t: 5, i: 6 }),
      at: new Date(-1),
      e: {},
      nil: null,
    };
    await types.insertOne(doc);
    await types.updateOne({}, { $set: { touched: true } });
    const read = await types.findOne({}, { promoteValues: false, promoteLongs: false });
    expect(read?.["d"]).toEqual(new Double(1));
    expect(String(read?.["l"])).toBe("9223372036854775807");
    expect(await types.findOne({ u: doc.u, b: doc.b, t: doc.t, at: doc.at, d: 1 })).not.toBeNull();
  });

  const projections: Array<[object, object]> = [
    [{ n: 1 }, { _id: 1, n: 1 }],
    [{ n: 1, _id: 0 }, { n: 1 }],
    [
      { tags: 0, sub: 0, list: 0, s: 0 },
      { _id: 1, n: 1 },
    ],
  ];
  it.each(projections)("projects %j", async (projection, expected) => {
    expect(await collection.findOne({ _id: 1 as never }, { projection })).toEqual(expected);
  });

  const refused: Array<[object, number]> = [
    [{ a: 1, b: 0 }, 31254],
    [{ b: 0, a: 1 }, 31253],
  ];
  it.each(refused)("refuses the projection %j", async (projection, code) => {
    expect(await refusal(collection.findOne({}, { projection }))).toMatchObject({ code });
  });

  it("counts", async () => {
    expect(await collection.countDocuments({ n: { $gt: 1 } })).toBe(3);
    expect(await collection.countDocuments({}, { skip: 1, limit: 3 })).toBe(3);
    expect(await collection.countDocuments()).toBe(5);
  });
});
