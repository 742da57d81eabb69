import { Timestamp } from "bson";
import { describe, expect, it } from "vitest";
import { refusal, useDatabase } from "./database.ts";

describe("what a client asks of its reads and writes", () => {
  const database = useDatabase();

  it("reads after its own writes in a causally consistent session", async () => {
    const collection = database.collection();
    const session = database.client.startSession({ causalConsistency: true });
    await collection.insertOne({ n: 1 }, { session });
    expect(session.operationTime).toMatchObject({ _bsontype: "Timestamp" });
    expect(await collection.findOne({}, { session })).toMatchObject({ n: 1 });
    await session.endSession();
  });

  it("never reads a past that was not kept", async () => {
    const read = {
      find: "c",
      readConcern: { level: "snapshot", atClusterTime: new Timestamp({ t: 1, i: 1 }) },
    };
    expect(await refusal(database.db.command(read))).toMatchObject({ code: 239 });
  });

  it.each([
    [3, 100],
    ["everywhere", 79],
  ])("is told that a write for %s members is not theirs", async (w, code) => {
    const insert = { insert: "c", documents: [{}], writeConcern: { w } };
    expect(await refusal(database.db.command(insert))).toMatchObject({ code });
  });

  it("is held to the stable API when it asks for it", async () => {
    const distinct = { distinct: "c", key: "a", apiVersion: "1" };
    expect(await database.db.command(distinct)).toMatchObject({ values: [] });
    expect(await refusal(database.db.command({ ...distinct, apiStrict: true }))).toMatchObject({ code: 323 });
    expect(await refusal(database.db.command({ ping: 1, apiVersion: "2" }))).toMatchObject({ code: 322 });
  });
});
