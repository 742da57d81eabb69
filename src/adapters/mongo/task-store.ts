import { Schema, type Connection } from "mongoose";
import type { Task } from "../../app/core/index.ts";
import type { TaskStore } from "../../work/index.ts";
import { collectionOf, sessionOf } from "./connect.ts";

interface TaskDoc {
  readonly _id: string;
  readonly state: "owed" | "done";
  readonly kind: Task["kind"];
  readonly subject: string;
  readonly notBefore: Date;
  readonly attempts: number;
  readonly endedAt?: Date;
}

/** As long as the key of a finished task is known, so that it is not owed again. */
const KEEP_ENDED = "90d";

const taskSchema = new Schema(
  {
    _id: String,
    state: String,
    kind: String,
    subject: String,
    notBefore: Date,
    attempts: Number,
    endedAt: { type: Date, expires: KEEP_ENDED },
  },
  { collection: "tasks", versionKey: false },
).index({ state: 1, notBefore: 1 });

const OWED = { state: "owed" } as const;

const toTask = ({ _id: key, kind, subject, notBefore: at }: TaskDoc): Task => ({ key, kind, subject, at });

/** The collection of tasks. */
export function createTaskStore(connection: Connection): TaskStore {
  const tasks = collectionOf<TaskDoc>(connection, "Task", taskSchema);
  return {
    async add(added, tx) {
      if (added.length === 0) return;
      // Upserts, because a duplicate key would abort the transaction.
      await tasks.bulkWrite(
        added.map(({ key, kind, subject, at }) => ({
          updateOne: {
            filter: { _id: key },
            update: { $setOnInsert: { ...OWED, kind, subject, notBefore: at, attempts: 0 } },
            upsert: true,
          },
        })),
        { session: sessionOf(tx) },
      );
    },
    async addAgain(added, tx) {
      if (added.length === 0) return;
      // A conflict with the transaction that does the task lets one of the two begin anew: it never misses what was changed.
      await tasks.bulkWrite(
        added.map(({ key, kind, subject, at }) => ({
          updateOne: {
            filter: { _id: key },
            update: { $set: { ...OWED, kind, subject, notBefore: at, attempts: 0 }, $unset: { endedAt: 1 } },
            upsert: true,
          },
        })),
        { session: sessionOf(tx) },
      );
    },
    async due(now, limit) {
      const docs = await tasks
        .find({ ...OWED, notBefore: { $lte: now } }, { sort: { notBefore: 1 }, limit })
        .toArray();
      return docs.map((doc) => ({ ...toTask(doc), attempts: doc.attempts }));
    },
    async take(key, now, tx) {
      const doc = await tasks.findOneAndUpdate(
        { _id: key, ...OWED, notBefore: { $lte: now } },
        { $set: { state: "done", endedAt: now, attempts: 0 } },
        { session: sessionOf(tx) },
      );
      return doc ? toTask(doc) : undefined;
    },
    async postpone(key, until, tx) {
      await tasks.updateOne(
        { _id: key },
        { $set: { state: "owed", notBefore: until }, $unset: { endedAt: 1 } },
        { session: sessionOf(tx) },
      );
    },
    async retry({ key, at, attempts }, until) {
      const { matchedCount } = await tasks.updateOne(
        { _id: key, ...OWED, notBefore: at, attempts },
        { $set: { notBefore: until }, $inc: { attempts: 1 } },
      );
      return matchedCount === 1;
    },
  };
}

/**
 * Moves the tasks that versions before 0.2 kept among the outbox's rows to their own collection. It may be cut off,
 * repeated, and run by several processes at once: a task is copied before it is deleted, and a copy never replaces one.
 */
export async function moveTasksOutOfOutbox(connection: Connection): Promise<void> {
  const outbox = connection.collection<TaskDoc & { readonly priority?: string }>("outbox");
  const tasks = collectionOf<TaskDoc>(connection, "Task", taskSchema);
  for await (const { _id, priority: _priority, ...task } of outbox.find({
    state: { $in: ["owed", "done"] },
    priority: "task",
  })) {
    await tasks.updateOne({ _id }, { $setOnInsert: task }, { upsert: true });
    await outbox.deleteOne({ _id, priority: "task" });
  }
}
