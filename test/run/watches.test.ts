import { afterEach, beforeEach, expect, test } from "vitest";
import { createLimits, UNPACED } from "../../src/outbox/index.ts";
import { createTroubles, type Troubles } from "../../src/observability/troubles.ts";
import { tellOperators } from "../../src/run/tell-operators.ts";
import { LOW_BYTES, watchDisk } from "../../src/run/watch-disk.ts";
import { watchModerationChats } from "../../src/run/watch-moderation-chats.ts";
import { LEIPZIG_SEED } from "../../src/playground/index.ts";
import { mongo } from "mongoose";
import { noticingFullDisk, outageOf } from "../../src/run/failures.ts";
import { GROUP, KATRIN, OPERATOR, useProduct } from "../support/product.ts";
import { createTelegram, createTestLog } from "../support/telegram.ts";

const product = useProduct();
const TELEGRAMS_GROUP = LEIPZIG_SEED.groups[0].id;

let log: ReturnType<typeof createTestLog>;
let troubles: Troubles;
let stops: (() => unknown)[];

beforeEach(async () => {
  log = createTestLog();
  troubles = createTroubles({ log, time: product.time });
  stops = [];
  await product.useCases.people.meet({ id: OPERATOR, firstName: "Taras", languageTag: "en" });
  await product.useCases.people.consent(OPERATOR);
});
afterEach(async () => {
  const stopping = Promise.all(stops.map((stop) => stop()));
  await product.time.advance(2_000);
  await stopping;
});

const texts = async () => (await product.owedTo(OPERATOR)).map(({ text }) => text);

function listen(operations = product.useCases.operations): void {
  const stopping = new AbortController();
  const stop = tellOperators({
    troubles,
    operations: product.time.track(operations),
    time: product.time,
    log,
    outageOf,
    stopping: stopping.signal,
  });
  stops.push(() => {
    stop();
    stopping.abort();
  });
}

test("operators hear of what hurts people: at once if they can be told, else when it is over, once an hour", async () => {
  const before = (await texts()).length;
  const news = async () => (await texts()).slice(before);
  // A trouble that began before anybody listened.
  troubles.report("updates-taken");
  listen();
  await product.time.advance(1);
  expect(await news()).toEqual([expect.stringContaining("Somebody else takes this bot’s messages")]);
  troubles.clear("updates-taken");
  await product.time.advance(1);
  troubles.report("updates-taken");
  await product.time.advance(1);
  expect(await news()).toHaveLength(2);
  expect((await news())[1]).toContain("gets all of its messages again");

  // Short outages hurt nobody, and what nobody is hurt by is not told.
  troubles.report("store-away");
  await product.time.advance(2_000);
  troubles.report("store-away");
  await product.time.advance(40_000);
  troubles.clear("store-away");
  troubles.report("updates-wait");
  await product.time.advance(61_000);
  troubles.report("updates-wait");
  troubles.clear("updates-wait");
  await product.time.advance(1);
  expect(await news()).toHaveLength(2);

  troubles.report("telegram-away");
  await product.time.advance(840_000);
  troubles.report("telegram-away");
  expect(await news()).toHaveLength(2);
  troubles.clear("telegram-away");
  await product.time.advance(1);
  expect((await news())[2]).toMatch(/Telegram answers again.*about 14 minutes.*Nothing was lost/s);
});

test("the message waits for a store that is away", async () => {
  let calls = 0;
  const { operations } = product.useCases;
  listen({
    ...operations,
    troubleEnded(trouble, since) {
      calls += 1;
      return calls < 4
        ? Promise.reject(new mongo.MongoNetworkError("closed"))
        : operations.troubleEnded(trouble, since);
    },
  });
  troubles.report("disk-full");
  await product.time.advance(300_000);
  const before = (await texts()).length;
  troubles.clear("disk-full");
  await product.time.advance(60_000);
  expect((await texts()).slice(before)).toEqual([expect.stringContaining("The disk has room again")]);
  expect(log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("a moderation chat out of reach is a trouble, operators are told why, and both end by themselves", async () => {
  const { useCases, time } = product;
  const { standIn, client } = createTelegram({ time, limits: createLimits(UNPACED, time) });
  const before = (await texts()).length;
  const watch = watchModerationChats({
    call: time.track(client.call),
    botId: 4711,
    useCases: {
      communities: time.track(useCases.communities),
      moderation: time.track(useCases.moderation),
    },
    time,
    log,
    outageOf,
    troubles,
  });
  stops.push(
    () => watch.stop(),
    () => standIn.close(),
  );
  await time.advance(6_000);
  expect(troubles.current()).toMatchObject([{ kind: "moderation-chat", subject: GROUP }]);
  expect(log.lines).toMatchObject([
    { fields: { reason: "chat-unknown", cause: "Bad Request: chat not found" } },
  ]);
  await time.advance(900_000);
  expect((await texts()).slice(before)).toEqual([
    expect.stringMatching(/Leipzig.*cannot find the moderation group.*\/setup/s),
  ]);

  // Its moderators move it to a group that Telegram knows.
  await useCases.communities.change(product.leipzig.id, { chatId: TELEGRAMS_GROUP }, KATRIN);
  await time.advance(65_000);
  expect(troubles.current()).toEqual([]);

  // An outage of Telegram says nothing about the group; being put out of it does.
  standIn.faults.failNext("getChat", { status: 502, description: "Bad Gateway", times: 1 });
  await time.advance(65_000);
  expect(troubles.current()).toEqual([]);
  standIn.faults.failNext("getChatMember", { result: { status: "kicked" }, times: Infinity });
  await time.advance(65_000);
  expect(troubles.current()).toMatchObject([{ kind: "moderation-chat", subject: TELEGRAMS_GROUP }]);
  standIn.faults.clear();
  await time.advance(65_000);
  expect(troubles.current()).toEqual([]);
  expect((await texts()).at(-1)).toContain("can be reached again");
});

test("a disk with little room is a trouble before it is full", async () => {
  let free = LOW_BYTES - 1;
  const { time } = product;
  const watch = watchDisk({ dataDir: "/data", troubles, time, freeBytes: async () => free });
  stops.push(() => watch.stop());
  await time.advance(1_000);
  expect(log.lines).toMatchObject([{ fields: { trouble: "disk-low", freeMegabytes: 499 } }]);
  free = LOW_BYTES;
  await time.advance(60_000);
  expect(troubles.current()).toEqual([]);
});

test("a write that the store refuses for want of room is reported by whoever tells outages apart", () => {
  const error = new mongo.MongoServerError({ code: 14031, message: "disk full" });
  expect(noticingFullDisk(troubles)(new Error("wrapped", { cause: error }))).toMatchObject({
    isDiskFull: true,
  });
  expect(troubles.current()).toMatchObject([{ kind: "disk-full" }]);
});
