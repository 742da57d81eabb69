import { anonymous, ownerAt, type Case } from "../../domain/case/case.ts";
import { CLOSED_DAYS } from "../../domain/person/retention.ts";
import { atDaytime, daysAfter, hoursAfter } from "../../domain/shared/dates.ts";
import { caseId } from "../../domain/shared/ids.ts";
import {
  toOperators,
  type CoreDependencies,
  type Remains,
  type RunTask,
  type Task,
  type Tx,
} from "../core/index.ts";
import type { ModerationGroups } from "../moderation/ports.ts";
import { ESCALATE_HOURS, REMIND_HOURS } from "../moderation/tasks.ts";
import type { CaseCardDependencies, CaseCards } from "./cards.ts";
import { createDropFiles } from "./files.ts";
import { caseKey } from "./notices.ts";

/** Tasks of this module. */
export type CaseTaskKind = "case-waits" | "drop-case-files" | "anonymise-cases";

/** Cases made anonymous in one run; more follow in the next minute. */
const AT_ONCE = 50;
const MINUTE_MS = 60_000;
/** After the operators have heard, moderators are reminded so often. */
const AGAIN_HOURS = 24;

/** Sees to it that a case does not wait without an owner; repeats until the case is closed. */
export const caseTask = ({ id, openedAt }: Pick<Case, "id" | "openedAt">): Task<CaseTaskKind> => ({
  key: `case:${id}:waits`,
  kind: "case-waits",
  subject: id,
  at: hoursAfter(openedAt, REMIND_HOURS),
});

/** One task for the whole installation; it repeats every day. */
export const anonymiseCasesTask = (now: Date): Task<CaseTaskKind> => ({
  key: "anonymise-cases",
  kind: "anonymise-cases",
  subject: "all",
  at: now,
});

export interface CaseTaskDependencies extends CaseCardDependencies, Pick<CoreDependencies, "operators"> {
  readonly moderationGroups: ModerationGroups;
  readonly remains: Remains;
}

export function createCaseTasks(
  deps: CaseTaskDependencies,
  cards: CaseCards,
): Readonly<Record<CaseTaskKind, RunTask>> {
  const { cases, clock, communities, moderationGroups, outbox, remains } = deps;

  /** A claim has ended on its own: the card says that the case is anybody's again. */
  async function free(one: Case, tx: Tx): Promise<void> {
    await outbox.add(await cards.changed(one, tx), tx);
  }

  return {
    async "case-waits"({ subject }, tx) {
      const one = await cases.find(caseId(subject), tx);
      const community = one && (await communities.find(one.communityId));
      if (one?.status !== "open" || !community) return undefined;
      const now = clock.now();
      const owned = ownerAt(one, now);
      if (owned) return owned.until;
      const since = one.owner?.until ?? one.openedAt;
      const hours = (now.getTime() - since.getTime()) / 3_600_000;
      if (one.owner && hours < REMIND_HOURS) await free(one, tx);
      if (hours < REMIND_HOURS) return hoursAfter(since, REMIND_HOURS);
      const day = atDaytime(now, community.timeZone);
      if (day > now) return day;
      // Many may need help at the same time; reports do not wait for each other.
      const isPaced = one.kind === "unmet-need";
      if (isPaced && !(await moderationGroups.takeReminder(community.id, now, tx))) return hoursAfter(now, 1);
      await outbox.add(await cards.again(one, tx, Math.floor(hours)), tx);
      if (hours < ESCALATE_HOURS) return hoursAfter(since, ESCALATE_HOURS);
      const notice = { kind: "case-escalation", community, case: one, hours: Math.floor(hours) } as const;
      await outbox.add(await toOperators(deps, caseKey.escalation(one.id, since), notice), tx);
      return hoursAfter(now, AGAIN_HOURS);
    },
    "drop-case-files": createDropFiles(deps),
    async "anonymise-cases"(_task, tx) {
      const now = clock.now();
      const old = await cases.closedBefore(daysAfter(now, -CLOSED_DAYS), AT_ONCE, tx);
      for (const one of old) {
        const after = anonymous(one);
        await cases.replace(after, one.version, tx);
        await outbox.add(await cards.changed(after, tx), tx);
      }
      if (old.length > 0) await remains.clear(tx);
      return old.length < AT_ONCE ? daysAfter(now, 1) : new Date(now.getTime() + MINUTE_MS);
    },
  };
}
