import { GrammyError, HttpError } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { identify } from "../../src/adapters/telegram/index.ts";
import { startPolling } from "../../src/inbox/index.ts";
import { createLocalLeases, telegramOutage, TransportError } from "../../src/work/index.ts";
import { createTroubles } from "../../src/observability/troubles.ts";
import { createLimits, telegramPace } from "../../src/outbox/index.ts";
import { message, useHouse } from "../outbox/house.ts";
import { outageOf } from "../../src/run/failures.ts";
import { createTestLog, startTelegram, town, type Telegram } from "../support/telegram.ts";
import { createTestTime, type TestTime } from "../support/time.ts";
import { FOREIGN_ANSWERS } from "./bodies.ts";

describe.each(FOREIGN_ANSWERS)("%s", (_what, raw) => {
  let time: TestTime;
  let telegram: Telegram;
  let log: ReturnType<typeof createTestLog>;

  beforeEach(async () => {
    time = createTestTime();
    log = createTestLog();
    telegram = await startTelegram({ time, limits: createLimits(telegramPace(), time), seed: town(1) });
  });
  afterEach(() => telegram.close());

  test("is an outage, and no refusal", async () => {
    telegram.standIn.faults.failNext("getMe", { raw });
    const error: unknown = await telegram.client.call("getMe", {}).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(HttpError);
    expect((error as HttpError).error).toBeInstanceOf(TransportError);
    expect(telegramOutage(error)).toEqual({ reason: `HTTP_${String(raw.status)}` });
  });

  test("does not keep the product from starting", async () => {
    telegram.standIn.faults.failNext("getMe", { raw, times: 5 });
    const identified = identify({ call: telegram.client.call, time, log });
    await time.until(() => telegram.standIn.calls.byMethod["getMe"] === 6);
    expect(await identified).toMatchObject({ id: 4711 });
  });

  test("does not end the polling, nor is it a trouble of the token's", async () => {
    telegram.standIn.faults.failNext("deleteWebhook", { raw });
    telegram.standIn.faults.failNext("getUpdates", { raw, times: 5 });
    const texts: unknown[] = [];
    const troubles = createTroubles({ log, time });
    const polling = startPolling({
      call: telegram.client.call,
      inbox: { store: async (updates) => void texts.push(...updates) },
      leases: createLocalLeases(time),
      allowedUpdates: ["message"],
      time,
      log,
      outageOf,
      troubles,
    });
    telegram.standIn.send(1, { chatId: 1, text: "/start" });
    await time.until(() => texts.length === 1);
    expect(troubles.current()).toEqual([]);
    await polling.stop();
  });
});

describe("a message that meets an answer that is not Telegram's", () => {
  const house = useHouse(3);

  test.each(FOREIGN_ANSWERS)("is sent all the same: %s", async (_what, raw) => {
    const unreachable: number[] = [];
    house.telegram.standIn.faults.failNext("sendMessage", { raw, times: 2 });
    await house.owe(message("a", 1), message("b", 2));
    house.sender("p1", { onUnreachable: async (chatId) => void unreachable.push(chatId) });
    await house.settled();
    expect([house.texts(1), house.texts(2)]).toEqual([["text of a"], ["text of b"]]);
    expect(unreachable).toEqual([]);
  });

  test.each(FOREIGN_ANSWERS.filter(([, { status }]) => status >= 300 && status !== 504))(
    "is not taken for sent perhaps, even if it may go out once only: %s",
    async (_what, raw) => {
      house.telegram.standIn.faults.failNext("sendMessage", { raw });
      await house.owe(message("a", 1, { whenAmbiguous: "skip", priority: "bulk" }));
      house.sender();
      await house.settled();
      expect(house.texts(1)).toEqual(["text of a"]);
    },
  );
});

describe("Telegram's own word counts", () => {
  const house = useHouse(3);

  test("a refusal is one also without a content type or description", async () => {
    house.telegram.standIn.faults.failNext("sendMessage", {
      raw: { status: 403, body: '{"ok":false,"error_code":403}', contentType: "application/json" },
    });
    const error: unknown = await house.telegram.client
      .call("sendMessage", { chat_id: 1, text: "x" })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GrammyError);
    expect(telegramOutage(error)).toBeUndefined();
  });

  test.each([
    [401, "Unauthorized"],
    [404, "Not Found"],
    [400, "Logged out"],
    [421, "Misdirected Request"],
    [500, "Internal Server Error: restart"],
    [502, "Bad Gateway"],
  ])("%i %s is about the server, not about the message", async (status, description) => {
    house.telegram.standIn.faults.failNext("sendMessage", { status, description, times: 2 });
    await house.owe(message("a", 1));
    house.sender();
    await house.settled();
    expect(house.texts(1)).toEqual(["text of a"]);
  });
});
