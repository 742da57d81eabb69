import type { Update } from "grammy/types";
import { beforeAll } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import { createSealer, hashKey, newApiKey, newId } from "../../src/adapters/crypto/index.ts";
import { createApiKeys } from "../../src/adapters/mongo/api-keys-repository.ts";
import { createAuditLog } from "../../src/adapters/mongo/audit-repository.ts";
import { createBroadcasts } from "../../src/adapters/mongo/broadcasts-repository.ts";
import { createCommunities } from "../../src/adapters/mongo/communities-repository.ts";
import { ensureIndexes } from "../../src/adapters/mongo/connect.ts";
import { createDrafts } from "../../src/adapters/mongo/drafts-repository.ts";
import { createInboxStore } from "../../src/adapters/mongo/inbox-store.ts";
import { createListings } from "../../src/adapters/mongo/listings-repository.ts";
import { createOutboxStore } from "../../src/adapters/mongo/outbox-store.ts";
import { createTaskStore } from "../../src/adapters/mongo/task-store.ts";
import { createDeadLetters } from "../../src/adapters/mongo/dead-letters-repository.ts";
import { createPeople } from "../../src/adapters/mongo/people-repository.ts";
import { createProposals } from "../../src/adapters/mongo/proposals-repository.ts";
import { createSavedSearches } from "../../src/adapters/mongo/saved-searches-repository.ts";
import type { AuditLog } from "../../src/app/core/index.ts";
import { createUseCases, type UseCases } from "../../src/app/use-cases.ts";
import { loadI18n } from "../../src/bot/i18n.ts";
import { createRender } from "../../src/bot/render/notices.ts";
import type { Community } from "../../src/domain/community/community.ts";
import { createHttp, type HttpDependencies } from "../../src/http/index.ts";
import { createInbox, type Inbox } from "../../src/inbox/index.ts";
import { createMetrics } from "../../src/observability/metrics.ts";
import { createOutbox } from "../../src/outbox/index.ts";
import { useStore } from "../support/store.ts";
import { createTestTime, type TestTime } from "../support/time.ts";

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
  /** A key that opens the API; it is named "Town hall". */
  readonly key: string;
  /** A key that opens what people wrote, too. */
  readonly personalKey: string;
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
  const i18n = loadI18n({ directory: new URL("../../locales/", import.meta.url), defaultLanguage: "uk" });
  const audit = createAuditLog(connection);
  const keys = createApiKeys(connection);
  const useCases = createUseCases({
    catalogue,
    people: createPeople(connection, createSealer(Buffer.alloc(32, 7))),
    communities: createCommunities(connection),
    drafts: createDrafts(connection),
    listings: createListings(connection),
    proposals: createProposals(connection),
    broadcasts: createBroadcasts(connection),
    savedSearches: createSavedSearches(connection),
    audit,
    deadLetters: createDeadLetters(connection),
    outbox: createOutbox(createOutboxStore(connection), time),
    tasks: createTaskStore(connection),
    transact,
    render: createRender(i18n, catalogue),
    clock: time,
    newId,
    operators: [],
  });
  const inboxStore = createInboxStore(connection);
  const inbox = createInbox({ store: inboxStore, clock: time, onStored: () => {} });
  await ensureIndexes(connection);

  const key = newApiKey();
  await keys.add({ hash: hashKey(key), name: "Town hall", createdAt: time.now() });
  const personalKey = newApiKey();
  await keys.add({
    hash: hashKey(personalKey),
    name: "Operator",
    personalData: true,
    createdAt: time.now(),
  });
  const founded = await useCases.communities.setUp({
    name: "Leipzig",
    center: { lat: 51.34, lon: 12.37 },
    language: "de",
    chatId: -100,
  });
  if (!founded.ok) throw new Error(founded.code);

  const log: Line[] = [];
  const write = (level: Line["level"]) => (facts: object, message: string) =>
    void log.push({ level, facts, message });
  const usual: HttpDependencies = {
    useCases,
    keys,
    hashKey,
    ready: () => store.ping(),
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
    personalKey,
    async park(update, error) {
      await inbox.store([update]);
      const { update_id: updateId } = update;
      await inboxStore.settle({ updateId, fence: 1, state: "parked", attempts: 5, at: time.now(), error });
    },
    log,
    http: (different = {}) => createHttp({ ...usual, ...different }),
  };
}
