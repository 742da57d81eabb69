import {
  ABSENT_MONTHS,
  DAYS_A_MONTH,
  DRAFT_DAYS,
  NAMES_MONTHS,
  STAY_DAYS,
} from "../../domain/person/retention.ts";
import {
  toPerson,
  type CoreDependencies,
  type Remains,
  type Render,
  type RunTask,
  type Task,
} from "../core/index.ts";
import type { Drafts } from "../drafts/ports.ts";
import type { People } from "../people/ports.ts";
import type { ForgetWithin } from "./cases.ts";
import { privacyKey, type PrivacyNotice } from "./notices.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** People in one run; more follow in the next minute. */
const AT_ONCE = 20;
/** When people are asked: by day in Europe, where nobody's default quiet hours are. */
const ASKING_HOUR_UTC = 12;

/** Tasks of this module. */
export type PrivacyTaskKind = "retention" | "ask-absent" | "delete-absent" | "forget-names";

/** One task of each kind for the whole installation; it repeats every day. */
const daily = (kind: PrivacyTaskKind, at: Date): Task<PrivacyTaskKind> => ({
  key: kind,
  kind,
  subject: "all",
  at,
});

/** The daily task that deletes old drafts. */
export const retentionTask = (now: Date): Task<PrivacyTaskKind> => daily("retention", now);

/** The next time it is noon, at least a minute from now. */
function nextNoon(now: Date): Date {
  const noon = new Date(now);
  noon.setUTCHours(ASKING_HOUR_UTC, 0, 0, 0);
  return noon.getTime() < now.getTime() + MINUTE_MS ? new Date(noon.getTime() + DAY_MS) : noon;
}

/** Everything of this module that repeats for ever, from `now` on. */
export const privacyTasks = (now: Date): readonly Task<PrivacyTaskKind>[] => [
  retentionTask(now),
  daily("ask-absent", nextNoon(now)),
  daily("delete-absent", now),
  daily("forget-names", now),
];

export interface RetentionDependencies extends Pick<CoreDependencies, "audit" | "clock" | "outbox"> {
  readonly drafts: Drafts;
  readonly people: People;
  readonly remains: Remains;
  readonly render: Render<PrivacyNotice>;
}

/** Deletes what has reached the end of its retention period. */
export function createRetention(
  deps: RetentionDependencies,
  forgetWithin: ForgetWithin,
): Readonly<Record<PrivacyTaskKind, RunTask>> {
  const { audit, clock, drafts, outbox, people, remains, render } = deps;
  const before = (days: number): Date => new Date(clock.now().getTime() - days * DAY_MS);
  const after = (ms: number): Date => new Date(clock.now().getTime() + ms);

  return {
    async retention(_task, tx) {
      const old = await drafts.removeUntouchedSince(before(DRAFT_DAYS), tx);
      const unasked = await people.removeWithoutConsent(tx);
      if (old + unasked > 0) await remains.clear(tx);
      return after(DAY_MS);
    },
    async "ask-absent"(_task, tx) {
      const now = clock.now();
      const absent = await people.inactiveSince(before(ABSENT_MONTHS * DAYS_A_MONTH), AT_ONCE, tx);
      for (const person of absent) {
        await people.update(person.id, { askedToStayAt: now }, tx);
        if (!person.reachable) continue;
        const key = privacyKey.askToStay(person.id, now);
        await outbox.add([toPerson(render, person, key, { kind: "ask-to-stay" })], tx);
      }
      return absent.length < AT_ONCE ? nextNoon(now) : after(MINUTE_MS);
    },
    async "delete-absent"(_task, tx) {
      const gone = await people.askedToStayBefore(before(STAY_DAYS), AT_ONCE, tx);
      for (const { id } of gone) await forgetWithin(id, tx);
      return after(gone.length < AT_ONCE ? DAY_MS : MINUTE_MS);
    },
    async "forget-names"(_task, tx) {
      await audit.forgetNamesBefore(before(NAMES_MONTHS * DAYS_A_MONTH), tx);
      return after(DAY_MS);
    },
  };
}
