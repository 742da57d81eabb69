import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Bot, GrammyError, HttpError, InputFile } from "grammy";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { createTelegramClient, type TelegramClient } from "../../../src/adapters/telegram/index.ts";
import { createLimits, telegramPace, type Limits } from "../../../src/outbox/index.ts";
import { startTelegram, TOKEN, town, type Telegram } from "../../support/telegram.ts";
import { createTestTime, type TestTime } from "../../support/time.ts";

let time: TestTime;
let limits: Limits;
let telegram: Telegram;
let bot: Bot;

beforeEach(async () => {
  time = createTestTime();
  limits = createLimits(telegramPace(), time);
  telegram = await startTelegram({ time, limits, seed: town(3) });
  telegram.standIn.send(1, { chatId: 1, text: "/start" });
  bot = new Bot(TOKEN, { client: telegram.client.grammyOptions });
});

afterEach(() => telegram.close());

const faults = () => telegram.standIn.faults;
const nowMs = () => time.now().getTime();

test("a handler's call goes out at once and is counted", async () => {
  for (let index = 0; index < 6; index += 1)
    await bot.api.sendMessage(1, `answer ${index}`).catch(() => undefined);
  expect(limits.chatReadyAt(1)).toBeGreaterThan(nowMs());
  expect(limits.readyAt("bulk")).toBeGreaterThan(nowMs());
});

test("calls that send nothing are not counted", async () => {
  await bot.api.sendChatAction(1, "typing");
  await bot.api.getMe();
  expect(limits.readyAt("transactional")).toBeLessThanOrEqual(nowMs());
});

test("a photo goes through as form data", async () => {
  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const { photo } = await bot.api.sendPhoto(1, new InputFile(pixel, "pixel.png"));
  expect(photo.length).toBeGreaterThan(0);
});

test("a file of the outbox is uploaded with what else the call holds", async () => {
  const document = { name: "entry.ics", type: "text/calendar", content: "BEGIN:VCALENDAR\r\nЗустріч\r\n" };
  const keyboard = { inline_keyboard: [[{ text: "Move", callback_data: "ts:1" }]] };
  await telegram.client.call("sendDocument", {
    chat_id: 1,
    caption: "<b>10:00</b>",
    parse_mode: "HTML",
    reply_markup: keyboard,
    document,
  });
  const [message] = telegram.standIn.messages(1).slice(-1);
  expect(message).toMatchObject({
    caption: "10:00",
    document: { name: "entry.ics" },
    inlineKeyboard: [[{ text: "Move" }]],
  });
  const { world } = telegram.standIn;
  const blob = world.file(message?.document?.fileId ?? "")?.blob ?? "";
  expect(world.blob(blob)?.toString()).toBe(document.content);
});

test("429s are waited out for ten seconds in all", async () => {
  const limit = (times: number) =>
    faults().failNext("sendMessage", {
      status: 429,
      description: "Too Many",
      parameters: { retry_after: 3 },
      times,
    });
  limit(3);
  const sent = bot.api.sendMessage(1, "patience");
  await time.until(() => telegram.standIn.messages(1).some(({ text }) => text === "patience"));
  expect(await sent).toMatchObject({ text: "patience" });
  limit(4);
  const refused = bot.api.sendMessage(1, "enough").catch((error: unknown) => error);
  await time.until(() => telegram.standIn.calls.refused.length === 7);
  expect(await refused).toMatchObject({ error_code: 429 });
});

test("a short 429 is waited out, a long one is the handler's to know", async () => {
  const limit = (seconds: number) =>
    faults().failNext("sendMessage", {
      status: 429,
      description: "Too Many",
      parameters: { retry_after: seconds },
    });
  limit(3);
  const sent = bot.api.sendMessage(1, "patience");
  await time.until(() => telegram.standIn.calls.refused.length === 1);
  await time.until(() => telegram.standIn.messages(1).some(({ text }) => text === "patience"));
  expect(await sent).toMatchObject({ text: "patience" });
  limit(30);
  await expect(bot.api.sendMessage(1, "no")).rejects.toMatchObject({ error_code: 429 });
  expect(limits.readyAt("bulk") - nowMs()).toBeGreaterThan(29_000);
});

test("pressing twice and answering late are no errors", async () => {
  const { message_id } = await bot.api.sendMessage(1, "same");
  await expect(bot.api.editMessageText(1, message_id, "same")).resolves.toBe(true);
  faults().failNext("answerCallbackQuery", {
    status: 400,
    description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
  });
  await expect(bot.api.answerCallbackQuery("1")).resolves.toBe(true);
});

test("Telegram's refusals and a broken transport are told apart, and neither shows the token", async () => {
  await expect(telegram.client.call("sendMessage", { chat_id: 999, text: "x" })).rejects.toBeInstanceOf(
    GrammyError,
  );
  faults().failNext("sendMessage", { dropConnection: "before" });
  const broken: unknown = await telegram.client
    .call("sendMessage", { chat_id: 1, text: "x" })
    .catch((e: unknown) => e);
  expect(broken).toBeInstanceOf(HttpError);
  expect(JSON.stringify(broken, Object.getOwnPropertyNames(broken))).not.toContain(TOKEN);
});

test("nobody there is a rejection, never a throw; so is an abort", async () => {
  const client = createTelegramClient({ apiRoot: "http://127.0.0.1:9", token: TOKEN, limits, time });
  await expect(client.call("getMe", {})).rejects.toMatchObject({ error: { code: "ECONNREFUSED" } });
  const aborted = client.call("getMe", {}, { signal: AbortSignal.abort() });
  await expect(aborted).rejects.toBeInstanceOf(HttpError);
  const lonely = new Bot(TOKEN, { client: client.grammyOptions });
  await expect(lonely.api.getMe()).rejects.toBeInstanceOf(HttpError);
  await client.close();
});

/** A client of a server that answers as `listener` does; both end with the test. */
async function clientOf(listener: RequestListener, path = ""): Promise<TelegramClient> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const client = createTelegramClient({
    apiRoot: `http://127.0.0.1:${port}${path}`,
    token: TOKEN,
    limits,
    time,
  });
  onTestFinished(async () => {
    await client.close();
    server.closeAllConnections();
    server.close();
  });
  return client;
}

test("an error page of a proxy is no word of Telegram's; a root may have a path", async () => {
  const paths: (string | undefined)[] = [];
  const client = await clientOf((request, response) => {
    paths.push(request.url);
    response.writeHead(502).end("<html>Bad Gateway</html>");
  }, "/tg");
  await expect(client.call("getMe", {})).rejects.toMatchObject({ error: { code: "HTTP_502" } });
  expect(paths).toEqual([`/tg/bot${TOKEN}/getMe`]);
});

/** The beginning of an answer whose rest never comes. */
const HALF: RequestListener = (_request, response) => {
  response.writeHead(200, { "content-length": "100" }).write('{"ok":true');
};

test.each<[string, RequestListener, string]>([
  ["does not answer in time", () => undefined, "UND_ERR_HEADERS_TIMEOUT"],
  ["stops in the middle of its answer", HALF, "UND_ERR_BODY_TIMEOUT"],
  [
    "hangs up in the middle of its answer",
    (request, response) => {
      HALF(request, response);
      setImmediate(() => response.destroy());
    },
    "UND_ERR_SOCKET",
  ],
  ["hangs up", (request) => request.socket.resetAndDestroy(), "ECONNRESET"],
])("a server that %s is given up", async (_what, listener, code) => {
  const client = await clientOf(listener);
  await expect(client.call("getMe", {}, { timeoutMs: 100 })).rejects.toMatchObject({ error: { code } });
});

test("a call under way can be aborted, be it the outbox's or a handler's", async () => {
  const aborts: AbortController[] = [];
  const client = await clientOf(() => aborts.at(-1)?.abort());
  const aborted = (): AbortSignal => {
    const abort = new AbortController();
    aborts.push(abort);
    return abort.signal;
  };
  await expect(client.call("getMe", {}, { signal: aborted() })).rejects.toBeInstanceOf(HttpError);
  const lonely = new Bot(TOKEN, { client: client.grammyOptions });
  await expect(lonely.api.getMe(aborted() as never)).rejects.toBeInstanceOf(HttpError);
});

test("connections stay open for the calls to come", async () => {
  const ports = new Set<number | undefined>();
  const client = await clientOf((request, response) => {
    ports.add(request.socket.remotePort);
    response.end('{"ok":true,"result":true}');
  });
  for (let call = 0; call < 20; call += 1) await client.call("getMe", {});
  expect(ports.size).toBeLessThan(5);
});

test("what cannot be sent rejects, and is never thrown at the caller", async () => {
  const circular: Record<string, unknown> = {};
  circular["itself"] = circular;
  const { call, grammyOptions } = telegram.client;
  const send = grammyOptions.fetch as (url: string, init: object) => Promise<unknown>;
  const attempts: readonly (() => Promise<unknown>)[] = [
    () => call("sendMessage", circular),
    () => call("send message\n", {}),
    () => send("no address at all", { headers: {}, body: "{}" }),
    () => send("http://127.0.0.1/getMe", { headers: {}, body: 42 }),
    () => send("http://127.0.0.1/getMe", { headers: { "content-type": "a\nb" }, body: "{}" }),
  ];
  for (const attempt of attempts) {
    const promise = attempt();
    await expect(promise).rejects.toBeInstanceOf(Error);
  }
});
