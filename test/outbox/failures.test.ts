import { expect, test } from "vitest";
import type { TelegramCall } from "../../src/work/index.ts";
import { edit, message, useHouse } from "./house.ts";

const house = useHouse();
const faults = () => house.telegram.standIn.faults;

test("who blocked the bot is told of once, and the others get theirs", async () => {
  const unreachable: [number, string][] = [];
  house.telegram.standIn.block(2, true);
  await house.owe(message("a", 1), message("b", 2), message("c", 3));
  house.sender("p1", { onUnreachable: async (chatId, reason) => void unreachable.push([chatId, reason]) });
  await house.settled();
  expect(unreachable).toEqual([[2, "Forbidden: bot was blocked by the user"]]);
  expect(await house.stateOf("b")).toBe("failed");
  expect(house.texts(3)).toEqual(["text of c"]);
});

test("an unknown chat counts as unreachable", async () => {
  const unreachable: number[] = [];
  await house.owe(message("a", 999));
  house.sender("p1", { onUnreachable: async (chatId) => void unreachable.push(chatId) });
  await house.settled();
  expect(unreachable).toEqual([999]);
});

test("a group that became a supergroup is followed, with all it is still owed", async () => {
  const migrations: [number, number][] = [];
  const newId = house.telegram.standIn.migrateToSupergroup(-100);
  await house.owe(message("a", -100), message("b", -100));
  house.sender("p1", { onMigrated: async (from, to) => void migrations.push([from, to]) });
  await house.settled();
  expect(house.texts(newId)).toEqual(["text of a", "text of b"]);
  expect(migrations).toEqual([[-100, newId]]);
});

test("an edit that changes nothing has succeeded; one whose message is gone has failed quietly", async () => {
  await house.owe(message("card", 1), edit("same", 1, "card", { payload: { text: "text of card" } }));
  house.sender();
  await house.settled();
  expect(await house.stateOf("same")).toBe("sent");
  faults().failNext("editMessageText", {
    status: 400,
    description: "Bad Request: message to edit not found",
  });
  await house.owe(edit("late", 1, "card"));
  await house.settled();
  expect(await house.stateOf("late")).toBe("failed");
  expect(house.log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("what Telegram refuses for another reason is our bug: it fails with an error in the log", async () => {
  await house.owe(
    message("broken", 1, { payload: { text: "<b>open", parse_mode: "HTML" } }),
    message("next", 1),
  );
  house.sender();
  await house.settled();
  expect(await house.stateOf("broken")).toBe("failed");
  expect(house.texts(1)).toEqual(["text of next"]);
  expect(house.log.lines).toContainEqual(
    expect.objectContaining({ level: "error", message: "Telegram refused a message" }),
  );
});

test("who owed a message that Telegram never takes hears of it, unless something goes in its place", async () => {
  const failed: (readonly [string, string])[] = [];
  const broken = { payload: { text: "<b>open", parse_mode: "HTML" } };
  house.telegram.standIn.block(2, true);
  await house.owe(
    message("voice", 1, broken),
    message("card", 3, { ...broken, instead: [message("plain", 3)] }),
    message("away", 2),
    message("fine", 3),
  );
  house.sender("p1", { onFailed: async (...what) => void failed.push(what) });
  await house.settled();
  expect(Object.fromEntries(failed)).toEqual({ away: "unreachable", voice: "refused" });
});

test("a 429 stops everything for as long as Telegram says", async () => {
  faults().failNext("sendMessage", {
    status: 429,
    description: "Too Many Requests",
    parameters: { retry_after: 7 },
  });
  await house.owe(message("a", 1), message("b", 2));
  house.sender();
  await house.time.advance(6_900);
  expect([...house.texts(1), ...house.texts(2)].length).toBeLessThanOrEqual(1);
  await house.settled();
  expect([...house.texts(1), ...house.texts(2)]).toEqual(["text of a", "text of b"]);
});

test("a server error is tried again, and the chat's order is kept meanwhile", async () => {
  faults().failNext("sendMessage", { status: 502, description: "Bad Gateway", times: 2 });
  await house.owe(message("a", 1), message("b", 1));
  house.sender();
  await house.settled();
  expect(house.texts(1)).toEqual(["text of a", "text of b"]);
});

test("a connection that breaks after the request leaves the choice to the message", async () => {
  faults().failNext("sendMessage", { dropConnection: "after" });
  await house.owe(message("ad", 1, { priority: "bulk", whenAmbiguous: "skip" }));
  house.sender();
  await house.settled();
  expect(await house.stateOf("ad")).toBe("skipped");

  faults().failNext("sendMessage", { dropConnection: "after" });
  await house.owe(message("match", 1, { whenAmbiguous: "resend" }));
  await house.settled();
  expect(house.texts(1)).toEqual(["text of ad", "text of match", "text of match"]);
});

test("an outage costs at most the calls under way: the rest waits until Telegram answers", async () => {
  faults().failNext("*", { dropConnection: "before", times: 12 });
  const rows = Array.from({ length: 40 }, (_, index) =>
    message(`ad:${index}`, index + 1, { priority: "bulk", whenAmbiguous: "skip", group: "ads" }),
  );
  await house.owe(...rows);
  house.sender();
  await house.time.until(async () => {
    const { total, sent, failed } = await house.outbox.progress("ads");
    return sent + failed === total;
  }, 3_600_000);
  const { sent, failed } = await house.outbox.progress("ads");
  expect(failed).toBeLessThanOrEqual(6);
  expect(sent).toBe(40 - failed);
});

test("a Telegram that hangs on a broadcast holds up no match", async () => {
  const hangs: TelegramCall = (method, payload) =>
    String(payload["text"]).startsWith("ad")
      ? new Promise(() => undefined)
      : house.telegram.client.call(method, payload);
  const ads = Array.from({ length: 35 }, (_, index) =>
    message(`ad:${index}`, index + 1, { priority: "bulk", payload: { text: `ad ${index}` } }),
  );
  await house.owe(...ads);
  const sender = house.sender("p1", { call: hangs });
  await house.time.advance(3_000);
  await house.owe(message("match", 40));
  sender.wake();
  await house.time.advance(200);
  expect(house.texts(40)).toEqual(["text of match"]);
});
