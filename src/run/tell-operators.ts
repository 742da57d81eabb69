import type { OperationsCases } from "../app/operations/index.ts";
import type { Log } from "../observability/log.ts";
import { TROUBLE_KINDS, type Trouble, type TroubleKind, type Troubles } from "../observability/troubles.ts";
import { backoff, type OutageOf, type Time } from "../work/index.ts";

/** What is over sooner has hurt nobody who would not simply have waited. */
const HURTS_S = 60;
const RETRY_FIRST_MS = 1_000;
const RETRY_CAP_MS = 60_000;

/** The kinds that operators are told of; the compiler compares them with those that the module has words for. */
type ToldKind = {
  [K in TroubleKind]: (typeof TROUBLE_KINDS)[K] extends { readonly tell: string } ? K : never;
}[TroubleKind];

const isTold = (kind: TroubleKind): kind is ToldKind => "tell" in TROUBLE_KINDS[kind];

export interface TellOperatorsOptions {
  readonly troubles: Pick<Troubles, "listen">;
  readonly operations: OperationsCases;
  readonly time: Time;
  readonly log: Pick<Log, "error">;
  readonly outageOf: OutageOf;
  /** Aborts when the process stops. */
  readonly stopping: AbortSignal;
}

/**
 * Owes the operators a message when a lasting trouble hurts people: when it begins, or when it is over if nothing can be
 * stored or sent before. Waits for the store as long as it is away.
 * @returns how to stop listening
 */
export function tellOperators(options: TellOperatorsOptions): () => void {
  const { troubles, operations, time, log, outageOf, stopping } = options;

  async function owe(tell: () => Promise<void>): Promise<void> {
    for (let attempt = 1; !stopping.aborted; attempt += 1) {
      try {
        return await tell();
      } catch (error) {
        if (!outageOf(error)) return log.error({ error }, "operators could not be told of a trouble");
        await time.sleep(backoff(attempt, RETRY_FIRST_MS, RETRY_CAP_MS), stopping);
      }
    }
  }

  return troubles.listen({
    began({ kind, since }: Trouble) {
      if (!isTold(kind) || TROUBLE_KINDS[kind].tell !== "at-once") return;
      void owe(() => operations.troubleBegan(kind, since));
    },
    ended({ kind, since }: Trouble, seconds: number) {
      if (!isTold(kind)) return;
      if (TROUBLE_KINDS[kind].tell === "afterwards" && seconds < HURTS_S) return;
      void owe(() => operations.troubleEnded(kind, since));
    },
  });
}
