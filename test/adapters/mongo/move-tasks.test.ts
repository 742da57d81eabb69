import { expect, test } from "vitest";
import { ensureIndexes } from "../../../src/adapters/mongo/connect.ts";
import { createTaskStore, moveTasksOutOfOutbox } from "../../../src/adapters/mongo/task-store.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { useStore } from "../../support/store.ts";

const box = useStore();
const AT = new Date("2026-05-04T10:00:00Z");

test("tasks of an older version move to their own collection once, and messages stay", async () => {
  const { connection } = box.store;
  const store = createTaskStore(connection);
  await ensureIndexes(connection);
  const outbox = connection.collection<Record<string, unknown>>("outbox");
  const row = { state: "owed", kind: "freshness", subject: "a", notBefore: AT, attempts: 0 };
  await outbox.insertMany(
    [
      { _id: "task:a", priority: "task", ...row },
      { _id: "message:b", priority: "bulk", state: "owed", notBefore: AT },
    ] as Record<string, unknown>[],
    BY_TEST,
  );

  await Promise.all([moveTasksOutOfOutbox(connection), moveTasksOutOfOutbox(connection)]);

  expect(await store.due(AT, 10)).toEqual([
    { key: "task:a", kind: "freshness", subject: "a", at: AT, attempts: 0 },
  ]);
  expect(await outbox.find({}, BY_TEST).toArray()).toMatchObject([{ _id: "message:b" }]);
});
