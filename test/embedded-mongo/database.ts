import { randomUUID } from "node:crypto";
import mongoose from "mongoose";
import { afterAll, beforeAll, inject } from "vitest";

export type Db = mongoose.mongo.Db;
export type Collection = mongoose.mongo.Collection;

/** A database of its own for a test file, reached by the bare driver and dropped afterwards. */
export function useDatabase(): {
  readonly client: mongoose.mongo.MongoClient;
  readonly db: Db;
  /** A new empty collection. */
  collection(): Collection;
} {
  let client: mongoose.mongo.MongoClient | undefined;
  let db: Db | undefined;
  let counter = 0;
  beforeAll(async () => {
    client = await new mongoose.mongo.MongoClient(inject("storeUri"), { ignoreUndefined: true }).connect();
    db = client.db(`test_${randomUUID().slice(0, 8)}`);
  });
  afterAll(async () => {
    await db?.dropDatabase();
    await client?.close();
  });
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error("the database is there in hooks and tests only");
    return value;
  };
  return {
    get client() {
      return there(client);
    },
    get db() {
      return there(db);
    },
    collection: () => there(db).collection(`c${++counter}`),
  };
}

/** What a command that must fail fails with. */
export async function refusal(attempt: Promise<unknown>): Promise<{ code: unknown; message: string }> {
  try {
    await attempt;
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    return { code, message };
  }
  throw new Error("it was not refused");
}
