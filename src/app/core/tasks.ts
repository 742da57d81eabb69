import type { Tx } from "./transact.ts";

/** Something to be done at a moment, owed like a message. A module narrows `Kind` to the kinds it has handlers for. */
export interface Task<Kind extends string = string> {
  /** Effect key, unique for ever: adding the same key again does nothing. */
  readonly key: string;
  readonly kind: Kind;
  /** Id of what it is about. */
  readonly subject: string;
  /** Not before; may be in the past. */
  readonly at: Date;
}

/**
 * Does what a task is for, with no effect but its writes through `tx`. It first checks that there is still something to do.
 * @returns when to run the task again, or undefined when it is finished
 */
export type RunTask = (task: Task, tx: Tx) => Promise<Date | undefined>;

export interface Tasks {
  /** Owes the tasks as part of the transaction. Known keys are skipped. */
  add(tasks: readonly Task[], tx: Tx): Promise<void>;
  /** Owes the tasks as part of the transaction, also those that were done before: each once, however often it is asked for. */
  addAgain(tasks: readonly Task[], tx: Tx): Promise<void>;
}
