import { expect, test } from "vitest";
import { createTopics, type TopicBook, type Topics } from "../../src/outbox/index.ts";
import type { OutboxMessage } from "../../src/app/core/index.ts";
import { message, useHouse } from "./house.ts";

const house = useHouse(4);
const ABOUT = { topic: { of: "pair:offer", name: "Jonas · Housing" } };

/** The groups that opened no topic. */
let refused: number[] = [];

/** Topics whose numbers are kept in a map. */
function topics(): Topics {
  refused = [];
  const known = new Map<string, number>();
  const book: TopicBook = {
    find: async (chatId, of) => known.get(`${String(chatId)}:${of}`),
    async note(chatId, of, threadId) {
      if (threadId === undefined) known.delete(`${String(chatId)}:${of}`);
      else known.set(`${String(chatId)}:${of}`, threadId);
    },
    refused: async (chatId) => void refused.push(chatId),
  };
  return createTopics(house.telegram.client.call, house.time, book);
}

const rename = (name: string): OutboxMessage =>
  message(`rename ${name}`, 1, { ...ABOUT, method: "editForumTopic", payload: { name } });
const shown = () => house.telegram.standIn.messages(1).filter(({ from, text }) => from === "bot" && text);
const names = () => house.telegram.standIn.world.chat(1)?.topics.map(({ name }) => name);

test("a bot without topics sends to the chat itself, and renames nothing", async () => {
  await house.owe(message("a", 1, ABOUT), rename("over"));
  house.sender("p1", { topics: topics() });
  await house.settled();
  expect(shown().map(({ text, threadId }) => [text, threadId])).toEqual([["text of a", undefined]]);
  expect(await house.stateOf("rename over")).toBe("skipped");
});

test("messages wait while Telegram cannot say whether there are topics, and then share one, in their order", async () => {
  house.telegram.standIn.setBot({ topics: true });
  house.telegram.standIn.faults.failNext("createForumTopic", { status: 502, description: "Bad Gateway" });
  await house.owe(message("a", 1, ABOUT), message("b", 1, ABOUT), rename("over"), rename("over"));
  house.sender("p1", { topics: topics() });
  await house.settled();
  const [first, second, ...more] = shown();
  expect([first?.text, second?.text, more]).toEqual(["text of a", "text of b", []]);
  expect(first?.threadId).toBeGreaterThan(0);
  expect(second?.threadId).toBe(first?.threadId);
  expect(names()).toEqual(["over"]);
});

/** A group of moderators; its cards go to a topic that a member has opened. */
function group(forum: boolean) {
  const { standIn } = house.telegram;
  const { id } = standIn.addGroup({
    title: "Town",
    type: "supergroup",
    members: [1],
    admins: [1],
    forum,
    bot: "administrator",
  });
  const threadId = forum ? standIn.createTopic(1, id, "Cards") : undefined;
  const about = { ...ABOUT, ...(threadId !== undefined && { threadId }) };
  const said = () => standIn.messages(id).filter(({ from, text }) => from === "bot" && text);
  const calls = () => standIn.calls.byMethod["createForumTopic"] ?? 0;
  const topicsNow = () => standIn.world.chat(id)?.topics ?? [];
  return { id, threadId, about, said, calls, topicsNow, standIn };
}

test("a group with topics gets one for what is about the same, which is closed at the end", async () => {
  const { id, threadId, about, said, topicsNow } = group(true);
  const close = message("close", id, { ...ABOUT, method: "closeForumTopic", payload: {} });
  await house.owe(
    message("a", id, about),
    message("b", id, about),
    message("c", id, { threadId: threadId ?? 0 }),
    close,
  );
  house.sender("p1", { topics: topics() });
  await house.settled();
  const [, own] = topicsNow();
  expect(own).toMatchObject({ name: "Jonas · Housing", closed: true });
  expect(said().map(({ text, threadId: to }) => [text, to])).toEqual([
    ["text of a", own?.threadId],
    ["text of b", own?.threadId],
    ["text of c", threadId],
  ]);
  expect(refused).toEqual([]);
});

test("a group without topics is not asked for one, and one that refuses is asked once and the row goes where it went before", async () => {
  const plain = group(false);
  const strict = group(true);
  strict.standIn.setBotMembership(1, strict.id, { status: "administrator", rights: ["can_delete_messages"] });
  house.sender("p1", { topics: topics() });
  await house.owe(
    message("a", plain.id, plain.about),
    message("b", strict.id, strict.about),
    message("c", strict.id, strict.about),
  );
  await house.settled();
  expect(plain.said().map(({ threadId }) => threadId)).toEqual([undefined]);
  expect(strict.said().map(({ threadId }) => threadId)).toEqual([strict.threadId, strict.threadId]);
  expect(strict.calls()).toBe(1);
  expect(refused).toEqual([strict.id]);
  await house.time.advance(600_000);
  strict.standIn.setBotMembership(1, strict.id, "administrator");
  await house.owe(message("d", strict.id, strict.about));
  await house.settled();
  expect(strict.said().at(-1)?.threadId).toBe(strict.topicsNow().at(-1)?.threadId);
});

test("the end of what had a topic does no harm where the group has no topics any more", async () => {
  const { id, about, topicsNow, standIn } = group(true);
  house.sender("p1", { topics: topics() });
  await house.owe(message("a", id, about));
  await house.settled();
  expect(topicsNow()).toHaveLength(2);
  standIn.changeGroup(id, { forum: false });
  await house.owe(message("close", id, { ...ABOUT, method: "closeForumTopic", payload: {} }));
  await house.settled();
  expect(await house.stateOf("close")).toBe("failed");
  expect(house.log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("where the group's own topic is gone that is told, and not taken for the end of what has none", async () => {
  const { id, threadId, about, said, standIn } = group(true);
  standIn.setBotMembership(1, id, { status: "administrator", rights: ["can_delete_messages"] });
  standIn.changeTopic(1, id, threadId ?? 0, "delete");
  const gone: number[] = [];
  await house.owe(message("a", id, about));
  house.sender("p1", { topics: topics(), onTopicGone: async (_chat, thread) => void gone.push(thread) });
  await house.settled();
  expect(gone).toEqual([threadId]);
  expect(said().map(({ threadId: to }) => to)).toEqual([undefined]);
});
