import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { connectStore, type Store } from "../../src/adapters/mongo/connect.ts";
import { recordCommands } from "./commands/record.ts";

/**
 * A database of its own for the test file that calls it, dropped afterwards.
 * @returns a box whose `store` is there once the hooks have run, so in hooks and tests
 */
export function useStore(): { readonly store: Store } {
  let store: Store | undefined;
  beforeAll(async () => {
    const dbName = `test_${randomUUID().slice(0, 8)}`;
    store = recordCommands(await connectStore(inject("storeUri"), { dbName }));
  });
  afterAll(async () => {
    await store?.connection.dropDatabase();
    await store?.close();
  });
  return {
    get store() {
      if (!store) throw new Error("the store is there in hooks and tests only");
      return store;
    },
  };
}
