import {
  backoff,
  createFailureReport,
  createPause,
  within,
  type FailureOptions,
  type Lease,
  type Leases,
} from "../work/index.ts";
import { createDelivery, type DeliveryOptions } from "./delivery.ts";
import { createHeads, PRIORITIES } from "./heads.ts";
import { weightOf, type Limits } from "./limits.ts";
import type { Outcome } from "./outcome.ts";
import type { OutboxRow, Priority } from "./ports.ts";
import { createRefusals, type RefusalsOptions } from "./refusals.ts";

/**
 * Calls under way at once: 30 a second need about this many when Telegram takes a second to answer. Above what bulk may
 * take there is room for the rest, so that a Telegram that hangs on a broadcast holds up nobody's match.
 */
const WINDOW: Readonly<Record<Priority, number>> = { transactional: 40, bulk: 30 };
/** How often to look for rows that other processes added or that have become due: the longer the less there was. */
const LOOK_MS = 1_000;
const IDLE_LOOK_MS = 10_000;
/** How often to ask for the lease while there is something to send and another process has it. */
const FOLLOW_MS = 500;
const RETRY_FIRST_MS = 1_000;
const RETRY_CAP_MS = 60_000;
/** After so many transport failures in a row nothing is tried until Telegram answers a harmless question. */
const OUTAGE = 3;
/** Between two such questions, so that sending goes on within seconds. */
const OUTAGE_CAP_MS = 5_000;
/** Between two looks at whether anything still waits for the chats that refuse. */
const PRUNE_MS = 60_000;
/** Between two looks whether all is sent. */
const DRAIN_MS = 5;
const STOP_MS = 5_000;

export interface OutboxSenderOptions
  extends DeliveryOptions, Omit<FailureOptions, "troubles">, Omit<RefusalsOptions, "store" | "log"> {
  readonly leases: Leases;
  /** Shared with the client, which counts the interactive answers into it. */
  readonly limits: Limits;
}

export interface OutboxSender {
  start(): void;
  /** Says that rows may be due: call it after commits. */
  readonly wake: () => void;
  /**
   * Tries at once what a chat has refused so far: call it when the bot may have got its rights back, was let in again,
   * a topic was reopened, or the group has moved or was set up anew. Whichever process sends takes it up.
   */
  retryChat(chatId: number): Promise<void>;
  /** Resolves when nothing is owed that is due, waiting for paces and retries as long as they take. */
  drain(): Promise<void>;
  /** Finishes the calls under way, at most 5 s; what is owed waits in the store. */
  stop(): Promise<void>;
}

/**
 * Sends what is owed, at Telegram's pace: transactional before bulk, the rows of a chat one after the other. Of all
 * processes on a store one sends at a time, the holder of the lease `outbox`. It gives the lease back when there is nothing
 * to send, so that nobody has to wait until the lease of an idle process that died runs out.
 */
export function createOutboxSender(options: OutboxSenderOptions): OutboxSender {
  const { store, call, leases, limits, time, log } = options;
  const onFailure = createFailureReport(options);
  const refusals = createRefusals(options);
  const deliver = createDelivery(options, refusals);
  const heads = createHeads(store);
  /** Chats with a call under way. */
  const busy = new Map<number, Promise<void>>();
  /** Chats whose last call failed, until when they rest. In memory only: after a restart a try is due at once. */
  const resting = new Map<number, number>();
  const stopping = new AbortController();
  let lease: Lease | undefined;
  /** Whether rows may be marked as being sent that nobody sends, or others may have sent what our books do not show. */
  let unsure = true;
  let stale = true;
  const pause = createPause(LOOK_MS, IDLE_LOOK_MS);
  let lookedAt = 0;
  let lookEvery = LOOK_MS;
  let failuresInARow = 0;
  /** Outages since the last call that Telegram answered. */
  let outages = 0;
  let prunedAt = 0;
  let alarm = new AbortController();
  let running = Promise.resolve();

  function wake(): void {
    stale = true;
    // What is owed now may become due within the longer time.
    pause.next(true);
    alarm.abort();
  }

  async function nap(ms: number): Promise<void> {
    await time.sleep(ms, alarm.signal);
    alarm = new AbortController();
  }

  async function lead(): Promise<Lease | undefined> {
    if (lease?.isHeld()) return lease;
    heads.clear();
    // Our own calls from before the lease was lost must end before they can be told from a dead sender's.
    await Promise.all(busy.values());
    if (lease) await leases.release(lease);
    lease = undefined;
    const acquired = await leases.acquire("outbox");
    if (!acquired) return undefined;
    unsure ||= acquired.moved || acquired.orphaned;
    // Nobody may send before the rows of dead senders are decided over.
    if (unsure) await takeOver(acquired.fence).catch((error: unknown) => giveUp(acquired, error));
    unsure = false;
    lease = acquired;
    stale = true;
    return lease;
  }

  async function takeOver(fence: number): Promise<void> {
    limits.takeOver();
    await refusals.recall();
    const { resent, skipped } = await store.recover(fence, time.now());
    if (resent + skipped > 0)
      log.warn({ resent, skipped }, "messages were under way when their sender ended");
  }

  async function giveUp(acquired: Lease, error: unknown): Promise<never> {
    await leases.release(acquired);
    throw error;
  }

  function learn(row: OutboxRow, outcome: Outcome): void {
    if (outcome.kind === "limited") limits.pause(row.chatId, outcome.ms);
    if (outcome.kind === "ambiguous" || outcome.kind === "retry") {
      failuresInARow += 1;
      resting.set(row.chatId, time.elapsed() + backoff(row.attempts + 1, RETRY_FIRST_MS, RETRY_CAP_MS));
    } else {
      failuresInARow = 0;
      outages = 0;
      resting.delete(row.chatId);
    }
  }

  function ended(row: OutboxRow, outcome: Outcome | undefined): void {
    if (outcome) learn(row, outcome);
    // All other ends change what is owed: the row waits, follows its chat, or others go in its place.
    if (outcome?.kind !== "sent" || heads.mayHaveMore(row.chatId)) stale = true;
    // It may be due again within the longer time.
    if (outcome?.kind !== "sent") pause.next(true);
  }

  function begin(row: OutboxRow, fence: number): void {
    heads.remove(row);
    limits.count(row.chatId, row.priority, weightOf(row.method, row.payload));
    const sending = deliver(row, fence)
      .then((outcome) => ended(row, outcome))
      .catch((error: unknown) => {
        // The store may or may not know how the call ended: leading anew decides over the row.
        onFailure(error, { key: row.key }, "a message's state could not be written");
        unsure = true;
        stale = true;
        if (lease?.fence === fence) lease = resigned(lease);
      })
      .finally(() => {
        busy.delete(row.chatId);
        alarm.abort();
      });
    busy.set(row.chatId, sending);
  }

  const resigned = (former: Lease): Lease => ({ ...former, isHeld: () => false });

  /** Starts what may start now. @returns milliseconds until the next row in memory may */
  function pump(fence: number): number {
    let wait = Number.POSITIVE_INFINITY;
    for (const priority of PRIORITIES) {
      for (const row of heads.of(priority)) {
        if (busy.size >= WINDOW[priority]) break;
        if (busy.has(row.chatId)) continue;
        const now = time.elapsed();
        const weight = weightOf(row.method, row.payload);
        const overallAt = limits.readyAt(priority, weight);
        if (overallAt > now) {
          wait = Math.min(wait, overallAt - now);
          break;
        }
        const at = Math.max(limits.chatReadyAt(row.chatId, weight), resting.get(row.chatId) ?? 0);
        if (at <= now) begin(row, fence);
        else wait = Math.min(wait, at - now);
      }
    }
    return wait;
  }

  /** Sends nothing until Telegram answers a question without effect, so that an outage costs no row its one try. */
  async function sitOut(): Promise<void> {
    while (!stopping.signal.aborted) {
      outages += 1;
      await time.sleep(backoff(outages, RETRY_FIRST_MS, OUTAGE_CAP_MS), stopping.signal);
      const answers = await call("getMe", {}, { signal: stopping.signal }).then(
        () => true,
        () => false,
      );
      if (answers) break;
    }
    // It may be only sending that fails: then the next failure is waited out at once, and for longer.
    failuresInARow = OUTAGE - 1;
    resting.clear();
  }

  async function step(): Promise<number> {
    for (const [chatId, until] of resting) if (until <= time.elapsed()) resting.delete(chatId);
    if (failuresInARow >= OUTAGE) await sitOut();
    if (time.elapsed() - prunedAt >= PRUNE_MS) {
      prunedAt = time.elapsed();
      await refusals.prune();
    }
    const isTime = untilLook() === 0;
    if (!lease?.isHeld()) {
      if (stale || isTime) {
        stale = await store.isDue(time.now());
        looked(stale);
      }
      if (!stale && busy.size === 0) return untilLook();
    }
    const held = await lead();
    if (!held) {
      stale = true;
      return FOLLOW_MS;
    }
    if (stale || isTime) {
      stale = false;
      const found = await heads.refill(time.now(), [...busy.keys(), ...resting.keys()]);
      looked(found || heads.size > 0);
      if (isTime && busy.size === 0 && heads.size === 0) await rest();
    }
    return Math.min(pump(held.fence), untilLook());
  }

  /**
   * Gives the lease back: there is nothing to send. Also one that has run out meanwhile, since a renewal under way would
   * bring it back, and nobody could have it any more.
   */
  async function rest(): Promise<void> {
    if (lease) await leases.release(lease);
    lease = undefined;
  }

  const untilLook = (): number => Math.max(0, lookedAt + lookEvery - time.elapsed());

  function looked(found: boolean): void {
    lookedAt = time.elapsed();
    lookEvery = pause.next(found);
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const wait = await step().catch((error: unknown) => {
        onFailure(error, {}, "the outbox could not be read");
        return LOOK_MS;
      });
      if (!stopping.signal.aborted && !alarm.signal.aborted) await nap(wait);
      else alarm = new AbortController();
    }
  }

  return {
    start() {
      running = run();
    },
    wake,
    async retryChat(chatId) {
      await store.release(chatId, time.now());
      resting.delete(chatId);
      wake();
    },
    async drain() {
      while (!stopping.signal.aborted) {
        await Promise.all(busy.values());
        const isDue = await store.isDue(time.now());
        if (!isDue && busy.size === 0) return;
        wake();
        await time.sleep(DRAIN_MS, stopping.signal);
      }
    },
    async stop() {
      stopping.abort();
      alarm.abort();
      const inTime = await within(time, STOP_MS, Promise.all([running, ...busy.values()]));
      // Calls still under way keep the lease: their rows are ambiguous, and whoever leads next decides.
      if (inTime && lease) await leases.release(lease);
    },
  };
}
