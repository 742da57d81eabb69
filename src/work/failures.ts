import type { Troubles } from "../observability/troubles.ts";
import type { Log } from "../app/core/index.ts";
import type { OutageOf } from "./ports.ts";

export interface FailureOptions {
  readonly log: Log;
  readonly outageOf: OutageOf;
  readonly troubles: Pick<Troubles, "report">;
}

/**
 * Creates what loops report a failed round with: an outage of the store becomes a trouble, which is logged once however
 * many loops notice it; anything else is a bug and is logged as an error.
 */
export const createFailureReport =
  ({ log, outageOf, troubles }: FailureOptions) =>
  (error: unknown, facts: object, message: string): void => {
    const outage = outageOf(error);
    // Whoever tells outages apart reports a full disk.
    if (outage?.isDiskFull) return;
    if (outage) troubles.report("store-away", { cause: outage.reason });
    else log.error({ error, ...facts }, message);
  };
