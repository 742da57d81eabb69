import type { RunTask } from "./tasks.ts";

/** One module of the product: what it can be asked to do, and what it does by the clock. */
export interface Module<Cases, TaskKind extends string = never> {
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
      handlers[kind] = run;
    }
  }
  return handlers;
}
