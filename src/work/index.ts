export { coalesce } from "./coalesce.ts";
export { createFailureReport, type FailureOptions } from "./failures.ts";
export { createLeases, createLocalLeases, type LeasesOptions } from "./leases.ts";
export type {
  Lease,
  LeaseClaim,
  LeaseStore,
  Leases,
  Outage,
  OutageOf,
  TaskStore,
  TelegramCall,
  Time,
} from "./ports.ts";
export { createPause, type Pause } from "./pause.ts";
export { createSchedule, type Schedule, type TaskHandlers } from "./schedule.ts";
export { causeOf, telegramOutage, TransportError } from "./telegram-errors.ts";
export { backoff, systemTime, within } from "./time.ts";
export { checkTurn, inTurn } from "./turn.ts";
export { watchProcesses, type ProcessWatchOptions } from "./watch-processes.ts";
export { watchStore, type StoreWatch } from "./watch-store.ts";
