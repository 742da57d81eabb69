import type { Troubles } from "../observability/troubles.ts";
import type { Log } from "../app/core/index.ts";
import type { OutageOf } from "./ports.ts";

export interface FailureOptions {
  readonly log: Log;
  readonly outageOf: OutageOf;
  readonly troubles: Pick<Troubles, "report">;
}

/**
 * How loops that read and write the store say that a round failed: a store that is away is a trouble, said once however
 * many loops meet it; anything else is a bug and gets a line.
 */
export const createFailureReport =
  ({ log, outageOf, troubles }: FailureOptions) =>
  (error: unknown, facts: object, message: string): void => {
    const outage = outageOf(error);
    if (outage) troubles.report("store-away", { cause: outage.reason });
    else log.error({ error, ...facts }, message);
  };
