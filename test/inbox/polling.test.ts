import { HttpError } from "grammy";
import type { Update } from "grammy/types";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTelegramClient, identify } from "../../src/adapters/telegram/index.ts";
import { startPolling, type Polling } from "../../src/inbox/index.ts";
import { createLimits, telegramPace } from "../../src/outbox/index.ts";
import { createTroubles } from "../../src/observability/troubles.ts";
import { outageOf } from "../../src/run/failures.ts";
import {
  createLeases,
  createLocalLeases,
  TransportError,
  type Leases,
  type LeaseStore,
} from "../../src/work/index.ts";
import { createTestLog, startTelegram, TOKEN, town, type Telegram } from "../support/telegram.ts";
import { createTestTime, type TestTime } from "../support/time.ts";

let time: TestTime;
let telegram: Telegram;
let log: ReturnType<typeof createTestLog>;
let pollers: Polling[];

beforeEach(async () => {
  time = createTestTime();
  log = createTestLog();
  pollers = [];
  telegram = await startTelegram({ time, limits: createLimits(telegramPace(), time), seed: town(3) });
});

afterEach(async () => {
  await Promise.all(pollers.map((poller) => poller.stop()));
  await telegram.close();
});

/** Polls into `take`, which resolves when the batch is durable. */
function poll(
  take: (updates: readonly Update[]) => Promise<void>,
  leases: Pick<Leases, "acquire" | "release"> = createLocalLeases(time),
): Polling {
  const polling = startPolling({
    call: telegram.client.call,
    inbox: { store: take },
    leases,
    allowedUpdates: ["message", "callback_query"],
    time,
    log,
    outageOf,
    troubles: createTroubles({ log, time }),
  });
  pollers.push(polling);
  return polling;
}

const write = (text: string) => telegram.standIn.send(1, { chatId: 1, text });

/** Real network, so real waiting, but for a condition and never for a time. */
async function happens(condition: () => boolean): Promise<void> {
  while (!condition()) await time.advance(100);
}

test("updates arrive in order and are confirmed once stored", async () => {
  const texts: (string | undefined)[] = [];
  poll(async (updates) => void texts.push(...updates.map(({ message }) => message?.text)));
  for (const text of ["one", "two", "three"]) write(text);
  await telegram.standIn.idle();
  expect(texts).toEqual(["one", "two", "three"]);
});

test("what could not be stored is not confirmed, and comes again", async () => {
  const seen: (string | undefined)[] = [];
  let failures = 0;
  poll(async (updates) => {
    if (updates.length > 0 && failures < 2) {
      failures += 1;
      throw new Error("the store is down");
    }
    seen.push(...updates.map(({ message }) => message?.text));
  });
  write("precious");
  await happens(() => seen.length > 0);
  expect({ seen, failures }).toEqual({ seen: ["precious"], failures: 2 });
});

test("a second poller is a trouble, said once, and both go on", async () => {
  const first: unknown[] = [];
  poll(async (updates) => void first.push(...updates));
  await happens(() => telegram.standIn.calls.byMethod["getUpdates"] === 1);
  await telegram.client.call("getUpdates", { timeout: 0 });
  await happens(() =>
    log.lines.some(({ message }) => message.startsWith("somebody else takes this bot's updates")),
  );
  write("still there");
  await happens(() => first.length > 0);
  expect(first).toHaveLength(1);
});

test("a process that another of ours has taken over from forgets the trouble", async () => {
  let isOurs = true;
  const lease = { id: "polling", fence: 1, orphaned: false, moved: false, isHeld: () => isOurs };
  poll(async () => undefined, {
    acquire: async () => (isOurs ? lease : undefined),
    release: async () => undefined,
  });
  await happens(() => telegram.standIn.calls.byMethod["getUpdates"] === 1);
  await telegram.client.call("getUpdates", { timeout: 0 });
  await happens(() => log.lines.length === 1);
  isOurs = false;
  await happens(() => log.lines.length === 2);
  expect(log.lines.map(({ message }) => message)).toEqual([
    expect.stringMatching("somebody else takes this bot's updates"),
    "a trouble is over",
  ]);
});

test("of several processes on a store one polls; another goes on within 3 s of its death, and none is a trouble", async () => {
  const rows = new Map<string, { owner: string; fence: number; until: number }>();
  const store: LeaseStore = {
    async acquire(id, owner, now, until) {
      const row = rows.get(id);
      if (row && row.until > now) return undefined;
      rows.set(id, { owner, fence: (row?.fence ?? 0) + 1, until });
      return { fence: (row?.fence ?? 0) + 1, ...(row && { orphanOf: row.owner }) };
    },
    async renew(ids, owner, _now, until) {
      const ours = ids.filter((id) => rows.get(id)?.owner === owner);
      for (const id of ours) Object.assign(rows.get(id) ?? {}, { until });
      return ours;
    },
    held: async () => [],
    async release({ id, owner }) {
      if (rows.get(id)?.owner === owner) rows.delete(id);
    },
  };
  const leasesOf = (owner: string) => createLeases({ store, owner, time, log, outageOf });
  const took: string[] = [];
  const [one, other] = [leasesOf("one"), leasesOf("other")];
  poll(async (updates) => void took.push(...updates.map(() => "one")), one);
  write("first");
  await happens(() => took.length === 1);
  const follower = poll(async (updates) => void took.push(...updates.map(() => "other")), other);
  await time.advance(10_000);
  write("second");
  await happens(() => took.length === 2);
  expect(took).toEqual(["one", "one"]);

  // Frozen: it renews no lease, and its poll is still open at Telegram.
  one.stop();
  await time.advance(2_500);
  // As whoever watches the processes does.
  follower.follow();
  await time.advance(500);
  write("third");
  await happens(() => took.length === 3);
  expect(took).toEqual(["one", "one", "other"]);
  await time.advance(5_000);
  expect(log.lines).toEqual([]);
});

test("a webhook from an earlier run is removed first", async () => {
  await telegram.client.call("setWebhook", { url: "https://example.org/hook" });
  const texts: (string | undefined)[] = [];
  poll(async (updates) => void texts.push(...updates.map(({ message }) => message?.text)));
  write("hello");
  await happens(() => texts.length > 0);
  expect(texts).toEqual(["hello"]);
});

test("server errors and broken connections are waited out", async () => {
  telegram.standIn.faults.failNext("getUpdates", { status: 502, description: "Bad Gateway", times: 2 });
  telegram.standIn.faults.failNext("getUpdates", { dropConnection: "before" });
  const texts: (string | undefined)[] = [];
  poll(async (updates) => void texts.push(...updates.map(({ message }) => message?.text)));
  write("hello");
  await happens(() => texts.length > 0);
  expect(texts).toEqual(["hello"]);
});

test.each([`${TOKEN}x`, "nonsense"])(
  "the token %s is refused in one line without the token",
  async (token) => {
    const limits = createLimits(telegramPace(), time);
    const client = createTelegramClient({ apiRoot: telegram.apiRoot, token, limits, time });
    const refusal = identify({ call: client.call, time, log });
    await expect(refusal).rejects.toMatchObject({ name: "BadTokenError" });
    await expect(refusal).rejects.toThrow(/^(?!.*(nonsense|4711)).*$/);
    await client.close();
  },
);

test("a good token says who the bot is", async () => {
  expect(await identify({ call: telegram.client.call, time, log })).toMatchObject({ id: 4711, is_bot: true });
});

test("however long an outage lasts, Telegram is asked every five seconds at least, so that its return is noticed", async () => {
  const asked: number[] = [];
  const polling = startPolling({
    async call() {
      // First it removes a webhook, which fails as well.
      asked.push(time.elapsed());
      throw new HttpError("failed", new TransportError("ECONNREFUSED", false));
    },
    inbox: { store: async () => undefined },
    leases: createLocalLeases(time),
    allowedUpdates: [],
    time,
    log,
    outageOf,
    troubles: createTroubles({ log, time }),
  });
  pollers.push(polling);
  await time.advance(300_000);
  const waits = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
  expect(waits.length).toBeGreaterThan(50);
  expect(Math.max(...waits)).toBeLessThanOrEqual(5_000);
});

test("a server that answers at once with nothing is asked about once a second", async () => {
  telegram.standIn.faults.failNext("getUpdates", { result: [], times: Infinity });
  poll(async () => undefined);
  const polls = () => telegram.standIn.calls.byMethod["getUpdates"] ?? 0;
  await happens(() => polls() === 1);
  const began = time.elapsed();
  await time.until(() => polls() >= 20);
  expect(time.elapsed() - began).toBeGreaterThanOrEqual(18_000);
});

test("a server that brings the same update again and again is asked about once a second", async () => {
  const update = { update_id: 7, message: { message_id: 1, date: 0, chat: { id: 1, type: "private" } } };
  telegram.standIn.faults.failNext("getUpdates", { result: [update], times: Infinity });
  poll(async () => undefined);
  const polls = () => telegram.standIn.calls.byMethod["getUpdates"] ?? 0;
  await happens(() => polls() >= 2);
  const began = time.elapsed();
  await time.until(() => polls() >= 20);
  expect(time.elapsed() - began).toBeGreaterThanOrEqual(16_000);
});

test.each([
  ["no list", {}],
  ["null among updates", [null]],
  ["things without an update_id", [{ update_id: "7" }, 5, "x"]],
])("%s from getUpdates does not end the polling", async (_what, result) => {
  telegram.standIn.faults.failNext("getUpdates", { result, times: 3 });
  const texts: (string | undefined)[] = [];
  poll(async (updates) => {
    for (const update of updates as (Update | null)[]) texts.push(update?.message?.text);
  });
  write("hello");
  await time.until(() => texts.includes("hello"));
  expect(texts).toContain("hello");
});

test("a 429 for getUpdates is obeyed", async () => {
  telegram.standIn.faults.failNext("getUpdates", {
    status: 429,
    description: "Too Many Requests",
    parameters: { retry_after: 20 },
  });
  poll(async () => undefined);
  const polls = () => telegram.standIn.calls.byMethod["getUpdates"] ?? 0;
  await happens(() => polls() === 1);
  const began = time.elapsed();
  await time.until(() => polls() >= 2);
  expect(time.elapsed() - began).toBeGreaterThanOrEqual(19_000);
});
