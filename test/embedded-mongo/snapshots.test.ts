import { describe, expect, it } from "vitest";
import { createSnapshots } from "../../src/embedded-mongo/transactions/snapshots.ts";
import { useDatabase } from "./database.ts";
import { openBareStore } from "./open-store.ts";

const KEY = Buffer.from("k");
const gone = expect.objectContaining({ code: 239 }) as Error;

describe("states kept for snapshot reads", () => {
  const database = useDatabase();

  it("are read again and again by a session of the driver, whatever is written", async () => {
    const people = database.collection();
    await people.insertMany([{ n: 1 }, { n: 2 }]);
    const session = database.client.startSession({ snapshot: true });
    expect(await people.countDocuments({}, { session })).toBe(2);
    await people.insertOne({ n: 3 });
    await people.updateMany({}, { $inc: { n: 10 } });
    expect(await people.distinct("n", {}, { session })).toEqual([1, 2]);
    expect(await people.find({}, { session, projection: { _id: 0 } }).toArray()).toEqual([
      { n: 1 },
      { n: 2 },
    ]);
    expect(await people.countDocuments()).toBe(3);
    await session.endSession();
  });

  it("are let go a minute after they were last read", async () => {
    await using box = await openBareStore();
    const snapshots = createSnapshots(box.store);
    const { view, at } = snapshots.take();
    await box.store.write((target) => target.put("sessions", KEY, Buffer.from("new")));
    expect(view.get("sessions", KEY)).toBeUndefined();
    snapshots.expire(Date.now() + 59_000);
    expect(snapshots.get(at).get("sessions", KEY)).toBeUndefined();
    snapshots.expire(Date.now() + 61_000);
    expect(() => snapshots.get(at)).toThrow(gone);
    expect(() => view.get("sessions", KEY)).toThrow(gone);
  });

  it("are sixteen at most: the one unused longest goes", async () => {
    await using box = await openBareStore();
    const snapshots = createSnapshots(box.store);
    const taken = Array.from({ length: 16 }, () => snapshots.take().at);
    const [first, second] = taken;
    if (!first || !second) throw new Error("sixteen were taken");
    snapshots.get(first);
    snapshots.take();
    expect(() => snapshots.get(second)).toThrow(gone);
    expect(snapshots.get(first)).toBeDefined();
  });
});
