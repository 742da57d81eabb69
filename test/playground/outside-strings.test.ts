import { networkInterfaces } from "node:os";
import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { createStandIn } from "../../src/playground/index.ts";
import { parseHtml } from "../../src/playground/text/parse-html.ts";
import { OLENA, startStandIn, TOKEN } from "./support.ts";

/** `__proto__`, `constructor`, `toString` and the rest. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

describe("a name that every object inherits is a name like any other", () => {
  test.each(INHERITED)("%s is no file, no method, no press and no text", async (name) => {
    const { control, call, started, standIn } = await startStandIn();
    await started(OLENA);
    expect((await control(`/files/${name}`)).status).toBe(404);
    expect((await control(`/assets/x.${name}`)).status).toBe(404);
    const codeOf = async (method: string, params: object) => (await call(method, { ...params })).error_code;
    expect(await codeOf("getFile", { file_id: name })).toBe(400);
    expect(await codeOf("sendPhoto", { chat_id: OLENA, photo: name })).toBe(400);
    expect(await codeOf("sendDocument", { chat_id: OLENA, document: `attach://${name}` })).toBe(400);
    expect(await codeOf("answerCallbackQuery", { callback_query_id: name })).toBe(400);
    expect(await codeOf("sendMessage", { chat_id: name, text: "x" })).toBe(400);
    expect(await codeOf("sendMessage", { chat_id: OLENA, text: "x", protect_content: name })).toBe(400);
    expect(await codeOf(name, {})).toBe(404);
    expect(standIn.calls.byMethod[name]).toBe(1);
    expect(parseHtml(`&${name};`).text).toBe(`&${name};`);
  });

  test.each(INHERITED)("%s as a part of a form is an unknown parameter", async (name) => {
    const { origin, standIn } = await startStandIn();
    const form = new FormData();
    form.set("chat_id", String(OLENA));
    form.set(name, "x");
    const answer = await fetch(`${origin}/bot${TOKEN}/sendMessage`, { method: "POST", body: form });
    expect(await answer.json()).toMatchObject({
      error_code: 400,
      description: expect.stringContaining(name),
    });
    expect(standIn.calls.refused).toHaveLength(1);
  });

  test("an upload of an inherited kind gets a plain path", async () => {
    const { standIn, updates, api } = await startStandIn();
    standIn.send(OLENA, { chatId: OLENA, document: { name: "constructor", base64: "aGVsbG8=" } });
    const [update] = await updates();
    const { file_path } = await api.getFile(update?.message?.document?.file_id ?? "");
    expect(file_path).toMatch(/^documents\/file_\d+$/);
  });
});

/** An address of this machine that is not the loopback. */
const ownAddress = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === "IPv4" && !one.internal)?.address;

describe.runIf(ownAddress)("from another address than the loopback", () => {
  const statuses = async (openToNetwork: boolean) => {
    const standIn = createStandIn({ token: TOKEN, openToNetwork });
    const server = serve({ fetch: standIn.app.fetch, port: 0, hostname: "0.0.0.0" });
    if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
    onTestFinished(async () => {
      await standIn.close();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const paths = ["/", "/playground/state", `/bot${TOKEN}/getMe`, `/file/bot${TOKEN}/x`];
    return Promise.all(
      paths.map(async (path) => (await fetch(`http://${ownAddress ?? ""}:${String(port)}${path}`)).status),
    );
  };

  test("nothing is served", async () => {
    expect(await statuses(false)).toEqual([403, 403, 403, 403]);
  });

  test("everything is, when the stand-in is opened to the network", async () => {
    expect(await statuses(true)).toEqual([200, 200, 200, 404]);
  });
});
