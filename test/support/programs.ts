import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Where a run leaves what it has compiled. */
export const CACHE = join(ROOT, "node_modules/.cache/pomich");

/** What tests run in a thread or a process of its own: one compiled script starts several times faster than its sources. */
export const PROGRAMS = [
  "src/embedded-mongo/worker",
  "test/embedded-mongo/damage-visitor",
  "test/embedded-mongo/lock-contender",
  "test/embedded-mongo/reader-process",
  "test/embedded-mongo/restore-process",
  "test/embedded-mongo/store-process",
  "test/run/fixtures/live",
  "test/security/backup-process",
] as const;

/** The file of a program that the global setup has compiled. */
export const programOf = (name: (typeof PROGRAMS)[number]): string => join(CACHE, "programs", `${name}.mjs`);
