import type { Dependencies } from "../dependencies.ts";
import type { RunTask, Task } from "../ports.ts";

const MS_PER_DAY = 86_400_000;
/** A draft that nobody touched for so long is given up; the person was reminded of it long before. */
const DRAFTS_DAYS = 90;

/** One for the whole installation; it comes again every day. */
export const retentionTask = (now: Date): Task => ({
  key: "retention",
  kind: "retention",
  subject: "all",
  at: now,
});

/** Forgets what has been kept long enough. */
export function createRetention({ drafts, clock }: Dependencies): RunTask {
  return async (_task, tx) => {
    const now = clock.now().getTime();
    await drafts.removeUntouchedSince(new Date(now - DRAFTS_DAYS * MS_PER_DAY), tx);
    return new Date(now + MS_PER_DAY);
  };
}
