import { GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Inbox } from "./inbox.ts";
import { plainError } from "../observability/plain-error.ts";
import type { Log } from "../app/core/index.ts";
import type { TelegramCall, Time } from "../work/index.ts";
import { backoff, within } from "../work/index.ts";

const POLL_SECONDS = 30;
/** Telegram's most for one getUpdates. */
const BATCH = 100;
const CONFLICT_MS = 3_000;
const RETRY_FIRST_MS = 500;
const RETRY_CAP_MS = 30_000;
const STOP_MS = 5_000;

export interface PollingOptions {
  readonly call: TelegramCall;
  readonly inbox: Pick<Inbox, "store">;
  /** Update kinds to ask for; Telegram leaves out chat_member and reactions unless named. */
  readonly allowedUpdates: readonly string[];
  readonly time: Time;
  readonly log: Log;
  /** Told once when Telegram withdraws the token; polling has ended then. */
  readonly onRevoked?: () => void;
}

export interface Polling {
  /** Ends the long poll. What was not confirmed comes again and falls out as a duplicate. */
  stop(): Promise<void>;
}

/**
 * Long polling into the inbox: a batch is confirmed, by the next request's offset, only after it is stored.
 * The token is checked beforehand, by `identify`.
 */
export function startPolling({ call, inbox, allowedUpdates, time, log, onRevoked }: PollingOptions): Polling {
  const stopping = new AbortController();
  const { signal } = stopping;
  let failures = 0;
  let offset: number | undefined;
  let webhookGone = false;

  async function poll(): Promise<void> {
    // Telegram refuses getUpdates (409) while a webhook from an earlier run is set.
    if (!webhookGone) await call("deleteWebhook", {}, { signal });
    webhookGone = true;
    const updates = (await call(
      "getUpdates",
      { limit: BATCH, timeout: POLL_SECONDS, allowed_updates: allowedUpdates, ...(offset && { offset }) },
      { signal, timeoutMs: (POLL_SECONDS + 15) * 1_000 },
    )) as Update[];
    await inbox.store(updates);
    const last = updates.at(-1);
    if (last) offset = last.update_id + 1;
    failures = 0;
  }

  /** @returns how long to wait before the next request, or undefined when there must be none */
  function afterFailure(err: unknown): number | undefined {
    failures += 1;
    const code = err instanceof GrammyError ? err.error_code : undefined;
    const retryAfter = err instanceof GrammyError ? err.parameters.retry_after : undefined;
    if (code === 401 || code === 404) {
      log.error(
        {},
        "Telegram does not accept the bot token any more: no updates come until a new BOT_TOKEN is set and the product started again",
      );
      return undefined;
    }
    if (code === 409) {
      webhookGone = false;
      log.warn({}, "another process polls with this bot token, or a webhook is set: retrying");
      return CONFLICT_MS;
    }
    if (retryAfter !== undefined) return retryAfter * 1_000;
    log.warn({ err: plainError(err), failures }, "updates could not be fetched or stored: retrying");
    return backoff(failures, RETRY_FIRST_MS, RETRY_CAP_MS);
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        await poll();
      } catch (err) {
        if (signal.aborted) return;
        const pause = afterFailure(err);
        if (pause === undefined) return onRevoked?.();
        await time.sleep(pause, signal);
      }
    }
  }
  const running = run();

  return {
    async stop() {
      stopping.abort();
      await within(time, STOP_MS, running);
    },
  };
}
