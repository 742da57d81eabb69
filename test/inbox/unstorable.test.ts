import type { Update } from "grammy/types";
import { expect, test } from "vitest";
import { createDeadLetters } from "../../src/adapters/mongo/dead-letters-repository.ts";
import { sealer } from "../support/sealer.ts";
import { says, useHouse } from "./house.ts";

const house = useHouse();

/** `{ a: { a: { … } } }` */
function nested(depth: number): object {
  let value: object = {};
  for (let level = 0; level < depth; level += 1) value = { a: value };
  return value;
}

const odd = (updateId: number, more: object): Update =>
  ({ ...says(updateId, 7), message: { ...says(updateId, 7).message, ...more } }) as Update;

/** What a store refuses, or may refuse. */
const ODD: readonly (readonly [string, object])[] = [
  ["nested 65 deep", { hologram: nested(65) }],
  ["nested 150 deep", { hologram: nested(150) }],
  ["nested 500 deep", { hologram: nested(500) }],
  ["nested 100,000 deep", { hologram: nested(100_000) }],
  ["with a null character in a name", { "holo\0gram": 1 }],
  ["with a null character in a name deep inside", { hologram: [{ parts: [{ "\0": 1 }] }] }],
  ["larger than a document may be", { hologram: "x".repeat(17_000_000) }],
];

test.each(ODD)(
  "an update %s is a dead letter, and the others of its batch are handled",
  async (_what, more) => {
    const handled: number[] = [];
    const { inbox } = house.process(async (update) => void handled.push(update.update_id));
    await inbox.store([says(1, 7), odd(2, more), says(3, 7), says(4, 8)]);
    await house.settled();
    expect(handled.toSorted((a, b) => a - b)).toEqual([1, 3, 4]);
    expect(await house.parked()).toEqual([2]);
    // It is no failure of a handler, so nothing is tried and one line is enough.
    expect(house.log.lines).toEqual([expect.objectContaining({ level: "error" })]);
  },
);

test("a dead letter keeps the kind of its update and its beginning as text", async () => {
  const { inbox } = house.process(async () => undefined);
  await inbox.store([odd(2, { hologram: nested(500) })]);
  await house.settled();
  const dead = await createDeadLetters(house.connection, sealer).read(2);
  expect(dead?.row.kind).toBe("message");
  expect(JSON.stringify(dead?.update)).toContain("7:2");
});

test.each<[string, object]>([
  [
    "the names of Object.prototype",
    { constructor: 1, toString: {}, hasOwnProperty: [], ["__proto__"]: { a: 1 } },
  ],
  ["names with dollars and dots", { $set: { "a.b": 1 }, $where: "1", "": 0 }],
  ["half a surrogate pair", { text: "\ud83d" }],
  ["numbers beyond all limits", { big: 1e308, more: 2 ** 63, less: -0 }],
  ["nested 40 deep", { hologram: nested(40) }],
])("an update with %s is handled like any other", async (_what, more) => {
  const handled: number[] = [];
  const { inbox } = house.process(async (update) => void handled.push(update.update_id));
  await inbox.store([odd(1, more), says(2, 7)]);
  await house.settled();
  expect([handled, await house.parked()]).toEqual([[1, 2], []]);
});

test("what has no update_id is dropped, and holds up nothing", async () => {
  const handled: number[] = [];
  const { inbox } = house.process(async (update) => void handled.push(update.update_id));
  await inbox.store([
    null,
    5,
    "x",
    {},
    { update_id: "9" },
    { update_id: -1 },
    { update_id: 1.5 },
    says(1, 7),
  ]);
  await house.settled();
  expect(handled).toEqual([1]);
});

test.each([{ id: "7" }, { id: {} }, null, 5, { id: 2 ** 60 }])(
  "a chat %j is no lane of its own",
  async (chat) => {
    const handled: number[] = [];
    const { inbox } = house.process(async (update) => void handled.push(update.update_id));
    await inbox.store([odd(1, { chat })]);
    await house.settled();
    expect(handled).toEqual([1]);
  },
);
