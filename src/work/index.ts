export { createLeases, createLocalLeases, type LeasesOptions } from "./leases.ts";
export type { Lease, LeaseStore, Leases, TaskStore, TelegramCall, Time } from "./ports.ts";
export { createSchedule, type Schedule, type TaskHandlers } from "./schedule.ts";
export { backoff, systemTime, within } from "./time.ts";
