import { GrammyError } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Log } from "../../app/core/index.ts";
import { backoff, causeOf, type TelegramCall, type Time } from "../../work/index.ts";
import { BadTokenError } from "./call-error.ts";

const FIRST_MS = 500;
const CAP_MS = 5_000;

export interface IdentifyOptions {
  readonly call: TelegramCall;
  readonly time: Time;
  readonly log: Log;
  readonly signal?: AbortSignal;
}

/** A bot's user as some servers give it: the username is missing while an account is being changed. */
type Me = Omit<UserFromGetMe, "username"> & { readonly username?: string };

const isBotUser = (result: unknown): result is Me =>
  typeof result === "object" &&
  result !== null &&
  typeof (result as Partial<Me>).id === "number" &&
  (result as Partial<Me>).is_bot === true;

/**
 * Asks Telegram who we are, for as long as it takes to get an answer.
 * @returns the bot's own user, for `new Bot(token, { botInfo })`; its `username` is empty if Telegram tells none
 * @throws BadTokenError when Telegram does not know the token; the last error when `signal` aborts
 */
export async function identify({ call, time, log, signal }: IdentifyOptions): Promise<UserFromGetMe> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const me = await call("getMe", {}, signal && { signal });
      // grammY calls string methods on it.
      if (isBotUser(me)) return { ...me, username: me.username ?? "" };
      throw new Error("what answers at TELEGRAM_API_ROOT does not say which bot this is");
    } catch (error) {
      // Telegram answers 404 to a token that does not even look like one.
      if (error instanceof GrammyError && [401, 404].includes(error.error_code)) {
        throw new BadTokenError(
          "Telegram does not know this bot token: check BOT_TOKEN against BotFather's.",
        );
      }
      if (signal?.aborted) throw error;
      // Said once: the client reports it as a trouble when it lasts.
      if (attempt === 1) log.warn(causeOf(error), "Telegram cannot be reached: trying until it answers");
      await time.sleep(backoff(attempt, FIRST_MS, CAP_MS), signal);
    }
  }
}
