import type { Update } from "grammy/types";
import type { LeaseClaim, LeaseStore } from "../work/index.ts";

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
  /** The lease of the lane, to be given back once the row is settled: it was the last one of a turn. */
  readonly giveBack?: LeaseClaim;
}

export interface InboxStore {
  /** The leases of its lanes: no others can be given back by `settle`. */
  readonly leases: LeaseStore;
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
  /**
   * Writes how a row ended, and gives the lane's lease back if asked to, in one command.
   * @returns false when the row was settled already or a higher fence took the lane over: then nothing is written to it
   */
  settle(settlement: Settlement): Promise<boolean>;
}
