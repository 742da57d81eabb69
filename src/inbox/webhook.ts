import { GrammyError } from "grammy";
import type { Log } from "../app/core/index.ts";
import type { Troubles } from "../observability/troubles.ts";
import { backoff, causeOf, within, type TelegramCall, type Time } from "../work/index.ts";
import { isTokenRefused, untilTokenAccepted } from "./token.ts";

/** Telegram's most: what arrives together is stored in one write. */
const CONNECTIONS = 100;
const RETRY_FIRST_MS = 500;
const RETRY_CAP_MS = 5_000;
/** Between two looks at whether the webhook is still ours. */
const LOOK_MS = 60_000;
const STOP_MS = 5_000;

export interface WebhookOptions {
  readonly call: TelegramCall;
  /** Where Telegram shall bring updates. */
  readonly url: string;
  readonly secret: string;
  /** Update kinds to ask for; Telegram leaves out chat_member and reactions unless named. */
  readonly allowedUpdates: readonly string[];
  readonly time: Time;
  readonly log: Log;
  readonly troubles: Pick<Troubles, "report" | "clear">;
  /** Ends the first attempts to set it. */
  readonly signal?: AbortSignal;
}

export interface Webhook {
  /** Stops watching it. It stays set: Telegram keeps updates until the next start. */
  stop(): Promise<void>;
}

/** The part of Telegram's WebhookInfo that says whether updates arrive. */
interface WebhookInfo {
  readonly url?: string;
  readonly pending_update_count?: number;
  /** Seconds since the epoch. */
  readonly last_error_date?: number;
  readonly last_error_message?: string;
}

/**
 * Sets the webhook, waiting for Telegram as long as it takes, and from then on looks once a minute whether it is still
 * ours and working; if somebody else has changed it, it is set again.
 * Rejects with GrammyError 400 when Telegram refuses the address, and soon after `signal` aborts.
 */
export async function startWebhook(options: WebhookOptions): Promise<Webhook> {
  const { call, url, secret, allowedUpdates, time, log, troubles } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let lookedAt = time.now();

  const set = (ending: AbortSignal | undefined) =>
    call(
      "setWebhook",
      { url, secret_token: secret, allowed_updates: allowedUpdates, max_connections: CONNECTIONS },
      ending && { signal: ending },
    );

  async function setFirst(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await set(options.signal);
        return;
      } catch (error) {
        if (error instanceof GrammyError && error.error_code === 400) throw error;
        if (options.signal?.aborted) throw error;
        if (attempt === 1) log.warn(causeOf(error), "the webhook could not be set: trying until it can");
        await time.sleep(backoff(attempt, RETRY_FIRST_MS, RETRY_CAP_MS), options.signal);
      }
    }
  }

  async function look(): Promise<void> {
    const since = lookedAt.getTime() / 1_000;
    lookedAt = time.now();
    const info = (await call("getWebhookInfo", {}, { signal })) as WebhookInfo;
    troubles.clear("token-refused");
    if (info.url === url) troubles.clear("updates-taken");
    else {
      troubles.report("updates-taken", { cause: info.url ? "another webhook" : "no webhook" });
      await set(signal);
    }
    const hasFailed =
      (info.last_error_date ?? 0) >= Math.floor(since) && (info.pending_update_count ?? 0) > 0;
    if (hasFailed) troubles.report("webhook-failing", { cause: info.last_error_message });
    else troubles.clear("webhook-failing");
  }

  async function watch(): Promise<void> {
    for (;;) {
      await time.sleep(LOOK_MS, signal);
      if (signal.aborted) return;
      try {
        await look();
      } catch (error) {
        if (isTokenRefused(error)) await untilTokenAccepted({ call, time, troubles, signal });
        else if (error instanceof GrammyError && error.error_code === 400) {
          troubles.report("webhook-failing", { cause: error.description });
        } else log.debug({ error }, "the webhook could not be looked at");
      }
    }
  }

  await setFirst();
  const watching = watch();
  return {
    async stop() {
      stopping.abort();
      await within(time, STOP_MS, watching);
    },
  };
}
