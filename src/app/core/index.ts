export type { AuditEntry, AuditLog, AuditQuery, AuditRow } from "./audit.ts";
export type { Clock, NewId } from "./clock.ts";
export type { CoreDependencies } from "./dependencies.ts";
export { createInTurn } from "./in-turn.ts";
export type { Log } from "./log.ts";
export {
  captioned,
  editForPerson,
  toModerators,
  toOperators,
  toPerson,
  type Render,
  type Rendered,
} from "./messages.ts";
export type {
  GroupProgress,
  MessagePlace,
  Outbox,
  OutboxMessage,
  OutgoingCall,
  OutgoingFile,
  QuietHoursRule,
} from "./outbox.ts";
export { handlersOf, HOLDS_NOTHING, type Export, type Holdings, type Leaver, type Module } from "./module.ts";
export { createReads, type Reads } from "./reads.ts";
export type { Remains } from "./remains.ts";
export { sideBySide } from "./side-by-side.ts";
export type { RunTask, Task, Tasks } from "./tasks.ts";
export type { Transact, Tx } from "./transact.ts";
