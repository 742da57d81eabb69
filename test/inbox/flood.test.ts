import type { Update } from "grammy/types";
import { beforeEach, expect, test } from "vitest";
import { createFloodControl, createSurplus } from "../../src/inbox/index.ts";
import { createTestTime, type TestTime } from "../support/time.ts";

const OLENA = 7;
const JONAS = 8;
const NOON = 1_800_000_000;

let time: TestTime;
let asked: Update[];
let mayBeHandled: (update: Update, receivedAt?: number) => Promise<boolean>;
let id: number;

/** @returns the control for updates received so many seconds after noon */
function control(ask: (update: Update) => Promise<void>): typeof mayBeHandled {
  const isInPace = createFloodControl({ clock: time, ask });
  return (update, receivedAt = 0) => isInPace({ update, receivedAt: new Date((NOON + receivedAt) * 1_000) });
}

beforeEach(() => {
  time = createTestTime();
  asked = [];
  id = 0;
  mayBeHandled = control(async (update) => void asked.push(update));
});

interface Writing {
  readonly from?: number;
  /** Seconds after noon. */
  readonly at?: number;
  readonly text?: string;
  readonly more?: object;
}

const writes = ({ from = OLENA, at = 0, text = "hello", more = {} }: Writing): Update => ({
  update_id: (id += 1),
  message: {
    message_id: id,
    date: NOON + at,
    chat: { id: from, type: "private", first_name: "A" },
    from: { id: from, is_bot: false, first_name: "A" },
    text,
    ...more,
  },
});

const user = { id: OLENA, is_bot: false, first_name: "A" };

const presses = (): Update => ({
  update_id: (id += 1),
  callback_query: { id: String(id), chat_instance: "1", from: user, data: "mn" },
});

const types = (): Update => ({
  update_id: (id += 1),
  inline_query: { id: String(id), from: user, query: "Leipzig", offset: "" },
});

const moves = (): Update =>
  ({
    update_id: (id += 1),
    edited_message: { ...writes({}).message, location: { latitude: 1, longitude: 1 } },
  }) as Update;

const inGroup = { chat: { id: -5, type: "supergroup", title: "M" } };

interface Kind {
  readonly make: () => Update;
  /** How many are handled at once, and a second from then on. */
  readonly atOnce: number;
  readonly aSecond: number;
}

const message = { atOnce: 20, aSecond: 1 };
const decision = { atOnce: 30, aSecond: 1 };

const KINDS: readonly (readonly [string, Kind])[] = [
  ["texts", { make: () => writes({}), ...message }],
  ["photos", { make: () => writes({ more: { text: undefined, photo: [] } }), ...message }],
  ["inline queries", { make: types, ...message }],
  ["positions of a live location", { make: moves, ...message }],
  ["presses", { make: presses, atOnce: 90, aSecond: 3 }],
  ["commands", { make: () => writes({ text: "/start" }), ...decision }],
  [
    "shared numbers",
    { make: () => writes({ more: { contact: { phone_number: "1", first_name: "A" } } }), ...decision },
  ],
  [
    "shared places",
    { make: () => writes({ more: { location: { latitude: 1, longitude: 1 } } }), ...decision },
  ],
  ["commands in a group", { make: () => writes({ text: "/queue", more: inGroup }), ...decision }],
];

/** How many of them are handled, received so many seconds after noon. */
async function handled(
  updates: readonly Update[],
  receivedAt: (index: number) => number = () => 0,
): Promise<number> {
  let count = 0;
  for (const [index, update] of updates.entries())
    if (await mayBeHandled(update, receivedAt(index))) count += 1;
  return count;
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

test.each(KINDS)("of %s, ten a second, the first are handled, and then some a second", async (_, kind) => {
  const { make, atOnce, aSecond } = kind;
  expect(await handled(times(200, make))).toBe(atOnce);
  expect(await handled(times(200, make), (index) => 1 + Math.floor(index / 10))).toBe(20 * aSecond);
});

test("they share one rate, of which a part is for what decides something", async () => {
  const mixed = times(300, (index) => [writes({}), types(), presses()][index % 3] as Update);
  // Until 60 is used, each third is dearer; from then on only presses count.
  expect(await handled(mixed)).toBe(26 + 30);
  expect(await mayBeHandled(writes({ text: "/cancel" }), 1)).toBe(true);
  expect(await mayBeHandled(writes({}), 2)).toBe(false);
});

test("of a hundred messages a second the first twenty are handled, then one a second", async () => {
  const flood = times(1_000, (index) => writes({ at: Math.floor(index / 100) }));
  expect(await handled(flood)).toBe(29);
});

test("whoever floods is asked to slow down once a minute, by the update that was dropped", async () => {
  const flood = times(100, () => writes({}));
  await handled(flood);
  expect(asked).toEqual([flood[20]]);
  await time.advance(59_000);
  await handled(times(100, presses), () => 59);
  expect(asked).toHaveLength(1);
  await time.advance(1_000);
  const later = times(100, presses);
  await handled(later, () => 60);
  expect(asked).toEqual([flood[20], later[3]]);
});

test("what one person floods takes nothing from another", async () => {
  await handled(times(100, () => writes({})));
  expect(await mayBeHandled(writes({ from: JONAS }))).toBe(true);
  expect(asked).toHaveLength(1);
});

test("after a pause everything is handled again", async () => {
  await handled(times(100, () => writes({})));
  expect(await handled(times(10, () => writes({ at: 30 })))).toBe(10);
});

test("what gathered over an hour in which we were away is no flood", async () => {
  expect(await handled(times(100, (index) => writes({ at: index * 36 })))).toBe(100);
});

test("nor is it when presses, which have no time of their own, came in between", async () => {
  const gathered = times(200, (index) => (index % 2 === 0 ? writes({ at: index * 18 }) : presses()));
  expect(await handled(gathered, () => 3_600)).toBe(200);
});

test("nobody has to wait for a clock that was set back by an hour", async () => {
  expect(await handled(times(200, presses), () => 3_600)).toBe(90);
  time.setClock(-3_600_000);
  // Ten minutes later by the corrected clock.
  expect(await handled([presses()], () => 0)).toBe(0);
  expect(await handled(times(60, presses), () => 600)).toBe(60);
  expect(asked).toHaveLength(2);
});

test("what people say to each other in groups is not held back, nor what channels and groups post", async () => {
  expect(await handled(times(100, () => writes({ more: inGroup })))).toBe(100);
  const anonymous = { ...inGroup, sender_chat: inGroup.chat };
  expect(await handled(times(100, () => writes({ text: "/queue", more: anonymous })))).toBe(100);
});

test("what is dropped without a word is known on arrival, and need not be stored", async () => {
  const surplus = createSurplus();
  const mixed = times(
    3_000,
    (index) => [writes({}), types(), presses(), writes({ text: "/menu" })][index % 4] as Update,
  );
  const received = mixed.map((update, index) => ({
    update,
    receivedAt: new Date((NOON + Math.floor(index / 100)) * 1_000),
  }));
  const stored = received.filter((one) => !surplus.has(one));
  // One in ten seconds besides, so that somebody can be asked to slow down.
  expect(stored.length).toBe((await handled(mixed, (index) => Math.floor(index / 100))) + 3);
  expect(stored.map(({ update }) => update)).toContain(asked[0]);

  // What could not be stored comes again, and counts once.
  const first = times(15, () => writes({ from: JONAS }));
  const receivedAt = new Date(NOON * 1_000);
  for (const _repeat of [1, 2, 3]) {
    expect(first.filter((update) => surplus.has({ update, receivedAt }))).toEqual([]);
    surplus.forget(first);
  }
});

test("an update that is tried again is no second message", async () => {
  const update = writes({});
  await handled(times(100, () => update));
  expect(await handled(times(19, () => writes({})))).toBe(19);
});

test("when the person cannot be asked, that one update is not dropped, and they are asked a minute later", async () => {
  let isDown = true;
  mayBeHandled = control(async (update) => {
    if (isDown) throw new Error("the store is away");
    asked.push(update);
  });
  await handled(times(20, () => writes({})));
  await expect(mayBeHandled(writes({}))).rejects.toThrow("away");
  isDown = false;
  expect([await mayBeHandled(writes({})), asked]).toEqual([false, []]);
  await time.advance(60_000);
  const next = writes({});
  expect([await mayBeHandled(next), asked]).toEqual([false, [next]]);
});

test.each([{ message: null }, { message: {} }, { message: { chat: null } }, {}])(
  "what makes no sense is left to the handlers: %j",
  async (content) => {
    expect(await mayBeHandled({ update_id: 1, ...content } as unknown as Update)).toBe(true);
  },
);
