import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import mongoose from "mongoose";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type EmbeddedStore, startEmbeddedStore } from "../../src/embedded-mongo/index.ts";

describe("the store's life", () => {
  let dataDir: string;
  const open: EmbeddedStore[] = [];
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "store-test-"));
  });
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  async function start(folder = dataDir): Promise<EmbeddedStore> {
    const store = await startEmbeddedStore({ dataDir: folder, ephemeral: true });
    open.push(store);
    return store;
  }

  it("keeps data and indexes from one start to the next", async () => {
    const folder = join(dataDir, "made", "on", "the", "way");
    const first = await start(folder);
    const connection = await mongoose.createConnection(first.uri, { dbName: "town" }).asPromise();
    const Listing = connection.model(
      "Listing",
      new mongoose.Schema({ title: { type: String, unique: true }, tags: [String] }),
    );
    await Listing.init();
    await Listing.create({ title: "a bed", tags: ["x", "y"] });
    await connection.close();
    await first.close();
    await first.close();
    const second = await start(folder);
    const client = await mongoose.mongo.MongoClient.connect(second.uri);
    const listings = client.db("town").collection("listings");
    expect(await listings.findOne({ title: "a bed" })).toMatchObject({ tags: ["x", "y"] });
    await expect(listings.insertOne({ title: "a bed" })).rejects.toMatchObject({ code: 11000 });
    await client.close();
  });

  it("has a door that only its user can open", async () => {
    await start();
    expect((await stat(join(dataDir, "store.sock"))).mode & 0o777).toBe(0o600);
  });

  it("finds another door when the folder's name is too long for a socket", async () => {
    const { uri } = await start(join(dataDir, "d".repeat(120)));
    expect(uri).not.toContain("ddd");
    const client = await mongoose.mongo.MongoClient.connect(uri);
    expect(await client.db().command({ ping: 1 })).toMatchObject({ ok: 1 });
    await client.close();
  });

  it("asks for a password where no private socket fits", async () => {
    const temporary = join(dataDir, "t".repeat(90));
    await mkdir(temporary);
    vi.stubEnv("TMPDIR", temporary);
    const { uri } = await start(join(dataDir, "d".repeat(120)));
    vi.unstubAllEnvs();
    expect(uri).toMatch(/^mongodb:\/\/store:[\w-]+@127\.0\.0\.1:\d+\/\?/);
    const client = await mongoose.mongo.MongoClient.connect(uri);
    await client.db("x").collection("c").insertOne({ a: 1 });
    await client.close();
    for (const wrong of [
      uri.replace(/:[\w-]+@/, ":guess@"),
      uri.replace(/store:[\w-]+@/, "").replace(/&auth.*/, ""),
    ]) {
      const stranger = new mongoose.mongo.MongoClient(wrong, { serverSelectionTimeoutMS: 500 });
      await expect(stranger.db("x").collection("c").findOne()).rejects.toMatchObject({
        code: expect.toBeOneOf([18, 13]) as number,
      });
      await stranger.close();
    }
  });

  it("is one process's at a time, and says whose", async () => {
    await start();
    await expect(startEmbeddedStore({ dataDir })).rejects.toMatchObject({
      code: "locked",
      message: expect.stringContaining(String(process.pid)) as string,
    });
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const folder = join(dataDir, "other");
    await mkdir(folder);
    await writeFile(
      join(folder, "store.lock"),
      JSON.stringify({ pid: other.pid, started: "", host: hostname() }),
    );
    await expect(startEmbeddedStore({ dataDir: folder })).rejects.toMatchObject({
      code: "locked",
      message: expect.stringContaining(String(other.pid)) as string,
    });
    other.kill();
    await once(other, "exit");
    await start(folder);
  });

  it("takes over from a process that died, even one with the same number", async () => {
    for (const holder of [
      `{"pid":${process.pid},"started":"1","host":"${hostname()}"}`,
      `{"pid":1,"started":"not then","host":"${hostname()}"}`,
    ]) {
      await writeFile(join(dataDir, "store.lock"), holder);
      const store = await startEmbeddedStore({ dataDir, ephemeral: true });
      expect(JSON.parse(await readFile(join(dataDir, "store.lock"), "utf8"))).toMatchObject({
        pid: process.pid,
      });
      await store.close();
    }
  });

  it("refuses a folder it cannot use", async () => {
    const file = join(dataDir, "file");
    await writeFile(file, "");
    await expect(startEmbeddedStore({ dataDir: file })).rejects.toMatchObject({ code: "unreadable" });
    await writeFile(join(dataDir, "store.mdb"), "this is no database ".repeat(1000));
    await expect(startEmbeddedStore({ dataDir })).rejects.toMatchObject({ code: "damaged" });
    await chmod(dataDir, 0o700);
  });

  it.each(["alone", "beside a key", "beside LMDB's table of readers"])(
    "refuses an empty file, %s, instead of beginning anew",
    async (where) => {
      await writeFile(join(dataDir, "store.mdb"), "");
      if (where.includes("key")) await writeFile(join(dataDir, "encryption.key"), "secret");
      if (where.includes("table")) await writeFile(join(dataDir, "store.mdb-lock"), Buffer.alloc(16_384));
      const before = (await readdir(dataDir)).sort();
      await expect(startEmbeddedStore({ dataDir })).rejects.toMatchObject({
        code: "damaged",
        message: expect.stringContaining("it is empty") as string,
      });
      expect((await readdir(dataDir)).sort()).toEqual(before);
    },
  );

  it("begins anew where an interrupted first start left a part of a file", async () => {
    await writeFile(join(dataDir, "store.mdb.new"), "half of a page");
    await writeFile(join(dataDir, "store.mdb.new-lock"), Buffer.alloc(16_384));
    const store = await startEmbeddedStore({ dataDir, ephemeral: true });
    await store.close();
    expect((await readdir(dataDir)).sort()).toEqual(["store.mdb", "store.mdb-lock"]);
  });

  it("closes a connection that does not speak its language, and goes on", async () => {
    const { uri } = await start();
    const path = join(dataDir, "store.sock");
    const rubbish = [
      Buffer.from("GET / HTTP/1.1\r\n\r\n"),
      Buffer.alloc(64),
      Buffer.from([255, 255, 255, 127, 0, 0, 0, 0, 0, 0, 0, 0, 221, 7, 0, 0, 0, 0, 0, 0]),
      message(
        Buffer.concat([Buffer.from([0, 0, 0, 0, 0]), Buffer.from([20, 0, 0, 0, 3, 97, 0, 255, 0, 0, 0, 0])]),
      ),
      message(Buffer.from([0, 0, 0, 0, 9, 5, 0, 0, 0, 0])),
      message(nested(5000)),
    ];
    for (const bytes of rubbish) {
      const socket: Socket = connect(path);
      await once(socket, "connect");
      socket.on("error", () => undefined);
      socket.end(bytes);
      socket.resume();
      await once(socket, "close");
    }
    const client = await mongoose.mongo.MongoClient.connect(uri);
    expect(await client.db().command({ ping: 1 })).toMatchObject({ ok: 1 });
    await client.close();
  });
});

/** An OP_MSG around a body that may be anything. */
function message(body: Buffer): Buffer {
  const head = Buffer.alloc(16);
  head.writeInt32LE(16 + body.length, 0);
  head.writeInt32LE(2013, 12);
  return Buffer.concat([head, body]);
}

/** A ping whose document nests deeper than BSON may. */
function nested(depth: number): Buffer {
  let inner = Buffer.from([5, 0, 0, 0, 0]);
  for (let i = 0; i < depth; i++) {
    const length = Buffer.alloc(4);
    length.writeInt32LE(inner.length + 8);
    inner = Buffer.concat([length, Buffer.from([3, 97, 0]), inner, Buffer.from([0])]);
  }
  return Buffer.concat([Buffer.alloc(4), Buffer.from([0]), inner]);
}
