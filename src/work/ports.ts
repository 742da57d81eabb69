import type { Clock, Task, Tasks, Tx } from "../app/core/index.ts";

/** Wall clock, stopwatch and waiting; tests pass one whose time they move. */
export interface Time extends Clock {
  /** Milliseconds that only ever grow, whatever is done to the wall clock: for paces and waiting, not to be stored. */
  elapsed(): number;
  /** Resolves after `ms` milliseconds, or at once (never rejecting) when `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The exclusive right to work on something for a limited time. */
export interface Lease {
  readonly id: string;
  /** Grows with every holder, so that a late writer can be told from the present one. */
  readonly fence: number;
  /** True if the previous holder did not release it: it died or froze, and its work may be half done. */
  readonly orphaned: boolean;
  /** True if somebody else may have held it since we last did: what we cached about its subject may be stale. */
  readonly moved: boolean;
  /** For a store that gives the lease back in one command with other work; absent if giving it back costs no command. */
  readonly claim?: LeaseClaim;
  /** False once the time ran out or somebody else took over. */
  isHeld(): boolean;
}

/** What a store needs to know of a lease to give it back. */
export interface LeaseClaim {
  readonly id: string;
  readonly owner: string;
  readonly fence: number;
}

/** Leases are renewed in the background while they are held. */
export interface Leases {
  /** @returns the lease, or undefined while another process (or another part of this one) holds it */
  acquire(id: string): Promise<Lease | undefined>;
  /** True if we were, as far as we know, the last to hold it: then it is likely to come back without having moved. */
  isFamiliar(id: string): boolean;
  /** Gives it back; does nothing when it is no longer ours. */
  release(lease: Lease): Promise<void>;
  /** Notes that it was given back already, by its `claim`. */
  released(lease: Lease): void;
  /** Stops holding it without giving it back: once it has run out, the next holder finds it orphaned. */
  abandon(lease: Lease): void;
  /** Stops renewing. What is still held runs out by itself. */
  stop(): void;
}

/** Where leases live when several processes share them. Times are milliseconds since the epoch. */
export interface LeaseStore {
  /** Takes the lease if it is free, ran out before `now`, or ends later than a lease of this length can. */
  acquire(id: string, owner: string, now: number, until: number): Promise<Acquired | undefined>;
  /** Renews the leases that are still owned. @returns their ids */
  renew(ids: readonly string[], owner: string, now: number, until: number): Promise<readonly string[]>;
  release(claim: LeaseClaim): Promise<void>;
  /** @returns the leases whose ids begin with `prefix` and that were not given back, also those that ran out */
  held(prefix: string): Promise<readonly HeldLease[]>;
}

export interface HeldLease {
  readonly id: string;
  readonly until: number;
}

export interface Acquired {
  readonly fence: number;
  /** The previous holder, if it did not give the lease back. */
  readonly orphanOf?: string;
}

/** A task that is owed, with how many attempts have failed. */
export type DueTask = Task & { readonly attempts: number };

/** Where tasks are kept; each stays owed until the transaction that does its work has ended it. */
export interface TaskStore extends Tasks {
  /** The longest due first. */
  due(now: Date, limit: number): Promise<readonly DueTask[]>;
  /** Ends a task that is due, as part of the transaction that does its work. @returns undefined when somebody else has */
  take(key: string, now: Date, tx: Tx): Promise<Task | undefined>;
  /** Owes a task taken in the same transaction once more. */
  postpone(key: string, until: Date, tx: Tx): Promise<void>;
  /** Puts off a task that failed, and counts the failure. @returns false if it is no longer owed as it was then */
  retry(task: DueTask, until: Date): Promise<boolean>;
}

/** A failure of the network, of Telegram or of the store, which passes by itself. */
export interface Outage {
  /** A code, such as `ECONNREFUSED` or `502`. */
  readonly reason: string;
  /** True if the store has no room to write. */
  readonly isDiskFull?: boolean;
  /** How long Telegram asks to wait. */
  readonly retryAfterMs?: number;
}

/** @returns the outage that an error means; undefined for refusals and bugs */
export type OutageOf = (error: unknown) => Outage | undefined;

/**
 * One Bot API call, no retries. Rejects with grammY's GrammyError when Telegram refused and with its HttpError around a
 * TransportError when no answer of Telegram's came; neither shows the token.
 * @returns Telegram's `result`
 */
export type TelegramCall = (
  method: string,
  payload: Readonly<Record<string, unknown>>,
  options?: { readonly signal?: AbortSignal; readonly timeoutMs?: number },
) => Promise<unknown>;
