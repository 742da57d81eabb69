import type { RunTask } from "./tasks.ts";

/** One module of the product: what it can be asked to do, and what it does by the clock. */
export interface Module<Cases, TaskKind extends string = never> {
  readonly cases: Cases;
  /** One handler for each kind of task that the module owes itself. */
  readonly tasks: Readonly<Record<TaskKind, RunTask>>;
}
