import { BotError, GrammyError } from "grammy";
import { storeOutage } from "../adapters/mongo/outage.ts";
import { outcomeOfError } from "../outbox/index.ts";
import { telegramOutage, type OutageOf } from "../work/index.ts";

/** Failures of Telegram, of the network and of the store, which pass and are nobody's fault. */
export const outageOf: OutageOf = (error) => telegramOutage(error) ?? storeOutage(error);

/** Any group: only groups refuse for a while. */
const GROUP = -1;

/** What the bot needs to know of an error that a handler met. */
export function failureOf(error: unknown): "outage" | "refused-for-now" | undefined {
  if (outageOf(error)) return "outage";
  const isHeld = error instanceof GrammyError && outcomeOfError(error, GROUP).kind === "held";
  return isHeld ? "refused-for-now" : undefined;
}

/** The error that a handler threw, without what grammY wraps it in. */
export const unwrapped = (error: unknown): unknown => (error instanceof BotError ? error.error : error);
