import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Document, refuses, COLLECTION } from "./case.ts";
import { contract, useGround } from "./run.ts";
import { openExpiringStore } from "../support/expiring-store.ts";

const TTL = "manual: core/index-ttl";

const hours = (ago: number): Date => new Date(Date.now() - ago * 3_600_000);

interface Expiry {
  readonly name: string;
  readonly source: string;
  readonly key?: Document;
  readonly options: Document;
  readonly gone: readonly Document[];
  readonly kept: readonly Document[];
}

const rows: Expiry[] = [
  {
    name: "expireAfterSeconds 0 expires at the date itself",
    source: TTL,
    options: { expireAfterSeconds: 0 },
    gone: [{ at: hours(1) }, { at: new Date(0) }],
    kept: [{ at: hours(-1) }],
  },
  {
    name: "expireAfterSeconds n expires so long after the date",
    source: TTL,
    options: { expireAfterSeconds: 7200 },
    gone: [{ at: hours(3) }],
    kept: [{ at: hours(1) }, { at: hours(-1) }],
  },
  {
    name: "of an array the earliest date counts",
    source: TTL,
    options: { expireAfterSeconds: 0 },
    gone: [{ at: [hours(-5), hours(1)] }, { at: ["x", hours(1), hours(2)] }],
    kept: [{ at: [hours(-5), hours(-6)] }, { at: [] }],
  },
  {
    name: "what holds no date never expires",
    source: TTL,
    options: { expireAfterSeconds: 0 },
    gone: [{ at: hours(1) }],
    kept: [
      {},
      { at: null },
      { at: 0 },
      { at: "2001-01-01" },
      { at: { at: hours(1) } },
      { at: ["x", 5] },
      { at: true },
    ],
  },
  {
    name: "a descending index expires too",
    source: TTL,
    key: { at: -1 },
    options: { expireAfterSeconds: 0 },
    gone: [{ at: hours(1) }],
    kept: [{ at: hours(-1) }],
  },
  {
    name: "a dotted field expires too",
    source: TTL,
    key: { "a.at": 1 },
    options: { expireAfterSeconds: 0 },
    gone: [{ a: { at: hours(1) } }, { a: [{ at: hours(-1) }, { at: hours(1) }] }],
    kept: [{ a: { at: hours(-1) } }, { a: hours(1) }],
  },
  {
    name: "an index without expireAfterSeconds expires nothing",
    source: TTL,
    options: {},
    gone: [],
    kept: [{ at: hours(1) }, { at: new Date(0) }],
  },
];

describe("contract: documents that expire", () => {
  const ground = useGround(openExpiringStore);
  const names = new Map<string, string>();
  const numbered = (docs: readonly Document[], from: number) =>
    docs.map((doc, i) => ({ _id: from + i, ...doc }));

  /** All collections at once, since a server looks for what has expired once in a while. */
  beforeAll(async () => {
    const { db, collection } = ground();
    const witness = db.collection(collection());
    for (const row of rows) {
      const target = db.collection<{ _id: number }>(collection());
      names.set(row.name, target.collectionName);
      await target.insertMany([...numbered(row.gone, 1), ...numbered(row.kept, 101)]);
      await target.createIndex(row.key ?? { at: 1 }, row.options);
    }
    // One round begun after all is there has seen them all once what came last is gone.
    for (let round = 0; round < 2; round++) {
      await witness.createIndex({ at: 1 }, { expireAfterSeconds: 0 });
      await witness.insertOne({ at: hours(1) });
      await vi.waitFor(async () => expect(await witness.countDocuments()).toBe(0), {
        timeout: 25_000,
        interval: 50,
      });
    }
  });

  it.each(rows.map((row) => [`${row.name} [${row.source}]`, row] as const))("%s", async (_title, row) => {
    const left = await ground()
      .db.collection<{ _id: number }>(names.get(row.name) ?? "")
      .find({}, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .toArray();
    expect(left.map(({ _id }) => _id)).toEqual(row.kept.map((_, i) => 101 + i));
  });
});

const index = (key: Document, options: Document): Document => ({
  createIndexes: COLLECTION,
  indexes: [{ key, name: "i", ...options }],
});

contract("indexes that expire documents", [
  ...refuses(TTL, [
    [index({ a: 1, b: 1 }, { expireAfterSeconds: 1 }), 67, /TTL indexes are single-field indexes/],
    [index({ _id: 1 }, { expireAfterSeconds: 1 }), 197],
    [index({ a: 1 }, { expireAfterSeconds: -1 }), 67],
    [index({ a: 1 }, { expireAfterSeconds: "1" }), 67],
    [index({ a: 1 }, { expireAfterSeconds: 2 ** 31 }), 67],
  ]),
]);
