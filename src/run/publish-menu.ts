import type { Log } from "../observability/log.ts";
import { backoff, type OutageOf, type Time } from "../work/index.ts";

const FIRST_MS = 1_000;
const CAP_MS = 60_000;

export interface PublishMenuOptions {
  readonly publish: () => Promise<void>;
  readonly time: Time;
  readonly log: Log;
  readonly outageOf: OutageOf;
  readonly signal: AbortSignal;
}

/**
 * Tells Telegram the menu of commands, and tries again for as long as an outage lasts: the product starts without waiting
 * for it.
 */
export async function publishMenu({
  publish,
  time,
  log,
  outageOf,
  signal,
}: PublishMenuOptions): Promise<void> {
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    try {
      return await publish();
    } catch (error) {
      if (!outageOf(error)) return log.warn({ error }, "the command menu could not be set");
      await time.sleep(backoff(attempt, FIRST_MS, CAP_MS), signal);
    }
  }
}
