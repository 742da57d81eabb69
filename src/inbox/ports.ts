import type { Update } from "grammy/types";

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
