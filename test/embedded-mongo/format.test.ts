import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { verifyStore } from "../../src/embedded-mongo/backup/index.ts";
import { startEmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { assertFormat, formatOf } from "../../src/embedded-mongo/store/format.ts";
import type { Store } from "../../src/embedded-mongo/store/store.ts";
import { fill, openBareStore } from "./open-store.ts";

const KEY = Buffer.from("format");

function mark(store: Store, version: number): Promise<void> {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(version);
  return store.write((view) => view.put("catalogue", KEY, bytes));
}

describe("the file format", () => {
  it("is written into a new file", async () => {
    await using bare = await openBareStore();
    expect(formatOf(bare.store.committed)).toBe(1);
  });

  it("refuses a version that nobody knows the way from", async () => {
    await using bare = await openBareStore();
    await mark(bare.store, 0);
    await expect(assertFormat(bare.store)).rejects.toMatchObject({
      code: "format",
      message: "the data folder has format 0; this version reads format 1",
    });
  });

  it("refuses a newer version's file and leaves it as it is", async () => {
    await using bare = await openBareStore();
    const { dataDir, store } = bare;
    await mark(store, 2);
    await bare.close();
    const before = await readFile(join(dataDir, "store.mdb"));
    const refusal = {
      code: "format",
      message: expect.stringContaining("the data folder has format 2; this version reads format 1") as string,
    };
    await expect(startEmbeddedStore({ dataDir })).rejects.toMatchObject(refusal);
    await expect(verifyStore(dataDir)).rejects.toMatchObject(refusal);
    expect((await readFile(join(dataDir, "store.mdb"))).equals(before)).toBe(true);
  });

  it("refuses a file that holds data and names no version", async () => {
    await using bare = await openBareStore();
    const { store } = bare;
    await fill(store, { key: { a: 1 }, docs: [{ _id: 1 }] });
    await store.write((view) => view.remove("catalogue", KEY));
    await expect(assertFormat(store)).rejects.toMatchObject({ code: "unreadable" });
  });

  it("refuses what LMDB did not write", async () => {
    await using bare = await openBareStore();
    await bare.close();
    await writeFile(join(bare.dataDir, "store.mdb"), "x".repeat(20_000));
    await expect(startEmbeddedStore({ dataDir: bare.dataDir })).rejects.toMatchObject({ code: "damaged" });
    await expect(verifyStore(bare.dataDir)).rejects.toMatchObject({ code: "damaged" });
  });
});
