import { describe, expect, test } from "vitest";
import { laneOf } from "../../src/inbox/index.ts";
import { says, useHouse } from "./house.ts";

const house = useHouse();

test("an update from a webhook is durable when accepted; a malformed one is refused", async () => {
  const handled: number[] = [];
  const { inbox } = house.process(async (update) => void handled.push(update.update_id));
  const results = await Promise.all([
    inbox.accept(says(1, 7)),
    inbox.accept(says(2, 8)),
    inbox.accept({ update_id: "3" }),
    inbox.accept({ hello: "world" }),
    inbox.accept(null),
    inbox.accept(says(1, 7)),
  ]);
  expect(results.map(({ ok }) => ok)).toEqual([true, true, false, false, false, true]);
  await house.settled();
  expect(handled.sort((a, b) => a - b)).toEqual([1, 2]);
});

test("what is stored keeps its exact shape", async () => {
  const update = says(1, 7_000_000_000, 'text with "quotes", $dollars and dots.in.it');
  await house.store.add([
    { updateId: 1, lane: laneOf(update), update, attempts: 0, receivedAt: house.time.now() },
  ]);
  const [row] = await house.store.waiting(7_000_000_000, 10);
  expect(row?.update).toEqual(update);
});

describe("the lane of an update is", () => {
  const lane = (payload: object): number => laneOf({ update_id: 1, ...payload });
  const from = { id: 5 };

  test.each([
    ["its message's chat", { message: { chat: { id: -7 }, from } }, -7],
    ["an edited message's chat", { edited_message: { chat: { id: -7 }, from } }, -7],
    [
      "the chat of a pressed button's message",
      { callback_query: { id: "1", from, message: { chat: { id: -7 } } } },
      -7,
    ],
    ["the presser when the message is too old", { callback_query: { id: "1", from } }, 5],
    ["the user of an inline query", { inline_query: { id: "1", from, query: "" } }, 5],
    ["the chat of a membership change", { my_chat_member: { chat: { id: 5 }, from } }, 5],
    ["the voter of a poll answer", { poll_answer: { poll_id: "1", user: { id: 5 } } }, 5],
    ["common to all that has neither", { poll: { id: "1" } }, 0],
  ])("%s", (_, payload, expected) => {
    expect(lane(payload)).toBe(expected);
  });
});
