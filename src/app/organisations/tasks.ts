import {
  askRenewal,
  ORGANISATION_DRAFT_DAYS,
  RENEW_GRACE_DAYS,
  renewAt,
  suspend,
  UNANSWERED_DAYS,
  type Organisation,
} from "../../domain/organisation/organisation.ts";
import { atDaytime, daysAfter, hoursAfter } from "../../domain/shared/dates.ts";
import { organisationId } from "../../domain/shared/ids.ts";
import { toOperators, type RunTask, type Task } from "../core/index.ts";
import type { OrganisationCards } from "./cards.ts";
import type { TownClosedTaskKind } from "../communities/ports.ts";
import { createGiveBack, createTownClosed } from "./give-back.ts";
import { createGroupRefuses } from "./groups.ts";
import { organisationKey } from "./notices.ts";
import { storeOrganisation, toLeads, type OrganisationDependencies, type OrganisationEnds } from "./store.ts";

export type OrganisationTaskKind =
  | TownClosedTaskKind
  | "organisation-waits"
  | "organisation-renewal"
  | "organisation-draft"
  | "organisation-group-refuses";

const SYSTEM = { kind: "system" } as const;

/** Moderators are reminded so often of a registration, and for so long; operators hear of it then. */
const REMIND_HOURS = 24;
const ESCALATE_HOURS = 72;

/** Owed whenever it waits for moderators; repeats until they have decided. */
export const waitsTask = (organisation: Organisation, now: Date): Task<OrganisationTaskKind> => ({
  key: organisationKey.waits(organisation),
  kind: "organisation-waits",
  subject: organisation.id,
  at: hoursAfter(now, REMIND_HOURS),
});

/** Owed whenever moderators have verified it. */
export const renewalTask = (organisation: Organisation): Task<OrganisationTaskKind> => ({
  key: organisationKey.renewal(organisation),
  kind: "organisation-renewal",
  subject: organisation.id,
  at: renewAt(organisation),
});

export function createOrganisationTasks(
  deps: OrganisationDependencies,
  cards: OrganisationCards,
  ends: OrganisationEnds,
): Readonly<Record<OrganisationTaskKind, RunTask>> {
  const { clock, organisations, outbox } = deps;
  const back = createGiveBack(deps, cards, ends);
  return {
    "organisation-group-refuses": createGroupRefuses(deps, ends),
    "organisations-town-closed": createTownClosed(deps, back),
    async "organisation-waits"({ key, subject }, tx) {
      const organisation = await organisations.find(organisationId(subject), tx);
      if (organisation?.status !== "pending" || organisationKey.waits(organisation) !== key) return undefined;
      const view = await cards.view(organisation, tx);
      const now = clock.now();
      const since = organisation.submittedAt ?? organisation.createdAt;
      const end = daysAfter(since, UNANSWERED_DAYS);
      if (!view || end <= now) {
        await back(organisation, view ? "unanswered" : "closed", tx);
        return undefined;
      }
      const day = atDaytime(now, view.community.timeZone);
      if (day > now) return day;
      const hours = Math.floor((now.getTime() - since.getTime()) / 3_600_000);
      await outbox.add(await cards.post(organisation, tx, hours), tx);
      if (hours >= ESCALATE_HOURS) {
        const notice = { kind: "organisation-escalation", view, hours } as const;
        await outbox.add(await toOperators(deps, `${key}:operators`, notice), tx);
        return end;
      }
      return hoursAfter(now, REMIND_HOURS);
    },
    async "organisation-renewal"({ key, subject }, tx) {
      const before = await organisations.find(organisationId(subject), tx);
      if (before?.status !== "verified" || organisationKey.renewal(before) !== key) return undefined;
      const now = clock.now();
      const { renewalAskedAt } = before;
      if (!renewalAskedAt) {
        const asked = askRenewal(before, now);
        await storeOrganisation(deps, before, asked, SYSTEM, "ask-renewal", tx);
        const notice = { kind: "organisation-renewal", organisation: asked } as const;
        await outbox.add(
          [
            ...(await cards.post(asked, tx)),
            ...(await toLeads(deps, asked, organisationKey.told(asked, "renewal"), notice, tx)),
          ],
          tx,
        );
        return daysAfter(now, RENEW_GRACE_DAYS);
      }
      const due = daysAfter(renewalAskedAt, RENEW_GRACE_DAYS);
      if (due > now) return due;
      const lapsed = suspend(before, SYSTEM, undefined, now);
      if (!lapsed.ok) return undefined;
      await storeOrganisation(deps, before, lapsed.value, SYSTEM, "lapse", tx);
      await ends.released(lapsed.value, tx);
      const notice = { kind: "organisation-decided", organisation: lapsed.value } as const;
      await outbox.add(
        [
          ...(await cards.changed(lapsed.value, tx)),
          ...(await toLeads(deps, lapsed.value, organisationKey.told(lapsed.value, "decided"), notice, tx)),
        ],
        tx,
      );
      return undefined;
    },
    async "organisation-draft"({ subject }, tx) {
      const draft = await organisations.find(organisationId(subject), tx);
      if (!draft) return undefined;
      const now = clock.now();
      const due = daysAfter(draft.updatedAt, ORGANISATION_DRAFT_DAYS);
      const isOpen = draft.status === "draft" || draft.status === "rejected";
      // A registration that moderators have may come back to be changed.
      if (!isOpen) return draft.status === "pending" ? daysAfter(now, ORGANISATION_DRAFT_DAYS) : undefined;
      if (due > now) return due;
      await outbox.add(await cards.withdrawn(draft, tx), tx);
      await organisations.remove(draft.id, tx);
      return undefined;
    },
  };
}
