import { GrammyError } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Log } from "../../app/core/index.ts";
import type { TelegramCall, Time } from "../../work/index.ts";
import { plainError } from "../../observability/plain-error.ts";
import { backoff } from "../../work/index.ts";
import { BadTokenError } from "./call-error.ts";

const FIRST_MS = 500;
const CAP_MS = 30_000;

export interface IdentifyOptions {
  readonly call: TelegramCall;
  readonly time: Time;
  readonly log: Log;
  readonly signal?: AbortSignal;
}

/**
 * Asks Telegram who we are, for as long as it takes to get an answer.
 * @returns the bot's own user, for `new Bot(token, { botInfo })`
 * @throws BadTokenError when Telegram does not know the token; the last transport error when `signal` aborts
 */
export async function identify({ call, time, log, signal }: IdentifyOptions): Promise<UserFromGetMe> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await call("getMe", {}, signal && { signal })) as UserFromGetMe;
    } catch (err) {
      // Telegram answers 404 to a token that does not even look like one.
      if (err instanceof GrammyError && [401, 404].includes(err.error_code)) {
        throw new BadTokenError(
          "Telegram does not know this bot token: check BOT_TOKEN against BotFather's.",
        );
      }
      if (signal?.aborted) throw err;
      log.warn({ err: plainError(err), attempt }, "Telegram cannot be reached: retrying");
      await time.sleep(backoff(attempt, FIRST_MS, CAP_MS), signal);
    }
  }
}
