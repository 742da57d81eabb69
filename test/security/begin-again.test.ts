import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSealer } from "../../src/adapters/crypto/index.ts";
import { createListings } from "../../src/adapters/mongo/listings-repository.ts";
import { createPeople } from "../../src/adapters/mongo/people-repository.ts";
import { claimStore } from "../../src/adapters/mongo/encryption-check.ts";
import { beginAgain } from "../../src/run/begin-again.ts";
import { CHECK, encryptionKeyFor, probeKey } from "../../src/run/encryption-key.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { languages } from "../support/languages.ts";
import { KATRIN, useProduct } from "../support/product.ts";
import { TEST_KEY } from "../support/sealer.ts";

const product = useProduct();
const QUIET = { warn: () => undefined };
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "pomich-again-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const stored = async (): Promise<string> => {
  const { connection } = product.store;
  const names = (await connection.listCollections()).map(({ name }) => name);
  const docs = await Promise.all(
    names.map((name) => connection.collection(name).find({}, BY_TEST).toArray()),
  );
  return JSON.stringify(docs);
};

test("a store whose key is lost is told what that costs, and goes on with another one without what it sealed", async () => {
  const { useCases, store } = product;
  const olena = await product.person("Olena");
  const jonas = await product.person("Jonas", "de");
  const draft = await useCases.drafts.open(jonas, "request");
  await useCases.drafts.save({ ...draft, category: "other", answers: { details: "A ladder" } });
  const published = await product.publish(jonas, "offer", { answers: { details: "v1.2 of my old phone" } });
  const waiting = await product.submit(olena, "request");
  const banned = await product.person("Spammer");
  await useCases.bans.ban({ person: banned, reason: "spam", by: KATRIN });
  await useCases.privacy.forget(banned);
  await claimStore(store.connection, createSealer(TEST_KEY).seal(CHECK));

  // The right key: nothing to do.
  const right = { dataDir, encryptionKey: TEST_KEY };
  expect(await beginAgain(right, store, true, QUIET)).toMatchObject({
    exitCode: 0,
    lines: [expect.stringContaining("opens this store")],
  });

  const before = await stored();
  const asked = await beginAgain({ dataDir }, store, false, QUIET);
  expect(asked.exitCode).toBe(64);
  const told = asked.lines.join("\n");
  expect(told).toMatch(/encryption\.key in a copy of DATA_DIR/);
  expect(told).toMatch(/[1-9]\d* messages.*\n.* 1 drafts.*\n.*[1-9]\d* names.*\n.* 1 bans/);
  expect(told).toMatch(/--yes/);
  expect([await stored(), existsSync(join(dataDir, "encryption.key"))]).toEqual([before, false]);

  const done = await beginAgain({ dataDir }, store, true, QUIET);
  expect(done).toMatchObject({ exitCode: 0 });
  const left = await stored();
  // Only the new key's own check value is sealed.
  expect(left.match(/"v1\.[A-Za-z0-9_-]{38,}"/g)).toHaveLength(1);
  expect(left).toContain("v1.2 of my old phone");
  expect(await probeKey({ dataDir }, store)).toBe("encryption.key is its key");

  // With the new key people are known still, but for their names until they write, and so are their listings.
  const sealer = createSealer(await encryptionKeyFor({ dataDir }, store, QUIET));
  const people = createPeople(store.connection, sealer, languages);
  expect(await people.find(jonas)).toMatchObject({ firstName: "", language: "de", contact: {} });
  await people.meet({ id: jonas, firstName: "Jonas", username: "jonas" }, product.time.now());
  expect(await people.find(jonas)).toMatchObject({ firstName: "Jonas", contact: { username: "jonas" } });
  const listings = createListings(store.connection, sealer);
  expect(await listings.find(published.id)).toMatchObject({
    status: "published",
    decision: { by: { name: "" } },
  });
  expect(await listings.find(waiting.id)).toMatchObject({ status: "pending" });
  expect(await beginAgain({ dataDir }, store, true, QUIET)).toMatchObject({ exitCode: 0 });
});

test("nobody begins again under a process that is at work, nor on an empty store", async () => {
  const { connection } = product.store;
  const leases = connection.collection<{ _id: string }>("leases");
  const held = { owner: "a process", until: Date.now() + 2_000 };
  await leases.updateOne({ _id: "outbox" }, { $set: held }, { upsert: true, ...BY_TEST });
  await connection
    .collection<{ _id: string }>("installation")
    .deleteOne({ _id: "encryption-check" }, BY_TEST);
  await claimStore(connection, createSealer(TEST_KEY).seal(CHECK));
  expect(await beginAgain({ dataDir }, product.store, true, QUIET)).toMatchObject({
    exitCode: 69,
    lines: [expect.stringContaining("stop every one first")],
  });
  expect(existsSync(join(dataDir, "encryption.key"))).toBe(false);
  await connection.dropDatabase();
  expect(await beginAgain({ dataDir }, product.store, true, QUIET)).toMatchObject({
    exitCode: 0,
    lines: [expect.stringContaining("Nothing in this store is sealed yet")],
  });
});
