import { GrammyError } from "grammy";
import type { Troubles } from "../observability/troubles.ts";
import { backoff, type TelegramCall, type Time } from "../work/index.ts";

const ASK_FIRST_MS = 2_000;
const ASK_CAP_MS = 60_000;

/** True if Telegram itself says that it does not accept the token; a proxy's 401 or 404 does not count. */
export const isTokenRefused = (error: unknown): boolean =>
  error instanceof GrammyError &&
  (error.error_code === 401 || (error.error_code === 404 && error.description === "Not Found"));

export interface TokenOptions {
  readonly call: TelegramCall;
  readonly time: Time;
  readonly troubles: Pick<Troubles, "report">;
  readonly signal: AbortSignal;
}

/**
 * Reports that the token is refused and asks Telegram who we are, ever more slowly, until it answers: a 401 may be an
 * error on its side. The trouble is over when the call that was refused succeeds, which the caller clears.
 * Resolves early if `signal` aborts.
 */
export async function untilTokenAccepted({ call, time, troubles, signal }: TokenOptions): Promise<void> {
  troubles.report("token-refused");
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    await time.sleep(backoff(attempt, ASK_FIRST_MS, ASK_CAP_MS), signal);
    try {
      await call("getMe", {}, { signal });
      return;
    } catch {
      // Refused still, or the network is away: both are asked again.
    }
  }
}
