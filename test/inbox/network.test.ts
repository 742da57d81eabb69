import { GrammyError, HttpError } from "grammy";
import { mongo } from "mongoose";
import { expect, test } from "vitest";
import type { InboxStore } from "../../src/inbox/index.ts";
import { createLeases, TransportError } from "../../src/work/index.ts";
import { outageOf } from "../../src/run/failures.ts";
import { says, useHouse } from "./house.ts";

const house = useHouse();

const refusal = (code: number, description: string, parameters = {}) =>
  new GrammyError("failed", { ok: false, error_code: code, description, parameters }, "sendMessage", {});
const broken = (code: string, mayHaveArrived = true) =>
  new HttpError("failed", new TransportError(code, mayHaveArrived));

const OUTAGES: readonly (readonly [string, unknown])[] = [
  ["no connection", broken("ECONNREFUSED", false)],
  ["a time-out", broken("UND_ERR_HEADERS_TIMEOUT")],
  ["a connection that was cut", broken("ECONNRESET")],
  ["a proxy's 403", broken("HTTP_403", false)],
  ["Telegram's 500", refusal(500, "Internal Server Error")],
  ["Telegram's 502", refusal(502, "Bad Gateway")],
  ["a 429 beyond all patience", refusal(429, "Too Many Requests", { retry_after: 35 })],
  ["a token refused for a while", refusal(401, "Unauthorized")],
  ["a store that is away", new mongo.MongoServerSelectionError("no server", {} as never)],
  ["a store whose connection broke", new mongo.MongoNetworkError("closed")],
  ["a store whose disk is full", new mongo.MongoServerError({ code: 14031, message: "disk full" })],
  ["one of these inside another error", new Error("wrapped", { cause: broken("EPIPE") })],
];

test("while the network or the store is away updates wait, and go on by themselves", async () => {
  const end = house.time.now().getTime() + 60_000;
  const handled: number[] = [];
  // Each chat meets an outage of its own.
  const { inbox } = house.process(async (update) => {
    const [, error] = OUTAGES[(update.message?.chat.id ?? 0) - 1] ?? [];
    if (house.time.now().getTime() < end) throw error;
    handled.push(update.update_id);
  });
  const chats = OUTAGES.map((_, index) => index + 1);
  await inbox.store(chats.flatMap((chat) => [says(chat * 10, chat), says(chat * 10 + 1, chat)]));
  await house.settled();
  for (const chat of chats) {
    const inOrder = handled.filter((id) => Math.floor(id / 10) === chat);
    expect([OUTAGES[chat - 1]?.[0], inOrder]).toEqual([OUTAGES[chat - 1]?.[0], [chat * 10, chat * 10 + 1]]);
  }
  expect(await house.parked()).toEqual([]);
  // Within seconds of the end, not at the end of an ever longer wait.
  expect(house.time.now().getTime() - end).toBeLessThan(45_000);
  expect(house.log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("Telegram away for a minute while 30 people write: no dead letter, all answered within 10 s of its return", async () => {
  const people = 30;
  const began = house.time.now().getTime();
  const back = began + 60_000;
  const away = [refusal(502, "Bad Gateway"), broken("ECONNREFUSED", false), broken("HTTP_503")];
  const answered = new Map<number, number>();
  const { inbox } = house.process(async ({ update_id: id }) => {
    const now = house.time.now().getTime();
    if (now >= began + 5_000 && now < back) throw away[id % away.length];
    answered.set(id, now);
  });
  // Everybody writes once before it goes away, goes on while it is away, and nobody writes afterwards.
  for (const [round, wait] of [5_000, 30_000, 25_000].entries()) {
    const ids = Array.from({ length: people }, (_, person) => says(round * 100 + person + 1, person + 1));
    await inbox.store(ids);
    await house.time.advance(wait);
  }
  expect([answered.size, house.time.now().getTime() - back]).toEqual([people, 0]);
  await house.settled();
  expect(await house.parked()).toEqual([]);
  expect(answered.size).toBe(people * 3);
  expect(Math.max(...answered.values()) - back).toBeLessThanOrEqual(10_000);
  expect(house.log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test.each([
  ["hangs for 15 s", 15_000, true],
  ["is away for 60 s", 60_000, false],
])(
  "the store %s while 30 people write: no dead letter, all answered within 10 s of its return",
  async (_what, ms, hangs) => {
    const { time, log } = house;
    const people = 30;
    const begins = time.now().getTime() + 5_000;
    const back = begins + ms;
    const reach = async (): Promise<void> => {
      const now = time.now().getTime();
      if (now < begins || now >= back) return;
      if (!hangs) throw new mongo.MongoNetworkError("closed");
      await time.sleep(back - now);
    };
    const overNetwork = <T extends object>(target: T): T =>
      new Proxy(target, {
        get(object, name) {
          const value: unknown = Reflect.get(object, name);
          if (typeof value !== "function") return value;
          return async (...args: unknown[]): Promise<unknown> => {
            await reach();
            return Reflect.apply(value, object, args);
          };
        },
      });
    const answered = new Map<number, number>();
    const store = overNetwork(house.store);
    const leases = createLeases({
      store: overNetwork(house.store.leases),
      owner: "p1",
      time,
      log,
      outageOf,
    });
    const { inbox } = house.process(
      async ({ update_id: id }) => {
        await reach();
        answered.set(id, time.now().getTime());
      },
      { store, leases },
    );
    /** Brings updates as Telegram does: again and again until they are confirmed. */
    const bring = async (round: number): Promise<void> => {
      const updates = Array.from({ length: people }, (_, person) =>
        says(round * 100 + person + 1, person + 1),
      );
      while (
        !(await inbox.store(updates).then(
          () => true,
          () => false,
        ))
      )
        await time.sleep(1_000);
    };
    void bring(0);
    await time.advance(5_000);
    void bring(1);
    await time.advance(ms - 1);
    expect(answered.size).toBe(people);
    await time.until(() => answered.size === 2 * people);
    await house.settled();
    expect(await house.parked()).toEqual([]);
    expect(Math.max(...answered.values()) - back).toBeLessThanOrEqual(10_000);
    expect(log.lines.filter(({ level }) => level === "error")).toEqual([]);
  },
);

test("an outage uses up none of the tries", async () => {
  let calls = 0;
  const { inbox } = house.process(async () => {
    calls += 1;
    // Two bugs, a long outage, two bugs: four of five tries.
    if (calls <= 2 || (calls > 20 && calls <= 22)) throw new Error("a bug");
    if (calls <= 20) throw broken("ECONNREFUSED");
  });
  await inbox.store([says(1, 7)]);
  await house.settled();
  expect([calls, await house.parked()]).toEqual([23, []]);
});

test("a chat that waits for the network holds up no other", async () => {
  const handled: number[] = [];
  const { inbox } = house.process(
    async (update) => {
      if (update.message?.chat.id === 7) throw broken("ECONNREFUSED");
      handled.push(update.update_id);
    },
    { concurrency: 2 },
  );
  await inbox.store([says(1, 7), says(2, 8), says(3, 9)]);
  await house.time.advance(1_000);
  expect(handled.toSorted((a, b) => a - b)).toEqual([2, 3]);
});

test("updates that wait for long are one trouble, over when the last of them is handled", async () => {
  const end = house.time.now().getTime() + 120_000;
  const { inbox } = house.process(async () => {
    if (house.time.now().getTime() < end) throw broken("ECONNREFUSED");
  });
  await inbox.store(Array.from({ length: 8 }, (_, index) => says(index + 1, index + 1)));
  await house.settled();
  expect(house.log.lines.map(({ fields }) => fields)).toEqual([
    { trouble: "updates-wait", cause: "ECONNREFUSED", updateId: expect.any(Number) },
    { trouble: "updates-wait", seconds: expect.any(Number) },
  ]);
});

test("an update that fails for good is one line, with the error's class and code and the number of tries", async () => {
  const error = refusal(400, "Bad Request: can't parse entities");
  const { inbox } = house.process(() => Promise.reject(error));
  await inbox.store([says(1, 7)]);
  await house.settled();
  expect(house.log.lines).toEqual([
    {
      level: "error",
      fields: { error, updateId: 1, lane: 7, tries: 5 },
      message: "an update failed and is a dead letter",
    },
  ]);
});

test("an update that is handled at last is one line too", async () => {
  let calls = 0;
  const { inbox } = house.process(async () => {
    calls += 1;
    if (calls < 3) throw new Error("twice");
  });
  await inbox.store([says(1, 7)]);
  await house.settled();
  expect(house.log.lines).toEqual([
    expect.objectContaining({ level: "warn", fields: expect.objectContaining({ updateId: 1, tries: 3 }) }),
  ]);
});

test("a store that is away when an update is done does not have it handled twice", async () => {
  let calls = 0;
  let away = 4;
  const store: InboxStore = {
    ...house.store,
    settle(settlement) {
      away -= 1;
      return away > 0
        ? Promise.reject(new mongo.MongoNetworkError("closed"))
        : house.store.settle(settlement);
    },
  };
  const { inbox } = house.process(async () => void (calls += 1), { store });
  await inbox.store([says(1, 7)]);
  await house.settled();
  expect(calls).toBe(1);
});

test("a killed process's chat is answered by another within 3 s", async () => {
  let answeredAt = Infinity;
  const handle = async () => void (answeredAt = house.time.now().getTime());
  const { lanes } = house.process(handle, { owner: "survivor" });
  for (const [index, ms] of [0, 300, 600, 1_200, 1_900].entries()) {
    const killed = house.process(() => new Promise(() => undefined), { owner: `p${String(index)}` });
    // Long enough that the survivor looks as seldom as it ever does.
    await house.time.advance(30_000);
    answeredAt = Infinity;
    await killed.inbox.store([says(index + 1, 7)]);
    await house.time.advance(ms);
    killed.freeze();
    const died = house.time.now().getTime();
    await house.time.advance(2_200);
    // As whoever watches the processes does.
    lanes.sweep();
    await house.settled();
    expect(answeredAt - died).toBeLessThanOrEqual(3_000);
  }
});
