import { describe, expect, test } from "vitest";
import { GROUP, JONAS, OLENA, startStandIn, TOKEN, type Update } from "./support.ts";

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

describe("update ids", () => {
  const ids = (updates: Update[]) => updates.map(({ update_id }) => update_id);

  test("asked for twice with one offset, the same updates come twice", async () => {
    const { standIn, api } = await startStandIn();
    for (const text of ["/start", "one", "two"]) standIn.send(OLENA, { chatId: OLENA, text });
    const [start = 0] = ids(await api.getUpdates({ limit: 1 }));
    const offset = start + 1;
    const first = ids(await api.getUpdates({ offset }));
    expect(first).toHaveLength(2);
    expect(ids(await api.getUpdates({ offset }))).toEqual(first);
  });

  test("begin at a random number after a week of silence, not after less", async () => {
    const { standIn, clock, updates } = await startStandIn();
    standIn.send(OLENA, { chatId: OLENA, text: "/start" });
    await updates();
    clock.advance(6 * 86_400_000);
    standIn.send(OLENA, { chatId: OLENA, text: "still here" });
    expect(ids(await updates())).toEqual([2]);
    clock.advance(8 * 86_400_000);
    standIn.send(OLENA, { chatId: OLENA, text: "back again" });
    const [jumped] = ids(await updates());
    expect(jumped).toBeGreaterThan(2_000_000);
  });

  test("may go down: an offset far ahead of them is not believed and confirms nothing", async () => {
    const { standIn, api } = await startStandIn();
    standIn.jumpUpdateIds(900_000_000);
    standIn.send(OLENA, { chatId: OLENA, text: "/start" });
    expect(ids(await api.getUpdates())).toEqual([900_000_000]);
    await api.getUpdates({ offset: 900_000_001 });
    standIn.jumpUpdateIds(5_000_000);
    standIn.send(OLENA, { chatId: OLENA, text: "lower" });
    expect(() => standIn.jumpUpdateIds(7)).toThrow("updates wait");
    expect(ids(await api.getUpdates({ offset: 900_000_001 }))).toEqual([5_000_000]);
    expect(ids(await api.getUpdates({ offset: 900_000_001 }))).toEqual([5_000_000]);
    expect(await api.getUpdates({ offset: 5_000_001 })).toEqual([]);
    expect(await api.getUpdates()).toEqual([]);
  });
});
