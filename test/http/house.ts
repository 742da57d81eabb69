import { sealer } from "../support/sealer.ts";
import { mask } from "../support/mask.ts";
import type { Update } from "grammy/types";
import { beforeAll } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import { createAuditLog } from "../../src/adapters/mongo/audit-repository.ts";
import { ensureIndexes } from "../../src/adapters/mongo/connect.ts";
import { createIdempotencyStore } from "../../src/adapters/mongo/idempotency-store.ts";
import { createInboxStore } from "../../src/adapters/mongo/inbox-store.ts";
import type { KeyWish } from "../../src/app/access/index.ts";
import type { AuditLog } from "../../src/app/core/index.ts";
import type { UseCases } from "../../src/app/use-cases.ts";
import { wireUseCases } from "../../src/run/wiring.ts";
import { i18n } from "../support/i18n.ts";
import type { Community } from "../../src/domain/community/community.ts";
import { createHttp, type HttpDependencies } from "../../src/http/index.ts";
import { createInbox, type Inbox } from "../../src/inbox/index.ts";
import { createMetrics } from "../../src/observability/metrics.ts";
import { outageOf } from "../support/outage.ts";
import { useStore } from "../support/store.ts";
import { createTestLog } from "../support/telegram.ts";
import { createTestTime, type TestTime } from "../support/time.ts";
import { DE } from "../support/languages.ts";

export interface Line {
  readonly level: "debug" | "error";
  readonly facts: object;
  readonly message: string;
}

export interface House {
  readonly useCases: UseCases;
  readonly community: Community;
  readonly audit: AuditLog;
  readonly inbox: Inbox;
  readonly time: TestTime;
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
  return {
    get house() {
      if (!house) throw new Error("the house is there in tests only");
      return house;
    },
  };
}

async function build({ store }: ReturnType<typeof useStore>): Promise<House> {
  const { connection, transact } = store;
  const time = createTestTime();
  const catalogue = await loadCatalogue();
  const audit = createAuditLog(connection, sealer);
  const { useCases } = wireUseCases({
    connection,
    transact,
    catalogue,
    i18n,
    sealer: sealer,
    mask,
    clock: time,
    askUsername: async () => undefined,
    operators: [],
  });
  const inboxStore = createInboxStore(connection, sealer);
  const inbox = createInbox({
    store: inboxStore,
    clock: time,
    log: createTestLog(),
    outageOf,
    onStored: () => {},
  });
  const idempotency = createIdempotencyStore(connection, sealer);
  await ensureIndexes(connection);

  const keyOf = async (wish: KeyWish): Promise<string> => {
    const added = await useCases.access.add(wish, { kind: "system" });
    if (!added.ok) throw new Error(added.code);
    return added.value.secret;
  };
  const key = await keyOf({ name: "Town hall", role: "operate" });
  const readKey = await keyOf({ name: "Reader", role: "read" });
  const founded = await useCases.communities.setUp({
    name: "Leipzig",
    center: { lat: 51.34, lon: 12.37 },
    language: DE,
    chatId: -100,
  });
  if (!founded.ok) throw new Error(founded.code);

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
    useCases,
    community: founded.value,
    audit,
    inbox,
    time,
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
