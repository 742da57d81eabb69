import { sealer } from "../support/sealer.ts";
import type { Update } from "grammy/types";
import { afterEach, beforeEach } from "vitest";
import { ensureIndexes, type Store } from "../../src/adapters/mongo/connect.ts";
import { createInboxStore } from "../../src/adapters/mongo/inbox-store.ts";
import { createDeadLetters } from "../../src/adapters/mongo/dead-letters-repository.ts";
import {
  createInbox,
  createLanes,
  type Inbox,
  type InboxStore,
  type Lanes,
  type LanesOptions,
} from "../../src/inbox/index.ts";
import { createTroubles } from "../../src/observability/troubles.ts";
import { createLeases, type Leases } from "../../src/work/index.ts";
import { outageOf } from "../../src/run/failures.ts";
import { useStore } from "../support/store.ts";
import { createTestLog } from "../support/telegram.ts";
import { createTestTime, type TestTime } from "../support/time.ts";
import { BY_TEST } from "../support/commands/shapes.ts";

/** How often a test looks whether everything is handled: each look asks the store. */
const LOOK_MS = 500;

/** Somebody writes something in a private chat. */
export const says = (updateId: number, personId: number, text = `${personId}:${updateId}`): Update => ({
  update_id: updateId,
  message: {
    message_id: updateId,
    date: 0,
    chat: { id: personId, type: "private", first_name: "A" },
    from: { id: personId, is_bot: false, first_name: "A" },
    text,
  },
});

/** One process: its way in, its lanes, and how to freeze it (its leases are not renewed from then on). */
export interface Process {
  readonly inbox: Inbox;
  readonly lanes: Lanes;
  freeze(): void;
}

export interface House {
  readonly time: TestTime;
  readonly connection: Store["connection"];
  readonly store: InboxStore;
  readonly log: ReturnType<typeof createTestLog>;
  /** Ids of the updates that were given up. */
  parked(): Promise<readonly number[]>;
  process(
    handle: LanesOptions["handle"],
    options?: Partial<LanesOptions> & { readonly owner?: string; readonly leases?: Leases },
  ): Process;
  /** Moves time until every update is handled or parked. */
  settled(): Promise<void>;
}

/** Sets up an empty inbox on the real store for each test of a file; processes run on a clock the test moves. */
export function useHouse(): House {
  const box = useStore();
  let house: House | undefined;
  let processes: Process[] = [];

  beforeEach(async () => {
    const { connection } = box.store;
    const rows = createInboxStore(connection, sealer);
    const parkedUpdates = createDeadLetters(connection, sealer);
    await ensureIndexes(connection);
    const time = createTestTime();
    const store = time.track(rows);
    const log = createTestLog();
    house = {
      time,
      connection,
      store,
      log,
      parked: async () => (await parkedUpdates.page(0, 100)).map(({ id }) => id),
      process(handle, { owner = "p1", ...options } = {}) {
        const leases = createLeases({ store: time.track(rows.leases), owner, time, log, outageOf });
        const troubles = createTroubles({ log, time });
        const common = { time, log, outageOf, troubles };
        const lanes = createLanes({ store, leases, handle, ...common, ...options });
        const inbox = createInbox({ store, clock: time, log, outageOf, onStored: lanes.wake });
        lanes.start();
        const process = { inbox, lanes, freeze: () => leases.stop() };
        processes.push(process);
        return process;
      },
      settled: () =>
        time.until(async () => (await rows.waitingLanes(Number.NEGATIVE_INFINITY)).length === 0, LOOK_MS),
    };
  });

  afterEach(async () => {
    const stopped = Promise.all(processes.map(({ lanes }) => lanes.stop()));
    await house?.time.advance(5_000);
    await stopped;
    processes = [];
    for (const model of Object.values(box.store.connection.models)) await model.deleteMany({}, BY_TEST);
  });

  return new Proxy({} as House, {
    get: (_, name) => {
      if (!house) throw new Error("the house is there in tests only");
      return Reflect.get(house, name) as unknown;
    },
  });
}
