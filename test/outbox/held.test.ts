import { sealer } from "../support/sealer.ts";
import { describe, expect, test } from "vitest";
import { createChatEvents } from "../../src/outbox/index.ts";
import { createOutboxStore } from "../../src/adapters/mongo/outbox-store.ts";
import { createTroubles } from "../../src/observability/troubles.ts";
import { edit, message, useHouse } from "./house.ts";

const GROUP = -100;
const TOPIC = 5;

const house = useHouse(5);
const refuse = (description: string, times = Infinity, status = 400) =>
  house.telegram.standIn.faults.failNext("sendMessage", { status, description, times });
const allow = () => house.telegram.standIn.faults.clear();

/** A sender whose word to operators is kept. */
function open(owner = "p1") {
  const told: [number, string][] = [];
  const troubles = createTroubles({ log: house.log, time: house.time });
  const sender = house.sender(owner, {
    troubles,
    onOwed: async (chatId, reason) => void told.push([chatId, reason]),
  });
  return { sender, told, troubles };
}

test.each([
  [400, "Bad Request: not enough rights to send text messages to the chat", "no-rights"],
  [400, "Bad Request: have no rights to send a message", "no-rights"],
  [400, "Bad Request: CHAT_WRITE_FORBIDDEN", "no-rights"],
  [400, "Bad Request: CHAT_ADMIN_REQUIRED", "no-rights"],
  [400, "Bad Request: CHAT_SEND_PLAIN_FORBIDDEN", "no-rights"],
  [400, "Bad Request: need administrator rights in the channel chat", "no-rights"],
  [400, "Bad Request: CHAT_RESTRICTED", "restricted"],
  [400, "Bad Request: TOPIC_CLOSED", "topic-closed"],
  [400, "Bad Request: chat not found", "chat-unknown"],
  [403, "Forbidden: bot was kicked from the group chat", "not-a-member"],
  [403, "Forbidden: bot is not a member of the supergroup chat", "not-a-member"],
  [403, "Forbidden: CHAT_WRITE_FORBIDDEN", "no-rights"],
])("%i %s: messages stay owed, and operators are told once", async (status, description, reason) => {
  refuse(description, Infinity, status);
  await house.owe(message("a", GROUP, { threadId: TOPIC }), message("b", GROUP, { threadId: TOPIC }));
  const { told, troubles } = open();
  await house.time.advance(20_000);
  expect([await house.stateOf("a"), await house.stateOf("b")]).toEqual(["owed", "owed"]);
  expect(told).toEqual([[GROUP, reason]]);
  expect(troubles.current()).toMatchObject([{ kind: "chat-refuses" }]);
  expect(house.log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("a chat that takes messages again gets what is owed, in order", async () => {
  house.telegram.standIn.setBotMembership(1, GROUP, "administrator");
  refuse("Bad Request: CHAT_WRITE_FORBIDDEN", 3);
  await house.owe(message("a", GROUP), message("b", GROUP), message("c", GROUP));
  const { troubles } = open();
  await house.settled();
  expect(house.texts(GROUP)).toEqual(["text of a", "text of b", "text of c"]);
  await house.time.advance(120_000);
  expect(troubles.current()).toEqual([]);
});

test("a chat that refuses holds up no other, and is seldom asked", async () => {
  const calls = () => house.telegram.standIn.calls.byMethod["sendMessage"] ?? 0;
  house.telegram.standIn.setBotMembership(1, GROUP, "kicked");
  await house.owe(
    ...Array.from({ length: 60 }, (_, index) => message(`card:${index}`, GROUP)),
    message("a", 1),
    message("b", 2),
  );
  open();
  await house.time.advance(2_000);
  expect([house.texts(1), house.texts(2)]).toEqual([["text of a"], ["text of b"]]);
  const before = calls();
  await house.time.advance(600_000);
  expect(calls() - before).toBeLessThan(10);
});

test("retryChat tries a chat at once, whichever process sends", async () => {
  refuse("Bad Request: CHAT_WRITE_FORBIDDEN");
  await house.owe(message("a", GROUP), message("b", GROUP));
  open("p1");
  const other = open("p2");
  await house.time.advance(120_000);
  allow();
  await other.sender.retryChat(GROUP);
  await house.time.advance(6_000);
  expect(house.texts(GROUP)).toEqual(["text of a", "text of b"]);
});

test("what waits for another reason is not hurried by retryChat", async () => {
  const later = new Date(house.time.now().getTime() + 3_600_000);
  await house.owe(message("quiet", GROUP));
  const store = createOutboxStore(house.connection, sealer);
  await store.defer("quiet", later);
  const { sender } = open();
  await sender.retryChat(GROUP);
  await house.time.advance(60_000);
  expect(house.texts(GROUP)).toEqual([]);
});

test("operators are told again when a chat refuses anew after it took a message, and not by a restart", async () => {
  refuse("Bad Request: CHAT_WRITE_FORBIDDEN");
  await house.owe(message("a", GROUP));
  const first = open();
  await house.time.advance(10_000);
  const stopped = first.sender.stop();
  await house.time.advance(5_000);
  await stopped;
  await house.owe(message("b", GROUP));
  const second = open("p2");
  await house.time.advance(120_000);
  expect([first.told.length, second.told.length]).toEqual([1, 0]);
  allow();
  await house.settled();
  refuse("Bad Request: CHAT_WRITE_FORBIDDEN");
  await house.owe(message("c", GROUP));
  await house.time.advance(10_000);
  expect(second.told).toEqual([[GROUP, "no-rights"]]);
});

test("a closed topic keeps its messages; the rest of the group gets its own", async () => {
  house.telegram.standIn.faults.failNext("sendMessage", {
    status: 400,
    description: "Bad Request: TOPIC_CLOSED",
  });
  await house.owe(message("card", GROUP, { threadId: TOPIC }), message("general", GROUP));
  open();
  await house.time.advance(5_000);
  expect(house.texts(GROUP)).toEqual(["text of general"]);
  expect(await house.stateOf("card")).toBe("owed");
});

test("what was meant for a deleted topic goes to the group itself, and is said", async () => {
  const gone: [number, number][] = [];
  refuse("Bad Request: message thread not found", 1);
  await house.owe(message("a", GROUP, { threadId: TOPIC }), message("b", GROUP, { threadId: TOPIC }));
  house.sender("p1", { onTopicGone: async (chatId, threadId) => void gone.push([chatId, threadId]) });
  await house.settled();
  expect(house.texts(GROUP)).toEqual(["text of a", "text of b"]);
  expect(gone).toEqual([[GROUP, TOPIC]]);
});

test("a group that takes texts but no photos gets what stands in for them", async () => {
  house.telegram.standIn.faults.failNext("sendPhoto", {
    status: 400,
    description: "Bad Request: not enough rights to send photos to the chat",
  });
  const instead = [message("word", GROUP, { payload: { text: "a photo that cannot be shown" } })];
  await house.owe(
    message("photo", GROUP, { method: "sendPhoto", payload: { photo: "x" }, instead }),
    message("card", GROUP),
  );
  open();
  await house.settled();
  expect(house.texts(GROUP)).toEqual(["a photo that cannot be shown", "text of card"]);
});

describe("updates that change where messages can go", () => {
  const at = { message_id: 1, date: 0 };

  /** What the product does with each update. */
  const follow = (sender: ReturnType<typeof open>["sender"]) =>
    createChatEvents({ store: createOutboxStore(house.connection, sealer), sender });

  test("waiting messages follow a group that became a supergroup, before anything was tried", async () => {
    refuse("Bad Request: CHAT_WRITE_FORBIDDEN", 1);
    await house.owe(message("a", GROUP), edit("b", GROUP, "a"));
    const { sender } = open();
    await house.time.advance(2_000);
    const to = house.telegram.standIn.migrateToSupergroup(GROUP);
    const chat = { id: GROUP, type: "group", title: "M" } as const;
    await follow(sender)({ update_id: 1, message: { ...at, chat, migrate_to_chat_id: to } as never });
    await house.time.advance(6_000);
    expect(house.texts(to)).toEqual(["text of b"]);
  });

  test.each([
    ["the bot was made an administrator", "my_chat_member", { new_chat_member: { status: "administrator" } }],
    ["the bot was let in again", "my_chat_member", { new_chat_member: { status: "member" } }],
    ["a topic was reopened", "message", { ...at, forum_topic_reopened: {} }],
    ["the general topic is shown again", "message", { ...at, general_forum_topic_unhidden: {} }],
  ])("when %s, what is owed goes at once", async (_what, kind, value) => {
    refuse("Bad Request: CHAT_WRITE_FORBIDDEN");
    await house.owe(message("a", GROUP));
    const { sender } = open();
    await house.time.advance(120_000);
    allow();
    const chat = { id: GROUP, type: "supergroup", title: "M" };
    await follow(sender)({ update_id: 1, [kind]: { ...value, chat } });
    await house.time.advance(3_000);
    expect(house.texts(GROUP)).toEqual(["text of a"]);
  });

  test("a bot that was put out is no reason to try", async () => {
    house.telegram.standIn.setBotMembership(1, GROUP, "kicked");
    await house.owe(message("a", GROUP));
    const { sender } = open();
    await house.time.advance(120_000);
    const before = await house.store.find("a");
    const chat = { id: GROUP, type: "supergroup", title: "M" };
    const update = { update_id: 1, my_chat_member: { chat, new_chat_member: { status: "kicked" } } };
    await follow(sender)(update as never);
    expect(await house.store.find("a")).toEqual(before);
  });
});
