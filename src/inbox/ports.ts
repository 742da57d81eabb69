import type { Update } from "grammy/types";
import type { Clock } from "../app/core/index.ts";

/** Wall clock, stopwatch and waiting; tests pass one whose time they move. */
export interface Time extends Clock {
  /** Milliseconds that only ever grow, whatever is done to the wall clock: for paces and waiting, not to be stored. */
  elapsed(): number;
  /** Resolves after `ms` milliseconds, or at once (never rejecting) when `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The part of a pino logger these modules use. Fields never hold message texts or names. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The right to work on something alone, for a time. */
export interface Lease {
  readonly id: string;
  /** Grows with every holder, so that a late writer can be told from the present one. */
  readonly fence: number;
  /** The previous holder never gave it back: it died or froze, and its work may be half done. */
  readonly orphaned: boolean;
  /** Somebody else may have held it since we last did: what we remember of its subject may be out of date. */
  readonly moved: boolean;
  /** False once the time ran out or somebody else took over. */
  isHeld(): boolean;
}

/** Leases are renewed in the background while they are held. */
export interface Leases {
  /** @returns the lease, or undefined while another process (or another part of this one) holds it */
  acquire(id: string): Promise<Lease | undefined>;
  /** Gives it back; does nothing when it is no longer ours. */
  release(lease: Lease): Promise<void>;
  /** Stops renewing. What is still held runs out by itself. */
  stop(): void;
}

/** Where leases live when several processes share them. Times are milliseconds since the epoch. */
export interface LeaseStore {
  /** Takes the lease if it is free, ran out before `now`, or ends later than a lease of this length can. */
  acquire(
    id: string,
    owner: string,
    now: number,
    until: number,
  ): Promise<{ readonly fence: number; readonly orphaned: boolean } | undefined>;
  /** Prolongs those still owned. @returns the ids that are */
  renew(ids: readonly string[], owner: string, until: number): Promise<readonly string[]>;
  release(id: string, owner: string, fence: number): Promise<void>;
}

/** A stored update on its way to its handler. */
export interface InboxRow {
  readonly updateId: number;
  readonly lane: number;
  readonly update: Update;
  /** Tries that ended in an error or in the death of the process. */
  readonly attempts: number;
  readonly receivedAt: Date;
}

/** How one try at a row ended. */
export interface Settlement {
  readonly updateId: number;
  /** The lane's fence under which the row was handled. */
  readonly fence: number;
  readonly state: "new" | "done" | "parked";
  readonly attempts: number;
  readonly at: Date;
  readonly error?: string;
}

export interface InboxStore {
  /** Adds rows in one write; known update ids are passed over. Resolves with the others when they are durable. */
  add(rows: readonly InboxRow[]): Promise<readonly InboxRow[]>;
  /** The oldest unhandled rows of one lane, in order of update id. */
  waiting(lane: number, limit: number): Promise<readonly InboxRow[]>;
  /** Some lanes with unhandled rows, ascending, greater than `after`; an empty answer is the end. */
  waitingLanes(after: number): Promise<readonly number[]>;
  /** How many rows are unhandled. */
  countWaiting(): Promise<number>;
  /** Makes a lane ours after its holder vanished: lower fences can settle nothing, and its oldest row counts one try. */
  takeOver(lane: number, fence: number): Promise<void>;
  /** @returns false when the row was settled already or a higher fence took the lane over: then nothing is written */
  settle(settlement: Settlement): Promise<boolean>;
}

/**
 * One Bot API call, no retries. Rejects with grammY's GrammyError when Telegram refused and HttpError when the transport
 * failed; neither holds the token.
 * @returns Telegram's `result`
 */
export type TelegramCall = (
  method: string,
  payload: Readonly<Record<string, unknown>>,
  options?: { readonly signal?: AbortSignal; readonly timeoutMs?: number },
) => Promise<unknown>;
