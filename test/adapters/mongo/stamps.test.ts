import { beforeEach, expect, test } from "vitest";
import { ensureIndexes } from "../../../src/adapters/mongo/connect.ts";
import { createHelpers } from "../../../src/adapters/mongo/helpers-repository.ts";
import type { Helpers } from "../../../src/app/helpers/ports.ts";
import type { Tx } from "../../../src/app/core/index.ts";
import { reachOf } from "../../../src/domain/helper/reach.ts";
import type { HelperProfile } from "../../../src/domain/helper/profile.ts";
import { communityId, helperProfileId, personId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { useStore } from "../../support/store.ts";

const box = useStore();
const NOW = new Date("2026-06-01T10:00:00Z");
const PLACE = { communityId: communityId("leipzig00001"), point: { lat: 51.34, lon: 12.37 } };

const profile = (id: number): HelperProfile => ({
  id: helperProfileId(String(id).padStart(12, "0")),
  personId: personId(id),
  categories: ["food", "ride"],
  languages: [],
  times: [],
  place: PLACE,
  point: PLACE.point,
  radiusKm: 15,
  caps: { day: 2, week: 5 },
  shortNotice: false,
  agreedAt: NOW,
  confirmedAt: NOW,
});

const where = { category: "food", reaches: [reachOf(profile(1))] };
const [ANNA, BERTA] = [personId(1), personId(2)];

let ours: Helpers;
/** Of another process, which keeps what it has read in a memory of its own. */
let theirs: Helpers;

/** How often each helper who is found was asked, by their ids. */
const found = async (helpers: Helpers, tx?: Tx): Promise<object> =>
  Object.fromEntries(
    (await helpers.near(where, tx)).helpers.map(({ personId: id, tally }) => [id, tally.askedInAll] as const),
  );

beforeEach(async () => {
  const { connection, transact } = box.store;
  ours = createHelpers(connection);
  theirs = createHelpers(connection);
  await ensureIndexes(connection);
  await connection.collection("helpers").deleteMany({}, BY_TEST);
  await transact(async (tx) => {
    for (const id of [ANNA, BERTA]) await ours.saveProfile(profile(id), tx);
  });
});

test("what another process changes is seen at once, whatever was read before", async () => {
  const { transact } = box.store;
  for (const each of [ours, theirs, ours]) expect(await found(each)).toEqual({ 1: 0, 2: 0 });
  const near = (await ours.near(where)).helpers.toSorted((a, b) => a.personId - b.personId);
  expect(near).toEqual([await ours.find(ANNA), await ours.find(BERTA)]);
  await transact((tx) => theirs.noteAsked([ANNA], NOW, tx));
  expect(await found(ours)).toEqual({ 1: 1, 2: 0 });
  await transact((tx) => theirs.refuse(ANNA, NOW, tx));
  expect(await found(ours)).toEqual({ 2: 0 });
  await transact((tx) => theirs.askAgain(ANNA, tx));
  expect(await found(ours)).toEqual({ 1: 1, 2: 0 });
  await transact((tx) => theirs.noteNotAsked([{ id: ANNA, at: NOW }], tx));
  expect(await found(ours)).toEqual({ 1: 0, 2: 0 });
  await transact((tx) => theirs.removeProfile(ANNA, tx));
  expect(await found(ours)).toEqual({ 2: 0 });
  await transact((tx) => ours.saveProfile({ ...profile(ANNA), categories: ["ride"] }, tx));
  await transact((tx) => ours.saveProfile({ ...profile(BERTA), shortNotice: true }, tx));
  const [berta, ...others] = (await theirs.near(where)).helpers;
  expect([berta?.profile?.shortNotice, others]).toEqual([true, []]);
  await transact((tx) => theirs.remove(BERTA, tx));
  expect(await found(ours)).toEqual({});
});

test("a transaction sees its own changes, and nobody sees those it took back", async () => {
  const { transact } = box.store;
  const seen: object[] = [];
  const work = transact(async (tx) => {
    seen.push(await found(ours, tx));
    await transact((other) => theirs.noteAsked([BERTA], NOW, other));
    seen.push(await found(ours, tx), await found(ours));
    await ours.noteAccepted(ANNA, tx);
    await ours.noteAsked([ANNA], NOW, tx);
    seen.push(await found(ours, tx));
    throw new Error("taken back");
  });
  await expect(work).rejects.toThrow("taken back");
  expect(seen).toEqual([
    { 1: 0, 2: 0 },
    { 1: 0, 2: 0 },
    { 1: 0, 2: 1 },
    { 1: 1, 2: 0 },
  ]);
  expect(await found(ours)).toEqual({ 1: 0, 2: 1 });
  await transact((tx) => ours.noteAsked([ANNA, BERTA], NOW, tx));
  expect(await found(ours)).toEqual({ 1: 1, 2: 2 });
});

test("many new ones, and those that earlier versions have stored, are found too", async () => {
  const { connection, transact } = box.store;
  await transact((tx) => ours.noteAsked([BERTA], NOW, tx));
  const records = connection.collection<{ _id: number }>("helpers");
  const anna = await records.findOne({ _id: ANNA }, BY_TEST);
  const many = Array.from({ length: 600 }, (_, n) => ({
    ...anna,
    _id: 100 + n,
    stamp: 1 + (n + 0.5) / 1_000,
  }));
  await records.insertMany(many, BY_TEST);
  for (const each of [ours, theirs, ours]) expect(Object.keys(await found(each))).toHaveLength(602);
  await records.updateMany({ _id: { $lt: 300 } }, { $unset: { stamp: 1 } }, BY_TEST);
  await records.updateOne({ _id: ANNA }, { $set: { askedInAll: 3 } }, BY_TEST);
  const all = await found(ours);
  expect([Object.keys(all).length, all]).toEqual([602, expect.objectContaining({ 1: 3, 2: 1 })]);
  expect(await transact((tx) => found(ours, tx))).toEqual(all);
});
