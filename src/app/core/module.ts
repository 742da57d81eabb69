import type { PersonId } from "../../domain/shared/ids.ts";
import type { OutboxMessage } from "./outbox.ts";
import type { RunTask } from "./tasks.ts";
import type { Tx } from "./transact.ts";

/** What a module holds of a person, under names that people read; empty when there is nothing. */
export type Export = Readonly<Record<string, unknown>>;

/** Somebody whose data are being deleted. */
export interface Leaver {
  readonly id: PersonId;
  /** Pieces of text by which stored contents that others sent or will get are known to be about the person. */
  readonly marks: readonly string[];
  /** Effect keys of what they were owed when they left. */
  readonly owed: readonly string[];
}

/** What every module owes to the people it knows something of. */
export interface Holdings {
  exportOf(person: PersonId): Promise<Export>;
  /**
   * Deletes what the module holds of the person, or makes it anonymous where others need it. Part of one transaction.
   * @returns what others are owed because of it
   */
  forget(leaver: Leaver, tx: Tx): Promise<readonly OutboxMessage[]>;
}

/** One module of the product: what it can be asked to do, what it does by the clock, what it holds of people. */
export interface Module<Cases, TaskKind extends string = never> extends Holdings {
  readonly cases: Cases;
  /** One handler for each kind of task that the module owes itself. */
  readonly tasks: Readonly<Record<TaskKind, RunTask>>;
}

/**
 * The handlers of all modules' tasks, by kind.
 * @throws RangeError when two modules have a kind of one name
 */
export function handlersOf(
  modules: readonly Pick<Module<unknown, string>, "tasks">[],
): Readonly<Record<string, RunTask>> {
  const handlers: Record<string, RunTask> = {};
  for (const { tasks } of modules) {
    for (const [kind, run] of Object.entries(tasks)) {
      if (Object.hasOwn(handlers, kind)) throw new RangeError(`two modules have tasks of the kind ${kind}`);
      handlers[kind] = run; // any-key: it was asked for
    }
  }
  return handlers;
}

/** For modules that store nothing about people. */
export const HOLDS_NOTHING: Holdings = {
  exportOf: () => Promise.resolve({}),
  forget: () => Promise.resolve([]),
};
