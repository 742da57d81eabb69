import { GrammyError } from "grammy";
import type { Log } from "../app/core/index.ts";
import { ALLOWED_UPDATES } from "../bot/index.ts";
import { backoff, type TelegramCall, type Time } from "../work/index.ts";
import type { Config } from "./config.ts";
import { EXIT, StartError } from "./start-error.ts";

/** Telegram's maximum: updates that arrive together are stored in one write. */
const MAX_CONNECTIONS = 100;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

interface WebhookDependencies {
  readonly call: TelegramCall;
  readonly time: Time;
  readonly log: Pick<Log, "warn">;
  readonly signal?: AbortSignal;
}

/**
 * Tells Telegram to deliver updates to `/telegram/webhook` below the URL. Retries until Telegram answers.
 * @throws StartError when Telegram refuses the URL; the last error when `signal` aborts
 */
export async function setWebhook(
  { url, secret }: NonNullable<Config["webhook"]>,
  { call, time, log, signal }: WebhookDependencies,
): Promise<void> {
  const webhook = {
    url: `${url.replace(/\/$/, "")}/telegram/webhook`,
    secret_token: secret,
    allowed_updates: ALLOWED_UPDATES,
    max_connections: MAX_CONNECTIONS,
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await call("setWebhook", webhook);
      return;
    } catch (error) {
      if (error instanceof GrammyError && error.error_code === 400) {
        const why = `Telegram refuses WEBHOOK_URL: ${error.description}.`;
        throw new StartError(EXIT.configuration, why, { cause: error });
      }
      if (signal?.aborted) throw error;
      log.warn({ error, attempt }, "the webhook could not be set: retrying");
      await time.sleep(backoff(attempt, FIRST_WAIT_MS, LONGEST_WAIT_MS), signal);
    }
  }
}
