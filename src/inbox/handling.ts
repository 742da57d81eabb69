import type { Update } from "grammy/types";
import type { Log } from "../app/core/index.ts";
import { errorLine } from "../observability/error-line.ts";
import type { Troubles } from "../observability/troubles.ts";
import { backoff, inTurn, type Lease, type Leases, type OutageOf, type Time } from "../work/index.ts";

import type { InboxRow, InboxStore, Settlement } from "./ports.ts";
import { reasonUnstorable } from "./unstorable.ts";

const RETRY_FIRST_MS = 500;
const RETRY_CAP_MS = 10_000;
/** Short, so that everybody is answered within seconds once the network is back. */
const OUTAGE_CAP_MS = 5_000;
/** Longer waits that Telegram asks for are cut to this: the next 429 says how much is left. */
const MOST_RETRY_AFTER_MS = 60_000;

export interface HandlingOptions {
  readonly store: Pick<InboxStore, "settle">;
  readonly leases: Pick<Leases, "released">;
  readonly handle: (update: Update) => Promise<void>;
  readonly time: Time;
  readonly log: Log;
  /** Tells failures of the network and the store, which are not the update's fault. */
  readonly outageOf: OutageOf;
  readonly troubles: Pick<Troubles, "report" | "clear">;
  /** Tries before an update becomes a dead letter. Outages do not count. */
  readonly tries: number;
  /** Aborts when the process stops. */
  readonly stopping: AbortSignal;
}

type End = Pick<Settlement, "state" | "attempts" | "error">;

/** How one call of the handler went. */
type Try = { readonly ok: true } | { readonly ok: false; readonly error: unknown };

export interface Handling {
  /**
   * Handles a row until it is done or a dead letter. The last row of a turn gives the lease back when it ends.
   * @returns whether the lane may go on with its next row
   */
  readonly work: (row: InboxRow, lease: Lease, isLast: boolean) => Promise<boolean>;
  /** Writes how a row ended, however long the store is away. @returns false if another process has taken it over */
  readonly settle: (row: InboxRow, lease: Lease, end: End, isLast?: boolean) => Promise<boolean>;
}

/**
 * What happens to one update: its handler is called until it succeeds, with waits in between. A failure of the handler
 * counts as a try; a failure of the network does not and is waited out, as long as it takes.
 */
export function createHandling(options: HandlingOptions): Handling {
  const { store, leases, handle, time, log, outageOf, troubles, tries, stopping } = options;
  /** Updates that wait for the network. */
  const waiting = new Set<number>();

  async function settle(
    { updateId, lane }: InboxRow,
    lease: Lease,
    end: End,
    isLast = false,
  ): Promise<boolean> {
    const { fence, claim } = lease;
    const giveBack = isLast ? claim : undefined;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const at = time.now();
        const accepted = await store.settle({ updateId, fence, at, ...end, ...(giveBack && { giveBack }) });
        if (!accepted) log.warn({ updateId, lane }, "a late finish was rejected");
        else if (giveBack) leases.released(lease);
        return accepted;
      } catch (error) {
        // The handler has done its work: without this mark it would do it again.
        if (!outageOf(error) || stopping.aborted) throw error;
        await time.sleep(backoff(attempt, RETRY_FIRST_MS, OUTAGE_CAP_MS), stopping);
      }
    }
  }

  const attempt = (update: Update, lease: Lease): Promise<Try> =>
    inTurn(update, lease, () => handle(update)).then(
      () => ({ ok: true }),
      (error: unknown) => ({ ok: false, error }),
    );

  function endWait(updateId: number): void {
    waiting.delete(updateId);
    if (waiting.size === 0) troubles.clear("updates-wait");
  }

  /** Calls the handler until the network lets it succeed or fail. @returns undefined if the lane is no longer ours */
  async function attemptInSpiteOfOutages(row: InboxRow, lease: Lease): Promise<Try | undefined> {
    const { updateId } = row;
    try {
      for (let outages = 1; ; outages += 1) {
        const result = await attempt(row.update, lease);
        // Whoever has the lane now handles it anew.
        if (!result.ok && !lease.isHeld()) return undefined;
        const outage = result.ok ? undefined : outageOf(result.error);
        if (!outage) return result;
        if (!stopping.aborted) {
          waiting.add(updateId);
          troubles.report("updates-wait", { cause: outage.reason, updateId });
          log.debug({ cause: outage.reason, updateId, outages }, "an update waits for the network");
        }
        const wait = Math.max(
          backoff(outages, RETRY_FIRST_MS, OUTAGE_CAP_MS),
          Math.min(outage.retryAfterMs ?? 0, MOST_RETRY_AFTER_MS),
        );
        await time.sleep(wait, stopping);
        if (stopping.aborted || !lease.isHeld()) return undefined;
      }
    } finally {
      endWait(updateId);
    }
  }

  /** The last error, said in one line with the number of tries. */
  async function giveUp(
    row: InboxRow,
    lease: Lease,
    attempts: number,
    error: unknown,
    isLast: boolean,
  ): Promise<boolean> {
    const { updateId, lane } = row;
    const accepted = await settle(row, lease, { state: "parked", attempts, error: errorLine(error) }, isLast);
    if (accepted)
      log.error({ error, updateId, lane, tries: attempts }, "an update failed and is a dead letter");
    return accepted;
  }

  async function work(row: InboxRow, lease: Lease, isLast: boolean): Promise<boolean> {
    const { updateId, update } = row;
    const unstorable = reasonUnstorable(update);
    if (unstorable !== undefined) return giveUp(row, lease, row.attempts, new Error(unstorable), isLast);
    let error: unknown = new Error("its handler never finished");
    for (let { attempts } = row; attempts < tries;) {
      const result = await attemptInSpiteOfOutages(row, lease);
      if (!result) return false;
      if (result.ok) {
        if (attempts > row.attempts) {
          log.warn({ error, updateId, tries: attempts + 1 }, "an update was handled after it had failed");
        }
        return settle(row, lease, { state: "done", attempts }, isLast);
      }
      ({ error } = result);
      attempts += 1;
      log.debug({ error, updateId, tries: attempts }, "an update failed");
      if (attempts === tries) break;
      if (!(await settle(row, lease, { state: "new", attempts }))) return false;
      await time.sleep(backoff(attempts, RETRY_FIRST_MS, RETRY_CAP_MS), stopping);
      if (stopping.aborted || !lease.isHeld()) return false;
    }
    return giveUp(row, lease, tries, error, isLast);
  }

  return { work, settle };
}
