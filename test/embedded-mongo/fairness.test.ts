import { describe, expect, it, vi } from "vitest";
import { indexUsed } from "../support/index-use.ts";
import { refusal, useDatabase } from "./database.ts";
import { openBareEngine } from "./open-store.ts";

/** Enough that neither a scan nor an index build is done in one slice. */
const MANY = 6000;

const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    _id: from + i,
    n: from + i,
    group: (from + i) % 10,
    text: "x".repeat(300),
  }));

describe("long writes beside others", () => {
  const box = useDatabase();

  async function filled() {
    const collection = box.db.collection<{ _id: number }>(box.collection().collectionName);
    await collection.insertMany(numbered(0, MANY));
    return collection;
  }

  it("change by an update without an index what fits when its turn comes, each document once", async () => {
    const people = await filled();
    const state = { over: false };
    const update = people.updateMany({ group: 3 }, { $inc: { changed: 1 }, $set: { by: "all" } });
    const others = (async () => {
      for (let n = 3; !state.over && n < MANY; n += 20) {
        await people.updateOne({ _id: n }, { $set: { group: 4 } });
        await people.insertOne({ _id: MANY + n, group: 5 } as { _id: number });
      }
    })();
    const { matchedCount, modifiedCount } = await update;
    state.over = true;
    await others;
    expect(modifiedCount).toBe(matchedCount);
    expect(await people.countDocuments({ changed: 1 })).toBe(matchedCount);
    expect(await people.countDocuments({ changed: { $exists: true, $ne: 1 } })).toBe(0);
    expect(await people.countDocuments({ group: 3, changed: { $exists: false } })).toBe(0);
  });

  it("keep what an update had changed before it failed", async () => {
    const people = await filled();
    await people.updateOne({ _id: MANY / 2 }, { $set: { n: "text" } });
    const failed = await refusal(people.updateMany({ text: { $gt: "w" } }, { $inc: { n: MANY } }));
    expect(failed).toMatchObject({ code: 14 });
    expect(await people.countDocuments({ n: { $gte: MANY } })).toBe(MANY / 2);
  });

  it("count up by single updates without an index, losing none", async () => {
    const people = await filled();
    await people.updateOne({ _id: MANY - 1 }, { $set: { name: "last", count: 0 } });
    const one = () => people.updateOne({ name: "last" }, { $inc: { count: 1 } });
    const results = await Promise.all(Array.from({ length: 12 }, one));
    expect(results.every(({ modifiedCount }) => modifiedCount === 1)).toBe(true);
    expect(await people.findOne({ _id: MANY - 1 })).toMatchObject({ count: 12 });
  });

  it("hand each of the last documents to one taker only", async () => {
    const people = await filled();
    await people.updateMany({ _id: { $gte: MANY - 4 } }, { $set: { state: "free" } });
    const take = () => people.findOneAndUpdate({ state: "free" }, { $set: { state: "taken" } });
    const taken = (await Promise.all(Array.from({ length: 8 }, take))).map((doc) => doc?._id);
    const wanted = [1, 2, 3, 4].map((n) => MANY - 5 + n);
    expect(new Set(taken.filter((id) => id !== undefined))).toEqual(new Set(wanted));
    expect(taken.filter((id) => id === undefined)).toHaveLength(4);
  });

  it("delete without an index what fits, and count it", async () => {
    const people = await filled();
    expect(await people.deleteMany({ group: { $lt: 5 } })).toMatchObject({ deletedCount: MANY / 2 });
    expect(await people.countDocuments()).toBe(MANY / 2);
  });

  it("keep an index in step that is being built", async () => {
    const people = await filled();
    const state = { over: false };
    const build = people.createIndex({ n: 1, tags: 1 });
    const others = (async () => {
      for (let i = 0; !state.over && i < 1000; i++) {
        await people.updateOne({ _id: i * 6 }, { $inc: { n: 100_000 }, $set: { tags: ["a", "b"] } });
        await people.deleteOne({ _id: i * 6 + 1 });
        await people.insertOne({ _id: MANY + i, n: -i } as { _id: number });
      }
    })();
    await build;
    state.over = true;
    await others;
    const all = await people.find().toArray();
    const wanted = all.filter((doc) => Number((doc as { n?: number }).n) >= -MANY);
    const byIndex = people.find({ n: { $gte: -MANY } });
    expect(await indexUsed(people, { n: { $gte: -MANY } })).toBe("n_1_tags_1");
    const byId = (a: { _id: number }, b: { _id: number }) => a._id - b._id;
    expect((await byIndex.toArray()).sort(byId)).toEqual(wanted.sort(byId));
  });

  it("build no index over a duplicate, and leave nothing of it behind", async () => {
    const people = await filled();
    await people.updateOne({ _id: MANY - 1 }, { $set: { n: 0 } });
    expect(await refusal(people.createIndex({ n: 1 }, { unique: true }))).toMatchObject({ code: 11000 });
    expect(await people.indexes()).toHaveLength(1);
    await people.insertOne({ _id: -1, n: 5 } as { _id: number });
    await people.deleteOne({ _id: MANY - 1 });
    await people.deleteOne({ _id: -1 });
    await people.createIndex({ n: 1 }, { unique: true });
    expect(await refusal(people.insertOne({ _id: -1, n: 5 } as { _id: number }))).toMatchObject({
      code: 11000,
    });
  });

  it("build an index once that two ask for", async () => {
    const people = await filled();
    await Promise.all([people.createIndex({ n: 1 }), people.createIndex({ n: 1 })]);
    expect((await people.indexes()).map(({ name }) => name)).toEqual(["_id_", "n_1"]);
  });

  it("stop building an index of a collection that is dropped", async () => {
    const people = await filled();
    const build = refusal(people.createIndex({ n: 1 }));
    await people.drop();
    expect(await build).toMatchObject({ code: 276 });
  });

  /** Reads one document by its key again and again while a write is under way; what `look` saw between the reads. */
  async function readBeside<T>(write: () => Promise<unknown>, look: () => Promise<T>): Promise<T[]> {
    const keyed = await filled();
    const state = { over: false };
    const end = write().finally(() => (state.over = true));
    const seen: T[] = [];
    while (!state.over) {
      expect(await keyed.findOne({ _id: 7 })).toMatchObject({ n: 7 });
      seen.push(await look());
    }
    await end;
    return seen;
  }

  it.each([true, false])("insert many documents in slices (ordered: %s)", async (ordered) => {
    const people = box.db.collection<{ _id: number }>(box.collection().collectionName);
    const write = () => people.insertMany(numbered(0, 4 * MANY), { ordered });
    const seen = await readBeside(write, () => people.countDocuments());
    expect(seen.filter((count) => count > 0 && count < 4 * MANY).length).toBeGreaterThan(3);
    expect(await people.countDocuments()).toBe(4 * MANY);
  });

  it("do many statements of one command in slices", async () => {
    const people = await filled();
    const updates = numbered(0, MANY).map(({ _id }) => ({
      updateOne: { filter: { _id }, update: { $set: { seen: 1 } } },
    }));
    const seen = await readBeside(
      () => people.bulkWrite(updates),
      () => people.countDocuments({ seen: 1 }),
    );
    expect(seen.filter((count) => count > 0 && count < MANY).length).toBeGreaterThan(1);
    expect(await people.countDocuments({ seen: 1 })).toBe(MANY);
  });
});

describe("long reads beside others", () => {
  it("count a whole collection in pieces, and let others go between them", async () => {
    await using box = await openBareEngine();
    await box.ask({ insert: "people", documents: Array.from({ length: 9000 }, (_, _id) => ({ _id })) });
    let now = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 10));
    const state = { over: false, served: 0 };
    const serve = (): void => {
      state.served++;
      if (!state.over) setImmediate(serve);
    };
    setImmediate(serve);
    const pipeline = [{ $match: {} }, { $group: { _id: 1, n: { $sum: 1 } } }];
    const { cursor } = await box.ask({ aggregate: "people", pipeline, cursor: {} });
    state.over = true;
    clock.mockRestore();
    expect(cursor).toMatchObject({ firstBatch: [{ _id: 1, n: 9000 }] });
    // One turn after each 4096 documents at the least.
    expect(state.served).toBeGreaterThanOrEqual(2);
  });
});
