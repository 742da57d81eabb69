import { expect, test } from "vitest";
import { createTopics, type TopicBook, type Topics } from "../../src/outbox/index.ts";
import type { OutboxMessage } from "../../src/app/core/index.ts";
import { message, useHouse } from "./house.ts";

const house = useHouse(4);
const ABOUT = { topic: { of: "pair:offer", name: "Jonas · Housing" } };

/** Topics whose numbers are kept in a map. */
function topics(): Topics {
  const known = new Map<string, number>();
  const book: TopicBook = {
    find: async (chatId, of) => known.get(`${String(chatId)}:${of}`),
    async note(chatId, of, threadId) {
      if (threadId === undefined) known.delete(`${String(chatId)}:${of}`);
      else known.set(`${String(chatId)}:${of}`, threadId);
    },
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
