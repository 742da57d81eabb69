import {
  giveBack,
  ORGANISATION_DRAFT_DAYS,
  type Organisation,
} from "../../domain/organisation/organisation.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import { daysAfter } from "../../domain/shared/dates.ts";
import { communityId } from "../../domain/shared/ids.ts";
import type { RunTask, Task, Tx } from "../core/index.ts";
import type { OrganisationCards } from "./cards.ts";
import { organisationKey } from "./notices.ts";
import { storeOrganisation, toLeads, type OrganisationDependencies, type OrganisationEnds } from "./store.ts";

const SYSTEM = { kind: "system" } as const;

/** Organisations of a closed community given back in one transaction. */
const AT_ONCE = 50;

/** Deletes what was begun and never sent. */
export const draftTask = ({ id }: Organisation, at: Date): Task<"organisation-draft"> => ({
  key: organisationKey.draft(id),
  kind: "organisation-draft",
  subject: id,
  at,
});

/**
 * Gives one back to its leads, who may send it again: nobody has decided about it, its town is there no more, or one of them
 * has taken it out of the directory.
 */
export type GiveBack = (
  before: Organisation,
  why: "unanswered" | "closed" | "taken-out",
  tx: Tx,
  by?: Actor,
) => Promise<void>;

export function createGiveBack(
  deps: OrganisationDependencies,
  cards: OrganisationCards,
  { released }: Pick<OrganisationEnds, "released">,
): GiveBack {
  const { clock, outbox, tasks } = deps;
  return async (before, why, tx, by = SYSTEM) => {
    const now = clock.now();
    const after = giveBack(before, why !== "closed", now);
    await outbox.add(await cards.withdrawn(before, tx), tx);
    await storeOrganisation(deps, before, after, by, "give-back", tx);
    await tasks.addAgain([draftTask(after, daysAfter(now, ORGANISATION_DRAFT_DAYS))], tx);
    if (before.status === "verified") await released(after, tx);
    // A draft is nothing yet that somebody waits for.
    if (before.status === "draft" || before.status === "rejected") return;
    const notice = { kind: "organisation-returned", organisation: after, why } as const;
    await outbox.add(await toLeads(deps, after, organisationKey.told(after, "returned"), notice, tx), tx);
  };
}

/** What follows the closing of a community for its organisations: they may choose another town. */
export const createTownClosed =
  ({ clock, organisations }: OrganisationDependencies, back: GiveBack): RunTask =>
  async ({ subject }, tx) => {
    const id = communityId(subject);
    const open = [
      ...(await organisations.ofCommunity(id, "pending", tx)),
      ...(await organisations.ofCommunity(id, "verified", tx)),
      ...(await organisations.ofCommunity(id, "draft", tx)),
      ...(await organisations.ofCommunity(id, "rejected", tx)),
      // Those that moderators have suspended stay so.
      ...(await organisations.ofCommunity(id, "suspended", tx)).filter(
        ({ decision }) => decision?.action === "lapse",
      ),
    ];
    for (const one of open.slice(0, AT_ONCE)) await back(one, "closed", tx);
    return open.length > AT_ONCE ? clock.now() : undefined;
  };
