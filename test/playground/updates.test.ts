import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { GROUP, JONAS, KATRIN, OLENA, startStandIn, TOKEN, type Update } from "./support.ts";

describe("getUpdates", () => {
  test("a long poll ends with the first update, and the offset confirms it", async () => {
    const { standIn, api } = await startStandIn();
    const poll = api.getUpdates({ timeout: 30 });
    await expect.poll(() => standIn.calls.byMethod.getUpdates).toBe(1);
    standIn.send(OLENA, { chatId: OLENA, text: "/start" });
    const [update] = await poll;
    expect(update?.message?.text).toBe("/start");

    const waiting = standIn.idle().then(() => "idle");
    const stillBusy = new Promise((resolve) => setImmediate(() => resolve("busy")));
    expect((await api.getUpdates()).map(({ update_id }) => update_id)).toEqual([update?.update_id]);
    expect(await Promise.race([waiting, stillBusy])).toBe("busy");
    await api.getUpdates({ offset: (update?.update_id ?? 0) + 1 });
    expect(await waiting).toBe("idle");
  });

  test("a second poller ends the first with 409", async () => {
    const { api, call } = await startStandIn();
    const first = call("getUpdates", { timeout: 30 });
    await new Promise(setImmediate);
    await api.getUpdates();
    expect(await first).toEqual({
      ok: false,
      error_code: 409,
      description:
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    });
  });

  test("a poller that hung up is no rival", async () => {
    const { standIn, origin, api } = await startStandIn();
    const hangUp = new AbortController();
    const poll = fetch(`${origin}/bot${TOKEN}/getUpdates?timeout=30`, { signal: hangUp.signal });
    await expect.poll(() => standIn.calls.byMethod.getUpdates).toBe(1);
    hangUp.abort();
    await expect(poll).rejects.toThrow("aborted");
    await api.getUpdates();
    expect(standIn.calls.refused).toEqual([]);
  });

  test("only the kinds asked for are queued; a negative offset keeps the last", async () => {
    const { standIn, api } = await startStandIn();
    await api.getUpdates({ allowed_updates: ["message", "chat_member"] });
    standIn.send(OLENA, { chatId: OLENA, text: "/start" });
    standIn.block(OLENA, true);
    standIn.setMembership(JONAS, { chatId: GROUP, member: true });
    const kinds = (updates: Update[]) => updates.map((update) => Object.keys(update)[1]);
    expect(kinds(await api.getUpdates())).toEqual(["message", "chat_member", "message"]);
    expect(kinds(await api.getUpdates({ offset: -2 }))).toEqual(["chat_member", "message"]);
    expect(await api.getUpdates({ limit: 1 })).toHaveLength(1);
  });
});

/** A bot's web server: answers as told, remembers what came. */
async function webhookServer(answer: (update: Update, attempt: number) => { status: number; body?: object }) {
  const received: { update: Update; headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const update = JSON.parse(Buffer.concat(chunks).toString()) as Update;
      received.push({ update, headers: request.headers });
      const attempt = received.filter((other) => other.update.update_id === update.update_id).length;
      const { status, body } = answer(update, attempt);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body ?? {}));
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
    const { standIn, api } = await startStandIn({ webhook: { backoffMs: 1 } });
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
    const { standIn, api } = await startStandIn({ webhook: { backoffMs: 60_000 } });
    const { url, received } = await webhookServer((update) => ({
      status: update.message?.chat.id === OLENA ? 500 : 200,
    }));
    await api.setWebhook(url);
    standIn.send(OLENA, { chatId: OLENA, text: "/start" });
    standIn.send(KATRIN, { chatId: GROUP, text: "Hello" });
    await expect.poll(() => received.length).toBe(2);
    await expect.poll(() => standIn.world.state.updates.length).toBe(1);
  });

  test("may answer with a method call", async () => {
    const { standIn, api } = await startStandIn();
    const { url } = await webhookServer(() => ({
      status: 200,
      body: { method: "sendMessage", chat_id: OLENA, text: "Hello" },
    }));
    await api.setWebhook(url);
    standIn.send(OLENA, { chatId: OLENA, text: "/start" });
    await standIn.idle();
    expect(standIn.messages(OLENA).map(({ text }) => text)).toEqual(["/start", "Hello"]);
  });

  test("keeps getUpdates out until it is deleted", async () => {
    const { api, call } = await startStandIn();
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
