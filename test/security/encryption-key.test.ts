import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSealer } from "../../src/adapters/crypto/index.ts";
import { encryptionKeyFor, probeKey } from "../../src/run/encryption-key.ts";
import { useProducts } from "../inbox/product.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { useStore } from "../support/store.ts";

const box = useStore();
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "pomich-keys-"));
  await box.store.connection.dropDatabase();
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Process {
  readonly dataDir: string;
  readonly encryptionKey?: Buffer;
  readonly mongoUri?: string;
}

/** A process with a data folder of its own. */
function processOf(name: string, encryptionKey?: Buffer, isLocal = false): Process {
  const dataDir = join(folder, name);
  mkdirSync(dataDir, { recursive: true });
  return { dataDir, ...(encryptionKey && { encryptionKey }), ...(!isLocal && { mongoUri: "mongodb://db" }) };
}

const keyFileOf = ({ dataDir }: Process): string => join(dataDir, "encryption.key");
const start = (process: Process): Promise<Buffer> =>
  encryptionKeyFor(process, box.store, { warn: () => undefined });
const refusal = (words: RegExp) => ({
  name: "StartError",
  exitCode: 78,
  message: expect.stringMatching(words),
});

describe("the key of a store", () => {
  test("is made by the first start, and is the same at each one after", async () => {
    const only = processOf("data");
    expect(await probeKey(only, box.store)).toBe(
      "the first start makes encryption.key, which further processes need as ENCRYPTION_KEY",
    );
    expect(existsSync(keyFileOf(only))).toBe(false);
    const key = await start(only);
    expect(await start(only)).toEqual(key);
    expect(await start(processOf("other", key))).toEqual(key);
    expect(await probeKey(only, box.store)).toBe("encryption.key is its key");
    expect(await probeKey(processOf("other", key), box.store)).toBe("ENCRYPTION_KEY is its key");
  });

  test("is in the store as a sealed text only", async () => {
    const key = await start(processOf("data"));
    const stored = JSON.stringify(await box.store.connection.collection("installation").find({}).toArray());
    expect(stored).toMatch(/encryption-check/);
    expect(stored).not.toContain(key.toString("base64"));
    expect(stored).not.toContain("Pomich");
  });

  test.each([
    [
      "MongoDB",
      false,
      /^ENCRYPTION_KEY is not the key .*Set ENCRYPTION_KEY to the same key for every process/,
    ],
    [
      "the embedded store",
      true,
      /^ENCRYPTION_KEY is not the key .*put the encryption\.key it came from back/,
    ],
  ])("refuses another ENCRYPTION_KEY at the start and in --check: %s", async (_store, isLocal, words) => {
    await start(processOf("data", undefined, isLocal));
    const other = processOf("data", randomBytes(32), isLocal);
    await expect(start(other)).rejects.toMatchObject(refusal(words));
    await expect(probeKey(other, box.store)).rejects.toMatchObject(refusal(words));
  });

  test("refuses another key file, and leaves it as it is", async () => {
    await start(processOf("first"));
    const other = processOf("second");
    const text = `${randomBytes(32).toString("base64")}\n`;
    writeFileSync(keyFileOf(other), text, { mode: 0o600 });
    await expect(start(other)).rejects.toMatchObject(
      refusal(/^The key in \S+second\/encryption\.key is not the key/),
    );
    expect(readFileSync(keyFileOf(other), "utf8")).toBe(text);
  });

  test.each([
    ["MongoDB", false, /^The store holds data.*Set ENCRYPTION_KEY to the key of the other processes/],
    ["the embedded store", true, /^The store holds data.*Put encryption\.key back.*mount the volume/],
  ])("is not made anew when it is forgotten: %s", async (_store, isLocal, words) => {
    await start(processOf("first", undefined, isLocal));
    const forgetful = processOf("second", undefined, isLocal);
    await expect(start(forgetful)).rejects.toMatchObject(refusal(words));
    await expect(probeKey(forgetful, box.store)).rejects.toMatchObject(refusal(words));
    expect(existsSync(keyFileOf(forgetful))).toBe(false);
  });

  test("is that of one of two processes with folders of their own that start at once, always", async () => {
    for (let round = 0; round < 20; round += 1) {
      await box.store.connection.dropDatabase();
      const both = [processOf(`a${String(round)}`), processOf(`b${String(round)}`)];
      const ends = await Promise.allSettled(both.map(start));
      const won = ends.findIndex(({ status }) => status === "fulfilled");
      expect(ends.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(ends[1 - won]).toMatchObject({ reason: refusal(/Set ENCRYPTION_KEY/) });
      expect(both.map((process) => existsSync(keyFileOf(process)))).toEqual([won === 0, won === 1]);
    }
  });

  test("is found out by what people have left in a store from before there was a check value", async () => {
    const key = randomBytes(32);
    await box.store.connection
      .collection<{ _id: number }>("people")
      .insertOne({ _id: 7, firstName: createSealer(key).seal("Olena") } as never, BY_TEST);
    await expect(start(processOf("none"))).rejects.toMatchObject(refusal(/^The store holds data/));
    await expect(start(processOf("other", randomBytes(32)))).rejects.toMatchObject(refusal(/is not the key/));
    expect(await start(processOf("right", key))).toEqual(key);
  });
});

describe("the product", () => {
  const house = useProducts();

  test("does not start with another key, and frees what it held", async () => {
    const first = await house.start();
    const key = randomBytes(32).toString("base64");
    await expect(house.start({ ENCRYPTION_KEY: key })).rejects.toMatchObject(refusal(/is not the key/));
    await expect(house.start({ ENCRYPTION_KEY: "" })).rejects.toMatchObject(refusal(/is not here/));
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  });
});
