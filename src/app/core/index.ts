export type { AuditEntry, AuditLog } from "./audit.ts";
export type { Clock, NewId } from "./clock.ts";
export type { CoreDependencies } from "./dependencies.ts";
export type { Log } from "./log.ts";
export {
  editForPerson,
  toModerators,
  toOperators,
  toPerson,
  type Render,
  type Rendered,
} from "./messages.ts";
export { handlersOf, type Module } from "./module.ts";
export type { MessagePlace, Outbox, OutboxMessage, OutgoingCall } from "./outbox.ts";
export type { RunTask, Task, Tasks } from "./tasks.ts";
export type { Transact, Tx } from "./transact.ts";
