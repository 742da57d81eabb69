import type { Time } from "./ports.ts";
import type { Troubles } from "../observability/troubles.ts";
import { CLOCK_LIMIT_MS } from "./clock-limit.ts";
import { within } from "./time.ts";

const LOOK_MS = 5_000;
/** While the store is away, so that its return is noticed soon. */
const AWAY_LOOK_MS = 1_000;
/** How long the store may take to answer. */
const PATIENCE_MS = 800;
const STOP_MS = 1_000;

export interface StoreWatchOptions {
  /** Asks the store; undefined if it does not answer. May take long to say so, or hang. */
  readonly ping: () => Promise<{ readonly clockAheadMs?: number } | undefined>;
  /** Tries a small write. Asked only while the store's disk is full. */
  readonly canWrite: () => Promise<boolean>;
  readonly troubles: Pick<Troubles, "report" | "clear" | "current">;
  readonly time: Time;
}

export interface StoreWatch {
  /** Whether the store answers now. Takes less than a second. */
  readonly look: () => Promise<boolean>;
  /**
   * The time by which leases run out: ours, or the store's where ours is off. A process with a wrong clock would else take the
   * others' leases from them while they work.
   */
  readonly now: () => Date;
  stop(): Promise<void>;
}

/** Asks the store every five seconds, every second while it is away, so that an outage is noticed even while nobody uses the store. */
export function watchStore({ ping, canWrite, troubles, time }: StoreWatchOptions): StoreWatch {
  const stopping = new AbortController();
  /** The ping under way, if any; there is never more than one. */
  let asked: Promise<boolean> | undefined;
  /** How far the store's clock is ahead of ours, in ms, if that is too far. */
  let correction = 0;

  function judgeClock(aheadMs: number | undefined): void {
    if (aheadMs === undefined) return;
    const isOff = Math.abs(aheadMs) > CLOCK_LIMIT_MS;
    correction = isOff ? aheadMs : 0;
    if (!isOff) troubles.clear("clock-off", "store");
    else troubles.report("clock-off", { seconds: Math.round(aheadMs / 1_000) }, "store");
  }

  async function answers(): Promise<boolean> {
    const pong = await ping();
    judgeClock(pong?.clockAheadMs);
    return pong !== undefined;
  }

  const ask = (): Promise<boolean> =>
    (asked ??= answers()
      .catch(() => false)
      .finally(() => {
        asked = undefined;
      }));

  async function look(): Promise<boolean> {
    const done = new AbortController();
    const tooLate = time.sleep(PATIENCE_MS, done.signal).then(() => false);
    const isThere = await Promise.race([ask(), tooLate]);
    done.abort();
    if (isThere) troubles.clear("store-away");
    else if (!stopping.signal.aborted) troubles.report("store-away", { cause: "no answer" });
    return isThere;
  }

  /** Nobody else finds out that there is room again: reads succeed meanwhile, and writers may be waiting. */
  async function lookForRoom(): Promise<void> {
    const isFull = troubles.current().some(({ kind }) => kind === "disk-full");
    if (isFull && (await canWrite())) troubles.clear("disk-full");
  }

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      const isThere = await look();
      if (isThere) await lookForRoom();
      await time.sleep(isThere ? LOOK_MS : AWAY_LOOK_MS, stopping.signal);
    }
  }
  const watching = watch();

  return {
    look,
    now: () => new Date(time.now().getTime() + correction),
    async stop() {
      stopping.abort();
      await within(time, STOP_MS, watching);
    },
  };
}
