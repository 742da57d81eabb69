import { BotError, GrammyError } from "grammy";
import { storeOutage } from "../adapters/mongo/outage.ts";
import { outcomeOfError } from "../outbox/index.ts";
import type { Troubles } from "../observability/troubles.ts";
import { telegramOutage, type OutageOf } from "../work/index.ts";

/** Failures of Telegram, of the network and of the store, which pass and are nobody's fault. */
export const outageOf: OutageOf = (error) => telegramOutage(error) ?? storeOutage(error);

/** The same, and reports a store without room: whoever writes finds it out, and nobody else does. */
export const noticingFullDisk =
  (troubles: Pick<Troubles, "report">): OutageOf =>
  (error) => {
    const outage = outageOf(error);
    if (outage?.isDiskFull) troubles.report("disk-full", { cause: outage.reason });
    return outage;
  };

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
