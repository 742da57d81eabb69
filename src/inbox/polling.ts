import { GrammyError } from "grammy";
import type { Log } from "../app/core/index.ts";
import type { Troubles } from "../observability/troubles.ts";
import {
  backoff,
  within,
  type Lease,
  type Leases,
  type OutageOf,
  type TelegramCall,
  type Time,
} from "../work/index.ts";
import type { Inbox } from "./inbox.ts";
import { isTokenRefused, untilTokenAccepted } from "./token.ts";

const POLL_SECONDS = 30;
/** Telegram's most for one getUpdates. */
const BATCH = 100;
const CONFLICT_MS = 3_000;
/** Two pollers get every other batch each, so one poll that succeeds does not mean that the other is gone. */
const CONFLICT_OVER_MS = 60_000;
const RETRY_FIRST_MS = 500;
/** People wait for the next poll when Telegram is back. */
const RETRY_CAP_MS = 5_000;
/** A long poll that ends sooner than this without anything new was not held open by the server. */
const AT_ONCE_MS = 1_000;
/** Between two polls that bring nothing at once. */
const EMPTY_PAUSE_MS = 1_000;
/** How often to ask for the lease while another process polls. When that one ends, `follow` says so sooner. */
const FOLLOW_MS = 5_000;
const STOP_MS = 5_000;

export interface PollingOptions {
  readonly call: TelegramCall;
  readonly inbox: Pick<Inbox, "store">;
  readonly leases: Pick<Leases, "acquire" | "release">;
  /** Update kinds to ask for; Telegram leaves out chat_member and reactions unless named. */
  readonly allowedUpdates: readonly string[];
  readonly time: Time;
  readonly log: Log;
  readonly outageOf: OutageOf;
  readonly troubles: Pick<Troubles, "report" | "clear">;
}

export interface Polling {
  /** Says that another process has ended, which may have been the one that polls. */
  readonly follow: () => void;
  /** Ends the long poll. What was not confirmed comes again and is recognised as a duplicate. */
  stop(): Promise<void>;
}

/**
 * Long polling into the inbox: a batch is confirmed, by the next request's offset, only after it is stored. It goes on
 * until it is stopped, whatever Telegram or the network answer. The token is checked beforehand, by `identify`. Of several
 * processes on a store one polls, the holder of the lease `polling`: Telegram ends a poll (409) when another one begins.
 */
export function startPolling(options: PollingOptions): Polling {
  const { call, inbox, leases, allowedUpdates, time, log, outageOf, troubles } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let failures = 0;
  let offset: number | undefined;
  let isWebhookGone = false;
  let conflictAt = Number.NEGATIVE_INFINITY;
  let lease: Lease | undefined;
  /** Aborts when the next poll, or the next question for the lease, must not wait. */
  let alarm = new AbortController();

  async function isOurTurn(): Promise<boolean> {
    if (lease?.isHeld()) return true;
    if (lease) await leases.release(lease);
    lease = await leases.acquire("polling");
    return lease !== undefined;
  }

  /** @returns how many milliseconds to wait before the next poll */
  async function poll(): Promise<number> {
    if (!(await isOurTurn())) {
      // From now on whoever polls finds out who else does.
      troubles.clear("updates-taken");
      return FOLLOW_MS;
    }
    // Telegram refuses getUpdates (409) while a webhook from an earlier run is set.
    if (!isWebhookGone) await call("deleteWebhook", {}, { signal });
    isWebhookGone = true;
    const began = time.elapsed();
    // After a failure the server is asked for a quick answer, so that everybody learns that all is well again.
    const timeout = failures === 0 ? POLL_SECONDS : 0;
    const updates = await call(
      "getUpdates",
      { limit: BATCH, timeout, allowed_updates: allowedUpdates, ...(offset && { offset }) },
      { signal, timeoutMs: (POLL_SECONDS + 15) * 1_000 },
    );
    if (!Array.isArray(updates)) throw new Error("the answer to getUpdates is no list");
    troubles.clear("token-refused");
    if (time.elapsed() - conflictAt > CONFLICT_OVER_MS) troubles.clear("updates-taken");
    await inbox.store(updates);
    failures = 0;
    const last = updates.findLast((update) => Number.isSafeInteger(update?.update_id)) as
      { readonly update_id: number } | undefined;
    const isNew = last !== undefined && last.update_id + 1 !== offset;
    if (isNew) offset = last.update_id + 1;
    // Without the pause a server that ignores the time-out or the offset would be asked hundreds of times a second.
    return isNew || timeout === 0 || time.elapsed() - began >= AT_ONCE_MS ? 0 : EMPTY_PAUSE_MS;
  }

  /** @returns how many milliseconds to wait before the next poll */
  async function recover(error: unknown): Promise<number> {
    failures += 1;
    if (isTokenRefused(error)) {
      await untilTokenAccepted({ call, time, troubles, signal });
      return 0;
    }
    if (error instanceof GrammyError && error.error_code === 409) {
      // Another of our processes took over while this one was frozen or cut off from the store.
      if (!lease?.isHeld()) return 0;
      isWebhookGone = false;
      conflictAt = time.elapsed();
      troubles.report("updates-taken", { cause: error.description });
      return CONFLICT_MS;
    }
    const outage = outageOf(error);
    // Outages are said by whoever notices that they last: the client for Telegram, the watch for the store.
    if (outage)
      log.debug({ cause: outage.reason, failures }, "updates could not be fetched or stored: retrying");
    else log.error({ error, failures }, "updates could not be fetched or stored: retrying");
    return outage?.retryAfterMs ?? backoff(failures, RETRY_FIRST_MS, RETRY_CAP_MS);
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const pause = await poll().catch((error: unknown) => (signal.aborted ? 0 : recover(error)));
      if (pause > 0 && !signal.aborted) await time.sleep(pause, alarm.signal);
      alarm = new AbortController();
    }
  }
  const running = run();

  return {
    follow: () => alarm.abort(),
    async stop() {
      stopping.abort();
      alarm.abort();
      await within(time, STOP_MS, running);
      // With the store away it runs out by itself.
      if (lease) await leases.release(lease).catch(() => undefined);
    },
  };
}
