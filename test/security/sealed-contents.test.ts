import type { Update } from "grammy/types";
import { expect, test } from "vitest";
import { createConversationStorage } from "../../src/adapters/mongo/conversation-storage.ts";
import { createDeadLetters } from "../../src/adapters/mongo/dead-letters-repository.ts";
import { createDrafts } from "../../src/adapters/mongo/drafts-repository.ts";
import { createInboxStore } from "../../src/adapters/mongo/inbox-store.ts";
import { createOutboxStore } from "../../src/adapters/mongo/outbox-store.ts";
import type { Draft } from "../../src/domain/listing/draft.ts";
import { draftId, personId } from "../../src/domain/shared/ids.ts";
import type { OutboxRow } from "../../src/outbox/index.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { sealer } from "../support/sealer.ts";
import { useStore } from "../support/store.ts";

const box = useStore();
const SECRET = "Tel 0151 23456789, Olena Kovalenko";
const OLENA = 7;
const AT = new Date("2026-05-04T10:00:00Z");

/** Everything that a collection holds, as text. */
const stored = async (collection: string): Promise<string> =>
  JSON.stringify(await box.store.connection.collection(collection).find({}, BY_TEST).toArray());

const update = (id: number): Update =>
  ({
    update_id: id,
    message: {
      message_id: 1,
      date: 0,
      chat: { id: OLENA, type: "private", first_name: "Olena" },
      text: SECRET,
    },
  }) as Update;

test("an update is sealed while it waits and while it is a dead letter, and leaves nothing when it is done", async () => {
  const inbox = createInboxStore(box.store.connection, sealer);
  const deadLetters = createDeadLetters(box.store.connection, sealer);
  const settle = (updateId: number, state: "done" | "parked", attempts: number) =>
    inbox.settle({ updateId, fence: 1, state, attempts, at: AT });
  await inbox.add(
    [1, 2, 3, 4].map((id) => ({
      updateId: id,
      lane: OLENA,
      update: update(id),
      attempts: 0,
      receivedAt: AT,
    })),
  );
  expect(await stored("inbox")).not.toMatch(/0151|Kovalenko/);
  expect((await inbox.waiting(OLENA, 1))[0]?.update.message?.text).toBe(SECRET);

  expect([await settle(1, "done", 0), await settle(2, "done", 2)]).toEqual([true, true]);
  await settle(3, "parked", 5);
  await settle(4, "parked", 5);
  expect(await stored("inbox")).not.toMatch(/0151|Kovalenko/);
  expect(await deadLetters.read(3)).toMatchObject({ row: { kind: "message" }, update: update(3) });
  await box.store.transact((tx) => deadLetters.discard(4, AT, tx));
  await box.store.transact((tx) => deadLetters.replay(3, tx));
  expect((await inbox.waiting(OLENA, 9)).map((row) => row.update)).toEqual([update(3)]);
  const ended = await box.store.connection
    .collection("inbox")
    .find({ state: { $ne: "new" } }, BY_TEST)
    .toArray();
  // Only the id, by which a repeat is known, and how it ended.
  expect(ended.map((row) => ["content", "update", "lane"].filter((name) => name in row))).toEqual([
    [],
    [],
    [],
  ]);
});

test("a message is sealed while it is owed and leaves nothing when it has ended, however it did", async () => {
  const outbox = createOutboxStore(box.store.connection, sealer);
  const row = (key: string, more: Partial<OutboxRow> = {}): OutboxRow => ({
    key,
    chatId: OLENA,
    method: "sendMessage",
    payload: { text: SECRET },
    priority: "transactional",
    whenAmbiguous: "skip",
    order: Number(key),
    notBefore: AT,
    attempts: 0,
    ...more,
  });
  const edit = { method: "editMessageText", target: "1", slot: "s" } as const;
  await outbox.add([
    row("1"),
    row("2"),
    row("3"),
    row("4"),
    row("5", { group: "g" }),
    row("6", edit),
    row("7", { instead: [row("8")] }),
  ]);
  expect(await stored("outbox")).not.toMatch(/0151|Kovalenko/);
  const due = await outbox.due("transactional", AT, [], 9);
  expect(due[0]).toMatchObject({ key: "1", payload: { text: SECRET } });
  expect(due.at(-1)).toMatchObject({ key: "7", instead: [{ payload: { text: SECRET } }] });

  for (const key of ["1", "2", "3"]) await outbox.claim(key, 1);
  await outbox.settle("1", 1, { state: "sent", messageId: 9, at: AT });
  await outbox.settle("2", 1, { state: "failed", error: "no", at: AT });
  await outbox.recover(2, AT);
  await outbox.drop("4", "no", AT);
  await box.store.transact((tx) => outbox.cancel("g", AT, tx));
  await outbox.add([row("9", edit)]);
  const kept = await box.store.connection
    .collection<{ _id: string }>("outbox")
    .find({ content: { $exists: true } }, BY_TEST)
    .toArray();
  expect(kept.map(({ _id }) => _id)).toEqual(["7", "9"]);
  expect(await outbox.find("1")).toMatchObject({ state: "sent", messageId: 9 });
});

test("drafts and open conversations are sealed", async () => {
  const drafts = createDrafts(box.store.connection, sealer);
  const draft: Draft = {
    id: draftId("aaaaaaaaaaaa"),
    authorId: personId(OLENA),
    kind: "request",
    category: "other",
    answers: { details: SECRET, date: null },
    ticked: ["one"],
    question: SECRET,
    updatedAt: AT,
  };
  await drafts.save(draft);
  const { ticked: _ticked, question: _question, ...settled } = draft;
  expect(await drafts.find(draft.id)).toEqual(draft);
  await drafts.save(settled);
  expect(await drafts.ofAuthor(draft.authorId)).toEqual([settled]);
  expect(await stored("drafts")).not.toMatch(/0151|Kovalenko/);

  const conversations = createConversationStorage<{ text: string }>(box.store.connection, sealer);
  await conversations.write("7", { text: SECRET });
  expect(await conversations.read("7")).toEqual({ text: SECRET });
  expect(await stored("conversations")).not.toMatch(/0151|Kovalenko/);
});
