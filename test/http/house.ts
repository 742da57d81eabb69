import type { Update } from "grammy/types";
import { afterAll, beforeAll } from "vitest";
import { createIdempotencyStore } from "../../src/adapters/mongo/idempotency-store.ts";
import { createInboxStore } from "../../src/adapters/mongo/inbox-store.ts";
import type { KeyWish } from "../../src/app/access/index.ts";
import { createHttp, type HttpDependencies } from "../../src/http/index.ts";
import { createInbox, type Inbox } from "../../src/inbox/index.ts";
import { createMetrics } from "../../src/observability/metrics.ts";
import { outageOf } from "../../src/run/failures.ts";
import { createProduct, type Product } from "../support/product.ts";
import { sealer } from "../support/sealer.ts";
import { useStore } from "../support/store.ts";
import { createTestLog } from "../support/telegram.ts";
import { createTestTime } from "../support/time.ts";

export interface Line {
  readonly level: "debug" | "error";
  readonly facts: object;
  readonly message: string;
}

export interface House extends Product {
  readonly inbox: Inbox;
  /** A key that opens all of the API; it is named "Town hall". */
  readonly key: string;
  /** A key with the role `read`, named "Reader". */
  readonly readKey: string;
  /** Adds a key. @returns what its holder sends */
  keyOf(wish: KeyWish): Promise<string>;
  /** Has an update arrive and be handled. */
  handle(update: Update): Promise<void>;
  /** Has an update arrive and fail at every try. */
  park(update: Update, error: string): Promise<void>;
  readonly log: readonly Line[];
  /** The app; `different` takes the place of what it is usually made from. */
  http(different?: Partial<HttpDependencies>): ReturnType<typeof createHttp>;
}

/**
 * The admin API on real use cases and a store of its own, with one community, Leipzig.
 * @returns a box that is filled once the hooks have run
 */
export function useHouse(): { readonly house: House } {
  const box = useStore();
  let house: House | undefined;
  beforeAll(async () => {
    house = await build(box);
  });
  afterAll(() => house?.stop());
  return {
    get house() {
      if (!house) throw new Error("the house is there in tests only");
      return house;
    },
  };
}

async function build({ store }: ReturnType<typeof useStore>): Promise<House> {
  // Before the product, which makes the indexes of every collection.
  const inboxStore = createInboxStore(store.connection, sealer);
  const idempotency = createIdempotencyStore(store.connection, sealer);
  const product = await createProduct(store, { time: createTestTime() });
  const { useCases, time } = product;
  const inbox = createInbox({
    store: inboxStore,
    clock: time,
    log: createTestLog(),
    outageOf,
    onStored: () => {},
  });
  const keyOf = async (wish: KeyWish): Promise<string> => {
    const added = await useCases.access.add(wish, { kind: "system" });
    if (!added.ok) throw new Error(added.code);
    return added.value.secret;
  };
  const key = await keyOf({ name: "Town hall", role: "operate" });
  const readKey = await keyOf({ name: "Reader", role: "read" });
  const log: Line[] = [];
  const write = (level: Line["level"]) => (facts: object, message: string) =>
    void log.push({ level, facts, message });
  const usual: HttpDependencies = {
    useCases,
    idempotency,
    ready: async () => (await store.ping()) !== undefined,
    metrics: createMetrics(),
    log: { debug: write("debug"), error: write("error") },
    clock: time,
    version: "1.2.3",
  };
  return {
    ...product,
    inbox,
    key,
    readKey,
    keyOf,
    async handle(update) {
      await inbox.store([update]);
      const { update_id: updateId } = update;
      await inboxStore.settle({ updateId, fence: 1, state: "done", attempts: 0, at: time.now() });
    },
    async park(update, error) {
      await inbox.store([update]);
      const { update_id: updateId } = update;
      await inboxStore.settle({ updateId, fence: 1, state: "parked", attempts: 5, at: time.now(), error });
    },
    log,
    http: (different = {}) => createHttp({ ...usual, ...different }),
  };
}
