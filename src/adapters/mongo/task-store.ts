import type { Connection } from "mongoose";
import type { Task } from "../../app/core/index.ts";
import type { TaskStore } from "../../work/index.ts";
import { collectionOf, sessionOf } from "./connect.ts";
import { outboxSchema } from "./outbox-store.ts";

interface TaskDoc {
  readonly _id: string;
  readonly state: "owed" | "done";
  readonly priority: "task";
  readonly kind: Task["kind"];
  readonly subject: string;
  readonly notBefore: Date;
  readonly attempts: number;
  readonly endedAt?: Date;
}

const OWED = { state: "owed", priority: "task" } as const;

const toTask = ({ _id: key, kind, subject, notBefore: at }: TaskDoc): Task => ({ key, kind, subject, at });

/** The tasks among the outbox's rows. */
export function createTaskStore(connection: Connection): TaskStore {
  const tasks = collectionOf<TaskDoc>(connection, "Outbox", outboxSchema);
  return {
    async add(added, tx) {
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
    async retry(key, until) {
      await tasks.updateOne({ _id: key, ...OWED }, { $set: { notBefore: until }, $inc: { attempts: 1 } });
    },
  };
}
