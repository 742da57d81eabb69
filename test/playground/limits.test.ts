import { describe, expect, test } from "vitest";
import { png } from "../support/pictures.ts";
import { GROUP, OLENA, startStandIn } from "./support.ts";

describe("Telegram's sending limits", () => {
  test("a chat takes a short burst, then one message a second", async () => {
    const { call, started, clock } = await startStandIn({ rateLimits: true });
    await started(OLENA);
    const send = () => call("sendMessage", { chat_id: OLENA, text: "x" });
    for (let count = 0; count < 10; count++) expect((await send()).ok).toBe(true);
    expect(await send()).toEqual({
      ok: false,
      error_code: 429,
      description: "Too Many Requests: retry after 1",
      parameters: { retry_after: 1 },
    });
    clock.advance(1000);
    expect((await send()).ok).toBe(true);
    expect((await send()).ok).toBe(false);
  });

  test("a group takes 20 messages a minute", async () => {
    const { call, clock } = await startStandIn({ rateLimits: true });
    const send = () => call("sendMessage", { chat_id: GROUP, text: "x" });
    for (let count = 0; count < 20; count++) {
      expect((await send()).ok).toBe(true);
      clock.advance(1000);
    }
    const sent = [];
    for (let second = 0; second < 30; second++) {
      sent.push((await send()).ok);
      clock.advance(1000);
    }
    expect(sent.filter(Boolean).length).toBeGreaterThan(10);
    expect(sent.filter(Boolean).length).toBeLessThan(18);
  });

  test("each photo of an album counts", async () => {
    const { standIn, call, updates, started, clock } = await startStandIn({ rateLimits: true });
    await started(OLENA);
    standIn.send(OLENA, { chatId: OLENA, photos: [png().toString("base64")] });
    const photo = (await updates())[0]?.message?.photo?.at(-1)?.file_id ?? "";
    const media = Array.from({ length: 5 }, () => ({ type: "photo", media: photo }));
    const send = () => call("sendMediaGroup", { chat_id: GROUP, media });
    for (let count = 0; count < 5; count++) {
      expect((await send()).ok).toBe(true);
      clock.advance(5000);
    }
    expect(await send()).toMatchObject({ ok: false, error_code: 429 });
  });

  test("the bot sends 30 messages a second over all chats", async () => {
    const { standIn, call, started, clock } = await startStandIn({ rateLimits: true });
    const people = Array.from(
      { length: 31 },
      (_, index) => standIn.addPerson({ firstName: `P${index}`, language: "en" }).id,
    );
    await started(...people);
    const answers = await Promise.all(people.map((chat_id) => call("sendMessage", { chat_id, text: "x" })));
    expect(answers.filter(({ ok }) => !ok)).toMatchObject([{ parameters: { retry_after: 1 } }]);
    clock.advance(1000);
    expect((await call("sendMessage", { chat_id: people[30], text: "x" })).ok).toBe(true);
  });
});

describe("planned faults", () => {
  test("a refusal so many times, then as usual", async () => {
    const { standIn, call, started } = await startStandIn();
    await started(OLENA);
    standIn.faults.failNext("sendMessage", {
      status: 429,
      description: "Too Many Requests: retry after 7",
      parameters: { retry_after: 7 },
      times: 2,
    });
    const send = () => call("sendMessage", { chat_id: OLENA, text: "x" });
    expect(await send()).toMatchObject({ parameters: { retry_after: 7 } });
    expect(await send()).toMatchObject({ error_code: 429 });
    expect(await send()).toMatchObject({ ok: true });
  });

  test("a connection that breaks before or after the message was taken", async () => {
    const { standIn, call, started } = await startStandIn();
    await started(OLENA);
    const send = (text: string) => call("sendMessage", { chat_id: OLENA, text });
    standIn.faults.failNext("sendMessage", { dropConnection: "before" });
    await expect(send("lost")).rejects.toThrow("fetch failed");
    standIn.faults.failNext("sendMessage", { dropConnection: "after" });
    await expect(send("sent all the same")).rejects.toThrow("fetch failed");
    expect(standIn.messages(OLENA).map(({ text }) => text)).toEqual(["/start", "sent all the same"]);
  });
});
