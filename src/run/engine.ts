import { createConversationStorage } from "../adapters/mongo/conversation-storage.ts";
import { createInboxStore } from "../adapters/mongo/inbox-store.ts";
import { createLeaseStore, highestFence } from "../adapters/mongo/lease-store.ts";
import type { Sealer } from "../adapters/mongo/sealed.ts";
import type { Clock } from "../app/core/index.ts";
import { createAskUsername, createTelegramClient, identify } from "../adapters/telegram/index.ts";
import { privacyTasks } from "../app/privacy/retention.ts";
import { anonymiseCasesTask } from "../app/cases/index.ts";
import { anonymiseTask } from "../app/listings/privacy.ts";
import type { Places } from "../app/places/ports.ts";
import { parkedTask } from "../app/dead-letters/cases.ts";
import type { UseCases } from "../app/use-cases.ts";
import {
  ALLOWED_UPDATES,
  createBot,
  createSlowDown,
  publishCommands,
  type ConversationState,
  type RaisedKeyboard,
  type Writing,
} from "../bot/index.ts";
import type { I18n } from "../bot/i18n.ts";
import type { Config } from "./config.ts";
import type { Catalogue } from "../domain/category/catalogue.ts";
import type { MaskContacts } from "../domain/privacy/mask-contacts.ts";
import type { Vocabulary } from "../domain/reading/index.ts";
import type { QuietHours } from "../domain/shared/dates.ts";
import { personId } from "../domain/shared/ids.ts";
import {
  createFloodControl,
  createSurplus,
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
import type { Troubles } from "../observability/troubles.ts";
import type { OpenStore } from "./open-store.ts";
import {
  createChatEvents,
  createLimits,
  createOutboxSender,
  createTopics,
  type Pace,
} from "../outbox/index.ts";
import { checkTurn, createLocalLeases, createSchedule, type Time } from "../work/index.ts";
import { failureOf, noticingFullDisk, unwrapped } from "./failures.ts";
import { startCompaction } from "./compaction.ts";
import { createSharedWork } from "./shared-work.ts";
import { publishMenu } from "./publish-menu.ts";
import { createReactions } from "./reactions.ts";
import { setWebhook } from "./set-webhook.ts";
import { createTopicBook } from "./topic-book.ts";
import { upgradeStore } from "./upgrade.ts";
import { watchBacklogs } from "./watch-backlogs.ts";
import { startWatches } from "./watches.ts";
import { wireUseCases } from "./wiring.ts";

/** What an engine runs on. */
export interface Ground {
  readonly config: Config;
  readonly store: OpenStore;
  readonly bot: { readonly token: string; readonly apiRoot: string };
  readonly catalogue: Catalogue;
  readonly places: Places;
  readonly vocabulary: Vocabulary;
  readonly i18n: I18n;
  readonly mask: MaskContacts;
  readonly sealer: Sealer;
  readonly pace: Pace;
  /** The quiet hours of those who have not chosen any; the usual ones when absent. */
  readonly night?: QuietHours;
  readonly time: Time;
  /** The clock by which leases run out; `time` when absent. */
  readonly leaseClock?: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly troubles: Troubles;
  /** Done with the store ready, before the first update is handled. */
  readonly prepare?: (useCases: UseCases) => Promise<void>;
}

/** The product at work on one store and one bot: everything but the HTTP server. */
export interface Engine {
  readonly useCases: UseCases;
  readonly inbox: Inbox;
  readonly botUsername: string;
  /** Resolves when no update is unhandled. */
  handled(): Promise<void>;
  /** Resolves when nothing is left to do now: no update unhandled, no message owed, no task due. */
  settle(): Promise<void>;
  /** Finishes what is in flight, at most 5 s; what is left waits in the store. */
  stop(): Promise<void>;
}

/** How far ahead settling looks for work that follows at once. */
const SETTLE_AHEAD_MS = 4_000;

/**
 * Creates and starts the product, waiting for Telegram as long as it takes. Rejects with
 * BadTokenError when Telegram does not know the token, with StartError when it refuses the webhook's address, and soon
 * after `signal` aborts.
 */
export async function startEngine(ground: Ground, signal?: AbortSignal): Promise<Engine> {
  const { config, store, bot: account, catalogue, i18n, mask, sealer, pace, time } = ground;
  const { log, metrics, troubles, leaseClock = time } = ground;
  const { connection } = store;
  const outageOf = noticingFullDisk(troubles);
  const limits = createLimits(pace, time);
  const client = createTelegramClient({ ...account, limits, time, troubles });

  const { useCases, installation, outboxStore, taskStore, forget } = wireUseCases({
    connection,
    transact: store.transact,
    catalogue,
    i18n,
    sealer,
    mask,
    askUsername: createAskUsername(client.call),
    clock: time,
    operators: config.operatorIds.map(personId),
    places: ground.places,
    ...(ground.night && { night: ground.night }),
  });
  const inboxStore = store.shared
    ? createInboxStore(connection, sealer)
    : keepRows(createInboxStore(connection, sealer));
  const conversationStorage = createConversationStorage<ConversationState, RaisedKeyboard, Writing>(
    connection,
    sealer,
  );
  await upgradeStore(store, log, signal);
  await ground.prepare?.(useCases);

  const shared =
    store.sessions &&
    createSharedWork({
      sessions: store.sessions,
      laneStore: inboxStore.leases,
      leaseStore: createLeaseStore(connection),
      time: {
        now: () => leaseClock.now(),
        elapsed: () => time.elapsed(),
        sleep: (ms, signal) => time.sleep(ms, signal),
      },
      log,
      outageOf,
      troubles,
      onGone() {
        lanes.sweep();
        sender.wake();
        polling?.follow();
      },
    });
  const above = shared ? 0 : await highestFence(connection);
  const laneLeases = shared?.laneLeases ?? createLocalLeases(time, await unfinishedLanes(inboxStore), above);
  const senderLeases = shared?.senderLeases ?? createLocalLeases(time, [], above);
  const stopping = new AbortController();
  const reactions = createReactions(useCases, outboxStore);
  const sender = createOutboxSender({
    store: outboxStore,
    call: client.call,
    leases: senderLeases,
    limits,
    time,
    log,
    outageOf,
    troubles,
    topics: createTopics(client.call, time, createTopicBook(useCases)),
    ...reactions.toAnswers,
    onDone: async ({ priority }, outcome) => metrics.outboxDone(priority, outcome),
  });
  watchBacklogs(metrics, { useCases, inboxStore, outboxStore, time });
  const stopWaking = store.onCommit(() => {
    sender.wake();
    schedule.wake();
  });

  const botInfo = await identify({ call: client.call, time, log, ...(signal && { signal }) });
  const bot = createBot({
    useCases,
    i18n,
    log,
    clock: time,
    places: ground.places,
    vocabulary: ground.vocabulary,
    operatorIds: config.operatorIds,
    ...(config.responsible !== undefined && { responsible: config.responsible }),
    conversationStorage,
    token: account.token,
    client: client.grammyOptions,
    failureOf,
    checkTurn,
    botInfo,
  });
  const onChatEvent = createChatEvents({
    store: outboxStore,
    sender,
    ...reactions.toUpdates,
  });
  const slowDown = createSlowDown({ useCases, i18n }, bot.api);
  const isInPace = createFloodControl({
    clock: time,
    async ask(update) {
      log.warn({ kind: kindOf(update) }, "somebody is above the rate limit");
      await slowDown(update);
    },
  });
  const lanes = createLanes({
    store: inboxStore,
    leases: laneLeases,
    time,
    log,
    outageOf,
    troubles,
    isWanted: isInPace,
    onMoved(lane) {
      forget(personId(lane));
      conversationStorage.forget(lane);
    },
    async handle(update) {
      const kind = kindOf(update);
      const started = performance.now();
      const took = (): number => (performance.now() - started) / 1_000;
      try {
        await bot.handleUpdate(update);
        await onChatEvent(update);
        metrics.updateHandled(kind, "ok", took());
      } catch (error) {
        if (!outageOf(error)) metrics.updateHandled(kind, "failed", took());
        throw unwrapped(error);
      }
    },
  });
  const inbox = createInbox({
    store: inboxStore,
    clock: time,
    log,
    outageOf,
    surplus: createSurplus(),
    onStored: (ids) => lanes.wake(ids),
  });
  const schedule = createSchedule({
    store: taskStore,
    transact: store.transact,
    handlers: useCases.taskHandlers,
    time,
    log,
    outageOf,
    troubles,
  });

  const webhook =
    config.webhook &&
    (await setWebhook(config.webhook, {
      call: client.call,
      time,
      log,
      troubles,
      ...(signal && { signal }),
    }));
  shared?.start();
  lanes.start();
  sender.start();
  const polling = config.webhook
    ? undefined
    : startPolling({
        call: client.call,
        inbox,
        leases: senderLeases,
        allowedUpdates: ALLOWED_UPDATES,
        time,
        log,
        outageOf,
        troubles,
      });
  await store.transact((tx) =>
    taskStore.add(
      [
        ...privacyTasks(time.now()),
        anonymiseTask(time.now()),
        anonymiseCasesTask(time.now()),
        parkedTask(time.now()),
      ],
      tx,
    ),
  );
  schedule.start();
  void publishMenu({
    publish: () => publishCommands(bot, i18n),
    time,
    log,
    outageOf,
    signal: stopping.signal,
  });
  const watches = startWatches({
    call: client.call,
    botId: botInfo.id,
    useCases,
    operations: useCases.operations,
    time,
    log,
    outageOf,
    troubles,
    ...(!store.shared && { dataDir: config.dataDir }),
  });
  // A cluster frees and reuses its space itself.
  const compaction = store.shared
    ? undefined
    : startCompaction({ connection, installation, time, log, outageOf });

  return {
    useCases,
    inbox,
    botUsername: botInfo.username,
    handled: () => lanes.drain(),
    async settle() {
      let busy = true;
      while (busy) {
        await lanes.drain();
        await sender.drain();
        const ahead = new Date(time.now().getTime() + SETTLE_AHEAD_MS);
        busy = (await schedule.runDue(ahead)) > 0;
      }
      await compaction?.look();
    },
    async stop() {
      stopping.abort();
      await compaction?.stop();
      await watches.stop();
      await Promise.all([polling?.stop(), webhook?.stop(), inbox.stop()]);
      await Promise.all([lanes.stop(), schedule.stop()]);
      await sender.stop();
      stopWaking();
      await shared?.stop();
      await client.close();
    },
  };
}
