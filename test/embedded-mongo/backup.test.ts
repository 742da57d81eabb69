import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import mongoose from "mongoose";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { backupStore, restoreStore, verifyStore } from "../../src/embedded-mongo/backup/index.ts";
import { lockFolder } from "../../src/embedded-mongo/lock.ts";
import { checkSeal, seal } from "../../src/embedded-mongo/backup/seal.ts";
import { startEmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { canTrace, fileIn, partsOf, printedBytes, record } from "../crash/store/trace.ts";
import { refusal } from "./database.ts";
import { programOf } from "../support/programs.ts";

const RESTORER = programOf("test/embedded-mongo/restore-process");
const SERVER = programOf("test/embedded-mongo/store-process");

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "store-backup-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

interface Person {
  readonly _id: number;
  readonly name: string;
  readonly tags: readonly string[];
}
const person = (_id: number): Person => ({ _id, name: `n${_id}`, tags: ["all", `t${_id % 3}`] });

/** Opens the store in a folder for as long as `use` takes. */
async function visit<T>(
  dataDir: string,
  use: (people: mongoose.mongo.Collection<Person>) => Promise<T>,
): Promise<T> {
  const store = await startEmbeddedStore({ dataDir, ephemeral: true });
  const client = await mongoose.mongo.MongoClient.connect(store.uri);
  try {
    return await use(client.db("town").collection<Person>("people"));
  } finally {
    await client.close();
    await store.close();
  }
}

/** A closed store of so many people. */
async function town(people = 20): Promise<string> {
  await visit(at("data"), async (collection) => {
    await collection.createIndex({ name: 1 }, { unique: true });
    await collection.createIndex({ tags: 1 });
    await collection.insertMany(Array.from({ length: people }, (_, i) => person(i)));
  });
  return at("data");
}

describe("a backup", () => {
  it("brings back what was there: documents, indexes, rules", async () => {
    const dataDir = await town();
    const backup = await backupStore({ dataDir, file: at("backup") });
    expect(backup).toMatchObject({ format: 1, documents: 20, indexes: 3, faults: 0 });
    await restoreStore({ file: at("backup"), dataDir: at("again") });
    await visit(at("again"), async (people) => {
      expect(await people.find().toArray()).toEqual(Array.from({ length: 20 }, (_, i) => person(i)));
      expect((await people.indexes()).map(({ name }) => name)).toEqual(["_id_", "name_1", "tags_1"]);
      await expect(people.insertOne({ ...person(3), _id: 99 })).rejects.toMatchObject({ code: 11000 });
    });
  });

  it("is of one moment, made while another process writes on", async () => {
    const child = spawn(process.execPath, [SERVER, at("data")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const exit = once(child, "exit");
    const [uri] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
    const client = await mongoose.mongo.MongoClient.connect(uri);
    const people = client.db("town").collection<Person>("people");
    await people.createIndex({ tags: 1 });
    let next = 0;
    const writing = new AbortController();
    const pair = async (): Promise<void> => {
      while (!writing.signal.aborted) {
        const n = next;
        next += 2;
        await client.withSession((session) =>
          session.withTransaction(async () => {
            await people.insertOne(person(n), { session });
            await people.insertOne(person(n + 1), { session });
          }),
        );
      }
    };
    const writers = [pair(), pair(), pair()];
    for (let i = 0; i < 3; i++) {
      const acknowledged = await people.countDocuments();
      const { documents, problems } = await backupStore({ dataDir: at("data"), file: at(`backup${i}`) });
      expect(problems).toEqual([]);
      expect(documents).toBeGreaterThanOrEqual(acknowledged);
      expect(documents % 2).toBe(0);
      expect((await verifyStore(at("data"))).problems).toEqual([]);
    }
    writing.abort();
    await Promise.all(writers);
    expect(await people.countDocuments()).toBe(next);
    await client.close();
    child.stdin.end();
    expect(await exit).toEqual([0, null]);
  });

  it.skipIf(!canTrace())("is on disk before the restored store gets its name", async () => {
    await backupStore({ dataDir: await town(), file: at("backup") });
    const restored = at("again");
    const trace = await record([RESTORER, at("backup"), restored], restored, () => false);
    const calls = trace.filter(({ kind }) => kind === "begin").map(({ call }) => call);
    const draft = join(restored, "store.mdb.restored");
    const renamed = calls.findIndex(
      ({ name, args }) => name === "rename" && partsOf(args).join() === `${draft},${restored}/store.mdb`,
    );
    const before = calls.slice(0, renamed);
    const changed = before.findLastIndex(
      ({ name, args }) =>
        /write|truncate|copy_file|sendfile/.test(name) && args.includes(printedBytes(draft)),
    );
    expect(changed).toBeGreaterThan(0);
    expect(before.slice(changed).map(({ name, args }) => [name, fileIn(args).path])).toContainEqual([
      "fsync",
      draft,
    ]);
    const syncs = calls.slice(renamed).map(({ name, args }) => [name, fileIn(args).path]);
    expect(syncs).toContainEqual(["fsync", restored]);
  });

  it("is readable by its owner only, and leaves nothing else behind", async () => {
    await backupStore({ dataDir: await town(), file: at("backup") });
    expect((await stat(at("backup"))).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).sort()).toEqual(["backup", "data"]);
  });

  it("overwrites nothing", async () => {
    await writeFile(at("backup"), "precious");
    await expect(backupStore({ dataDir: await town(), file: at("backup") })).rejects.toMatchObject({
      code: "exists",
      message: `${at("backup")} exists already and is not overwritten`,
    });
    expect(await readFile(at("backup"), "utf8")).toBe("precious");
  });

  it("says when there is no store, and when the file cannot be written", async () => {
    await expect(backupStore({ dataDir: at("none"), file: at("backup") })).rejects.toMatchObject({
      code: "unreadable",
      message: `there is no store in ${at("none")}`,
    });
    await expect(backupStore({ dataDir: await town(), file: at("no/where") })).rejects.toMatchObject({
      code: "unreadable",
    });
  });
});

describe("restoring", () => {
  const restoring = (dataDir = at("again")): ReturnType<typeof refusal> =>
    refusal(restoreStore({ file: at("backup"), dataDir }));
  const saying = (code: string, message: string | RegExp): object => ({
    code,
    message: expect.stringMatching(message) as string,
  });

  it("refuses a folder that is not empty, but for what may be there", async () => {
    const dataDir = await town();
    await backupStore({ dataDir, file: at("backup") });
    expect(await restoring(dataDir)).toEqual(saying("exists", "is not empty: it holds store.mdb"));
    const running = await lockFolder(join(dataDir, "store.lock"));
    expect(await restoring(dataDir)).toEqual(saying("locked", `in use by process ${String(process.pid)}`));
    running.release();
    await mkdir(at("again"));
    await writeFile(at("again/key"), "secret");
    expect(await restoring()).toEqual(saying("exists", "is not empty: it holds key"));
    await restoreStore({ file: at("backup"), dataDir: at("again"), beside: ["key"] });
    expect(await readdir(at("again"))).toEqual(["key", "store.mdb"]);
  });

  it.each([
    ["is no backup", (): Promise<void> => writeFile(at("backup"), "x".repeat(5000)), /is no backup/],
    ["is empty", (): Promise<void> => writeFile(at("backup"), ""), /is no backup/],
    [
      "was cut short",
      async (): Promise<void> => truncate(at("backup"), (await stat(at("backup"))).size - 1000),
      /cut short/,
    ],
    [
      "has a bit turned over",
      async (): Promise<void> => {
        const file = await open(at("backup"), "r+");
        const byte = Buffer.alloc(1);
        await file.read(byte, 0, 1, 30_000);
        await file.write(Buffer.from([(byte[0] ?? 0) ^ 4]), 0, 1, 30_000);
        await file.close();
      },
      /checksum/,
    ],
  ])("refuses a file that %s, and leaves the folder empty", async (_, damage, message) => {
    await backupStore({ dataDir: await town(200), file: at("backup") });
    await damage();
    expect(await restoring()).toEqual(saying("damaged", message));
    expect(await readdir(at("again"))).toEqual([]);
  });

  it("refuses a newer version's backup", async () => {
    await backupStore({ dataDir: await town(), file: at("backup") });
    const { length } = await checkSeal(at("backup"));
    await truncate(at("backup"), length);
    await seal(at("backup"), 7);
    expect(await restoring()).toEqual(saying("format", "format 7; this version reads format 1"));
  });

  it("says when there is no such file", async () => {
    expect(await restoring()).toEqual(saying("unreadable", "there is no file"));
  });
});

describe("the commands", () => {
  async function npmRun(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
    const program = join(dirname(inject("productMain")), "../scripts/store/command.js");
    const env = { PATH: process.env["PATH"], BOT_TOKEN: `123456789:${"x".repeat(35)}`, DATA_DIR: at("data") };
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    const [code] = (await once(child, "close")) as [unknown];
    return { code, out, err };
  }

  it("back up, restore and verify the data of DATA_DIR", async () => {
    await town();
    const holdings = "1 databases, 1 collections, 20 documents, 3 indexes with 80 entries";
    expect(await npmRun("backup", "saved")).toEqual({
      code: 0,
      out: expect.stringMatching(new RegExp(`^Wrote saved: ${holdings}, \\d+ bytes.\n$`)) as string,
      err: "",
    });
    expect(await npmRun("restore", "saved")).toEqual({
      code: 73,
      out: "",
      err: `the folder ${at("data")} is not empty: it holds store.mdb\n`,
    });
    await rm(at("data"), { recursive: true });
    expect(await npmRun("restore", "saved")).toEqual({
      code: 0,
      out: `Restored into ${at("data")}: ${holdings}.\n`,
      err: "",
    });
    expect(await npmRun("verify")).toEqual({
      code: 0,
      out: `Checked ${at("data")}: ${holdings}; 0 faults.\n`,
      err: "",
    });
  });

  it("compact the data, whether the store is in use or not", async () => {
    await town();
    const done = {
      code: 0,
      out: expect.stringMatching(/^Compacted .*: \d+ bytes are free again.\n$/) as string,
      err: "",
    };
    expect(await npmRun("compact")).toEqual(done);
    await visit(at("data"), async (people) => {
      expect(await npmRun("compact")).toEqual(done);
      expect(await people.countDocuments()).toBe(20);
    });
  });

  it("say how they are used", async () => {
    expect(await npmRun("backup")).toEqual({ code: 64, out: "", err: "npm run backup -- <file>\n" });
    expect(await npmRun("destroy")).toMatchObject({ code: 64 });
  });

  it("say what is wrong with the data", async () => {
    expect(await npmRun("verify")).toEqual({
      code: 73,
      out: "",
      err: `there is no store in ${at("data")}\n`,
    });
    await writeFile(at("bad"), "no backup");
    expect(await npmRun("restore", "bad")).toEqual({
      code: 1,
      out: "",
      err: "the file is no backup of this store, or was cut short\n",
    });
  });

  it("say when the data are damaged beyond reading", async () => {
    await town(500);
    const path = join(at("data"), "store.mdb");
    await truncate(path, (await stat(path)).size / 2);
    expect(await npmRun("verify")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/The data (are damaged|cannot be read): /) as string,
    });
  });
});
