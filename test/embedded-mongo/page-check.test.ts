import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assertSoundPages } from "../../src/embedded-mongo/store/page-check.ts";
import { openBareStore } from "./open-store.ts";

const PAGE = 8192;
const HEADER = 24;
const LEAF = 2;
const damaged = expect.objectContaining({ code: "damaged" }) as Error;

describe("the check of a file's pages", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "store-pages-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** The bytes of a store's file with a few hundred entries. */
  async function someFile(): Promise<Buffer> {
    await using bare = await openBareStore();
    await bare.store.write((view) => {
      for (let i = 0; i < 300; i++)
        view.put("documents", Buffer.from(`key ${1000 + i}`), Buffer.alloc(40 + (i % 5), "x"));
    });
    await bare.close();
    return readFile(join(bare.dataDir, "store.mdb"));
  }

  async function check(bytes: Buffer): Promise<void> {
    const path = join(folder, "file.mdb");
    await writeFile(path, bytes);
    assertSoundPages(path);
  }

  it("finds each flipped bit of the sizes of an entry's key and value", async () => {
    const sound = await someFile();
    await check(sound);
    const page = Array.from({ length: sound.length / PAGE }, (_, i) => i * PAGE).findLast(
      (at) => sound.readUInt16LE(at + 18) === LEAF && sound.readUInt16LE(at + 20) > 40,
    );
    if (page === undefined) throw new Error("the file has a leaf of many entries");
    for (let entry = 0; entry < 20; entry++) {
      const at = page + HEADER + sound.readUInt16LE(page + HEADER + 2 * entry);
      const sizes = { value: sound.readUInt32LE(at), key: sound.readUInt16LE(at + 6) };
      const padded = (sizes.value + sizes.key) % 2 === 1;
      for (const [place, bits, size] of [
        [at, 32, sizes.value],
        [at + 6, 16, sizes.key],
      ] as const) {
        // One byte more than an even size may be the padding: nothing outside of the entry is read then.
        const lowest = padded && size % 2 === 0 ? 1 : 0;
        for (let bit = lowest; bit < bits; bit++) {
          const bytes = Buffer.from(sound);
          bytes[place + (bit >> 3)] = (bytes[place + (bit >> 3)] ?? 0) ^ (1 << (bit & 7));
          await expect(check(bytes), `entry ${entry}, offset ${place - at}, bit ${bit}`).rejects.toThrow(
            damaged,
          );
        }
      }
    }
  });

  it("accepts a long value that shrank before it was written", async () => {
    await using bare = await openBareStore();
    const key = Buffer.from("k");
    const put = (bytes: number): Promise<void> =>
      bare.store.write((view) => view.put("documents", key, Buffer.alloc(bytes, "x")));
    // Writes that wait for each other share one transaction of LMDB's, and the value keeps the pages of its first size.
    await Promise.all([put(100_000), put(30_000), put(9000), put(50)]);
    await bare.close();
    expect(assertSoundPages(join(bare.dataDir, "store.mdb"))).toBeDefined();
  });

  it("refuses keys that are out of order", async () => {
    const sound = await someFile();
    const at = sound.lastIndexOf("key 1123");
    sound.write("key 1999", at);
    await expect(check(sound)).rejects.toThrow(damaged);
  });

  it("refuses an older first page that passes for the newer one", async () => {
    const sound = await someFile();
    const transaction = 152;
    const older = sound.readBigUInt64LE(transaction) < sound.readBigUInt64LE(PAGE + transaction) ? 0 : PAGE;
    sound.writeUInt8(0x40, older + transaction + 4);
    await expect(check(sound)).rejects.toThrow(damaged);
  });
});
