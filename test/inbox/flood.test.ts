import type { Update } from "grammy/types";
import { beforeEach, expect, test } from "vitest";
import { createFloodControl } from "../../src/inbox/index.ts";
import { createTestTime, type TestTime } from "../support/time.ts";

const OLENA = 7;
const JONAS = 8;
const NOON = 1_800_000_000;

let time: TestTime;
let asked: number[];
let mayBeHandled: (update: Update) => Promise<boolean>;
let id: number;

beforeEach(() => {
  time = createTestTime();
  asked = [];
  id = 0;
  mayBeHandled = createFloodControl({ clock: time, ask: async (person) => void asked.push(person) });
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

const presses = (): Update => ({
  update_id: (id += 1),
  callback_query: {
    id: String(id),
    chat_instance: "1",
    from: { id: OLENA, is_bot: false, first_name: "A" },
    data: "mn",
  },
});

/** How many of them are handled. */
async function handled(updates: readonly Update[]): Promise<number> {
  let count = 0;
  for (const update of updates) if (await mayBeHandled(update)) count += 1;
  return count;
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

test("of a hundred messages a second the first twenty are handled, then one a second", async () => {
  const flood = times(1_000, (index) => writes({ at: Math.floor(index / 100) }));
  expect(await handled(flood)).toBe(29);
});

test("whoever floods is asked to slow down once a minute", async () => {
  await handled(times(100, () => writes({})));
  expect(asked).toEqual([OLENA]);
  await time.advance(59_000);
  await handled(times(100, () => writes({ at: 59 })));
  expect(asked).toEqual([OLENA]);
  await time.advance(1_000);
  await handled(times(100, () => writes({ at: 60 })));
  expect(asked).toEqual([OLENA, OLENA]);
});

test("what one person floods takes nothing from another", async () => {
  await handled(times(100, () => writes({})));
  expect(await mayBeHandled(writes({ from: JONAS }))).toBe(true);
  expect(asked).toEqual([OLENA]);
});

test("after a pause everything is handled again", async () => {
  await handled(times(100, () => writes({})));
  expect(await handled(times(10, () => writes({ at: 30 })))).toBe(10);
});

test("what gathered over an hour in which we were away is no flood", async () => {
  expect(await handled(times(100, (index) => writes({ at: index * 36 })))).toBe(100);
});

test.each<[string, () => Update]>([
  ["a pressed button", presses],
  ["a command", () => writes({ text: "/cancel" })],
  ["a shared number", () => writes({ more: { contact: { phone_number: "1", first_name: "A" } } })],
  ["a shared place", () => writes({ more: { location: { latitude: 1, longitude: 1 } } })],
])("%s is handled in the middle of a flood of texts", async (_, make) => {
  await handled(times(100, () => writes({})));
  expect(await mayBeHandled(make())).toBe(true);
});

test("commands have a pace of their own", async () => {
  expect(await handled(times(100, () => writes({ text: "/start" })))).toBe(20);
});

test("in groups nobody is held back", async () => {
  const more = { chat: { id: -5, type: "supergroup", title: "M" } };
  expect(await handled(times(100, () => writes({ more })))).toBe(100);
});

test("an update that is tried again is no second message", async () => {
  const update = writes({});
  await handled(times(100, () => update));
  expect(await handled(times(19, () => writes({})))).toBe(19);
});

test("when the person cannot be asked, the next message asks again", async () => {
  let isDown = true;
  mayBeHandled = createFloodControl({
    clock: time,
    ask: async (person) => {
      if (isDown) throw new Error("the store is away");
      asked.push(person);
    },
  });
  await handled(times(20, () => writes({})));
  await expect(mayBeHandled(writes({}))).rejects.toThrow("away");
  isDown = false;
  expect([await mayBeHandled(writes({})), asked]).toEqual([false, [OLENA]]);
});

test.each([{ message: null }, { message: {} }, { message: { chat: null } }, {}])(
  "what makes no sense is left to the handlers: %j",
  async (content) => {
    expect(await mayBeHandled({ update_id: 1, ...content } as unknown as Update)).toBe(true);
  },
);
