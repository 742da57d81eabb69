export { socketUri } from "../endpoint.ts";
export type { Verification } from "../store/verify.ts";
export { type Backup, type BackupOptions, backupStore, verifyStore } from "./backup.ts";
export { type Compaction, compactStore } from "./compact.ts";
export { type RestoreOptions, restoreStore } from "./restore.ts";
