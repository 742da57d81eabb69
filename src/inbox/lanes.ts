import { setMaxListeners } from "node:events";
import { createFailureReport, createPause, within, type Lease, type Leases } from "../work/index.ts";
import { createHandling, type HandlingOptions } from "./handling.ts";
import type { InboxRow, InboxStore } from "./ports.ts";

/** Rows a lane handles before it goes to the end of the queue, so that a chat with thousands takes turns with the others. */
const ROWS_A_TURN = 10;
/**
 * How often to look for lanes nobody told us about: those that another process works on or has left. The shorter time is for
 * when there are some: they are taken over at most so long after their lease has run out.
 */
const SWEEP_MS = 250;
const IDLE_SWEEP_MS = 10_000;
const STOP_MS = 5_000;

export interface LanesOptions extends Omit<HandlingOptions, "store" | "stopping" | "tries"> {
  readonly store: InboxStore;
  readonly leases: Leases;
  /** Whether an update is to be handled at all; the others are done at once. If it rejects, the update is handled. */
  readonly isWanted?: (row: InboxRow) => Promise<boolean>;
  /** Told, before anything of the lane is handled, that another process may have worked on it since we last did. */
  readonly onMoved?: (lane: number) => void;
  /** Lanes worked on at once. */
  readonly concurrency?: number;
  /** Tries before an update becomes a dead letter. */
  readonly tries?: number;
}

export interface Lanes {
  start(): void;
  /** Says that these lanes have work. */
  readonly wake: (lanes: Iterable<number>) => void;
  /** Says that another process may have left lanes with work. */
  readonly sweep: () => void;
  /** Resolves when no lane has unhandled updates. */
  drain(): Promise<void>;
  /** Finishes the updates under way, at most 5 s; the rest waits in the store. */
  stop(): Promise<void>;
}

const leaseOf = (lane: number): string => `lane:${lane}`;

/** @returns the leases of all lanes with unhandled updates: for `createLocalLeases` at start, when no other process runs */
export async function unfinishedLanes(store: InboxStore): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after = Number.NEGATIVE_INFINITY; ;) {
    const lanes = await store.waitingLanes(after);
    ids.push(...lanes.map(leaseOf));
    const last = lanes.at(-1);
    if (last === undefined) return ids;
    after = last;
  }
}

/**
 * Handles stored updates: those of one lane in order, different lanes at once. A handler runs at least once for each
 * update; it runs again only after an error, a crash or a lost lease.
 */
export function createLanes(options: LanesOptions): Lanes {
  const { store, leases, time, log } = options;
  const { concurrency = 64, tries = 5, isWanted = () => Promise.resolve(true) } = options;
  const ready = new Set<number>();
  const running = new Map<number, Promise<void>>();
  const stopping = new AbortController();
  // Every lane that waits listens to it; Node would take so many listeners for a leak.
  setMaxListeners(0, stopping.signal);
  const { work, settle } = createHandling({ ...options, tries, stopping: stopping.signal });
  const onFailure = createFailureReport(options);
  let sweeping = Promise.resolve();
  /** Aborts when the next sweep must not wait for the longer time. */
  let alarm = new AbortController();
  let sweptUpTo = Number.NEGATIVE_INFINITY;

  async function isPassedOver(row: InboxRow): Promise<boolean> {
    // Whatever was tried before was wanted then.
    if (row.attempts > 0) return false;
    try {
      return !(await isWanted(row));
    } catch (error) {
      onFailure(error, { updateId: row.updateId }, "the check whether an update is wanted failed");
      return false;
    }
  }

  /** @returns whether all of them have ended */
  async function workAll(rows: readonly InboxRow[], lease: Lease): Promise<boolean> {
    // Not awaited one by one, so that a flood is written in a few batches.
    const passedOver: Promise<boolean>[] = [];
    try {
      for (const [index, row] of rows.entries()) {
        if (stopping.signal.aborted || !lease.isHeld()) return false;
        // Nothing of the lane may be open when its lease is given back.
        const isLast = index === rows.length - 1 && passedOver.length === 0;
        if (await isPassedOver(row)) passedOver.push(settle(row, lease, { state: "done", attempts: 0 }));
        else if (!(await work(row, lease, isLast))) return false;
      }
    } finally {
      await Promise.all(passedOver);
    }
    return true;
  }

  async function takeTurn(lane: number): Promise<void> {
    const id = leaseOf(lane);
    // Read ahead where the lease is likely not to have moved: then nobody else can have settled any of these rows.
    const ahead = leases.isFamiliar(id) ? store.waiting(lane, ROWS_A_TURN) : undefined;
    ahead?.catch(() => undefined);
    const lease = await leases.acquire(id);
    // Whoever has it may have read the lane before our update came.
    if (!lease) return alarm.abort();
    if (lease.orphaned) {
      try {
        await store.takeOver(lane, lease.fence);
      } catch (error) {
        // Given back, it would look as if its former holder had finished.
        leases.abandon(lease);
        throw error;
      }
    }
    try {
      if (lease.moved) options.onMoved?.(lane);
      const isAsRead = ahead !== undefined && !lease.moved && !lease.orphaned;
      const rows = await (isAsRead ? ahead : store.waiting(lane, ROWS_A_TURN));
      if (!(await workAll(rows, lease))) return;
      if (rows.length === ROWS_A_TURN) ready.add(lane);
    } finally {
      await leases.release(lease);
    }
  }

  function fill(): void {
    for (const lane of ready) {
      if (stopping.signal.aborted || running.size >= concurrency) return;
      if (running.has(lane)) continue;
      ready.delete(lane);
      const turn = takeTurn(lane)
        .catch((error: unknown) => {
          onFailure(error, { lane }, "a lane stopped; it will be tried again");
          alarm.abort();
        })
        .finally(() => {
          running.delete(lane);
          fill();
        });
      running.set(lane, turn);
    }
  }

  function wake(lanes: Iterable<number>): void {
    for (const lane of lanes) ready.add(lane);
    fill();
  }

  /**
   * Reads on where the last sweep stopped, no further than there are free hands: memory stays bounded.
   * @returns whether it found anything
   */
  async function sweep(): Promise<boolean> {
    let found = false;
    while (ready.size + running.size < concurrency * 2 && !stopping.signal.aborted) {
      const lanes = await store.waitingLanes(sweptUpTo);
      sweptUpTo = lanes.at(-1) ?? Number.NEGATIVE_INFINITY;
      if (lanes.length === 0) return found;
      found = true;
      wake(lanes.filter((lane) => !running.has(lane)));
    }
    return true;
  }

  async function keepSweeping(): Promise<void> {
    const pause = createPause(SWEEP_MS, IDLE_SWEEP_MS);
    while (!stopping.signal.aborted) {
      const found = await sweep().catch((error: unknown) => {
        onFailure(error, {}, "the inbox could not be read");
        return true;
      });
      const ms = pause.next(found || alarm.signal.aborted);
      alarm = new AbortController();
      await time.sleep(SWEEP_MS, stopping.signal);
      if (ms > SWEEP_MS && !stopping.signal.aborted) await time.sleep(ms - SWEEP_MS, alarm.signal);
    }
  }

  return {
    start() {
      sweeping = keepSweeping();
    },
    wake,
    sweep: () => alarm.abort(),
    async drain() {
      for (;;) {
        while (running.size > 0) await Promise.all(running.values());
        const lanes = await store.waitingLanes(Number.NEGATIVE_INFINITY);
        if (lanes.length === 0 && running.size === 0) return;
        wake(lanes);
        // A lane another process works on is not ours to hurry.
        if (running.size === 0) await time.sleep(SWEEP_MS, stopping.signal);
        if (stopping.signal.aborted) return;
      }
    },
    async stop() {
      stopping.abort();
      alarm.abort();
      const inTime = await within(time, STOP_MS, Promise.all([sweeping, ...running.values()]));
      if (!inTime)
        log.warn({ lanes: running.size }, "stopped with updates under way; they will be handled again");
    },
  };
}
