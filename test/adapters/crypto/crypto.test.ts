import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createSealer,
  hashKey,
  keyMatches,
  newApiKey,
  newId,
  SealError,
} from "../../../src/adapters/crypto/index.ts";
import { createKeyFile, readKeyFile } from "../../../src/run/key-file.ts";
import { ID_PATTERN } from "../../../src/domain/shared/ids.ts";

describe("a sealer", () => {
  const sealer = createSealer(randomBytes(32));

  it("opens what it sealed, whatever the text", () => {
    for (const plain of ["", "+49 341 123456", "Оксана 🐈 ‏سلام", "x".repeat(10_000)]) {
      expect(sealer.open(sealer.seal(plain))).toBe(plain);
    }
  });

  it("never seals the same text to the same result", () => {
    expect(sealer.seal("same")).not.toBe(sealer.seal("same"));
    expect(sealer.seal("same")).toMatch(/^v1\.[A-Za-z0-9_-]+$/);
  });

  it("refuses a text with any one byte changed", () => {
    const bytes = Buffer.from(sealer.seal("call me").slice(3), "base64url");
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(i) ^ 1, i);
      expect(() => sealer.open(`v1.${changed.toString("base64url")}`)).toThrow(SealError);
    }
  });

  it("refuses another key's text, a shortened one and an unknown version", () => {
    const sealed = sealer.seal("call me");
    expect(() => createSealer(randomBytes(32)).open(sealed)).toThrow(SealError);
    expect(() => sealer.open(sealed.slice(0, 20))).toThrow(SealError);
    expect(() => sealer.open(sealed.replace("v1.", "v2."))).toThrow(SealError);
    expect(() => sealer.open("call me")).toThrow(SealError);
  });
});

describe("the key file", () => {
  let folder: string;
  let warnings: string[];
  const log = { warn: (_facts: object, message: string) => void warnings.push(message) };
  const file = () => join(folder, "encryption.key");

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pomich-key-"));
    warnings = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is created for its owner only, once", async () => {
    expect(await readKeyFile(folder, log)).toBeUndefined();
    expect(await createKeyFile(folder)).toBe(true);
    const key = await readKeyFile(folder, log);
    expect(key).toHaveLength(32);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(await createKeyFile(folder)).toBe(false);
    expect(await readKeyFile(folder, log)).toEqual(key);
    expect(readdirSync(folder)).toEqual(["encryption.key"]);
    expect(warnings).toEqual([]);
  });

  it("is created by one of several that try at once", async () => {
    const created = await Promise.all(Array.from({ length: 8 }, () => createKeyFile(folder)));
    expect(created.filter(Boolean)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(["encryption.key"]);
  });

  it("is never replaced when it holds no key", async () => {
    writeFileSync(file(), "not a key", { mode: 0o600 });
    await expect(readKeyFile(folder, log)).rejects.toMatchObject({
      name: "StartError",
      exitCode: 73,
      message: expect.stringMatching(/encryption\.key must hold 32 bytes in base64/),
    });
    expect(await createKeyFile(folder)).toBe(false);
    expect(readFileSync(file(), "utf8")).toBe("not a key");
  });

  it("names the folder's trouble", async () => {
    await expect(createKeyFile(join(folder, "missing"))).rejects.toMatchObject({
      exitCode: 73,
      message: expect.stringMatching(/cannot be used: it does not exist/),
    });
  });

  it("comes with a warning when others can read it", async () => {
    await createKeyFile(folder);
    chmodSync(file(), 0o644);
    await readKeyFile(folder, log);
    expect(warnings).toEqual(["the key file is open to other users; chmod 600 it"]);
  });
});

describe("ids and admin keys", () => {
  it("makes ids of the known form, each once, all characters alike", () => {
    const ids = Array.from({ length: 6_000 }, newId);
    expect(ids.every((id) => ID_PATTERN.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    const counts = new Map<string, number>();
    for (const character of ids.join("")) counts.set(character, (counts.get(character) ?? 0) + 1);
    // 2,000 expected of each, standard deviation 44: seven of them never happen, a modulo bias would show as 250 and more.
    expect(counts.size).toBe(36);
    expect([...counts.values()].every((count) => Math.abs(count - 2_000) < 310)).toBe(true);
  });

  it("knows an admin key by its hash", () => {
    const key = newApiKey();
    expect(key).toMatch(/^pomich_[A-Za-z0-9_-]{43}$/);
    expect(keyMatches(key, hashKey(key))).toBe(true);
    expect(keyMatches(newApiKey(), hashKey(key))).toBe(false);
    expect(keyMatches(key, "")).toBe(false);
  });
});
