import { randomUUID } from "node:crypto";
import { moveTasksOutOfOutbox } from "../adapters/mongo/task-store.ts";
import { createApiKeys, type ApiKeys } from "../adapters/mongo/api-keys-repository.ts";
import { createConversationStorage } from "../adapters/mongo/conversation-storage.ts";
import { createInboxStore } from "../adapters/mongo/inbox-store.ts";
import { createLeaseStore } from "../adapters/mongo/lease-store.ts";
import type { Sealer } from "../adapters/mongo/people-repository.ts";
import { createTelegramClient, identify } from "../adapters/telegram/index.ts";
import { retentionTask } from "../app/privacy/retention.ts";
import type { Places } from "../app/places/ports.ts";
import { parkedTask } from "../app/dead-letters/cases.ts";
import type { UseCases } from "../app/use-cases.ts";
import { ALLOWED_UPDATES, createBot, publishCommands, type ConversationStore } from "../bot/index.ts";
import type { I18n } from "../bot/i18n.ts";
import type { Config } from "./config.ts";
import type { Catalogue } from "../domain/category/catalogue.ts";
import type { MaskContacts } from "../domain/privacy/mask-contacts.ts";
import { personId } from "../domain/shared/ids.ts";
import { createLeases, createLocalLeases, type Leases, type Time } from "../work/index.ts";
import {
  createFloodControl,
  createInbox,
  createLanes,
  keepRows,
  kindOf,
  startPolling,
  unfinishedLanes,
  type Inbox,
} from "../inbox/index.ts";
import type { Log } from "../observability/log.ts";
import type { Metrics } from "../observability/metrics.ts";
import { prepareStore, type OpenStore } from "./open-store.ts";
import { createLimits, createOutboxSender, type Pace } from "../outbox/index.ts";
import { createSchedule } from "../work/index.ts";
import { setWebhook } from "./set-webhook.ts";
import { wireUseCases } from "./wiring.ts";

/** What an engine runs on. */
export interface Ground {
  readonly config: Config;
  readonly store: OpenStore;
  readonly bot: { readonly token: string; readonly apiRoot: string };
  readonly catalogue: Catalogue;
  readonly places: Places;
  readonly i18n: I18n;
  readonly mask: MaskContacts;
  readonly sealer: Sealer;
  readonly pace: Pace;
  readonly time: Time;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** The product at work on one store and one bot: everything but the HTTP server. */
export interface Engine {
  readonly useCases: UseCases;
  readonly apiKeys: ApiKeys;
  readonly inbox: Inbox;
  readonly botUsername: string;
  /** False once Telegram has withdrawn the token: no update will come any more. */
  readonly isReceiving: () => boolean;
  /** Resolves when nothing is left to do now: no update unhandled, no message owed. */
  settle(): Promise<void>;
  /** Finishes what is in flight, at most 5 s; what is left waits in the store. */
  stop(): Promise<void>;
}

/** How far ahead settling looks for work that follows at once. */
const SETTLE_AHEAD_MS = 2_000;
/**
 * Creates and starts the product, waiting for Telegram as long as it takes. Rejects with
 * BadTokenError when Telegram does not know the token, with StartError when it refuses the webhook's address, and soon
 * after `signal` aborts.
 */
export async function startEngine(ground: Ground, signal?: AbortSignal): Promise<Engine> {
  const { config, store, bot: account, catalogue, i18n, mask, sealer, pace, time, log, metrics } = ground;
  const { connection } = store;
  const limits = createLimits(pace, time);
  const client = createTelegramClient({ ...account, limits, time });

  const { useCases, outboxStore, taskStore } = wireUseCases({
    connection,
    transact: store.transact,
    catalogue,
    i18n,
    sealer,
    mask,
    clock: time,
    operators: config.operatorIds.map(personId),
    shared: store.shared,
  });
  const inboxStore = store.shared ? createInboxStore(connection) : keepRows(createInboxStore(connection));
  const apiKeys = createApiKeys(connection);
  const conversationStorage: ConversationStore = createConversationStorage(connection, !store.shared);
  const leaseStore = createLeaseStore(connection);
  await prepareStore(store, log, signal);
  await moveTasksOutOfOutbox(connection);

  const leases = await chooseLeases();
  const sender = createOutboxSender({
    store: outboxStore,
    call: client.call,
    leases,
    limits,
    time,
    log,
    async onUnreachable(chatId) {
      if (chatId < 0) return log.error({ chatId }, "a moderation chat cannot be written to");
      await useCases.reachability.becameUnreachable(personId(chatId));
    },
    onMigrated: (from, to) => useCases.communities.moveChat(from, to),
    onDone: async ({ priority }, outcome) => metrics.outboxDone(priority, outcome),
  });
  metrics.watchBacklog("inbox", () => inboxStore.countWaiting());
  metrics.watchBacklog("parked", () => useCases.deadLetters.countParked());
  metrics.watchBacklog("outbox", () => outboxStore.countDue(time.now()));
  const stopWaking = store.onCommit(() => sender.wake());

  const botInfo = await identify({ call: client.call, time, log, ...(signal && { signal }) });
  const bot = createBot({
    useCases,
    i18n,
    log,
    clock: time,
    places: ground.places,
    operatorIds: config.operatorIds,
    conversationStorage,
    token: account.token,
    client: client.grammyOptions,
    botInfo,
  });
  const isInPace = createFloodControl({
    clock: time,
    async ask(person) {
      log.warn({}, "somebody writes faster than they can be answered");
      await useCases.people.askToSlowDown(personId(person));
    },
  });
  const lanes = createLanes({
    store: inboxStore,
    leases,
    time,
    log,
    isWanted: isInPace,
    onMoved: (lane) => useCases.people.forget(personId(lane)),
    async handle(update) {
      const kind = kindOf(update);
      const started = performance.now();
      const took = (): number => (performance.now() - started) / 1_000;
      try {
        await bot.handleUpdate(update);
        metrics.updateHandled(kind, "ok", took());
      } catch (error) {
        metrics.updateHandled(kind, "failed", took());
        throw error;
      }
    },
  });
  const inbox = createInbox({ store: inboxStore, clock: time, onStored: (ids) => lanes.wake(ids) });
  const schedule = createSchedule({
    store: taskStore,
    transact: store.transact,
    handlers: useCases.taskHandlers,
    time,
    log,
  });

  async function chooseLeases(): Promise<Leases> {
    if (store.shared) return createLeases({ store: leaseStore, owner: randomUUID(), time, log });
    return createLocalLeases(time, await unfinishedLanes(inboxStore));
  }

  if (config.webhook)
    await setWebhook(config.webhook, { call: client.call, time, log, ...(signal && { signal }) });
  lanes.start();
  sender.start();
  await store.transact((tx) => taskStore.add([retentionTask(time.now()), parkedTask(time.now())], tx));
  schedule.start();
  let revoked = false;
  const polling = config.webhook
    ? undefined
    : startPolling({
        call: client.call,
        inbox,
        allowedUpdates: ALLOWED_UPDATES,
        time,
        log,
        onRevoked: () => (revoked = true),
      });
  publishCommands(bot, i18n).catch((error: unknown) =>
    log.warn({ error }, "the command menu could not be set"),
  );

  return {
    useCases,
    apiKeys,
    inbox,
    botUsername: botInfo.username,
    isReceiving: () => !revoked,
    async settle() {
      let busy = true;
      while (busy) {
        await lanes.drain();
        await sender.drain();
        const ahead = new Date(time.now().getTime() + SETTLE_AHEAD_MS);
        busy = (await schedule.runDue(ahead)) > 0;
      }
    },
    async stop() {
      await polling?.stop();
      await Promise.all([lanes.stop(), schedule.stop()]);
      await sender.stop();
      stopWaking();
      leases.stop();
      await client.close();
    },
  };
}
