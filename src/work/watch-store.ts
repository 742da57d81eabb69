import type { Time } from "./ports.ts";
import type { Troubles } from "../observability/troubles.ts";
import { within } from "./time.ts";

const LOOK_MS = 5_000;
/** How long the store may take to answer. */
const PATIENCE_MS = 800;
const STOP_MS = 1_000;

export interface StoreWatchOptions {
  /** Whether the store answers; may take long to say no, or hang. */
  readonly ping: () => Promise<boolean>;
  readonly troubles: Pick<Troubles, "report" | "clear">;
  readonly time: Time;
}

export interface StoreWatch {
  /** Whether the store answers now. Takes less than a second. */
  readonly look: () => Promise<boolean>;
  stop(): Promise<void>;
}

/** Asks the store every five seconds, so that an outage is noticed even while nobody uses the store. */
export function watchStore({ ping, troubles, time }: StoreWatchOptions): StoreWatch {
  const stopping = new AbortController();
  /** The ping under way, if any; there is never more than one. */
  let asked: Promise<boolean> | undefined;

  const ask = (): Promise<boolean> =>
    (asked ??= ping()
      .catch(() => false)
      .finally(() => {
        asked = undefined;
      }));

  async function look(): Promise<boolean> {
    const done = new AbortController();
    const tooLate = time.sleep(PATIENCE_MS, done.signal).then(() => false);
    const answers = await Promise.race([ask(), tooLate]);
    done.abort();
    if (answers) troubles.clear("store-away");
    else if (!stopping.signal.aborted) troubles.report("store-away", { cause: "no answer" });
    return answers;
  }

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      await look();
      await time.sleep(LOOK_MS, stopping.signal);
    }
  }
  const watching = watch();

  return {
    look,
    async stop() {
      stopping.abort();
      await within(time, STOP_MS, watching);
    },
  };
}
