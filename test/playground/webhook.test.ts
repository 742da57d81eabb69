import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { pauseAfter } from "../../src/playground/updates/webhook.ts";
import { GROUP, JONAS, KATRIN, OLENA, startStandIn, type Update } from "./support.ts";

/** A bot's web server: answers as told, remembers what came. */
async function webhookServer(
  answer: (
    update: Update,
    attempt: number,
  ) => { status: number; body?: object | string; headers?: OutgoingHttpHeaders },
) {
  const received: { update: Update; headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const update = JSON.parse(Buffer.concat(chunks).toString()) as Update;
      received.push({ update, headers: request.headers });
      const attempt = received.filter((other) => other.update.update_id === update.update_id).length;
      const { status, body = {}, headers = {} } = answer(update, attempt);
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received };
}

describe("a webhook", () => {
  test("gets the updates with the secret, tries again after a failure, in order within a chat", async () => {
    const { standIn, api } = await startStandIn({ local: true, webhook: { backoffMs: 1 } });
    const { url, received } = await webhookServer((_, attempt) => ({ status: attempt < 3 ? 500 : 200 }));
    await api.setWebhook(url, { secret_token: "hush" });
    for (const text of ["/start", "second"]) standIn.send(OLENA, { chatId: OLENA, text });
    await standIn.idle();
    expect(received.map(({ update }) => update.message?.text)).toEqual([
      "/start",
      "/start",
      "/start",
      "second",
      "second",
      "second",
    ]);
    expect(received[0]?.headers["x-telegram-bot-api-secret-token"]).toBe("hush");
    expect(await api.getWebhookInfo()).toMatchObject({
      url,
      pending_update_count: 0,
      last_error_message: "Wrong response from the webhook: 500 Internal Server Error",
    });
  });

  test("one chat that fails does not hold up another", async () => {
    const { standIn, api } = await startStandIn({ local: true, webhook: { backoffMs: 60_000 } });
    const { url, received } = await webhookServer((update) => ({
      status: update.message?.chat.id === OLENA ? 500 : 200,
    }));
    await api.setWebhook(url);
    standIn.send(OLENA, { chatId: OLENA, text: "/start" });
    standIn.send(KATRIN, { chatId: GROUP, text: "Hello" });
    // The first failure is tried again at once, the second after a pause.
    await expect.poll(() => received.length).toBe(3);
    await expect.poll(() => standIn.world.state.updates.length).toBe(1);
  });

  test("may answer with a method call", async () => {
    const { standIn, api } = await startStandIn({ local: true });
    const { url } = await webhookServer(() => ({
      status: 200,
      body: { method: "sendMessage", chat_id: OLENA, text: "Hello" },
    }));
    await api.setWebhook(url);
    standIn.send(OLENA, { chatId: OLENA, text: "/start" });
    await standIn.idle();
    expect(standIn.messages(OLENA).map(({ text }) => text)).toEqual(["/start", "Hello"]);
  });

  test("may answer with a form, and with words that are no call", async () => {
    const { standIn, api } = await startStandIn({ local: true });
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const { url } = await webhookServer(({ message }) =>
      message?.text === "/start"
        ? { status: 200, headers: form, body: `method=sendMessage&chat_id=${String(OLENA)}&text=Hello` }
        : { status: 200, headers: { "content-type": "text/plain" }, body: '{"method":"sendMessage"}' },
    );
    await api.setWebhook(url);
    for (const text of ["/start", "second"]) standIn.send(OLENA, { chatId: OLENA, text });
    await standIn.idle();
    expect(standIn.messages(OLENA).map(({ text }) => text)).toEqual(["/start", "second", "Hello"]);
    expect(standIn.calls.byMethod.sendMessage).toBe(1);
  });

  test.each(["getMe", "getUpdates", "setWebhook", "deleteWebhook", "close", "logOut", "GetChat"])(
    "may not answer with %s",
    async (method) => {
      const { standIn, api } = await startStandIn({ local: true });
      const { url } = await webhookServer(() => ({ status: 200, body: { method, chat_id: OLENA } }));
      await api.setWebhook(url);
      const before = standIn.calls.total;
      standIn.send(OLENA, { chatId: OLENA, text: "/start" });
      await standIn.idle();
      expect(standIn.calls.total).toBe(before);
      expect((await api.getWebhookInfo()).url).toBe(url);
    },
  );

  test("is left alone when it asks for it with Retry-After; without it is tried again at once", async () => {
    const { standIn, api, started } = await startStandIn({ local: true, webhook: { backoffMs: 60_000 } });
    await started(OLENA, JONAS);
    const { url, received } = await webhookServer(({ message }) => ({
      status: 503,
      headers: message?.chat.id === OLENA ? { "retry-after": "7" } : {},
    }));
    await api.setWebhook(url);
    for (const id of [OLENA, JONAS]) standIn.send(id, { chatId: id, text: "Hello" });
    const attempts = (id: number) => received.filter(({ update }) => update.message?.chat.id === id).length;
    await expect.poll(() => attempts(JONAS)).toBe(2);
    expect(attempts(OLENA)).toBe(1);
  });

  test.each([
    [0, 0, 0],
    [1, 0, 2],
    [2, 0, 4],
    [9, 0, 60],
    [0, 7, 7],
    [4, 7, 7],
  ])(
    "after %i failures before and Retry-After %i is tried again after %i seconds",
    (before, asked, pause) => {
      expect(pauseAfter(before, asked)).toBe(pause);
    },
  );

  test("that fails for a day loses the update", async () => {
    const { standIn, api, clock } = await startStandIn({ local: true, webhook: { backoffMs: 1 } });
    const { url, received } = await webhookServer(() => ({ status: 500 }));
    await api.setWebhook(url);
    standIn.send(OLENA, { chatId: OLENA, text: "/start" });
    await expect.poll(() => received.length).toBeGreaterThan(1);
    clock.advance(25 * 3_600_000);
    await standIn.idle();
    expect((await api.getWebhookInfo()).pending_update_count).toBe(0);
  });

  test("is set once a second at most", async () => {
    const { call, clock } = await startStandIn({ rateLimits: true });
    const set = () => call("setWebhook", { url: "https://help.example.org/hook" });
    expect((await set()).ok).toBe(true);
    expect(await set()).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
    clock.advance(1000);
    expect((await set()).ok).toBe(true);
  });

  test.each([
    ["http://help.example.org/hook", "bad webhook: An HTTPS URL must be provided for webhook"],
    ["https://help.example.org:8080", "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"],
    ["https://127.0.0.1/hook", "bad webhook: IP address 127.0.0.1 is reserved"],
    ["https://localhost:8443", "bad webhook: IP address 127.0.0.1 is reserved"],
    ["https://192.168.1.7", "bad webhook: IP address 192.168.1.7 is reserved"],
    ["https://10.0.0.1:88", "bad webhook: IP address 10.0.0.1 is reserved"],
    ["https://[2001:db8::1]/", "bad webhook: IPv6-only addresses are not allowed"],
    ["ftp://help.example.org", "invalid webhook URL specified"],
    ["https://", "invalid webhook URL specified"],
  ])("to %s is refused: %s", async (url, why) => {
    const { call } = await startStandIn();
    expect(await call("setWebhook", { url })).toMatchObject({
      error_code: 400,
      description: `Bad Request: ${why}`,
    });
  });

  test.each(["https://help.example.org", "https://help.example.org:88/hook", "help.example.org/hook"])(
    "to %s is taken",
    async (url) => {
      const { call } = await startStandIn();
      expect((await call("setWebhook", { url })).ok).toBe(true);
    },
  );

  test("keeps getUpdates out until it is deleted", async () => {
    const { api, call } = await startStandIn({ local: true });
    const { url } = await webhookServer(() => ({ status: 200 }));
    await api.setWebhook(url);
    expect(await call("getUpdates")).toMatchObject({
      error_code: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
    await api.deleteWebhook();
    expect(await api.getUpdates()).toEqual([]);
  });
});
