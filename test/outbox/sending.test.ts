import { expect, test } from "vitest";
import { edit, message, useHouse } from "./house.ts";

const house = useHouse();

test("what is owed is sent once, however often it is owed", async () => {
  await house.owe(message("hello", 1));
  await house.owe(message("hello", 1), message("hello again", 1));
  house.sender();
  await house.settled();
  await house.owe(message("hello", 1));
  await house.settled();
  expect(house.texts(1)).toEqual(["text of hello", "text of hello again"]);
});

test("a transaction that fails owes nothing", async () => {
  house.sender();
  await house.owe(message("kept", 1));
  await expect(house.owe(message("lost", 1), { ...message("bad", 1), payload: 1n as never })).rejects.toThrow(
    "BigInt",
  );
  await house.settled();
  expect(house.texts(1)).toEqual(["text of kept"]);
});

test("a chat's messages keep their order, transactional ones ahead of bulk", async () => {
  await house.owe(message("b1", 1, { priority: "bulk" }), message("b2", 1, { priority: "bulk" }));
  await house.owe(message("t1", 1), message("t2", 1));
  house.sender();
  await house.settled();
  expect(house.texts(1)).toEqual(["text of t1", "text of t2", "text of b1", "text of b2"]);
});

test("what waits in the store is sent by the next start", async () => {
  const first = house.sender("before");
  await house.owe(message("one", 1));
  await house.settled();
  const stopped = first.stop();
  await house.time.advance(5_000);
  await stopped;
  await house.owe(message("two", 1));
  await house.time.advance(10_000);
  expect(house.texts(1)).toEqual(["text of one"]);
  house.sender("after");
  await house.settled();
  expect(house.texts(1)).toEqual(["text of one", "text of two"]);
});

test("an edit changes what its target became, a reply answers it", async () => {
  await house.owe(
    message("card", 1),
    edit("card:1", 1, "card"),
    message("suggestion", 1, { target: "card" }),
  );
  house.sender();
  await house.settled();
  const [card, reply] = house.telegram.standIn.messages(1).filter(({ from }) => from === "bot");
  expect(card).toMatchObject({ text: "text of card:1", edited: true });
  expect(reply).toMatchObject({ replyTo: card?.messageId });
  expect(await house.outbox.lookup("card")).toEqual({ chatId: 1, messageId: card?.messageId });
});

test("an edit waits for a target that bulk has not reached yet", async () => {
  await house.owe(message("invitation", 1, { priority: "bulk" }), edit("closed", 1, "invitation"));
  house.sender();
  await house.settled();
  expect(house.texts(1)).toEqual(["text of closed"]);
});

test("an edit of what was never sent is dropped, a reply to it is sent plainly", async () => {
  await house.owe(edit("edit", 1, "nothing"), message("reply", 1, { target: "nothing" }));
  house.sender();
  await house.settled();
  expect(await house.stateOf("edit")).toBe("skipped");
  expect(house.texts(1)).toEqual(["text of reply"]);
});

test("of several unsent edits of a slot only the newest goes out", async () => {
  await house.owe(message("card", -100));
  house.sender();
  await house.settled();
  await house.owe(
    edit("e1", -100, "card", { slot: "card" }),
    edit("e2", -100, "card", { slot: "card" }),
    edit("e3", -100, "card", { slot: "card" }),
  );
  await house.owe(edit("e1", -100, "card", { slot: "card" }));
  await house.settled();
  expect(house.texts(-100)).toEqual(["text of e3"]);
  expect(await house.stateOf("e1")).toBe("superseded");
  expect(house.telegram.standIn.calls.byMethod["editMessageText"]).toBe(1);
});

test("a group's rows are counted, and dropped when nobody wants them any more", async () => {
  const rows = Array.from({ length: 10 }, (_, index) =>
    message(`bc:${index}`, index < 9 ? index + 1 : 999, { priority: "bulk", group: "bc" }),
  );
  await house.owe(...rows);
  expect(await house.outbox.progress("bc")).toEqual({ total: 10, sent: 0, failed: 0, waiting: 0 });
  house.sender();
  await house.settled();
  expect(await house.outbox.progress("bc")).toEqual({ total: 10, sent: 9, failed: 1, waiting: 0 });
  await house.transact((tx) =>
    house.outbox
      .add([message("bc:late", 1, { priority: "bulk", group: "bc" })], tx)
      .then(() => house.outbox.cancel("bc", tx)),
  );
  await house.time.advance(10_000);
  expect(await house.stateOf("bc:late")).toBe("superseded");
  expect(await house.outbox.progress("bc")).toEqual({ total: 10, sent: 9, failed: 1, waiting: 0 });
});
