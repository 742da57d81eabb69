import type { Clock, RunTask, Task } from "../core/index.ts";
import type { Drafts } from "../drafts/ports.ts";

const MS_PER_DAY = 86_400_000;
/** A draft that nobody touched for this long is deleted; its author was reminded long before. */
const DRAFTS_DAYS = 90;

/** Tasks of this module. */
export type PrivacyTaskKind = "retention";

/** One task for the whole installation; it repeats every day. */
export const retentionTask = (now: Date): Task<PrivacyTaskKind> => ({
  key: "retention",
  kind: "retention",
  subject: "all",
  at: now,
});

/** Deletes what has reached the end of its retention period. */
export interface RetentionDependencies {
  readonly drafts: Drafts;
  readonly clock: Clock;
}

export function createRetention({ drafts, clock }: RetentionDependencies): RunTask {
  return async (_task, tx) => {
    const now = clock.now().getTime();
    await drafts.removeUntouchedSince(new Date(now - DRAFTS_DAYS * MS_PER_DAY), tx);
    return new Date(now + MS_PER_DAY);
  };
}
