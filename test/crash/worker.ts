import { sealer } from "../support/sealer.ts";
import { randomUUID } from "node:crypto";
import type { Update } from "grammy/types";
import { ensureIndexes } from "../../src/adapters/mongo/connect.ts";
import { createInboxStore } from "../../src/adapters/mongo/inbox-store.ts";
import { createLeaseStore } from "../../src/adapters/mongo/lease-store.ts";
import { createOutboxStore } from "../../src/adapters/mongo/outbox-store.ts";
import { createTelegramClient } from "../../src/adapters/telegram/index.ts";
import { createInbox, createLanes, startPolling, unfinishedLanes } from "../../src/inbox/index.ts";
import {
  createLeases,
  createLocalLeases,
  systemTime,
  watchProcesses,
  type Leases,
  type LeaseStore,
} from "../../src/work/index.ts";
import type { Log } from "../../src/app/core/index.ts";
import { createLimits, createOutbox, createOutboxSender, telegramPace } from "../../src/outbox/index.ts";
import { createTroubles } from "../../src/observability/troubles.ts";
import { outageOf } from "../../src/run/failures.ts";
import { answerTo, messageOf, openBooks, type StorePlace } from "./books.ts";
import { say } from "./process.ts";

/** What a worker is to do. */
export interface Job {
  readonly store: StorePlace;
  readonly apiRoot: string;
  readonly token: string;
  /** Takes updates, each for so long, and answers them by way of the outbox. */
  readonly handlerMs?: number;
  /** Sends what is owed. */
  readonly sends?: boolean;
  /** Of leases on a shared store. */
  readonly leaseMs?: number;
}

const LOOK_MS = 500;

/** The durable way in and out as the product puts them together, around a handler that takes its time. */
const job = JSON.parse(process.argv[2] ?? "") as Job;
const { store: place, apiRoot, token, handlerMs, sends = false, leaseMs } = job;
const time = systemTime;
const log: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: (_, message) => void say(["log", "warn", message]),
  error: (fields, message) => {
    const { error, cause } = fields as { error?: { message?: string }; cause?: string };
    say(["log", "error", `${message}: ${error?.message ?? cause ?? ""}`]);
  },
};

const common = { time, log, outageOf, troubles: createTroubles({ log, time }) };

const books = await openBooks(place);
const { connection, transact } = books;
const inboxStore = createInboxStore(connection, sealer);
const outboxStore = createOutboxStore(connection, sealer);
await ensureIndexes(connection);
const owner = randomUUID();
const leasesIn = async (store: LeaseStore): Promise<Leases> =>
  "uri" in place
    ? createLeases({ ...common, store, owner, ...(leaseMs && { ttlMs: leaseMs }) })
    : createLocalLeases(time, await unfinishedLanes(inboxStore));
const limits = createLimits(telegramPace(), time);
const { call } = createTelegramClient({ apiRoot, token, limits, time });
const outbox = createOutbox(outboxStore, time);
const leaseStore = createLeaseStore(connection);
const senderLeases = await leasesIn(leaseStore);
const woken = [() => sender.wake()];
const sender = createOutboxSender({ ...common, store: outboxStore, call, leases: senderLeases, limits });

/** Decides by what it reads and writes all of its effects together, as a use case does. */
async function handle({ message }: Update): Promise<void> {
  if (message?.text === undefined) return;
  const { text, chat, message_id: number } = message;
  say(["begin", text]);
  await time.sleep(handlerMs ?? 0);
  await transact(async (tx) => {
    if (!(await books.enact({ text, chatId: chat.id, number }, tx))) return;
    await outbox.add([messageOf(answerTo(text), chat.id)], tx);
  });
  sender.wake();
  say(["end", text]);
}

if (handlerMs !== undefined) {
  const leases = await leasesIn(inboxStore.leases);
  const lanes = createLanes({ ...common, store: inboxStore, leases, handle });
  const inbox = createInbox({ ...common, store: inboxStore, clock: time, onStored: lanes.wake });
  lanes.start();
  const polling = startPolling({
    ...common,
    call,
    inbox,
    leases: senderLeases,
    allowedUpdates: ["message"],
  });
  woken.push(lanes.sweep, polling.follow);
}
if ("uri" in place)
  watchProcesses({
    ...common,
    leases: senderLeases,
    store: leaseStore,
    owner,
    onGone: () => {
      for (const wake of woken) wake();
    },
  });
if (sends) sender.start();
say(["ready"]);
if (sends) for (; ; await time.sleep(LOOK_MS)) if (await books.isSettled()) say(["settled"]);
