import { afterEach, beforeEach, expect, test } from "vitest";
import { startWebhook, type Webhook } from "../../src/inbox/index.ts";
import { createTroubles, type Troubles } from "../../src/observability/troubles.ts";
import { createLimits, telegramPace } from "../../src/outbox/index.ts";
import { createTestLog, startTelegram, town, type Telegram } from "../support/telegram.ts";
import { createTestTime, type TestTime } from "../support/time.ts";

const URL = "https://pomich.example.org/telegram/webhook";
const OTHER = "https://somebody.example.org/hook";

let time: TestTime;
let telegram: Telegram;
let troubles: Troubles;
let log: ReturnType<typeof createTestLog>;
let webhook: Webhook | undefined;

beforeEach(async () => {
  time = createTestTime();
  log = createTestLog();
  troubles = createTroubles({ log, time });
  telegram = await startTelegram({ time, limits: createLimits(telegramPace(), time), seed: town(1) });
});
afterEach(async () => {
  const stopped = webhook?.stop();
  await time.advance(5_000);
  await stopped;
  await telegram.close();
});

const set = () => telegram.standIn.world.state.webhook?.url;
const kinds = () => troubles.current().map(({ kind }) => kind);

async function start(): Promise<void> {
  webhook = await startWebhook({
    call: time.track(telegram.client.call),
    url: URL,
    secret: "a-secret-of-our-own",
    allowedUpdates: ["message"],
    time,
    log,
    troubles,
  });
}

test("a webhook that somebody else has changed is a trouble, and is set again", async () => {
  await start();
  // Telegram takes one setWebhook a second.
  await time.advance(2_000);
  await telegram.client.call("setWebhook", { url: OTHER });
  await time.advance(61_000);
  expect([set(), kinds()]).toEqual([URL, ["updates-taken"]]);
  await time.advance(61_000);
  expect([set(), kinds()]).toEqual([URL, []]);
});

test("a webhook that somebody has removed, by polling with the token, is set again", async () => {
  await start();
  await telegram.client.call("deleteWebhook", {});
  await time.advance(61_000);
  expect([set(), kinds()]).toEqual([URL, ["updates-taken"]]);
});

test("deliveries that fail are a trouble with Telegram's words, over when nothing waits any more", async () => {
  await start();
  const seconds = () => Math.floor(time.now().getTime() / 1_000);
  const info = (pending: number) => ({
    result: {
      url: URL,
      pending_update_count: pending,
      last_error_date: seconds() + 30,
      last_error_message: "Connection refused",
    },
  });
  telegram.standIn.faults.failNext("getWebhookInfo", info(3));
  await time.advance(61_000);
  expect(kinds()).toEqual(["webhook-failing"]);
  expect(log.lines.at(-1)?.fields).toMatchObject({ cause: "Connection refused" });
  telegram.standIn.faults.failNext("getWebhookInfo", info(0));
  await time.advance(61_000);
  expect(kinds()).toEqual([]);
});

test("a token that is refused is asked about, and the watch goes on", async () => {
  await start();
  telegram.standIn.faults.failNext("getWebhookInfo", { status: 401, description: "Unauthorized" });
  await time.advance(60_500);
  expect(kinds()).toEqual(["token-refused"]);
  await time.advance(70_000);
  expect(kinds()).toEqual([]);
});

test.each([
  ["a proxy's 400", { raw: { status: 400, body: "<html></html>" } }],
  ["no connection", { dropConnection: "before" }],
] as const)("%s does not keep it from being set", async (_what, fault) => {
  telegram.standIn.faults.failNext("setWebhook", { ...fault, times: 3 });
  const started = start();
  await time.until(() => set() === URL);
  await started;
  expect(set()).toBe(URL);
});

test("Telegram's own 400 is the operator's to know", async () => {
  telegram.standIn.faults.failNext("setWebhook", { status: 400, description: "Bad Request: bad webhook" });
  await expect(start()).rejects.toMatchObject({ error_code: 400 });
});
