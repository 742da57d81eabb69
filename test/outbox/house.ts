import { sealer } from "../support/sealer.ts";
import { afterEach, beforeEach } from "vitest";
import { createLeaseStore } from "../../src/adapters/mongo/lease-store.ts";
import { createOutboxStore } from "../../src/adapters/mongo/outbox-store.ts";
import { ensureIndexes, type Store } from "../../src/adapters/mongo/connect.ts";
import type { OutboxMessage, Transact } from "../../src/app/core/index.ts";
import { createLeases, type Leases, type TelegramCall } from "../../src/work/index.ts";
import {
  createLimits,
  createOutbox,
  createOutboxSender,
  telegramPace,
  type OutboxSender,
  type OutboxSenderOptions,
  type OutboxStore,
} from "../../src/outbox/index.ts";
import { createTroubles } from "../../src/observability/troubles.ts";
import { outageOf } from "../../src/run/failures.ts";
import { useStore } from "../support/store.ts";
import { createTestLog, startTelegram, town, type Telegram } from "../support/telegram.ts";
import { createTestTime, type TestTime } from "../support/time.ts";
import { BY_TEST } from "../support/commands/shapes.ts";

/** How often a test looks whether everything is sent: each look asks the store. */
const LOOK_MS = 500;

/** A sendMessage to a person, with defaults a test can overrule. */
export const message = (key: string, chatId: number, more: Partial<OutboxMessage> = {}): OutboxMessage => ({
  key,
  chatId,
  method: "sendMessage",
  payload: { text: `text of ${key}` },
  priority: "transactional",
  whenAmbiguous: "resend",
  ...more,
});

export const edit = (
  key: string,
  chatId: number,
  target: string,
  more: Partial<OutboxMessage> = {},
): OutboxMessage => message(key, chatId, { method: "editMessageText", target, ...more });

/** A town of people, an outbox on the real store, a Telegram, and senders on a clock the test moves. */
export interface House {
  readonly time: TestTime;
  readonly telegram: Telegram;
  readonly log: ReturnType<typeof createTestLog>;
  readonly store: OutboxStore;
  readonly outbox: ReturnType<typeof createOutbox>;
  readonly transact: Transact;
  readonly connection: Store["connection"];
  /** Owes messages in one transaction. */
  owe(...messages: readonly OutboxMessage[]): Promise<void>;
  /** A sender of a process called `owner`, started. */
  sender(owner?: string, options?: Partial<OutboxSenderOptions>): OutboxSender;
  /** A sender whose process can be frozen: its lease is not renewed from then on. */
  frozenSender(owner: string, call: TelegramCall): { freeze(): void; wake(): void };
  /** Moves time until nothing is owed. */
  settled(): Promise<void>;
  /** What a chat shows. */
  texts(chatId: number): readonly (string | undefined)[];
  stateOf(key: string): Promise<string | undefined>;
}

/** Sets the house up anew for each test of a file. */
export function useHouse(people = 40): House {
  const box = useStore();
  let house: House | undefined;
  let senders: OutboxSender[] = [];

  beforeEach(async () => {
    const { connection, transact } = box.store;
    const time = createTestTime();
    const limits = createLimits(telegramPace(), time);
    const telegram = await startTelegram({ time, limits, seed: town(people) });
    for (let id = 1; id <= people; id += 1) telegram.standIn.send(id, { chatId: id, text: "/start" });
    const rows = createOutboxStore(connection, sealer);
    const leaseStore = createLeaseStore(connection);
    await ensureIndexes(connection);
    const store = time.track(rows);
    const log = createTestLog();
    const outbox = createOutbox(rows, time);
    function start(leases: Leases, options: Partial<OutboxSenderOptions>): OutboxSender {
      const call = time.track(telegram.client.call);
      const common = { store, call, leases, limits, time, log, outageOf };
      const sender = createOutboxSender({ ...common, troubles: createTroubles({ log, time }), ...options });
      sender.start();
      senders.push(sender);
      return sender;
    }
    const leasesOf = (owner: string) =>
      createLeases({ store: time.track(leaseStore), owner, time, log, outageOf });
    house = {
      time,
      telegram,
      log,
      store,
      outbox,
      transact,
      connection,
      owe: (...messages) => transact((tx) => outbox.add(messages, tx)),
      sender: (owner = "p1", options = {}) => start(leasesOf(owner), options),
      frozenSender(owner, call) {
        const leases = leasesOf(owner);
        const { wake } = start(leases, { call });
        return { freeze: () => leases.stop(), wake };
      },
      settled: () => time.until(async () => (await rows.countDue(new Date(8e15))) === 0, LOOK_MS),
      texts: (chatId) =>
        telegram.standIn
          .messages(chatId)
          .filter(({ from }) => from === "bot")
          .map(({ text }) => text),
      stateOf: async (key) => (await rows.find(key))?.state,
    };
  });

  afterEach(async () => {
    const stopped = Promise.all(senders.map((sender) => sender.stop()));
    await house?.time.advance(5_000);
    await stopped;
    senders = [];
    await house?.telegram.close();
    for (const model of Object.values(box.store.connection.models)) await model.deleteMany({}, BY_TEST);
  });

  return new Proxy({} as House, {
    get: (_, name) => {
      if (!house) throw new Error("the house is there in tests only");
      return Reflect.get(house, name) as unknown;
    },
  });
}
