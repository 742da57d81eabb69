import { spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import mongoose from "mongoose";
import { afterEach, describe, expect, it } from "vitest";
import { verifyStore } from "../../src/embedded-mongo/backup/index.ts";
import { startEmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { type FileSystem, type SmallDisk, mountSmallDisk } from "../crash/store/small-disk.ts";
import { refusal } from "./database.ts";
import { programOf } from "../support/programs.ts";

const SERVER = programOf("test/embedded-mongo/store-process");
const FULL = 14031;

/** What any write answers on a full disk. */
const outOfSpace = (attempt: Promise<unknown>): Promise<void> =>
  refusal(attempt).then(({ code, message }) =>
    expect({ code, message }).toEqual({ code: FULL, message: expect.any(String) as string }),
  );

const trial = mountSmallDisk(1);
trial?.unmount();
if (!trial) console.log("skipped: mounting a small disk is not permitted here (it takes Linux and root)");

describe.skipIf(!trial)("a full disk", () => {
  let disk: SmallDisk | undefined;
  let client: mongoose.mongo.MongoClient | undefined;
  let stop: (() => Promise<void>) | undefined;
  afterEach(async () => {
    await client?.close();
    await stop?.();
    disk?.unmount();
    disk = client = stop = undefined;
  });

  function mount(system: FileSystem = "tmpfs"): SmallDisk {
    disk = mountSmallDisk(12, system);
    if (!disk) throw new Error("no disk");
    return disk;
  }

  /** The store in a process of its own: a signal that ends it does not end the test. */
  async function serve(dataDir: string): Promise<mongoose.mongo.Collection<{ _id: number }>> {
    const child = spawn(process.execPath, [SERVER, dataDir], {
      stdio: ["pipe", "pipe", "ignore"],
    });
    const exit = once(child, "exit");
    const [uri] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
    stop = async () => {
      child.stdin.end();
      expect(await exit).toEqual([0, null]);
      stop = undefined;
    };
    client = await mongoose.mongo.MongoClient.connect(uri, { maxPoolSize: 300 });
    return client.db("town").collection("c");
  }

  it.each(["tmpfs", "ext4"] as const)(
    "(%s) fails writes, and nothing else, until there is space again",
    async (system) => {
      const small = mount(system);
      const { folder } = small;
      const collection = await serve(folder);
      await collection.createIndex({ tags: 1 });
      const text = "x".repeat(2000);
      const acknowledged: number[] = [];
      let next = 0;
      const insert = async (): Promise<void> => {
        const _id = next++;
        await collection.insertOne({ _id, tags: ["a", _id % 7], text } as { _id: number });
        acknowledged.push(_id);
      };
      for (let i = 0; i < 200; i++) await insert();
      small.fill(300_000);
      await outOfSpace(
        (async () => {
          for (;;) await insert();
        })(),
      );
      small.fill();

      // A few may still fit into pages that became free within the file.
      const crowd = await Promise.allSettled(Array.from({ length: 40 }, insert));
      const refused = crowd.flatMap((each) =>
        each.status === "rejected" ? [(each.reason as { code: number }).code] : [],
      );
      expect(new Set(refused)).toEqual(new Set([FULL]));
      const many = Array.from({ length: 500 }, () => ({ _id: next++, tags: [], text }));
      const inserted = collection.insertMany(many);
      await outOfSpace(inserted);
      // As with the crowd, the first of them may fit.
      const { insertedCount = 0 } = (await inserted.catch((error: unknown) => error)) as {
        insertedCount?: number;
      };
      acknowledged.push(...many.slice(0, insertedCount).map(({ _id }) => _id));
      await outOfSpace(collection.updateMany({}, { $set: { text: "y".repeat(4000) } }));
      await outOfSpace(collection.createIndex({ text: 1, tags: 1 }));
      await outOfSpace(collection.db.command({ compact: "c" }));
      await outOfSpace(collection.findOneAndUpdate({ _id: 1 }, { $set: { text: "z".repeat(500_000) } }));
      await client?.withSession(async (session) => {
        session.startTransaction();
        await collection.insertOne({ _id: next++, text: "t".repeat(300_000) } as never, { session });
        await collection.insertOne({ _id: next++, text: "t".repeat(300_000) } as never, { session });
        await outOfSpace(session.commitTransaction());
      });

      const ids = async (): Promise<number[]> =>
        (await collection.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
      expect(await ids()).toEqual(acknowledged.toSorted((a, b) => a - b));
      expect(await collection.countDocuments({ tags: 3 })).toBe(
        acknowledged.filter((_id) => _id % 7 === 3).length,
      );
      expect((await verifyStore(folder)).problems).toEqual([]);

      small.relieve(3_000_000);
      for (let i = 0; i < 50; i++) await insert();
      await collection.createIndex({ text: 1, tags: 1 });
      await collection.deleteMany({ _id: { $lt: 100 } });
      expect(await ids()).toEqual(acknowledged.filter((_id) => _id >= 100).sort((a, b) => a - b));
      await client?.close();
      await stop?.();
      expect(await verifyStore(folder)).toMatchObject({ documents: acknowledged.length - 100, problems: [] });
    },
  );

  it("does not end a store that has more readers than before, nor one just starting", async () => {
    const small = mount();
    const { folder } = small;
    const first = await startEmbeddedStore({ dataDir: folder });
    await first.close();
    small.fill(8192);
    const collection = await serve(folder);
    const all = Array.from({ length: 200 });
    let read = 0;
    const reading = all.map(async () =>
      client?.withSession(async (session) => {
        session.startTransaction();
        expect(await collection.findOne({ _id: 1 }, { session })).toBe(null);
        read++;
        // All of them are open at once.
        await expect.poll(() => read).toBe(all.length);
        await session.abortTransaction();
      }),
    );
    await Promise.all(reading);
  });

  it.each([0, 4096, 20_480, 32_768, 65_536, 151_552])(
    "with %d bytes left lets a new store start, or refuses in words",
    async (left) => {
      const small = mount();
      const { folder } = small;
      small.fill(left);
      await startEmbeddedStore({ dataDir: folder }).then(
        (store) => store.close(),
        (error: unknown) =>
          expect(error).toMatchObject({
            code: "unreadable",
            message: expect.stringMatching(/ENOSPC|No space left|Input\/output/) as string,
          }),
      );
      expect(statSync(join(folder, "ballast")).size).toBeGreaterThan(0);
    },
  );
});
